//! The comparison as JSON, described by `docs/schemas/record-report.schema.json`.

use serde_json::{Value, json};

use super::compare::{Comparison, CriterionChange, What};
use super::model::{Kind, Record};
use super::read_again::WordFiles;
use super::wording::{Words, changed_words};

/// The report: the counts, and every change with whether it can alter a verdict.
pub fn json(
    file: &str,
    here: &Record,
    there: &Record,
    found: &Comparison,
    words: &WordFiles,
) -> Value {
    let (can, cannot) = found.counts();
    json!({
        "id": there.id,
        "file": file,
        "last_updated": { "here": here.says(Kind::LastUpdated), "there": there.says(Kind::LastUpdated) },
        "can_alter": can,
        "cannot_alter": cannot,
        "sentences": { "here": found.held, "unchanged": found.same },
        "criteria": found.criteria.iter().map(|change| criterion(change, words)).collect::<Vec<_>>(),
        "headings": found.headings.iter().map(|heading| json!({
            "text": heading.text,
            "over": heading.over,
            "alters": heading.alters,
        })).collect::<Vec<_>>(),
        "facts": found.facts.iter().map(|fact| json!({
            "fact": fact.kind.name(),
            "here": fact.here,
            "there": fact.there,
            "alters": fact.kind.alters().is_some(),
            "why": fact.kind.alters(),
        })).collect::<Vec<_>>(),
    })
}

fn criterion(change: &CriterionChange, files: &WordFiles) -> Value {
    let words = match (change.what, &change.here, &change.there) {
        (What::Reworded, Some(here), Some(there)) => changed_words(here, there)
            .into_iter()
            .filter_map(|part| match part {
                Words::Same(_) => None,
                Words::Changed { here, there } => Some(json!({ "here": here, "there": there })),
            })
            .collect(),
        _ => Vec::new(),
    };
    let key = if change.what == What::Added {
        "near"
    } else {
        "criterion"
    };
    json!({
        "change": change.what.name(),
        key: change.criterion,
        "questions": change.questions,
        "here": change.here,
        "there": change.there,
        "words": words,
        "read_again": files.about(change).iter().map(|place| json!({
            "file": place.file.display().to_string(),
            "line": place.line,
            "table": place.table,
        })).collect::<Vec<_>>(),
        "alters": true,
    })
}
