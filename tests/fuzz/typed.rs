//! What can come out of a keyboard, a paste or a cat on the keys.

use proptest::{collection::vec, prelude::*, sample::select, string::string_regex};

/// Texts of the parts that `known` people type into such a field, in any order and with anything between.
pub fn typed(known: &[&str]) -> BoxedStrategy<String> {
    let known: Vec<String> = known.iter().map(|part| (*part).to_owned()).collect();
    let digits = string_regex("[0-9]{1,4}|[０-９]{1,4}").expect("it is a pattern");
    let part = prop_oneof![
        6 => select(known),
        4 => digits,
        2 => select(SIGNS.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        8 => vec(part, 0..6).prop_map(|parts| parts.concat()),
        2 => any::<String>(),
        // Longer than anybody means to.
        1 => (select(SIGNS.to_vec()), 0..2000usize).prop_map(|(sign, times)| sign.repeat(times)),
        1 => vec(any::<char>(), 0..300).prop_map(String::from_iter),
    ]
    .boxed()
}

/// Signs at which a reader can stumble: of another width, invisible, joined, right to left, or of several bytes.
const SIGNS: &[&str] = &[
    " ",
    "　",
    "\u{a0}",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\u{1f}",
    "\u{7f}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "\u{fe0f}",
    ".",
    "．",
    "。",
    ",",
    "，",
    "、",
    "-",
    "－",
    "−",
    "–",
    "+",
    "＋",
    "/",
    "：",
    "'",
    "\"",
    "\\",
    "<",
    "{",
    "}",
    "{text}",
    "%",
    "e",
    "E",
    "e9",
    "inf",
    "nan",
    "0",
    "9",
    "９",
    "٣",
    "३",
    "三",
    "Ⅷ",
    "½",
    "é",
    "é",
    "ß",
    "İ",
    "ı",
    "👩‍⚕️",
    "🇨🇳",
    "𝟕",
    "\u{10ffff}",
];
