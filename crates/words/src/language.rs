use super::WORDS;

/// The language to speak: the first of these wishes, BCP 47 tags in order of preference, that there
/// are words for, else English.
///
/// Any Chinese is served in Simplified Chinese, the only Chinese there is here.
///
/// ```
/// use prescreen_words::negotiate;
///
/// assert_eq!(negotiate(["fr-CA", "zh_CN", "en"]), "zh-Hans");
/// assert_eq!(negotiate(["EN-gb"]), "en");
/// assert_eq!(negotiate(["javascript:alert(1)"]), "en");
/// ```
pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a str>) -> &'static str {
    wishes
        .into_iter()
        .find_map(spoken)
        .unwrap_or(WORDS[0].language)
}

fn spoken(wish: &str) -> Option<&'static str> {
    fn primary(tag: &str) -> &str {
        tag.split(['-', '_']).next().unwrap_or_default()
    }
    let wish = wish.trim();
    WORDS
        .iter()
        .map(|words| words.language)
        .find(|known| primary(known).eq_ignore_ascii_case(primary(wish)))
}
