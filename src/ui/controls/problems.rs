use crate::{
    interview::InputProblem,
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
        let field = ["[name=\"", id, part, "\"]"].concat();
        let short = session.texts().questions[question].short;
        let link = text("a", "", &said(session, question, &problem))
            .attr("href", &["#error-", id].concat())
            .text(&[" (", short, ")"].concat())
            .on(
                "onclick",
                Box::new(move |event| {
                    event.prevent_default();
                    focus::to(session, &field);
                }),
            );
        element("li").child(link)
    });
    let summary = element("div")
        .class("problems")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(heading(
            session,
            1,
            "section",
            session.words().error_title(),
        ))
        .child(element("ul").children(items));
    Some(summary)
}

/// What is wrong with one question, beside it.
pub fn beside(session: Session, question: usize) -> Option<Element> {
    let problem = session.problem(question)?;
    let id = session.trial().rules.questions[question].id;
    let beside = element("p")
        .class("error")
        .attr("id", &["error-", id].concat())
        .attr("data-error", id)
        .child(text("span", "unseen", session.words().error_prefix()).text(" "))
        .text(&said(session, question, &problem));
    Some(beside)
}

fn said(session: Session, question: usize, problem: &InputProblem) -> String {
    let rules = &session.trial().rules.questions[question];
    words::problem(problem, rules, session.texts(), session.words())
}
