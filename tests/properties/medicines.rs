//! The medicines taken now, which only this trial asks about.

use proptest::prelude::*;
use trial_prescreen::screening::screen;

use super::{
    strangers::{Stranger, answers_of, person, replaced, strangers, today},
    subject::trial,
};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_medicines_taken_now_never_change_the_outcome(
        stranger in strangers(),
        answer in person(trial().rules.question_named("medicines").unwrap()),
    ) {
        let rules = &trial().rules;
        let medicines = rules.question_named("medicines").unwrap();
        let judged = |stranger: &Stranger| screen(rules, &answers_of(stranger), today());
        let changed = judged(&replaced(&stranger, medicines, answer));
        let before = judged(&stranger);
        prop_assert_eq!((changed.outcome, changed.earliest), (before.outcome, before.earliest));
    }
}
