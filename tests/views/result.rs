//! What a result says, and in which order: first what to do next.

use scraper::{ElementRef, Html};
use trial_prescreen::{
    trials::{TRIAL, texts_for_someone_else},
    words::{as_of, fill},
};

use super::{
    gallery::{Page, all, each, select},
    outline::{one_spaced, text},
};

/// Results, and not only those of today.
const LOOKS_AHEAD: [&str; 2] = ["result", "preview"];

/// Fails unless there is exactly one element, which it hands back.
fn one<'a>(html: &'a Html, selector: &str) -> Result<ElementRef<'a>, String> {
    match select(html, selector)[..] {
        [found] => Ok(found),
        ref found => Err(format!("{} elements are `{selector}`", found.len())),
    }
}

fn holds(whole: &str, part: &str) -> Result<(), String> {
    let found = whole.contains(&one_spaced(part));
    found
        .then_some(())
        .ok_or_else(|| format!("no {part:?} in {whole:?}"))
}

/// What is said of a study that is over, up to its date.
fn ended(page: &Page) -> &'static str {
    let text = page.spoken().fresh_ended();
    text.split("{date}").next().unwrap_or(text)
}

/// Whether a text begins with the next step: to ask now, or that the study may be over.
fn begins_with_next_step(page: &Page, said: &str) -> bool {
    said.starts_with(page.spoken().fresh_ask()) || said.starts_with(ended(page))
}

/// Whether a result leaves the door open.
fn is_open(html: &Html) -> Result<bool, String> {
    let result = one(html, "[data-screen=result]")?;
    Ok(result.attr("data-outcome") != Some("unlikely"))
}

#[test]
fn whether_the_study_is_open_is_said_once_on_a_screen() {
    each(|page, html| {
        let said = text(html.root_element());
        let times = [page.spoken().fresh_ask(), ended(page)].map(|it| said.matches(it).count());
        // Nothing is counted from a day that is not known.
        let expected = usize::from(page.screen != "today");
        let found: usize = times.iter().sum();
        (found == expected)
            .then_some(())
            .ok_or_else(|| format!("said {found} times"))
    });
}

#[test]
fn a_result_begins_with_whether_the_study_is_still_open() {
    each(|page, html| {
        if !LOOKS_AHEAD.contains(&page.screen.as_str()) {
            return Ok(());
        }
        let first = text(one(html, ".outcome .title + p")?);
        let begins = begins_with_next_step(page, &first);
        begins.then_some(()).ok_or(first)
    });
}

#[test]
fn the_call_card_begins_with_whether_the_study_is_still_open() {
    each(|page, html| {
        if page.screen != "call" {
            return Ok(());
        }
        let first = text(one(html, "[data-screen=call] > .title + p")?);
        let begins = begins_with_next_step(page, &first);
        begins.then_some(()).ok_or(first)
    });
}

#[test]
fn the_buttons_come_next_and_the_records_dates_after_them() {
    each(|page, html| {
        let dates = match page.screen.as_str() {
            "result" => one(html, ".outcome ~ .actions + .small")?,
            "preview" => one(html, ".warning + .actions + .small")?,
            _ => return Ok(()),
        };
        holds(&text(dates), &as_of(&TRIAL.facts, page.spoken()))
    });
}

#[test]
fn what_the_result_means_is_said_on_every_result() {
    each(|page, html| {
        if page.screen != "result" {
            return Ok(());
        }
        let words = page.spoken();
        let until = words.lead_not_now_until().split("{date}").next();
        let leads = [
            words.lead_possible_match(),
            words.lead_needs_check(),
            words.lead_needs_check_one_cohort(),
            words.lead_not_now(),
            until.unwrap_or_default(),
            words.lead_unlikely(),
        ];
        let said = text(html.root_element());
        let found = leads.iter().filter(|lead| said.contains(*lead)).count();
        (found == 1)
            .then_some(())
            .ok_or_else(|| format!("{found} leads"))
    });
}

#[test]
fn what_taking_part_means_is_shown_while_the_door_is_open() {
    each(|page, html| {
        if page.screen != "result" {
            return Ok(());
        }
        let open = is_open(html)?;
        let texts = match page.state.as_str() {
            "someone-else" => texts_for_someone_else(page.words.language),
            _ => TRIAL.texts(page.words.language),
        };
        let panels = select(html, "[data-screen=result] > .panel");
        let told = panels.iter().map(|panel| text(*panel));
        let told: Vec<_> = told
            .filter(|said| said.contains(&one_spaced(texts.taking_part)))
            .collect();
        let asks = select(html, "[data-action=ask]").len();
        match (open, &told[..], asks) {
            (false, [], 0) => Ok(()),
            (true, [told], 1) => holds(told, page.spoken().start_study()),
            (_, told, asks) => Err(format!("{told:?}, {asks} buttons to ask")),
        }
    });
}

#[test]
fn medicines_to_plan_around_are_open_with_what_is_planned() {
    let shown = all()
        .iter()
        .filter(|page| page.screen == "result" && page.state == "medicines");
    let shown: Vec<_> = shown.collect();
    assert!(!shown.is_empty());
    for page in shown {
        let html = page.parsed();
        let title = fill(page.spoken().planned_title(), &[]);
        let sections = select(&html, "[data-screen=result] > section:has(> .findings)");
        let section = sections
            .into_iter()
            .find(|section| text(*section).starts_with(&title));
        let section = section.unwrap_or_else(|| panic!("{}: no {title}", page.name));
        holds(&text(section), page.spoken().planned_hint()).unwrap();
        let planned = section.select_all("[data-criterion][data-finding=team]");
        assert_eq!(planned, ["E4", "E6"], "{}", page.name);
        let folded = select(&html, "details [data-criterion=E6]");
        assert!(folded.is_empty(), "{}", page.name);
    }
}

/// The criteria that a selector finds within an element.
trait Criteria {
    fn select_all(&self, selector: &str) -> Vec<&str>;
}

impl Criteria for ElementRef<'_> {
    fn select_all(&self, selector: &str) -> Vec<&str> {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let found = self.select(&selector);
        found
            .filter_map(|element| element.attr("data-criterion"))
            .collect()
    }
}

#[test]
fn no_label_stands_where_nothing_can_be_done() {
    each(|page, html| {
        let labels = [page.spoken().could_change(), page.spoken().where_to_find()];
        for paragraph in select(html, ".finding p:has(> .strong)") {
            let said = text(paragraph);
            if labels.iter().any(|label| said == one_spaced(label)) {
                return Err(format!("nothing after {said:?}"));
            }
        }
        Ok(())
    });
}
