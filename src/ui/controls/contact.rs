use crate::{
    ui::{
        Session, clock,
        element::{Element, element, paragraph, text},
        heading::heading,
        icon::{icon, path},
    },
    words::fill,
};

/// Whom to ask about the study.
pub fn contact(session: Session) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let contact = trial.contact;
    element("section")
        .class("contact")
        .child(heading(session, 1, "section", words.contact_title()))
        .child(paragraph(session.texts().contact))
        .children(numbers(session))
        .child(paragraph(&fill(
            words.contact_say(),
            &[("id", trial.facts.id)],
        )))
        .maybe(clock::time_there(session, contact.utc_offset_hours))
        .child(text("p", "small", words.contact_hours()))
}

/// The telephone number, to be pressed, and how it is dialled from abroad.
pub fn numbers(session: Session) -> [Element; 2] {
    let (words, contact) = (session.words(), session.trial().contact);
    let call = element("a")
        .class("button call")
        .attr("href", &["tel:", contact.tel].concat())
        .child(icon(path::PHONE))
        .text(&fill(words.contact_call(), &[("phone", contact.phone)]));
    let abroad = fill(words.contact_abroad(), &[("phone", contact.phone_abroad)]);
    [element("p").child(call), text("p", "strong", &abroad)]
}

/// Where else to look.
pub fn elsewhere(session: Session) -> Element {
    let words = session.words();
    let section = element("section")
        .class("elsewhere")
        .child(heading(session, 1, "section", words.elsewhere_title()))
        .child(paragraph(words.elsewhere_doctor()));
    let links = session.trial().links;
    if links.is_empty() {
        return section;
    }
    let links = links.iter().zip(session.texts().links);
    let links = links.map(|(link, label)| outward(session, "li", link.url, label));
    section
        .child(paragraph(words.elsewhere_search()))
        .child(element("ul").children(links))
}

/// A link to another website, which learns nothing of where the person came from.
pub fn outward(session: Session, tag: &str, url: &str, label: &str) -> Element {
    let link = text("a", "", label)
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .attr("referrerpolicy", "no-referrer");
    let opens = ["(", session.words().opens_site(), ")"].concat();
    element(tag)
        .child(link)
        .text(" ")
        .child(text("span", "small", &opens))
}
