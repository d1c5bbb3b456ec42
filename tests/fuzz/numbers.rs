use proptest::{prelude::*, string::string_regex};
use trial_prescreen::{
    interview::{Draft, InputProblem, number_from_text, plain_text, read, text_from_number},
    screening::{Given, Kind, QuestionId},
    trials::TRIAL,
    words::{self, Words},
};

use crate::{
    runs::{Was, fuzz},
    typed::typed,
};

const PARTS: &[&str] = &[
    "34",
    "7.5",
    "7,5",
    "1,000",
    "０",
    "18",
    "120",
    "2000",
    "mg",
    "ＭＧ",
    "mg a day",
    "毫克",
    "毫克/天",
    "years",
    "岁",
    "周岁",
    " ",
];

/// As it should be typed, or the parts would seldom come to a number.
fn sound() -> impl Strategy<Value = String> {
    string_regex("[0-9]{1,4}([.,。．][0-9]{1,3})? ?(mg|MG|ｍｇ|mg a day|毫克|岁)?")
        .expect("it is a pattern")
}

#[test]
fn a_number_is_read_within_its_range_or_refused() {
    let ranges = prop_oneof![
        Just((0.0, 2000.0)),
        Just((18.0, 120.0)),
        any::<(f64, f64)>()
    ];
    let inputs = (prop_oneof![typed(PARTS), sound()], ranges, any::<bool>());
    fuzz(
        "numbers",
        2000,
        inputs,
        |(text, (min, max), decimals)| match number_from_text(
            &text,
            &["mg", "mg a day", "岁", ""],
            min,
            max,
            decimals,
        ) {
            Ok(number) => {
                prop_assert!((min..=max).contains(&number), "{number}");
                prop_assert!(decimals || number.fract() == 0.0, "{number}");
                prop_assert!(
                    number != 0.0 || number.is_sign_positive(),
                    "{number} is less than nothing"
                );
                Ok(Was::Taken)
            }
            Err(
                InputProblem::NumberUnreadable(echoed)
                | InputProblem::NumberOutOfRange(echoed)
                | InputProblem::NumberNotWhole(echoed),
            ) => {
                prop_assert_eq!(echoed, text.trim());
                Ok(Was::Refused)
            }
            Err(InputProblem::NumberMissing) => {
                prop_assert!(plain_text(&text).trim().is_empty());
                Ok(Was::Refused)
            }
            Err(other) => Err(TestCaseError::fail(format!("{other:?} is of no number"))),
        },
    );
}

#[test]
fn a_number_written_out_is_read_as_the_same_number() {
    let inputs = prop_oneof![
        (0..=99_999_999u32).prop_map(|thousandths| f64::from(thousandths) / 1000.0),
        any::<f64>(),
        Just(f64::NAN),
        Just(f64::INFINITY),
    ];
    fuzz("numbers written", 1000, inputs, |number| {
        let text = text_from_number(number);
        // What is written has three decimals, and what is read nine digits.
        let fits = (0.0..100_000.0).contains(&number) && (number * 1000.0).fract() == 0.0;
        if !fits {
            return Ok(Was::Refused);
        }
        let read = number_from_text(&text, &[], 0.0, 100_000.0, true);
        prop_assert_eq!(read, Ok(number), "{}", text);
        Ok(Was::Taken)
    });
}

#[test]
fn what_is_wrong_with_a_number_is_said_with_what_was_typed() {
    let numbers: Vec<QuestionId> = TRIAL
        .rules
        .questions
        .ids()
        .filter(|&id| matches!(TRIAL.rules.questions[id].kind, Kind::Number { .. }))
        .collect();
    let inputs = (
        prop_oneof![typed(PARTS), sound()],
        proptest::sample::select(numbers),
        any::<bool>(),
    );
    fuzz(
        "fields for a number",
        1000,
        inputs,
        |(text, id, chinese)| {
            let language = if chinese { "zh-Hans" } else { "en" };
            let (texts, question) = (TRIAL.texts(language), &TRIAL.rules.questions[id]);
            let draft = Draft {
                number: text.clone(),
                ..Draft::default()
            };
            match read(
                question,
                &draft,
                texts,
                crate::people::day("2026-11-24"),
                None,
            ) {
                Ok(answer) => {
                    let same = matches!(answer.given, Given::Number(_)) && answer.date.is_none();
                    prop_assert!(same, "{answer:?}");
                    Ok(Was::Taken)
                }
                Err(problem) => {
                    let words = Words::of(language);
                    let told = words::problem(&problem, question, texts, words);
                    let nothing = plain_text(&text).trim().is_empty();
                    prop_assert!(nothing || told.contains(text.trim()), "{told}");
                    Ok(Was::Refused)
                }
            }
        },
    );
}
