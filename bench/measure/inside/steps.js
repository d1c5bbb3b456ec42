// A person's next step, as every page's adapter describes it.

/** A tap on a control. */
export const click = (element) => ({ element });

/** A text for a field, and a key after it where the field needs one. */
export const type = (element, text, last) => ({ element, text: String(text), last });

/** A tap that brings the next question. */
export const go = (element) => ({ element, goesOn: true });

export function isShown(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The target of a tap: the control, or its label if the control itself is not drawn. */
export function handle(control) {
  const { width, height } = control.getBoundingClientRect();
  return (width < 8 || height < 8) && control.labels?.length > 0 ? control.labels[0] : control;
}
