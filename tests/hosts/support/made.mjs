// A host's page that one test makes for itself.
import { document } from "./pages.mjs";

/** Opens a page of the host's with this body, in which `{widget}` stands for where the widget's files are. */
export async function openMade(page, servers, body, options = {}) {
  await page.goto(servers.put("page.html", document(body, options)));
}
