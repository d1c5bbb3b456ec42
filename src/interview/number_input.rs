use super::InputProblem;

/// Reads a number as people type it: full-width digits, a decimal comma, a unit behind it.
///
/// `units` are the unit's names that may follow, in any case. A comma before exactly three last
/// digits groups thousands; any other comma is a decimal one.
///
/// # Errors
///
/// When nothing or no number was typed, it has decimals and must not, or lies outside `min..=max`.
///
/// ```
/// use trial_prescreen::interview::{InputProblem, number_from_text};
///
/// assert_eq!(number_from_text("7,5 MG", &["mg"], 0.0, 2000.0, true), Ok(7.5));
/// assert_eq!(number_from_text("１８", &["years"], 0.0, 120.0, false), Ok(18.0));
/// assert_eq!(
///     number_from_text("1e9", &["years"], 0.0, 120.0, false),
///     Err(InputProblem::NumberUnreadable("1e9".to_owned())),
/// );
/// ```
pub fn number_from_text(
    typed: &str,
    units: &[&str],
    min: f64,
    max: f64,
    decimals: bool,
) -> Result<f64, InputProblem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(InputProblem::NumberMissing);
    }
    let unreadable = || InputProblem::NumberUnreadable(typed.to_owned());
    let plain = halfwidth(typed).to_lowercase();
    let digits = without_unit(plain.trim(), units);
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    let (sign, digits) = match digits.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, digits),
    };
    let digits = match digits.split_once(',') {
        Some((whole, rest)) if rest.len() == 3 && !whole.starts_with('0') => {
            format!("{whole}{rest}")
        }
        _ => digits.replacen(',', ".", 1),
    };
    let shaped = digits.len() <= 12
        && digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let number: f64 = if shaped {
        digits.parse().map_err(|_| unreadable())?
    } else {
        return Err(unreadable());
    };
    let number = sign * number;
    if !(min..=max).contains(&number) {
        Err(InputProblem::NumberOutOfRange(typed.to_owned()))
    } else if !decimals && number.fract() != 0.0 {
        Err(InputProblem::NumberNotWhole(typed.to_owned()))
    } else {
        Ok(number)
    }
}

fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let stripped = units
        .iter()
        .find_map(|unit| text.strip_suffix(unit.to_lowercase().as_str()));
    stripped.unwrap_or(text).trim_end()
}

/// Full-width characters, as Chinese keyboards type them, made plain.
pub(super) fn halfwidth(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' => ' ',
            '。' => '.',
            '、' => ',',
            c => c,
        })
        .collect()
}
