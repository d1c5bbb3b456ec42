//! Every set of findings of the general list, beside every set of each cohort's.

use trial_prescreen::screening::{
    Answer, Answers, Date, EventDate, Finding, Given, Kind, Outcome, PartialDate, QuestionId,
    Ticked, ValueId, screen,
};

use super::{
    classes::{rules, today},
    definition::{Found, cohorts_of, outcome},
    subject::{LISTS, nothing_in_the_way},
};
use crate::part::Part;

fn question_id(name: &str) -> QuestionId {
    rules().question_named(name).unwrap()
}

/// Which parts of each list a person has, a bit each.
type Bits = Vec<usize>;

fn parts(list: &'static [Part], bits: usize) -> impl Iterator<Item = &'static Part> {
    list.iter()
        .enumerate()
        .filter(move |(at, _)| bits >> at & 1 == 1)
        .map(|(_, part)| part)
}

fn lapse(part: &Part) -> Option<Date> {
    part.ends(today())
        .filter(|_| part.finding == Finding::Until)
}

fn give(person: &mut Answers, part: &Part) {
    let id = question_id(part.question);
    let question = &rules().questions[id];
    let values: Vec<ValueId> = part
        .values
        .iter()
        .map(|id| question.value_named(id).unwrap())
        .collect();
    let given = match question.kind {
        Kind::Choice => Given::Choice(values[0]),
        Kind::Many { .. } => Given::Many(Ticked::from_iter(values)),
        Kind::Number { .. } => Given::Number(question.values[values[0]].from),
    };
    let dated = part.finding == Finding::Until;
    let date = dated.then(|| EventDate::On(PartialDate::Day(today())));
    person.set(id, Answer { given, date });
}

/// The person who has these parts, and what each list then holds by the subject's tables.
pub fn person(diagnosis: ValueId, bits: &Bits) -> (Answers, Vec<Found>) {
    let mut person = nothing_in_the_way();
    person.set(
        rules().cohorts.question,
        Answer::from(Given::Choice(diagnosis)),
    );
    let cohorts = cohorts_of(Some(diagnosis));
    let mut held = Vec::new();
    for (&(id, list), &bits) in LISTS.iter().zip(bits) {
        let cohort = id.map(|id| rules().cohorts.ids.find(|known| *known == id).unwrap());
        for part in parts(list, bits) {
            give(&mut person, part);
            if cohort.is_none_or(|cohort| cohorts.contains(&cohort)) {
                held.push((cohort, part.finding, lapse(part)));
            }
        }
    }
    (person, held)
}

/// What a set of parts is, for a message: the answers with the day on which each is to end, and where that is written.
fn told(bits: &Bits) -> String {
    let lists = LISTS.iter().zip(bits);
    let each = lists
        .flat_map(|((_, list), &bits)| parts(list, bits))
        .map(|part| {
            let ends = lapse(part).map(|day| format!(" {day}"));
            let (question, values) = (part.question, part.values.join("+"));
            let finding = part.finding.name();
            format!(
                "{question} = {values} is {finding}{}",
                ends.unwrap_or_default()
            )
        });
    let each: Vec<String> = each.collect();
    format!(
        "with {}, as LISTS in the subject.rs of tests/exhaustive/ have it; if a rule has changed, write its wait there",
        each.join(", ")
    )
}

fn sets(list: &[Part]) -> usize {
    1 << list.len()
}

/// The diagnoses that put a person into a cohort.
pub fn diagnoses() -> impl Iterator<Item = ValueId> {
    let of_value = rules().cohorts.of_value.entries();
    of_value
        .filter(|(_, cohorts)| !cohorts.is_empty())
        .map(|(value, _)| value)
}

/// Every set; the first list's changes fastest.
pub fn every_set() -> impl Iterator<Item = Bits> {
    let count = LISTS.iter().map(|(_, list)| sets(list)).product();
    (0..count).map(|mut number: usize| {
        let each = LISTS.iter().map(|(_, list)| {
            let bits = number % sets(list);
            number /= sets(list);
            bits
        });
        each.collect()
    })
}

#[test]
fn every_cohort_has_a_list_of_its_own() {
    let listed: Vec<_> = LISTS.iter().filter_map(|(id, _)| *id).collect();
    assert_eq!(listed, *rules().cohorts.ids);
    assert!(LISTS.iter().all(|(_, list)| !list.is_empty()));
    assert!(diagnoses().count() >= rules().cohorts.ids.len());
}

#[test]
fn the_outcome_is_the_defined_one_the_better_cohorts_for_both_and_no_more_findings_ever_make_it_better()
 {
    let mut tried = 0;
    for diagnosis in diagnoses() {
        let judged = |bits: &Bits| {
            let (person, held) = person(diagnosis, bits);
            let verdict = screen(rules(), &person, today());
            (verdict.outcome, verdict.earliest, held)
        };
        let all: Vec<Outcome> = every_set()
            .map(|bits| {
                let (came, earliest, held) = judged(&bits);
                let expected = outcome(cohorts_of(Some(diagnosis)), &held);
                assert_eq!((came, earliest), expected, "{}", told(&bits));
                let barred = held.iter().any(|(_, finding, _)| finding.is_barrier());
                assert!(!barred || came > Outcome::PossibleMatch, "{}", told(&bits));
                came
            })
            .collect();
        for (number, bits) in every_set().enumerate() {
            let mut stride = 1;
            for (index, (_, list)) in LISTS.iter().enumerate() {
                for bit in (0..list.len()).filter(|bit| bits[index] >> bit & 1 == 0) {
                    let more = number + stride * (1 << bit);
                    assert!(
                        all[more] >= all[number],
                        "one more in list {index} makes it better {}",
                        told(&bits)
                    );
                }
                stride *= sets(list);
            }
        }
        tried += all.len();
    }
    println!("{tried} sets of findings");
}

#[test]
fn nobody_whose_diagnosis_is_not_known_is_a_possible_match() {
    let (_, general) = LISTS[0];
    for bits in 0..sets(general) {
        let alone: Bits = [bits].into_iter().chain(vec![0; LISTS.len() - 1]).collect();
        let (mut person, _) = person(diagnoses().next().unwrap(), &alone);
        person.set(rules().cohorts.question, Answer::from(Given::Unsure));
        let came = screen(rules(), &person, today()).outcome;
        assert!(came >= Outcome::NeedsCheck);
        let known = outcome(
            &[],
            &parts(general, bits)
                .map(|part| (None, part.finding, lapse(part)))
                .collect::<Vec<_>>(),
        );
        assert_eq!(came, known.0.max(Outcome::NeedsCheck));
    }
}
