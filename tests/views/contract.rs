//! The hooks that hosts and tests rely on, on the screens that have them.

use trial_prescreen::{
    screening::{Finding, Outcome, PartialDate},
    trials::TRIAL,
};

use super::gallery::{each, select};

/// The buttons that a screen has at least, by their `data-action`.
fn actions(screen: &str) -> &'static [&'static str] {
    match screen {
        "intro" => &["start", "criteria", "language"],
        "question" => &["continue", "back", "restart", "language"],
        "review" => &["change", "result", "back", "restart", "language"],
        "result" => &[
            "review", "back", "print", "copy", "criteria", "restart", "language",
        ],
        "criteria" | "medicines" | "studies" | "preview" => &["back", "language"],
        "message" => &["back", "copy", "copy-family", "language"],
        "call" | "practical" | "letter" | "homework" => &["back", "print", "language"],
        "measurements" => &["compare", "back", "language"],
        "today" => &["continue", "language"],
        "pause" => &["resume", "language"],
        _ => &["language"],
    }
}

#[test]
fn a_screen_has_the_buttons_of_the_contract() {
    each(|page, html| {
        let lost = actions(&page.screen)
            .iter()
            .find(|action| select(html, &format!("[data-action={action}]")).is_empty());
        lost.map_or(Ok(()), |action| Err(format!("no button `{action}`")))
    });
}

#[test]
fn a_question_has_fields_of_its_name() {
    each(|_, html| {
        for container in select(html, "[data-question]") {
            let id = container.attr("data-question").unwrap_or_default();
            if TRIAL.rules.question_named(id).is_none() {
                return Err(format!("no question is called `{id}`"));
            }
            if select(html, &format!("[data-question='{id}'] input[name='{id}']")).is_empty() {
                return Err(format!("`{id}` has no field of its name"));
            }
        }
        Ok(())
    });
}

#[test]
fn an_asked_date_has_its_four_fields() {
    each(|page, html| {
        let years = select(html, "input[name$='.date.year']");
        for year in years {
            let name = year.attr("name").unwrap_or_default();
            let id = name.trim_end_matches(".date.year");
            let unknown = if page.screen == "today" {
                &[][..]
            } else {
                &["unknown"]
            };
            for part in ["month", "day"].iter().chain(unknown) {
                if select(html, &format!("input[name='{id}.date.{part}']")).len() != 1 {
                    return Err(format!("`{id}` has no field for {part}"));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn every_error_is_linked_from_the_summary() {
    each(|page, html| {
        let errors = select(html, "[data-error]");
        let links = select(html, ".problems a");
        if errors.len() != links.len() {
            return Err(format!("{} errors, {} links", errors.len(), links.len()));
        }
        let refused = page.state.ends_with("-empty") || page.state.contains("date-");
        let expected = refused && !page.state.ends_with("-unknown");
        if expected && errors.is_empty() {
            return Err("nothing is said to be wrong".to_owned());
        }
        Ok(())
    });
}

#[test]
fn a_result_has_its_outcome_and_every_finding() {
    each(|page, html| {
        if page.screen != "result" {
            return Ok(());
        }
        let roots = select(html, "[data-screen=result]");
        let root = roots.first().ok_or("no result")?;
        let outcome = root.attr("data-outcome").unwrap_or_default();
        if !Outcome::ALL.iter().any(|known| known.name() == outcome) {
            return Err(format!("no outcome is called `{outcome}`"));
        }
        let pace = ["-quick", "-detailed"].iter();
        let named = pace.filter_map(|pace| page.state.strip_suffix(pace)).next();
        if named.is_some_and(|named| named != outcome) {
            return Err(format!("the outcome is `{outcome}`"));
        }
        let earliest = root.attr("data-earliest");
        if outcome == "not-now" && !earliest.is_some_and(is_day) {
            return Err(format!("the earliest day is {earliest:?}"));
        }
        let found = select(html, "[data-criterion][data-finding]");
        let unknown = found.iter().find(|found| {
            let finding = found.attr("data-finding").unwrap_or_default();
            !Finding::ALL.iter().any(|known| known.name() == finding)
        });
        match (found.is_empty(), unknown) {
            (true, _) => Err("no finding is shown".to_owned()),
            (_, Some(found)) => Err(format!("an unknown finding: {}", found.html())),
            _ => Ok(()),
        }
    });
}

fn is_day(text: &str) -> bool {
    matches!(text.parse(), Ok(PartialDate::Day(_)))
}
