use quote::quote;

use super::{pack_texts, pack_trial};
use crate::trial::{
    Texts, Trial,
    reader::{is_right_to_left, isolated},
};

/// The source of `const PACKED: &str`, the trial, and of `const TEXTS`, its words in each language.
pub fn trial(trial: &Trial) -> String {
    let packed = pack_trial(trial);
    let texts = trial.texts.iter().map(|texts: &Texts| {
        let packed = pack_texts(texts);
        if is_right_to_left(texts.title) {
            isolated(&packed)
        } else {
            packed
        }
    });
    quote! {
        const PACKED: &str = #packed;
        const TEXTS: &[&str] = &[#(#texts),*];
    }
    .to_string()
}
