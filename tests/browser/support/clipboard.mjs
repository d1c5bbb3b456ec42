// The clipboard as a person uses it: by the keys that copy and paste, in every browser, without a permission.
const SCRATCH = "scratch";

/** A focused field outside the widget, with this text in it. */
async function scratch(page, text) {
  await page.evaluate(
    ([id, text]) => {
      const field = Object.assign(document.createElement("textarea"), { id, value: text });
      document.body.append(field);
      field.focus();
      field.select();
    },
    [SCRATCH, text],
  );
}

async function takeAway(page) {
  return page.evaluate((id) => {
    const field = document.getElementById(id);
    const { value } = field;
    field.remove();
    return value;
  }, SCRATCH);
}

/** Puts a text on the clipboard. */
export async function putOnClipboard(page, text) {
  await scratch(page, text);
  await page.keyboard.press("Control+c");
  await takeAway(page);
}

/** The clipboard's text. */
export async function onClipboard(page) {
  await scratch(page, "");
  await page.keyboard.press("Control+v");
  return takeAway(page);
}

/** Pastes a text into a field, replacing its content. */
export async function pasteInto(page, field, text) {
  await putOnClipboard(page, text);
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}
