use crate::{
    interview::Interview,
    screening::{CriterionId, Judgement, PartialDate},
    trial::Texts,
    ui::{
        Focus, Session,
        controls::{actions, back, button, print, tick},
        element::{Element, element, paragraph, text},
        heading::title,
    },
    words::{WORDS, Words, date, fill},
};

/// A page for the person's own doctor, in either language: the criteria in the registry's words, and
/// blanks for the values that only a chart has. What the answers came to stands on it only if wanted.
#[inline(never)]
pub fn letter(session: Session) -> Element {
    let words = session.words();
    let wishes = session.wishes();
    let chosen = wishes.letter_language.unwrap_or(words.language);
    let languages = WORDS.iter().map(|other| {
        let on = other.language == chosen;
        let pressed = if on { "true" } else { "false" };
        button("button", other.language_name())
            .attr("lang", other.language)
            .attr("data-action", "letter-language")
            .attr("aria-pressed", pressed)
            .flag("data-chosen", on)
            .on_click(move || {
                session.wish(Focus::Choice, |wishes| {
                    wishes.letter_language = Some(other.language);
                });
            })
    });
    let findings = tick(
        "letter-findings",
        words.letter_findings(),
        wishes.letter_findings,
        move |on| session.wish(Focus::Findings, |wishes| wishes.letter_findings = on),
    );
    let (print, by_hand) = print(session, "button primary");
    let choices = element("div")
        .class("for-screen")
        .child(title(session, words.take_letter()))
        .child(
            element("div")
                .attr("role", "group")
                .attr("aria-label", words.letter_language())
                .child(text("p", "strong", words.letter_language()))
                .child(actions().children(languages)),
        )
        .child(findings)
        .child(text("p", "small", words.print_warning()))
        .child(actions().child(print).child(back(session)))
        .child(by_hand);
    element("div")
        .attr("data-screen", "letter")
        .child(choices)
        .child(page(
            session,
            Words::of(chosen),
            session.trial().texts(chosen),
        ))
        .child(text("p", "warning for-screen", words.medicine_warning()))
}

/// What comes out of the printer, in words for a doctor whoever is at the screen.
fn page(session: Session, words: &'static Words, texts: &'static Texts) -> Element {
    let trial = session.trial();
    let (facts, contact) = (trial.facts, trial.contact);
    let write = |day| date(PartialDate::Day(day), words);
    let today = session.interview(Interview::today);
    let ids = facts.ids(words.list_gap());
    let made = [
        ("date", write(today)),
        ("updated", write(facts.last_updated)),
    ];
    let made: Vec<(&str, &str)> = made
        .iter()
        .map(|(name, day)| (*name, day.as_str()))
        .collect();
    let whom = [
        texts.contact,
        words.list_gap(),
        contact.phone,
        words.list_gap(),
        contact.phone_abroad,
    ]
    .concat();
    let found = session.interview(|interview| interview.verdict().findings);
    let applies = |criterion: CriterionId| found.iter().any(|found| found.criterion == criterion);
    let values = trial
        .terms
        .iter()
        .zip(texts.terms)
        .filter_map(|(term, said)| {
            let own: Vec<&str> = term
                .criteria
                .iter()
                .filter(|&&criterion| applies(criterion))
                .map(|&criterion| trial.rules.criteria[criterion].id)
                .collect();
            if own.is_empty() || term.unit.is_empty() {
                return None;
            }
            let row = element("tr")
                .child(text("th", "", said.text).attr("scope", "row"))
                .child(text("td", "", &own.join(words.list_gap())))
                .child(text("td", "blank", &["______ ", term.unit].concat()))
                .child(text("td", "blank", "__________"));
            Some(row)
        });
    let rules = found.iter().map(|found| rule(session, words, found));
    element("article")
        .class("letter-page")
        .attr("lang", words.language)
        .maybe_attr("dir", words.direction())
        .child(text(
            "p",
            "letter-heading",
            &fill(words.letter_heading(), &[("id", &ids)]),
        ))
        .child(paragraph(words.letter_intro()))
        .child(paragraph(&whom))
        .child(text("p", "strong", words.letter_values()))
        .child(element("table").child(element("tbody").children(values)))
        .child(
            text("p", "strong", words.letter_criteria())
                .text(words.colon())
                .text(
                    &[
                        "☐✓ ",
                        words.letter_fits(),
                        "  ☐✗ ",
                        words.letter_fits_not(),
                        "  ☐? ",
                        words.letter_unclear(),
                    ]
                    .concat(),
                ),
        )
        .child(element("div").class("letter-columns").children(rules))
        .child(paragraph(&fill(words.letter_made(), &made)))
}

fn rule(session: Session, words: &'static Words, found: &Judgement) -> Element {
    let trial = session.trial();
    let id = trial.rules.criteria[found.criterion].id;
    let sentences = trial.records[found.criterion].sentences.join(" ");
    let wishes = session.wishes();
    let sensitive =
        session.interview(|interview| found.is_sensitive(&trial.rules, interview.answers()));
    let told = wishes.letter_findings && (!sensitive || wishes.share_sensitive);
    let told = told.then(|| {
        let came_to = [" [", words.finding(found.finding), "]"].concat();
        text("strong", "", &came_to)
    });
    element("p")
        .class("letter-rule")
        .child(text("strong", "", id))
        .text(" ")
        .child(text("span", "", &sentences).attr("lang", "en"))
        .text(" ")
        .child(text("span", "boxes", "☐✓ ☐✗ ☐?").attr("aria-hidden", "true"))
        .maybe(told)
}
