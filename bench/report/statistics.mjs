// What many runs come to.

const sorted = (values) => [...values].sort((one, other) => one - other);

/** The value below which this share of them lies, between two of them where it has to. */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const all = sorted(values);
  const place = (all.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return all[low] + (all[high] - all[low]) * (place - low);
}

export const median = (values) => quantile(values, 0.5);

/** The median and the middle half of them; nothing of nothing. */
export function summary(values) {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return undefined;
  return { median: median(known), low: quantile(known, 0.25), high: quantile(known, 0.75), count: known.length };
}

/** How many times the other's median the one's is; undefined where there is nothing to divide by. */
export function ratio(one, other) {
  if (!one || !other || other.median === 0) return undefined;
  return one.median / other.median;
}
