use crate::{leak, leak_all};
use prescreen_core::trial::{
    CallTexts, CriterionTexts, QuestionTexts, Spoken, Texts, Unit, ValueTexts,
};

/// Applies a function to every displayed text of a trial in one language.
pub fn map_texts(texts: &Texts, map: &dyn Fn(&str) -> String) -> Texts {
    let one = |text: &str| leak(&map(text));
    let all = |texts: &[&str]| leak_all(texts.iter().map(|text| one(text)).collect());
    let spoken = |lines: &[Spoken]| {
        let lines = lines.iter().map(|line| Spoken {
            text: one(line.text),
            pinyin: one(line.pinyin),
        });
        leak_all(lines.collect())
    };
    let units = texts.units.iter().map(|unit| Unit {
        names: all(unit.names),
        ..*unit
    });
    let questions = texts.questions.iter().map(|question| {
        let values = question.values.iter().map(|value| ValueTexts {
            label: one(value.label),
            hint: one(value.hint),
            reason: one(value.reason),
            change: one(value.change),
            note: one(value.note),
        });
        QuestionTexts {
            short: one(question.short),
            legend: one(question.legend),
            hint: one(question.hint),
            why: one(question.why),
            find: one(question.find),
            date: one(question.date),
            values: leak_all(values.collect()).into(),
        }
    });
    let criteria = texts.criteria.iter().map(|criterion| CriterionTexts {
        plain: one(criterion.plain),
        test: one(criterion.test),
    });
    Texts {
        language: texts.language,
        title: one(texts.title),
        about: all(texts.about),
        study: all(texts.study),
        taking_part: one(texts.taking_part),
        contact: one(texts.contact),
        cohorts: all(&texts.cohorts).into(),
        units: leak_all(units.collect()),
        screens: all(&texts.screens).into(),
        questions: leak_all(questions.collect()).into(),
        criteria: leak_all(criteria.collect()).into(),
        headings: all(texts.headings),
        help_lines: all(texts.help_lines),
        links: all(texts.links),
        medicine_classes: all(texts.medicine_classes),
        papers: all(texts.papers),
        terms: spoken(texts.terms),
        call: CallTexts {
            say: spoken(texts.call.say),
            asked: spoken(texts.call.asked),
            close: spoken(texts.call.close),
            practical: spoken(texts.call.practical),
            points: spoken(&texts.call.points).into(),
        },
    }
}
