use leptos::prelude::Set;
use trial_prescreen::words::WORDS;

use super::view::{html, interviews};

#[test]
fn the_number_can_be_copied_wherever_it_can_be_called() {
    for words in WORDS.iter() {
        for (screen, interview) in interviews() {
            let html = html(words.language, |state| state.interview.set(interview));
            let places = html.matches("class=\"button call\"").count();
            let buttons = html.matches("data-action=\"copy-number\"").count();
            assert_eq!(buttons, places, "{screen}");
            if ["result", "call"].contains(&screen) {
                assert_eq!(places, 1, "{screen}");
            }
        }
    }
}
