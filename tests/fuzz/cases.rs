//! Cases as JSON lines, sound ones changed in a few places and lines that are none.

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value, json};
use trial_prescreen::{cases, screening::Outcome, trials::TRIAL};

use super::{
    runs::{Was, fuzz},
    typed::typed,
};
use crate::support::people;

/// What can stand where an answer is expected.
fn values() -> BoxedStrategy<Value> {
    let questions = TRIAL.rules.questions.iter();
    let mut ids: Vec<&str> = questions
        .flat_map(|question| question.values)
        .map(|value| value.id)
        .collect();
    ids.extend([
        "unsure",
        "skip",
        "unknown",
        "2026-10-05",
        "2026-02-31",
        "2026",
        "1066-10-14",
        "+2026",
    ]);
    let plain = prop_oneof![
        4 => select(ids).prop_map(Value::from),
        1 => typed(&["2026", "-", "10", "yes", "no"]).prop_map(Value::from),
        1 => (0..130i64).prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => select(vec![json!(null), json!(true), json!({}), json!([]), json!(""), json!(7.5), json!(-0.0)]),
    ];
    let nested = plain.clone().prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((typed(&["id", "a"]), inner), 0..3)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    });
    prop_oneof![4 => plain.clone(), 3 => vec(plain, 1..4).prop_map(Value::from), 1 => nested]
        .boxed()
}

/// A person of the tests with some answers changed, in a case with some of its keys changed.
fn lines() -> impl Strategy<Value = String> {
    let people = select(vec![
        people::lupus(),
        people::scleroderma(),
        people::both(),
        Map::new(),
    ]);
    let questions = TRIAL.rules.questions.iter();
    let keys: Vec<String> = questions
        .flat_map(|question| [question.id.to_owned(), format!("{}.date", question.id)])
        .collect();
    let key = prop_oneof![9 => select(keys), 1 => typed(&["age", ".date", "date"])];
    let top = prop_oneof![
        Just(vec![]),
        Just(vec![]),
        Just(vec![]),
        vec(
            (select(vec!["id", "today", "answers", "other"]), values()),
            1..2
        ),
    ];
    let today = prop_oneof![
        9 => Just("2026-11-22".to_owned()),
        1 => select(vec!["1000-01-01", "9999-12-31", "2024-02-29", "2026-11", "0999-01-01"]).prop_map(str::to_owned),
    ];
    (people, vec((key, values()), 0..4), top, today).prop_map(|(person, changes, top, today)| {
        let mut answers = person;
        answers.extend(changes);
        let mut case = people::given(json!({ "id": 1, "today": today, "answers": answers }));
        case.extend(top.into_iter().map(|(key, value)| (key.to_owned(), value)));
        Value::Object(case).to_string()
    })
}

#[test]
fn a_line_has_a_verdict_or_something_is_said_to_be_wrong_with_it() {
    // A sound line with a few of its bytes changed, and lines that never were one.
    let bent = (
        lines(),
        vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    )
        .prop_map(|(line, changes)| {
            let mut bytes = line.into_bytes();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes
        });
    let deep = (0..100_000usize).prop_map(|depth| "[".repeat(depth).into_bytes());
    let inputs = prop_oneof![
        8 => lines().prop_map(String::into_bytes),
        4 => bent,
        1 => vec(any::<u8>(), 0..300),
        1 => typed(&["{", "}", "\"", ":", "today", "answers", "null"]).prop_map(String::into_bytes),
        1 => deep,
    ];
    fuzz("cases", 500, inputs, |bytes| {
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let sound = cases::run(&TRIAL, &bytes[..], &mut output, &mut errors).unwrap();
        // As the program itself divides them.
        let lines: Vec<&[u8]> = bytes
            .split(|byte| *byte == b'\n')
            .filter(|line| !String::from_utf8_lossy(line).trim().is_empty())
            .collect();
        let output = String::from_utf8(output).unwrap();
        let errors = String::from_utf8(errors).unwrap();
        for line in output.lines() {
            let verdict: Value = serde_json::from_str(line).unwrap();
            let outcome = verdict["outcome"].as_str();
            prop_assert!(
                Outcome::ALL
                    .iter()
                    .any(|known| Some(known.name()) == outcome),
                "{line}"
            );
        }
        let refused = lines.len() - output.lines().count();
        prop_assert_eq!(sound, refused == 0);
        prop_assert_eq!(errors.is_empty(), refused == 0, "{}", errors);
        Ok(if sound && !lines.is_empty() {
            Was::Taken
        } else {
            Was::Refused
        })
    });
}
