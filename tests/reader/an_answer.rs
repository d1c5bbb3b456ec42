use super::folder::{Folder, TRIAL};

#[test]
fn with_no_meaning_for_a_criterion_is_refused() {
    let folder = Folder::new("no_meaning");
    folder.replace(
        TRIAL,
        "risk = { I3 = \"clear\", E14 = \"clear\", SSC-E3 = \"check\" }",
        "risk = { I3 = \"clear\", SSC-E3 = \"check\" }",
    );
    let line = folder.line(TRIAL, "risk = { I3 = \"clear\", SSC-E3");
    folder.is_refused(
        TRIAL,
        line,
        "has no meaning for E14",
        "such as E14 = \"clear\"",
    );
}

#[test]
fn with_an_unknown_finding_is_refused_with_the_known_ones() {
    for finding in ["unlikely", "until", "unasked", "Clear", ""] {
        let folder = Folder::new(&format!("finding_{finding}"));
        folder.replace(
            TRIAL,
            "overlap = \"check\"",
            &format!("overlap = \"{finding}\""),
        );
        let line = folder.line(TRIAL, &format!("overlap = \"{finding}\""));
        let problems = folder.problems();
        assert_eq!(problems[0].line, line, "{problems:?}");
        assert!(problems[0].file.ends_with(TRIAL), "{problems:?}");
    }
    let folder = Folder::new("finding");
    folder.replace(TRIAL, "overlap = \"check\"", "overlap = \"until\"");
    let line = folder.line(TRIAL, "overlap = \"until\"");
    folder.is_refused(
        TRIAL,
        line,
        "\"until\" is not a finding",
        "use clear, lasting, open, check or team",
    );
}

#[test]
fn with_a_bad_window_is_refused() {
    for window in ["2 moons", "two months", "0 days", "2", "60days"] {
        let folder = Folder::new(&format!("window_{}", window.replace(' ', "_")));
        folder.replace(
            TRIAL,
            "until = \"30 days\"",
            &format!("until = \"{window}\""),
        );
        let line = folder.line(TRIAL, &format!("until = \"{window}\""));
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains(window))
            .unwrap();
        assert_eq!(told.line, line, "{told}");
        assert!(told.what.contains("days, weeks, months or years"), "{told}");
        assert_eq!(told.remedy, "write such a window");
    }
}

#[test]
fn that_a_condition_names_must_be_one() {
    let folder = Folder::new("unknown_value_in_condition");
    let when = "when = { sle_treatment = [\"steroid_now\", \"steroid_ever\"] }";
    let changed = "when = { sle_treatment = [\"steroid_now\", \"steroid_once\"] }";
    folder.replace(TRIAL, when, changed);
    let line = folder.line(TRIAL, changed);
    folder.is_refused(
        TRIAL,
        line,
        "\"steroid_once\" is not an answer",
        "use one of steroid_and_other",
    );
}

#[test]
fn that_a_cohort_names_must_be_one() {
    let folder = Folder::new("unknown_value_in_cohort");
    folder.replace(
        TRIAL,
        "SLE = [\"lupus\", \"both\"]",
        "SLE = [\"sle\", \"both\"]",
    );
    let line = folder.line(TRIAL, "SLE = [\"sle\"");
    folder.is_refused(
        TRIAL,
        line,
        "\"sle\" is not an answer",
        "use one of lupus, scleroderma, both, overlap, other",
    );
}
