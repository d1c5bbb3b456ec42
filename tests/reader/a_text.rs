use std::fs;

use super::folder::{EN, FR, Folder, LIBRARY_EN, LIBRARY_FR, TRIAL};

#[test]
fn with_a_sign_that_cannot_be_seen_is_refused_and_so_is_a_key() {
    for (name, old, new) in [
        (
            "text",
            "title = \"Infections\"",
            "title = \"Infec\\u001ftions\"",
        ),
        (
            "escape",
            "title = \"Infections\"",
            "title = \"Infec\\u007ftions\"",
        ),
        (
            "key",
            "title = \"Infections\"",
            "title = \"Infections\"\n\"a\\tb\" = \"\"",
        ),
    ] {
        let folder = Folder::new(&format!("unseen_{name}"));
        folder.replace(EN, old, new);
        let line = folder.line(EN, new) + new.matches('\n').count();
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains("cannot be seen"));
        let told = told.expect(name);
        assert_eq!(
            (told.line, told.remedy.contains("out")),
            (line, true),
            "{told}"
        );
    }
    let folder = Folder::new("unseen_in_a_list");
    folder.replace(
        TRIAL,
        "decides = [\"I4\"]",
        "decides = [\"I4\", \"I\\u00854\"]",
    );
    let line = folder.line(TRIAL, "u00854");
    let problems = folder.problems();
    assert!(
        problems
            .iter()
            .any(|told| told.line == line && told.what.contains("cannot be seen"))
    );
}

#[test]
fn that_is_missing_is_refused_in_any_language() {
    for file in [EN, FR] {
        let folder = Folder::of_two_languages(&format!("no_title_{}", &file[8..10]));
        folder.replace(file, "title = \"Infections\"\n", "");
        let line = folder.line(file, "[screens.infections]");
        folder.is_refused(file, line, "\"title\" is missing", "add \"title\"");
    }
}

#[test]
fn of_an_answer_that_has_to_be_said_is_refused_when_it_is_missing() {
    for (name, file, old, what) in [
        (
            "label",
            LIBRARY_EN,
            "no = { label = \"No\" }\n\n[questions.contraception]",
            "\"no\" is missing",
        ),
        (
            "reason",
            EN,
            "over = { reason = \"You told us you are {number}. The limit of this study is 60.\", \
             change = \"Other studies have other limits. Your doctor or the public registries can help to find them.\" \
             }\n\n[questions.diagnosis]",
            "\"over\" is missing",
        ),
    ] {
        let folder = Folder::new(&format!("no_answer_{name}"));
        let next = &old[old.find("\n\n").unwrap()..];
        folder.replace(file, old, next);
        let told = folder.problems();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].file.ends_with(EN) && told[0].what.contains(what),
            "{told:?}"
        );
    }
    // A wait after which the study team has to look has two things to say.
    let folder = Folder::new("no_change");
    let change = ", change = \"Ask the team of that study how long its drug stays in the body (five half-lives).\"";
    folder.replace(LIBRARY_EN, change, "");
    // The first line of its questions: the trial has no words for this one.
    let line = folder.line(EN, "[questions.age]");
    folder.is_refused(EN, line, "\"change\" is missing", "add \"change\"");
}

#[test]
fn of_a_next_step_may_be_missing_only_where_a_barrier_lasts() {
    let folder = Folder::new("no_next_step_lasting");
    let step = ", change = \"Keep to your treatment. If you doubt your answer, ask your doctor.\"";
    folder.replace(LIBRARY_EN, step, "");
    assert!(folder.problems().is_empty(), "{:?}", folder.problems());
    let folder = Folder::new("no_next_step_open");
    let step = ", change = \"You can ask again once it has been treated. Keep to your treatment.\"";
    folder.replace(LIBRARY_EN, step, "");
    let line = folder.line(EN, "[questions.tuberculosis.values]");
    folder.is_refused(EN, line, "\"change\" is missing", "add \"change\"");
}

