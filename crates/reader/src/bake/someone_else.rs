/// Stands in a rule between a phrase and what takes its place.
const BECOMES: &str = " → ";

/// Turns texts that speak to the person about themselves into texts that speak to somebody who cares
/// for them: "How old are you?" becomes "How old are they?".
///
/// `rules` has a rule a line, `phrase → what takes its place`. At each place of the text the first
/// rule that fits is taken, so a phrase that stays as it is stands above the words it holds. A phrase
/// of letters fits whole words alone.
///
/// ```
/// use prescreen_reader::bake::about_someone_else;
///
/// let rules = "You told us → You told us\nyou → they\nYou → They\nyour → their";
/// assert_eq!(about_someone_else("How old are you?", rules), "How old are they?");
/// assert_eq!(
///     about_someone_else("You told us that you had your youngest.", rules),
///     "You told us that they had their youngest.",
/// );
/// ```
pub fn about_someone_else(text: &str, rules: &str) -> String {
    let rules: Vec<(&str, &str)> = rules
        .lines()
        .filter_map(|rule| rule.split_once(BECOMES))
        .collect();
    let mut told = String::with_capacity(text.len());
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
        told.push_str(given);
        rest = &rest[taken..];
    }
    told
}

/// Whether two letters side by side belong to one word.
fn joins(one: char, other: char) -> bool {
    one.is_ascii_alphabetic() && other.is_ascii_alphabetic()
}
