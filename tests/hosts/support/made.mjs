// A host page for a single test.
import { document } from "./pages.mjs";

/** Opens a host page with this body, in which `{widget}` is the base address of the widget's files. */
export async function openMade(page, servers, body, options = {}) {
  await page.goto(servers.put("page.html", document(body, options)));
}
