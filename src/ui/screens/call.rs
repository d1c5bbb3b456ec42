use crate::{
    interview::Interview,
    trial::{CallTexts, Spoken, Texts},
    ui::{
        Focus, Session, browser, clock,
        controls::{actions, back, numbers, take, tick},
        element::{Element, element, paragraph, text},
        heading::{heading, title},
    },
    words::{self, Words, fill},
};

/// The language beside that of those who answer where the visitor speaks that one too.
const BESIDE_IT: &str = "en";

/// One of the parts of the card.
type Part = fn(&CallTexts) -> &'static [Spoken];

/// What to say on the telephone, in the visitor's language and in that of those who answer, with its
/// sounds.
#[inline(never)]
pub fn call(session: Session) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let contact = trial.contact;
    let ids = trial.facts.ids(words.list_gap());
    let ids = [words.call_ids(), words.colon(), &ids].concat();
    let answers = tick(
        "card-answers",
        words.call_answers(),
        session.wishes().card_answers,
        move |on| session.wish(Focus::CardAnswers, |wishes| wishes.card_answers = on),
    );
    let parts: [(&str, &[&str], Part); 3] = [
        (words.call_say(), trial.call.say, |call| call.say),
        (words.call_asked(), trial.call.asked, |call| call.asked),
        (words.call_close(), trial.call.close, |call| call.close),
    ];
    let parts = parts.map(|(name, ids, part)| {
        let lines = ids
            .iter()
            .enumerate()
            .map(|(place, id)| line(session, id, part, place));
        element("section")
            .child(heading(session, 1, "section", name))
            .child(element("ul").class("lines").children(lines))
    });
    let print = take(
        session,
        "print",
        "button",
        words.print_button(),
        browser::print,
    );
    element("div")
        .attr("data-screen", "call")
        .child(title(session, words.take_call()))
        .child(paragraph(words.call_hint()))
        .children(numbers(session))
        .child(paragraph(&ids))
        .maybe(clock::time_there(session, contact.utc_offset_hours))
        .child(text("p", "small", words.contact_hours()))
        .child(answers)
        .children(parts)
        .child(text("p", "warning", words.medicine_warning()))
        .child(text("p", "small", words.print_warning()))
        .child(actions().child(print).child(back(session)))
}

/// One line in both languages, and under it the person's own answer where it is a question of ours.
fn line(session: Session, id: &str, part: Part, place: usize) -> Element {
    let trial = session.trial();
    let own = session.words().language;
    let answered_in = trial.contact.speaks;
    let beside = if own == answered_in {
        trial.texts(BESIDE_IT).language
    } else {
        own
    };
    let number = [("id", trial.facts.id)];
    let said = |language| {
        let line = part(&trial.texts(language).call).get(place);
        (
            fill(line.map_or("", |line| line.text), &number),
            fill(line.map_or("", |line| line.pinyin), &number),
        )
    };
    let ((plain, _), (spoken, pinyin)) = (said(beside), said(answered_in));
    let answers = [beside, answered_in].map(|language| answer(session, id, language));
    element("li")
        .class("line")
        .child(text("p", "plain", &plain).attr("lang", beside))
        .child(
            element("div")
                .child(text("p", "spoken", &spoken).attr("lang", answered_in))
                .child(text("p", "pinyin", &pinyin).attr("lang", "zh-Latn")),
        )
        .children(answers.into_iter().flatten())
}

/// The person's answer to a question, in one language, if it is to be shown.
fn answer(session: Session, id: &str, language: &'static str) -> Option<Element> {
    let wishes = session.wishes();
    let trial = session.trial();
    let place = trial.rules.question(id).filter(|_| wishes.card_answers)?;
    let rules = &trial.rules.questions[place];
    if rules.sensitive && !wishes.share_sensitive {
        return None;
    }
    let given =
        session.interview(|interview: &Interview| interview.answers().get(place).copied())?;
    let (words, texts): (&Words, &Texts) = (Words::of(language), trial.texts(language));
    let said = words::answer(Some(&given), rules, &texts.questions[place], texts, words);
    Some(text("p", "own", &said).attr("lang", language))
}
