//! The folder that is begun, and what is left open in it.

use std::fs;
use std::path::{Path, PathBuf};

use prescreen_reader as reader;

use super::super::page::Page;
use super::super::{Options, begun, report};
use super::{pages_of, root, shared, study_of, words};

/// Writes the files into a new folder.
fn folder(name: &str, pages: &[Page]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("prescreen-new-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    for page in pages {
        crate::files::write(&folder.join(&page.path), &page.text).expect("it can be written");
    }
    folder
}

#[test]
fn what_is_begun_does_not_build_until_it_is_read() {
    for name in ["nct06323538.json", "second-trial.json"] {
        let study = study_of(name);
        let pages = pages_of(&study);
        let folder = folder(name, &pages);
        let problems = reader::read(&folder, &root().join(reader::LIBRARY))
            .expect_err("it is not to be built")
            .0;
        fs::remove_dir_all(&folder).expect("it can be removed");
        for page in &pages {
            let path = folder.join(&page.path);
            for (line, _) in page
                .text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.starts_with("proposal = "))
            {
                let refused = problems.iter().any(|problem| {
                    problem.file == path
                        && problem.line == line + 1
                        && problem.what.contains("nobody has read it yet")
                });
                assert!(refused, "{}:{} is not refused", page.path, line + 1);
                let listed = page
                    .decisions
                    .iter()
                    .any(|decision| decision.line == line + 1);
                assert!(listed, "{}:{} is not listed", page.path, line + 1);
            }
        }
        let unread = problems
            .iter()
            .filter(|problem| problem.what.contains("nobody"))
            .count();
        assert!(unread > 3, "{name}: {unread}");
    }
}

#[test]
fn every_line_to_decide_is_where_the_list_says() {
    for page in pages_of(&study_of("nct06323538.json")) {
        let lines: Vec<&str> = page.text.lines().collect();
        for decision in &page.decisions {
            let line = lines[decision.line - 1];
            let is_open = line.contains("\"\"")
                || line.starts_with("proposal")
                || line.starts_with('#')
                || line.contains("check");
            assert!(is_open, "{}:{}: {line}", page.path, decision.line);
        }
        // What is empty is in the list.
        for (at, line) in lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.contains("= \"\""))
        {
            let listed = page
                .decisions
                .iter()
                .any(|decision| decision.line == at + 1);
            assert!(listed, "{}:{}: {line}", page.path, at + 1);
        }
    }
}

#[test]
fn a_wait_is_proposed_only_where_the_sentence_names_one() {
    let mut study = study_of("second-trial.json");
    study.criteria = "Exclusion Criteria:\n\n1. A live vaccine within 3 months.\n2. Cancer within 2 years, or 5 years for melanoma.\n3. Major surgery before the first visit.".to_owned();
    let text = &pages_of(&study)[1].text;
    for expected in [
        "yes = { E1 = { until = \"3 months\" } }",
        "# E2: its sentence names 2 years and 5 years as a length of time\nyes = { E2 = \"check\" }",
        "# E3: its sentence names nothing as a length of time\npast = { E3 = \"check\" }",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn a_folder_that_is_there_is_left_alone() {
    let there = root().join("trials/nct06822881");
    let options = Options {
        record: root().join("tests/fixtures/record/second-trial.json"),
        folder: there,
        seen: "2026-11-27".parse().expect("it is a day"),
        languages: Vec::new(),
    };
    let refused = begun(&options, &shared(), &words()).expect_err("the folder is there");
    assert!(refused.what.contains("is there already"), "{refused:?}");
    let options = |seen: &str, language: &str| Options {
        folder: root().join("trials/none"),
        record: root().join("tests/fixtures/record/second-trial.json"),
        seen: seen.parse().expect("it is a day"),
        languages: vec![language.to_owned()],
    };
    let early =
        begun(&options("2026-04-30", "en"), &shared(), &words()).expect_err("it is too early");
    assert_eq!(early.at, "the last update");
    let tag = begun(&options("2026-05-01", "../x"), &shared(), &words()).expect_err("it is no tag");
    assert!(tag.what.contains("`../x`"), "{tag:?}");
    assert!(begun(&options("2026-05-01", "zh-Hans"), &shared(), &words()).is_ok());
}

#[test]
fn texts_about_the_first_trials_place_and_treatment_are_to_be_written() {
    let pages = pages_of(&study_of("second-trial.json"));
    let page = pages
        .iter()
        .find(|page| page.path == "words/en.toml")
        .expect("it is there");
    for key in [
        "contact_beijing",
        "contact_hours",
        "call_hint",
        "planned_hint",
    ] {
        assert!(
            page.text.contains(&format!("\n{key} = \"\"\n")),
            "{key}\n{}",
            page.text
        );
    }
    assert_eq!(page.decisions.len(), words().len());
}

#[test]
fn the_list_names_file_line_and_what() {
    let pages = pages_of(&study_of("second-trial.json"));
    let report = report(Path::new("trials/x"), &pages);
    let line = pages[1]
        .text
        .lines()
        .position(|line| line == "[contact]")
        .expect("it has a contact")
        + 6;
    let expected = format!("  trials/x/trial.toml:{line}: the same digits as phone_abroad");
    let close = (line - 1..=line + 1).any(|line| {
        report.contains(&format!(
            "  trials/x/trial.toml:{line}: the same digits as phone_abroad"
        ))
    });
    assert!(close, "{expected}\n{report}");
}

#[test]
fn a_proposal_says_what_to_look_at() {
    let mut study = study_of("second-trial.json");
    study.criteria = "Inclusion Criteria:\n\n1. Breast cancer.\n2. Signed consent.\n\nExclusion Criteria:\n\n1. Cancer within 2 years.\n2. A broken bone within 4 weeks before signing the informed consent.".to_owned();
    let text = &pages_of(&study)[1].text;
    for expected in [
        "proposal = \"I1 has `cancer` and says who may join: which way round?, E1 has `cancer`\"",
        "[criteria.I2]\nproposal = \"only the study team may be able to tell: the sentence has `consent`\"\nteam = true",
        "[criteria.E2]\nproposal = \"no question of the library is about it",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}
