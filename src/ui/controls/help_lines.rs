use crate::{
    screening::PartialDate,
    ui::{
        Session,
        element::{Element, element, paragraph, text},
        icon::{icon, path},
    },
    words::{date, fill},
};

/// Where help is in a crisis, whatever was answered.
pub fn help_lines(session: Session) -> Element {
    let words = session.words();
    let lines = session
        .trial()
        .help_lines
        .iter()
        .zip(session.texts().help_lines);
    let lines = lines.map(|(line, label)| {
        let item = element("li").child(text("span", "", label));
        if line.number.is_empty() {
            return item;
        }
        let checked = date(PartialDate::Day(line.checked), words);
        item.child(text("a", "number", line.number).attr("href", &["tel:", line.number].concat()))
            .child(text(
                "span",
                "small",
                &fill(words.help_checked(), &[("date", &checked)]),
            ))
    });
    element("aside")
        .class("help")
        .attr("aria-label", words.help_title())
        .child(
            element("p")
                .class("strong")
                .child(icon(path::HEART))
                .text(words.help_title()),
        )
        .child(element("ul").children(lines))
        .child(paragraph(words.help_talk()))
}
