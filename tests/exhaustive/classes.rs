//! The answers to one question, as far as they can differ: every value, every set of ticks, numbers on both sides of
//! each limit, and dates of each kind.

use trial_prescreen::screening::{
    Answer, Date, EventDate, Given, Gives, Kind, PartialDate, Question, QuestionId, ValueId, Window,
};

use crate::support::calendar::days_from;
use crate::support::choices::choices;
use crate::support::subject::Subject;

/// Early in a month, so that the month is a barrier as a whole even for a window of two weeks.
pub fn today() -> Date {
    Date::new(2026, 11, 10).unwrap()
}

/// `None` is no answer yet.
pub type Reply = Option<Answer>;

/// Every answer to a question that can make a difference.
pub fn answers(subject: &Subject, id: QuestionId) -> Vec<Reply> {
    let question = &subject.rules().questions[id];
    let mut answers = vec![None, Some(Given::Unsure.into())];
    if question.sensitive {
        answers.push(Some(Given::Skip.into()));
    }
    for given in told(question) {
        let window = question
            .values
            .ids()
            .filter(|&value| given.holds(value))
            .find_map(|value| window_of(question, value));
        match window {
            None => answers.push(Some(given.into())),
            Some(window) => answers.extend(
                dates(window)
                    .into_iter()
                    .map(|date| Some(Answer { given, date })),
            ),
        }
    }
    answers
}

fn told(question: &Question) -> Vec<Given> {
    match question.kind {
        Kind::Choice | Kind::Many { .. } => choices(question),
        Kind::Number {
            min, max, decimals, ..
        } => {
            let step = if decimals { 0.1 } else { 1.0 };
            let mut numbers: Vec<f64> = question
                .values
                .iter()
                .flat_map(|value| [value.from - step, value.from, value.from + step])
                .chain([min, max])
                .filter(|number| (min..=max).contains(number))
                .collect();
            numbers.sort_by(f64::total_cmp);
            numbers.dedup();
            numbers.into_iter().map(Given::Number).collect()
        }
    }
}

/// The window that a value carries, if it carries one.
pub fn window_of(question: &Question, value: ValueId) -> Option<Window> {
    question.values[value]
        .effects
        .iter()
        .find_map(|effect| match effect.gives {
            Gives::Until { window, .. } => Some(window),
            Gives::Finding(_) => None,
        })
}

/// The last day an event can have been on to be clear today.
pub fn last_clear_day(window: Window, today: Date) -> Date {
    let mut day = today;
    while window.lapse(day) > today {
        day = days_from(day, -1);
    }
    day
}

/// No date, an unknown one, and days, months and years that are barriers, are clear, and are partly either. They lie
/// within each other, so that one is the other made more precise.
fn dates(window: Window) -> Vec<Option<EventDate>> {
    let clear = last_clear_day(window, today());
    let barred = days_from(clear, 1);
    let month = |day: Date| PartialDate::new(day.year(), Some(day.month()), None).unwrap();
    let year = |year: i16| PartialDate::new(year, None, None).unwrap();
    let mut spans = vec![
        PartialDate::Day(clear),
        PartialDate::Day(barred),
        PartialDate::Day(today()),
        month(clear),
        month(today()),
        year(clear.year()),
        year(clear.year() - 1),
    ];
    if barred.year() < 2026 {
        spans.push(year(2026));
    }
    let dates = spans.into_iter().map(|span| Some(EventDate::On(span)));
    [None, Some(EventDate::Unknown)]
        .into_iter()
        .chain(dates)
        .collect()
}

/// How one answer makes another more precise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Refines {
    /// "Not sure" or "rather not say" has become an answer.
    Answer,
    /// A year or month has become a month or day within it.
    Date,
}

/// Whether `after` says the same as `before`, only more precisely. A date that was unknown is no span, and learning it
/// is not counted here: the rules call it a barrier until it is known.
pub fn refines(before: Reply, after: Reply) -> Option<Refines> {
    let (before, after) = (before?, after?);
    let not_known = |answer: Answer| matches!(answer.given, Given::Unsure | Given::Skip);
    if not_known(before) {
        return (!not_known(after)).then_some(Refines::Answer);
    }
    let (Some(EventDate::On(wide)), Some(EventDate::On(narrow))) = (before.date, after.date) else {
        return None;
    };
    let within = wide.first() <= narrow.first() && narrow.last() <= wide.last();
    (before.given == after.given && wide != narrow && within).then_some(Refines::Date)
}
