use std::fs;

use super::folder::{EN, Folder, RECORD, TRIAL};

#[test]
fn must_hold_the_sentence_of_each_heading() {
    let folder = Folder::new("heading_not_in_record");
    folder.replace(TRIAL, "\"Adequate organ function:\"", "\"Good organs:\"");
    let problems = folder.problems();
    let told: Vec<&str> = problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "the heading SLE-I6 does not stand in the record: \"Good organs:\"",
            "no criterion holds the line \"Adequate organ function:\"",
        ]
    );
}

#[test]
fn must_hold_each_sentence_word_for_word() {
    let folder = Folder::new("sentence_not_in_record");
    folder.replace(
        TRIAL,
        "\"Pregnant or breastfeeding women.\"",
        "\"Pregnant women.\"",
    );
    let problems = folder.problems();
    let line = folder.line(TRIAL, "[criteria.E16]");
    let of_trial = problems
        .iter()
        .find(|problem| problem.file.ends_with(TRIAL))
        .unwrap();
    assert_eq!(of_trial.line, line);
    assert!(
        of_trial
            .what
            .contains("\"Pregnant women.\" does not stand in the record")
    );
    assert!(
        of_trial
            .remedy
            .contains("copy a whole line of record.txt, or name its \"source\"")
    );
    // The record's own line is then held by no criterion.
    let line = folder.line(RECORD, "16. Pregnant or breastfeeding women.");
    let of_record = problems
        .iter()
        .find(|problem| problem.file.ends_with(RECORD))
        .unwrap();
    assert_eq!(of_record.line, line);
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn may_not_have_a_line_that_no_criterion_holds() {
    let folder = Folder::new("line_left_out");
    let skin = "  \"Skin progression: An increase in mRSS > 10%.\",\n";
    folder.replace(TRIAL, skin, "");
    let line = folder.line(RECORD, "* Skin progression");
    folder.is_refused(
        RECORD,
        line,
        "no criterion holds the line \"Skin progression: An increase in mRSS > 10%.\"",
        "add it to the sentences of a criterion in trial.toml",
    );
}

#[test]
fn may_not_have_a_line_that_was_added_to_it() {
    let folder = Folder::new("line_added");
    let last = "3\\. Risk of active tuberculosis at screening.";
    folder.replace(RECORD, last, &format!("{last}\n\n4\\. A new criterion."));
    let line = folder.line(RECORD, "A new criterion.");
    folder.is_refused(
        RECORD,
        line,
        "\"A new criterion.\"",
        "add it to the sentences",
    );
}

#[test]
fn may_not_have_one_of_two_like_lines_left_out() {
    let folder = Folder::new("like_line_left_out");
    let renal = "[criteria.\"SSC-I4.renal\"]\ncohort = \"SSC\"\nteam = true\nsentences = [\"Renal function: Defined as a calculated creatinine clearance rate (Cockcroft - Gault) ≥ 50 mL/min without the need for hydration assistance.\"]\n\n";
    folder.replace(TRIAL, renal, "");
    folder.replace(TRIAL, "  \"SSC-I4.renal\", ", "  ");
    folder.replace(TRIAL, ", \"SSC-I4.renal\" = \"check\"", "");
    let en = folder.text(EN);
    let (before, rest) = en.split_once("[criteria.\"SSC-I4.renal\"]").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    fs::write(folder.path.join(EN), format!("{before}{after}")).unwrap();
    let problems = folder.problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.file.ends_with(RECORD)),
        "{problems:?}"
    );
}

#[test]
fn must_have_its_parts_in_their_order() {
    let folder = Folder::new("record_upside_down");
    let text = folder.text(RECORD);
    let lines: Vec<&str> = text.lines().rev().collect();
    fs::write(folder.path.join(RECORD), lines.join("\n")).unwrap();
    folder.is_refused(RECORD, 0, "to read between", "take the whole record");
}

#[test]
fn must_be_the_whole_record() {
    let folder = Folder::new("cut_record");
    folder.replace(RECORD, "Minimum Eligible Age", "Age");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|problem| problem.file.ends_with(RECORD))
        .unwrap();
    assert!(told.what.contains("\"Minimum Eligible Age\""), "{told}");
    assert!(
        told.remedy
            .contains("take the whole record from the registry"),
        "{told}"
    );
}
