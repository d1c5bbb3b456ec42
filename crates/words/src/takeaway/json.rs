use super::{shared, write::Json};
use prescreen_core::{
    interview::Interview,
    screening::{Answer, EventDate, Given, PartialDate, Question, Rules, Verdict},
};

/// The answers that are shared and what they come to, as one JSON object: `today`, `answers`,
/// `outcome`, `earliest` where there is one, and `findings`.
///
/// The same form as that of the JSON lines for reviewers, see `cases`: what stands here as `today` and
/// `answers` is judged the same there. Sensitive answers are in it only if `sensitive` says so.
#[inline(never)]
pub fn json(interview: &Interview, sensitive: bool) -> String {
    let rules = &interview.trial().rules;
    let shared = shared(interview, sensitive);
    let mut json = Json::default();
    json.raw(&[
        "{\"today\":\"",
        &interview.today().iso(),
        "\",\"answers\":{",
    ]);
    for (place, question) in rules.questions.iter().enumerate() {
        if let Some(answer) = shared.answers.get(place) {
            given(question, answer, &mut json);
        }
    }
    verdict(rules, &shared.verdict, &mut json);
    json.0
}

fn verdict(rules: &Rules, verdict: &Verdict, json: &mut Json) {
    json.raw(&["},\"outcome\":\"", verdict.outcome.name()]);
    if let Some(earliest) = verdict.earliest {
        json.raw(&["\",\"earliest\":\"", &earliest.iso()]);
    }
    json.raw(&["\",\"findings\":["]);
    for judged in &verdict.findings {
        json.item();
        json.raw(&[
            "{\"criterion\":\"",
            rules.criteria[judged.criterion].id,
            "\",\"finding\":\"",
            judged.finding.name(),
        ]);
        if let Some(until) = judged.until {
            json.raw(&["\",\"date\":\"", &until.iso()]);
        }
        json.raw(&["\",\"questions\":["]);
        for place in judged.questions(rules) {
            json.item();
            json.raw(&["\"", rules.questions[place].id, "\""]);
        }
        json.raw(&["]}"]);
    }
    json.raw(&["]}"]);
}

fn given(question: &Question, answer: &Answer, json: &mut Json) {
    let (open, close) = match answer.given {
        Given::Many(_) => ("[", "]"),
        _ => ("", ""),
    };
    let value = match answer.given {
        Given::Number(given) => number(given),
        given => codes(question, given, ["\"", "\"", ","]),
    };
    json.item();
    json.raw(&["\"", question.id, "\":", open, &value, close]);
    if let Some(date) = answer.date {
        let date = match date {
            EventDate::Unknown => String::from("unknown"),
            EventDate::On(date) => known(date),
        };
        json.item();
        json.raw(&["\"", question.id, ".date\":\"", &date, "\""]);
    }
}

/// The ids that an answer is made of, between what opens and what closes each, and with what stands between two.
#[inline(never)]
pub(super) fn codes(
    question: &Question,
    given: Given,
    [open, close, between]: [&str; 3],
) -> String {
    let mut all = Json::default();
    for place in 0..=question.values.len() {
        let code = match (given, question.values.get(place)) {
            (Given::Unsure, None) => "unsure",
            (Given::Skip, None) => "skip",
            (given, Some(value)) if given.holds(place) => value.id,
            _ => continue,
        };
        let between = if all.0.is_empty() { "" } else { between };
        all.raw(&[between, open, code, close]);
    }
    all.0
}

/// A date as far as it is known: `2026-10-05`, `2026-10` or `2026`.
pub(super) fn known(date: PartialDate) -> String {
    let mut iso = date.first().iso();
    iso.truncate(match date {
        PartialDate::Day(_) => 10,
        PartialDate::Month { .. } => 7,
        PartialDate::Year { .. } => 4,
    });
    iso
}

/// A number that was typed, to its last digit: it has nine of them at most.
pub(super) fn number(number: f64) -> String {
    let size = number.abs();
    let (mut scale, mut decimals) = (1.0, 0);
    while decimals < 9 && (size * scale).round() / scale != size {
        scale *= 10.0;
        decimals += 1;
    }
    let mut digits = ((size * scale).round() as u64).to_string();
    while digits.len() <= decimals {
        digits.insert(0, '0');
    }
    if decimals > 0 {
        digits.insert(digits.len() - decimals, '.');
    }
    if number < 0.0 {
        digits.insert(0, '-');
    }
    digits
}
