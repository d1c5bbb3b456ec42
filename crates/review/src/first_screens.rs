//! The start screen and the first question as HTML, in every language, for the project's own pages: the widget's own
//! components, rendered natively.
//!
//! The browser shows them as soon as the page has loaded, and the program takes over once it has started.

use leptos::prelude::Update;
use prescreen_core::{
    interview::{Event, Pace, steps},
    screening::{Answers, Kind, QuestionId},
    trial::{Texts, Trial},
};
use prescreen_words::{Words, as_of, every_words, trials::TRIAL};
use trial_prescreen::render;

use crate::html::escaped;

/// The first screens in each language, one after the other, with headings from `level` (1 to 4).
pub fn html(level: usize) -> String {
    let mut html = String::new();
    for words in every_words().iter() {
        html += &as_in_page(&intro(words.language, level), words);
        if first_number(&TRIAL).is_some() {
            html += &as_in_page(&question(words.language, level), words);
        }
    }
    html
}

fn intro(language: &'static str, level: usize) -> String {
    render::html(language, level, |_| {})
}

fn question(language: &'static str, level: usize) -> String {
    render::html(language, level, |state| {
        let start = Event::Start;
        state.interview.update(|interview| interview.apply(start));
    })
}

fn as_in_page(html: &str, words: &Words) -> String {
    undated(&without_folded(html), words)
}

/// Says of the record's age only what holds on every day: the program knows the day of the visit.
fn undated(html: &str, words: &Words) -> String {
    const FRESH: &str = "<p class=\"fresh\">";
    let parts = html.split_once(FRESH);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once("</p>")?.1)));
    parts.map_or_else(
        || html.to_owned(),
        |(before, after)| {
            let dated = escaped(&as_of(&TRIAL.facts, words));
            format!("{before}{FRESH}{dated}</p>{after}")
        },
    )
}

/// Leaves out what is folded: it is most of the text, and the program brings it.
fn without_folded(html: &str) -> String {
    let mut parts = html.split("<div class=\"disclosed\">");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + after_division(part))
}

/// What follows the division that `html` begins in.
fn after_division(html: &str) -> &str {
    const END: &str = "</div>";
    let mut depth = 1;
    for (at, _) in html.match_indices('<') {
        let rest = &html[at..];
        if rest.starts_with("<div") {
            depth += 1;
        } else if rest.starts_with(END) {
            depth -= 1;
        }
        if depth == 0 {
            return &rest[END.len()..];
        }
    }
    ""
}

/// The first question, if it is a number and alone on its screen: another kind needs the program.
fn first_number(trial: &Trial) -> Option<QuestionId> {
    let first = *steps(trial, &Answers::default(), false, Pace::Shared).first()?;
    let [question] = trial.screens[first.screen].questions else {
        return None;
    };
    let is_number = matches!(trial.rules.questions[*question].kind, Kind::Number { .. });
    is_number.then_some(*question)
}

/// The first question as HTML for a host's fallback; empty if it is not a number.
pub fn for_hosts(trial: &Trial, texts: &Texts, words: &Words) -> String {
    let Some(question) = first_number(trial) else {
        return String::new();
    };
    let rules = &trial.rules.questions[question];
    let id = rules.id;
    let (legend, button) = (
        escaped(texts.questions[question].legend),
        escaped(words.continue_button()),
    );
    let inputmode = match rules.kind {
        Kind::Number { decimals: true, .. } => "decimal",
        _ => "numeric",
    };
    format!(
        "<p data-first-question hidden>\n  <label>{legend} <input data-name=\"{id}\" form=\"\" inputmode=\"{inputmode}\" autocomplete=\"off\" maxlength=\"24\"></label>\n  <button type=\"button\" form=\"\">{button}</button>\n</p>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screens_are_the_components_own() {
        let html = html(1);
        for words in every_words().iter() {
            let language = words.language;
            for screen in [intro(language, 1), question(language, 1)] {
                assert!(html.contains(&as_in_page(&screen, words)), "in {language}");
            }
        }
        assert_eq!(html.matches("<section").count(), 2 * every_words().len());
    }

    #[test]
    fn of_what_is_folded_the_summary_stands_alone() {
        let html = html(2);
        let details = html.matches("<details").count();
        assert!(details >= every_words().len());
        assert_eq!(html.matches("</summary></details>").count(), details);
        assert!(!html.contains("<!"));
        for tag in ["div", "details", "section", "p"] {
            let begun = html.matches(&format!("<{tag}>")).count()
                + html.matches(&format!("<{tag} ")).count();
            assert_eq!(begun, html.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }

    #[test]
    fn nested_divisions_are_left_out_as_a_whole() {
        let html = "a<div class=\"disclosed\"><div>b</div><p>individual</p></div>c";
        assert_eq!(without_folded(html), "ac");
    }
}
