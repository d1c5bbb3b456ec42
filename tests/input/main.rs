//! What people type: numbers and dates, readable or not.

mod a_date;
mod a_dose;
mod a_whole_date_in_one_field;
mod an_age;
mod an_answer;
#[path = "../support/people.rs"]
mod people;

use people::{TODAY, day};
use trial_prescreen::{
    interview::{
        DateDraft, Draft, InputProblem, none_of_these, number_from_text, paste, read,
        text_from_number,
    },
    screening::{Answer, EventDate, Finding, Given, Gives, Kind, Question, ValueId},
    trials::TRIAL,
    words::{self, Words},
};

fn question(id: &str) -> &'static Question {
    &TRIAL.rules.questions[TRIAL.rules.question_named(id).unwrap()]
}

fn value(question_name: &str, name: &str) -> ValueId {
    question(question_name).value_named(name).unwrap()
}

fn read_draft(id: &str, draft: &Draft) -> Result<Answer, InputProblem> {
    read(
        question(id),
        draft,
        TRIAL.texts("en"),
        day(TODAY),
        Some(34.0),
    )
}

fn typed(id: &str, text: &str) -> Result<f64, InputProblem> {
    let draft = Draft {
        number: text.to_owned(),
        ..Draft::default()
    };
    match read_draft(id, &draft)?.given {
        Given::Number(number) => Ok(number),
        other => panic!("expected a number but got {other:?}"),
    }
}

fn date(year: &str, month: &str, day: &str) -> Result<String, InputProblem> {
    let given = Some(Given::Choice(value("b_cell_drug", "yes")));
    let date = DateDraft {
        year: year.to_owned(),
        month: month.to_owned(),
        day: day.to_owned(),
        unknown: false,
    };
    let answer = read_draft(
        "b_cell_drug",
        &Draft {
            given,
            date,
            ..Draft::default()
        },
    )?;
    match answer.date {
        Some(EventDate::On(date)) => Ok(date.to_string()),
        other => panic!("expected a date but got {other:?}"),
    }
}

/// What comes along with a text that is pasted, and cannot be seen.
const UNSEEN: [&str; 15] = [
    "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202c}", "\u{202e}",
    "\u{2060}", "\u{2066}", "\u{2069}", "\u{feff}", "\u{ad}", "\u{61c}", "\u{180e}",
];

/// Spaces other than the one of the keyboard.
const SPACES: [&str; 6] = [
    "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\t", "\u{2003}",
];

#[test]
fn marks_that_cannot_be_seen_count_nowhere() {
    for mark in UNSEEN {
        let among = |text: &str| {
            let signs = text.chars().map(String::from);
            [mark, &signs.collect::<Vec<_>>().join(mark), mark].concat()
        };
        assert_eq!(typed("age", &among("34")), Ok(34.0), "{mark:?}");
        assert_eq!(typed("age", &among("34 years")), Ok(34.0), "{mark:?}");
        assert_eq!(
            typed("sle_steroid_dose", &among("7.5mg")),
            Ok(7.5),
            "{mark:?}"
        );
        assert_eq!(
            typed("age", mark),
            Err(InputProblem::NumberMissing),
            "{mark:?}"
        );
        let read = date(&among("2026"), &among("10"), &among("5"));
        assert_eq!(read, Ok("2026-10-05".to_owned()), "{mark:?}");
        let read = date("", "", &among("2026-10-05"));
        assert_eq!(read, Ok("2026-10-05".to_owned()), "{mark:?}");
        assert_eq!(
            date(mark, "", mark),
            Err(InputProblem::DateMissing),
            "{mark:?}"
        );
        // What is refused is echoed as it was typed.
        let odd = among("soon");
        let unreadable = InputProblem::NumberUnreadable(odd.trim().to_owned());
        assert_eq!(typed("age", &odd), Err(unreadable), "{mark:?}");
    }
}

#[test]
fn every_space_is_a_space() {
    for space in SPACES {
        let spaced = [space, "34", space, "years", space].concat();
        assert_eq!(typed("age", &spaced), Ok(34.0), "{space:?}");
        let spaced = [space, "5", space, "Oct", space, "2026", space].concat();
        assert_eq!(
            date(&spaced, "", ""),
            Ok("2026-10-05".to_owned()),
            "{space:?}"
        );
        assert_eq!(
            typed("age", space),
            Err(InputProblem::NumberMissing),
            "{space:?}"
        );
    }
}

#[test]
fn a_unit_is_taken_in_either_language() {
    for (id, text, number) in [
        ("age", "34 岁", 34.0),
        ("age", "34周岁", 34.0),
        ("age", "34 y/o", 34.0),
        ("sle_steroid_dose", "10 mg/d", 10.0),
        ("sle_steroid_dose", "10 mg daily", 10.0),
        ("sle_steroid_dose", "10mg qd", 10.0),
        ("sle_steroid_dose", "10 毫克/天", 10.0),
        ("sle_steroid_dose", "10㎎", 10.0),
    ] {
        assert_eq!(typed(id, text), Ok(number), "{text}");
    }
}

