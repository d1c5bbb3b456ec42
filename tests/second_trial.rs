//! Another trial, of another disease, is another folder and no Rust.

use std::{collections::BTreeSet, fs, path::Path};

use crate::support::people::{TODAY, day};
use crate::support::second::{SECOND, harmless, with};
use prescreen_reader as reader;
use serde_json::{Value, json};
use trial_prescreen::{
    cases,
    convert::{self, SteroidInput},
    interview::{self, DateDraft, Draft, Event, InputProblem, Interview, Route},
    medicine::{Closeness, find},
    screening::{Answer, Given, QuestionId},
    takeaway,
    trial::Clock,
};

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
    assert_eq!(
        ids,
        [
            "A1",
            "A2",
            "A3",
            "A4",
            "A5.kidney",
            "A5.liver",
            "B1",
            "B2",
            "B3",
            "B4",
            "B5",
            "B6",
            "B7",
            "B8",
        ]
    );
    assert_eq!(SECOND.headings[0].id, "A5");
    assert!(SECOND.studies.is_none());
    let languages: Vec<_> = SECOND.texts.iter().map(|texts| texts.language).collect();
    assert_eq!(languages, ["en", "ar"]);
    assert_eq!(SECOND.texts("zh-Hans").title, "A study of gout");
    assert_eq!(SECOND.texts("ar").title, "دراسة عن النقرس");
    assert_eq!(SECOND.contact.speaks, "ar");
    assert!(SECOND.help_lines.is_empty() && SECOND.links.is_empty());
}

