// What a person does before the program is there is kept as plain state, and the program's first render has it.

/** Keeps what is typed and ticked within `root`. `composing` says whether an input method is at it. */
export function keepDone(root) {
  const first = { root, done: { fields: {} } };
  root.addEventListener("input", ({ target: { name, type, value, checked } }) => {
    first.done.fields[name] = type === "checkbox" ? checked : value;
  });
  for (const type of ["compositionstart", "compositionend"]) {
    root.addEventListener(type, () => (first.composing = type === "compositionstart"));
  }
  return first;
}

/** The attributes by which the same element is found on the program's screen. */
const HOOKS = ["name", "data-action", "href"];

function selectorOf(element) {
  const hook = HOOKS.find((name) => element.hasAttribute(name));
  if (hook) return `[${hook}="${element.getAttribute(hook)}"]`;
  const parent = element.localName === "summary" ? `${selectorOf(element.parentNode)} > ` : "";
  return parent + (element.classList[0] ? `.${element.classList[0]}` : element.localName);
}

/** All that was done, as src/embed/before.rs reads it: also what the browser knows, unless a press leads elsewhere. */
export function handOver({ root, done }) {
  if (done.pressed) return done;
  const open = [...root.querySelectorAll("details[open]")].map(selectorOf);
  const { activeElement: at } = root.getRootNode();
  if (!at || !root.contains(at)) return { ...done, open };
  return { ...done, open, focus: selectorOf(at), from: at.selectionStart, to: at.selectionEnd };
}
