//! The trials that are built in.

use std::sync::LazyLock;

use crate::trial::*;

include!(concat!(env!("OUT_DIR"), "/trial.rs"));

/// NCT06822881: CT1190B CAR-T cells for lupus and systemic sclerosis.
pub static TRIAL: LazyLock<Trial> = LazyLock::new(|| {
    let trial = unpack_trial(PACKED);
    let texts = TEXTS.iter().map(|packed| unpack_texts(packed, &trial));
    Trial {
        texts: texts.collect::<Vec<_>>().leak(),
        ..trial
    }
});
