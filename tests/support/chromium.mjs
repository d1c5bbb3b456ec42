// Launch options of Chromium: the one that CHROMIUM names, or the one on the PATH, or else Playwright's download; and of its shell.
import { program } from "./processes.mjs";

// Playwright's own list, which naming another replaces, and before it the address bar's list of
// suggestions: a page of its own in every window, for a third of the time that the tests take. The last is a process
// that a context starts for a second site, which most tests never open.
const featuresTurnedOff = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AutoDeElevate",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "BlockOriginHeaderModificationOnRedirect",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
  "SpareRendererForSitePerProcess",
];

export const chromium = {
  executablePath: program("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
  args: [
    // Root cannot use Chromium's sandbox, and tests open only our own pages.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    // Blocks Chromium's own background requests.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    `--disable-features=${featuresTurnedOff}`,
  ],
};

/**
 * The same engine without a browser around it, whose windows cost as much as the pages in them: for all tests of what is in a page.
 * CHROMIUM_SHELL names it. Where there is none, the browser does as well.
 */
export const shell = {
  executablePath: program("CHROMIUM_SHELL", "chromium-headless-shell") ?? chromium.executablePath,
  // A frame of another origin is in a process of its own, which a browser does without being told.
  args: [...chromium.args, "--site-per-process"],
};