#[test]
fn a_chinese_age_and_dose_are_taken_with_their_units() {
    let read = |id: &str, text: &str| {
        let draft = Draft {
            number: text.to_owned(),
            ..Draft::default()
        };
        read(
            question(id),
            &draft,
            TRIAL.texts("zh-Hans"),
            day(TODAY),
            None,
        )
        .map(|answer| answer.given)
    };
    for text in ["34", "34岁", "34 周岁", "３４岁", "34周岁"] {
        assert_eq!(read("age", text), Ok(Given::Number(34.0)), "{text}");
    }
    for text in [
        "7.5毫克",
        "７．５毫克/天",
        "7。5 毫克",
        "7,5mg",
        "7.5 mg/天",
    ] {
        assert_eq!(
            read("sle_steroid_dose", text),
            Ok(Given::Number(7.5)),
            "{text}"
        );
    }
    let unreadable = InputProblem::NumberUnreadable("三十四".to_owned());
    assert_eq!(read("age", "三十四"), Err(unreadable));
}

#[test]
fn no_to_all_of_these_gives_only_answers_that_clear_all_they_decide() {
    for question in TRIAL.rules.questions {
        let Some(given) = none_of_these(question) else {
            continue;
        };
        let no = question
            .values
            .ids()
            .find(|&value| given.holds(value))
            .unwrap();
        assert!(
            ["no", "none"].contains(&question.values[no].id),
            "{}",
            question.id
        );
        let ticked = matches!(given, Given::Many(_));
        let many = matches!(question.kind, Kind::Many { .. });
        assert_eq!(ticked, many, "{}", question.id);
        for effect in question.values[no].effects {
            assert_eq!(
                effect.gives,
                Gives::Finding(Finding::Clear),
                "{}",
                question.id
            );
        }
    }
    for id in [
        "sle_active",
        "ssc_lungs",
        "contraception",
        "sle_antibodies",
        "sle_stable_dose",
        "age",
    ] {
        assert_eq!(none_of_these(question(id)), None, "{id}");
    }
    for id in ["viral", "surgery", "allergy", "sle_brain"] {
        assert!(none_of_these(question(id)).is_some(), "{id}");
    }
}

#[test]
fn an_unreadable_number_is_answered_with_an_example_that_the_question_takes() {
    for (id, example, other) in [("age", "35", "7.5"), ("sle_steroid_dose", "7.5", "35")] {
        let problem = typed(id, "abc").unwrap_err();
        let (texts, words) = (TRIAL.texts("en"), Words::of("en"));
        let told = words::problem(&problem, question(id), texts, words);
        assert!(told.contains(example) && !told.contains(other), "{told}");
    }
}

#[test]
fn a_problem_is_about_the_date_or_about_the_answer() {
    let about_dates = [
        InputProblem::DateMissing,
        InputProblem::YearMissing,
        InputProblem::MonthMissing,
        InputProblem::DateUnreadable("x".to_owned()),
        InputProblem::DateAmbiguous("x".to_owned()),
        InputProblem::NoSuchDate,
        InputProblem::DateToCome("2030".parse().unwrap()),
        InputProblem::DateBeforeBirth("1900".parse().unwrap()),
    ];
    let about_answers = [
        InputProblem::NoChoice,
        InputProblem::NothingTicked,
        InputProblem::NumberMissing,
        InputProblem::NumberUnreadable("x".to_owned()),
        InputProblem::NumberNotWhole("1.5".to_owned()),
        InputProblem::NumberOutOfRange("500".to_owned()),
    ];
    assert!(about_dates.iter().all(InputProblem::is_about_date));
    assert!(!about_answers.iter().any(InputProblem::is_about_date));
}

#[test]
fn a_number_is_written_as_people_write_it() {
    for (number, text) in [
        (0.0, "0"),
        (120.0, "120"),
        (7.5, "7.5"),
        (7.499, "7.499"),
        (-7.5, "-7.5"),
        (-0.25, "-0.25"),
    ] {
        assert_eq!(text_from_number(number), text);
    }
}

#[test]
fn a_unit_is_taken_off_once_and_only_at_the_end() {
    let read = |text| number_from_text(text, &["mg", "mg a day"], 0.0, 100.0, true);
    assert_eq!(read("5 mg a day"), Ok(5.0));
    assert_eq!(
        read("mg 5"),
        Err(InputProblem::NumberUnreadable("mg 5".to_owned()))
    );
    assert_eq!(
        read("5 mg mg"),
        Err(InputProblem::NumberUnreadable("5 mg mg".to_owned()))
    );
    assert_eq!(
        read("5 g"),
        Err(InputProblem::NumberUnreadable("5 g".to_owned()))
    );
}
