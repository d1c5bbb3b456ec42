/** Delays the program, or the files whose address matches, until the returned function is called. */
export async function held(page, files = "**/*.wasm") {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(files, async (route) => {
    await arrived;
    await route.continue();
  });
  return () => arrive();
}
