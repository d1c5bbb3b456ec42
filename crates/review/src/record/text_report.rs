//! The comparison as text.

use super::compare::{Comparison, CriterionChange, FactChange, HeadingChange, What};
use super::model::{Kind, Record};
use super::read_again::WordFiles;
use super::wording::{Words, changed_words};

/// The report: changes that can alter a verdict, those that cannot, the counts, and what to do.
pub fn text(
    file: &str,
    here: &Record,
    there: &Record,
    found: &Comparison,
    words: &WordFiles,
) -> String {
    let (can, cannot) = found.counts();
    let mut text = format!(
        "{} in `{file}`, last updated {}, beside the record here, last updated {}.\n",
        there.id,
        or_nothing(&there.says(Kind::LastUpdated)),
        or_nothing(&here.says(Kind::LastUpdated)),
    );
    if can > 0 {
        text += "\nCan alter a verdict\n";
        for change in &found.criteria {
            text += &criterion(change);
            text += &read_again(change, words);
        }
        for heading in found.headings.iter().filter(|heading| heading.alters) {
            text += &heading_line(heading);
        }
        for change in found
            .facts
            .iter()
            .filter(|fact| fact.kind.alters().is_some())
        {
            text += &fact(change);
        }
    }
    if cannot > 0 {
        text += "\nCannot alter a verdict\n";
        for heading in found.headings.iter().filter(|heading| !heading.alters) {
            text += &heading_line(heading);
        }
        for change in found
            .facts
            .iter()
            .filter(|fact| fact.kind.alters().is_none())
        {
            text += &fact(change);
        }
    }
    text += &format!(
        "\n{can} can alter a verdict, {cannot} cannot; {} of our {} sentences stand there unchanged\n",
        found.same, found.held
    );
    if can > 0 {
        text += &format!(
            "To fix it: save the record as text over trials/{}/record.txt; bring its facts, sentences and the meaning of \
             each answer in trial.toml up to it, and the words in locales/; then run `cargo xtask test`.\n",
            here.id.to_lowercase()
        );
    }
    text
}

fn criterion(change: &CriterionChange) -> String {
    let questions = match change.questions.is_empty() {
        true => "none; only the study team can tell".to_owned(),
        false => change.questions.join(", "),
    };
    let mut text = match change.what {
        What::Added => format!(
            "  new, near {}: no question asks it yet; questions beside it: {questions}\n",
            change.criterion
        ),
        what => format!(
            "  {} {}; questions: {questions}\n",
            change.criterion,
            what.name()
        ),
    };
    for (name, sentence) in [("here", &change.here), ("there", &change.there)] {
        if let Some(sentence) = sentence {
            text += &format!("    {name:6} {sentence}\n");
        }
    }
    if let (What::Reworded, Some(here), Some(there)) = (change.what, &change.here, &change.there) {
        text += &format!("    {:6} {}\n", "words", side_by_side(here, there));
    }
    text
}

/// The words about a changed sentence, one a line.
fn read_again(change: &CriterionChange, words: &WordFiles) -> String {
    let places = words
        .about(change)
        .into_iter()
        .enumerate()
        .map(|(at, place)| {
            let name = if at == 0 { "read" } else { "" };
            format!(
                "    {name:6} {}:{}: [{}]\n",
                place.file.display(),
                place.line,
                place.table
            )
        });
    places.collect()
}

/// The sentence with each change as `[before -> after]`, and long unchanged parts shortened.
fn side_by_side(here: &str, there: &str) -> String {
    let parts = changed_words(here, there)
        .into_iter()
        .map(|part| match part {
            Words::Same(same) => {
                let words: Vec<&str> = same.split(' ').collect();
                match words.as_slice() {
                    [first, second, .., last] if words.len() > 5 => {
                        format!("{first} {second} ... {last}")
                    }
                    _ => same,
                }
            }
            Words::Changed { here, there } => {
                format!("[{} -> {}]", or_nothing(&here), or_nothing(&there))
            }
        });
    parts.collect::<Vec<_>>().join(" ")
}

fn heading_line(heading: &HeadingChange) -> String {
    let over = match heading.over {
        Some(id) => format!("over {id}"),
        None => "over what is not here".to_owned(),
    };
    let fits = match heading.alters {
        true => "it may put what follows elsewhere than here",
        false => "it says what is held here already",
    };
    format!("  heading \"{}\", {over}: {fits}\n", heading.text)
}

fn fact(change: &FactChange) -> String {
    let why = change.kind.alters().map(|why| format!(": {why}"));
    format!(
        "  {} changed{}\n    here   {}\n    there  {}\n",
        change.kind.name(),
        why.unwrap_or_default(),
        or_nothing(&change.here.join("; ")),
        or_nothing(&change.there.join("; ")),
    )
}

fn or_nothing(text: &str) -> &str {
    if text.is_empty() { "(nothing)" } else { text }
}
