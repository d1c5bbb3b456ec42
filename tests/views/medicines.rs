//! Wherever medicines are spoken of, it says not to change them.

use std::collections::BTreeSet;

use super::{
    gallery::{all, each, select},
    outline::{one_spaced, text},
};

/// The screens that speak of medicines whatever was answered.
const SPEAK_OF_MEDICINES: [&str; 10] = [
    "review",
    "result",
    "preview",
    "criteria",
    "call",
    "letter",
    "homework",
    "measurements",
    "medicines",
    "studies",
];

#[test]
fn a_screen_about_medicines_has_the_warning() {
    each(|page, html| {
        if !SPEAK_OF_MEDICINES.contains(&page.screen.as_str()) {
            return Ok(());
        }
        let warning = page.spoken().medicine_warning();
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

#[test]
fn a_medicine_is_looked_up_beside_the_warning() {
    each(|page, html| {
        let warning = one_spaced(page.spoken().medicine_warning());
        let beside = select(html, ".about:has(> .disclosed > .medicine)");
        let mut lacking = beside
            .iter()
            .filter(|about| !text(**about).contains(&warning));
        lacking.next().map_or(Ok(()), |about| {
            Err(format!("no warning about medicines: {}", text(*about)))
        })
    });
}

#[test]
fn there_are_questions_beside_which_a_medicine_is_looked_up() {
    let questions: BTreeSet<String> = all()
        .iter()
        .flat_map(|page| {
            let html = page.parsed();
            let beside = select(&html, "[data-question]:has(.about .medicine)").into_iter();
            let ids = beside.filter_map(|question| question.attr("data-question"));
            ids.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    for id in ["b_cell_drug", "cell_therapy", "medicines", "vaccine"] {
        assert!(questions.contains(id), "{id} is not among {questions:?}");
    }
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
            "zh-Hant" => &["不要", "切勿", "請勿", "別"],
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
