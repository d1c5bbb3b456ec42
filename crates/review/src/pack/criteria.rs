//! Every criterion with the record's sentence and what each answer means for it; and those that are not asked.

use prescreen_core::screening::{
    Criterion, CriterionId, Finding, Gives, Id, Kind, Question, ValueId,
};
use prescreen_core::trial::QuestionTexts;
use prescreen_words::{self as words, fill, sheet};

use super::Pack;
use crate::html::{escaped, holding, quoted, said, table};

pub fn section(pack: &Pack) -> String {
    let mut html = said("p", &pack.told.criteria_text);
    for group in sheet(pack.trial, pack.texts, pack.words) {
        html += &said("h3", &group.title);
        for entry in group.entries {
            let mut inside = format!(
                "<h4 id=\"rule-{0}\"><code>{0}</code> {1}</h4>\n",
                escaped(entry.id),
                escaped(entry.plain)
            );
            inside += &quoted(entry.record.sentences);
            if let Some(source) = entry.record.source {
                inside += &said(
                    "p",
                    &fill(pack.words.criteria_source(), &[("source", source)]),
                );
            }
            if !entry.how.is_empty() {
                inside += &said("p", &entry.how);
            }
            if let Some(criterion) = entry.criterion {
                let test = pack.texts.criteria[criterion].test;
                if !test.is_empty() {
                    inside += &said("p", test);
                }
                if pack.trial.rules.criteria[criterion].any_clears {
                    inside += &said("p", &pack.told.criteria_any);
                }
                inside += &answers(pack, criterion);
            }
            html += &holding("article", &inside);
        }
    }
    html
}

/// What each answer of the questions that decide the criterion means for it.
fn answers(pack: &Pack, criterion: CriterionId) -> String {
    let mut html = String::new();
    for (question, texts) in deciding(pack, criterion) {
        html += &format!(
            "<p><strong>{}</strong> <code>{}</code></p>\n",
            escaped(texts.legend),
            escaped(question.id)
        );
        let row = |label: &str, gives: Option<Gives>| {
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                escaped(label),
                escaped(&meaning(pack, gives))
            )
        };
        let mut rows = String::new();
        for (id, value) in question.values.entries() {
            let label = label(pack, question, texts, id);
            rows += &row(&label, question.gives(value.effects, criterion));
            if let Some(alone) = value.alone {
                let label = fill(&pack.told.alone, &[("label", &label)]);
                rows += &row(&label, question.gives(alone, criterion));
            }
        }
        let mut unsure = vec![pack.words.unsure()];
        if question.sensitive {
            unsure.push(pack.words.skip());
        }
        rows += &row(
            &unsure.join(pack.words.list_gap()),
            question.gives(question.unsure, criterion),
        );
        html += &table(
            &[&pack.told.answer_column, &pack.told.meaning_column],
            &rows,
        );
    }
    html
}

fn deciding<'a>(
    pack: &'a Pack,
    criterion: CriterionId,
) -> impl Iterator<Item = (&'static Question, &'static QuestionTexts)> + 'a {
    let questions = pack.trial.rules.questions.iter().zip(pack.texts.questions);
    questions.filter(move |(question, _)| question.decides.contains(&criterion))
}

/// An answer as it stands on the screen, or the range of a number.
pub fn label(pack: &Pack, question: &Question, texts: &QuestionTexts, value: ValueId) -> String {
    if !matches!(question.kind, Kind::Number { .. }) {
        return texts.values[value].label.to_owned();
    }
    let from = question.values[value].from.to_string();
    match question.values.iter().nth(value.index() + 1) {
        Some(next) => fill(
            &pack.told.range_to,
            &[("from", &from), ("to", &next.from.to_string())],
        ),
        None => fill(&pack.told.range_from, &[("from", &from)]),
    }
}

fn meaning(pack: &Pack, gives: Option<Gives>) -> String {
    match gives {
        None => pack.told.meaning_none.clone(),
        Some(Gives::Finding(finding)) => of_finding(pack, finding).to_owned(),
        Some(Gives::Until { window, after }) => fill(
            &pack.told.meaning_until,
            &[
                ("window", &words::window(window, pack.words)),
                ("after", of_finding(pack, after)),
            ],
        ),
    }
}

fn of_finding<'a>(pack: &'a Pack, finding: Finding) -> &'a str {
    match finding {
        Finding::Clear => &pack.told.meaning_clear,
        Finding::Lasting => &pack.told.meaning_lasting,
        // No answer gives this one outright: it comes with a day.
        Finding::Open | Finding::Until => &pack.told.meaning_open,
        Finding::Check => &pack.told.meaning_check,
        Finding::Team => &pack.told.meaning_team,
        Finding::Unasked => &pack.told.meaning_unasked,
    }
}

/// The criteria that no question decides, and those that stay with the study team whatever the answer.
pub fn not_asked(pack: &Pack) -> String {
    let all = pack.trial.rules.criteria.entries();
    let (asked, left): (Vec<_>, Vec<_>) =
        all.partition(|(id, _)| deciding(pack, *id).next().is_some());
    let left: String = left
        .into_iter()
        .map(|(id, criterion)| {
            let why = match pack.trial.records[id].help_lines {
                true => &pack.told.not_asked_help,
                false => &pack.told.not_asked_team,
            };
            item(pack, id, criterion, why)
        })
        .collect();
    let asked: String = asked
        .into_iter()
        .filter(|(_, criterion)| criterion.team)
        .map(|(id, criterion)| item(pack, id, criterion, ""))
        .collect();
    [
        said("p", &pack.told.not_asked_text),
        holding("ul", &left),
        said("h3", &pack.told.asked_team),
        said("p", &pack.told.asked_team_text),
        holding("ul", &asked),
    ]
    .concat()
}

fn item(pack: &Pack, id: CriterionId, criterion: &Criterion, why: &str) -> String {
    let texts = &pack.texts.criteria[id];
    let said = [texts.plain, why, texts.test];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    format!(
        "<li><code>{}</code> {}</li>\n",
        escaped(criterion.id),
        escaped(&said.join(pack.words.sentence_gap()))
    )
}
