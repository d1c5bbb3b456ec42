//! The gallery, rendered once for all tests.

use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};
use trial_prescreen::{gallery, words::Words};

/// An entry of the gallery, as a browser reads it.
pub struct Page {
    pub name: String,
    pub screen: String,
    pub state: String,
    pub words: &'static Words,
    html: String,
}

/// Every entry.
pub fn all() -> &'static [Page] {
    static ALL: LazyLock<Vec<Page>> = LazyLock::new(|| {
        let entries = gallery::entries().unwrap_or_else(|error| panic!("{error:#}"));
        let pages = entries.iter().map(|entry| Page {
            name: entry.name(),
            screen: entry.screen().to_owned(),
            state: entry.state().to_owned(),
            words: entry.words,
            html: entry.html(1).unwrap_or_else(|error| panic!("{error:#}")),
        });
        pages.collect()
    });
    &ALL
}

impl Page {
    /// The words by which the person is spoken to.
    pub fn spoken(&self) -> &'static Words {
        match self.state.as_str() {
            "someone-else" => Words::for_someone_else(self.words.language),
            _ => self.words,
        }
    }

    pub fn parsed(&self) -> Html {
        Html::parse_fragment(&self.html)
    }
}

/// What a selector finds, in order.
pub fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector =
        Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error:?}"));
    page.select(&selector).collect()
}

/// The values of an attribute in HTML, in order.
pub fn values(html: &str, attribute: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let found = select(&page, &format!("[{attribute}]")).into_iter();
    found
        .filter_map(|element| element.attr(attribute).map(str::to_owned))
        .collect()
}

/// Checks every entry, and names all that fail.
pub fn each(check: impl Fn(&Page, &Html) -> Result<(), String>) {
    let wrong: Vec<String> = all()
        .iter()
        .filter_map(|page| {
            let wrong = check(page, &page.parsed()).err()?;
            Some(format!("{}: {wrong}", page.name))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
