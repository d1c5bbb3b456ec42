//! Every criterion with the record's sentence and the effect of each answer, and the criteria that no question decides.

use prescreen_core::screening::{
    Criterion, CriterionId, Finding, Gives, Id, Kind, Question, ValueId,
};
use prescreen_core::trial::QuestionTexts;
use prescreen_words::{self as words, fill, sheet};

use super::Pack;
use crate::html::{element, escaped, quoted, table, text_element};

pub fn section(pack: &Pack) -> String {
    let mut html = text_element("p", &pack.labels.criteria_text);
    for group in sheet(pack.trial, pack.texts, pack.words) {
        html += &text_element("h3", &group.title);
        for entry in group.entries {
            let mut inside = format!(
                "<h4 id=\"rule-{0}\"><code>{0}</code> {1}</h4>\n",
                escaped(entry.id),
                escaped(entry.plain)
            );
            inside += &quoted(entry.record.sentences);
            if let Some(source) = entry.record.source {
                inside +=
                    &text_element("p", &format!("{} ({source})", pack.words.criteria_source()));
            }
            if !entry.how.is_empty() {
                inside += &text_element("p", &entry.how);
            }
            if let Some(criterion) = entry.criterion {
                let test = pack.texts.criteria[criterion].test;
                if !test.is_empty() {
                    inside += &text_element("p", test);
                }
                if pack.trial.rules.criteria[criterion].any_clears {
                    inside += &text_element("p", &pack.labels.criteria_any);
                }
                inside += &answers(pack, criterion);
            }
            html += &element("article", &inside);
        }
    }
    html
}

/// The effect on a criterion of each answer to the questions that decide it.
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
                let label = fill(&pack.labels.alone, &[("label", &label)]);
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
            &[&pack.labels.answer_column, &pack.labels.meaning_column],
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

/// The label of an answer, or the range of a number.
pub fn label(pack: &Pack, question: &Question, texts: &QuestionTexts, value: ValueId) -> String {
    if !matches!(question.kind, Kind::Number { .. }) {
        return texts.values[value].label.to_owned();
    }
    let from = question.values[value].from.to_string();
    match question.values.iter().nth(value.index() + 1) {
        Some(next) => fill(
            &pack.labels.range_to,
            &[("from", &from), ("to", &next.from.to_string())],
        ),
        None => fill(&pack.labels.range_from, &[("from", &from)]),
    }
}

fn meaning(pack: &Pack, gives: Option<Gives>) -> String {
    match gives {
        None => pack.labels.meaning_none.clone(),
        Some(Gives::Finding(finding)) => of_finding(pack, finding).to_owned(),
        Some(Gives::Until { window, after }) => fill(
            &pack.labels.meaning_until,
            &[
                ("window", &words::window(window, pack.words)),
                ("after", of_finding(pack, after)),
            ],
        ),
    }
}

fn of_finding<'a>(pack: &'a Pack, finding: Finding) -> &'a str {
    match finding {
        Finding::Clear => &pack.labels.meaning_clear,
        Finding::Lasting => &pack.labels.meaning_lasting,
        // No answer gives `Until` directly: it results from a window.
        Finding::Open | Finding::Until => &pack.labels.meaning_open,
        Finding::Check => &pack.labels.meaning_check,
        Finding::Team => &pack.labels.meaning_team,
        Finding::Unasked => &pack.labels.meaning_unasked,
    }
}

/// The criteria that no question decides, and those that the study team decides whatever the answer.
pub fn not_asked(pack: &Pack) -> String {
    let all = pack.trial.rules.criteria.entries();
    let (asked, left): (Vec<_>, Vec<_>) =
        all.partition(|(id, _)| deciding(pack, *id).next().is_some());
    let left: String = left
        .into_iter()
        .map(|(id, criterion)| {
            let why = match pack.trial.records[id].help_lines {
                true => &pack.labels.not_asked_help,
                false => &pack.labels.not_asked_team,
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
        text_element("p", &pack.labels.not_asked_text),
        element("ul", &left),
        text_element("h3", &pack.labels.asked_team),
        text_element("p", &pack.labels.asked_team_text),
        element("ul", &asked),
    ]
    .concat()
}

fn item(pack: &Pack, id: CriterionId, criterion: &Criterion, why: &str) -> String {
    let texts = &pack.texts.criteria[id];
    let sentences = [texts.plain, why, texts.test].into_iter();
    let sentences: Vec<&str> = sentences.filter(|part| !part.is_empty()).collect();
    format!(
        "<li><code>{}</code> {}</li>\n",
        escaped(criterion.id),
        escaped(&sentences.join(pack.words.sentence_gap()))
    )
}
