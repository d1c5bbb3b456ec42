/// What was typed or pasted, as it was meant: without signs that cannot be seen, every space a plain one, full-width
/// characters made plain, and the digits of Arabic and Persian keyboards too.
///
/// ```
/// use prescreen_core::interview::plain_text;
///
/// assert_eq!(plain_text("\u{200e}３４\u{a0}岁\u{feff}"), "34 岁");
/// assert_eq!(plain_text("٣٤"), "34");
/// ```
pub fn plain_text(text: &str) -> String {
    text.chars()
        .filter(|c| !is_unseen(*c))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            // Either ten ends in the four bits that its digit is.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => (b'0' + (c as u8 & 15)) as char,
            '。' | '\u{66b}' => '.',
            '、' | '\u{60c}' | '\u{66c}' => ',',
            // Any hyphen, dash or minus sign.
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

/// Whether it is there for layout alone: soft hyphens, zero-width spaces and joiners, marks of direction, byte order
/// marks. Spreadsheets, chats and older browsers' dates put them into what is copied.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}
