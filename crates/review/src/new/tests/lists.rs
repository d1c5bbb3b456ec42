//! The lists of an eligibility text.

use prescreen_words::trials::TRIAL;

use super::super::criteria::{Criteria, criteria};
use super::super::outline::outline;
use super::study_of;
use crate::record::lines::lines;

fn criteria_of(text: &str, conditions: &[&str]) -> Criteria {
    let conditions: Vec<String> = conditions.iter().map(|name| (*name).to_owned()).collect();
    criteria(&outline(&lines(text)), &conditions)
}

/// Each criterion as `id: first sentence | second …`, a heading with `#` before it.
fn told(text: &str, conditions: &[&str]) -> Vec<String> {
    let criteria = criteria_of(text, conditions).all.into_iter();
    let told = criteria.map(|criterion| {
        let heading = if criterion.heading { "#" } else { "" };
        format!(
            "{heading}{}: {}",
            criterion.id,
            criterion.sentences.join(" | ")
        )
    });
    told.collect()
}

#[test]
fn lists_of_every_style_are_numbered() {
    for (name, text, expected) in [
        (
            "numbers with stops",
            "Inclusion Criteria:\n\n1. A\n2. B\n\nExclusion Criteria:\n\n1. C",
            &["I1: A", "I2: B", "E1: C"][..],
        ),
        (
            "brackets",
            "Inclusion Criteria\n(1) A\n(2) B\nExclusion Criteria\n1) C\n2) D",
            &["I1: A", "I2: B", "E1: C", "E2: D"],
        ),
        (
            "bullets",
            "Inclusion Criteria:\n\n* A\n* B\n\nExclusion Criteria:\n\n• C\n• D",
            &["I1: A", "I2: B", "E1: C", "E2: D"],
        ),
        (
            "escapes",
            "Inclusion Criteria:\n\n1\\. FVC \\> 30%\n2\\. Age \\<60\n3\\. a\\*b",
            &["I1: FVC > 30%", "I2: Age <60", "I3: a*b"],
        ),
        (
            "no markers",
            "Inclusion Criteria:\n\nIs willing.\nIs 18 or older.\n\nExclusion Criteria:\n\nHas a fever.",
            &["I1: Is willing.", "I2: Is 18 or older.", "E1: Has a fever."],
        ),
        (
            "capitals and no colon",
            "INCLUSION CRITERIA\n\n1. A\n\nEXCLUSION CRITERIA\n\n1. B",
            &["I1: A", "E1: B"],
        ),
        (
            "bold headings",
            "**Key Inclusion Criteria:**\n\n* A\n\n**Key Exclusion Criteria:**\n\n* B",
            &["I1: A", "E1: B"],
        ),
        ("no headings at all", "* A\n* B", &["I1: A", "I2: B"]),
        (
            "exclusions alone",
            "Exclusion Criteria:\n\n1. A",
            &["E1: A"],
        ),
        (
            "wraps",
            "Inclusion Criteria:\n\n1. An increase\n   in mRSS.\n2. B",
            &["I1: An increase in mRSS.", "I2: B"],
        ),
        (
            "a list continued below a heading again",
            "Inclusion Criteria:\n\n1. A\n\nInclusion Criteria:\n\n1. B",
            &["I1: A", "I2: B"],
        ),
        (
            "a line over all",
            "Exclusion Criteria:\n\nPatients with any of these are excluded:\n\n* A\n* B",
            &[
                "#E0: Patients with any of these are excluded:",
                "E1: A",
                "E2: B",
            ],
        ),
        (
            "carriage returns",
            "Inclusion Criteria:\r\n\r\n1. A\r\n2. B\r\n",
            &["I1: A", "I2: B"],
        ),
        (
            "nothing but headings",
            "Inclusion Criteria:\n\nExclusion Criteria:",
            &[],
        ),
    ] {
        assert_eq!(told(text, &[]), expected, "{name}");
    }
}