#[test]
fn it_comes_to_each_of_the_four_outcomes() {
    for (changes, outcome) in [
        (json!({}), "possible-match"),
        (json!({ "vaccine": "other" }), "needs-check"),
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
    let surgery = |date| with(json!({ "surgery": ["past"], "surgery.date": date }));
    assert_eq!(judged(surgery("2026-11-09"))["earliest"], "2026-11-23");
    assert_eq!(finding(surgery("2026-11-08"), "B5"), "clear");
    let vaccine = |date| with(json!({ "vaccine": "live", "vaccine.date": date }));
    assert_eq!(judged(vaccine("2026-08-23"))["earliest"], "2026-11-23");
    assert_eq!(finding(vaccine("2026-08-22"), "B6"), "check");
    let drug = |date| with(json!({ "pegloticase": "yes", "pegloticase.date": date }));
    assert_eq!(judged(drug("2026-02-28"))["earliest"], "2027-02-28");
    assert_eq!(finding(drug("2025-11-22"), "B4"), "clear");
}

#[test]
fn its_own_condition_decides_what_is_asked() {
    assert_eq!(finding(with(json!({ "weight": 200 })), "B3"), "clear");
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
    let fewer = |lump| with(json!({ "attacks_a_year": "fewer", "lump": lump }));
    assert_eq!(finding(fewer("no"), "A4"), "open");
    assert_eq!(finding(fewer("yes"), "A4"), "clear");
    assert_eq!(finding(with(json!({ "lump": "no" })), "A4"), "clear");
}

#[test]
fn two_of_its_troubles_count_and_one_alone_does_not() {
    let troubles = |ticked: &[&str]| finding(with(json!({ "troubles": ticked })), "B2");
    assert_eq!(troubles(&["stones"]), "clear");
    assert_eq!(troubles(&["stones", "bleeding"]), "lasting");
}

#[test]
fn its_interview_runs_from_start_to_result() {
    let mut interview = Interview::new(&SECOND, day(TODAY));
    interview.apply(Event::Start);
    let mut asked = Vec::new();
    while let Route::Questions(step) = interview.route() {
        asked.push(SECOND.screens[step.screen].id);
        let questions: Vec<_> =
            interview::questions_on(&SECOND, interview.answers(), step).collect();
        let answers = questions
            .into_iter()
            .map(|question| (question, Given::Unsure.into()));
        let answers: Vec<(QuestionId, Answer)> = answers.collect();
        interview.apply(Event::Continue(answers));
        if interview.route() == Route::Result {
            interview.apply(Event::More);
        }
    }
    assert_eq!(
        asked,
        ["start", "pregnancy", "troubles", "recent", "organs"]
    );
    assert_eq!(interview.route(), Route::Review);
    interview.apply(Event::Result);
    assert_eq!(interview.verdict().outcome.name(), "needs-check");
}

#[test]
fn a_persons_age_is_known_from_the_question_measured_in_years_whatever_its_id() {
    let mut problems = Vec::new();
    let answers = cases::answers(&SECOND.rules, &harmless(), day(TODAY), &mut problems);
    assert_eq!(interview::age(&SECOND.rules, &answers), Some(50.0));
}

#[test]
fn a_date_before_birth_is_refused_here_too() {
    let line = json!({
        "today": TODAY, "answers": with(json!({ "attack": "lately", "attack.date": "1970" })),
    });
    assert!(cases::judge(&SECOND, &line.to_string()).is_err());
    let rules = &SECOND.rules;
    let attack = &rules.questions[rules.question_named("attack").unwrap()];
    let draft = Draft {
        given: attack.value_named("lately").map(Given::Choice),
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
    let input = SteroidInput {
        strength: "100",
        tablets: "1",
    };
    assert_eq!(convert::steroid(medicine, &input), Ok(None));
    let class = &SECOND.medicine_classes[medicine.class];
    let asked = class
        .question
        .map(|question| SECOND.rules.questions[question].id);
    assert_eq!(
        (class.clock, asked, class.value),
        (Clock::Screening, Some("attack"), None)
    );
    let texts = SECOND.texts("en");
    assert_eq!(
        texts.medicine_classes[medicine.class],
        "It lowers uric acid. No rule is about it; the rule on attacks counts the days without one."
    );
    assert!(find(&SECOND, "rituximab", "en").is_empty());
    assert_eq!(
        SECOND.medicine_name(found[0].medicine, "zh-Hans"),
        "allopurinol"
    );
    let found = find(&SECOND, "زيلوريك", "ar");
    assert_eq!(found.len(), 1);
    assert_eq!(SECOND.medicines[found[0].medicine].id, "allopurinol");
    assert_eq!(SECOND.medicine_name(found[0].medicine, "ar"), "ألوبورينول");
}

#[test]
fn its_own_papers_terms_and_call_are_read() {
    assert_eq!(SECOND.papers, ["box", "blood"]);
    let terms: Vec<_> = SECOND
        .terms
        .iter()
        .map(|term| (term.id, term.paper, term.unit))
        .collect();
    assert_eq!(
        terms,
        [
            ("urate", 1, "mg/dL"),
            ("attack", 0, ""),
            ("gfr", 1, "mL/min")
        ]
    );
    let texts = SECOND.texts("en");
    assert_eq!(texts.papers, ["Medicine box", "Blood test"]);
    assert_eq!(texts.terms[0].text, "Uric acid");
    let asked = |question: &QuestionId| SECOND.rules.questions[*question].id;
    let call: Vec<(&str, Vec<&str>)> = SECOND
        .call
        .lines()
        .map(|line| (line.id, line.questions.iter().map(asked).collect()))
        .collect();
    let expected: [(&str, &[&str]); 7] = [
        ("hello", &[]),
        ("years_lived", &["years_lived"]),
        ("illness", &["illness", "attack"]),
        ("thanks", &[]),
        ("bye", &[]),
        ("pay", &[]),
        ("interpreter", &[]),
    ];
    assert_eq!(call, expected.map(|(line, asked)| (line, asked.to_vec())));
    let lines: Vec<_> = texts
        .call
        .lines()
        .map(|line| (line.text, line.pinyin))
        .collect();
    let expected = [
        "Hello, I call about {id}.",
        "How old are you?",
        "Do you have gout?",
        "Thank you.",
        "Goodbye.",
        "Who pays for the travel?",
        "Is there an interpreter?",
    ];
    assert_eq!(lines, expected.map(|text| (text, "")));
    assert_eq!(texts.call.close[1].text, "Goodbye.");
}

#[test]
fn its_own_answers_are_shared() {
    let mut interview = Interview::new(&SECOND, day(TODAY));
    interview.apply(Event::Start);
    interview.apply(Event::Continue(vec![(
        SECOND.rules.question_named("years_lived").unwrap(),
        Answer::from(Given::Number(39.0)),
    )]));
    let shared: Value = serde_json::from_str(&takeaway::json(&interview, false)).unwrap();
    assert_eq!(shared["answers"], json!({ "years_lived": 39 }));
    assert_eq!(shared["outcome"], "unlikely");
}

/// The files of one language, whose texts are to be whole in it: none but a name or a unit is in Latin letters.
fn arabic_texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/second_trial");
    let files = ["locales/ar.toml", "words/ar.toml"];
    let mut texts = Vec::new();
    for file in files {
        let source = fs::read_to_string(folder.join(file)).unwrap();
        let table: toml::Table = source.parse().unwrap();
        collect(file, &toml::Value::Table(table), &mut texts);
    }
    texts
}

fn collect(name: &str, value: &toml::Value, texts: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) => texts.push((name.to_owned(), text.clone())),
        toml::Value::Array(items) => items.iter().for_each(|item| collect(name, item, texts)),
        toml::Value::Table(table) => table
            .iter()
            .for_each(|(key, value)| collect(&format!("{name}.{key}"), value, texts)),
        _ => {}
    }
}

