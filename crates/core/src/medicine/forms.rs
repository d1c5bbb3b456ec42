//! Dosage forms and strengths: words beside a name on the box that do not change the medicine.

use crate::trial::name_key;

/// Words beside an English name. Ointments and drops are excluded on purpose: the rules do not cover
/// medicines on the skin or in the eye.
const WORDS: &[&str] = &[
    "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "pill", "pills",
    "oral", "mg", "mcg", "g", "ml",
];

/// Words beside an English name for injected forms.
const INJECTED_WORDS: &[&str] = &["injection", "infusion", "vial", "iv"];

/// Endings of Chinese names, in both ways of writing, each before any shorter one that it ends with. 錠 is Taiwan's word for 片.
const ENDINGS: &[&str] = &[
    "缓释胶囊",
    "软胶囊",
    "胶囊",
    "緩釋膠囊",
    "軟膠囊",
    "膠囊",
    "分散片",
    "缓释片",
    "緩釋片",
    "肠溶片",
    "腸溶片",
    "片",
    "膜衣錠",
    "緩釋錠",
    "腸溶錠",
    "錠",
];

const INJECTED_ENDINGS: &[&str] = &["注射液", "注射劑"];
const INJECTED_BEGINNING: &str = "注射用";

/// A typed name without strength and form.
pub struct Bare {
    /// Its [`name_key`], to compare.
    pub key: String,
    /// Whether the typed text names an injected form.
    pub injected: bool,
}

/// Strips strength and form from a typed name.
pub fn bare(typed: &str) -> Bare {
    let words = typed.split(char::is_whitespace);
    let keys: Vec<String> = words.map(name_key).collect();
    let is = |words: &[&str], key: &str| words.contains(&key);
    let mut injected = keys.iter().any(|key| is(INJECTED_WORDS, key));
    let named = keys
        .iter()
        .filter(|key| !is(WORDS, key) && !is(INJECTED_WORDS, key) && !is_strength(key));
    let whole: String = named.map(String::as_str).collect();
    let mut key = whole.as_str();
    if let Some(rest) = key.strip_prefix(INJECTED_BEGINNING) {
        (key, injected) = (rest, true);
    }
    let without = |endings: &[&str]| endings.iter().find_map(|ending| key.strip_suffix(ending));
    if let Some(rest) = without(INJECTED_ENDINGS) {
        (key, injected) = (rest, true);
    } else if let Some(rest) = without(ENDINGS) {
        key = rest;
    }
    Bare {
        key: key.to_owned(),
        injected,
    }
}

/// Whether it is a number, with or without a unit of weight or volume.
fn is_strength(key: &str) -> bool {
    let unit = key.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < key.len() && ["", "mg", "mcg", "g", "ml"].contains(&unit)
}
