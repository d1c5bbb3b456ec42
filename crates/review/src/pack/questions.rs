//! Every question with all its texts, and all other texts of the widget, each with its reading grade.

use anyhow::{Context, Result};
use prescreen_core::screening::{Kind, Question, QuestionId};
use prescreen_core::trial::{QuestionTexts, Spoken};
use prescreen_words::fill;

use super::Pack;
use super::criteria::label;
use crate::files;
use crate::html::{element, escaped, table, text_element};

pub fn section(pack: &Pack) -> String {
    let mut html = text_element("p", &pack.labels.questions_text);
    if pack.has_grades() {
        html += &total(pack);
    }
    for (id, screen) in pack.trial.screens.entries() {
        let title = pack.texts.screens[id];
        if !title.is_empty() {
            html += &text_element("h3", title);
        }
        for &id in screen.questions {
            // No heading level is skipped under a screen without a title.
            let level = if title.is_empty() { 3 } else { 4 };
            let inside = question(pack, id, screen.quick, level);
            html += &element("article", &inside);
        }
    }
    html
}

fn question(pack: &Pack, id: QuestionId, quick: bool, level: u8) -> String {
    let (rules, texts) = (&pack.trial.rules.questions[id], &pack.texts.questions[id]);
    let mut html = format!(
        "<h{level} id=\"question-{0}\"><code>{0}</code> {1}</h{level}>\n",
        escaped(rules.id),
        escaped(texts.legend)
    );
    let part = match quick {
        true => &pack.labels.on_quick,
        false => &pack.labels.on_detail,
    };
    let mut about = vec![part.clone(), condition(pack, rules), kind(pack, rules)];
    if rules.sensitive {
        about.push(fill(
            &pack.labels.is_sensitive,
            &[("skip", pack.words.skip())],
        ));
    }
    let decided: Vec<&str> = rules
        .decides
        .iter()
        .map(|&criterion| pack.trial.rules.criteria[criterion].id)
        .collect();
    about.push(fill(
        &pack.labels.decides,
        &[("criteria", &decided.join(pack.words.list_gap()))],
    ));
    html += &text_element("p", &about.join(pack.words.sentence_gap()));
    if pack.has_grades() {
        let whole = pack.aids.grade(&[texts.legend, texts.hint]);
        html += &format!(
            "<p>{}: <strong>{whole}</strong></p>\n",
            escaped(&pack.labels.whole_grade)
        );
    }
    let labels = pack.labels;
    let mut rows = String::new();
    for (name, text) in [
        (&labels.part_legend, texts.legend),
        (&labels.part_short, texts.short),
        (&labels.part_hint, texts.hint),
        (&labels.part_why, texts.why),
        (&labels.part_find, texts.find),
        (&labels.part_date, texts.date),
    ] {
        rows += &row(pack, name, text);
    }
    for (value, value_texts) in texts.values.entries() {
        rows += &row(pack, &labels.part_answer, &label(pack, rules, texts, value));
        for (name, text) in [
            (&labels.part_answer_hint, value_texts.hint),
            (&labels.part_reason, value_texts.reason),
            (&labels.part_change, value_texts.change),
            (&labels.part_note, value_texts.note),
        ] {
            rows += &row(pack, name, text);
        }
    }
    rows += &row(pack, &labels.part_answer, pack.words.unsure());
    if rules.sensitive {
        rows += &row(pack, &labels.part_answer, pack.words.skip());
    }
    html + &texts_table(pack, &rows)
}

/// The people who are asked a question.
pub fn condition(pack: &Pack, rules: &Question) -> String {
    let mut sentences = Vec::new();
    if let Some(cohort) = rules.cohort {
        sentences.push(fill(
            &pack.labels.asked_cohort,
            &[("cohort", pack.texts.cohorts[cohort])],
        ));
    }
    if let Some(condition) = rules.condition {
        let other = &pack.trial.rules.questions[condition.question];
        let texts = &pack.texts.questions[condition.question];
        let values: Vec<String> = condition
            .values
            .iter()
            .map(|&value| label(pack, other, texts, value))
            .collect();
        let text = match condition.negated {
            true => &pack.labels.asked_unless,
            false => &pack.labels.asked_if,
        };
        sentences.push(fill(
            text,
            &[
                ("question", texts.short),
                ("values", &values.join(pack.words.list_gap())),
            ],
        ));
    }
    if sentences.is_empty() {
        return pack.labels.asked_all.clone();
    }
    sentences.join(pack.words.sentence_gap())
}

fn kind(pack: &Pack, rules: &Question) -> String {
    match rules.kind {
        Kind::Choice => pack.labels.kind_choice.clone(),
        Kind::Many { .. } => pack.labels.kind_many.clone(),
        Kind::Number { unit, min, max, .. } => fill(
            &pack.labels.kind_number,
            &[
                ("min", &min.to_string()),
                ("max", &max.to_string()),
                (
                    "unit",
                    pack.texts.unit(unit).first().copied().unwrap_or_default(),
                ),
            ],
        ),
    }
}

