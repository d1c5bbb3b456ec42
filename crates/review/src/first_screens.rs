//! The start screen and the first question as plain HTML, in every language, for the pages of this project's own:
//! a browser shows them as soon as it has the page, and the program takes them over when it is up.
//!
//! Both are what the program itself shows, from the same texts; a test in the browser compares the two.

use std::path::Path;

use anyhow::{Result, bail};
use prescreen_core::{
    interview::{Pace, progress, steps},
    screening::{Answers, Kind},
    trial::{Texts, Trial},
};
use prescreen_words::{WORDS, Words, as_of, fill, trials::TRIAL};

use crate::{files::read_text, html::escaped};

const SCREENS: &str = "src/pages/first-screens.html";
const QUESTION: &str = "src/pages/first-question.html";
/// The padlock, as the program draws it.
const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z";

/// The first screens in each language, their headings from a level (1 to 6) on.
pub fn html(level: u8) -> Result<String> {
    let heading = format!("h{level}");
    let all = WORDS.iter().map(|words| {
        let texts = TRIAL.texts(words.language);
        let question = question(&TRIAL, texts, words, &heading)?;
        screens(&TRIAL, texts, words, &heading, &question)
    });
    Ok(all.collect::<Result<Vec<_>>>()?.concat())
}

fn screens(
    trial: &Trial,
    texts: &Texts,
    words: &Words,
    heading: &str,
    question: &str,
) -> Result<String> {
    let others = WORDS
        .iter()
        .filter(|other| other.language != words.language);
    let languages = others.map(|other| {
        let (language, name) = (other.language, escaped(other.language_name()));
        format!(
            r#"<button type="button" class="quiet" data-action="language" lang="{language}">{name}</button>"#
        )
    });
    let direction = words
        .direction()
        .map(|direction| format!(" dir=\"{direction}\""));
    let call = fill(
        words.contact_call(),
        &[("phone", trial.contact.phone_abroad)],
    );
    // Whether that is long ago depends on the visitor's day.
    let fresh = as_of(&trial.facts, words);
    filled(
        SCREENS,
        &[
            ("widget_label", words.widget_label()),
            ("fresh", &fresh),
            ("ease_title", words.ease_title()),
            ("title", texts.title),
            ("about", &texts.about.join(words.sentence_gap())),
            ("lock", LOCK),
            ("start_privacy_title", words.start_privacy_title()),
            ("start_privacy", words.start_privacy()),
            ("start_flight", words.start_flight()),
            ("start_time", words.start_time()),
            ("someone_else_tick", words.someone_else_tick()),
            ("start_button", words.start_button()),
            ("start_study", words.start_study()),
            ("see_criteria", words.see_criteria()),
            ("start_not_reviewed", words.start_not_reviewed()),
            ("contact_title", words.contact_title()),
            ("colon", words.colon()),
            ("tel", trial.contact.tel),
            ("contact_call", &call),
            ("not_advice", words.not_advice()),
            ("clear_button", words.clear_button()),
            ("language", words.language),
            ("h", heading),
        ],
        &[
            ("languages", &languages.collect::<String>()),
            ("direction", &direction.unwrap_or_default()),
            ("question", question),
        ],
    )
}

/// The first question, where it asks for a number and stands alone; nothing where it does not.
fn question(trial: &Trial, texts: &Texts, words: &Words, heading: &str) -> Result<String> {
    let answers = Answers::default();
    let Some(&first) = steps(trial, &answers, false, Pace::Shared).first() else {
        return Ok(String::new());
    };
    let alone = texts.screens[first.screen].is_empty();
    let (true, [question]) = (alone, trial.screens[first.screen].questions) else {
        return Ok(String::new());
    };
    let (rules, said) = (
        &trial.rules.questions[*question],
        &texts.questions[*question],
    );
    let Kind::Number { unit, decimals, .. } = rules.kind else {
        return Ok(String::new());
    };
    let Some(progress) = progress(trial, &answers, first, Pace::Shared) else {
        return Ok(String::new());
    };
    let (step, steps) = (progress.step.to_string(), progress.steps.to_string());
    let unit = texts.unit(unit).first().copied().unwrap_or_default();
    filled(
        QUESTION,
        &[
            (
                "progress",
                &fill(
                    words.progress_quick(),
                    &[("step", &step), ("steps", &steps)],
                ),
            ),
            ("steps", &steps),
            ("id", rules.id),
            ("legend", said.legend),
            ("hint", said.hint),
            ("inputmode", if decimals { "decimal" } else { "numeric" }),
            ("unit", unit),
            ("unsure", words.unsure()),
            ("why_title", words.why_title()),
            ("continue_button", words.continue_button()),
            ("back_button", words.back_button()),
            ("h", heading),
        ],
        &[],
    )
}

/// A file with each `{name}` in it replaced by a text, or by markup, and nothing between its lines.
fn filled(path: &str, texts: &[(&str, &str)], markup: &[(&str, &str)]) -> Result<String> {
    let template = read_text(Path::new(path))?.replace('\n', "");
    let mut parts = template.split('{');
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once('}') else {
            bail!("`{path}` has a `{{` without its `}}`: `{{{part}`");
        };
        let text = texts.iter().find(|(other, _)| *other == name);
        let text = text.map(|(_, text)| escaped(text));
        let markup = markup.iter().find(|(other, _)| *other == name);
        match text.or_else(|| markup.map(|(_, markup)| (*markup).to_owned())) {
            Some(value) => html += &value,
            None => bail!(
                "`{path}` names `{{{name}}}`, which nothing is known of; see first_screens.rs"
            ),
        }
        html += rest;
    }
    Ok(html)
}
