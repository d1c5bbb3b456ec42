//! The sheet that the people who own the rules can check: every criterion with its plain words, the
//! registry's sentences, and what each answer means for it. A change of the rules or of the words
//! shows in it, to be read before it is taken over.

use std::fmt::{self, Write};

use trial_prescreen::{
    screening::{CriterionId, Effect, Finding, Gives, Kind, Question, Window},
    trial::Texts,
    trials::TRIAL,
    words::{self, Words, sheet},
};

#[test]
fn the_criteria_sheet_in_every_language() {
    for texts in TRIAL.texts {
        insta::with_settings!(
            { prepend_module_to_snapshot => false, omit_expression => true },
            { insta::assert_snapshot!(format!("criteria_{}", texts.language), criteria(texts).unwrap()) }
        );
    }
}

fn criteria(texts: &Texts) -> Result<String, fmt::Error> {
    let words = Words::of(texts.language);
    let mut text = String::new();
    for group in sheet(&TRIAL, texts, words) {
        writeln!(text, "# {}\n", group.title)?;
        for entry in group.entries {
            writeln!(text, "## {} {}", entry.id, entry.plain)?;
            for sentence in entry.record.sentences {
                writeln!(text, "> {sentence}")?;
            }
            if let Some(source) = entry.record.source {
                writeln!(text, "> ({source})")?;
            }
            if !entry.how.is_empty() {
                writeln!(text, "{}", entry.how)?;
            }
            if let Some(criterion) = entry.criterion {
                let test = texts.criteria[criterion].test;
                if !test.is_empty() {
                    writeln!(text, "{test}")?;
                }
                questions(&mut text, criterion, texts, words)?;
            }
            writeln!(text)?;
        }
    }
    Ok(text)
}

/// What each answer of the questions that decide the criterion means for it.
fn questions(
    text: &mut String,
    criterion: CriterionId,
    texts: &Texts,
    words: &Words,
) -> fmt::Result {
    for (question, said) in TRIAL.rules.questions.iter().zip(texts.questions) {
        if !question.decides.contains(&criterion) {
            continue;
        }
        writeln!(text, "- {}: {}", question.id, said.legend)?;
        for (value, said) in question.values.iter().zip(said.values) {
            let label = match question.kind {
                Kind::Number { .. } => format!("≥ {}", value.from),
                _ => said.label.to_owned(),
            };
            let means = meaning(value.effects, question, criterion, words);
            writeln!(text, "  - {label}: {means}")?;
            if let Some(alone) = value.alone {
                writeln!(
                    text,
                    "    - [1]: {}",
                    meaning(alone, question, criterion, words)
                )?;
            }
        }
        let means = meaning(question.unsure, question, criterion, words);
        writeln!(text, "  - {}: {means}", words.unsure())?;
    }
    Ok(())
}

fn meaning(
    effects: &[Effect],
    question: &Question,
    criterion: CriterionId,
    words: &Words,
) -> String {
    match question.gives(effects, criterion) {
        Some(Gives::Finding(finding)) => finding.name().to_owned(),
        Some(Gives::Until {
            window,
            after: Finding::Clear,
        }) => until(window, words),
        Some(Gives::Until { window, after }) => {
            format!("{}, {}", until(window, words), after.name())
        }
        None => "-".to_owned(),
    }
}

fn until(window: Window, words: &Words) -> String {
    format!("until + {}", words::window(window, words))
}
