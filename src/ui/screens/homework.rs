use crate::{
    interview::Interview,
    screening::{Finding, QuestionId},
    ui::{
        Session,
        controls::{actions, back, converters, disclosure, medicine_finder, print},
        element::{Element, element, paragraph, text},
        heading::{heading, title},
    },
    words::WORDS,
};

/// Where to find what is not known yet, under the names it has on paper in either language; converters
/// for its values; medicines by name.
#[inline(never)]
pub fn homework(session: Session) -> Element {
    let words = session.words();
    let open = session.interview(|interview: &Interview| {
        let findings = interview.verdict().findings;
        let checks = findings
            .iter()
            .filter(|found| found.finding == Finding::Check);
        let questions = checks.flat_map(|found| found.causes.iter().map(|cause| cause.question));
        let mut questions: Vec<QuestionId> = questions.collect();
        questions.sort_unstable();
        questions.dedup();
        questions
    });
    let none = open.is_empty().then(|| paragraph(words.homework_none()));
    let items = open.into_iter().map(|question| item(session, question));
    let (print, by_hand) = print(session, "button");
    let tools = element("div")
        .class("for-screen")
        .child(heading(session, 1, "section", words.convert_title()))
        .child(paragraph(words.convert_hint()))
        .children(converters(session))
        .child(disclosure(
            "medicine-help",
            words.take_medicines(),
            [medicine_finder(session, "homework")],
        ));
    element("div")
        .attr("data-screen", "homework")
        .child(title(session, words.take_homework()))
        .child(paragraph(words.homework_hint()))
        .child(text("p", "warning", words.medicine_warning()))
        .maybe(none)
        .child(element("ul").class("findings").children(items))
        .child(tools)
        .child(actions().child(print).child(back(session)))
        .child(by_hand)
}

/// A question that is to be settled: where to look, and what it is called there.
fn item(session: Session, question: QuestionId) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let rules = &trial.rules.questions[question];
    let said = &session.texts().questions[question];
    let look = element("p")
        .child(text("span", "strong", words.homework_look()))
        .text(" ")
        .text(said.find);
    let mut papers: Vec<Element> = Vec::new();
    for (place, paper) in session.texts().papers.iter().enumerate() {
        let terms = trial
            .terms
            .iter()
            .enumerate()
            .filter(|(_, term)| term.paper == place && term.questions.contains(&question));
        let names: Vec<Element> = terms.map(|(term, _)| names(session, term)).collect();
        if !names.is_empty() {
            papers.push(
                element("div")
                    .child(text("p", "strong", paper))
                    .child(element("ul").class("terms").children(names)),
            );
        }
    }
    let named = (!papers.is_empty()).then(|| text("p", "small", words.homework_named()));
    let class = if rules.sensitive {
        "finding sensitive"
    } else {
        "finding"
    };
    element("li")
        .class(class)
        .attr("data-homework", rules.id)
        .child(text("p", "plain", said.legend))
        .child(look)
        .maybe(named)
        .children(papers)
}

/// A name as it stands on a paper, in every language, the Chinese with its sounds.
fn names(session: Session, term: usize) -> Element {
    let mut item = element("li");
    for (place, words) in WORDS.iter().enumerate() {
        let Some(said) = session.trial().texts(words.language).terms.get(term) else {
            continue;
        };
        if place > 0 {
            item = item.text(" · ");
        }
        item = item.child(text("span", "", said.text).attr("lang", words.language));
        if !said.pinyin.is_empty() {
            item = item
                .text(" ")
                .child(text("span", "small", said.pinyin).attr("lang", "zh-Latn"));
        }
    }
    item
}
