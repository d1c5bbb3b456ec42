//! The questions of the library in `trial.toml`, with what only a trial can say of their answers.

use prescreen_reader::length_names;
use prescreen_reader::list_item::Side;

use super::criteria::Criterion;
use super::library::{Left, Shared};
use super::page::{Page, key, listed, quoted};
use super::proposal::Asked;
use crate::record::study::Study;

/// Writes a question.
pub fn question(page: &mut Page, asked: &Asked, study: &Study) {
    let Shared { id, .. } = asked.shared;
    page.line(format!("\n[questions.{id}]"));
    // Most questions of the library are about what keeps people out.
    let because = asked.decides.iter().map(|(criterion, word)| {
        let turned = match criterion.side {
            Side::Inclusion if !asked.shared.number => " and says who may join: which way round?",
            _ => "",
        };
        format!("{} has `{word}`{turned}", criterion.id)
    });
    let because: Vec<String> = because.collect();
    page.proposal(id, &because.join(", "));
    page.line(format!("library = {}", quoted(id)));
    let decided: Vec<&Criterion> = asked
        .decides
        .iter()
        .map(|(criterion, _)| *criterion)
        .collect();
    if let Some(cohort) = one_cohort(&decided) {
        page.line(format!("cohort = {}", quoted(cohort)));
    }
    let ids: Vec<&str> = decided
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    page.line(format!("decides = {}", listed(&ids)));
    if asked.shared.number || !asked.shared.left_to_trial.is_empty() {
        page.line(format!("[questions.{id}.values]"));
    }
    if asked.shared.number {
        ages(page, study, &ids);
    }
    for (value, left) in &asked.shared.left_to_trial {
        match left {
            Left::Window => window(page, value, &decided),
            Left::Criteria => {
                let each: Vec<String> = ids
                    .iter()
                    .map(|id| format!("{} = \"check\"", key(id)))
                    .collect();
                let line = format!("{value} = {{ {} }}", each.join(", "));
                page.decide(
                    line,
                    format!("{id}.{value}: keep the criteria that this answer is about"),
                );
            }
        }
    }
    if asked.shared.help_lines {
        page.decide(
            "# It shows help lines:",
            format!(
                "{id} shows help lines: add [help_lines], as trials/nct06822881/trial.toml has them"
            ),
        );
    }
}

/// What the ages of the record mean for a person's age in whole years.
fn ages(page: &mut Page, study: &Study, ids: &[&str]) {
    let years = |age: &str| {
        age.strip_suffix(" Years")
            .and_then(|age| age.parse::<u32>().ok())
    };
    let (least, most) = (years(&study.minimum_age), years(&study.maximum_age));
    let each = |finding: &str| {
        let each: Vec<String> = ids
            .iter()
            .map(|id| format!("{} = \"{finding}\"", key(id)))
            .collect();
        each.join(", ")
    };
    let what = format!(
        "the record's ages are {} to {}",
        or_nothing(&study.minimum_age),
        or_nothing(&study.maximum_age)
    );
    page.decide(
        format!("# {what}"),
        format!(
            "{what}: compare them with the sentence of {}",
            ids.join(", ")
        ),
    );
    if least.is_some() {
        page.line(format!("under = {{ from = 0, {} }}", each("open")));
    }
    page.line(format!(
        "within = {{ from = {}, {} }}",
        least.unwrap_or(0),
        each("clear")
    ));
    if let Some(most) = most {
        page.line(format!(
            "over = {{ from = {}, {} }}",
            most + 1,
            each("lasting")
        ));
    }
}

/// An answer that is a barrier for some time: as long as the sentence says, if it names one length.
fn window(page: &mut Page, value: &str, decided: &[&Criterion]) {
    let mut each = Vec::new();
    for criterion in decided {
        let id = key(&criterion.id);
        let lengths = length_names(&criterion.sentences.join(" "));
        match lengths.as_slice() {
            [one] => each.push(format!("{id} = {{ until = \"{one}\" }}")),
            several => {
                let named = or_nothing(&several.join(" and ")).to_owned();
                let what = format!(
                    "{}: its sentence names {named} as a length of time",
                    criterion.id
                );
                page.decide(
                    format!("# {what}"),
                    format!("{what}; write {{ until = \"2 months\" }}, or another finding"),
                );
                each.push(format!("{id} = \"check\""));
            }
        }
    }
    page.line(format!("{value} = {{ {} }}", each.join(", ")));
}

/// The cohort of all of these criteria, if it is one.
fn one_cohort<'a>(criteria: &[&'a Criterion]) -> Option<&'a String> {
    let first = criteria.first()?.cohort.as_ref()?;
    let same = criteria
        .iter()
        .all(|criterion| criterion.cohort.as_ref() == Some(first));
    same.then_some(first)
}

fn or_nothing(text: &str) -> &str {
    if text.is_empty() { "nothing" } else { text }
}
