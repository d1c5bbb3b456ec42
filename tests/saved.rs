//! Answers that were saved, and opened on the same day or later.

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};
use trial_prescreen::{
    interview::{Event, Interview, Pace},
    screening::Given,
    takeaway::{self, LONGEST, Saved, SavedProblem, saved},
    trials::TRIAL,
    words::{self, every_words},
};

use crate::support::{
    people::{self, TODAY, day, lupus, quick_lupus, with},
    second::SECOND,
    strangers::{self, Stranger, answers_of},
    subject::BUILT_IN,
    walk::Walk,
};

/// What a person saves on a day.
fn file(person: &people::Given, on: &str) -> String {
    json!({ "trial": "NCT06822881", "form": 1, "today": on, "answers": person }).to_string()
}

fn read(file: &str) -> Result<Saved, SavedProblem> {
    saved(&TRIAL, file, day(TODAY))
}

fn problem(file: &str) -> SavedProblem {
    read(file).expect_err("it is refused")
}

/// A person who opens on a day what was saved on another, at the start.
fn opened(person: &people::Given, on: &str, today: &str) -> Walk {
    let mut walk = Walk::new(person.clone());
    walk.does(Event::Today(day(today)));
    let Saved { day, answers } = saved(&TRIAL, &file(person, on), day(today)).unwrap();
    walk.does(Event::TakeUp { day, answers });
    walk
}

/// The ids of the questions that a person is told to answer.
fn open(walk: &Walk) -> Vec<&'static str> {
    let opened = walk.interview.opened().expect("it has just been opened");
    let questions = opened.open.iter();
    questions.map(|&id| TRIAL.rules.questions[id].id).collect()
}

#[test]
fn on_the_same_day_the_result_comes_at_once() {
    for person in [quick_lupus(), lupus()] {
        let walk = opened(&person, TODAY, TODAY);
        assert_eq!((walk.at(), open(&walk)), ("result", vec![]));
        assert_eq!(*walk.interview.answers(), people::answers(&person, TODAY));
        let opened = walk.interview.opened().unwrap();
        assert!(!opened.has_dates);
    }
}

#[test]
fn what_was_left_out_is_asked_and_nothing_else() {
    let mut person = lupus();
    for secret in ["pregnancy", "viral", "mental_illness"] {
        person.remove(secret);
    }
    let mut walk = opened(&person, TODAY, TODAY);
    walk.person = lupus();
    assert_eq!(open(&walk), ["pregnancy", "viral", "mental_illness"]);
    let seen = walk.reaches_the_end();
    assert_eq!(seen, ["pregnancy", "viral", "mental_illness"]);
    assert_eq!(walk.at(), "review");
}

#[test]
fn another_day_asks_anew_what_may_have_changed() {
    let mut walk = opened(&quick_lupus(), "2026-10-06", TODAY);
    assert_eq!(open(&walk), ["age", "b_cell_drug", "pregnancy"]);
    assert_eq!(walk.reaches_the_end(), ["age", "b_cell_drug", "pregnancy"]);
    assert_eq!(walk.at(), "result");
}

#[test]
fn what_has_gone_stale_never_counts() {
    let infection = |given: &str| with(lupus(), json!({ "infection": given }));
    for given in ["now", "no"] {
        let walk = opened(&infection(given), "2026-11-21", TODAY);
        let finding = walk.interview.verdict().findings.into_iter();
        let asked = TRIAL.rules.criterion_named("E14").unwrap();
        let found = finding.into_iter().find(|found| found.criterion == asked);
        // Tuberculosis decides it too, and is asked again as well.
        assert_eq!(found.unwrap().finding.name(), "unasked", "{given}");
    }
}

#[test]
fn a_date_of_an_earlier_day_waits_in_its_field() {
    let dated = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    let walk = opened(&with(quick_lupus(), dated), "2026-10-06", TODAY);
    let drug = TRIAL.rules.question_named("b_cell_drug").unwrap();
    assert_eq!(walk.interview.answers().get(drug), None);
    let date = walk.interview.last_said(drug).and_then(|said| said.date);
    assert!(date.is_some());
    assert!(walk.interview.opened().unwrap().has_dates);
    let unknown = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "unknown" });
    let walk = opened(&with(quick_lupus(), unknown), "2026-10-06", TODAY);
    assert_eq!(walk.interview.last_said(drug), None);
}

