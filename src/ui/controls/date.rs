use super::edit::Edit;
use crate::{
    interview::DateDraft,
    ui::{
        Session,
        element::{Element, element, text},
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
        .class("date")
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
    let draft = session.draft(question).date;
    parts(session, edit.rules().id, draft, wrong, move |change| {
        edit.change(&|draft| {
            change(&mut draft.date);
            draft.date.unknown = false;
        });
    })
}

/// The fields of a date's parts, in the order of the language. `id` says what the date is of, and `edit` hears
/// how what is typed changes it.
pub fn parts(
    session: Session,
    id: &str,
    mut draft: DateDraft,
    wrong: bool,
    edit: impl Fn(&dyn Fn(&mut DateDraft)) + Copy + 'static,
) -> Element {
    let mut parts = [Part::Day, Part::Month, Part::Year];
    if session.words().date_order() == "year-first" {
        parts.reverse();
    }
    let fields = parts.map(|part| {
        part.field(session, id, part.of(&mut draft), wrong, move |typed| {
            edit(&|draft| *part.of(draft) = typed.to_owned());
        })
    });
    element("div").class("date-parts").children(fields)
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

    fn field(
        self,
        session: Session,
        id: &str,
        value: &str,
        wrong: bool,
        on_input: impl Fn(&str) + 'static,
    ) -> Element {
        let words = session.words();
        let (name, label, class) = match self {
            Part::Day => (".date.day", words.date_day(), "part"),
            Part::Month => (".date.month", words.date_month(), "part"),
            Part::Year => (".date.year", words.date_year(), "part year"),
        };
        let name = [id, name].concat();
        let error = ["error-", id].concat();
        let field = element("input")
            .attr("id", &name)
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("name", &name)
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("maxlength", "12")
            .maybe_attr("aria-invalid", wrong.then_some("true"))
            .maybe_attr("aria-describedby", wrong.then_some(&error))
            .on_input(move |field| on_input(&field.value()));
        field.input().set_value(value);
        let label = text("label", "", label).attr("for", &name);
        element("div").class(class).child(label).child(field)
    }
}
