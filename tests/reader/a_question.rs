use super::folder::{EN, Folder, TRIAL};

#[test]
fn on_no_screen_is_refused() {
    let folder = Folder::new("no_screen");
    folder.replace(
        TRIAL,
        "questions = [\"neuro\", \"sle_brain\"]",
        "questions = [\"neuro\"]",
    );
    let line = folder.line(TRIAL, "[questions.sle_brain]");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|problem| problem.file.ends_with(TRIAL))
        .unwrap();
    assert_eq!(told.line, line, "{told}");
    assert!(told.what.contains("stands on no screen"), "{told}");
    assert!(told.remedy.contains("add it to one in [screens]"), "{told}");
}

#[test]
fn on_two_screens_is_refused() {
    let folder = Folder::new("two_screens");
    folder.replace(
        TRIAL,
        "viral = { questions = [\"viral\"] }",
        "viral = { questions = [\"viral\", \"neuro\"] }",
    );
    let line = folder.line(TRIAL, "[questions.neuro]");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|problem| problem.what.contains("several screens"))
        .unwrap();
    assert_eq!(told.line, line, "{told}");
    assert!(told.remedy.contains("keep it on one"), "{told}");
}

#[test]
fn that_depends_on_a_later_one_is_refused() {
    let folder = Folder::new("later_condition");
    folder.replace(
        TRIAL,
        "[questions.sle_since]\nkind = \"choice\"",
        "[questions.sle_since]\nwhen = { sle_active = [\"yes\"] }\nkind = \"choice\"",
    );
    let line = folder.line(TRIAL, "when = { sle_active");
    folder.is_refused(
        TRIAL,
        line,
        "is asked later",
        "move [questions.sle_active] above it",
    );
}

#[test]
fn that_decides_a_criterion_twice_is_refused() {
    let folder = Folder::new("decides_twice");
    folder.replace(TRIAL, "decides = [\"E16\"]", "decides = [\"E16\", \"E16\"]");
    let line = folder.line(TRIAL, "decides = [\"E16\"");
    folder.is_refused(TRIAL, line, "\"E16\" stands twice", "take one out");
}

#[test]
fn that_depends_on_an_unknown_one_is_refused() {
    let folder = Folder::new("unknown_condition");
    folder.replace(
        TRIAL,
        "[questions.sle_since]\nkind = \"choice\"",
        "[questions.sle_since]\nwhen = { sle_activity = [\"yes\"] }\nkind = \"choice\"",
    );
    let line = folder.line(TRIAL, "when = { sle_activity");
    folder.is_refused(
        TRIAL,
        line,
        "\"sle_activity\" is not a question",
        "use an id that stands in [questions]",
    );
}

#[test]
fn of_no_kind_is_refused() {
    let folder = Folder::new("no_kind");
    folder.replace(
        TRIAL,
        "[questions.diagnosis]\nkind = \"choice\"",
        "[questions.diagnosis]\nkind = \"choices\"",
    );
    let line = folder.line(TRIAL, "[questions.diagnosis]");
    folder.is_refused(
        TRIAL,
        line,
        "has no kind",
        "write kind = \"choice\", \"many\" or \"number\"",
    );
}

#[test]
fn with_ranges_out_of_order_is_refused() {
    for (old, new) in [
        ("within = { from = 18,", "within = { from = 70,"),
        ("under = { from = 0,", "under = { from = 1,"),
        ("last_year = { from = 60,", "last_year = { from = 18,"),
        ("over = { from = 61,", "over = { from = 130,"),
    ] {
        let folder = Folder::new(&format!("ranges_{}", new.len()));
        folder.replace(TRIAL, old, new);
        let line = folder.line(TRIAL, "[questions.age]");
        folder.is_refused(
            TRIAL,
            line,
            "ranges do not follow",
            "give the first range from = min",
        );
    }
}

#[test]
fn whose_help_lines_are_switched_off_shows_none() {
    let folder = Folder::new("help_lines_off");
    folder.replace(
        TRIAL,
        "library = \"mental_illness\"",
        "library = \"mental_illness\"\nhelp_lines = false",
    );
    let trial = folder.read().unwrap();
    assert!(trial.screens.iter().all(|screen| !screen.help_lines));
}

#[test]
fn a_proposal_that_nobody_has_read() {
    let folder = Folder::new("proposal");
    let why = "proposal = \"E16 has `pregnan`\"";
    folder.replace(
        TRIAL,
        "[questions.pregnancy]\n",
        &format!("[questions.pregnancy]\n{why}\n"),
    );
    folder.replace(EN, "[criteria.E16]\n", &format!("[criteria.E16]\n{why}\n"));
    let told = |file| {
        (
            file,
            "nobody has read it yet (E16 has `pregnan`)",
            "read the record's sentence and what stands here, correct it, then delete this line",
        )
    };
    let problems = folder.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    for (problem, (file, what, remedy)) in problems.iter().zip([told(TRIAL), told(EN)]) {
        assert_eq!(problem.file, folder.path.join(file));
        assert_eq!(problem.line, folder.line(file, why));
        assert!(problem.what.ends_with(what), "{problem}");
        assert_eq!(problem.remedy, remedy);
    }
}
