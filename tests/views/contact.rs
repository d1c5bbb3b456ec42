use super::gallery::{each, select};

#[test]
fn the_number_can_be_copied_wherever_it_can_be_called() {
    each(|page, html| {
        let places = select(html, ".button.call").len();
        let buttons = select(html, "[data-action=copy-number]").len();
        let expected = usize::from(["result", "call", "over"].contains(&page.screen.as_str()));
        if (places, buttons) == (expected, expected) {
            Ok(())
        } else {
            Err(format!("{places} numbers to call, {buttons} to copy"))
        }
    });
}
