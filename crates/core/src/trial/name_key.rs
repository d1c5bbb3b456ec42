/// The key by which names are compared: letters and digits only, ignoring case, accents and width.
///
/// ```
/// use prescreen_core::trial::name_key;
///
/// assert_eq!(name_key("Méthotrexate-ＭＴＸ ®"), "methotrexatemtx");
/// assert_eq!(name_key("利妥昔 单抗"), "利妥昔单抗");
/// assert_eq!(name_key(" – "), "");
/// ```
pub fn name_key(name: &str) -> String {
    name.chars().filter_map(plain).collect()
}

/// The plain letter or digit for a character; `None` for punctuation, symbols, spaces and combining accents.
fn plain(c: char) -> Option<char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0)?,
        c => c,
    };
    // The standard library's Unicode tables are larger than the whole search for medicines.
    let accented = |table: &str, first: u32| {
        let letter = table.as_bytes()[(c as u32 - first) as usize] as char;
        (letter != '.').then_some(letter)
    };
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\u{c0}'..='\u{ff}' => accented(LATIN_1, 0xc0),
        '\u{100}'..='\u{17f}' => accented(LATIN_A, 0x100),
        // Punctuation and symbols, with combining accents among them.
        '\0'..='\u{bf}' | '\u{2b0}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' => None,
        '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ffff}' => None,
        // Directional marks and a zero-width space, which pasted text may contain.
        '\u{61c}' | '\u{180e}' => None,
        c => Some(c),
    }
}

/// The letters from À to ÿ without their accents.
const LATIN_1: &str = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";

/// The letters from Ā to ſ without their accents.
const LATIN_A: &str = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
                       lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
