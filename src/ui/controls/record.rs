use crate::{
    trial::Record,
    ui::{
        Session,
        element::{Element, element, paragraph, text},
    },
    words::fill,
};

/// A criterion in the registry's own words.
pub fn record(session: Session, id: &str, record: &Record) -> Element {
    let words = session.words();
    let paragraphs = record.sentences.iter().map(|sentence| paragraph(sentence));
    // Which copies they are is written in English, for those who keep the trial.
    let source = record
        .source
        .map(|_| text("p", "small", words.criteria_source()));
    element("div")
        .class("record")
        .child(text(
            "p",
            "rule-id",
            &fill(words.rule_label(), &[("id", id)]),
        ))
        .child(
            element("blockquote")
                .attr("lang", "en")
                .children(paragraphs),
        )
        .maybe(source)
}
