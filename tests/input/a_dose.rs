use super::*;

#[test]
fn is_taken_with_a_point_a_comma_a_unit_and_in_full_width() {
    for text in [
        "7.5",
        "7,5",
        "7.5 mg",
        "7.5mg",
        "7,5 MG",
        "７．５",
        "７，５ｍｇ",
        "7。5",
        "7、5",
        "7.50",
        "7.5 mg a day",
        "7.5 mg/day",
        "7.5mg/d",
    ] {
        assert_eq!(typed("sle_steroid_dose", text), Ok(7.5), "{text}");
    }
}

#[test]
fn is_taken_in_the_digits_of_arabic_and_persian_keyboards() {
    for text in ["٧٫٥", "٧,٥", "۷٫۵", "۷.5 mg"] {
        assert_eq!(typed("sle_steroid_dose", text), Ok(7.5), "{text}");
    }
    assert_eq!(typed("age", "٣٤"), Ok(34.0));
    assert_eq!(typed("age", "۱۰۹"), Ok(109.0));
    // Letters beside these digits are none.
    assert!(typed("age", "ص٤").is_err());
}

#[test]
fn just_under_the_threshold_stays_under_it() {
    assert_eq!(typed("sle_steroid_dose", "7.49"), Ok(7.49));
    assert_eq!(
        typed("sle_steroid_dose", "7,499"),
        Err(InputProblem::NumberOutOfRange("7,499".to_owned()))
    );
}

#[test]
fn with_a_comma_before_three_digits_is_in_thousands() {
    assert_eq!(typed("sle_steroid_dose", "1,000"), Ok(1000.0));
    assert_eq!(typed("sle_steroid_dose", "0,125"), Ok(0.125));
}

#[test]
fn with_a_comma_and_nothing_before_it_is_a_part_of_one() {
    assert_eq!(typed("sle_steroid_dose", ",5"), Ok(0.5));
    assert_eq!(typed("sle_steroid_dose", ".500"), Ok(0.5));
    assert_eq!(typed("sle_steroid_dose", ",500"), Ok(0.5));
}

#[test]
fn with_a_comma_and_a_point_that_do_not_fit_together_is_unreadable() {
    for text in ["7,5.0", "12,3.4", "1.5,000", "1.2.3", "7,5,5", "7,.50"] {
        let unreadable = InputProblem::NumberUnreadable(text.to_owned());
        assert_eq!(typed("sle_steroid_dose", text), Err(unreadable), "{text}");
    }
}

#[test]
fn below_0_or_over_2000_is_out_of_range() {
    for text in ["-7.5", "2000.5", "5000"] {
        let out_of_range = InputProblem::NumberOutOfRange(text.to_owned());
        assert_eq!(typed("sle_steroid_dose", text), Err(out_of_range), "{text}");
    }
}

#[test]
fn of_minus_nothing_is_nothing() {
    assert_eq!(
        typed("sle_steroid_dose", "-0").map(|dose| dose.to_string()),
        Ok("0".to_owned())
    );
}

#[test]
fn far_too_long_is_unreadable_and_does_no_harm() {
    for text in [
        "9".repeat(400),
        "7.5".repeat(100),
        format!("7.{}", "5".repeat(400)),
    ] {
        assert!(typed("sle_steroid_dose", &text).is_err());
    }
}
