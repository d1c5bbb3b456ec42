//! Text direction: right-to-left texts, and isolation of inserted texts.

/// Whether the first letter of a text belongs to a right-to-left script: Hebrew, Arabic or a neighbouring Unicode block.
///
/// ```
/// use prescreen_reader::is_right_to_left;
///
/// assert!(is_right_to_left("العربية"));
/// assert!(is_right_to_left("1. עברית"));
/// assert!(!is_right_to_left("简体中文"));
/// assert!(!is_right_to_left("English, العربية"));
/// assert!(!is_right_to_left("{}"));
/// ```
pub fn is_right_to_left(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|first| {
            matches!(first, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        })
}

/// Wraps a text in Unicode isolates (FSI, PDI): it keeps its own direction, left to right if it has no letter.
///
/// ```
/// use prescreen_reader::isolate;
///
/// assert_eq!(isolate("+00 100"), "\u{2068}+00 100\u{2069}");
/// ```
pub fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// Isolates each `{placeholder}` of a right-to-left text. Without that, the groups of digits of an inserted telephone
/// number would appear in reverse order.
///
/// ```
/// use prescreen_reader::isolate_placeholders;
///
/// assert_eq!(isolate_placeholders("الهاتف: {phone}"), "الهاتف: \u{2068}{phone}\u{2069}");
/// ```
pub fn isolate_placeholders(text: &str) -> String {
    text.replace('{', "\u{2068}{").replace('}', "}\u{2069}")
}
