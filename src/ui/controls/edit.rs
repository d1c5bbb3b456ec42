use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::{
    interview::Draft,
    screening::{Question, QuestionId},
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
    pub question: QuestionId,
}

impl Edit {
    pub fn rules(self) -> &'static Question {
        &self.session.trial().rules.questions[self.question]
    }

    pub fn texts(self) -> &'static QuestionTexts {
        &self.session.texts().questions[self.question]
    }

    /// Changes what stands in the fields.
    pub fn change(self, change: &dyn Fn(&mut Draft)) {
        let mut draft = self.session.draft(self.question);
        change(&mut draft);
        self.session.edit(self.question, draft);
    }

    /// Shows what stands in the fields, now and after each change.
    pub fn show(self, show: Box<dyn Fn(&Draft)>) {
        let show = SendWrapper::new(show);
        let effect = ImmediateEffect::new(move || (*show)(&self.session.follow(self.question)));
        StoredValue::new_local(effect);
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
