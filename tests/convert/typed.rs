//! Numbers as people type them: read with their unit, or refused with the range.

use super::*;

#[test]
fn commas_full_width_digits_and_units_in_the_field_are_read() {
    for typed in [
        "7.5",
        "7,5",
        "7,5 mg",
        "７．５",
        "７，５ＭＧ",
        " 7.5mg ",
        "7.5 mg/day",
        "7.5毫克",
    ] {
        assert_eq!(prednisone("prednisone", typed).result.value, 7.5, "{typed}");
    }
    for typed in [
        "13.2",
        "13,2 g/dL",
        "１３．２",
        "13.2 G/DL",
        "132 g/L",
        "１３２ｇ／Ｌ",
        "132 克/升",
    ] {
        let working = hemoglobin(typed, GramsPerDecilitre).unwrap();
        let grams = match working.result.unit {
            GramsPerLitre => working.result.value,
            _ => working.result.value * 10.0,
        };
        assert!((grams - 132.0).abs() < 1e-9, "{typed}: {working:?}");
    }
    for typed in ["88 µmol/L", "88 μmol/L", "88umol/l", "８８ 微摩尔/升", "88"] {
        let working = creatinine(typed, MicromolesPerLitre).unwrap();
        assert_eq!(working.result.number(), "1", "{typed}");
    }
    let working = clears(Sex::Male, "60 岁", "８０公斤", "1,2 mg/dl").unwrap();
    assert_eq!(working.result.number(), "74.1");
}

#[test]
fn a_unit_that_is_typed_wins_over_that_of_the_field() {
    let working = hemoglobin("132 g/L", GramsPerDecilitre).unwrap();
    assert_eq!(working.line(""), "132 g/L ÷ 10 = 13.2 g/dL");
    let working = clears(Sex::Male, "60", "80", "106.08 µmol/L").unwrap();
    assert_eq!(
        working.line("years"),
        "(140 − 60 years) × 80 kg ÷ (72 × 106.08 µmol/L ÷ 88.4) = 74.1 mL/min"
    );
}

#[test]
fn tablets_are_counted_in_halves_and_named_in_either_language() {
    for (typed, dose) in [
        ("4", 20.0),
        ("4片", 20.0),
        ("1.5 tablets", 7.5),
        ("半", 0.0),
    ] {
        let read = tablets(medicine("prednisone"), "5", typed);
        match read {
            Ok(Some(working)) => assert_eq!(working.result.value, dose, "{typed}"),
            other => assert_eq!((typed, other.is_err()), ("半", true)),
        }
    }
}

#[test]
fn an_empty_field_is_empty() {
    for typed in ["", " ", "　"] {
        assert_eq!(
            steroid(medicine("prednisone"), typed),
            Err(ReadError::Empty)
        );
        assert_eq!(hemoglobin(typed, GramsPerLitre), Err(ReadError::Empty));
    }
}

#[test]
fn what_is_no_number_is_said_back_as_it_was_typed() {
    for typed in [
        "a lot",
        "7.5.5",
        "1e3",
        "7,5,5",
        "mg",
        "7 8",
        "NaN",
        "inf",
        "७",
        "13.2 mmol/L",
        "0x10",
    ] {
        let read = steroid(medicine("prednisone"), &format!(" {typed} "));
        assert_eq!(
            read,
            Err(ReadError::Unreadable(typed.to_owned())),
            "{typed}"
        );
    }
    // mg/dL is no unit of hemoglobin, though it ends as one does.
    let read = hemoglobin("13.2 mg/dL", GramsPerDecilitre);
    assert_eq!(read, Err(ReadError::Unreadable("13.2 mg/dL".to_owned())));
}

