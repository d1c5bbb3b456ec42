use quote::quote;
use sha2::{Digest, Sha256};

use super::{pack_texts, pack_trial};
use crate::{is_right_to_left, isolated};
use prescreen_core::trial::{Texts, Trial};

/// The source of `const PACKED: &str`, the trial, of `const TEXTS`, its words in each language, and of
/// `const QUESTIONNAIRE`, the address of its questions in FHIR.
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
    let questionnaire = questionnaire(trial.facts.id);
    quote! {
        /// The address of this trial's questions as a FHIR questionnaire.
        pub const QUESTIONNAIRE: &str = #questionnaire;
        const PACKED: &str = #packed;
        const TEXTS: &[&str] = &[#(#texts),*];
    }
    .to_string()
}

/// Nobody's site, the same for every copy, and another for every trial: a UUID of version 8 (RFC 9562), made from the
/// trial's number.
fn questionnaire(id: &str) -> String {
    let digest = Sha256::digest(format!("trial-prescreen questionnaire {id}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(from, to)| part(from, to));
    format!("urn:uuid:{}", parts.join("-"))
}
