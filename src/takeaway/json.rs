use super::shared;
use crate::{
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
    let mut answers = Members::default();
    for (place, question) in rules.questions.iter().enumerate() {
        let Some(answer) = shared.answers.get(place) else {
            continue;
        };
        answers.add(question.id, &given(question, answer));
        if let Some(date) = answer.date {
            let date = match date {
                EventDate::Unknown => text("unknown"),
                EventDate::On(date) => text(&partial(date)),
            };
            answers.add(&[question.id, ".date"].concat(), &date);
        }
    }
    let mut all = Members::default();
    all.add("today", &text(&interview.today().iso()));
    all.add("answers", &answers.object());
    verdict(rules, &shared.verdict, &mut all);
    all.object()
}

fn verdict(rules: &Rules, verdict: &Verdict, all: &mut Members) {
    all.add("outcome", &text(verdict.outcome.name()));
    if let Some(earliest) = verdict.earliest {
        all.add("earliest", &text(&earliest.iso()));
    }
    let findings = verdict.findings.iter().map(|judged| {
        let mut finding = Members::default();
        finding.add("criterion", &text(rules.criteria[judged.criterion].id));
        finding.add("finding", &text(judged.finding.name()));
        if let Some(until) = judged.until {
            finding.add("date", &text(&until.iso()));
        }
        let questions = judged.questions(rules);
        let ids = questions.iter().map(|&place| rules.questions[place].id);
        finding.add("questions", &list(ids.map(text)));
        finding.object()
    });
    all.add("findings", &list(findings));
}

fn given(question: &Question, answer: &Answer) -> String {
    let id = |place: usize| text(question.values[place].id);
    match answer.given {
        Given::Unsure => text("unsure"),
        Given::Skip => text("skip"),
        Given::Number(given) => number(given),
        Given::Choice(place) => id(place),
        Given::Many(ticked) => {
            let ticked = (0..question.values.len()).filter(|&place| ticked.holds(place));
            list(ticked.map(id))
        }
    }
}

/// A number that was typed, to its last digit: it has nine of them at most.
fn number(number: f64) -> String {
    let (mut scale, mut decimals) = (1.0, 0);
    while decimals < 9 && (number * scale).round() / scale != number {
        scale *= 10.0;
        decimals += 1;
    }
    let digits = ((number * scale).round() as i64).unsigned_abs().to_string();
    let padding = "0".repeat((decimals + 1usize).saturating_sub(digits.len()));
    let digits = [&padding, digits.as_str()].concat();
    let (whole, part) = digits.split_at(digits.len() - decimals);
    let sign = if number < 0.0 { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    [sign, whole, point, part].concat()
}

/// A date as far as it is known: `2026-10-05`, `2026-10` or `2026`.
fn partial(date: PartialDate) -> String {
    let day = date.first().iso();
    let length = match date {
        PartialDate::Day(_) => 10,
        PartialDate::Month { .. } => 7,
        PartialDate::Year { .. } => 4,
    };
    day[..length].to_owned()
}

/// A text between quotation marks.
fn text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            // No id holds one, and a space keeps the object readable if one ever does.
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    ["[", &items.join(","), "]"].concat()
}

/// The members of an object, in the order added.
#[derive(Default)]
struct Members(Vec<String>);

impl Members {
    fn add(&mut self, key: &str, value: &str) {
        self.0.push([&text(key), ":", value].concat());
    }

    fn object(self) -> String {
        ["{", &self.0.join(","), "}"].concat()
    }
}
