use leptos::prelude::Set;
use trial_prescreen::words::WORDS;

use super::view::{html, interviews};

/// What is between `before` and `after`, each time that it stands there.
pub fn between<'a>(html: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| rest.split(after).next())
        .collect()
}

fn each(check: impl Fn(&str, &str, &str)) {
    for words in WORDS.iter() {
        for (screen, interview) in interviews() {
            let html = html(words.language, |state| state.interview.set(interview));
            check(screen, words.language, &html);
        }
    }
}

#[test]
fn a_screen_bears_its_name() {
    each(|screen, language, html| {
        assert_eq!(
            between(html, "data-screen=\"", "\""),
            [screen],
            "{language}"
        );
    });
}

#[test]
fn a_screen_has_one_main_heading() {
    each(|screen, language, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{screen} in {language}");
    });
}

#[test]
fn a_screen_is_in_the_language_that_is_spoken() {
    each(|screen, language, html| {
        let root = html.split('>').next().unwrap_or_default();
        assert!(
            root.contains(&format!(" lang=\"{language}\"")),
            "{screen}: {root}"
        );
    });
}

#[test]
fn an_id_stands_once_on_a_screen() {
    each(|screen, language, html| {
        let mut ids = between(html, " id=\"", "\"");
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{screen} in {language}");
    });
}
