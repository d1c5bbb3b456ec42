use super::{Words, answer, date, fill, report, still_open};
use prescreen_core::{
    interview::Interview,
    screening::{Outcome, PartialDate},
    takeaway,
    trial::Texts,
};

/// The result as plain text, to copy or save: the outcome with its reasons, the answers and the contact.
///
/// Sensitive answers, and findings that depend on them, are included only with `sensitive`.
#[inline(never)]
pub fn summary(
    interview: &Interview,
    texts: &Texts,
    words: &'static Words,
    sensitive: bool,
) -> String {
    let trial = interview.trial();
    let today = interview.today();
    let shared = takeaway::shared(interview, sensitive);
    let report = report(trial, &shared.answers, &shared.verdict, texts, words);
    let day = date(PartialDate::Day(today), words);
    let mut lines = vec![
        fill(words.summary_title(), &[("date", &day)]),
        trial.facts.id.to_owned(),
        words.print_warning().to_owned(),
        String::new(),
        report.headline.to_owned(),
    ];
    let open = still_open(&trial.facts, today, words);
    lines.push(open.ask);
    lines.extend(open.days);
    lines.extend(report.lead);
    if report.outcome != Outcome::Unlikely && !texts.taking_part.is_empty() {
        lines.push(texts.taking_part.to_owned());
    }
    if !sensitive {
        lines.push(words.share_left_out().to_owned());
    }
    lines.push(words.medicine_warning().to_owned());
    for (title, hint, items) in [
        (words.barriers_title(), None, &report.barriers),
        (
            words.planned_title(),
            Some(words.planned_hint()),
            &report.planned,
        ),
        (words.checks_title(), None, &report.checks),
    ] {
        if items.is_empty() {
            continue;
        }
        lines.extend([String::new(), title.to_owned()]);
        lines.extend(hint.map(str::to_owned));
        for item in items {
            let id = trial.rules.criteria[item.criterion].id;
            let mut sentences = vec![["- ", id, words.colon(), item.plain].concat()];
            sentences.extend(item.explanations.iter().map(|it| it.reason.clone()));
            sentences.extend(
                item.until
                    .iter()
                    .map(|until| fill(words.from_date(), &[("date", until)])),
            );
            lines.push(sentences.join(words.sentence_gap()));
        }
    }
    lines.extend([String::new(), words.summary_answers().to_owned()]);
    for id in interview.questions() {
        let (rules, question) = (&trial.rules.questions[id], &texts.questions[id]);
        if rules.sensitive && !sensitive {
            continue;
        }
        // A question that has no answer says nothing of the person.
        let Some(given) = shared.answers.get(id) else {
            continue;
        };
        let given = answer(Some(given), rules, question, texts, words);
        lines.push(["- ", question.short, words.colon(), &given].concat());
    }
    let contact = &trial.contact;
    lines.extend([
        String::new(),
        words.contact_title().to_owned(),
        texts.contact.to_owned(),
        contact.phone.to_owned(),
        fill(words.contact_abroad(), &[("phone", contact.phone_abroad)]),
        String::new(),
    ]);
    lines.push(words.not_advice().to_owned());
    lines.push(trial.facts.registry.to_owned());
    lines.join("\n")
}
