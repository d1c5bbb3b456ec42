use super::*;

#[test]
fn is_taken_in_digits_of_any_width_with_or_without_its_unit() {
    for text in [
        "18",
        " 18 ",
        "１８",
        "　18　",
        "18 years",
        "18 years old",
        "18yrs",
        "18 Y",
        "+18",
        "18.0",
        "18,0",
        "018",
    ] {
        assert_eq!(typed("age", text), Ok(18.0), "{text}");
    }
    assert_eq!(typed("age", "0"), Ok(0.0));
    assert_eq!(typed("age", "120"), Ok(120.0));
}

#[test]
fn that_is_empty_is_missing() {
    for text in ["", " ", "\t", "　"] {
        assert_eq!(
            typed("age", text),
            Err(InputProblem::NumberMissing),
            "{text:?}"
        );
    }
}

#[test]
fn that_is_no_number_is_unreadable_and_echoed() {
    for text in [
        "abc", "1e9", "eighteen", "years", "1 8", "18-20", "18/2", "0x12", "NaN", "inf", "18!",
        ".", "--18", "1.8.2", "18٪", "१८",
    ] {
        let unreadable = InputProblem::NumberUnreadable(text.to_owned());
        assert_eq!(typed("age", text), Err(unreadable), "{text}");
    }
    let unreadable = InputProblem::NumberUnreadable("abc".to_owned());
    assert_eq!(typed("age", "  abc "), Err(unreadable));
}

#[test]
fn outside_0_to_120_is_out_of_range() {
    for text in ["-1", "−1", "－１", "200", "121", "999999", "1,000", "17500"] {
        let out_of_range = InputProblem::NumberOutOfRange(text.to_owned());
        assert_eq!(typed("age", text), Err(out_of_range), "{text}");
    }
}

#[test]
fn with_decimals_is_not_whole() {
    for text in ["17.5", "17,5", "１７．５", "17。5", "0.5", ".5"] {
        let not_whole = InputProblem::NumberNotWhole(text.to_owned());
        assert_eq!(typed("age", text), Err(not_whole), "{text}");
    }
}
