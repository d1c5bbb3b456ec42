//! What stands on a box beside the name and does not change the medicine: its form and strength.

use crate::trial::name_key;

/// Words behind or before an English name. Ointments and drops are left out on purpose: a medicine on
/// the skin is not what the rules speak of.
const WORDS: &[&str] = &[
    "tablet",
    "tablets",
    "tab",
    "tabs",
    "capsule",
    "capsules",
    "cap",
    "caps",
    "pill",
    "pills",
    "injection",
    "infusion",
    "vial",
    "iv",
    "oral",
    "mg",
    "mcg",
    "g",
    "ml",
];

/// Chinese form words, the longer before the shorter ones they end in.
const ENDINGS: &[&str] = &[
    "缓释胶囊",
    "软胶囊",
    "胶囊",
    "注射液",
    "分散片",
    "缓释片",
    "肠溶片",
    "片",
    "针",
];

const BEGINNINGS: &[&str] = &["注射用"];

/// What of a typed text names the medicine, without strength and form, as a key to compare.
pub fn bare_key(typed: &str) -> String {
    let words = typed.split(|c: char| c.is_ascii_whitespace() || c == '\u{3000}');
    let keys: Vec<String> = words
        .map(name_key)
        .filter(|key| !key.is_empty() && !WORDS.contains(&key.as_str()) && !is_strength(key))
        .collect();
    let key = keys.concat();
    let mut bare = key.as_str();
    for beginning in BEGINNINGS {
        bare = bare.strip_prefix(beginning).unwrap_or(bare);
    }
    for ending in ENDINGS {
        if let Some(rest) = bare.strip_suffix(ending) {
            bare = rest;
            break;
        }
    }
    // A form alone names nothing, and is looked up as it stands.
    if bare.is_empty() {
        key
    } else {
        bare.to_owned()
    }
}

/// A number, with or without a unit of weight behind it.
fn is_strength(key: &str) -> bool {
    let unit = key.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < key.len() && ["", "mg", "mcg", "g", "ml"].contains(&unit)
}
