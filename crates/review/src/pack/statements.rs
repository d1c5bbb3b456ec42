//! The privacy statement, as the released page has it, and the accessibility statement.

use anyhow::{Context, Result};

use super::Pack;
use crate::files;
use crate::html::from_markdown;

const PRIVACY: &str = "src/pages/privacy.html";

/// The privacy page in one language, its headings lowered to stand under one.
pub fn privacy(pack: &Pack) -> Result<String> {
    let page = files::read_text(PRIVACY.as_ref())?;
    part(&page, pack.texts.language).with_context(|| {
        format!(
            "`{PRIVACY}` has no part in `{}`; give it a <section> with that id",
            pack.texts.language
        )
    })
}

fn part(page: &str, language: &str) -> Option<String> {
    let section = page.split_once(&format!("<section id=\"{language}\""));
    let part = match section {
        Some((_, rest)) => rest.split_once('>')?.1.split_once("</section>")?.0,
        None if page.contains(&format!("<html lang=\"{language}\">")) => {
            // From its heading to the first of the other languages.
            let start = page.find("<h1>")?;
            let end = page[start..].find("<section")? + start;
            &page[start..end]
        }
        None => return None,
    };
    let lowered = part
        .replace("<h2>", "<h4>")
        .replace("</h2>", "</h4>")
        .replace("<h1>", "<h3>")
        .replace("</h1>", "</h3>");
    // A link back to the questions leads nowhere from paper.
    let lines = lowered.lines().filter(|line| !line.contains("<a href"));
    Some(lines.map(|line| format!("{}\n", line.trim())).collect())
}

pub fn accessibility(pack: &Pack) -> Result<String> {
    let file = match pack.texts.language {
        "en" => "docs/accessibility.md".to_owned(),
        other => format!("docs/accessibility.{other}.md"),
    };
    let text = files::read_text(file.as_ref())?;
    // The section has a heading of its own.
    let text = text.split_once('\n').map_or("", |(_, rest)| rest);
    Ok(from_markdown(text, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_part_of_the_privacy_page() {
        let page = files::read_text(format!("../../{PRIVACY}").as_ref()).expect("the page");
        let english = part(&page, "en").expect("English");
        assert!(english.contains("No answer is sent to us") && !english.contains("隐私"));
        let chinese = part(&page, "zh-Hans").expect("Chinese");
        assert!(chinese.contains("不把任何回答发送给我们") && !chinese.contains("No answer"));
        assert_eq!(part(&page, "fr"), None);
    }
}
