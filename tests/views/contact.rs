use leptos::prelude::Set;
use trial_prescreen::words::WORDS;

use super::{
    screens::between,
    view::{html, interviews},
};

#[test]
fn the_number_can_be_copied_wherever_it_can_be_called() {
    for words in WORDS.iter() {
        for (screen, interview) in interviews() {
            let html = html(words.language, |state| state.interview.set(interview));
            let places = html.matches("class=\"button call\"").count();
            let buttons = between(&html, "data-action=\"copy-number\">", "</button>");
            assert_eq!(buttons, vec![words.contact_copy(); places], "{screen}");
            if ["result", "call"].contains(&screen) {
                assert_eq!(places, 1, "{screen}");
            }
        }
    }
}
