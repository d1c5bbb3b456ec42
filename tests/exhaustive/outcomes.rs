//! Every set of findings of the general list, beside every set of each cohort's.

use trial_prescreen::screening::{
    Answer, Answers, Date, EventDate, Finding, Given, Outcome, PartialDate, screen,
};

use crate::{
    calendar::{ours, theirs},
    classes::{answers, rules, today},
    criteria::nothing_in_the_way,
    definition::{Found, cohorts_of, outcome},
};

/// One answer that gives one list one finding. `months` after today it ends, where it ends on a day.
struct Part {
    question: &'static str,
    value: &'static str,
    finding: Finding,
    months: u32,
}

const fn part(question: &'static str, value: &'static str, finding: Finding, months: u32) -> Part {
    Part {
        question,
        value,
        finding,
        months,
    }
}

const GENERAL: [Part; 5] = [
    part("contraception", "no", Finding::Check, 0),
    part("vaccine", "yes", Finding::Until, 1),
    part("other_trial", "past_year", Finding::Until, 3),
    part("pregnancy", "yes", Finding::Open, 0),
    part("allergy", "yes", Finding::Lasting, 0),
];
const LUPUS: [Part; 5] = [
    part("sle_crisis", "yes", Finding::Check, 0),
    part("sle_nephritis", "yes", Finding::Until, 2),
    part("sle_since", "less", Finding::Until, 6),
    part("sle_active", "no", Finding::Open, 0),
    part("sle_brain", "yes", Finding::Lasting, 0),
];
/// The record has no window for scleroderma alone.
const SCLERODERMA: [Part; 3] = [
    part("tuberculosis", "risk", Finding::Check, 0),
    part("ssc_refractory", "no", Finding::Open, 0),
    part("ssc_lungs", "no", Finding::Lasting, 0),
];

fn place(id: &str) -> usize {
    rules().question(id).unwrap()
}

fn parts(list: &'static [Part], bits: usize) -> impl Iterator<Item = &'static Part> {
    list.iter()
        .enumerate()
        .filter(move |(at, _)| bits >> at & 1 == 1)
        .map(|(_, part)| part)
}

fn lapse(part: &Part) -> Option<Date> {
    let day = theirs(today())
        .checked_add_months(chrono::Months::new(part.months))
        .unwrap();
    (part.finding == Finding::Until).then(|| ours(day))
}

fn give(person: &mut Answers, part: &Part) {
    let question = place(part.question);
    let value = rules().questions[question].value(part.value).unwrap();
    let dated = part.finding == Finding::Until;
    person.set(
        question,
        Answer {
            given: Given::Choice(value),
            date: dated.then(|| EventDate::On(PartialDate::Day(today()))),
        },
    );
}

/// The person who has these parts, and what each list then holds by the tables above.
fn person(diagnosis: usize, bits: [usize; 3]) -> (Answers, Vec<Found>) {
    let mut person = nothing_in_the_way();
    person.set(
        rules().cohorts.question,
        Answer::from(Given::Choice(diagnosis)),
    );
    let cohorts = cohorts_of(Some(diagnosis));
    let [lupus, scleroderma] = ["SLE", "SSC"].map(|id| {
        rules()
            .cohorts
            .ids
            .iter()
            .position(|known| *known == id)
            .unwrap()
    });
    let lists: [(&'static [Part], Option<usize>); 3] = [
        (&GENERAL, None),
        (&LUPUS, Some(lupus)),
        (&SCLERODERMA, Some(scleroderma)),
    ];
    let mut held = Vec::new();
    for ((list, cohort), bits) in lists.into_iter().zip(bits) {
        for part in parts(list, bits) {
            give(&mut person, part);
            if cohort.is_none_or(|cohort| cohorts.contains(&cohort)) {
                held.push((cohort, part.finding, lapse(part)));
            }
        }
    }
    (person, held)
}

const SETS: [usize; 3] = [1 << GENERAL.len(), 1 << LUPUS.len(), 1 << SCLERODERMA.len()];

fn diagnoses() -> impl Iterator<Item = usize> {
    let question = rules().cohorts.question;
    ["lupus", "scleroderma", "both"]
        .into_iter()
        .map(move |id| rules().questions[question].value(id).unwrap())
}

fn every_set() -> impl Iterator<Item = [usize; 3]> {
    (0..SETS[0] * SETS[1] * SETS[2]).map(|number| {
        [
            number % SETS[0],
            number / SETS[0] % SETS[1],
            number / SETS[0] / SETS[1],
        ]
    })
}

#[test]
fn the_outcome_is_the_defined_one_the_better_cohorts_for_both_and_no_more_findings_ever_make_it_better()
 {
    let mut tried = 0;
    for diagnosis in diagnoses() {
        let judged = |bits: [usize; 3]| {
            let (person, held) = person(diagnosis, bits);
            let verdict = screen(rules(), &person, today());
            (verdict.outcome, verdict.earliest, held)
        };
        let all: Vec<Outcome> = every_set()
            .map(|bits| {
                let (came, earliest, held) = judged(bits);
                let expected = outcome(cohorts_of(Some(diagnosis)), &held);
                assert_eq!((came, earliest), expected, "with {held:?}");
                let barred = held.iter().any(|(_, finding, _)| finding.is_barrier());
                assert!(!barred || came > Outcome::PossibleMatch, "with {held:?}");
                came
            })
            .collect();
        for (number, bits) in every_set().enumerate() {
            for (list, stride) in [(0, 1), (1, SETS[0]), (2, SETS[0] * SETS[1])] {
                for bit in (0..SETS[list].ilog2()).filter(|bit| bits[list] >> bit & 1 == 0) {
                    let more = number + stride * (1 << bit);
                    assert!(
                        all[more] >= all[number],
                        "{bits:?} and one more in list {list}"
                    );
                }
            }
        }
        tried += all.len();
    }
    println!("{tried} sets of findings");
}

#[test]
fn the_medicines_taken_now_never_change_the_outcome_whatever_else_there_is() {
    let medicines = place("medicines");
    let mut tried = 0;
    for diagnosis in diagnoses() {
        for bits in every_set().filter(|bits| bits.iter().all(|bits| bits.count_ones() <= 1)) {
            let (mut person, _) = person(diagnosis, bits);
            let mut came = Vec::new();
            for reply in answers(medicines) {
                person.set(medicines, reply);
                let verdict = screen(rules(), &person, today());
                came.push((verdict.outcome, verdict.earliest));
            }
            assert!(came.windows(2).all(|two| two[0] == two[1]), "{came:?}");
            tried += came.len();
        }
    }
    println!("{tried} answers on medicines");
}

#[test]
fn nobody_whose_diagnosis_is_not_known_is_a_possible_match() {
    for bits in 0..SETS[0] {
        let (mut person, _) = person(0, [bits, 0, 0]);
        person.set(rules().cohorts.question, Answer::from(Given::Unsure));
        let came = screen(rules(), &person, today()).outcome;
        assert!(came >= Outcome::NeedsCheck);
        let known = outcome(
            &[],
            &parts(&GENERAL, bits)
                .map(|part| (None, part.finding, lapse(part)))
                .collect::<Vec<_>>(),
        );
        assert_eq!(came, known.0.max(Outcome::NeedsCheck));
    }
}
