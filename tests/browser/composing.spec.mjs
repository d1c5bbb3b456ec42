// While a Chinese word is being composed, Enter, Escape and the arrows belong to the input method.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";

/** A key event during composition; some browsers mark it only by its code, 229. */
const COMPOSING = { "by its mark": { isComposing: true }, "by its code": { keyCode: 229 } };

const press = (field, key, composing) =>
  field.evaluate(
    (node, [key, composing]) => {
      node.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, composed: true }));
      const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...composing });
      node.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [key, composing],
  );

for (const [how, composing] of Object.entries(COMPOSING)) {
  test(`keys of a composition known ${how} are the input method's`, async ({ interview }) => {
    await interview.start();
    await interview.quickCheck(lupus());
    await interview.press("medicines");
    const field = interview.field("medicine");
    await field.fill("mabthera");
    for (const key of ["ArrowDown", "ArrowUp", "Enter", "Escape"]) {
      expect(await press(field, key, composing), key).toBe(false);
      await expect(field).toHaveValue("mabthera");
      await expect(field).toHaveAttribute("aria-expanded", "true");
      await expect(field).not.toHaveAttribute("aria-activedescendant");
    }
    expect(await press(field, "Enter", {})).toBe(true);
    await expect(interview.page.locator(".worked")).toContainText("rituximab");
  });
}
