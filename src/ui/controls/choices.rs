use super::edit::Edit;
use crate::{
    screening::{Given, Kind, ValueId},
    ui::element::{Element, element},
};

/// What choosing or ticking an answer says.
#[derive(Clone, Copy)]
enum Says {
    /// This and nothing else.
    Only(Given),
    /// One of several things that can hold together.
    Among(ValueId),
}

/// The answers to choose from or to tick. Nothing is chosen beforehand.
pub fn fields(edit: Edit) -> Vec<Element> {
    let (rules, texts, words) = (edit.rules(), edit.texts(), edit.session.words());
    let many = matches!(rules.kind, Kind::Many { .. });
    let mut answers = Vec::new();
    for ((id, value), texts) in rules.values.entries().zip(texts.values) {
        let says = if many {
            Says::Among(id)
        } else {
            Says::Only(Given::Choice(id))
        };
        answers.push((value.id, texts.label, texts.hint, says));
    }
    answers.push(("unsure", words.unsure(), "", Says::Only(Given::Unsure)));
    if rules.sensitive {
        answers.push(("skip", words.skip(), "", Says::Only(Given::Skip)));
    }
    let mut options = element("div").class("options");
    let mut inputs = Vec::new();
    for (value, label, hint, says) in answers {
        let kind = if many { "checkbox" } else { "radio" };
        let (input, card) = edit.option(kind, rules.id, value, label, hint);
        let input = input.on_input(move |input| {
            let on = input.checked();
            edit.change(&|draft| match says {
                Says::Only(given) => draft.given = on.then_some(given),
                Says::Among(id) => draft.tick(rules, id, on),
            });
        });
        inputs.push((input.input(), says));
        options = options.child(card.child(input));
    }
    // Ticking one answer can untick others.
    edit.show(Box::new(move |draft| {
        let given = draft.given;
        for (input, says) in &inputs {
            input.set_checked(match *says {
                Says::Only(only) => given == Some(only),
                Says::Among(id) => given.is_some_and(|given| given.holds(id)),
            });
        }
    }));
    vec![options]
}
