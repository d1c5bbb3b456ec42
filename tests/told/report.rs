use serde_json::json;
use trial_prescreen::{
    screening::{Finding, Outcome},
    trials::TRIAL,
    words::{Words, fill},
};

use super::{
    Given, criterion, languages,
    people::{both, lupus, quick_lupus, with},
    report, report_on, written,
};

/// The paragraphs under the headline.
fn lead(person: &Given, words: &'static Words) -> Vec<String> {
    report(person, words).lead
}

#[test]
fn each_outcome_has_its_own_paragraph() {
    for (_, words) in languages() {
        let possible = lead(&lupus(), words);
        assert_eq!(possible, [words.lead_possible_match()]);
        let unsure = with(lupus(), json!({ "allergy": "unsure" }));
        assert_eq!(lead(&unsure, words), [words.lead_needs_check()]);
        let pregnant = with(lupus(), json!({ "pregnancy": "yes" }));
        assert_eq!(lead(&pregnant, words), [words.lead_not_now()]);
        let over = with(lupus(), json!({ "age": 61 }));
        assert_eq!(lead(&over, words), [words.lead_unlikely()]);
    }
}

#[test]
fn a_barrier_to_one_of_two_diseases_is_said() {
    let person = with(both(), json!({ "ssc_type": "limited" }));
    for (_, words) in languages() {
        let told = report(&person, words);
        assert_eq!(told.outcome, Outcome::NeedsCheck);
        assert_eq!(told.lead, [words.lead_needs_check_one_cohort()]);
        let barrier = &told.barriers[0];
        assert_eq!(barrier.criterion, criterion("SSC-I1"));
        let texts = TRIAL.texts(words.language);
        assert_eq!(barrier.cohort, texts.cohorts.iter().nth(1).copied());
        // A general criterion belongs to neither, and with one disease there is nothing to tell apart.
        let general = told
            .clear
            .iter()
            .find(|item| item.criterion == criterion("I2"));
        assert_eq!(general.map(|item| item.cohort), Some(None));
        let one = report(&lupus(), words);
        assert!(one.clear.iter().all(|item| item.cohort.is_none()));
    }
}

#[test]
fn a_wait_that_ends_after_the_study_is_said_with_both_days() {
    let given = |date: &str| {
        let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": date });
        with(lupus(), drug)
    };
    for (_, words) in languages() {
        let on = |text, date| fill(text, &[("date", &written(date, words))]);
        let until = |date| on(words.lead_not_now_until(), date);
        let end = on(words.lead_after_end(), "2026-12-31");
        let told = |date: &str| report_on(&given(date), "2026-11-22", words).lead;
        assert_eq!(told("2026-10-30"), [until("2026-12-30")]);
        // On the planned end itself, and the day after it.
        assert_eq!(told("2026-10-31"), [until("2026-12-31")]);
        assert_eq!(told("2026-11-01"), [until("2027-01-01"), end]);
    }
}

#[test]
fn rules_that_were_not_asked_about_are_counted() {
    for (_, words) in languages() {
        let told = report(&quick_lupus(), words);
        let left = told.unasked.len();
        assert!(left > 1);
        let count = fill(words.lead_quick(), &[("count", &left.to_string())]);
        assert_eq!(told.lead, [words.lead_possible_match().to_owned(), count]);
        let one = report(&with(lupus(), json!({ "allergy": null })), words);
        assert_eq!(one.unasked.len(), 1);
        let count = fill(words.lead_quick(), &[("count", "1")]);
        assert_eq!(one.lead, [words.lead_possible_match().to_owned(), count]);
    }
}

#[test]
fn barriers_come_in_the_order_of_their_weight() {
    let person = with(
        lupus(),
        json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-11-01", "pregnancy": "yes", "neuro": "yes" }),
    );
    for (texts, words) in languages() {
        let told = report(&person, words);
        let barriers: Vec<_> = told
            .barriers
            .iter()
            .map(|item| (item.criterion, item.finding, item.until.clone()))
            .collect();
        let until = written("2027-01-01", words);
        let expected = [
            (criterion("E11"), Finding::Lasting, None),
            (criterion("E16"), Finding::Open, None),
            (criterion("E2"), Finding::Until, Some(until)),
        ];
        assert_eq!(barriers, expected);
        for item in told.barriers {
            assert_eq!(item.plain, texts.criteria[item.criterion].plain);
            assert_eq!(item.sensitive, item.finding == Finding::Open);
        }
    }
}

#[test]
fn every_finding_stands_in_the_list_of_its_kind() {
    let person = with(
        lupus(),
        json!({ "allergy": "unsure", "heart": null, "age": 61, "medicines": ["jak"] }),
    );
    for (_, words) in languages() {
        let told = report(&person, words);
        let lists = [
            (&told.checks, Finding::Check),
            (&told.planned, Finding::Team),
            (&told.team, Finding::Team),
            (&told.clear, Finding::Clear),
            (&told.unasked, Finding::Unasked),
        ];
        for (list, finding) in lists {
            assert!(!list.is_empty(), "{finding:?}");
            assert!(list.iter().all(|item| item.finding == finding));
        }
        let all = told.barriers.len() + lists.map(|(list, _)| list.len()).iter().sum::<usize>();
        assert_eq!(all, super::verdict_on(&person, super::TODAY).findings.len());
    }
}

#[test]
fn a_medicine_that_is_taken_is_planned_and_no_other() {
    for (ticked, planned) in [
        (json!(["none"]), vec![]),
        (json!("unsure"), vec![]),
        (json!(null), vec![]),
        (json!(["steroid_10mg"]), vec!["E4"]),
        (json!(["jak"]), vec!["E6"]),
        (
            json!(["steroid_10mg", "immunosuppressant", "jak"]),
            vec!["E4", "E5", "E6"],
        ),
    ] {
        let person = with(lupus(), json!({ "medicines": ticked }));
        for (texts, words) in languages() {
            let told = report(&person, words);
            let planned: Vec<_> = planned.iter().map(|id| criterion(id)).collect();
            let listed: Vec<_> = told.planned.iter().map(|item| item.criterion).collect();
            assert_eq!(listed, planned, "{ticked}");
            for item in &told.planned {
                assert_eq!(item.finding, Finding::Team);
                assert!(item.plain == texts.criteria[item.criterion].plain);
                assert_eq!(item.explanations.len(), 1, "{ticked}");
            }
            let team: Vec<_> = told.team.iter().map(|item| item.criterion).collect();
            assert!(planned.iter().all(|id| !team.contains(id)), "{ticked}");
            // It is no barrier, and changes no outcome.
            assert_eq!(told.outcome, Outcome::PossibleMatch, "{ticked}");
            assert!(told.barriers.is_empty(), "{ticked}");
        }
    }
}
