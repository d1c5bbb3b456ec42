/// Normalizes typed or pasted text: removes invisible characters, and replaces all white space by
/// spaces, full-width characters by ASCII, and the digits of Arabic and Persian keyboards by ASCII digits.
///
/// ```
/// use prescreen_core::interview::plain_text;
///
/// assert_eq!(plain_text("\u{200e}３４\u{a0}岁\u{feff}"), "34 岁");
/// assert_eq!(plain_text("٣٤"), "34");
/// ```
pub fn plain_text(text: &str) -> String {
    text.chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            // In both blocks the low four bits are the digit.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => (b'0' + (c as u8 & 15)) as char,
            '。' | '\u{66b}' => '.',
            '、' | '\u{60c}' | '\u{66c}' => ',',
            // Hyphens, dashes and the minus sign.
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

/// Whether a character only affects layout: soft hyphens, zero-width spaces and joiners, directional
/// marks, byte order marks. Text copied from spreadsheets, chats and dates in older browsers has them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}
