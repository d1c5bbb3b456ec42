// Fetches the program and its packs, and says what is wrong where it does not come. `fetch` could check the hash by itself, but then
// a browser calls a file that is not there (404) one with a wrong hash.

/** Whether bytes have a hash such as `sha384-…`; undefined where the browser computes none, on a page without HTTPS. */
async function hasHash(bytes, hash) {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-384", bytes);
  return digest && `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` === hash;
}

/**
 * The bytes of a pack: what is in the only section of a WebAssembly file, which every server has a type for, and compresses
 * as it does the program.
 */
export const fetchedPack = async ([url, hash]) => inside(await fetched(url, hash));

/** What is in a pack's file: the section's content, after its length (LEB128) and its name. A locked page compiles nothing. */
export function inside(bytes) {
  const file = new Uint8Array(bytes);
  const length = file.findIndex((byte, at) => at > 8 && byte < 0x80);
  return file.subarray(length + 2 + file[length + 1]);
}

/** The bytes of the file at `url` with this hash, of any file where it is empty. */
export async function fetched(url, hash) {
  const ask = (more) =>
    fetch(url, { credentials: "same-origin", ...more }).catch(({ message }) => {
      throw new Error(`${url} cannot be fetched: ${message}`);
    });
  const response = await ask();
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const bytes = await response.arrayBuffer();
  const same = !hash || (await hasHash(bytes, hash));
  if (same) return bytes;
  if (same === false) {
    throw new Error(`${url} (${response.headers.get("Content-Type")}) is not the program that this script was built with`);
  }
  // The file is there, so that the browser's own check tells the truth; it is in the cache by now.
  return (await ask({ integrity: hash, cache: "force-cache" })).arrayBuffer();
}
