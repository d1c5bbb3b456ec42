use super::forms::bare;
use crate::trial::{Trial, name_key};

/// A medicine that a typed text may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its index in [`Trial::medicines`].
    pub medicine: usize,
    /// The name that matched.
    pub name: &'static str,
    /// The language of that name.
    pub language: &'static str,
    pub closeness: Closeness,
}

/// How well a name matches the typed text, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// Equal except for case, accents, width, spaces and hyphens.
    Exact,
    /// The name starts with the typed text.
    Starts,
    /// A later word of the name starts with the typed text; in Chinese, the name contains it.
    Holds,
    /// They differ by typing errors. Only a guess, which the person has to confirm.
    Alike,
}

/// Finds the medicines that a typed text may refer to, each once, the best match first.
///
/// Of equally close names, one in `language` comes first, then the shorter one. A typing error is
/// guessed only if nothing else is found, the text is long enough, and no two medicines are equally
/// close: a wrong medicine is worse than none.
///
/// ```
/// use prescreen_core::medicine::{Closeness, find};
/// use prescreen_words::trials::TRIAL;
///
/// let found = find(&TRIAL, "mab thera 500 mg", "en");
/// assert_eq!(TRIAL.medicines[found[0].medicine].id, "rituximab");
/// assert_eq!(found[0].closeness, Closeness::Exact);
/// assert_eq!(find(&TRIAL, "rituxmab", "en")[0].closeness, Closeness::Alike);
/// assert!(find(&TRIAL, "aspirin", "en").is_empty());
/// ```
#[inline(never)]
pub fn find(trial: &Trial, typed: &str, language: &str) -> Vec<Match> {
    let (whole, bare) = (name_key(typed), bare(typed));
    if whole.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(Closeness, bool, usize, Match)> = Vec::new();
    let mut guesses: Vec<(usize, Match)> = Vec::new();
    for (medicine, entry) in trial.medicines.iter().enumerate() {
        // An injected steroid may be another salt, a depot that lasts for weeks.
        let by_bare_name =
            !(bare.key.is_empty() || bare.injected && entry.prednisone_5_mg.is_some());
        let mut best = None;
        let mut nearest = None;
        for (&own, names) in trial.languages.iter().zip(entry.names) {
            for &name in *names {
                let as_match = |closeness| Match {
                    medicine,
                    name,
                    language: own,
                    closeness,
                };
                let key = name_key(name);
                let close = closeness(&whole, name, &key)
                    .or_else(|| closeness(&bare.key, name, &key).filter(|_| by_bare_name));
                if let Some(close) = close {
                    let other = own != language;
                    let this = (close, other, key.chars().count(), as_match(close));
                    if best.is_none_or(|best| rank(&this) < rank(&best)) {
                        best = Some(this);
                    }
                }
                if let Some(distance) = typing_errors(&bare.key, &key).filter(|_| by_bare_name)
                    && nearest.is_none_or(|(least, _)| distance < least)
                {
                    nearest = Some((distance, as_match(Closeness::Alike)));
                }
            }
        }
        if let Some(best) = best {
            // Insertion, since the standard library's sort is larger than the rest of the search.
            let index = found.partition_point(|other| rank(other) <= rank(&best));
            found.insert(index, best);
        }
        guesses.extend(nearest);
    }
    if found.is_empty() {
        return only_nearest(&bare.key, guesses);
    }
    found.into_iter().map(|(.., found)| found).collect()
}

fn rank(found: &(Closeness, bool, usize, Match)) -> (Closeness, bool, usize) {
    (found.0, found.1, found.2)
}

#[inline(never)]
fn closeness(typed: &str, name: &str, key: &str) -> Option<Closeness> {
    if key == typed {
        Some(Closeness::Exact)
    } else if key.starts_with(typed) {
        Some(Closeness::Starts)
    } else if is_chinese(typed) && contains(key, typed) {
        Some(Closeness::Holds)
    } else {
        // In Latin script a name within a word is another medicine: prednisolone, methylprednisolone.
        let mut words = name.split([' ', '-']);
        let starts = words.any(|word| name_key(word).starts_with(typed));
        starts.then_some(Closeness::Holds)
    }
}

fn contains(key: &str, typed: &str) -> bool {
    key.char_indices()
        .any(|(index, _)| key[index..].starts_with(typed))
}

/// The number of typing errors between them; `None` if there are too many for the length of the typed text.
fn typing_errors(typed: &str, key: &str) -> Option<usize> {
    let (length, others) = (typed.chars().count(), key.chars().count());
    let chinese = is_chinese(typed);
    let allowed = match (chinese, length) {
        (true, ..=2) | (false, ..=6) => 0,
        // One wrong character of three or four: a homophone picked in the input method.
        (true, ..=4) => usize::from(length == others),
        (true, _) => 1,
        // People confuse vowels: ritixumab.
        (false, 8..) if consonants(typed).eq(consonants(key)) => 2,
        (false, ..=11) => 1,
        (false, _) => 2,
    };
    // Letters are omitted more often than added, and a text with two extra ones is another name.
    let too_long = length > others + 1;
    if allowed == 0 || too_long || length + allowed < others || chinese != is_chinese(key) {
        return None;
    }
    let distance = strsim::osa_distance(typed, key);
    (distance <= allowed).then_some(distance)
}

fn consonants(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

/// Whether both start with the same character, or with the same two transposed. Few people mistype the
/// start, and many medicines differ in little else: rituximab and cetuximab, 利妥昔单抗 and 西妥昔单抗.
fn same_start(one: &str, other: &str) -> bool {
    let start = |text: &str| {
        let mut chars = text.chars();
        (chars.next(), chars.next())
    };
    let (one, other) = (start(one), start(other));
    one.0 == other.0 || one == (other.1, other.0)
}

fn is_chinese(text: &str) -> bool {
    text.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
}

/// The closest guess, unless two medicines are equally close or it starts differently. A guess farther
/// away is not tried then, since the closest one was not meant either.
fn only_nearest(typed: &str, guesses: Vec<(usize, Match)>) -> Vec<Match> {
    let Some(least) = guesses.iter().map(|(distance, _)| *distance).min() else {
        return Vec::new();
    };
    let mut nearest = guesses
        .into_iter()
        .filter(|(distance, _)| *distance == least);
    match (nearest.next(), nearest.next()) {
        (Some((_, only)), None) if same_start(typed, &name_key(only.name)) => vec![only],
        _ => Vec::new(),
    }
}
