//! What is said of the record's age, from the visitor's own day.

use trial_prescreen::{
    screening::Date,
    trials::TRIAL,
    words::{End, Freshness, as_of, every_words, still_open},
};

#[test]
fn the_records_age_is_told_right_to_the_day() {
    for (today, old, end) in [
        ((2025, 10, 1), false, End::Far),
        ((2026, 9, 17), false, End::Far),
        ((2026, 9, 18), true, End::Far),
        ((2026, 10, 31), true, End::Far),
        ((2026, 11, 1), true, End::Soon),
        ((2026, 12, 31), true, End::Soon),
        ((2027, 1, 1), true, End::Past),
        ((2027, 3, 1), true, End::Past),
        ((2027, 3, 2), true, End::Over),
    ] {
        let (year, month, day) = today;
        let today = Date::new(year, month, day).unwrap();
        let judged = Freshness::on(&TRIAL.facts, today);
        assert_eq!(judged, Freshness { old, end }, "{today}");
        for words in every_words().iter() {
            let said = still_open(&TRIAL.facts, today, words);
            assert_eq!(said.days[0], as_of(&TRIAL.facts, words));
            assert_eq!(
                said.days.contains(&words.fresh_old().to_owned()),
                old,
                "{today}"
            );
            // The copy's day and the registry's, the copy's age, and the end while it is near.
            let sentences = 2 + usize::from(old) + usize::from(end == End::Soon);
            assert_eq!(said.days.len(), sentences, "{today}");
            let asks = matches!(end, End::Far | End::Soon);
            assert_eq!(said.ask.starts_with(words.fresh_ask()), asks, "{today}");
        }
    }
}
