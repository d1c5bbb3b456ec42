// A person's path to an outcome, in every way of embedding: the heading has the focus, the language
// changes without losing an answer, and nothing is requested after the first answer, by the server's own log.
// The verdict does not depend on the way: each outcome is reached in one.
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lupus, scleroderma } from "../browser/support/people.mjs";
import { words } from "../browser/support/trial.mjs";
import { WAYS, pathOf, ZOO } from "./support/pages.mjs";
import { DIST, MOVING } from "./support/sites.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

const PEOPLE = {
  frame: ["possible-match", lupus()],
  element: ["not-now", lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" })],
  page: ["needs-check", lupus({ cell_therapy: "unsure" })],
  file: ["unlikely", scleroderma({ ssc_type: "limited" })],
};

/** Whether the heading of the screen has the focus, wherever the widget is. */
const headingHasFocus = (person) =>
  person.title.evaluate((heading) => heading.getRootNode().activeElement === heading && document.hasFocus());

/** What the servers were asked for, but for the picture of the tab, which the browser asks for when it likes. */
const asked = (servers) =>
  ["widget", "host"].flatMap((name) => servers.asked(name)).filter(({ uri }) => uri !== "/favicon.ico");

async function visit(person, [outcome, answers], { page, servers }) {
  await person.turn(() => person.push("start"));
  await expect.poll(() => headingHasFocus(person)).toBe(true);
  const before = { inside: page.requests.length, servers: servers && asked(servers).length };

  await person.toQuestion("diagnosis", answers);
  await person.choose("diagnosis", answers.diagnosis);
  await person.speak("zh-Hans");
  await expect(person.option("diagnosis", answers.diagnosis)).toBeChecked();
  await expect(person.action("continue")).toHaveText(words("zh-Hans").continue_button);
  await person.press("continue");
  await expect.poll(() => headingHasFocus(person)).toBe(true);

  await person.quickCheck(answers);
  await expect(person.result).toHaveAttribute("data-outcome", outcome);
  await expect(person.title).toHaveText(words("zh-Hans")[`outcome_${outcome.replace("-", "_")}`]);
  await expect.poll(() => headingHasFocus(person)).toBe(true);
  if (outcome === "possible-match") {
    // The same by all questions.
    await person.press("more");
    await person.answerAll(answers);
    await person.press("result");
    await expect(person.result).toHaveAttribute("data-outcome", outcome);
  }
  await person.press("criteria");
  await person.press("back");

  expect(page.requests.slice(before.inside), "the browser's own list").toEqual([]);
  if (servers) expect(asked(servers).slice(before.servers), "nginx's log").toEqual([]);
}

for (const way of [...WAYS, "page"]) {
  const where = { frame: "a frame", element: "an element", page: "the page of its own" }[way];
  test(`a person reaches ${PEOPLE[way][0]} as ${where}`, async ({ page, servers, trouble }) => {
    const from = servers.asked().length;
    await page.goto(way === "page" ? `${servers.widget}/` : pathOf(ZOO[0], way));
    const person = way === "page" ? await atWidget(page, "element") : await ready(page, way);
    await person.onScreen("intro");
    // That the log sees what is asked for.
    await expect.poll(() => servers.asked().slice(from).map(({ uri }) => uri)).toContainEqual(
      expect.stringMatching(/\.wasm$/),
    );
    await visit(person, PEOPLE[way], { page, servers });
    expect(trouble.found).toEqual([]);
    const origins = new Set(page.requests.map((url) => new URL(url).origin));
    expect([servers.host, servers.widget]).toEqual(expect.arrayContaining([...origins]));
  });
}

test(`a person reaches ${PEOPLE.file[0]} in the single file, offline`, async ({ browser }) => {
  const trouble = [];
  // The only route to any network is a proxy that refuses and counts every request.
  let knocked = 0;
  const door = createServer((socket) => {
    knocked += 1;
    socket.destroy();
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${door.address().port}` },
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  page.requests = [];
  context.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.clock.setFixedTime(new Date("2026-11-22T01:00:00+08:00"));

  await page.goto(pathToFileURL(join(DIST, MOVING, "trial-prescreen.html")).href);
  const person = await atWidget(page, "element");
  await person.onScreen("intro");
  await visit(person, PEOPLE.file, { page });
  expect(page.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(trouble).toEqual([]);
  expect(knocked).toBe(0);
  // The proxy sees a request, so it is the only route.
  await page.goto("http://trial-prescreen.test/").catch(() => {});
  expect(knocked).toBeGreaterThan(0);
  await context.close();
  door.close();
});
