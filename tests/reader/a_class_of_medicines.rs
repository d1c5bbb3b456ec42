use std::fs;

use super::folder::{Folder, MEDICINES};

/// Changes the class `jak` and tells how it is refused.
#[track_caller]
fn refused(name: &str, old: &str, new: &str, what: &str, remedy: &str) {
    let folder = Folder::new(name);
    let text = folder.text(MEDICINES);
    let (before, class) = text.split_once("[classes.jak]").unwrap();
    let (class, after) = class.split_once("[classes.").unwrap();
    assert_eq!(class.matches(old).count(), 1);
    let text = [
        before,
        "[classes.jak]",
        &class.replace(old, new),
        "[classes.",
        after,
    ]
    .concat();
    fs::write(folder.path.join(MEDICINES), text).unwrap();
    let at = if new.is_empty() || what.contains("decides none") {
        "[classes.jak]"
    } else {
        new
    };
    let line = folder.line(MEDICINES, at);
    folder.is_refused(MEDICINES, line, what, remedy);
}

#[test]
fn with_an_unknown_question_answer_criterion_or_clock_is_refused() {
    refused(
        "class_question",
        "question = \"medicines\"",
        "question = \"medicine\"",
        "\"medicine\" is not a question",
        "use an id that stands in [questions]",
    );
    refused(
        "class_value",
        "value = \"jak\"",
        "value = \"jaks\"",
        "\"jaks\" is not an answer to the question",
        "use one of steroid_10mg, ",
    );
    refused(
        "class_criterion",
        "criteria = [\"E6\"]",
        "criteria = [\"E6\", \"E66\"]",
        "\"E66\" is not a criterion",
        "use an id that stands in [criteria]",
    );
    refused(
        "class_clock",
        "clock = \"infusion\"",
        "clock = \"wall\"",
        "\"wall\" is not a clock",
        "use one of screening, infusion, none",
    );
    refused(
        "class_no_clock",
        "clock = \"infusion\"",
        "",
        "\"clock\" is missing",
        "add \"clock\"",
    );
}

#[test]
fn whose_question_decides_none_of_its_criteria_is_refused() {
    refused(
        "class_decides",
        "criteria = [\"E6\"]",
        "criteria = [\"E2\"]",
        "the question \"medicines\" decides none of its criteria",
        "name a criterion that it decides",
    );
}

#[test]
fn with_an_answer_to_no_question_is_refused() {
    let folder = Folder::new("class_answer_to_nothing");
    folder.replace(
        MEDICINES,
        "[classes.ask]\ncriteria = []",
        "[classes.ask]\nvalue = \"lupus\"\ncriteria = []",
    );
    let line = folder.line(MEDICINES, "value = \"lupus\"");
    folder.is_refused(
        MEDICINES,
        line,
        "is an answer to no question",
        "name the question",
    );
}

#[test]
fn that_no_medicine_is_of_or_that_has_no_text_is_refused() {
    let folder = Folder::new("class_unused");
    let new = "[classes.idle]\ncriteria = []\nclock = \"none\"\n\n[classes.ask]";
    folder.replace(MEDICINES, "[classes.ask]", new);
    let problems = folder.problems();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 2, "{told:#?}");
    let line = folder.line(MEDICINES, "[classes.idle]");
    assert_eq!(problems[0].line, line, "{told:#?}");
    assert!(told[0].ends_with("classes.idle: no medicine is of this class; take it out"));
    assert!(told[1].contains("en.toml") && told[1].contains("\"idle\" is missing"));
}
