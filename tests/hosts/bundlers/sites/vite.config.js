// Builds the site in the folder SITE. EXCLUDE is set where the package is not to be bundled beforehand in development.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";

const { SITE: site, EXCLUDE: exclude } = process.env;

export default {
  root: site,
  base: "./",
  clearScreen: false,
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "trial-prescreen" } } }),
    svelte({ configFile: false }),
  ],
  optimizeDeps: exclude ? { exclude: ["trial-prescreen"] } : {},
  build: { emptyOutDir: true },
};
