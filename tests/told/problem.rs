use trial_prescreen::{
    interview::InputProblem,
    trials::TRIAL,
    words::{fill, problem},
};

use super::{languages, question_id};

#[test]
fn a_number_outside_the_range_is_told_with_the_questions_own_limits() {
    for (question, unit, min, max) in [
        ("age", "years", "0", "120"),
        ("sle_steroid_dose", "mg", "0", "2000"),
    ] {
        let rules = &TRIAL.rules.questions[question_id(question)];
        for (texts, words) in languages() {
            let told = |what| problem(&what, rules, texts, words);
            let unit = texts.unit(unit)[0];
            let expected = fill(
                words.error_number_range(),
                &[("text", "9999"), ("min", min), ("max", max), ("unit", unit)],
            );
            assert_eq!(
                told(InputProblem::NumberOutOfRange("9999".to_owned())),
                expected
            );
            let decimals = rules.decimals();
            let example = if decimals { "7.5" } else { "35" };
            let expected = fill(
                words.error_number_unreadable(),
                &[("text", "many"), ("example", example)],
            );
            assert_eq!(
                told(InputProblem::NumberUnreadable("many".to_owned())),
                expected
            );
            if !decimals {
                let expected = fill(
                    words.error_number_whole(),
                    &[("text", "34.5"), ("unit", unit), ("example", example)],
                );
                assert_eq!(
                    told(InputProblem::NumberNotWhole("34.5".to_owned())),
                    expected
                );
            }
        }
    }
}
