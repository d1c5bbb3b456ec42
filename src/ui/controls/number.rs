use super::edit::Edit;
use crate::{
    screening::Given,
    ui::element::{Element, element, text},
};

/// A number with its unit, and "I'm not sure" beside it.
pub fn fields(edit: Edit, unit: &str, decimals: bool, described: Option<&str>) -> Vec<Element> {
    let (rules, session) = (edit.rules(), edit.session);
    let unit = session
        .texts()
        .unit(unit)
        .first()
        .copied()
        .unwrap_or_default();
    let id = edit.named("-number");
    let wrong = session.problem(edit.question).map(|_| "true");
    let label = [edit.texts().legend, " (", unit, ")"].concat();
    let field = element("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("inputmode", if decimals { "decimal" } else { "numeric" })
        .attr("name", rules.id)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "64")
        .attr("aria-label", &label)
        .maybe_attr("aria-describedby", described)
        .maybe_attr("aria-invalid", wrong)
        .on_input(move |field| {
            edit.change(&|draft| {
                draft.number = field.value();
                draft.given = None;
            });
        });
    field
        .input()
        .set_value(&session.draft(edit.question).number);
    let unsure = edit.named(".unsure");
    let (unsure, card) = edit.option("checkbox", &unsure, "unsure", session.words().unsure(), "");
    let unsure = unsure.on_input(move |unsure| {
        let on = unsure.checked();
        edit.change(&|draft| draft.given = on.then_some(Given::Unsure));
    });
    let tick = unsure.input();
    edit.show(Box::new(move |draft| {
        tick.set_checked(draft.given == Some(Given::Unsure))
    }));
    vec![
        element("div")
            .class("number for-screen")
            .child(field)
            .child(text("label", "", unit).attr("for", &id)),
        element("div")
            .class("options for-screen")
            .child(card.child(unsure)),
    ]
}
