use super::WORDS;

/// Negotiates the language: the first of these preferences, BCP 47 tags in order, that is available,
/// else English.
///
/// Tags are matched by their primary subtag, so that any Chinese gives Simplified Chinese, the only one
/// available.
///
/// ```
/// use prescreen_words::negotiate;
///
/// assert_eq!(negotiate(["fr-CA", "zh_CN", "en"]), "zh-Hans");
/// assert_eq!(negotiate(["EN-gb"]), "en");
/// assert_eq!(negotiate(["javascript:alert(1)"]), "en");
/// ```
pub fn negotiate<'a>(preferences: impl IntoIterator<Item = &'a str>) -> &'static str {
    preferences
        .into_iter()
        .find_map(available)
        .unwrap_or(WORDS[0].language)
}

fn available(preference: &str) -> Option<&'static str> {
    fn primary(tag: &str) -> &str {
        tag.split(['-', '_']).next().unwrap_or_default()
    }
    let preference = preference.trim();
    WORDS
        .iter()
        .map(|words| words.language)
        .find(|known| primary(known).eq_ignore_ascii_case(primary(preference)))
}
