//! Another trial, of another disease, is another folder and no Rust.

#[path = "support/people.rs"]
mod people;

use std::{path::Path, sync::LazyLock};

use people::{TODAY, day, given};
use serde_json::{Value, json};
use trial_prescreen::{
    cases, convert,
    interview::{self, DateDraft, Draft, Event, InputProblem, Interview, Place},
    medicine::{Closeness, find},
    screening::{Answer, Given},
    takeaway,
    trial::{Clock, Trial, reader},
};

static SECOND: LazyLock<Trial> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/second_trial");
    reader::read(&folder).unwrap_or_else(|problems| panic!("{problems}"))
});

fn judged(answers: Value) -> Value {
    let line = json!({ "today": TODAY, "answers": answers }).to_string();
    cases::judge(&SECOND, &line).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn finding(answers: Value, criterion: &str) -> Value {
    let judged = judged(answers);
    let mut findings = judged["findings"].as_array().unwrap().iter();
    let found = findings.find(|finding| finding["criterion"] == criterion);
    found.map_or(Value::Null, |finding| finding["finding"].clone())
}

fn harmless() -> Value {
    json!({ "illness": "gout", "years_lived": 50, "attack": "never", "troubles": ["none"] })
}

fn with(changes: Value) -> Value {
    Value::Object(people::with(given(harmless()), changes))
}

#[test]
fn it_is_read_with_its_own_criteria_questions_and_words() {
    assert_eq!(SECOND.facts.id, "TEST0001");
    assert_eq!(SECOND.contact.utc_offset_hours, -5);
    let ids: Vec<_> = SECOND
        .rules
        .criteria
        .iter()
        .map(|criterion| criterion.id)
        .collect();
    assert_eq!(ids, ["A1", "A2", "A3", "B1", "B2", "B3"]);
    let languages: Vec<_> = SECOND.texts.iter().map(|texts| texts.language).collect();
    assert_eq!(languages, ["en"]);
    assert_eq!(SECOND.texts("zh-Hans").title, "A study of gout");
    assert!(SECOND.help_lines.is_empty() && SECOND.links.is_empty());
}

#[test]
fn it_comes_to_each_of_the_four_outcomes() {
    for (changes, outcome) in [
        (json!({}), "possible-match"),
        (json!({ "troubles": ["stones"] }), "needs-check"),
        (
            json!({ "attack": "lately", "attack.date": "2026-11-20" }),
            "not-now",
        ),
        (json!({ "years_lived": 39 }), "unlikely"),
        (json!({ "illness": "something_else" }), "unlikely"),
        (json!({ "illness": "unsure" }), "needs-check"),
    ] {
        assert_eq!(
            judged(with(changes.clone()))["outcome"],
            outcome,
            "{changes}"
        );
    }
}

#[test]
fn its_own_window_counts() {
    let attack = |date| with(json!({ "attack": "lately", "attack.date": date }));
    assert_eq!(judged(attack("2026-11-20"))["earliest"], "2026-11-30");
    assert_eq!(finding(attack("2026-11-13"), "B1"), "until");
    assert_eq!(finding(attack("2026-11-12"), "B1"), "clear");
}

#[test]
fn its_own_condition_decides_what_is_asked() {
    assert_eq!(finding(with(json!({ "weight": 200 })), "B3"), "unasked");
    assert_eq!(
        finding(with(json!({ "troubles": ["heart"], "weight": 200 })), "B3"),
        "open"
    );
    assert_eq!(
        finding(with(json!({ "troubles": ["heart"], "weight": 150 })), "B3"),
        "clear"
    );
    assert_eq!(
        finding(with(json!({ "illness": "something_else" })), "B1"),
        Value::Null
    );
}

#[test]
fn its_interview_runs_from_start_to_result() {
    let mut interview = Interview::new(&SECOND, day(TODAY));
    interview.apply(Event::Start);
    let mut asked = Vec::new();
    while let Place::Questions(step) = interview.place() {
        asked.push(SECOND.screens[step.screen].id);
        let questions: Vec<_> =
            interview::questions_on(&SECOND, interview.answers(), step).collect();
        let answers = questions
            .into_iter()
            .map(|place| (place, Given::Unsure.into()));
        let answers: Vec<(usize, Answer)> = answers.collect();
        interview.apply(Event::Continue(answers));
        if interview.place() == Place::Result {
            interview.apply(Event::More);
        }
    }
    assert_eq!(asked, ["start", "troubles"]);
    assert_eq!(interview.place(), Place::Review);
    interview.apply(Event::Result);
    assert_eq!(interview.verdict().outcome.name(), "needs-check");
}

#[test]
fn a_persons_age_is_known_from_the_question_measured_in_years_whatever_its_id() {
    let mut problems = Vec::new();
    let answers = cases::answers(&SECOND.rules, &given(harmless()), day(TODAY), &mut problems);
    assert_eq!(interview::age(&SECOND.rules, &answers), Some(50.0));
}

#[test]
fn a_date_before_birth_is_refused_here_too() {
    let line = json!({
        "today": TODAY, "answers": with(json!({ "attack": "lately", "attack.date": "1970" })),
    });
    assert!(cases::judge(&SECOND, &line.to_string()).is_err());
    let rules = &SECOND.rules;
    let attack = &rules.questions[rules.question("attack").unwrap()];
    let draft = Draft {
        given: Some(Given::Choice(0)),
        date: DateDraft {
            year: "1970".to_owned(),
            ..DateDraft::default()
        },
        ..Draft::default()
    };
    let read = interview::read(attack, &draft, SECOND.texts("en"), day(TODAY), Some(50.0));
    assert_eq!(
        read,
        Err(InputProblem::DateBeforeBirth("1970".parse().unwrap()))
    );
}

#[test]
fn its_own_medicines_are_found_and_none_of_the_first_trial() {
    let found = find(&SECOND, "Zyloric 100 mg", "en");
    assert_eq!(found.len(), 1);
    let medicine = &SECOND.medicines[found[0].medicine];
    assert_eq!(
        (medicine.id, found[0].closeness),
        ("allopurinol", Closeness::Exact)
    );
    assert_eq!(convert::steroid(medicine, "100"), Ok(None));
    let class = &SECOND.medicine_classes[medicine.class];
    let asked = class.question.map(|place| SECOND.rules.questions[place].id);
    assert_eq!(
        (class.clock, asked, class.value),
        (Clock::Screening, Some("attack"), None)
    );
    let texts = SECOND.texts("en");
    assert_eq!(
        texts.medicine_classes[medicine.class],
        "It lowers uric acid."
    );
    assert!(find(&SECOND, "rituximab", "en").is_empty());
    assert_eq!(
        SECOND.medicine_name(found[0].medicine, "zh-Hans"),
        "allopurinol"
    );
}

#[test]
fn its_own_papers_terms_and_call_are_read() {
    assert_eq!(SECOND.papers, ["box", "blood"]);
    let terms: Vec<_> = SECOND
        .terms
        .iter()
        .map(|term| (term.id, term.paper, term.unit))
        .collect();
    assert_eq!(terms, [("urate", 1, "mg/dL"), ("attack", 0, "")]);
    let texts = SECOND.texts("en");
    assert_eq!(texts.papers, ["box", "blood test"]);
    assert_eq!(texts.terms[0].text, "Uric acid");
    assert_eq!(SECOND.call.close, ["thanks", "bye"]);
    let lines: Vec<_> = texts
        .call
        .lines()
        .map(|line| (line.text, line.pinyin))
        .collect();
    let expected = [
        "Hello, I call about {id}.",
        "How old are you?",
        "Thank you.",
        "Goodbye.",
    ];
    assert_eq!(lines, expected.map(|text| (text, "")));
    assert_eq!(texts.call.close[1].text, "Goodbye.");
}

#[test]
fn its_own_answers_are_shared() {
    let mut interview = Interview::new(&SECOND, day(TODAY));
    interview.apply(Event::Start);
    interview.apply(Event::Continue(vec![(
        1,
        Answer::from(Given::Number(39.0)),
    )]));
    let shared: Value = serde_json::from_str(&takeaway::json(&interview, false)).unwrap();
    assert_eq!(shared["answers"], json!({ "years_lived": 39 }));
    assert_eq!(shared["outcome"], "unlikely");
}
