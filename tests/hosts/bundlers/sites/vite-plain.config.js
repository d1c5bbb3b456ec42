// For earlier versions of Vite, which the plugins of vite.config.js do not fit.
const { SITE: site, EXCLUDE: exclude } = process.env;

export default {
  root: site,
  base: "./",
  clearScreen: false,
  optimizeDeps: exclude ? { exclude: ["trial-prescreen"] } : {},
};
