use crate::{
    interview::Interview,
    screening::QuestionId,
    trial::{CallLine, CallTexts, Spoken, Texts},
    ui::{
        Focus, Session, clock,
        controls::{actions, back, numbers, print, tick},
        element::{Element, element, paragraph, text},
        heading::{heading, title},
    },
    words::{self, Words, fill},
};

/// The language beside that of those who answer where the visitor speaks that one too.
const BESIDE_IT: &str = "en";

/// One of the parts of the card: its lines, and what they say in a language.
type Part = (&'static [CallLine], fn(&CallTexts) -> &'static [Spoken]);

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
    let parts: [(&str, Part); 3] = [
        (words.call_say(), (trial.call.say, |call| call.say)),
        (words.call_asked(), (trial.call.asked, |call| call.asked)),
        (words.call_close(), (trial.call.close, |call| call.close)),
    ];
    let parts = parts.map(|(name, part)| {
        let lines = (0..part.0.len()).map(|place| line(session, part, place));
        element("section")
            .child(heading(session, 1, "section", name))
            .child(element("ul").class("lines").children(lines))
    });
    let (print, by_hand) = print(session, "button");
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
        .child(by_hand)
}

/// One line in both languages, and under it the person's own answers to it.
fn line(session: Session, (lines, texts): Part, place: usize) -> Element {
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
        let line = texts(&trial.texts(language).call).get(place);
        (
            fill(line.map_or("", |line| line.text), &number),
            fill(line.map_or("", |line| line.pinyin), &number),
        )
    };
    let ((plain, _), (spoken, pinyin)) = (said(beside), said(answered_in));
    let questions = lines[place].questions.iter();
    let answers = questions.flat_map(|&question| {
        [beside, answered_in].map(|language| answer(session, question, language))
    });
    element("li")
        .class("line")
        .child(text("p", "plain", &plain).attr("lang", beside))
        .child(
            element("div")
                .child(text("p", "spoken", &spoken).attr("lang", answered_in))
                .child(text("p", "pinyin", &pinyin).attr("lang", "zh-Latn")),
        )
        .children(answers.flatten())
}

/// The person's answer to a question, in one language, if it is to be shown.
fn answer(session: Session, id: QuestionId, language: &'static str) -> Option<Element> {
    let wishes = session.wishes();
    let trial = session.trial();
    let rules = &trial.rules.questions[id];
    if !wishes.card_answers || rules.sensitive && !wishes.share_sensitive {
        return None;
    }
    // One that was given earlier stays at hand after a change that it no longer goes with.
    let given = session.interview(|interview: &Interview| {
        let counts = interview.questions().contains(&id);
        interview.answers().get(id).copied().filter(|_| counts)
    })?;
    let (words, texts): (&Words, &Texts) = (Words::of(language), trial.texts(language));
    let question = &texts.questions[id];
    let said = words::answer(Some(&given), rules, question, texts, words);
    let said = [question.short, words.colon(), &said].concat();
    Some(text("p", "own", &said).attr("lang", language))
}
