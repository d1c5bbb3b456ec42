//! Values from papers: what is asked of them, and on which side of a limit they are.

use super::*;
use trial_prescreen::{
    convert::ReadError,
    interview::{Event, Interview, Route},
    measurement::{Measurement, MeasurementErrors, TypedMeasurement, measurement},
    words::{asked_values, compared_values},
};

/// The criteria's limits as a reader of the record wrote them down: at the limit, and beside it.
const LIMITS: [(&str, &str, &[f64], &[f64]); 14] = [
    ("sle", "sledai", &[7.0], &[6.0]),
    ("sle", "creatinine_clearance", &[50.0], &[49.9]),
    ("sle", "anc", &[1.0], &[0.9]),
    ("sle", "hemoglobin", &[60.0], &[59.0]),
    ("ssc", "hemoglobin", &[90.0], &[89.0]),
    ("sle", "alt", &[80.0, 40.0], &[81.0, 40.0]),
    ("ssc", "ast", &[80.0, 40.0], &[81.0, 40.0]),
    ("sle", "bilirubin", &[42.0, 21.0], &[42.1, 21.0]),
    ("sle", "inr", &[1.8, 1.2], &[1.9, 1.2]),
    ("ssc", "pt", &[21.0, 14.0], &[22.0, 14.0]),
    ("sle", "lvef", &[40.0], &[39.0]),
    ("ssc", "fvc", &[31.0], &[30.0]),
    ("ssc", "dlco", &[30.5], &[30.0]),
    ("sle", "spo2", &[92.0], &[91.0]),
];

fn term(name: &str) -> usize {
    let found = TRIAL.terms.iter().position(|term| term.id == name);
    found.unwrap_or_else(|| panic!("no term is called {name}"))
}

/// Somebody at the screen of values.
fn at_values(diagnosis: &str) -> Interview {
    let person = match diagnosis {
        "sle" => people::lupus(),
        _ => people::scleroderma(),
    };
    let mut interview = Interview::new(&TRIAL, day(TODAY));
    interview.apply(Event::Start);
    let answers = people::answers(&person, TODAY);
    while let Route::Questions(step) = interview.route() {
        let event = interview
            .continue_with(step, &answers)
            .expect("all are answered");
        interview.apply(event);
    }
    if interview.route() == Route::Review {
        interview.apply(Event::Result);
    }
    interview.apply(Event::Open(Route::Measurements));
    assert_eq!(interview.route(), Route::Measurements);
    interview
}

fn measured(name: &str, numbers: &[f64]) -> Measurement {
    Measurement {
        term: term(name),
        number: numbers[0],
        upper_limit: numbers.get(1).copied(),
    }
}

#[test]
fn a_value_at_the_limit_is_met_and_beside_it_not() {
    for (diagnosis, name, at, beside) in LIMITS {
        for (numbers, is_met) in [(at, true), (beside, false)] {
            for (texts, words) in languages() {
                let mut interview = at_values(diagnosis);
                interview.apply(Event::Measured(vec![measured(name, numbers)]));
                let compared = compared_values(&interview, texts, words);
                assert_eq!(compared.len(), 1, "{name}");
                assert_eq!(compared[0].is_met, is_met, "{name} {numbers:?}");
            }
        }
    }
}

#[test]
fn no_value_changes_the_verdict() {
    for (diagnosis, name, _, beside) in LIMITS {
        let mut interview = at_values(diagnosis);
        let before = interview.verdict();
        interview.apply(Event::Measured(vec![measured(name, beside)]));
        assert_eq!(interview.verdict(), before, "{name}");
    }
}

#[test]
fn the_limits_are_those_of_the_persons_own_disease() {
    let (texts, words) = languages().next().expect("English comes first");
    let asked = |diagnosis: &str, name: &str| {
        let asked = asked_values(&at_values(diagnosis), texts, words);
        let found = asked.into_iter().find(|asked| asked.term == term(name));
        found.map(|asked| asked.limits.join(" "))
    };
    let sentence = |diagnosis: &str, name: &str| asked(diagnosis, name).unwrap_or_default();
    assert_eq!(
        sentence("sle", "hemoglobin"),
        "The study asks for 60 g/L or more."
    );
    assert_eq!(
        sentence("ssc", "hemoglobin"),
        "The study asks for 90 g/L or more."
    );
    assert_eq!(
        sentence("sle", "alt"),
        "The study asks for 2 times the upper limit of normal or less."
    );
    assert_eq!(sentence("ssc", "fvc"), "The study asks for more than 30 %.");
    assert_eq!(asked("sle", "fvc"), None);
    assert_eq!(asked("ssc", "spo2"), None);
}

#[test]
fn values_are_forgotten_by_clear_and_kept_from_nowhere_else() {
    let mut interview = at_values("sle");
    let values = vec![measured("lvef", &[61.0])];
    interview.apply(Event::Measured(values.clone()));
    assert_eq!(interview.measurements(), values);
    interview.apply(Event::Back);
    interview.apply(Event::Measured(Vec::new()));
    assert_eq!(
        interview.measurements(),
        values,
        "only its own screen changes them"
    );
    interview.apply(Event::Restart);
    assert!(interview.measurements().is_empty());
}

#[test]
fn a_typed_value_is_read_or_refused_with_the_reason() {
    let read = |name: &str, value: &str, upper_limit: &str| {
        let index = term(name);
        let typed = TypedMeasurement {
            value: value.to_owned(),
            upper_limit: upper_limit.to_owned(),
        };
        measurement(index, &TRIAL.terms[index], &typed)
    };
    assert_eq!(read("lvef", " ", ""), Ok(None));
    assert_eq!(
        read("lvef", "５５％", ""),
        Ok(Some(measured("lvef", &[55.0])))
    );
    assert_eq!(
        read("alt", "84", "40"),
        Ok(Some(measured("alt", &[84.0, 40.0])))
    );
    assert_eq!(
        read("hemoglobin", "132 g/L", ""),
        Ok(Some(measured("hemoglobin", &[132.0])))
    );
    // A number in g/dL.
    let Err(MeasurementErrors {
        value: Some(ReadError::OutOfRange { typed, unit, .. }),
        ..
    }) = read("hemoglobin", "13,2", "")
    else {
        panic!("it was taken for g/L");
    };
    assert_eq!((typed.as_str(), unit), ("13,2", "g/L"));
    let missing = read("alt", "84", "").unwrap_err();
    assert_eq!(
        (missing.value, missing.upper_limit),
        (None, Some(ReadError::Empty))
    );
    let missing = read("alt", "", "40").unwrap_err();
    assert_eq!(
        (missing.value, missing.upper_limit),
        (Some(ReadError::Empty), None)
    );
    let odd = read("alt", "many", "4O").unwrap_err();
    assert_eq!(odd.value, Some(ReadError::Unreadable("many".to_owned())));
    assert_eq!(
        odd.upper_limit,
        Some(ReadError::Unreadable("4O".to_owned()))
    );
    // What no criterion measures takes nothing.
    assert_eq!(read("ana", "1", ""), Ok(None));
}
