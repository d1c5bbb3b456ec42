//! What holds of every entry of the gallery, whatever it shows.

use std::collections::BTreeSet;

use scraper::Html;
use trial_prescreen::trials::TRIAL;

use super::{
    gallery::{all, each, select},
    outline::{label_of, text},
};

/// Fails with what was found where it is not what is expected.
fn expect<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), String> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("expected {expected:?} but found {found:?}"))
    }
}

fn ids(page: &Html) -> Vec<&str> {
    let with_id = select(page, "[id]").into_iter();
    with_id.filter_map(|element| element.attr("id")).collect()
}

#[test]
fn names_are_unique() {
    let names: BTreeSet<&str> = all().iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names.len(), all().len());
}

#[test]
fn every_question_is_in_the_gallery_in_every_language() {
    for words in trial_prescreen::words::every_words().iter() {
        let own = all()
            .iter()
            .filter(|page| page.words.language == words.language);
        let pages: Vec<Html> = own.map(|page| page.parsed()).collect();
        for question in TRIAL.rules.questions {
            let container = format!("[data-question={}]", question.id);
            let shown = pages
                .iter()
                .any(|page| !select(page, &container).is_empty());
            let wrong = format!("[data-error={}]", question.id);
            let refused = pages.iter().any(|page| !select(page, &wrong).is_empty());
            assert!(shown && refused, "{} in {}", question.id, words.language);
        }
    }
}

#[test]
fn the_screen_bears_its_name() {
    each(|page, html| {
        let screens = select(html, "[data-screen]");
        let names: Vec<_> = screens
            .iter()
            .filter_map(|screen| screen.attr("data-screen"))
            .collect();
        expect(names, vec![page.screen.as_str()])
    });
}

#[test]
fn there_is_one_main_heading() {
    each(|_, html| expect(select(html, "h1").len(), 1));
}

#[test]
fn heading_levels_do_not_skip() {
    each(|_, html| {
        let mut before = 0;
        for heading in select(html, "h1, h2, h3, h4, h5, h6") {
            let level = heading.value().name()[1..].parse().unwrap_or(0);
            if level > before + 1 && before > 0 {
                return Err(format!("h{level} after h{before}: {}", text(heading)));
            }
            before = level;
        }
        Ok(())
    });
}

#[test]
fn an_id_stands_once() {
    each(|_, html| {
        let ids = ids(html);
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        let twice = unique
            .iter()
            .filter(|id| ids.iter().filter(|other| other == id).count() > 1);
        expect(twice.collect::<Vec<_>>(), Vec::new())
    });
}

#[test]
fn a_reference_names_an_id_that_is_there() {
    const REFERENCES: [&str; 5] = [
        "for",
        "aria-describedby",
        "aria-controls",
        "aria-labelledby",
        "aria-activedescendant",
    ];
    each(|_, html| {
        let ids = ids(html);
        let mut lost = Vec::new();
        for name in REFERENCES {
            for element in select(html, &format!("[{name}]")) {
                let named = element.attr(name).unwrap_or_default().split_whitespace();
                lost.extend(
                    named
                        .filter(|id| !ids.contains(id))
                        .map(|id| format!("{name}={id}")),
                );
            }
        }
        expect(lost, Vec::new())
    });
}

#[test]
fn a_link_inside_the_page_names_an_id_that_is_there() {
    each(|_, html| {
        let ids = ids(html);
        let links = select(html, "a[href^='#']").into_iter();
        let lost = links
            .filter_map(|link| link.attr("href"))
            .filter(|to| !ids.contains(&&to[1..]));
        expect(lost.collect::<Vec<_>>(), Vec::new())
    });
}

#[test]
fn a_field_has_a_label() {
    each(|_, html| {
        for field in select(html, "input, select, textarea") {
            let label = match field.attr("aria-label") {
                Some(label) => label.to_owned(),
                None => label_of(html, field).map(text).unwrap_or_default(),
            };
            if label.is_empty() {
                return Err(format!("no label: {}", field.html()));
            }
        }
        Ok(())
    });
}

#[test]
fn a_button_or_link_has_words() {
    each(|_, html| {
        let wordless = select(html, "button, a, summary").into_iter();
        let wordless = wordless.filter(|element| text(*element).is_empty());
        expect(
            wordless.map(|element| element.html()).collect::<Vec<_>>(),
            Vec::new(),
        )
    });
}

#[test]
fn a_heading_a_legend_or_an_item_is_not_empty() {
    each(|_, html| {
        let empty = select(html, "h1, h2, h3, h4, h5, h6, legend, dt, dd, li");
        let empty = empty
            .into_iter()
            .filter(|element| text(*element).is_empty());
        expect(
            empty.map(|element| element.html()).collect::<Vec<_>>(),
            Vec::new(),
        )
    });
}

#[test]
fn the_root_has_the_language_and_direction() {
    each(|page, html| {
        let roots = select(html, ".page");
        let root = roots.first().ok_or("no root")?;
        expect(root.attr("lang"), Some(page.words.language))?;
        expect(root.attr("dir"), page.words.direction())
    });
}

#[test]
fn nothing_is_left_to_be_filled_in() {
    each(|_, html| {
        let labels = select(html, "[aria-label]").into_iter();
        let labels = labels.filter_map(|element| element.attr("aria-label"));
        let whole = text(html.root_element()) + &labels.collect::<String>();
        for sign in ["{", "}", "undefined", "NaN", "null"] {
            if let Some(at) = whole.find(sign) {
                let mut around = whole.char_indices().map(|(index, _)| index);
                let from = around.rfind(|index| index + 40 <= at).unwrap_or(0);
                return Err(format!("`{sign}` after {:?}", &whole[from..at]));
            }
        }
        Ok(())
    });
}
