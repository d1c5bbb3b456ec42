// Answers stay in the page's memory: they are not sent, stored, or reported to the host page.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";

/** Someone whose answers are easy to recognise, and use every kind of field. */
const PERSON = lupus({
  age: 47,
  b_cell_drug: "yes",
  "b_cell_drug.date": "2026-10-05",
  pregnancy: "skip",
  viral: ["past"],
  sle_treatment: "steroid_now",
  sle_steroid_dose: "12.5",
});

/** Records every dispatched event and every posted message, from the start on. */
function listen() {
  window.heard = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    window.heard.push({ name: event.type, detail: event.detail ?? null });
    return dispatch.call(this, event);
  };
  window.addEventListener("message", ({ data }) => window.heard.push({ name: "message", detail: data }));
}

/** Everything that outlives the widget or can be read from outside it. */
const traces = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    address: location.href,
    title: document.title,
    name: window.name,
    page: document.documentElement.outerHTML,
    globals: Object.keys(window).toSorted(),
  }));

test("nothing is requested from the first answer to the result", async ({ page, interview }) => {
  const requests = [];
  await page.context().route("**/*", (route) => {
    requests.push(route.request().url());
    return route.continue();
  });
  page.on("websocket", (socket) => requests.push(socket.url()));
  await interview.start();
  expect(requests, "the page itself is seen being loaded").not.toEqual([]);
  await expect(interview.question("age")).toBeVisible();

  requests.length = 0;
  interview.byMouse = true;
  await interview.detailed(PERSON);
  await interview.press("language");
  await interview.press("criteria");
  await interview.press("back");
  expect(requests).toEqual([]);
});

test("nothing is stored, and the page around does not change", async ({ page, interview }) => {
  await interview.start();
  const before = await traces(page);
  await interview.detailed(PERSON);
  await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
  expect(await traces(page)).toEqual(before);
  expect(before).toMatchObject({ local: {}, session: {}, databases: [], caches: [], workers: 0, cookies: "" });
  expect(await page.context().cookies()).toEqual([]);
});

test("the browser's history holds only the interview's depth", async ({
  page,
  interview,
}) => {
  await interview.start();
  const states = [];
  await interview.answerAll(PERSON, async () => {
    states.push(await page.evaluate(() => history.state));
  });
  expect(states).toEqual([1, 2, 3, 4, 5]);
  expect(await page.evaluate(() => history.state)).toBe(6);
});

test("the host page hears of a step, not of its content", async ({ page, interview }) => {
  await page.addInitScript(listen);
  interview.byMouse = true;
  await interview.start();
  await interview.detailed(PERSON);
  const heard = await page.evaluate(() => window.heard);
  const [sizes, others] = [true, false].map((wanted) =>
    heard.filter(({ name }) => (name === "prescreen:resize") === wanted),
  );
  expect(others.filter(({ detail }) => detail !== null)).toEqual([]);
  expect(new Set(others.map(({ name }) => name))).toEqual(
    new Set(["prescreen:ready", "prescreen:step", "prescreen:done"]),
  );
  expect(others[0].name).toBe("prescreen:ready");
  expect(others.at(-1).name).toBe("prescreen:done");
  // Heights are rounded so coarsely that they do not identify the screen.
  expect(sizes).not.toEqual([]);
  for (const { detail } of sizes) {
    expect(Object.keys(detail)).toEqual(["height"]);
    expect(detail.height % 128).toBe(0);
  }
});

test("every field turns autocomplete off", async ({ page, interview }) => {
  await interview.start();
  const fields = () =>
    page.locator("input, textarea, select").evaluateAll((found) => found.map((field) => field.autocomplete));
  const visit = async () => {
    expect(new Set(await fields())).toEqual(new Set(["off"]));
    await expect(page.locator("form")).toHaveAttribute("autocomplete", "off");
  };
  await interview.answerAll(PERSON, visit);
  expect(new Set(await fields())).toEqual(new Set(["off"]));
});

test("no attribute of a result or review holds an answer", async ({ page, interview }) => {
  const PUBLIC = ["class", "lang", "role", "href", "rel", "target", "type", "tabindex", "id", "for"];
  const allowed = (name) => PUBLIC.includes(name) || name.startsWith("aria-");
  const attributes = () =>
    page.locator("[data-screen]").evaluate((screen) => {
      const found = [screen, ...screen.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
      return [...new Set(found.map((attribute) => attribute.name))];
    });
  await interview.start();
  await interview.toReview(PERSON);
  const ofReview = (await attributes()).filter((name) => !allowed(name));
  expect(ofReview.toSorted()).toEqual(["data-action", "data-change", "data-screen"]);
  await interview.press("result");
  const hooks = (await attributes()).filter((name) => name.startsWith("data-"));
  expect(hooks.toSorted()).toEqual([
    "data-action",
    "data-criterion",
    "data-earliest",
    "data-finding",
    "data-outcome",
    "data-screen",
  ]);
});

test("an external link sends no referrer", async ({ interview }) => {
  await interview.start();
  await interview.quickCheck(PERSON);
  const links = await interview.screen.locator('a[href^="http"]').evaluateAll((found) =>
    found.map(({ rel, target, referrerPolicy }) => ({ rel, target, referrerPolicy })),
  );
  expect(links).toHaveLength(5);
  for (const link of links) {
    expect(link).toEqual({
      rel: "noopener noreferrer",
      target: "_blank",
      referrerPolicy: "no-referrer",
    });
  }
});