#[test]
fn of_a_whole_list_that_is_missing_or_that_nothing_asks_for_is_refused() {
    for list in ["help_lines", "links", "papers"] {
        let folder = Folder::new(&format!("no_{list}"));
        folder.replace(EN, &format!("[{list}]"), "[others]");
        let problems = folder.problems();
        let what = format!("\"{list}\" is missing");
        assert!(
            problems.iter().any(|told| told.what.contains(&what)),
            "{problems:?}"
        );
    }
    let folder = Folder::new("links_unasked");
    let text = folder.text(TRIAL);
    let (before, after) = text.split_once("[links]\n").unwrap();
    let rest: Vec<&str> = after
        .lines()
        .skip_while(|line| line.contains(" = "))
        .collect();
    fs::write(
        folder.path.join(TRIAL),
        format!("{before}{}", rest.join("\n")),
    )
    .unwrap();
    let problems = folder.problems();
    assert!(!problems.is_empty());
    for told in &problems {
        assert!(
            told.file.ends_with(EN) && told.what.contains("is not known here"),
            "{told}"
        );
    }
}

#[test]
fn of_a_whole_question_that_is_missing_is_refused() {
    let folder = Folder::of_two_languages("no_question");
    let text = folder
        .text(FR)
        .replace("[questions.diagnosis", "[questions.diagnoses");
    fs::write(folder.path.join(FR), text).unwrap();
    let problems = folder.problems();
    assert!(
        problems
            .iter()
            .all(|problem| problem.file.ends_with("fr.toml")),
        "{problems:?}"
    );
    let missing = problems
        .iter()
        .find(|problem| problem.what.contains("\"diagnosis\" is missing"));
    assert!(missing.unwrap().remedy.contains("add \"diagnosis\""));
    let unknown = problems
        .iter()
        .find(|problem| problem.what.contains("is not known here"));
    assert_eq!(
        unknown.unwrap().line,
        folder.line(FR, "[questions.diagnoses]")
    );
}

#[test]
fn of_an_answer_without_a_label_is_refused_in_any_language() {
    for file in [EN, FR] {
        let folder = Folder::of_two_languages(&format!("no_label_{}", &file[8..10]));
        folder.replace(file, "lupus = { label = \"Lupus\", ", "lupus = { ");
        let line = folder.line(file, "lupus = { ");
        folder.is_refused(file, line, "\"label\" is missing", "add \"label\"");
    }
}

#[test]
fn of_a_barrier_without_a_reason_or_a_change_is_refused() {
    let folder = Folder::new("no_reason");
    let old = "reason = \"You told us you have the limited type.";
    folder.replace(EN, old, "note = \"You told us you have the limited type.");
    let line = folder.line(EN, "limited = { ");
    folder.is_refused(EN, line, "\"reason\" is missing", "add \"reason\"");
}

#[test]
fn of_an_unknown_answer_is_refused_with_the_known_ones() {
    let folder = Folder::new("unknown_answer");
    folder.replace(EN, "diffuse = { label", "diffused = { label");
    let line = folder.line(EN, "diffused = { label");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|problem| problem.what.contains("diffused"))
        .unwrap();
    assert_eq!(told.line, line);
    assert!(
        told.what.contains("is not an answer to this question"),
        "{told}"
    );
    assert!(
        told.remedy.contains("use one of diffuse, limited"),
        "{told}"
    );
}

#[test]
fn that_is_blank_is_refused() {
    let folder = Folder::new("blank");
    folder.replace(EN, "title = \"Infections\"", "title = \" \"");
    let line = folder.line(EN, "title = \" \"");
    folder.is_refused(
        EN,
        line,
        "is not a text",
        "write it between quotation marks",
    );
}

#[test]
fn with_other_placeholders_than_in_the_first_language_is_refused() {
    let folder = Folder::of_two_languages("placeholders");
    folder.replace(
        FR,
        "You told us {number} mg a day",
        "You told us {dose} mg a day",
    );
    let line = folder.line(FR, "You told us {dose} mg a day");
    folder.is_refused(
        FR,
        line,
        "questions.sle_steroid_dose.values.below.reason has other {placeholders} than in en",
        "use the same ones",
    );
}

#[test]
fn that_stands_in_one_language_only_is_refused() {
    let folder = Folder::of_two_languages("one_language");
    folder.replace(LIBRARY_FR, "hint = \"Give your age in whole years.\"\n", "");
    let line = folder.line(FR, "[questions.age]");
    folder.is_refused(
        FR,
        line,
        "questions.age.hint stands in one language only",
        "give it in every language or in none",
    );
}
