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
    let mut json = Json::default();
    json.bracket("{");
    json.member("today", &interview.today().iso());
    json.key("answers");
    json.bracket("{");
    for (place, question) in rules.questions.iter().enumerate() {
        if let Some(answer) = shared.answers.get(place) {
            given(question, answer, &mut json);
        }
    }
    json.bracket("}");
    verdict(rules, &shared.verdict, &mut json);
    json.bracket("}");
    json.0
}

fn verdict(rules: &Rules, verdict: &Verdict, json: &mut Json) {
    json.member("outcome", verdict.outcome.name());
    if let Some(earliest) = verdict.earliest {
        json.member("earliest", &earliest.iso());
    }
    json.key("findings");
    json.bracket("[");
    for judged in &verdict.findings {
        json.item();
        json.bracket("{");
        json.member("criterion", rules.criteria[judged.criterion].id);
        json.member("finding", judged.finding.name());
        if let Some(until) = judged.until {
            json.member("date", &until.iso());
        }
        json.key("questions");
        json.bracket("[");
        for place in judged.questions(rules) {
            json.item();
            json.text(rules.questions[place].id);
        }
        json.bracket("]");
        json.bracket("}");
    }
    json.bracket("]");
}

fn given(question: &Question, answer: &Answer, json: &mut Json) {
    json.key(question.id);
    match answer.given {
        Given::Unsure => json.text("unsure"),
        Given::Skip => json.text("skip"),
        Given::Number(given) => json.0.push_str(&number(given)),
        Given::Choice(value) => json.text(question.values[value].id),
        Given::Many(ticked) => {
            json.bracket("[");
            for (place, value) in question.values.iter().enumerate() {
                if ticked.holds(place) {
                    json.item();
                    json.text(value.id);
                }
            }
            json.bracket("]");
        }
    }
    if let Some(date) = answer.date {
        let key = [question.id, ".date"].concat();
        match date {
            EventDate::Unknown => json.member(&key, "unknown"),
            EventDate::On(date) => {
                // As far as it is known: `2026-10-05`, `2026-10` or `2026`.
                let length = match date {
                    PartialDate::Day(_) => 10,
                    PartialDate::Month { .. } => 7,
                    PartialDate::Year { .. } => 4,
                };
                json.member(&key, &date.first().iso()[..length]);
            }
        }
    }
}

/// A number that was typed, to its last digit: it has nine of them at most.
fn number(number: f64) -> String {
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

/// JSON as it is written, from left to right.
#[derive(Default)]
struct Json(String);

impl Json {
    fn bracket(&mut self, bracket: &str) {
        self.0.push_str(bracket);
    }

    /// Goes on to the next item of a list or an object.
    fn item(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    fn key(&mut self, key: &str) {
        self.item();
        self.text(key);
        self.0.push(':');
    }

    fn member(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// A text between quotation marks.
    fn text(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                // No id holds one, and a space keeps the text readable if one ever does.
                c if c.is_control() => self.0.push(' '),
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}
