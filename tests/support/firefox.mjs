// Launch options of Firefox: a stock browser, driven by WebDriver BiDi: the one that FIREFOX
// names, or the one on the PATH.
import { program } from "./processes.mjs";

export const firefox = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: {
    executablePath: program("FIREFOX", "firefox-esr", "firefox"),
    firefoxUserPrefs: {
      // The tab's icon would violate the policy of a page that allows no images.
      "browser.chrome.site_icons": false,
      // The catcher of hosts/ways-out.spec.mjs is on localhost.
      "media.peerconnection.ice.loopback": true,
      // Blocks Firefox's own background requests.
      "app.normandy.enabled": false,
      "browser.safebrowsing.downloads.remote.enabled": false,
      "browser.safebrowsing.malware.enabled": false,
      "browser.safebrowsing.phishing.enabled": false,
      "datareporting.policy.dataSubmissionEnabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "services.settings.server": "data:,",
      // Clicks reach a cross-site frame only in the process of the page around it.
      "fission.webContentIsolationStrategy": 0,
    },
  },
};
