//! A trial's folder that is wrong is refused, with the file, the line and the remedy.

mod a_class_of_medicines;
mod a_correction;
mod a_criterion;
mod a_fact;
mod a_library;
mod a_medicine;
mod a_missing_file;
mod a_question;
mod a_range;
mod a_study;
mod a_surface;
mod a_text;
mod a_window;
mod an_answer;
mod folder;
mod malformed_toml;
mod the_record;
mod what_is_taken_along;

use std::fs;

use self::folder::{EN, Folder, LIBRARY, MEDICINES, TRIAL};

#[test]
fn the_trial_as_it_is_has_no_problem() {
    assert_eq!(Folder::new("as_it_is").problems(), []);
    assert_eq!(Folder::of_two_languages("in_two_languages").problems(), []);
}

#[test]
fn a_problem_reads_as_file_line_what_and_remedy() {
    let folder = Folder::new("problem_reads");
    folder.replace(TRIAL, "overlap = \"check\"", "overlap = \"maybe\"");
    let line = folder.line(TRIAL, "overlap = \"maybe\"");
    let told = folder.problems()[0].to_string();
    let expected = format!(
        "{}:{line}: questions.diagnosis.values.overlap: \"maybe\" is not a finding; use clear, \
         lasting, open, check or team, or {{ until = \"2 months\" }}",
        folder.path.join(TRIAL).display()
    );
    assert_eq!(told, expected);
}

#[test]
fn problems_read_one_a_line_and_without_a_line_for_a_whole_file() {
    let folder = Folder::new("problems_read");
    fs::remove_file(folder.path.join(EN)).unwrap();
    fs::remove_file(folder.path.join(MEDICINES)).unwrap();
    let told = folder.read().unwrap_err().to_string();
    let expected = format!(
        "{}: holds no locale; add a file such as en.toml\n",
        folder.path.join("locales").display()
    );
    assert_eq!(told, expected);
}

#[test]
fn a_quick_screen_after_one_that_is_not_is_refused() {
    let folder = Folder::new("quick_late");
    folder.replace(
        TRIAL,
        "organs = { questions",
        "organs = { quick = true, questions",
    );
    let line = folder.line(TRIAL, "[screens]");
    folder.is_refused(
        TRIAL,
        line,
        "a quick screen comes after one that is not",
        "put the quick ones first",
    );
}

#[test]
fn a_question_has_1_to_32_answers() {
    for (count, refused) in [(0, true), (1, false), (32, false), (33, true)] {
        let folder = Folder::new(&format!("answers_{count}"));
        let answers: Vec<String> = (0..count).map(|at| format!("a{at} = \"clear\"")).collect();
        folder.replace(
            TRIAL,
            "six_months = \"clear\"\nless = { SLE-I1 = { until = \"6 months\" } }\nill_longer = \"check\"\n",
            &format!("{}\n", answers.join("\n")),
        );
        let problems = folder.problems();
        let line = folder.line(TRIAL, "[questions.sle_since]");
        let told = problems
            .iter()
            .any(|told| told.line == line && told.what.contains("has no answers, or over 32"));
        assert_eq!(told, refused, "{count} answers: {problems:?}");
    }
}

#[test]
fn what_is_meant_alone_has_to_be_an_answer() {
    let folder = Folder::new("alone");
    folder.replace(TRIAL, "alone = { skin_mouth = ", "alone = { skin = ");
    let line = folder.line(TRIAL, "alone = { skin = ");
    folder.is_refused(
        TRIAL,
        line,
        "\"skin\" is not an answer to the question",
        "skin_mouth",
    );
}

#[test]
fn everything_wrong_is_said_in_one_go() {
    let folder = Folder::new("all_at_once");
    folder.replace(LIBRARY, "baff_only = \"check\"", "baff_only = \"maybe\"");
    folder.replace(TRIAL, "phase = \"PHASE1\"", "phase = 1");
    folder.replace(TRIAL, "until = \"30 days\"", "until = \"30\"");
    let problems = folder.problems();
    for what in [
        "\"maybe\" is not a finding",
        "phase: is not a text",
        "\"30\"",
    ] {
        assert!(
            problems.iter().any(|problem| problem.what.contains(what)),
            "{what}: {problems:?}"
        );
    }
}
