use super::edit::Edit;
use crate::{
    interview::{DateDraft, paste, spread},
    ui::{
        browser,
        element::{Element, element, field_of, text},
    },
};

/// The date of the event an answer tells of: day and month may stay empty, or all of it.
///
/// It is there only while the chosen answer asks for it; nothing if none ever does.
pub fn fields(edit: Edit) -> Option<Element> {
    if edit.texts().date.is_empty() {
        return None;
    }
    let (place, fields) = (element("div"), date(edit));
    let (holder, fields) = (place.node(), fields.node());
    edit.show(Box::new(move |draft| {
        let asked = draft.asks_date(edit.rules());
        let shown = fields.is_connected();
        if asked && !shown {
            // A place of our own takes any child.
            let _ = holder.append_child(&fields);
        } else if !asked {
            fields.remove();
        }
    }));
    Some(place)
}

fn date(edit: Edit) -> Element {
    let words = edit.session.words();
    let hint = edit.named("-date-hint");
    let unknown = edit.named(".date.unknown");
    let (unknown, card) = edit.option("checkbox", &unknown, "unknown", words.date_unknown(), "");
    let unknown = unknown.on_input(move |unknown| {
        let on = unknown.checked();
        edit.change(&|draft| draft.date.unknown = on);
    });
    let tick = unknown.input();
    edit.show(Box::new(move |draft| tick.set_checked(draft.date.unknown)));
    let mut parts = [Part::Day, Part::Month, Part::Year];
    if words.date_order() == "year-first" {
        parts.reverse();
    }
    element("fieldset")
        .class("date for-screen")
        .attr("aria-describedby", &hint)
        .child(text("legend", "date-legend", edit.texts().date))
        .child(text("p", "hint", words.date_hint()).attr("id", &hint))
        .child(
            element("div")
                .class("date-parts")
                .children(parts.map(|part| part.field(edit))),
        )
        .child(card.child(unknown))
}

#[derive(Clone, Copy)]
enum Part {
    Day,
    Month,
    Year,
}

impl Part {
    fn of(self, date: &mut DateDraft) -> &mut String {
        match self {
            Part::Day => &mut date.day,
            Part::Month => &mut date.month,
            Part::Year => &mut date.year,
        }
    }

    fn field(self, edit: Edit) -> Element {
        let words = edit.session.words();
        let (name, label, class) = match self {
            Part::Day => (".date.day", words.date_day(), "part"),
            Part::Month => (".date.month", words.date_month(), "part"),
            Part::Year => (".date.year", words.date_year(), "part year"),
        };
        let name = edit.named(name);
        let problem = edit.session.problem(edit.question);
        let wrong = problem.is_some_and(|problem| problem.is_about_date());
        let error = ["error-", edit.rules().id].concat();
        let field = element("input")
            .attr("id", &name)
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("name", &name)
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            // Longer than a part: a whole date may be pasted, with its weekday and its time.
            .attr("maxlength", "64")
            .maybe_attr("aria-invalid", wrong.then_some("true"))
            .maybe_attr("aria-describedby", wrong.then_some(&error))
            .on(
                "oninput",
                Box::new(move |event| {
                    let typed = field_of(&event).value();
                    edit.change(&|draft| {
                        *self.of(&mut draft.date) = typed.clone();
                        draft.date.unknown = false;
                        if browser::is_pasted(&event) {
                            paste(&mut draft.date, &typed);
                        }
                    });
                }),
            )
            // What is typed by hand is whole once it is left.
            .on(
                "onchange",
                Box::new(move |_| {
                    edit.change(&|draft| {
                        if let Ok(spread) = spread(&draft.date) {
                            draft.date = spread;
                        }
                    });
                }),
            );
        let input = field.input();
        edit.show(Box::new(move |draft| {
            let text = self.of(&mut draft.date.clone()).clone();
            // To set what is there already would move the cursor.
            if input.value() != text {
                input.set_value(&text);
            }
        }));
        let label = text("label", "", label).attr("for", &name);
        element("div").class(class).child(label).child(field)
    }
}
