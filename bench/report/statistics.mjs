// Statistics over runs.

const sorted = (values) => [...values].sort((one, other) => one - other);

/** A quantile, interpolated between two values. */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const all = sorted(values);
  const place = (all.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return all[low] + (all[high] - all[low]) * (place - low);
}

export const median = (values) => quantile(values, 0.5);

/** The median and the middle half; undefined for no values. */
export function summary(values) {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return undefined;
  return { median: median(known), low: quantile(known, 0.25), high: quantile(known, 0.75), count: known.length, values: known };
}

/**
 * The ratios of two pages, run by run: in a run they follow one another, so that what slows the machine slows both. Where one
 * has fewer runs, its median stands for all.
 */
export function ratios(one, other) {
  if (!one || !other) return undefined;
  const paired = one.count === other.count;
  return summary(one.values.map((value, run) => value / (paired ? other.values[run] : other.median)));
}

/** The ratio of two medians; undefined without a divisor. */
export function ratio(one, other) {
  if (!one || !other || other.median === 0) return undefined;
  return one.median / other.median;
}
