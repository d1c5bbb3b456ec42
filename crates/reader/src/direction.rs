//! Texts that are written from right to left.

/// Whether the first letter of a text is of a script that is written from right to left: Hebrew, Arabic and those
/// beside them in Unicode.
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

/// A text set apart from what stands around it: it keeps its own direction, which is from left to right where it has no letter.
///
/// ```
/// use prescreen_reader::apart;
///
/// assert_eq!(apart("+00 100"), "\u{2068}+00 100\u{2069}");
/// ```
pub fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A text of such a language with each of its `{names}` set apart: what is filled in keeps its own direction, or a
/// telephone number would be turned about group by group.
///
/// ```
/// use prescreen_reader::isolated;
///
/// assert_eq!(isolated("الهاتف: {phone}"), "الهاتف: \u{2068}{phone}\u{2069}");
/// ```
pub fn isolated(text: &str) -> String {
    text.replace('{', "\u{2068}{").replace('}', "}\u{2069}")
}
