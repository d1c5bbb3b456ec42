/// The separator between a phrase and its replacement in a rule.
const BECOMES: &str = " → ";

/// Converts a text to caregiver wording: "How old are you?" becomes "How old are they?".
///
/// `rules` has one rule a line, `phrase → replacement`. At each position of the text the first
/// matching rule applies, so that a phrase to be kept comes before the words that it contains. A
/// phrase of letters matches whole words only.
///
/// ```
/// use prescreen_reader::bake::caregiver_wording;
///
/// let rules = "You told us → You told us\nyou → they\nYou → They\nyour → their";
/// assert_eq!(caregiver_wording("How old are you?", rules), "How old are they?");
/// assert_eq!(
///     caregiver_wording("You told us that you had your youngest.", rules),
///     "You told us that they had their youngest.",
/// );
/// ```
pub fn caregiver_wording(text: &str, rules: &str) -> String {
    let rules: Vec<(&str, &str)> = rules
        .lines()
        .filter_map(|rule| rule.split_once(BECOMES))
        .collect();
    let mut converted = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(next) = rest.chars().next() {
        let fits = |(phrase, _): &&(&str, &str)| {
            rest.strip_prefix(phrase).is_some_and(|after| {
                let first = phrase.chars().next().unwrap_or(' ');
                let last = phrase.chars().next_back().unwrap_or(' ');
                !joins(before, first) && !joins(last, after.chars().next().unwrap_or(' '))
            })
        };
        let (taken, given) = match rules.iter().find(fits) {
            Some((phrase, becomes)) => (phrase.len(), *becomes),
            None => (next.len_utf8(), &rest[..next.len_utf8()]),
        };
        before = rest[..taken].chars().next_back().unwrap_or(' ');
        converted.push_str(given);
        rest = &rest[taken..];
    }
    converted
}

/// Whether two letters side by side belong to one word.
fn joins(one: char, other: char) -> bool {
    one.is_ascii_alphabetic() && other.is_ascii_alphabetic()
}
