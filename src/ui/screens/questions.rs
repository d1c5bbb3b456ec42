use crate::{
    interview::{Draft, Interview, Step, none_of_these, questions_on},
    screening::QuestionId,
    ui::{
        Session,
        controls::{action, actions, back, button, help_lines, problems, question},
        element::{Element, element, paragraph},
        focus::Focus,
        heading::title,
    },
    words::fill,
};

/// A screen of questions.
#[inline(never)]
pub fn questions(session: Session, step: Step) -> Element {
    let words = session.words();
    let ids: Vec<QuestionId> = session.interview(|interview| {
        questions_on(interview.trial(), interview.answers(), step).collect()
    });
    // One question is its own heading, but a screen that can hold several keeps its title.
    let shared = session.texts().screens[step.screen];
    let alone = shared.is_empty() || step.part.is_some();
    // Enter in a field presses this button. Its press is heard and not the form's submission, which a frame
    // without `allow-forms` is refused before anybody hears of it, in Firefox.
    let go_on = button("button primary", words.continue_button())
        .attr("type", "submit")
        .attr("data-action", "continue")
        .on(
            "onclick",
            Box::new(move |event| {
                event.prevent_default();
                session.go_on(step);
            }),
        );
    let asked: Vec<Element> = ids.iter().map(|&id| question(session, id, alone)).collect();
    element("form")
        .attr("data-screen", "question")
        .attr("autocomplete", "off")
        .flag("novalidate", true)
        .maybe(progress(session))
        .maybe(problems(session))
        .maybe((!alone).then(|| title(session, shared)))
        .maybe(none_button(session, ids))
        .children(asked)
        .maybe(
            session.trial().screens[step.screen]
                .help_lines
                .then(|| help_lines(session)),
        )
        .child(actions().child(go_on).child(back(session)))
}

fn progress(session: Session) -> Option<Element> {
    let words = session.words();
    let progress = session.interview(Interview::progress)?;
    if session.interview(Interview::is_changing) {
        return None;
    }
    let text = if progress.quick {
        words.progress_quick()
    } else {
        words.progress_more()
    };
    let (step, steps) = (progress.step.to_string(), progress.steps.to_string());
    let bar = element("progress")
        .attr("aria-hidden", "true")
        .attr("max", &steps)
        .attr("value", &step);
    let text = paragraph(&fill(text, &[("step", &step), ("steps", &steps)]));
    Some(element("div").class("progress").child(text).child(bar))
}

/// One press for a list of things a person may have none of.
fn none_button(session: Session, ids: Vec<QuestionId>) -> Option<Element> {
    let rules = session.trial().rules.questions;
    let none: Option<Vec<_>> = ids
        .iter()
        .map(|&id| Some((id, none_of_these(&rules[id])?)))
        .collect();
    let none = none.filter(|none| none.len() > 1)?;
    let button = action(
        "none",
        "button none",
        session.words().none_of_these(),
        move || {
            for &(id, given) in &none {
                session.edit(
                    id,
                    Draft {
                        given: Some(given),
                        ..Draft::default()
                    },
                );
            }
            session.show(Focus::Continue);
        },
    );
    Some(button)
}
