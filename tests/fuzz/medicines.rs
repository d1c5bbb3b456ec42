use std::collections::BTreeSet;

use proptest::{prelude::*, sample::select};
use trial_prescreen::{
    medicine::{Closeness, find},
    trials::TRIAL,
};

use super::{
    runs::{Was, fuzz},
    typed::typed,
};

const PARTS: &[&str] = &[
    "mg",
    "500",
    "tablets",
    "injection",
    "注射用",
    "注射液",
    "片",
    "缓释胶囊",
    "单抗",
    "利妥昔",
    "ritux",
    "imab",
    "pred",
    "mycophenolate",
    " ",
    "-",
];

/// A name from the list with up to three letters dropped, doubled, changed or changing places.
fn misspelt() -> impl Strategy<Value = String> {
    let names: Vec<&'static str> = TRIAL
        .medicines
        .iter()
        .flat_map(|medicine| medicine.names)
        .flat_map(|names| names.iter().copied())
        .collect();
    let slips =
        proptest::collection::vec((any::<prop::sample::Index>(), 0..4u8, any::<char>()), 0..4);
    (select(names), slips).prop_map(|(name, slips)| {
        let mut letters: Vec<char> = name.chars().collect();
        for (at, slip, other) in slips {
            if letters.is_empty() {
                break;
            }
            let at = at.index(letters.len());
            match slip {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letters[at]),
                2 => letters[at] = other,
                _ => letters.swap(at, 0),
            }
        }
        letters.into_iter().collect()
    })
}

#[test]
fn whatever_is_typed_finds_each_medicine_once_and_guesses_at_one() {
    let inputs = (
        prop_oneof![misspelt(), typed(PARTS)],
        select(vec!["en", "zh-Hans", "zh-Hant", ""]),
    );
    fuzz("medicines", 100, inputs, |(text, language)| {
        let found = find(&TRIAL, &text, language);
        let each: BTreeSet<usize> = found.iter().map(|found| found.medicine).collect();
        prop_assert_eq!(each.len(), found.len());
        prop_assert!(found.is_sorted_by_key(|found| found.closeness));
        let guesses = found
            .iter()
            .filter(|found| found.closeness == Closeness::Alike)
            .count();
        prop_assert!(guesses == 0 || found.len() == 1, "{found:?}");
        for found in &found {
            let names = TRIAL.medicines[found.medicine].names;
            prop_assert!(names.iter().any(|names| names.contains(&found.name)));
        }
        Ok(if found.is_empty() {
            Was::Refused
        } else {
            Was::Taken
        })
    });
}
