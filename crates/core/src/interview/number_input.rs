use super::{InputProblem, plain_text};

/// Reads a number as people type or paste it: with full-width digits, a decimal comma, a unit after it
/// or invisible characters.
///
/// `units` are the names of the unit that may follow, in any case. A comma before exactly three final
/// digits groups thousands; any other comma is a decimal one.
///
/// # Errors
///
/// If the text is empty or not a number, has decimals without `decimals`, or lies outside `min..=max`.
///
/// ```
/// use prescreen_core::interview::{InputProblem, number_from_text};
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
    let plain = plain_text(typed).to_ascii_lowercase();
    let (typed, plain) = (typed.trim(), plain.trim());
    if plain.is_empty() {
        return Err(InputProblem::NumberMissing);
    }
    let unreadable = || InputProblem::NumberUnreadable(typed.to_owned());
    let digits = without_unit(plain, units);
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, digits),
    };
    let digits = match digits.split_once(',') {
        Some(_) if digits.contains('.') => return Err(unreadable()),
        Some((whole, rest)) if rest.len() == 3 && !whole.is_empty() && !whole.starts_with('0') => {
            [whole, rest].concat()
        }
        _ => digits.replacen(',', ".", 1),
    };
    let number = plain_decimal(&digits).ok_or_else(unreadable)?;
    // Adding zero turns minus zero into zero.
    let number = sign * number + 0.0;
    if !(min..=max).contains(&number) {
        Err(InputProblem::NumberOutOfRange(typed.to_owned()))
    } else if !decimals && number.fract() != 0.0 {
        Err(InputProblem::NumberNotWhole(typed.to_owned()))
    } else {
        Ok(number)
    }
}

/// Parses at most nine digits with at most one decimal point. The standard library's parser for all
/// numbers adds tables of 16 kB to the program.
fn plain_decimal(digits: &str) -> Option<f64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=9).contains(&(whole.len() + part.len()));
    if !fits || !plain(whole) || !plain(part) {
        return None;
    }
    let value = |digits: &str| {
        digits
            .bytes()
            .fold(0, |value, byte| value * 10 + u32::from(byte - b'0'))
    };
    let scale = 10f64.powi(part.len() as i32);
    Some((f64::from(value(whole)) * scale + f64::from(value(part))) / scale)
}

/// Formats a number with at most three decimals and no trailing zeros.
///
/// ```
/// use prescreen_core::interview::text_from_number;
///
/// assert_eq!(text_from_number(7.5), "7.5");
/// assert_eq!(text_from_number(120.0), "120");
/// ```
pub fn text_from_number(number: f64) -> String {
    // Whole thousandths, since the standard library's formatting of all numbers adds large tables.
    let thousandths = (number * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, part) = (
        thousandths.unsigned_abs() / 1000,
        thousandths.unsigned_abs() % 1000,
    );
    // The leading 1 keeps the zeros after it.
    let part = (1000 + part).to_string();
    let part = part[1..].trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    [sign, &whole.to_string(), point, part].concat()
}

fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    // Of names that end alike, the longest match is the unit that was meant.
    units
        .iter()
        .filter_map(|unit| text.strip_suffix(unit.to_ascii_lowercase().as_str()))
        .min_by_key(|rest| rest.len())
        .unwrap_or(text)
        .trim_end()
}
