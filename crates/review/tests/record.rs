//! `cargo review record` as it is called: its exit status and what it prints where.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn called(arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_review"))
        .arg("record")
        .args(arguments)
        // A path is meant from where the caller is.
        .current_dir(root().join("tests"))
        .output()
        .expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
    (status.code(), text(stdout), text(stderr))
}

/// The record here with one part put in another's place, in a file of its own.
fn newer(name: &str, part: &str, other: &str) -> String {
    let text =
        fs::read_to_string(root().join("trials/nct06822881/record.txt")).expect("it is there");
    assert!(text.contains(part), "the record does not hold `{part}`");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, text.replacen(part, other, 1)).expect("it can be written");
    file.display().to_string()
}

#[test]
fn no_change_is_0() {
    let (status, printed, errors) = called(&["fixtures/record/api-v2.json"]);
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    assert!(
        printed.contains("0 can alter a verdict, 0 cannot; 57 of our 57"),
        "{printed}"
    );
}

#[test]
fn a_change_that_cannot_alter_a_verdict_is_0_and_counted() {
    let (status, printed, _) = called(&[&newer(
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
fn a_change_that_can_alter_a_verdict_is_1_in_both_ways_to_tell_it() {
    let file = newer(
        "window.txt",
        "rituximab) within 2 months",
        "rituximab) within 3 months",
    );
    let (status, printed, _) = called(&[&file]);
    assert_eq!(status, Some(1));
    assert!(printed.contains("To mend: "), "{printed}");
    let (status, printed, _) = called(&["--json", &file]);
    assert_eq!(status, Some(1));
    let told: serde_json::Value = serde_json::from_str(&printed).expect("it prints JSON");
    assert_eq!(
        told["criteria"][0]["questions"],
        serde_json::json!(["b_cell_drug"])
    );
}

#[test]
fn what_cannot_be_read_is_2_with_how_to_mend_it() {
    for arguments in [
        &["no-such-file.json"][..],
        &["support/people.rs"],
        &[],
        &["--xml", "a"],
    ] {
        let (status, printed, errors) = called(arguments);
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            errors.contains("mend it") || errors.contains("name the newer record"),
            "{errors}"
        );
    }
}
