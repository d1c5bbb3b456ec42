//! What can be chosen of a question.

use trial_prescreen::screening::{Given, Kind, Question, Ticked};

/// Every value of a choice, or every set of ticks of a list, of which the exclusive one stands alone; nothing for a number.
pub fn choices(question: &Question) -> Vec<Given> {
    let values = question.values.ids();
    match question.kind {
        Kind::Choice => values.map(Given::Choice).collect(),
        Kind::Many { exclusive } => (1..1u32 << values.len())
            .map(|bits| {
                let bits = (0..32).map(move |bit| bits >> bit & 1 == 1);
                let ticked = values.clone().zip(bits).filter(|(_, ticked)| *ticked);
                ticked.map(|(value, _)| value).collect::<Vec<_>>()
            })
            .filter(|ticks| ticks.len() == 1 || exclusive.is_none_or(|none| !ticks.contains(&none)))
            .map(|ticks| Given::Many(Ticked::from_iter(ticks)))
            .collect(),
        Kind::Number { .. } => Vec::new(),
    }
}
