//! Wherever medicines are spoken of, it says not to change them.

use trial_prescreen::words::Words;

use super::{
    gallery::{each, select},
    outline::{one_spaced, text},
};

/// The screens that speak of medicines whatever was answered.
const SPEAK_OF_MEDICINES: [&str; 8] = [
    "result",
    "preview",
    "criteria",
    "call",
    "letter",
    "homework",
    "medicines",
    "studies",
];

#[test]
fn a_screen_about_medicines_has_the_warning() {
    each(|page, html| {
        if !SPEAK_OF_MEDICINES.contains(&page.screen.as_str()) {
            return Ok(());
        }
        let words = match page.state.as_str() {
            "someone-else" => Words::for_someone_else(page.words.language),
            _ => page.words,
        };
        let warning = words.medicine_warning();
        let said = select(html, ".warning")
            .into_iter()
            .any(|said| text(said) == one_spaced(warning));
        if said {
            Ok(())
        } else {
            Err("no warning about medicines".to_owned())
        }
    });
}

/// The questions about medicines that a person takes.
const ABOUT_MEDICINES: [&str; 7] = [
    "b_cell_drug",
    "medicines",
    "sle_treatment",
    "sle_steroid_dose",
    "sle_treatment_3_months",
    "sle_stable_dose",
    "ssc_refractory",
];

#[test]
fn a_question_about_medicines_says_not_to_change_them() {
    each(|page, html| {
        let forbids: &[&str] = match page.words.language {
            "en" => &["Do not", "do not", "Never"],
            "zh-Hans" => &["不要", "切勿", "请勿", "别"],
            other => panic!("give the words that forbid in {other}"),
        };
        for question in select(html, "[data-question]") {
            let id = question.attr("data-question").unwrap_or_default();
            let said = text(question);
            if ABOUT_MEDICINES.contains(&id) && !forbids.iter().any(|word| said.contains(word)) {
                return Err(format!("no warning: {said}"));
            }
        }
        Ok(())
    });
}
