//! `cargo review new` end to end: its exit status, its output, and what it writes.

use std::fs;
use std::path::Path;

use super::command::{review, root};

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    // Paths are relative to the caller's folder.
    review("new", &root().join("tests"), arguments)
}

/// A folder that is not there yet.
fn free(name: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder.display().to_string()
}

#[test]
fn a_folder_is_begun_and_what_is_open_is_printed() {
    let folder = free("begun");
    let record = "fixtures/record/second-trial.json";
    let arguments = [record, &folder, "--seen", "2026-06-01", "--language", "ar"];
    let (status, printed, errors) = run(&arguments);
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    for file in [
        "record.txt",
        "trial.toml",
        "locales/en.toml",
        "locales/ar.toml",
    ] {
        assert!(Path::new(&folder).join(file).is_file(), "{file}");
        assert!(printed.contains(&format!("  {file}, ")), "{printed}");
    }
    assert!(
        printed.contains(&format!("{folder}/trial.toml:")),
        "{printed}"
    );
    // Nothing is written over.
    let before = fs::read_to_string(Path::new(&folder).join("trial.toml")).expect("it is there");
    let (status, printed, errors) = run(&arguments);
    assert_eq!((status, printed.as_str()), (Some(2), ""));
    assert!(errors.contains("is there already; to fix it: "), "{errors}");
    let after = fs::read_to_string(Path::new(&folder).join("trial.toml")).expect("it is there");
    assert_eq!(after, before);
}

#[test]
fn a_record_that_cannot_be_read_writes_nothing() {
    for (name, record) in [
        ("no file", "fixtures/record/none.json"),
        ("no JSON", "fixtures/second_trial/record.txt"),
        ("another JSON", "../package.json"),
    ] {
        let folder = free("not_begun");
        let (status, printed, errors) = run(&[record, &folder, "--seen", "2026-11-27"]);
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{name}");
        assert!(
            errors.contains(record) && errors.contains("to fix it: "),
            "{name}: {errors}"
        );
        assert!(!Path::new(&folder).exists(), "{name}");
    }
    let (status, _, errors) = run(&["fixtures/record/second-trial.json", "x"]);
    assert_eq!(status, Some(2));
    assert!(errors.contains("--seen"), "{errors}");
}
