//! `cargo review where` end to end: its output, and its error for an unknown id.

use std::fs;

use super::command::{review, root};

fn run(ids: &[&str]) -> (Option<i32>, String, String) {
    // Paths are relative to the caller's folder.
    review("where", &root().join("tests"), ids)
}

/// The printed files with their line numbers.
fn references(printed: &str) -> Vec<(String, usize)> {
    let references = printed
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter_map(|line| {
            let (file, rest) = line.split_once(':')?;
            let (number, _) = rest.split_once(':')?;
            Some((file.to_owned(), number.parse().ok()?))
        });
    references.collect()
}

#[test]
fn every_file_that_a_change_of_a_criterion_needs_is_listed() {
    let (status, printed, errors) = run(&["E7"]);
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    let references = references(&printed);
    for file in [
        "trials/nct06822881/record.txt",
        "trials/nct06822881/trial.toml",
        "trials/nct06822881/medicines.toml",
        "trials/nct06822881/locales/en.toml",
        "trials/nct06822881/locales/zh-Hans.toml",
        "trials/library/questions.toml",
        "trials/library/locales/en.toml",
        "trials/library/locales/zh-Hans.toml",
        "tests/rules/everyone.toml",
        "tests/rules/partial-dates.toml",
        "tests/scenarios/treatments.toml",
        "tests/support/reachable.rs",
        "tests/support/subject/built_in.rs",
        "bench/rules/engines/by-hand.mjs",
        "bench/peers/common/rules.js",
        "tests/fixtures/record/api-v2.json",
        "tests/fixtures/fhir/cases.jsonl",
        "tests/snapshots/criteria_en.snap",
        "tests/browser/takeaway.spec.mjs",
        "docs/schemas/answers.schema.json",
    ] {
        assert!(
            references.iter().any(|(found, _)| found == file),
            "{file} is not in\n{printed}"
        );
    }
    assert!(
        printed.starts_with("E7 is decided by vaccine\n"),
        "{printed}"
    );
    assert!(printed.contains("vaccine.yes waits "), "{printed}");
}

#[test]
fn each_line_number_points_to_the_line_shown() {
    let (_, printed, _) = run(&["vaccine"]);
    for (file, line) in references(&printed) {
        let text = fs::read_to_string(root().join(&file)).expect("it is there");
        let line = text.lines().nth(line - 1).expect("it has as many lines");
        let named = ["vaccine", "E7"].iter().any(|id| line.contains(id));
        assert!(
            named || line.contains("Vaccination with live-attenuated"),
            "{file}: {line}"
        );
    }
}

#[test]
fn a_question_or_answer_includes_the_criteria_it_decides() {
    let (_, criterion, _) = run(&["E7"]);
    for id in ["vaccine", "vaccine.yes"] {
        let (status, printed, _) = run(&[id]);
        assert_eq!(status, Some(0), "{id}");
        assert_eq!(printed, criterion, "{id}");
    }
}

#[test]
fn a_criterion_includes_all_its_questions() {
    let (status, printed, _) = run(&["SLE-I2"]);
    assert_eq!(status, Some(0));
    for expected in [
        "SLE-I2 is decided by sle_treatment, sle_steroid_dose, sle_treatment_3_months, sle_stable_dose, sle_active",
        "sle_treatment_3_months.no waits ",
        "sle_stable_dose.no waits ",
        "[questions.sle_steroid_dose]",
    ] {
        assert!(
            printed.contains(expected),
            "{expected} is not in\n{printed}"
        );
    }
}

#[test]
fn files_of_the_second_trial_are_excluded() {
    let (_, printed, _) = run(&["vaccine", "surgery", "pregnancy"]);
    assert!(!printed.contains("second_trial"), "{printed}");
}

#[test]
fn an_unknown_id_exits_with_2_and_lists_the_known_ids() {
    for id in ["E77", "vaccine.maybe", ""] {
        let (status, printed, errors) = run(&["E7", id]);
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{id}");
        assert!(
            errors.contains(&format!("`{id}` is not a criterion")),
            "{errors}"
        );
        assert!(
            errors.contains("SLE-I2") && errors.contains("b_cell_drug"),
            "{errors}"
        );
    }
    assert_eq!(run(&[]).0, Some(2));
}
