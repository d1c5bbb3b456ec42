//! `cargo review record` end to end: its exit status and output.

use std::fs;
use std::path::Path;

use super::command::{review, root};

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    // Paths are relative to the caller's folder.
    review("record", &root().join("tests"), arguments)
}

/// Writes a copy of the record with one part replaced, and returns its path.
fn newer(name: &str, part: &str, other: &str) -> String {
    let text =
        fs::read_to_string(root().join("trials/nct06822881/record.txt")).expect("it is there");
    assert!(text.contains(part), "the record does not hold `{part}`");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, text.replacen(part, other, 1)).expect("it can be written");
    file.display().to_string()
}

#[test]
fn no_change_exits_with_0() {
    let (status, printed, errors) = run(&["fixtures/record/api-v2.json"]);
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    assert!(
        printed.contains("0 can alter a verdict, 0 cannot; 57 of our 57"),
        "{printed}"
    );
}

#[test]
fn a_change_that_cannot_alter_a_verdict_exits_with_0() {
    let (status, printed, _) = run(&[&newer(
        "enrollment.txt",
        "27 participants",
        "40 participants",
    )]);
    assert_eq!(status, Some(0));
    assert!(
        printed.contains("0 can alter a verdict, 1 cannot"),
        "{printed}"
    );
}

#[test]
fn a_change_that_can_alter_a_verdict_exits_with_1() {
    let file = newer(
        "window.txt",
        "rituximab) within 2 months",
        "rituximab) within 3 months",
    );
    let (status, printed, _) = run(&[&file]);
    assert_eq!(status, Some(1));
    assert!(printed.contains("To fix it: "), "{printed}");
    for table in ["criteria.E2", "questions.b_cell_drug", "points.E2"] {
        for language in ["en", "zh-Hans"] {
            let file = format!("locales/{language}.toml:");
            let named = |line: &str| line.contains(&file) && line.ends_with(&format!("[{table}]"));
            assert!(printed.lines().any(named), "{language} {table}\n{printed}");
        }
    }
    let (status, printed, _) = run(&["--json", &file]);
    assert_eq!(status, Some(1));
    let report: serde_json::Value = serde_json::from_str(&printed).expect("it prints JSON");
    assert_eq!(
        report["criteria"][0]["questions"],
        serde_json::json!(["b_cell_drug"])
    );
    let again = report["criteria"][0]["read_again"].as_array();
    assert!(again.is_some_and(|places| places.len() >= 6), "{report:#}");
}

#[test]
fn unreadable_input_exits_with_2_and_a_remedy() {
    for arguments in [
        &["no-such-file.json"][..],
        &["support/people.rs"],
        &[],
        &["--xml", "a"],
    ] {
        let (status, printed, errors) = run(arguments);
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            errors.contains("to fix it: ") || errors.contains("name the newer record"),
            "{errors}"
        );
    }
}