#[test]
fn a_number_outside_the_range_is_refused_with_the_range_and_the_unit() {
    fn refused<T: std::fmt::Debug>(read: Result<T, ReadError>, typed: &str, range: Range) {
        match read {
            Err(ReadError::OutOfRange {
                typed: echoed,
                min,
                max,
                unit,
            }) => {
                assert_eq!(
                    (echoed.as_str(), min, max, unit),
                    (typed, range.min, range.max, range.unit.symbol())
                );
            }
            other => panic!("{typed}: {other:?}"),
        }
    }
    for typed in ["0", "0 mg", "-5", "−5", "2001", "99999999"] {
        refused(steroid(medicine("prednisone"), typed), typed, STEROID_DOSE);
    }
    let errors = tablets(medicine("prednisone"), "5", "0").unwrap_err();
    refused::<()>(Err(errors.tablets.unwrap()), "0", TABLETS);
    // A number of the other unit is noticed.
    refused(hemoglobin("132", GramsPerDecilitre), "132", HEMOGLOBIN[0]);
    refused(hemoglobin("13.2", GramsPerLitre), "13.2", HEMOGLOBIN[1]);
    refused(
        hemoglobin("132 g/dL", GramsPerLitre),
        "132 g/dL",
        HEMOGLOBIN[0],
    );
    refused(
        creatinine("88", MilligramsPerDecilitre),
        "88",
        CREATININE[0],
    );
    refused(creatinine("1.0", MicromolesPerLitre), "1.0", CREATININE[1]);
    let errors = clears(Sex::Female, "17", "700", "0").unwrap_err();
    refused::<()>(Err(errors.age.unwrap()), "17", AGE);
    refused::<()>(Err(errors.weight.unwrap()), "700", WEIGHT);
    refused::<()>(Err(errors.creatinine.unwrap()), "0", CREATININE[0]);
}

#[test]
fn the_first_and_the_last_number_of_a_range_are_taken_and_their_neighbours_not() {
    let taken = |converter: &str, typed: &str| match converter {
        "steroid" => steroid(medicine("prednisone"), typed).is_ok(),
        "age" => clears(Sex::Male, typed, "70", "1").is_ok(),
        "weight" => clears(Sex::Male, "40", typed, "1").is_ok(),
        "g/dL" => hemoglobin(typed, GramsPerDecilitre).is_ok(),
        "g/L" => hemoglobin(typed, GramsPerLitre).is_ok(),
        "mg/dL" => creatinine(typed, MilligramsPerDecilitre).is_ok(),
        "µmol/L" => creatinine(typed, MicromolesPerLitre).is_ok(),
        other => panic!("{other} is no converter"),
    };
    for (converter, [below, first, last, above]) in [
        ("steroid", ["0.09", "0.1", "2000", "2000.1"]),
        ("age", ["17", "18", "120", "121"]),
        ("weight", ["19.9", "20", "300", "300.1"]),
        ("g/dL", ["1.9", "2", "25", "25.1"]),
        ("g/L", ["25.9", "26", "250", "250.1"]),
        ("mg/dL", ["0.19", "0.2", "16", "16.1"]),
        ("µmol/L", ["17.9", "18", "1400", "1400.1"]),
    ] {
        for (typed, expected) in [(below, false), (first, true), (last, true), (above, false)] {
            assert_eq!(taken(converter, typed), expected, "{converter}: {typed}");
        }
    }
}

#[test]
fn every_field_of_the_clearance_is_told_of_in_one_go() {
    let errors = clears(Sex::Male, "", "heavy", "1.0").unwrap_err();
    assert_eq!(errors.age, Some(ReadError::Empty));
    assert_eq!(
        errors.weight,
        Some(ReadError::Unreadable("heavy".to_owned()))
    );
    assert_eq!(errors.creatinine, None);
}

#[test]
fn the_ranges_of_one_value_in_two_units_do_not_meet() {
    for [one, other] in [HEMOGLOBIN, CREATININE] {
        assert!(one.min < one.max && one.max < other.min && other.min < other.max);
    }
}

#[test]
fn a_medicine_without_a_factor_is_not_converted() {
    for id in ["rituximab", "methylprednisolone_acetate", "meprednisone"] {
        assert_eq!(steroid(medicine(id), "8"), Ok(None), "{id}");
    }
}
