use super::{
    json::{codes, known, number},
    told,
    write::Json,
};
use prescreen_core::{
    interview::Interview,
    screening::{Answer, Answers, Date, EventDate, Given, Kind, Question, applicable},
    trial::{Screen, Trial},
};

/// The answers that are shared, as [`response`] has them.
pub fn fhir(interview: &Interview, sensitive: bool) -> String {
    response(
        interview.trial(),
        interview.answers(),
        interview.today(),
        sensitive,
    )
}

/// A person's answers as a FHIR R4 QuestionnaireResponse
/// (<https://hl7.org/fhir/R4/questionnaireresponse.html>, read on 2026-11-24) to the questionnaire that
/// `cargo review fhir` writes: by the ids of its items and the codes of its answers, whose words stand there.
///
/// Sensitive answers are in it only if `sensitive` says so. Whether they were given is not told either.
#[inline(never)]
pub fn response(trial: &Trial, given: &Answers, today: Date, sensitive: bool) -> String {
    let rules = &trial.rules;
    let answers = told(rules, given, sensitive);
    let mut open = false;
    let mut json = Json::default();
    json.raw(&[
        "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"",
        trial.facts.questionnaire,
        concat!("|", env!("CARGO_PKG_VERSION"), "\",\"authored\":\""),
        &today.iso(),
        "\",\"item\":[",
    ]);
    for screen in trial.screens {
        let before = json.0.len();
        let grouped = is_group(screen);
        if grouped {
            json.item();
            json.raw(&["{\"linkId\":\"screen.", screen.id, "\",\"item\":["]);
        }
        let empty = json.0.len();
        for &place in screen.questions {
            let question = &rules.questions[place];
            match answers.get(place) {
                Some(answer) => answered(question, answer, &mut json),
                None if question.sensitive && !sensitive => {}
                None => open |= applicable(rules, &answers, place),
            }
        }
        if json.0.len() == empty {
            json.0.truncate(before);
        } else if grouped {
            json.raw(&["]}"]);
        }
    }
    let status = if open { "in-progress" } else { "completed" };
    json.raw(&["],\"status\":\"", status, "\"}"]);
    json.0
}

/// Whether a screen is a group in the questionnaire. There is no other group for the trial that is built in.
pub fn is_group(screen: &Screen) -> bool {
    screen.questions.len() > 1
}

/// One answer, by the ids of the items that hold its parts.
fn answered(question: &Question, answer: &Answer, json: &mut Json) {
    let (part, kind, value) = match answer.given {
        Given::Unsure if matches!(question.kind, Kind::Number { .. }) => {
            (".unsure", "Boolean", String::from("true"))
        }
        Given::Number(given) if question.decimals() => ("", "Decimal", number(given)),
        Given::Number(given) => ("", "Integer", number(given)),
        given => {
            let each = ["{\"code\":\"", "\"}", "},{\"valueCoding\":"];
            ("", "Coding", codes(question, given, each))
        }
    };
    item(question.id, part, kind, &value, json);
    // A date is told with the answer it belongs to alone.
    let asked = |value: usize| answer.given.holds(value) && question.asks_date(value);
    let date = answer
        .date
        .filter(|_| (0..question.values.len()).any(asked));
    let (part, kind, value) = match date {
        Some(EventDate::On(date)) => (".date", "Date", ["\"", &known(date), "\""].concat()),
        Some(EventDate::Unknown) => (".date.unknown", "Boolean", String::from("true")),
        None => return,
    };
    item(question.id, part, kind, &value, json);
}

/// An item with its answer, whose value is JSON already.
fn item(id: &str, part: &str, kind: &str, value: &str, json: &mut Json) {
    json.item();
    json.raw(&[
        "{\"linkId\":\"",
        id,
        part,
        "\",\"answer\":[{\"value",
        kind,
        "\":",
        value,
        "}]}",
    ]);
}
