// How Firefox is started for the tests: the stock browser, which Playwright drives by WebDriver BiDi: the one that FIREFOX
// names, or that is on the PATH.
import { program } from "./processes.mjs";

export const firefox = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: {
    executablePath: program("FIREFOX", "firefox-esr", "firefox"),
    firefoxUserPrefs: {
      // A page that allows no pictures would be blamed for the one of its tab.
      "browser.chrome.site_icons": false,
      // The catcher of hosts/ways-out.spec.mjs is on this machine.
      "media.peerconnection.ice.loopback": true,
      // Firefox calls nobody on its own account.
      "app.normandy.enabled": false,
      "browser.safebrowsing.downloads.remote.enabled": false,
      "browser.safebrowsing.malware.enabled": false,
      "browser.safebrowsing.phishing.enabled": false,
      "datareporting.policy.dataSubmissionEnabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "services.settings.server": "data:,",
      // Clicks reach a frame of another site only where it is in the process of the page around it.
      "fission.webContentIsolationStrategy": 0,
    },
  },
};