#[test]
fn what_stays_true_is_this_and_no_more() {
    let stays = TRIAL.rules.questions.iter();
    let stays: Vec<&str> = stays.filter(|it| !it.goes_stale).map(|it| it.id).collect();
    let expected = [
        "diagnosis",
        "ssc_type",
        "cell_therapy",
        "transplant",
        "allergy",
        "neuro",
        "mental_illness",
        "sle_since",
        "sle_antibodies",
        "sle_brain",
        "ssc_lungs",
        "ssc_refractory",
    ];
    assert_eq!(stays, expected);
}

#[test]
fn it_is_only_opened_at_the_start_and_keeps_the_pace() {
    let answers = people::answers(&lupus(), TODAY);
    let take_up = Event::TakeUp {
        day: day(TODAY),
        answers,
    };
    let mut begun = Walk::started(lupus());
    begun.does(take_up.clone());
    assert_eq!((begun.at(), begun.interview.opened()), ("age", None));
    let mut walk = Walk::new(lupus());
    walk.does(Event::Pace(Pace::OneByOne)).does(take_up);
    assert_eq!(walk.interview.pace(), Pace::OneByOne);
    walk.does(Event::Restart);
    assert_eq!(walk.interview.opened(), None);
    assert!(walk.interview.answers().is_empty());
}

#[test]
fn a_file_that_does_not_fit_is_refused_with_what_was_found() {
    let case = |changes: Value| {
        let mut file: Value = serde_json::from_str(&file(&lupus(), TODAY)).unwrap();
        file.as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        file.to_string()
    };
    let foreign = |text: &str| SavedProblem::Foreign(text.to_owned());
    let sound = case(json!({}));
    assert!(read(&sound).is_ok());
    assert!(read(&format!("\u{feff}{sound}\n")).is_ok());
    for cut in [1, 20, sound.len() - 1] {
        assert_eq!(problem(&sound[..cut]), SavedProblem::CutOff, "{cut}");
    }
    assert_eq!(problem(" \n"), SavedProblem::Empty);
    let long = format!("{}{sound}", " ".repeat(LONGEST));
    assert_eq!(problem(&long), SavedProblem::TooLong);
    assert_eq!(problem("Trial pre-screener"), foreign("Trial pre-screener"));
    assert_eq!(
        problem("\u{0}\u{202e}%PDF-1.7 and so much more of it"),
        foreign("%PDF-1.7 and so much mor…")
    );
    assert_eq!(problem("[1, 2"), foreign("[1, 2"));
    assert_eq!(problem("{}"), foreign("{}"));
    assert_eq!(
        problem(&case(json!({ "today": "yesterday" }))),
        foreign("{\"trial\":\"NCT06822881\",\"…")
    );
    assert_eq!(
        problem(&case(json!({ "trial": "NCT00000000" }))),
        SavedProblem::OtherTrial("NCT00000000".to_owned())
    );
    for (form, shown) in [(json!(2), "2"), (json!("1"), "1"), (json!(null), "null")] {
        let problem = problem(&case(json!({ "form": form })));
        assert_eq!(problem, SavedProblem::OtherForm(shown.to_owned()));
    }
    let future = case(json!({ "today": "2026-11-23" }));
    assert_eq!(problem(&future), SavedProblem::ToCome(day("2026-11-23")));
    for unknown in ["shoe_size", "age.date", "AGE"] {
        let problem = problem(&case(json!({ "answers": { unknown: 1 } })));
        assert_eq!(problem, SavedProblem::UnknownQuestion(unknown.to_owned()));
    }
    for (id, value, shown) in [
        ("age", json!(340), "340"),
        ("age", json!(34.5), "34.5"),
        ("age", json!("skip"), "skip"),
        ("diagnosis", json!("gout"), "gout"),
        ("surgery", json!(["none", "past"]), "[\"none\",\"past\"]"),
        ("b_cell_drug.date", json!("2026-11-23"), "2026-11-23"),
        ("b_cell_drug.date", json!("1980"), "1980"),
        ("b_cell_drug.date", json!({}), "{}"),
    ] {
        let mut answers = lupus();
        answers.insert(id.to_owned(), value);
        let question = TRIAL.rules.question_named(id.trim_end_matches(".date"));
        let expected = SavedProblem::NotAccepted {
            question: question.unwrap(),
            value: shown.to_owned(),
        };
        assert_eq!(
            problem(&case(json!({ "answers": answers }))),
            expected,
            "{id}"
        );
    }
}

