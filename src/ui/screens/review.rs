use crate::{
    interview::{Event, Interview},
    screening::QuestionId,
    ui::{
        Session,
        controls::{actions, back, button, primary},
        element::{Element, element, paragraph, text},
        heading::title,
    },
    words,
};

/// Every answer, each with a way to change it.
#[inline(never)]
pub fn review(session: Session) -> Element {
    let words = session.words();
    let rows = session
        .interview(Interview::questions)
        .into_iter()
        .map(|id| row(session, id));
    let result = primary("result", words.result_button(), move || {
        session.go(Event::Result)
    });
    element("div")
        .attr("data-screen", "review")
        .child(title(session, words.review_title()))
        .child(paragraph(words.review_hint()))
        .child(element("dl").class("answers").children(rows))
        .child(actions().child(result).child(back(session)))
}

fn row(session: Session, id: QuestionId) -> Element {
    let words = session.words();
    let rules = &session.trial().rules.questions[id];
    let texts = session.texts();
    let question = &texts.questions[id];
    let given = session.interview(|interview| {
        let answer = interview.answers().get(id);
        words::answer(answer, rules, question, texts, words)
    });
    let subject = [words.colon(), question.short].concat();
    let change = button("quiet", words.change_button())
        .attr("data-action", "change")
        .attr("data-change", rules.id)
        .child(text("span", "unseen", &subject))
        .on_click(move || session.go(Event::Change(id)));
    element("div")
        .class(if rules.sensitive {
            "answer sensitive"
        } else {
            "answer"
        })
        .child(text("dt", "", question.legend))
        .child(text("dd", "", &given))
        .child(element("dd").child(change))
}
