//! Pages that are read alike in every encoding.

use std::fmt::Write;

use anyhow::{Result, bail};

/// A page in ASCII, whose other letters are written as their numbers. Scripts and styles, which take none, have to be ASCII
/// already.
pub fn ascii(page: &str) -> Result<String> {
    for name in ["script", "style"] {
        for part in page.split(&format!("<{name}")).skip(1) {
            let inside = part.split(&format!("</{name}")).next().unwrap_or(part);
            if let Some(letter) = inside.chars().find(|letter| !letter.is_ascii()) {
                bail!("a `<{name}>` inside it holds `{letter}`; have esbuild write it in ASCII");
            }
        }
    }
    let mut written = String::with_capacity(page.len());
    for letter in page.chars() {
        if letter.is_ascii() {
            written.push(letter);
        } else {
            // Writing into a text cannot fail.
            let _ = write!(written, "&#{};", u32::from(letter));
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_in_ascii_says_the_same_and_has_no_other_letter_in_a_script() {
        let page = ascii("<title>试验 · T</title><script>a</script>").unwrap_or_default();
        assert_eq!(
            page,
            "<title>&#35797;&#39564; &#183; T</title><script>a</script>"
        );
        for wrong in ["<script>试</script>", "<p>a</p><style>·</style>"] {
            assert!(ascii(wrong).is_err(), "{wrong}");
        }
    }
}
