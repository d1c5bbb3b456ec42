// The messages between a host page and its frame: `{trialPrescreen: 1, ...}` with `height` (CSS pixels) and
// `phase` from the frame, and `settings` from the host.

export const VERSION = 1;
/** The settings a host may choose, named as the attributes are. */
export const SETTINGS = ["lang", "theme", "accent", "heading-level"];
/** What a host page hears of, too. Besides these the frame says `first` when it has screens to show before the
 * program is up, and `failed` when it has to take them back. */
export const PHASES = ["ready", "step", "done"];

/** A message of this version, or nothing. */
export const read = (data) => (data?.trialPrescreen === VERSION ? data : undefined);
