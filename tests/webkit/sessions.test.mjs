// The browser under test leaves no trace, even when a test fails or is killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { Browser } from "./support/driver.mjs";
import { isAlive, until } from "../support/processes.mjs";

test("WebKitGTK starts, reports its version, and cleans up", async (t) => {
  const browser = await Browser.start();
  const { groups, home } = browser.traces;
  t.diagnostic(`the engine is ${browser.version}`);
  try {
    assert.match(await browser.evaluate(() => navigator.userAgent), /AppleWebKit/);
    assert.deepEqual(groups.map(isAlive), [true, true]);
  } finally {
    await browser.end();
  }
  assert.deepEqual(groups.map(isAlive), [false, false]);
  assert.equal(existsSync(home), false);
});

test("a test that is killed takes its browser with it", async () => {
  const script = `
    const { Browser } = await import(${JSON.stringify(new URL("support/driver.mjs", import.meta.url))});
    const browser = await Browser.start();
    console.log(JSON.stringify(browser.traces));
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  const { groups, home } = JSON.parse(line);
  assert.deepEqual(groups.map(isAlive), [true, true]);
  child.kill("SIGKILL");
  await once(child, "exit");
  await until(() => !groups.some(isAlive), "the browser of a killed test is gone");
  assert.equal(existsSync(home), false);
});
