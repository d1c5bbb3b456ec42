//! The trials that are built in.

use std::sync::LazyLock;

use crate::{screening::*, trial::*};

include!(concat!(env!("OUT_DIR"), "/trial.rs"));

/// NCT06822881: CT1190B CAR-T cells for lupus and systemic sclerosis.
pub static TRIAL: LazyLock<Trial> = LazyLock::new(|| {
    let texts: Vec<Texts> = TEXTS.iter().map(|packed| unpack(packed, &BAKED)).collect();
    Trial {
        texts: texts.leak(),
        ..BAKED
    }
});
