//! Groups of files, with what to do in each.

use std::path::Path;

/// Files that need the same kind of change.
pub struct Group {
    pub name: &'static str,
    pub note: &'static str,
    /// Prefixes of the files' paths. `TRIAL/` stands for the trial's folder.
    paths: &'static [&'static str],
}

/// In the order of work. A file belongs to the first group that matches; the last one matches all.
pub const GROUPS: &[Group] = &[
    Group {
        name: "The record",
        note: "the registry's own sentence: it changes only by saving a newer record over the file",
        paths: &["TRIAL/record.txt"],
    },
    Group {
        name: "The rule",
        note: "change it here first: it is the only definition of a window's length. The build then names what does not fit",
        paths: &["TRIAL/trial.toml"],
    },
    Group {
        name: "The library",
        note: "what several trials share: a change here changes each of them. What is of this trial alone goes into its own files, which win",
        paths: &["trials/library/"],
    },
    Group {
        name: "Medicines",
        note: "check that each class still belongs to the rule and the answer",
        paths: &["TRIAL/medicines.toml"],
    },
    Group {
        name: "The words",
        note: "in every language: a new answer needs its label and reason; {window…} follows the rule automatically",
        paths: &["TRIAL/"],
    },
    Group {
        name: "The second reading by hand",
        note: "write from the record what each answer means, on both sides of each limit, with the dates worked out by hand",
        paths: &["tests/rules/"],
    },
    Group {
        name: "Scenarios",
        note: "a person for each side of the rule, derived from the record; work the dates out by hand",
        paths: &["tests/scenarios/", "tests/scenarios.rs"],
    },
    Group {
        name: "What can be reached",
        note: "add new findings to `FINDINGS` and remove old ones; the windows of `tests/support/subject/` are written by hand",
        paths: &[
            "tests/support/reachable.rs",
            "tests/support/subject/",
            "tests/exhaustive/",
        ],
    },
    Group {
        name: "The second opinion",
        note: "it reads trial.toml itself; a new kind of effect needs a row there",
        paths: &["tests/second-opinion/"],
    },
    Group {
        name: "Benches",
        note: "by-hand.mjs and the peers repeat the rules by hand",
        paths: &["bench/"],
    },
    Group {
        name: "Fixtures",
        note: "api-v2.json repeats the record's sentences; cases.jsonl needs an answer of each kind",
        paths: &["tests/fixtures/"],
    },
    Group {
        name: "Snapshots",
        note: "read the difference, then INSTA_UPDATE=always cargo test --test all -- snapshots:: someone_else:: views::",
        paths: &["tests/snapshots/"],
    },
    Group {
        name: "Schemas",
        note: "generated: UPDATE_SCHEMAS=1 node --test tests/schemas/*.test.mjs; record the change in CHANGELOG.md",
        paths: &["docs/schemas/"],
    },
    Group {
        name: "Documents",
        note: "check that they are still true",
        paths: &["README.md", "CONTRIBUTING.md", "docs/"],
    },
    Group {
        name: "People in tests",
        note: "a new question needs an answer here",
        paths: &["tests/people.toml"],
    },
    Group {
        name: "The gallery",
        note: "a new question or answer is shown filled in if the person of [asked] gives it",
        paths: &["src/gallery/"],
    },
    Group {
        name: "Tests of other things that use it",
        note: "they pass if answers and ids stay; a test that needs a running window takes its dates from the rule",
        paths: &["tests/"],
    },
    Group {
        name: "Code",
        note: "no rule belongs here, except in tests and doc examples",
        paths: &[""],
    },
];

/// The index in [`GROUPS`] of a file's group.
pub fn group(file: &Path, trial: &Path) -> usize {
    let fits = |path: &&str| match path.strip_prefix("TRIAL/") {
        Some(rest) => file
            .strip_prefix(trial)
            .is_ok_and(|file| file.to_string_lossy().starts_with(rest)),
        None => file.to_string_lossy().starts_with(*path),
    };
    let found = GROUPS.iter().position(|group| group.paths.iter().any(fits));
    found.unwrap_or(GROUPS.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_the_first_matching_group() {
        let trial = Path::new("trials/nct06822881");
        for (file, name) in [
            ("trials/nct06822881/record.txt", "The record"),
            ("trials/nct06822881/trial.toml", "The rule"),
            ("trials/nct06822881/locales/en.toml", "The words"),
            ("trials/library/questions.toml", "The library"),
            ("trials/library/locales/en.toml", "The library"),
            ("tests/rules/everyone.toml", "The second reading by hand"),
            (
                "tests/browser/takeaway.spec.mjs",
                "Tests of other things that use it",
            ),
            ("docs/schemas/answers.schema.json", "Schemas"),
            ("crates/core/src/lib.rs", "Code"),
        ] {
            assert_eq!(GROUPS[group(Path::new(file), trial)].name, name, "{file}");
        }
    }
}
