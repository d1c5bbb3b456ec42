use leptos::prelude::*;

use crate::{
    interview::Draft,
    screening::Question,
    trial::QuestionTexts,
    ui::{
        Session,
        element::{Element, element, text},
    },
};

/// A question's fields, and what a person does with them.
#[derive(Clone, Copy)]
pub struct Edit {
    pub session: Session,
    pub question: usize,
    /// What stands in the fields, for the parts that follow it.
    draft: RwSignal<Draft>,
}

impl Edit {
    pub fn of(session: Session, question: usize) -> Self {
        Edit {
            session,
            question,
            draft: RwSignal::new(session.draft(question)),
        }
    }

    pub fn rules(self) -> &'static Question {
        &self.session.trial().rules.questions[self.question]
    }

    pub fn texts(self) -> &'static QuestionTexts {
        &self.session.texts().questions[self.question]
    }

    /// What stands in the fields; an effect that looks runs again when it changes.
    pub fn draft(self) -> Draft {
        self.draft.get()
    }

    /// Changes what stands in the fields.
    pub fn change(self, change: impl FnOnce(&mut Draft)) {
        self.session.edit(self.question, change);
        self.draft.set(self.session.draft(self.question));
    }

    /// A field's id or name: the question's id and what comes after it.
    pub fn named(self, rest: &str) -> String {
        [self.rules().id, rest].concat()
    }

    /// A box to tick or a radio button with its label, in a card that takes the press as a whole.
    pub fn option(
        self,
        kind: &str,
        name: &str,
        value: &str,
        label: &str,
        hint: &str,
    ) -> (Element, Element) {
        let id = [name, "-", value].concat();
        let hint_id = ["hint-", &id].concat();
        let described = (!hint.is_empty()).then_some(hint_id.as_str());
        let input = element("input")
            .attr("id", &id)
            .attr("type", kind)
            .attr("name", name)
            .attr("value", value)
            .attr("autocomplete", "off")
            .maybe_attr("aria-describedby", described);
        let hint = described.map(|id| text("span", "option-hint", hint).attr("id", id));
        let label = text("label", "", label).attr("for", &id);
        (
            input,
            element("div").class("option").child(label).maybe(hint),
        )
    }
}
