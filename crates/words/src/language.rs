use super::{LANGUAGES, Language};

/// The form of a language that is meant where a tag does not name its script, and the tags of that form.
///
/// From Unicode CLDR 48, likelySubtags, and for Cantonese languageMatching, read on 2026-11-27.
const FORMS: [(&str, &str); 5] = [
    ("zh", "zh-hans"),
    ("zh-tw", "zh-hant"),
    ("zh-hk", "zh-hant"),
    ("zh-mo", "zh-hant"),
    ("yue", "zh-hant"),
];

/// Negotiates the language: the first of these preferences, BCP 47 tags in order, that is available,
/// else English.
///
/// A tag is looked up by its first two parts, then by its first one alone, see [`ranges`].
///
/// ```
/// use prescreen_words::negotiate;
///
/// assert_eq!(negotiate(["fr-CA", "zh_CN", "en"]), "zh-Hans");
/// assert_eq!(negotiate(["EN-gb"]), "en");
/// assert_eq!(negotiate(["javascript:alert(1)"]), "en");
/// ```
pub fn negotiate<'a>(preferences: impl IntoIterator<Item = &'a str>) -> &'static str {
    let languages: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    let ranges = ranges(&languages);
    let mut preferences = preferences.into_iter();
    let found = preferences.find_map(|preference| look_up(&ranges, preference));
    found.unwrap_or(LANGUAGES[0].tag)
}

/// The language with this tag, if the trial has texts in it.
pub fn known(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.tag == tag)
}

/// The beginnings of tags that are answered in each of these languages, in lower case. Scripts and the WordPress plugin have
/// them as data.
///
/// What begins with a language is answered in the form that is usual for it, or else in the first one there is; other forms
/// have the regions that write them.
///
/// ```
/// use prescreen_words::ranges;
///
/// let chinese = ranges(&["zh-Hant", "en", "zh-Hans"]);
/// let of = |range| chinese.iter().find(|(own, _)| own == range).map(|(_, tag)| *tag);
/// assert_eq!(of("zh"), Some("zh-Hans"));
/// assert_eq!(of("zh-tw"), Some("zh-Hant"));
/// assert_eq!(of("zh-cn"), None);
/// assert!(ranges(&["zh-Hant"]).contains(&("zh".to_owned(), "zh-Hant")));
/// ```
pub fn ranges<'a>(languages: &[&'a str]) -> Vec<(String, &'a str)> {
    let mut ranges: Vec<(String, &str)> = Vec::new();
    for &language in languages {
        let form = language.to_ascii_lowercase();
        let tags = FORMS.iter().filter(|(_, of)| *of == form);
        ranges.extend(tags.map(|(tag, _)| ((*tag).to_owned(), language)));
        ranges.push((form, language));
    }
    for &language in languages {
        let primary = primary(language).to_ascii_lowercase();
        if !ranges.iter().any(|(range, _)| *range == primary) {
            ranges.push((primary, language));
        }
    }
    // What the language alone leads to needs no range of its own.
    let all = ranges.clone();
    ranges.retain(|(range, language)| {
        let primary = primary(range);
        primary == range || !all.contains(&(primary.to_owned(), language))
    });
    ranges.sort_unstable();
    ranges
}

/// Whether two tags are of one language, whatever its form: `zh-Hans` and `zh-Hant`.
pub fn is_same_language(one: &str, other: &str) -> bool {
    primary(one) == primary(other)
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The language of the range that a tag begins with. Devices also write `zh_TW` and `zh_TW.UTF-8`.
fn look_up(ranges: &[(String, &'static str)], tag: &str) -> Option<&'static str> {
    let tag = tag.trim().to_ascii_lowercase();
    let mut parts = tag.split(['-', '_', '.']);
    let language = parts.next().unwrap_or_default();
    let form = [language, parts.next().unwrap_or_default()].join("-");
    let of = |wanted: &str| ranges.iter().find(|(range, _)| range == wanted);
    let (_, found) = of(&form).or_else(|| of(language))?;
    Some(found)
}
