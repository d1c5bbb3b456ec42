/** Moves what was typed and ticked in fields into those of the same names on another screen, as if by hand. */
export function moveFields(from, to) {
  for (const field of from.querySelectorAll("input[name]")) {
    const box = field.type !== "text";
    if (box ? !field.checked : !field.value) continue;
    const fields = [...to.querySelectorAll("input")];
    const own = fields.find(({ name, value }) => name === field.name && (!box || value === field.value));
    if (!own) continue;
    if (box) own.checked = true;
    else own.value = field.value.slice(0, own.maxLength);
    own.dispatchEvent(new Event("input", { bubbles: true }));
    if (box) field.checked = false;
    else field.value = "";
  }
}
