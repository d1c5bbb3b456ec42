/// Replaces the `{placeholders}` of a text by values.
///
/// A placeholder without a value is kept.
///
/// ```
/// use prescreen_words::fill;
///
/// assert_eq!(fill("Call {phone}", &[("phone", "120")]), "Call 120");
/// ```
#[inline(never)]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match known {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
