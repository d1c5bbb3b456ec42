use super::folder::{Folder, TRIAL};

#[test]
fn that_is_missing_is_named() {
    let folder = Folder::new("fact_missing");
    folder.replace(TRIAL, "phase = \"PHASE1\"\n", "");
    let line = folder.line(TRIAL, "[trial]");
    folder.is_refused(TRIAL, line, "\"phase\" is missing", "add \"phase\"");
}

#[test]
fn that_is_no_date_is_refused() {
    for (at, date) in ["\"2025-02-20\"", "2025-02-30", "20250220"]
        .into_iter()
        .enumerate()
    {
        let folder = Folder::new(&format!("fact_no_date_{at}"));
        folder.replace(TRIAL, "start = 2025-02-20", &format!("start = {date}"));
        let line = folder.line(TRIAL, &format!("start = {date}"));
        let problems = folder.problems();
        assert_eq!(
            (problems.len(), problems[0].line),
            (1, line),
            "{problems:?}"
        );
    }
}

#[test]
fn that_is_no_web_address_is_refused() {
    let folder = Folder::new("no_address");
    folder.replace(
        TRIAL,
        "\"https://trialsearch.who.int/\"",
        "\"javascript:alert(1)\"",
    );
    let line = folder.line(TRIAL, "javascript");
    folder.is_refused(TRIAL, line, "is not a web address", "https://");
}

#[test]
fn of_an_hour_that_no_clock_shows_is_refused() {
    for hours in ["20", "-15", "5.5"] {
        let folder = Folder::new(&format!("hours_{hours}"));
        let new = format!("utc_offset_hours = {hours}");
        folder.replace(TRIAL, "utc_offset_hours = 8", &new);
        let line = folder.line(TRIAL, &new);
        folder.is_refused(TRIAL, line, "is not a time zone", "whole hours");
    }
}

#[test]
fn of_people_who_are_less_than_none_or_in_parts_is_refused() {
    for (number, what) in [
        ("-1", "is not an amount"),
        ("1e12", "is not an amount"),
        ("nan", "is not an amount"),
        ("2.5", "is not a number of people"),
    ] {
        let folder = Folder::new(&format!("people_{number}"));
        let new = format!("enrollment = {number}");
        folder.replace(TRIAL, "enrollment = 27", &new);
        folder.is_refused(TRIAL, folder.line(TRIAL, &new), what, "write a");
    }
}

#[test]
fn of_two_different_phone_numbers_is_refused() {
    let folder = Folder::new("two_numbers");
    folder.replace(TRIAL, "tel = \"+861050847588\"", "tel = \"+861050847589\"");
    let line = folder.line(TRIAL, "[contact]");
    folder.is_refused(TRIAL, line, "are different numbers", "the same digits");
}

#[test]
fn that_is_answered_in_a_language_of_no_texts_is_refused() {
    let folder = Folder::new("speaks_another");
    folder.replace(TRIAL, "speaks = \"en\"", "speaks = \"nl\"");
    let line = folder.line(TRIAL, "speaks = ");
    let what = "\"nl\" is not one of the trial's languages";
    folder.is_refused(TRIAL, line, what, "use one of en, or add locales/nl.toml");
}

#[test]
fn is_answered_in_the_first_language_unless_another_is_named() {
    let folder = Folder::of_two_languages("speaks_by_itself");
    folder.replace(TRIAL, "speaks = \"en\"", "");
    assert_eq!(folder.read().unwrap().contact.speaks, "en");
    let folder = Folder::of_two_languages("speaks_the_other");
    folder.replace(TRIAL, "speaks = \"en\"", "speaks = \"fr\"");
    assert_eq!(folder.read().unwrap().contact.speaks, "fr");
}

#[test]
fn of_a_registry_that_is_no_newer_than_the_copy_is_refused() {
    let folder = Folder::new("registry_no_newer");
    folder.replace(TRIAL, "updated = 2026-03-10", "updated = 2025-09-17");
    let line = folder.line(TRIAL, "[trial.still_recruiting]");
    let what = "2025-09-17 is no later than `last_updated`, 2025-09-17";
    folder.is_refused(TRIAL, line, what, "take it out");
}

#[test]
fn of_an_update_that_was_seen_before_it_came_is_refused() {
    let folder = Folder::new("registry_seen_before");
    folder.replace(TRIAL, "seen = 2026-08-22", "seen = 2026-03-09");
    let line = folder.line(TRIAL, "[trial.still_recruiting]");
    let what = "it was seen on 2026-03-09, before the update of 2026-03-10";
    folder.is_refused(TRIAL, line, what, "the day on which that update was seen");
}

#[test]
fn of_a_registry_without_its_source_is_refused() {
    let folder = Folder::new("registry_no_source");
    folder.replace(TRIAL, "source = \"Daily public snapshot", "# \"");
    let line = folder.line(TRIAL, "[trial.still_recruiting]");
    folder.is_refused(TRIAL, line, "\"source\" is missing", "add \"source\"");
}
