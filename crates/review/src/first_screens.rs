//! Renders the start screen and the first question as static HTML, in every language, for the project's own pages.
//!
//! The browser shows them as soon as the page has loaded, and the program takes over once it has started. They match
//! what the program renders; a browser test compares the two.

use std::path::Path;

use anyhow::Result;
use prescreen_core::{
    interview::{Pace, Step, progress, steps},
    screening::{Answers, Kind, QuestionId},
    trial::{Texts, Trial},
};
use prescreen_words::{WORDS, Words, as_of, fill, trials::TRIAL};

use crate::{
    files::read_text,
    html::{self, escaped},
};

const SCREENS: &str = "src/pages/first-screens.html";
const QUESTION: &str = "src/pages/first-question.html";
/// The path of the padlock icon, the same as in the program.
const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z";

/// The first screens in each language, with headings from `level` (1 to 6).
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
    // Not `freshness`, which depends on the day of the visit.
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

/// The first question, if it is a number and alone on its screen.
fn first_number(trial: &Trial, texts: &Texts) -> Option<(Step, QuestionId)> {
    let first = *steps(trial, &Answers::default(), false, Pace::Shared).first()?;
    let alone = texts.screens[first.screen].is_empty();
    let (true, [question]) = (alone, trial.screens[first.screen].questions) else {
        return None;
    };
    let is_number = matches!(trial.rules.questions[*question].kind, Kind::Number { .. });
    is_number.then_some((first, *question))
}

/// The first question as HTML for a host's fallback; empty if it is not a number.
pub fn for_hosts(trial: &Trial, texts: &Texts, words: &Words) -> String {
    let Some((_, question)) = first_number(trial, texts) else {
        return String::new();
    };
    let id = trial.rules.questions[question].id;
    let (legend, button) = (
        escaped(texts.questions[question].legend),
        escaped(words.continue_button()),
    );
    let inputmode = inputmode(&trial.rules.questions[question].kind);
    format!(
        "<p data-first-question hidden>\n  <label>{legend} <input data-name=\"{id}\" form=\"\" inputmode=\"{inputmode}\" autocomplete=\"off\" maxlength=\"24\"></label>\n  <button type=\"button\" form=\"\">{button}</button>\n</p>"
    )
}

/// The attribute `inputmode`, which selects the on-screen keyboard.
fn inputmode(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number { decimals: true, .. } => "decimal",
        _ => "numeric",
    }
}

/// The first question as the program renders it; empty if it is not a number.
fn question(trial: &Trial, texts: &Texts, words: &Words, heading: &str) -> Result<String> {
    let answers = Answers::default();
    let Some((first, question)) = first_number(trial, texts) else {
        return Ok(String::new());
    };
    let (rules, question) = (&trial.rules.questions[question], &texts.questions[question]);
    let Kind::Number { unit, .. } = rules.kind else {
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
            ("legend", question.legend),
            ("hint", question.hint),
            ("inputmode", inputmode(&rules.kind)),
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

/// Fills a template file, without its line breaks.
fn filled(path: &str, texts: &[(&str, &str)], markup: &[(&str, &str)]) -> Result<String> {
    let template = read_text(Path::new(path))?.replace('\n', "");
    html::filled(path, &template, texts, markup)
}
