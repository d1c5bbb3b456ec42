use quote::quote;

use super::{pack_texts, pack_trial};
use crate::trial::Trial;

/// The source of `const PACKED: &str`, the trial, and of `const TEXTS`, its words in each language.
pub fn trial(trial: &Trial) -> String {
    let packed = pack_trial(trial);
    let texts = trial.texts.iter().map(pack_texts);
    quote! {
        const PACKED: &str = #packed;
        const TEXTS: &[&str] = &[#(#texts),*];
    }
    .to_string()
}
