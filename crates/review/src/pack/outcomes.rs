//! Every outcome with its rule, its texts and an example; and the safety wording.

use anyhow::Result;
use prescreen_core::screening::Outcome;
use prescreen_words::{Report, fill, report};

use super::Pack;
use super::scenarios::Scenario;
use crate::html::{element, escaped, text_element};

pub fn section(pack: &Pack) -> Result<String> {
    let (labels, words) = (pack.labels, pack.words);
    let mut reports = Vec::new();
    for scenario in pack.scenarios {
        let verdict = scenario.verdict(pack)?;
        let answers = scenario.answers(pack)?;
        let report = report(pack.trial, &answers, &verdict, pack.texts, words);
        reports.push((scenario, report));
    }
    let mut html = text_element("p", &labels.outcomes_text);
    for outcome in Outcome::ALL {
        let (rule, leads) = match outcome {
            Outcome::PossibleMatch => (
                &labels.outcome_rule_possible_match,
                vec![words.lead_possible_match()],
            ),
            Outcome::NeedsCheck => (
                &labels.outcome_rule_needs_check,
                vec![
                    words.lead_needs_check(),
                    words.lead_needs_check_one_cohort(),
                ],
            ),
            Outcome::NotNow => (
                &labels.outcome_rule_not_now,
                vec![
                    words.lead_not_now(),
                    words.lead_not_now_until(),
                    words.lead_after_end(),
                ],
            ),
            Outcome::Unlikely => (&labels.outcome_rule_unlikely, vec![words.lead_unlikely()]),
        };
        let mut inside = format!(
            "<h3>{} <code>{}</code></h3>\n",
            escaped(pack.words.outcome(outcome)),
            outcome.name()
        );
        inside += &text_element("p", rule);
        for lead in leads {
            inside += &with_example(pack, lead, &reports, Some(outcome));
        }
        html += &element("article", &inside);
    }
    html += &with_example(pack, words.lead_quick(), &reports, None);
    Ok(html + &text_element("p", &labels.outcome_both))
}

/// A lead text, and the first scenario that has it in its report.
fn with_example(
    pack: &Pack,
    lead: &str,
    reports: &[(&Scenario, Report)],
    outcome: Option<Outcome>,
) -> String {
    let mut html = text_element("p class=\"quoted\"", lead);
    let example = reports.iter().find_map(|(scenario, report)| {
        if outcome.is_some_and(|outcome| outcome != report.outcome) {
            return None;
        }
        let filled = report.lead.iter().find(|text| is_filled(text, lead))?;
        Some((scenario, report, filled))
    });
    let Some((scenario, report, filled)) = example else {
        return html + &text_element("p", &pack.labels.no_example);
    };
    let mut inside = format!(
        "<p>{}{}<span lang=\"en\">{}</span> ({})</p>\n",
        escaped(&pack.labels.example),
        escaped(pack.words.colon()),
        escaped(&scenario.story),
        escaped(&scenario.today)
    );
    inside += &text_element("p", filled);
    let mut items = String::new();
    for item in report.barriers.iter().chain(&report.checks) {
        let mut parts = vec![item.plain.to_owned()];
        parts.extend(item.explanations.iter().map(|why| why.reason.clone()));
        items += &format!(
            "<li><code>{}</code> {}</li>\n",
            escaped(pack.trial.rules.criteria[item.criterion].id),
            escaped(&parts.join(pack.words.sentence_gap()))
        );
    }
    if !items.is_empty() {
        inside += &element("ul", &items);
    }
    html += &element("aside", &inside);
    html
}

/// Whether a text is this one with its placeholders filled in.
fn is_filled(text: &str, unfilled: &str) -> bool {
    let Some((before, rest)) = unfilled.split_once('{') else {
        return text == unfilled;
    };
    let after = rest.split_once('}').map_or("", |(_, after)| after);
    text.starts_with(before) && text.ends_with(after.rsplit('}').next().unwrap_or(after))
}

/// The safety wording, as shown on the page: warnings, disclaimers and help lines.
pub fn safety(pack: &Pack) -> String {
    let (words, texts) = (pack.words, pack.texts);
    let mut sentences: Vec<String> = [
        words.medicine_warning(),
        words.not_advice(),
        words.start_not_reviewed(),
        words.start_privacy(),
        words.print_warning(),
        words.elsewhere_doctor(),
        words.help_title(),
        words.help_talk(),
        words.medicine_stop(),
        words.homework_hint(),
        words.fresh_ask(),
        words.planned_hint(),
    ]
    .map(str::to_owned)
    .to_vec();
    let taking_part = [texts.taking_part].into_iter();
    let study = taking_part
        .filter(|line| !line.is_empty())
        .chain(texts.study.iter().copied());
    sentences.extend(study.map(str::to_owned));
    let items: String = sentences
        .iter()
        .map(|text| text_element("li", text))
        .collect();
    let mut html = text_element("p", &pack.labels.safety_text) + &element("ul", &items);
    let lines: String = pack
        .trial
        .help_lines
        .iter()
        .zip(texts.help_lines)
        .map(|(line, name)| {
            let checked = fill(words.help_checked(), &[("date", &line.checked.to_string())]);
            format!(
                "<li>{} <strong>{}</strong> ({}; <span lang=\"en\">{}</span>)</li>\n",
                escaped(name),
                escaped(line.number),
                escaped(&checked),
                escaped(line.source)
            )
        })
        .collect();
    if !lines.is_empty() {
        html += &element("ul", &lines);
    }
    html
}
