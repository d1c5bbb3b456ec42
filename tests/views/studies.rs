//! Other studies: the way to them on a result, their screen, and the notice after the planned end.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};
use trial_prescreen::trials::TRIAL;

use super::{
    gallery::{Page, each, select},
    outline::text,
};

const WAY: &str = "[data-action=studies]";

/// Where an element stands among all.
fn place(html: &Html, selector: &str) -> Option<usize> {
    let found = *select(html, selector).first()?;
    select(html, "*")
        .iter()
        .position(|element| *element == found)
}

/// The number at the end of a text, such as of `China: 83` and of `83项`.
fn number(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}

fn listed(html: &Html) -> BTreeSet<String> {
    let studies = select(html, "[data-study]").into_iter();
    let ids = studies.filter_map(|study| study.attr("data-study"));
    ids.map(str::to_owned).collect()
}

/// Whether it is one that lists them.
fn lists(page: &Page) -> bool {
    ["studies", "over"].contains(&page.screen.as_str())
}

#[test]
fn a_result_has_one_way_to_those_that_there_are() {
    each(|page, html| {
        if page.screen != "result" {
            return Ok(());
        }
        let ways = select(html, WAY);
        // Of another disease the list has none.
        let expected = usize::from(page.state != "other-disease");
        match ways.as_slice() {
            ways if ways.len() != expected => Err(format!("{} ways", ways.len())),
            [way] if number(&text(*way)) == 0 => Err("it says no number".to_owned()),
            _ => Ok(()),
        }
    });
}

#[test]
fn after_a_lasting_barrier_the_way_comes_first() {
    each(|_, html| {
        let Some(way) = place(html, WAY) else {
            return Ok(());
        };
        let outcome = select(html, "[data-outcome]")[0].attr("data-outcome");
        let before = |selector| place(html, selector).is_some_and(|other| way < other);
        let first = before("[data-action=review]") && before("[href^='tel:']");
        if first == (outcome == Some("unlikely")) {
            Ok(())
        } else {
            Err(format!("first: {first}"))
        }
    });
}

#[test]
fn after_the_planned_end_all_come_before_the_contact() {
    each(|page, html| {
        if page.screen != "over" {
            return Ok(());
        }
        let all = TRIAL.studies.map_or(0, |all| all.studies.len());
        let first = place(html, "[data-study]") < place(html, "[href^='tel:']");
        if (listed(html).len(), first) != (all, true) {
            return Err(format!("{} of {all}, first: {first}", listed(html).len()));
        }
        let chosen = text(html.root_element()).contains(page.words.studies_chosen());
        (!chosen)
            .then_some(())
            .ok_or("nothing is known to choose by".to_owned())
    });
}

#[test]
fn the_list_says_how_many_of_when_and_that_none_is_checked() {
    each(|page, html| {
        if !lists(page) {
            return Ok(());
        }
        let said = text(html.root_element());
        let count = listed(html).len().to_string();
        let day = match page.words.language {
            "en" => "August 22, 2026",
            _ => "2026年8月22日",
        };
        for part in [&count, day, page.words.studies_unchecked()] {
            if !said.contains(part) {
                return Err(format!("it does not say {part}"));
            }
        }
        Ok(())
    });
}

#[test]
fn each_study_links_to_its_page_and_opens_beside_this_one() {
    each(|_, html| {
        for study in select(html, "[data-study]") {
            let id = study.attr("data-study").unwrap_or_default();
            let link: Vec<ElementRef> = study.child_elements().collect();
            let expected = format!("https://clinicaltrials.gov/study/{id}");
            let right = link.len() == 1
                && link[0].attr("href") == Some(&expected)
                && link[0].attr("target") == Some("_blank")
                && link[0].attr("rel") == Some("noopener noreferrer")
                && text(link[0]) == id
                && id != TRIAL.facts.id;
            if !right {
                return Err(study.html());
            }
        }
        Ok(())
    });
}

#[test]
fn a_country_says_how_many_it_has() {
    each(|page, html| {
        if !lists(page) {
            return Ok(());
        }
        let countries = select(html, "details.folded").into_iter();
        for country in countries.filter(|country| country.html().contains("data-study")) {
            let inside = Html::parse_fragment(&country.html());
            let summary = text(select(&inside, "summary")[0]);
            if number(&summary) != listed(&inside).len() {
                return Err(summary);
            }
        }
        Ok(())
    });
}
