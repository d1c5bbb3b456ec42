use crate::{
    interview::InputProblem,
    screening::QuestionId,
    ui::{
        Session,
        element::{Element, element, text},
        focus,
        heading::heading,
    },
    words,
};

/// What is wrong with the answers of a screen, each linked to its field. Nothing when all is well.
pub fn problems(session: Session) -> Option<Element> {
    let found = session.problems();
    if found.is_empty() {
        return None;
    }
    let items = found.into_iter().map(|(question, problem)| {
        let id = session.trial().rules.questions[question].id;
        let part = if problem.is_about_date() {
            ".date.year"
        } else {
            ""
        };
        let short = session.texts().questions[question].short;
        item(session, id, part, &said(session, question, &problem))
            .text(&[" (", short, ")"].concat())
    });
    Some(summary(session, items.collect()))
}

/// What is wrong with today's date: above it, and beside it.
pub fn day_problem(session: Session) -> Option<[Element; 2]> {
    let said = words::date_problem(&session.day().1?, session.words());
    let link = item(session, "today", ".date.year", &said);
    Some([summary(session, vec![link]), error(session, "today", &said)])
}

/// A link to the field of a problem.
fn item(session: Session, id: &str, part: &str, said: &str) -> Element {
    let field = ["[name=\"", id, part, "\"]"].concat();
    text("a", "", said)
        .attr("href", &["#error-", id].concat())
        .on(
            "onclick",
            Box::new(move |event| {
                event.prevent_default();
                focus::to(session, &field);
            }),
        )
}

fn summary(session: Session, links: Vec<Element>) -> Element {
    let items = links.into_iter().map(|link| element("li").child(link));
    element("div")
        .class("problems")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(heading(
            session,
            1,
            "section",
            session.words().error_title(),
        ))
        .child(element("ul").children(items))
}

/// What is wrong with one question, beside it.
pub fn beside(session: Session, question: QuestionId) -> Option<Element> {
    let problem = session.problem(question)?;
    let id = session.trial().rules.questions[question].id;
    Some(error(session, id, &said(session, question, &problem)))
}

fn error(session: Session, id: &str, said: &str) -> Element {
    element("p")
        .class("error")
        .attr("id", &["error-", id].concat())
        .attr("data-error", id)
        .child(text("span", "unseen", session.words().error_prefix()).text(" "))
        .text(said)
}

fn said(session: Session, question: QuestionId, problem: &InputProblem) -> String {
    let rules = &session.trial().rules.questions[question];
    words::problem(problem, rules, session.texts(), session.words())
}
