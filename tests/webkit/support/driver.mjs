// WebKitGTK by WebDriver (https://www.w3.org/TR/webdriver2/), headless: on a virtual display of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, program, start, until } from "../../support/processes.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** The timeout of scripts and page loads. */
const LIMIT_MS = 15_000;

/** The names of keys that are no letters: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = { Shift: "\uE008", Tab: "\uE004", Enter: "\uE007", Space: " ", ArrowDown: "\uE015" };

/** Everything to clean up, newest last. */
async function machinery() {
  const home = mkdtempSync(join(tmpdir(), "webkit-"));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    // Not UTC, so that a date taken from the wrong clock fails a test.
    TZ: "Asia/Shanghai",
    LANG: "C.UTF-8",
    // No D-Bus session services, which would outlive the test.
    DBUS_SESSION_BUS_ADDRESS: "disabled:",
    NO_AT_BRIDGE: "1",
    GIO_USE_VFS: "local",
    GSETTINGS_BACKEND: "memory",
    LIBGL_ALWAYS_SOFTWARE: "1",
  };
  const kept = [];
  const end = async () => {
    for (const each of kept.reverse()) await each.end();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const screen = start(program("XVFB", "Xvfb") ?? "Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], env, home);
    kept.push(screen);
    const display = await until(() => screen.told.trim(), "Xvfb names its screen");
    const port = await freePort();
    const driver = start(program("WEBKIT_DRIVER", "WebKitWebDriver") ?? "WebKitWebDriver", [`--port=${port}`], { ...env, DISPLAY: `:${display}` }, home);
    kept.push(driver);
    const url = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${url}/status`).then((answer) => answer.ok, () => false), "WebKitWebDriver answers");
    return { url, end, home, groups: kept.map(({ group }) => group) };
  } catch (error) {
    const complaints = kept.map((each) => each.complaints).join("");
    await end();
    throw new Error(`${error.message}\n${complaints}\nRun \`cargo xtask test webkit\`, which installs what is needed`);
  }
}

/** One command to the driver. */
async function command(method, url, body) {
  const answer = await fetch(url, {
    method,
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(2 * LIMIT_MS),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A browser window. `proxy` is the address of the proxy for every request. */
export class Browser {
  #machinery;
  #session;

  static async start({ proxy } = {}) {
    const browser = new Browser();
    browser.#machinery = await machinery();
    try {
      const { url } = browser.#machinery;
      const alwaysMatch = { timeouts: { script: LIMIT_MS, pageLoad: LIMIT_MS } };
      if (proxy) alwaysMatch.proxy = { proxyType: "manual", httpProxy: proxy, sslProxy: proxy };
      const { sessionId, capabilities } = await command("POST", `${url}/session`, { capabilities: { alwaysMatch } });
      browser.#session = `${url}/session/${sessionId}`;
      browser.version = `${capabilities.browserName} ${capabilities.browserVersion}`;
      return browser;
    } catch (error) {
      await browser.#machinery.end();
      throw error;
    }
  }

  /** The process groups, and the folder that they write to. */
  get traces() {
    const { groups, home } = this.#machinery;
    return { groups, home };
  }

  #post(path, body) {
    return command("POST", `${this.#session}/${path}`, body);
  }

  /** Closes the window and ends every process. */
  async end() {
    try {
      if (this.#session) await command("DELETE", this.#session);
    } finally {
      await this.#machinery.end();
    }
  }

  open(url) {
    return this.#post("url", { url });
  }

  /** Enters the frame that a function finds in the page, or leaves all frames. */
  async enter(find) {
    await this.#post("frame", { id: find ? await this.evaluate(find) : null });
  }

  /** Calls a function in the page and returns its value, awaited. */
  async evaluate(call, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      const args = Array.prototype.slice.call(arguments, 0, -1);
      (async () => (${call})(...args))().then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error && error.message || error) }),
      );`;
    const { value, error } = await this.#post("execute/async", { script, args });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /** Waits until a function in the page returns a value. */
  until(call, ...args) {
    return until(() => this.evaluate(call, ...args), `${call} with ${JSON.stringify(args)}`, LIMIT_MS);
  }

  /** Clicks by mouse on the element that a function finds. */
  async click(find, ...args) {
    const element = await this.evaluate(find, ...args);
    await this.#post(`element/${element[ELEMENT]}/click`);
  }

  /** Presses keys in turn: names of keys, with those held as in `Shift+Tab`, or letters. */
  async press(...keys) {
    const actions = keys.flatMap((key) => {
      const held = key.length > 1 ? key.split("+") : [key];
      const values = held.map((key) => KEYS[key] ?? key);
      const down = values.map((value) => ({ type: "keyDown", value }));
      const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
      return [...down, ...up];
    });
    await this.#post("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}
