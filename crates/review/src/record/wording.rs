//! The similarity of two sentences, and the words that changed.

use similar::{Algorithm, DiffTag, capture_diff_slices, get_diff_ratio};

/// From 0, nothing in common, to 1, the same words.
pub fn similarity(one: &str, other: &str) -> f32 {
    let (one, other) = (words(one), words(other));
    let steps = capture_diff_slices(Algorithm::Myers, &one, &other);
    get_diff_ratio(&steps, one.len(), other.len())
}

/// Some words of a sentence in two versions.
#[derive(Debug, PartialEq)]
pub enum Words {
    Same(String),
    Changed { here: String, there: String },
}

/// Two sentences side by side, word by word.
pub fn changed_words(here: &str, there: &str) -> Vec<Words> {
    let (here, there) = (words(here), words(there));
    capture_diff_slices(Algorithm::Myers, &here, &there)
        .into_iter()
        .map(|step| {
            let (tag, old, new) = step.as_tag_tuple();
            let (old, new) = (here[old].join(" "), there[new].join(" "));
            match tag {
                DiffTag::Equal => Words::Same(new),
                _ => Words::Changed {
                    here: old,
                    there: new,
                },
            }
        })
        .collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words_are_separated_from_unchanged_ones() {
        let same = |text: &str| Words::Same(text.to_owned());
        assert_eq!(
            changed_words("within 2 months before screening", "within 3 months"),
            [
                same("within"),
                Words::Changed {
                    here: "2".to_owned(),
                    there: "3".to_owned()
                },
                same("months"),
                Words::Changed {
                    here: "before screening".to_owned(),
                    there: String::new()
                },
            ]
        );
    }

    #[test]
    fn a_new_wording_is_more_similar_than_another_sentence() {
        let old = "Use of B-cell targeted drugs within 2 months before screening.";
        let new = "Use of B-cell targeted drugs within 3 months before screening.";
        let other = "Vaccination with live vaccines within 1 month before screening.";
        assert!(similarity(old, new) > similarity(old, other));
        assert_eq!(similarity(old, old), 1.0);
    }
}
