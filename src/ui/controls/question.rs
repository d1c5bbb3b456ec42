use super::{choices, date, disclosure, edit::Edit, medicine_finder, number, problems, record};
use crate::{
    screening::{Kind, QuestionId},
    ui::{
        Session,
        element::{Element, element, paragraph, text},
        heading::heading,
    },
};

/// A question with its fields. On a screen of its own it is the screen's heading.
pub fn question(session: Session, question: QuestionId, alone: bool) -> Element {
    let edit = Edit { session, question };
    let (rules, texts, words) = (edit.rules(), edit.texts(), session.words());
    let problem = problems::beside(session, question);
    let (hint_id, error_id) = (["hint-", rules.id].concat(), ["error-", rules.id].concat());
    let hint = (!texts.hint.is_empty()).then(|| text("p", "hint", texts.hint).attr("id", &hint_id));
    let described = [
        hint.as_ref().map(|_| hint_id.as_str()),
        problem.as_ref().map(|_| error_id.as_str()),
    ];
    let described: Vec<&str> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let many = matches!(rules.kind, Kind::Many { .. });
    let several = many.then(|| text("p", "hint", words.several()));
    let sensitive = rules
        .sensitive
        .then(|| text("p", "hint", words.sensitive_hint()));
    let fields = match rules.kind {
        Kind::Number { unit, decimals, .. } => {
            number::fields(edit, unit, decimals, described.as_deref())
        }
        Kind::Choice | Kind::Many { .. } => choices::fields(edit),
    };
    let (level, class) = if alone { (0, "title") } else { (1, "legend") };
    element("fieldset")
        .class(if problem.is_some() {
            "question wrong"
        } else {
            "question"
        })
        .attr("data-question", rules.id)
        .maybe_attr("aria-describedby", described.as_deref())
        .child(element("legend").child(heading(session, level, class, texts.legend)))
        .maybe(hint)
        .maybe(several)
        .maybe(sensitive)
        .maybe(problem)
        .children(fields)
        .maybe(date::fields(edit))
        .maybe(medicines(edit))
        .child(about(edit))
}

/// A way to look a medicine up, beside a question that some medicine belongs to.
fn medicines(edit: Edit) -> Option<Element> {
    let Edit { session, question } = edit;
    let classes = session.trial().medicine_classes.iter();
    let mut asked_of = classes.filter_map(|class| class.question);
    asked_of.any(|other| other == question).then(|| {
        let finder = medicine_finder(session, edit.rules().id);
        disclosure(
            "about for-screen",
            session.words().take_medicines(),
            [finder],
        )
    })
}

/// Why it is asked, where the answer can be found, and the registry's words.
fn about(edit: Edit) -> Element {
    let Edit { session, question } = edit;
    let (trial, words, texts) = (session.trial(), session.words(), edit.texts());
    let find = text("p", "", "")
        .child(text("span", "strong", words.where_to_find()))
        .text(" ")
        .text(texts.find);
    let records = session
        .interview(|interview| interview.criteria_of(question))
        .into_iter();
    let records = records.map(|criterion| {
        record(
            session,
            trial.rules.criteria[criterion].id,
            &trial.records[criterion],
        )
    });
    let content = [
        paragraph(texts.why),
        find,
        text("p", "strong", words.record_title()),
    ];
    disclosure(
        "about",
        words.why_title(),
        content.into_iter().chain(records),
    )
}
