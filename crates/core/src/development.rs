//! In development only: the interview of a made-up person who has come to a screen, so that it can be looked at without
//! answering the questions before it. No release has this: it is compiled with debug assertions alone.

use serde_json::{Map, Value};

use crate::{
    cases,
    interview::{Event, Interview, Route, questions_on},
    screening::{Answers, Date},
    trial::Trial,
};

/// The screens besides those of questions, which go by their ids in the trial's `[screens]`; `question` is the first.
const SCREENS: [&str; 10] = [
    "intro",
    "question",
    "review",
    "result",
    "criteria",
    "call",
    "letter",
    "homework",
    "medicines",
    "preview",
];

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
    let screens: Vec<&str> = SCREENS.into_iter().chain(ids).collect();
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
    let mut problems = Vec::new();
    let answers = cases::answers(&trial.rules, &person, today, &mut problems);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if problems.is_empty() {
        Ok(answers)
    } else {
        Err(problems.join("; "))
    }
}

fn is_at(interview: &Interview, screen: &str) -> bool {
    let route = interview.route();
    match route {
        // Where a screen of questions has the same name, it is the other that is meant.
        Route::Questions(_) if SCREENS.contains(&screen) => screen == "question",
        Route::Questions(step) => screen == interview.trial().screens[step.screen].id,
        other => screen == name(other),
    }
}

/// What a screen without questions is called.
fn name(route: Route) -> &'static str {
    match route {
        Route::Intro => "intro",
        Route::Questions(_) => "question",
        Route::Review => "review",
        Route::Result => "result",
        Route::Criteria => "criteria",
        Route::Call => "call",
        Route::Letter => "letter",
        Route::Homework => "homework",
        Route::Medicines => "medicines",
        Route::Preview(_) => "preview",
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
            let given = questions_on(trial, interview.answers(), step).map(|question| {
                let id = trial.rules.questions[question].id;
                let answer = answers.get(question).copied();
                let answer = answer.ok_or_else(|| format!("the person has no answer to `{id}`"));
                answer.map(|answer| (question, answer))
            });
            Some(Event::Continue(given.collect::<Result<_, _>>()?))
        }
        Route::Review => Some(Event::Result),
        Route::Result if !interview.is_detailed() && person.keys().any(unasked) => {
            Some(Event::More)
        }
        _ => None,
    })
}

/// Opens a screen from the result.
fn open(interview: &mut Interview, screen: &str) {
    let event = match screen {
        "review" => Event::Review,
        "criteria" => Event::Open(Route::Criteria),
        "call" => Event::Open(Route::Call),
        "letter" => Event::Open(Route::Letter),
        "homework" => Event::Open(Route::Homework),
        "medicines" => Event::Open(Route::Medicines),
        "preview" => match interview.turning_days().first() {
            Some(&day) => Event::Open(Route::Preview(day)),
            None => return,
        },
        _ => return,
    };
    interview.apply(event);
}