#[test]
fn no_english_is_left_in_its_other_language_and_no_punctuation_of_another() {
    // Names as registries, units, files and papers write them.
    let names = [
        "eGFR",
        "Uric",
        "acid",
        "Krystexxa",
        "Cockcroft",
        "Gault",
        "JSON",
        "FHIR",
        "SHA",
        "PDF",
        // The keys that copy, as they are printed on a keyboard.
        "Ctrl",
        "C",
        // What a browser may lack, and a link that calls.
        "JavaScript",
        "WebAssembly",
        "tel",
        "g",
        "dL",
        "L",
    ];
    let names: BTreeSet<&str> = names.into_iter().collect();
    let mut found = Vec::new();
    for (name, text) in arabic_texts() {
        if name.ends_with("date_order") {
            continue;
        }
        let mut plain = text.clone();
        for placeholder in reader::placeholders(&text) {
            plain = plain.replace(&format!("{{{placeholder}}}"), "");
        }
        let mut latin = plain.split(|c: char| !c.is_ascii_alphabetic());
        let english = latin.any(|word| !word.is_empty() && !names.contains(word));
        if english || plain.contains([',', ';', '?']) {
            found.push(format!("{name}: {text}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_text_in_its_other_language_promises_a_place_or_calls_a_person_fit_or_unfit() {
    let forbidden = [
        "مؤهل",
        "تهانينا",
        "للأسف",
        "مضمون",
        "نضمن",
        "يشفي",
        "مقبول في",
    ];
    for (name, text) in arabic_texts() {
        let promise = forbidden.iter().find(|phrase| text.contains(**phrase));
        assert_eq!(promise, None, "{name}: {text}");
    }
}

#[test]
fn its_other_language_carries_the_warning_about_medicines() {
    let texts = arabic_texts();
    let warning = |key: &str| {
        let found = texts.iter().find(|(name, _)| name.ends_with(key));
        found.unwrap().1.clone()
    };
    assert!(warning(".medicine_warning").contains("عدم إيقاف أي دواء أو البدء به أو تغييره"));
    assert!(warning(".medicine_stop").contains("عدم إيقافه"));
}
