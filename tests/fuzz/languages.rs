//! The attribute `lang`, and what else a page or a browser wishes for.

use proptest::{collection::vec, prelude::*};
use trial_prescreen::words::{Words, negotiate};

use super::{
    runs::{Was, fuzz},
    typed::typed,
};

const PARTS: &[&str] = &[
    "en", "zh", "EN", "zh-Hans", "zh_TW", "Hant", "HK", "-", "_", ",", " ", "fr", "ar", "*",
    ";q=0.5",
];

#[test]
fn any_wishes_end_in_a_language_that_is_spoken() {
    let inputs = vec(typed(PARTS), 0..5).prop_map(|wishes| wishes.join(","));
    fuzz("languages", 1000, inputs, |wishes| {
        let spoken = negotiate(wishes.split(','));
        prop_assert!(["en", "zh-Hans", "zh-Hant"].contains(&spoken), "{spoken}");
        prop_assert_eq!(Words::of(spoken).language, spoken);
        prop_assert_eq!(Words::for_someone_else(spoken).language, spoken);
        let wished = wishes
            .split(',')
            .any(|wish| negotiate([wish, "zh"]) == negotiate([wish, "en"]));
        Ok(if wished { Was::Taken } else { Was::Refused })
    });
}
