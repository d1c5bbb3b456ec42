// Odd values from a seed, which makes a failure reproducible.

/** The number of tries, and the seed; with `PROOF` set more tries and another seed. */
export const [TIMES, SEED] = process.env.PROOF ? [400_000, Date.now() >>> 0] : [4_000, 20_261_124];

/** Numbers from 0 up to 1, by Mulberry32. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SIGNS = [..."az AZ09-_#().,;:%/\\\"'<>{}=&", "\0", "\n", "\u{1f}", "é", "试", "\u{202e}", "👩", "\ud800"];

/** Draws values from a random generator. `known` are words that the code under test looks for. */
export function odd(next, known) {
  const below = (count) => Math.floor(next() * count);
  const pick = (list) => list[below(list.length)];
  const text = () => {
    switch (below(8)) {
      case 0:
        return "";
      case 1:
        return pick(SIGNS).repeat(below(400));
      case 2:
        return pick(known) + pick(SIGNS) + pick(known);
      case 3:
        return Array.from({ length: below(12) }, () => pick(SIGNS)).join("");
      default:
        return pick(known);
    }
  };
  const number = () =>
    pick([0, -0, 1, -1, 1.5, 127, 128, 640, 99_999.2, 100_000, 1e6, 1e21, -1e21, 2 ** 53, 5e-324, NaN, Infinity, -Infinity]);
  const key = () => (below(4) ? pick(known) : pick(["__proto__", "constructor", "toString", "length", "", text()]));
  const value = (depth = 0) => {
    switch (below(depth > 3 ? 8 : 12)) {
      case 0:
        return undefined;
      case 1:
        return null;
      case 2:
        return below(2) === 1;
      case 3:
        return BigInt(below(1000));
      case 4:
      case 5:
        return number();
      case 6:
      case 7:
        return text();
      case 8:
        return Array.from({ length: below(4) }, () => value(depth + 1));
      case 9:
        return pick([new Date(NaN), /x/, new Map([[text(), 1]]), new Set(["ready"]), new Uint8Array(3), new Error("x")]);
      default:
        return object(depth);
    }
  };
  const object = (depth = 0) => {
    const made = below(8) ? {} : Object.create(null);
    for (let left = below(5); left > 0; left -= 1) {
      // Own properties, as in a message, whatever their names are.
      Object.defineProperty(made, key(), { value: value(depth + 1), enumerable: true, configurable: true, writable: true });
    }
    return made;
  };
  return { below, pick, text, number, value, object };
}
