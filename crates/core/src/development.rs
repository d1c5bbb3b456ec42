//! In development only: the interview of a made-up person who has come to a screen, so that it can be looked at without
//! answering the questions before it. No release has this: it is compiled with debug assertions alone.

use serde_json::{Map, Value};

use crate::{
    cases,
    interview::{ASIDES, Event, Interview, Route},
    screening::{Answers, Date},
    trial::Trial,
};

/// The screens besides those of questions, which go by their ids in the trial's `[screens]`; `question` is the first.
fn screens() -> impl Iterator<Item = &'static str> {
    let on_the_path = ["intro", "question", "review", "result"];
    let asides = ASIDES.map(Route::name);
    on_the_path.into_iter().chain(asides).chain(["preview"])
}

/// Goes through the questions as a person answers them, up to a screen.
///
/// `person` is an object of answers in the form of the JSON lines; the date `"today"` is today.
///
/// # Errors
///
/// If there is no such screen, the person does not come to it, or an answer is not accepted: with what would be.
pub fn interview_at(
    trial: &'static Trial,
    screen: &str,
    person: &str,
    today: Date,
) -> Result<Interview, String> {
    let person: Map<String, Value> =
        serde_json::from_str(person).map_err(|error| format!("{person}: {error}"))?;
    let ids = trial.screens.iter().map(|screen| screen.id);
    let screens: Vec<&str> = screens().chain(ids).collect();
    if !screens.contains(&screen) {
        let screens = screens.join(", ");
        return Err(format!("screen={screen}: expected one of {screens}"));
    }
    let mut interview = Interview::new(trial, today);
    let answers = answers(trial, &person, today)?;
    while !is_at(&interview, screen) {
        match next(&interview, &person, &answers)? {
            Some(event) => interview.apply(event),
            None => {
                open(&mut interview, screen);
                break;
            }
        }
    }
    if is_at(&interview, screen) {
        Ok(interview)
    } else {
        Err(format!(
            "screen={screen}: the person does not come to it; choose another person"
        ))
    }
}

fn answers(trial: &Trial, person: &Map<String, Value>, today: Date) -> Result<Answers, String> {
    let mut person = person.clone();
    for (_, value) in person.iter_mut().filter(|(_, value)| *value == "today") {
        *value = today.iso().into();
    }
    cases::accepted_answers(&trial.rules, &person, today).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        problems.join("; ")
    })
}

fn is_at(interview: &Interview, screen: &str) -> bool {
    let route = interview.route();
    match route {
        // Where a screen of questions has the same name, it is the other that is meant.
        Route::Questions(_) if screens().any(|it| it == screen) => screen == "question",
        Route::Questions(step) => screen == interview.trial().screens[step.screen].id,
        other => screen == other.name(),
    }
}

/// What the person does next on the way to the result of all that they answer.
fn next(
    interview: &Interview,
    person: &Map<String, Value>,
    answers: &Answers,
) -> Result<Option<Event>, String> {
    let trial = interview.trial();
    let unasked = |key: &String| {
        let question = trial.rules.question_named(key);
        question.is_some_and(|question| interview.answers().get(question).is_none())
    };
    Ok(match interview.route() {
        Route::Intro => Some(Event::Start),
        Route::Questions(step) => {
            let event = interview.continue_with(step, answers).map_err(|lacked| {
                let id = trial.rules.questions[lacked].id;
                format!("the person has no answer to `{id}`")
            });
            Some(event?)
        }
        Route::Review => Some(Event::Result),
        Route::Result if !interview.is_detailed() && person.keys().any(unasked) => {
            Some(Event::More)
        }
        _ => None,
    })
}

/// Opens a screen from the result, if it can be opened from there.
fn open(interview: &mut Interview, screen: &str) {
    let aside = interview.aside_named(screen).map(Event::Open);
    let review = (screen == "review").then_some(Event::Review);
    if let Some(event) = aside.or(review) {
        interview.apply(event);
    }
}
