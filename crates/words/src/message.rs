use prescreen_core::{
    interview::Interview,
    screening::{Answers, PartialDate, QuestionId},
    takeaway,
    trial::Texts,
};

use super::{Words, answer, date, fill, points};

/// A message to the study team: who asks, the main answers, what is open, and if the study is still open to people.
///
/// Sensitive answers, and what depends on them, are in it only with `sensitive`. `town` is as typed, and may be blank.
#[inline(never)]
pub fn message(
    interview: &Interview,
    town: &str,
    sensitive: bool,
    texts: &Texts,
    words: &Words,
) -> String {
    let trial = interview.trial();
    let shared = takeaway::shared(interview, sensitive);
    let ids = trial.facts.ids(words.list_gap());
    let mut lines = vec![
        fill(words.message_hello(), &[("id", &ids)]),
        words.message_who().to_owned(),
        words.message_open().to_owned(),
        String::new(),
        words.message_about().to_owned(),
    ];
    let listed = |name: &str, text: &str| ["- ", name, words.colon(), text].concat();
    for question in told(interview, &shared.answers) {
        let (rules, said) = (&trial.rules.questions[question], &texts.questions[question]);
        let given = answer(shared.answers.get(question), rules, said, texts, words);
        lines.push(listed(said.short, &given));
    }
    let town = town.split_whitespace().collect::<Vec<_>>().join(" ");
    if !town.is_empty() {
        lines.push(listed(words.message_town_line(), &town));
    }
    let points = points(trial, &shared.verdict).own;
    if !points.is_empty() {
        lines.extend([String::new(), words.message_points().to_owned()]);
    }
    for (index, &point) in points.iter().enumerate() {
        let asks = texts.call.points[point].text;
        lines.push([&(index + 1).to_string(), ". ", asks].concat());
    }
    lines.extend([
        String::new(),
        words.message_source().to_owned(),
        words.message_next().to_owned(),
    ]);
    lines.join("\n")
}

/// The questions whose answers a message gives: those that the trial names, then those that have a date.
fn told(interview: &Interview, answers: &Answers) -> Vec<QuestionId> {
    let given = |question| answers.get(question);
    let first = interview.trial().call.message.iter().copied();
    let mut told: Vec<QuestionId> = first.filter(|&named| given(named).is_some()).collect();
    let dated = interview
        .questions()
        .into_iter()
        .filter(|&asked| given(asked).is_some_and(|it| it.date.is_some()));
    let dated: Vec<QuestionId> = dated.filter(|asked| !told.contains(asked)).collect();
    told.extend(dated);
    told
}

/// Five lines for the family, one a line: the day and the study, the result, what is open, who decides, and the number.
///
/// Sensitive answers count only with `sensitive`.
#[inline(never)]
pub fn family(interview: &Interview, sensitive: bool, texts: &Texts, words: &Words) -> String {
    let trial = interview.trial();
    let shared = takeaway::shared(interview, sensitive);
    let day = date(PartialDate::Day(interview.today()), words);
    let mut open: Vec<&str> = Vec::new();
    let points = points(trial, &shared.verdict).own;
    let findings = shared.verdict.findings.iter();
    for found in findings.filter(|found| points.contains(&found.criterion)) {
        for cause in &found.causes {
            let named = texts.questions[cause.question].short;
            if !open.contains(&named) {
                open.push(named);
            }
        }
    }
    let open = match open.is_empty() {
        true => words.family_no_points().to_owned(),
        false => fill(
            words.family_points(),
            &[("points", &open.join(words.list_gap()))],
        ),
    };
    let lines = [
        fill(
            words.family_day(),
            &[("date", &day), ("id", trial.facts.id)],
        ),
        fill(
            words.family_result(),
            &[("result", words.outcome(shared.verdict.outcome))],
        ),
        open,
        words.family_decide().to_owned(),
        fill(
            words.family_number(),
            &[("phone", trial.contact.phone_abroad)],
        ),
    ];
    lines.join("\n")
}
