/**
 * Adds a policy to the page. It stays in force without its element, which is taken away again: a copy of the page that
 * a browser saves would else forbid itself to start.
 */
export function addPolicy(policy) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  document.head.append(meta);
  meta.remove();
}
