// A host's page that one test makes for itself.
import { document } from "./pages.mjs";

/** Opens a page of the host's with this body, in which `{widget}` stands for where the widget's files are. */
export async function openMade(page, servers, body, options = {}) {
  await page.goto(servers.put("page.html", document(body, options)));
}

/** Holds the program back until the returned function is called. */
export async function held(page) {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  return () => arrive();
}
