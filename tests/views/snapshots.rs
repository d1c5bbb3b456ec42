//! What stands on each screen, as an outline to read: one file a screen and language, with its states in order. What is
//! above and below the screens has a file of its own.

use std::fmt::Write;

use trial_prescreen::words::every_words;

use super::{
    gallery::{Page, all, select},
    outline::outline,
};

fn states_of(language: &str) -> impl Iterator<Item = &Page> {
    all()
        .iter()
        .filter(move |page| page.words.language == language)
}

fn assert_snapshot(name: &str, outline: String) {
    insta::with_settings!(
        { prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/screens" },
        { insta::assert_snapshot!(name, outline) }
    );
}

#[test]
fn each_screen_in_every_state() {
    for words in every_words().iter() {
        let mut screens: Vec<&str> = states_of(words.language)
            .map(|page| page.screen.as_str())
            .collect();
        screens.dedup();
        screens.sort_unstable();
        screens.dedup();
        for screen in screens {
            let mut text = String::new();
            for page in states_of(words.language).filter(|page| page.screen == screen) {
                let html = page.parsed();
                let root = select(&html, "[data-screen]")[0];
                writeln!(text, "# {}\n\n{}", page.state, outline(&html, root)).unwrap();
            }
            assert_snapshot(&format!("{screen}_{}", words.language), text);
        }
    }
}

/// Header and footer, once for each form they take.
#[test]
fn what_stands_above_and_below_the_screens() {
    for words in every_words().iter() {
        let mut text = String::new();
        for part in [".header", ".footer"] {
            let mut seen = Vec::new();
            for page in states_of(words.language) {
                let html = page.parsed();
                let found = outline(&html, select(&html, part)[0]);
                if !seen.contains(&found) {
                    writeln!(
                        text,
                        "# {part} of {} {}\n\n{found}",
                        page.screen, page.state
                    )
                    .unwrap();
                    seen.push(found);
                }
            }
        }
        assert_snapshot(&format!("around_{}", words.language), text);
    }
}
