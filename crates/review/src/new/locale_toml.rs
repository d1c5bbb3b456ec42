//! `locales/TAG.toml`: the texts of one language that no library has, empty until somebody writes them.

use super::criteria::Criteria;
use super::diagnosis_toml::{DIAGNOSIS, cohort_answers, other_answer};
use super::page::{Page, key};
use super::proposal::Proposals;
use crate::record::study::Study;

/// Writes the texts that a person has to write, each beside what it is about.
pub fn locale_toml(
    language: &str,
    study: &Study,
    criteria: &Criteria,
    proposals: &Proposals,
) -> Page {
    let mut page = Page::new(format!("locales/{language}.toml"));
    page.line(format!("# The words of {} in this language ({language}). The questions of the library bring their own.", study.id));
    page.line("# Plain and exact, no promise, no advice; \"may\", never \"you qualify\". The build refuses an empty text.");
    page.line("\n[trial]");
    for (name, what) in [
        ("title", "what the page is called"),
        ("study", "what the study is, in one paragraph for each text"),
        ("contact", "whom people call, in one line"),
        ("about", "what the page does, in two or three sentences"),
    ] {
        let empty = if matches!(name, "about" | "study") {
            "[\"\"]"
        } else {
            "\"\""
        };
        page.decide(format!("{name} = {empty}"), what);
    }
    page.line("\n# Shown by pages and scripts without the program. {phone}, {name}, {hospital}, {tel}, {id}, {registry} are filled in.");
    page.line("[pages]");
    for (name, what) in [
        ("description", "for search engines: what the page does"),
        ("study", "the study in a few words"),
        (
            "fallback",
            "what stands there if the page does not start; it needs {phone}",
        ),
        (
            "snippet",
            "what a website says of the study beside the page; it needs {phone}",
        ),
    ] {
        page.decide(format!("{name} = \"\""), what);
    }
    page.line("\n[cohorts]");
    let cohorts = cohort_answers(&study.conditions, criteria);
    for (id, _) in &cohorts {
        page.decide(
            format!("{} = \"\"", key(id)),
            format!("{id}, as people call it"),
        );
    }
    if proposals.asked.iter().any(|asked| asked.shared.number) {
        page.line("\n[units]");
        match language {
            "en" => page.line("years = [\"years\", \"years old\", \"year\"]"),
            _ => page.decide(
                "years = [\"\"]",
                "what people may write behind their age; the first is shown",
            ),
        }
    }
    page.line(format!("\n[questions.{DIAGNOSIS}]"));
    for (name, what) in [
        ("short", "the question in one or two words"),
        ("legend", "the question"),
        ("why", "why it is asked"),
        ("find", "where a person finds the answer"),
    ] {
        page.decide(format!("{name} = \"\""), format!("{DIAGNOSIS}: {what}"));
    }
    page.line(format!("[questions.{DIAGNOSIS}.values]"));
    let other = other_answer(criteria);
    for (_, answer) in &cohorts {
        page.decide(
            format!("{answer} = {{ label = \"\" }}"),
            format!("{DIAGNOSIS}: the answer `{answer}`"),
        );
    }
    let what = format!("{DIAGNOSIS}: the answer `{other}`, and what the result says of it");
    page.decide(format!("{other} = {{ label = \"\", reason = \"\" }}"), what);
    for asked in proposals.asked.iter().filter(|asked| asked.shared.number) {
        number(&mut page, &asked.shared.id, study);
    }
    for criterion in &criteria.all {
        let id = &criterion.id;
        page.blank();
        for sentence in &criterion.sentences {
            page.line(format!(
                "# {}",
                sentence.split_whitespace().collect::<Vec<_>>().join(" ")
            ));
        }
        page.line(format!("[criteria.{}]", key(id)));
        page.decide("plain = \"\"", format!("{id} in plain words"));
        if proposals.team_word(criterion).is_some() {
            page.decide("test = \"\"", format!("{id}: how the study team finds out"));
        }
    }
    page
}

/// The texts of a number's ranges, which are the trial's own.
fn number(page: &mut Page, id: &str, study: &Study) {
    page.line(format!("\n[questions.{id}]"));
    page.decide("why = \"\"", format!("{id}: why it is asked"));
    page.line(format!("[questions.{id}.values]"));
    if !study.minimum_age.is_empty() {
        let line = "under = { reason = \"\", change = \"\" }";
        page.decide(
            line,
            format!("{id}: what the result says of a number below, and what can change"),
        );
    }
    if !study.maximum_age.is_empty() {
        page.decide(
            "over = { reason = \"\" }",
            format!("{id}: what the result says of a number above"),
        );
    }
}
