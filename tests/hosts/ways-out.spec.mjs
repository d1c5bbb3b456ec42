// What an injected script inside the ready widget could try, and what blocks it. The
// catcher is a real server; nothing that is blocked may reach it. docs/security.md says what remains.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { startCatcher } from "./support/catcher.mjs";
import { pathOf, ZOO } from "./support/pages.mjs";
import { DIST, MOVING } from "./support/sites.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

const POLICY = {
  connect: "connect-src",
  picture: "img-src",
  script: "script-src-elem",
  style: "style-src-elem",
  font: "font-src",
  media: "media-src",
  frame: "frame-src",
  form: "form-action",
  rest: "default-src",
  object: "object-src",
  types: "require-trusted-types-for",
};

/**
 * Each way: how it is tried in the page, with the catcher's address, and what refuses it, as the directive of
 * the policy that the browser names. `left` stands for nothing: it arrives. `nothing` stands for a way that
 * this browser does not have, or that it gives up without a word; it does not arrive.
 */
const TRIED = [
  ["fetch", (url) => fetch(url, { mode: "no-cors" }), POLICY.connect],
  ["fetch, kept alive", (url) => fetch(url, { mode: "no-cors", keepalive: true }), POLICY.connect],
  ["beacon", (url) => navigator.sendBeacon(url, "answers"), POLICY.connect],
  ["XHR", (url) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.send("answers");
  }, POLICY.connect],
  ["WebSocket", (url) => void new WebSocket(url.replace("http", "ws")), POLICY.connect],
  ["EventSource", (url) => void new EventSource(url), POLICY.connect],
  ["image", (url) => void (new Image().src = url), POLICY.picture],
  ["script", (url) => {
    const script = document.createElement("script");
    script.src = url;
    document.head.append(script);
  }, POLICY.types],
  ["script, imported", (url) => import(url), POLICY.script],
  ["worker", (url) => void new Worker(url), POLICY.types],
  ["markup", (url) => void (document.body.innerHTML += `<img src="${url}">`), POLICY.types],
  ["code from text", (url) => void setTimeout(`fetch("${url}")`), POLICY.types],
  ["style", (url) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    document.head.append(link);
  }, POLICY.style],
  ["picture of a style", (url) => void (document.body.style.backgroundImage = `url(${url})`), POLICY.picture],
  ["font", (url) => new FontFace("other", `url(${url})`).load(), POLICY.font],
  ["video", (url) => {
    const video = document.createElement("video");
    video.src = url;
    video.load();
  }, POLICY.media],
  ["form", (url) => {
    const form = document.createElement("form");
    form.action = url;
    form.method = "post";
    document.body.append(form);
    form.submit();
  }, { frame: "nothing", other: POLICY.form }],
  ["frame", (url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, POLICY.frame],
  ["object", (url) => {
    const object = document.createElement("object");
    object.data = url;
    document.body.append(object);
  }, { chromium: POLICY.types, firefox: POLICY.object }],
  ["prefetch", (url) => {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = url;
    document.head.append(link);
      // Firefox fetches nothing ahead for a page from the disk.
  }, { "firefox single": "nothing", other: POLICY.rest }],
  ["preload", (url) => {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "image";
    link.href = url;
    document.head.append(link);
  }, { chromium: POLICY.picture, firefox: "nothing" }],
  ["ping", (url) => {
    const link = document.createElement("a");
    link.href = "#";
    link.ping = url;
    document.body.append(link);
    link.click();
  }, { chromium: POLICY.connect, firefox: "nothing" }],
];

/** What no policy can block; each is tried on a page of its own. */
const LEFT = [
  ["WebRTC", async ({ inside, catcher }) => {
    await inside.evaluate((urls) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
      connection.createDataChannel("answers");
      connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    }, catcher.stun);
  }],
  ["pop-up", async ({ inside, person, catcher }) => {
    // Only within a person's own press.
    await inside.evaluate((url) => {
      document.addEventListener("click", () => window.open(`${url}pop-up`), { once: true });
    }, catcher.url);
    await person.title.click();
  }],
  ["navigation", async ({ inside, catcher }) => {
    await inside.evaluate((url) => void (location.href = `${url}navigation`), catcher.url);
  }],
];

const PLACES = {
  frame: "a frame",
  page: "the page of its own",
  single: "the single file",
};

async function enter(where, { page, servers }) {
  if (where === "single") await page.goto(pathToFileURL(join(DIST, MOVING, "trial-prescreen.html")).href);
  else await page.goto(where === "frame" ? pathOf(ZOO[0], "frame") : `${servers.widget}/`);
  const person = where === "frame" ? await ready(page, "frame") : await atWidget(page, "element");
  await person.onScreen("intro");
  return { person, inside: person.page };
}

/** Tries one way, and gives the directive that the browser says refused it. */
async function refusal(inside, attempt, url) {
  await inside.evaluate(() => void (window.refused.length = 0));
  // What is thrown is the refusal's echo.
  await inside.evaluate(attempt, url).catch(() => {});
  await inside.waitForFunction(() => window.refused.length > 0, null, { timeout: 1000 }).catch(() => {});
  return inside.evaluate(() => window.refused[0] ?? "nothing");
}

test("without a policy each of these ways leads out", async ({ page, browserName }) => {
  const catcher = await startCatcher();
  await page.goto("empty-frame.html");
  for (const [way, attempt] of TRIED) {
    const url = `${catcher.url}${encodeURIComponent(way)}`;
    // Some go on for ever, and what is thrown says nothing here.
    await Promise.race([page.evaluate(attempt, url).catch(() => {}), page.waitForTimeout(1000)]);
  }
  // No page starts another site's worker, and Firefox sends no pings.
  const never = browserName === "firefox" ? ["worker", "ping"] : ["worker"];
  await expect
    .poll(() => TRIED.map(([way]) => way).filter((way) => !catcher.arrived.has(way)), { timeout: 10_000 })
    .toEqual(never);
  await catcher.stop();
});

for (const [where, name] of Object.entries(PLACES)) {
  test.describe(`out of ${name}`, () => {
    test("what a policy names is blocked", async ({ page, servers, browserName }) => {
      const catcher = await startCatcher();
      const { inside } = await enter(where, { page, servers });
      await inside.evaluate(() => {
        window.refused = [];
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          window.refused.push(effectiveDirective),
        );
      });
      const found = {};
      for (const [way, attempt] of TRIED) {
        found[way] = await refusal(inside, attempt, `${catcher.url}${encodeURIComponent(way)}`);
      }
      const wanted = Object.fromEntries(
        TRIED.map(([way, , by]) => [way, by[`${browserName} ${where}`] ?? by[browserName] ?? by[where] ?? by.other ?? by]),
      );
      await catcher.stop();
      expect(found).toEqual(wanted);
      expect([...catcher.arrived]).toEqual([]);
    });

    for (const [way, attempt] of LEFT) {
      test(`${way} is not blocked`, async ({ page, servers }) => {
        const catcher = await startCatcher();
        const { inside, person } = await enter(where, { page, servers });
        await attempt({ inside, person, catcher });
        await expect.poll(() => [...catcher.arrived], { timeout: 5000 }).toEqual([way]);
        await catcher.stop();
      });
    }
  });
}
