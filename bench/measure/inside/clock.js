/** Sets the same date for every visit; the clock runs on from there. */
export function settleClock(today) {
  const Real = Date;
  const shift = Real.parse(`${today}T02:00:00Z`) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...parts);
    }

    static now() {
      return Real.now() + shift;
    }
  };
}
