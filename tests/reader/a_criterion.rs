use super::folder::{Folder, TRIAL};

#[test]
fn that_is_not_known_cannot_get_a_finding() {
    let folder = Folder::new("unknown_criterion_in_effect");
    folder.replace(TRIAL, "yes = { E7 = { until", "yes = { E77 = { until");
    let line = folder.line(TRIAL, "yes = { E77");
    let problems = folder.problems();
    let told = problems
        .iter()
        .find(|problem| problem.what.contains("E77"))
        .unwrap();
    assert_eq!(told.line, line);
    assert!(told.file.ends_with(TRIAL));
    assert!(
        told.what
            .contains("\"E77\" is not a criterion that is judged"),
        "{told}"
    );
    assert!(
        told.remedy.contains("use an id that stands in [criteria]"),
        "{told}"
    );
}

#[test]
fn that_is_not_known_cannot_be_decided() {
    let folder = Folder::new("unknown_criterion_in_decides");
    folder.replace(TRIAL, "decides = [\"I2\"]", "decides = [\"I2\", \"I22\"]");
    let line = folder.line(TRIAL, "decides = [\"I2\", \"I22\"]");
    folder.is_refused(
        TRIAL,
        line,
        "\"I22\" is not a criterion",
        "use an id that stands in [criteria]",
    );
}

#[test]
fn that_is_a_heading_is_not_judged() {
    let folder = Folder::new("heading_decided");
    folder.replace(
        TRIAL,
        "decides = [\"I2\"]",
        "decides = [\"I2\", \"SLE-I6\"]",
    );
    let line = folder.line(TRIAL, "decides = [\"I2\", \"SLE-I6\"]");
    folder.is_refused(
        TRIAL,
        line,
        "\"SLE-I6\" is not a criterion",
        "is not a heading",
    );
}

#[test]
fn that_no_question_decides_is_refused_unless_it_is_the_teams() {
    let folder = Folder::new("undecided");
    let e15 = folder.line(TRIAL, "[criteria.E17]");
    folder.replace(TRIAL, "[criteria.E17]\nteam = true", "[criteria.E17]");
    folder.is_refused(TRIAL, e15, "no question decides it", "or write team = true");
}

#[test]
fn of_an_unknown_cohort_is_refused_with_the_known_ones() {
    let folder = Folder::new("unknown_cohort");
    folder.replace(
        TRIAL,
        "[criteria.SSC-I2]\ncohort = \"SSC\"",
        "[criteria.SSC-I2]\ncohort = \"SS\"",
    );
    let line = folder.line(TRIAL, "cohort = \"SS\"");
    folder.is_refused(TRIAL, line, "\"SS\" is not a cohort", "use one of SLE, SSC");
}

#[test]
fn with_any_clears_takes_no_lasting_barrier() {
    let folder = Folder::new("any_clears");
    folder.replace(
        TRIAL,
        "[questions.ssc_refractory.values]\nyes = \"clear\"\nno = \"open\"",
        "[questions.ssc_refractory.values]\nyes = \"clear\"\nno = \"lasting\"",
    );
    let line = folder.line(TRIAL, "[criteria.SSC-I3]");
    folder.is_refused(TRIAL, line, "any_clears", "change the answers");
}

#[test]
fn with_any_clears_is_not_the_study_teams_alone() {
    let folder = Folder::new("any_clears_team");
    folder.replace(
        TRIAL,
        "[criteria.E17]\nteam = true",
        "[criteria.E17]\nteam = true\nany_clears = true",
    );
    let line = folder.line(TRIAL, "[criteria.E17]");
    folder.is_refused(TRIAL, line, "study team", "take out");
}

#[test]
fn with_an_unknown_key_is_refused_with_the_known_ones() {
    let folder = Folder::new("unknown_key");
    folder.replace(
        TRIAL,
        "[criteria.E15]\nteam = true",
        "[criteria.E15]\nteams = true\nteam = true",
    );
    let line = folder.line(TRIAL, "teams = true");
    folder.is_refused(
        TRIAL,
        line,
        "is not known here",
        "use one of sentences, source, team",
    );
}
