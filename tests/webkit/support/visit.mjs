// A test with a browser of its own, real servers, and a record of every request between them.
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startServers } from "../../hosts/support/servers.mjs";
import { Browser } from "./driver.mjs";
import { Interview } from "./interview.mjs";
import { startNetwork } from "./network.mjs";
import { PAGES } from "./pages.mjs";
import { until } from "../../support/processes.mjs";

const FILE = pathToFileURL(fileURLToPath(new URL("../../../dist/v1/trial-prescreen.html", import.meta.url))).href;

/** The date in the tests. */
export const TODAY = "2026-11-22";

let servers;
let network;

before(async () => {
  servers = await startServers({ pages: PAGES });
  network = await startNetwork([servers.widget, servers.host]);
});
after(async () => {
  await network?.stop();
  await servers?.stop();
});

/** The frame in the page, wherever it is. */
const theFrame = () => document.querySelector("[data-trial-prescreen]").shadowRoot?.querySelector("iframe");

class Visit {
  constructor(browser) {
    this.browser = browser;
    this.interview = new Interview(browser);
    this.network = network;
    this.widget = servers.widget;
    this.host = servers.host;
  }

  /** Opens a host page. */
  async openHost(name) {
    await this.browser.open(`${this.host}/webkit/${name}.html`);
  }

  /** Enters the frame once it is there. */
  async enterFrame() {
    await this.browser.until(`() => Boolean((${theFrame})())`);
    await this.browser.enter(theFrame);
    // Nothing in a frame can scroll the host page, so the visitor does.
    this.interview.reveal = (top) =>
      this.aroundTheFrame(`(top) => scrollTo(0, (${theFrame})().getBoundingClientRect().top + scrollY + top - 100)`, top);
  }

  /** Presses Tab on the host page until the focus is in the frame. */
  async tabIntoFrame() {
    await this.browser.enter();
    await this.browser.evaluate(() => document.body.focus());
    const inside = `() => document.activeElement?.shadowRoot?.activeElement === (${theFrame})()`;
    for (let stops = 0; !(await this.browser.evaluate(inside)); stops += 1) {
      if (stops === 10) throw new Error("ten presses of Tab do not reach the frame");
      await this.browser.press("Tab");
    }
    await this.browser.enter(theFrame);
  }

  /** Waits until an address is requested. */
  asked(address) {
    return until(() => this.network.seen.some((line) => line.endsWith(` ${address}`)), `${address} is asked for`);
  }

  /** Leaves the frame. */
  enterHost() {
    return this.browser.enter();
  }

  /** Calls a function in the host page while inside its frame. */
  async aroundTheFrame(call, ...args) {
    await this.browser.enter();
    const value = await this.browser.evaluate(call, ...args);
    await this.browser.enter(theFrame);
    return value;
  }

  /** Opens one of the ways to the widget on a day, and waits for its first screen. */
  async open(way, today = TODAY) {
    this.network.asItIs();
    await this.browser.enter();
    this.interview.reveal = async () => {};
    await WAYS[way](this);
    await this.interview.onScreen("intro");
    await this.interview.setToday(today);
  }
}

/** The ways to the widget. */
const WAYS = {
  "the page of its own": ({ browser, widget }) => browser.open(`${widget}/`),
  "the element": (visit) => visit.openHost("element"),
  "the frame": async (visit) => {
    await visit.openHost("frame");
    await visit.enterFrame();
  },
  "the single file": ({ browser }) => browser.open(FILE),
};
export const ways = Object.keys(WAYS);

/** A test in a window that is always closed at its end. */
export function visit(name, run) {
  test(name, async (t) => {
    const browser = await Browser.start({ proxy: network.address });
    try {
      await run(new Visit(browser), t);
    } finally {
      await browser.end();
    }
  });
}
