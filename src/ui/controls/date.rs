use super::edit::Edit;
use crate::{
    interview::{DateDraft, paste, spread},
    ui::{
        Session, browser,
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
    element("fieldset")
        .class("date for-screen")
        .attr("aria-describedby", &hint)
        .child(text("legend", "date-legend", edit.texts().date))
        .child(text("p", "hint", words.date_hint()).attr("id", &hint))
        .child(fields_of(edit))
        .child(card.child(unknown))
}

fn fields_of(edit: Edit) -> Element {
    let (session, question) = (edit.session, edit.question);
    let problem = session.problem(question);
    let wrong = problem.is_some_and(|problem| problem.is_about_date());
    let fields = DateFields {
        standing: move || session.draft(question).date,
        change: move |change: &dyn Fn(&mut DateDraft)| {
            edit.change(&|draft| {
                change(&mut draft.date);
                draft.date.unknown = false;
            });
        },
    };
    parts(session, edit.rules().id, wrong, fields)
}

/// What stands in a date's fields, and how what is typed changes it.
#[derive(Clone, Copy)]
pub struct DateFields<S, C> {
    pub standing: S,
    pub change: C,
}

/// The fields of a date's parts, in the order of the language. `id` says what the date is of.
pub fn parts<S, C>(session: Session, id: &str, wrong: bool, fields: DateFields<S, C>) -> Element
where
    S: Fn() -> DateDraft + Copy + 'static,
    C: Fn(&dyn Fn(&mut DateDraft)) + Copy + 'static,
{
    let mut parts = [Part::Day, Part::Month, Part::Year];
    if session.words().date_order() == "year-first" {
        parts.reverse();
    }
    let inputs = parts.map(|part| part.input(id, wrong));
    let nodes = inputs.each_ref().map(Element::input);
    // A whole date in one field fills all three.
    let show = move || {
        let mut draft = (fields.standing)();
        for (part, node) in parts.iter().zip(&nodes) {
            let text = part.of(&mut draft);
            // To set what is there already would move the cursor.
            if node.value() != *text {
                node.set_value(text);
            }
        }
    };
    show();
    let mut place = element("div").class("date-parts");
    for (part, input) in parts.into_iter().zip(inputs) {
        let (typed, left) = (show.clone(), show.clone());
        let input = input
            .on(
                "oninput",
                Box::new(move |event| {
                    let text = field_of(&event).value();
                    (fields.change)(&|draft| {
                        *part.of(draft) = text.clone();
                        if browser::is_pasted(&event) {
                            paste(draft, &text);
                        }
                    });
                    typed();
                }),
            )
            // What is typed by hand is whole once it is left.
            .on(
                "onchange",
                Box::new(move |_| {
                    (fields.change)(&|draft| {
                        if let Ok(whole) = spread(draft) {
                            *draft = whole;
                        }
                    });
                    left();
                }),
            );
        place = place.child(part.labelled(session, id, input));
    }
    place
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

    /// Its name and its class.
    fn named(self, id: &str) -> (String, &'static str) {
        let (name, class) = match self {
            Part::Day => (".date.day", "part"),
            Part::Month => (".date.month", "part"),
            Part::Year => (".date.year", "part year"),
        };
        ([id, name].concat(), class)
    }

    fn input(self, id: &str, wrong: bool) -> Element {
        let (name, _) = self.named(id);
        let error = ["error-", id].concat();
        element("input")
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
    }

    fn labelled(self, session: Session, id: &str, input: Element) -> Element {
        let words = session.words();
        let label = match self {
            Part::Day => words.date_day(),
            Part::Month => words.date_month(),
            Part::Year => words.date_year(),
        };
        let (name, class) = self.named(id);
        let label = text("label", "", label).attr("for", &name);
        element("div").class(class).child(label).child(input)
    }
}