#[test]
fn a_file_of_another_trial_is_refused() {
    let other = takeaway::json(&Interview::new(&SECOND, day(TODAY)), false);
    let id = SECOND.facts.id.to_owned();
    assert_eq!(problem(&other), SavedProblem::OtherTrial(id));
}

#[test]
fn an_answer_without_its_date_is_asked_again() {
    let undated = with(quick_lupus(), json!({ "b_cell_drug": "yes" }));
    assert_eq!(open(&opened(&undated, TODAY, TODAY)), ["b_cell_drug"]);
}

#[test]
fn each_problem_says_what_was_found_and_how_to_mend_it() {
    let found = || "found".to_owned();
    let age = TRIAL.rules.question_named("age").unwrap();
    let value = found();
    for words in every_words().iter() {
        let texts = TRIAL.texts(words.language);
        let said = |problem| words::saved_problem(&problem, &TRIAL, texts, words);
        for problem in [
            SavedProblem::Foreign(found()),
            SavedProblem::OtherTrial(found()),
            SavedProblem::OtherForm(found()),
            SavedProblem::UnknownQuestion(found()),
            SavedProblem::NotAccepted {
                question: age,
                value: value.clone(),
            },
        ] {
            assert!(said(problem).contains("found"));
        }
        for problem in [
            SavedProblem::TooLong,
            SavedProblem::Unreadable,
            SavedProblem::Empty,
            SavedProblem::CutOff,
            SavedProblem::ToCome(day(TODAY)),
        ] {
            let said = said(problem);
            assert!(said.contains(words.save_data()), "{said}");
            assert!(!said.contains('{'), "{said}");
        }
    }
}

/// The same person, old enough for every date, with a date wherever one is asked.
fn likely(stranger: &Stranger) -> Stranger {
    let age = TRIAL.rules.question_named("age").unwrap();
    let mut likely = strangers::replaced(stranger, age, Some(Given::Number(60.0).into()));
    for (id, answer) in stranger.entries() {
        let question = &TRIAL.rules.questions[id];
        let lacks_date = answer.is_some_and(|it| it.date.is_none() && question.is_dated(it.given));
        if lacks_date {
            likely[id] = None;
        }
    }
    likely
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_saved_is_read_as_it_was(stranger in strangers::strangers(&BUILT_IN)) {
        let answers = answers_of(&likely(&stranger));
        let mut interview = Interview::new(&TRIAL, day(TODAY));
        let given = TRIAL.rules.questions.ids().filter_map(|id| Some((id, *answers.get(id)?)));
        interview.apply(Event::Start);
        interview.apply(Event::Continue(given.collect()));
        for sensitive in [true, false] {
            let file = takeaway::json(&interview, sensitive);
            let kept = takeaway::shared(&interview, sensitive).answers;
            prop_assert_eq!(read(&file), Ok(Saved { day: day(TODAY), answers: kept }));
        }
    }

    #[test]
    fn no_bytes_are_too_odd_to_be_refused(
        bytes in prop_oneof![
            vec(any::<u8>(), 0..400),
            (0..120_000usize).prop_map(|depth| vec![b'['; depth]),
        ],
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        odd in select(vec![json!(null), json!([]), json!({}), json!(-0.0), json!(1e308), json!("")]),
        key in select(vec!["trial", "form", "today", "answers"]),
    ) {
        prop_assert!(read(&String::from_utf8_lossy(&bytes)).is_err());
        let mut bent = file(&lupus(), TODAY).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bent.len());
            bent[at] = byte;
        }
        // Read or refused, as long as it ends.
        let _ = read(&String::from_utf8_lossy(&bent));
        let mut other: Value = serde_json::from_str(&file(&lupus(), TODAY)).unwrap();
        let empty = key == "answers" && odd.is_object();
        other[key] = odd;
        prop_assert_eq!(read(&other.to_string()).is_ok(), empty);
    }
}
