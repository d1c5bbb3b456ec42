use prescreen_core::{
    screening::{CriterionId, Finding, QuestionId, Verdict},
    trial::{Call, CallLine, CallTexts, Spoken, Trial},
};

use super::fill;

/// A line to say, or to show, to those who answer the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says, for a visitor who speaks another language than they do.
    pub own: Option<String>,
    pub spoken: String,
    /// How it sounds; empty where its language needs none.
    pub pinyin: String,
    /// The questions whose answers belong under it.
    pub questions: &'static [QuestionId],
}

/// The lines of one part of the call card, for a visitor who speaks `language`.
pub fn lines(
    trial: &Trial,
    language: &str,
    part: fn(&Call) -> &'static [CallLine],
    said: fn(&CallTexts) -> &'static [Spoken],
) -> Vec<Line> {
    let foreign = language != trial.contact.speaks;
    let lines = part(&trial.call).iter().enumerate();
    let meant = lines.filter(|(_, line)| foreign || !line.foreign);
    let shown = meant.filter_map(|(index, line)| {
        let of = |language: &str| said(&trial.texts_in(language)?.call).get(index);
        line_of(trial, language, &of, line.questions)
    });
    shown.collect()
}

/// What to ask about these criteria, for a visitor who speaks `language`.
pub fn point_lines(trial: &Trial, language: &str, points: &[CriterionId]) -> Vec<Line> {
    let shown = points.iter().filter_map(|&point| {
        let of = |language: &str| trial.texts_in(language)?.call.points.get(point);
        line_of(trial, language, &of, &[])
    });
    shown.collect()
}

fn line_of(
    trial: &Trial,
    language: &str,
    of: &dyn Fn(&str) -> Option<&'static Spoken>,
    questions: &'static [QuestionId],
) -> Option<Line> {
    let filled = |text: &str| fill(text, &[("id", trial.facts.id)]);
    let spoken = of(trial.contact.speaks)?;
    let own = (language != trial.contact.speaks).then(|| of(language));
    Some(Line {
        own: own.flatten().map(|own| filled(own.text)),
        spoken: filled(spoken.text),
        pinyin: filled(spoken.pinyin),
        questions,
    })
}

/// The criteria that are open for a person, each question about them once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// Those in the way that can end, and those that need to be checked, in this order.
    pub own: Vec<CriterionId>,
    /// Those that only the study team can test or plan.
    pub team: Vec<CriterionId>,
}

/// What is open by a verdict. What lasts is not: nobody can settle it; and what was not asked says nothing of a person.
pub fn points(trial: &Trial, verdict: &Verdict) -> Points {
    let mut points = Points::default();
    let mut said: Vec<&str> = Vec::new();
    for wanted in [Finding::Open, Finding::Until, Finding::Check, Finding::Team] {
        let part = match wanted {
            Finding::Team => &mut points.team,
            _ => &mut points.own,
        };
        for found in verdict.findings.iter().filter(|it| it.finding == wanted) {
            // Criteria of two diseases may be about the same.
            let asks = trial.texts[0].call.points.get(found.criterion);
            if let Some(asks) = asks.filter(|asks| !said.contains(&asks.text)) {
                said.push(asks.text);
                part.push(found.criterion);
            }
        }
    }
    points
}