/// A row with the name, text and grade of a part; empty for an empty text.
fn row(pack: &Pack, name: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let grade = match pack.has_grades() {
        true => {
            let grade = pack.aids.grade(&[text]);
            // The formula is for sentences: grades of short texts are in brackets.
            let short = text.split_whitespace().count() < 5;
            let grade = match short && grade.starts_with(|first: char| first.is_ascii_digit()) {
                true => format!("({grade})"),
                false => grade,
            };
            format!("<td class=\"grade\">{grade}</td>")
        }
        false => String::new(),
    };
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td>{grade}</tr>\n",
        escaped(name),
        escaped(text)
    )
}

fn texts_table(pack: &Pack, rows: &str) -> String {
    let mut headings = vec![pack.labels.part_column.as_str(), &pack.labels.text_column];
    if pack.has_grades() {
        headings.push(&pack.labels.grade_column);
    }
    table(&headings, rows)
}

/// The grade of the texts that the project's own test limits to grade 6.
fn total(pack: &Pack) -> String {
    let mut all: Vec<&str> = Vec::new();
    let asked =
        |texts: &QuestionTexts| [texts.legend, texts.hint, texts.why, texts.find, texts.date];
    for texts in pack.texts.questions {
        all.extend(asked(texts));
    }
    for texts in pack.texts.questions {
        for value in texts.values {
            all.extend([value.reason, value.change, value.note]);
        }
    }
    let words = pack.words;
    all.extend([
        words.outcome_possible_match(),
        words.outcome_needs_check(),
        words.outcome_not_now(),
        words.outcome_unlikely(),
        words.lead_possible_match(),
        words.lead_needs_check(),
        words.lead_needs_check_one_cohort(),
        words.lead_not_now(),
        words.lead_not_now_until(),
        words.lead_after_end(),
        words.lead_unlikely(),
        words.lead_quick(),
    ]);
    format!(
        "<p>{}: <strong>{}</strong></p>\n",
        escaped(&pack.labels.total_grade),
        pack.aids.grade(&all)
    )
}

/// The interface texts as in their locale file, and the trial's texts besides its questions.
pub fn others(pack: &Pack) -> Result<String> {
    let file = format!("crates/words/locales/{}.toml", pack.texts.language);
    let words: toml::Table = toml::from_str(&files::read_text(file.as_ref())?)
        .with_context(|| format!("`{file}` cannot be read"))?;
    let mut rows = String::new();
    for (key, text) in &words {
        // `someone_else` is not a text but the rules for caregiver wording.
        if let Some(text) = text.as_str().filter(|_| key != "someone_else") {
            rows += &row(pack, key, text);
        }
    }
    let mut html = text_element("h3", &pack.labels.words_interface);
    html += &text_element("p", &pack.labels.words_interface_text);
    html += &texts_table(pack, &rows);

    let (trial, texts) = (pack.trial, pack.texts);
    let mut rows = row(pack, "title", texts.title);
    for (name, part) in [("about", texts.about), ("study", texts.study)] {
        for text in part {
            rows += &row(pack, name, text);
        }
    }
    rows += &row(pack, "contact", texts.contact);
    for (criterion, texts) in trial.rules.criteria.iter().zip(texts.criteria) {
        rows += &row(pack, criterion.id, texts.plain);
        rows += &row(pack, criterion.id, texts.test);
    }
    for (link, text) in trial.links.iter().zip(texts.links) {
        rows += &row(pack, link.id, text);
    }
    html += &text_element("h3", &pack.labels.words_trial);
    html += &texts_table(pack, &rows);

    if !trial.medicine_classes.is_empty() {
        let classes = trial.medicine_classes.iter().zip(texts.medicine_classes);
        let rows: String = classes
            .map(|(class, text)| row(pack, class.id, text))
            .collect();
        html += &text_element("h3", &pack.labels.words_medicines);
        html += &texts_table(pack, &rows);
    }
    let spoken = |ids: &[&str], texts: &[Spoken]| -> String {
        let lines = ids.iter().zip(texts);
        lines
            .map(|(id, line)| {
                row(pack, id, line.text) + &row(pack, &format!("{id}, pinyin"), line.pinyin)
            })
            .collect()
    };
    let call = [
        (trial.call.say, texts.call.say),
        (trial.call.asked, texts.call.asked),
        (trial.call.close, texts.call.close),
    ]
    .map(|(lines, texts)| {
        let ids: Vec<&str> = lines.iter().map(|line| line.id).collect();
        spoken(&ids, texts)
    })
    .concat();
    if !call.is_empty() {
        html += &text_element("h3", &pack.labels.words_call);
        html += &texts_table(pack, &call);
    }
    if !trial.terms.is_empty() {
        let papers = trial.papers.iter().zip(texts.papers);
        let mut rows: String = papers.map(|(id, text)| row(pack, id, text)).collect();
        let terms: Vec<&str> = trial.terms.iter().map(|term| term.id).collect();
        rows += &spoken(&terms, texts.terms);
        html += &text_element("h3", &pack.labels.words_papers);
        html += &texts_table(pack, &rows);
    }
    Ok(html)
}