#[test]
fn points_and_notes_belong_to_their_item() {
    for (name, text, expected) in [
        (
            "points by indent",
            "Inclusion Criteria:\n\n1. Adequate organ function:\n\n   * Kidney\n   * Liver\n2. B",
            &[
                "#I1: Adequate organ function:",
                "I1.a: Kidney",
                "I1.b: Liver",
                "I2: B",
            ][..],
        ),
        (
            "points by marker, without indent",
            "Inclusion Criteria\n\n1. Organs:\n\no Kidney\n\no Liver\n2. B",
            &["#I1: Organs:", "I1.a: Kidney", "I1.b: Liver", "I2: B"],
        ),
        (
            "points by nested numbers",
            "Inclusion Criteria:\n\n1. Organs:\n1.1 Kidney\n1.2 Liver\n2. B",
            &["#I1: Organs:", "I1.a: Kidney", "I1.b: Liver", "I2: B"],
        ),
        (
            "points by letters",
            "Exclusion Criteria:\n\n1. History of the following:\n   a. Stroke\n   b. Epilepsy\n2. B",
            &[
                "#E1: History of the following:",
                "E1.a: Stroke",
                "E1.b: Epilepsy",
                "E2: B",
            ],
        ),
        (
            "three levels",
            "Inclusion Criteria:\n\n1. Organs:\n   * Heart:\n      * LVEF\n      * ECG\n   * Liver\n2. B",
            &[
                "#I1: Organs:",
                "I1.a: Heart: | LVEF | ECG",
                "I1.b: Liver",
                "I2: B",
            ],
        ),
        (
            "an indent that is one off",
            "Inclusion Criteria:\n\n1. A\n 2. B\n3. C",
            &["I1: A", "I2: B", "I3: C"],
        ),
        (
            "one of several is enough",
            "Inclusion Criteria:\n\n1. One of the following:\n   * Two attacks\n   * A lump\n2. B",
            &["I1: One of the following: | Two attacks | A lump", "I2: B"],
        ),
        (
            "two of several count",
            "Exclusion Criteria:\n\n1. Two or more of the following:\n   * Stones\n   * Bleeding",
            &["E1: Two or more of the following: | Stones | Bleeding"],
        ),
        (
            "an item that explains itself by points",
            "Inclusion Criteria:\n\n1. Women use birth control.\n   * A pill\n2. B",
            &["I1: Women use birth control. | A pill", "I2: B"],
        ),
        (
            "notes",
            "Inclusion Criteria:\n\n1. Good health\\*.\n\n   \\*Temperature \\<38°C.\n\n   NOTE: Athletes too.\n2. B",
            &[
                "I1: Good health*. | *Temperature <38°C. | NOTE: Athletes too.",
                "I2: B",
            ],
        ),
        (
            "a line over some items",
            "Inclusion Criteria:\n\n* A\n\nRefractory nephritis:\n\n* Two treatments\n* A biopsy",
            &[
                "I1: A",
                "#I2: Refractory nephritis:",
                "I2.a: Two treatments",
                "I2.b: A biopsy",
            ],
        ),
    ] {
        assert_eq!(told(text, &[]), expected, "{name}");
    }
}

#[test]
fn lists_of_cohorts_and_without_headings_are_told_apart() {
    let conditions = &[
        "Systemic Lupus Erythematosus (SLE)",
        "Systemic Sclerosis (SSc)",
    ];
    for (name, text, expected) in [
        (
            "cohorts by headings",
            "Inclusion Criteria:\n\n1. A\n\nInclusion Criteria for SLE:\n\n1. B\n\nExclusion criteria, systemic sclerosis:\n\n1. C",
            &["I1: A", "SLE-I1: B", "SSC-E1: C"][..],
        ),
        (
            "a cohort by the heading's words",
            "Inclusion Criteria for Cohort A:\n\n1. B",
            &["A-I1: B"],
        ),
        (
            "lists told by comments",
            "Inclusion Criteria:\n\n1. A\n2. B\n\n<!-- -->\n\n1. C\n\nExclusion Criteria:\n\n1. D\n\n<!-- -->\n\n* E",
            &["I1: A", "I2: B", "B-I1: C", "E1: D", "B-E1: E"],
        ),
        (
            "lists told by their numbers",
            "Inclusion Criteria:\n\n1. A\n2. B\n\n1. C\n2. D\n\n1. E",
            &["I1: A", "I2: B", "B-I1: C", "B-I2: D", "C-I1: E"],
        ),
    ] {
        assert_eq!(told(text, conditions), expected, "{name}");
    }
}

#[test]
fn the_lists_of_the_first_trial_come_out_as_by_hand() {
    let study = study_of("api-v2.json");
    let found = criteria(&outline(&lines(&study.criteria)), &study.conditions);
    let unheaded: Vec<&str> = found
        .unheaded
        .iter()
        .map(|list| list.prefix.as_str())
        .collect();
    assert_eq!(unheaded, ["B-I", "C-I", "B-E", "C-E"]);
    let by_hand = |id: &str| id.replace("B-", "SLE-").replace("C-", "SSC-");
    for criterion in found.all.iter().filter(|criterion| !criterion.heading) {
        let id = by_hand(&criterion.id);
        // By hand the points have names, such as SLE-I6.renal.
        let Some((_, record)) = TRIAL
            .rules
            .criteria
            .iter()
            .zip(TRIAL.records)
            .find(|(ours, _)| ours.id == id)
        else {
            assert!(id.contains('.'), "{id} is not in the trial");
            continue;
        };
        let plain = |text: &str| text.trim_end_matches('.').to_owned();
        let ours: Vec<String> = record.sentences.iter().map(|text| plain(text)).collect();
        let theirs: Vec<String> = criterion.sentences.iter().map(|text| plain(text)).collect();
        assert_eq!(theirs, ours, "{id}");
    }
}
