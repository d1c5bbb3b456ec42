//! The length of a wait, which is named once, in `trial.toml`, and filled into the words that speak of it.

use super::folder::{EN, Folder, LIBRARY_EN, LIBRARY_FR, TRIAL};

/// The trial as somebody leaves it who makes the wait after a vaccine another one.
fn six_weeks(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.wait("E7", "6 weeks");
    folder
}

#[test]
fn stands_in_every_text_once_the_rule_is_another() {
    let folder = six_weeks("window_everywhere");
    let trial = folder
        .read()
        .unwrap_or_else(|problems| panic!("{problems}"));
    let texts = trial.texts[0];
    let vaccine = &texts.questions[trial.rules.question_named("vaccine").unwrap()];
    assert_eq!(
        vaccine.legend,
        "Have you had a vaccine in the past 6 weeks or so?"
    );
    assert_eq!(
        vaccine.why,
        "The study cannot include people who just had a vaccine. It counts live, inactivated and RNA vaccines in the 6 weeks before the first study checks."
    );
    let criterion = texts.criteria[trial.rules.criterion_named("E7").unwrap()];
    assert!(
        criterion.plain.contains("in the 6 weeks before"),
        "{}",
        criterion.plain
    );
    let class = trial.medicine_classes.iter();
    let class = class
        .clone()
        .position(|class| class.id == "vaccine_counted");
    let said = texts.medicine_classes[class.unwrap()];
    assert!(said.contains("asks for 6 weeks without one"), "{said}");
}

#[test]
fn of_one_is_said_with_and_without_its_number() {
    let folder = Folder::new("window_of_one");
    folder.wait("E12", "1 month");
    let trial = folder.read().unwrap();
    let texts = trial.texts[0];
    let heart = &texts.questions[trial.rules.question_named("heart").unwrap()];
    assert!(heart.legend.contains("in the past month or so"));
    assert!(heart.why.contains("asks for 1 month without"));
}

#[test]
fn that_is_left_stale_in_a_text_is_refused() {
    let new = "{span.vaccine} or so?";
    for (name, stale) in [
        ("digit", "1 month or so?"),
        ("word", "month or so?"),
        ("one", "one month or so?"),
        ("weeks", "four weeks or so?"),
    ] {
        let folder = six_weeks(&format!("window_stale_{name}"));
        folder.replace(LIBRARY_EN, new, stale);
        let line = folder.line(LIBRARY_EN, &format!("vaccine in the past {stale}"));
        folder.is_refused(
            LIBRARY_EN,
            line,
            "and its rule in trial.toml says 6 weeks",
            "write {window.E7} or {span.E7}, or",
        );
    }
}

#[test]
fn that_is_left_stale_in_a_rule_or_a_medicine_is_refused() {
    let folder = six_weeks("window_stale_criterion");
    folder.replace(
        EN,
        "RNA vaccine in the {span.E7} before",
        "RNA vaccine in the month before",
    );
    let line = folder.line(EN, "RNA vaccine in the month before");
    folder.is_refused(
        EN,
        line,
        "criteria.E7.plain: says “the month”, and its rule in trial.toml says 6 weeks",
        "write {window.E7} or {span.E7}, or",
    );
    let folder = six_weeks("window_stale_class");
    folder.replace(
        EN,
        "asks for {window.E7} without one",
        "asks for 1 month without one",
    );
    let line = folder.line(EN, "asks for 1 month without one");
    folder.is_refused(
        EN,
        line,
        "says “1 month”",
        "write {window.E7} or {span.E7}, or",
    );
}

#[test]
fn that_is_left_stale_in_chinese_is_refused() {
    let folder = six_weeks("window_stale_chinese");
    let zh = "library/locales/zh-Hans.toml";
    for (english, chinese) in [(EN, "locales/zh-Hans.toml"), (LIBRARY_EN, zh)] {
        std::fs::copy(folder.path.join(english), folder.path.join(chinese)).unwrap();
    }
    folder.replace(
        zh,
        "a vaccine in the past {span.vaccine} or so?",
        "最近一个月左右打过疫苗吗？",
    );
    let line = folder.line(zh, "最近一个月左右");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|told| told.file.ends_with(zh) && told.what.contains("says “一个月”"));
    let told = told.unwrap_or_else(|| panic!("{problems:?}"));
    assert_eq!(told.line, line, "{told}");
}

#[test]
fn that_no_answer_waits_for_is_held_to_the_record() {
    let folder = Folder::new("window_of_the_record");
    folder.replace(
        EN,
        "baricitinib or ruxolitinib, in the 3 days before",
        "baricitinib or ruxolitinib, in the 5 days before",
    );
    let line = folder.line(EN, "in the 5 days before");
    folder.is_refused(
        EN,
        line,
        "criteria.E6.plain: says “5 days”, and its rule has no such length, and neither has the record",
        "name it with the reason under other_lengths of the criterion E6",
    );
}

#[test]
fn that_is_as_long_in_another_unit_is_taken() {
    // 14 days is the rule's; the question speaks of two weeks.
    let folder = Folder::new("window_as_long");
    folder.replace(
        EN,
        "In the past 2 weeks or so, has a machine",
        "In the past two weeks or so, has a machine",
    );
    assert_eq!(folder.problems(), []);
}

#[test]
fn that_the_rule_does_not_have_needs_its_reason() {
    let folder = Folder::new("window_no_reason");
    let reason = "\"how long the high dose of a steroid was given, which is no wait\"";
    folder.replace(TRIAL, reason, "\"\"");
    let line = folder.line(TRIAL, "\"14 days\" = \"\"");
    folder.is_refused(
        TRIAL,
        line,
        "is not a text",
        "write it between quotation marks",
    );
    let folder = Folder::new("window_no_length");
    folder.replace(TRIAL, "\"14 days\" = \"how", "\"fourteen days\" = \"how");
    let line = folder.line(TRIAL, "\"fourteen days\"");
    let problems = folder.problems();
    assert!(
        problems
            .iter()
            .any(|told| told.line == line && told.remedy == "write such a length"),
        "{problems:?}"
    );
}

#[test]
fn by_a_name_that_nothing_has_is_refused_with_the_known_ones() {
    let folder = Folder::new("window_unknown");
    folder.replace(
        LIBRARY_EN,
        "vaccine in the past {span.vaccine}",
        "vaccine in the past {span.vaccines}",
    );
    let line = folder.line(LIBRARY_EN, "{span.vaccines}");
    folder.is_refused(
        LIBRARY_EN,
        line,
        "questions.vaccine.legend: {span.vaccines} names nothing that has a window",
        "b_cell_drug, infection, vaccine",
    );
}

#[test]
fn by_a_name_that_has_several_is_refused_with_theirs() {
    let folder = Folder::new("window_several");
    folder.replace(
        EN,
        "for at least {window.SLE-I1}",
        "for at least {window.SLE-I2}",
    );
    let line = folder.line(EN, "{window.SLE-I2}");
    folder.is_refused(
        EN,
        line,
        "{window.SLE-I2} may be 3 months or 2 weeks",
        "name one of sle_treatment_3_months, sle_stable_dose",
    );
}

#[test]
fn may_be_left_to_its_own_words_in_another_language() {
    let folder = Folder::of_two_languages("window_in_words");
    folder.replace(
        LIBRARY_FR,
        "vaccine in the past {span.vaccine} or so?",
        "vaccin depuis un mois environ ?",
    );
    assert_eq!(folder.problems(), []);
}
