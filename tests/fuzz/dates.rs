use proptest::{prelude::*, sample::select};
use trial_prescreen::{
    interview::{DateDraft, Draft, InputProblem, read},
    screening::{Date, EventDate, Given, PartialDate, Question, Window},
    trials::TRIAL,
    words::{self, Words},
};

use crate::{
    runs::{Was, fuzz},
    typed::typed,
};

const YEARS: &[&str] = &["2026", "2024", "26", "99", "２０２５", "年", "."];
const MONTHS: &[&str] = &[
    "2",
    "11",
    "02",
    "Feb",
    "September",
    "sept",
    "may",
    "月",
    ".",
    "１２",
];
const DAYS: &[&str] = &["1", "28", "29", "30", "31", "日", "号", "３０"];

/// Whole dates, and what stands beside them, as they are copied from elsewhere.
const WHOLE: &[&str] = &[
    "2026-10-05",
    "20261005",
    "05/10/2026",
    "2026年10月5日",
    "二〇二六年十月五日",
    "星期一",
    "周",
    "Mon",
    "5th",
    " October ",
    "T14:30:00",
    "+08:00",
    " 下午3点",
    "2026",
];

fn dated() -> (&'static Question, Given) {
    let id = TRIAL.rules.question_named("b_cell_drug").unwrap();
    let question = &TRIAL.rules.questions[id];
    (
        question,
        Given::Choice(question.value_named("yes").unwrap()),
    )
}

/// Any day there is, the first and the last and leap days among them.
fn days() -> impl Strategy<Value = Date> {
    let any = (1000..=9999i16, 1..=12i8, 1..=31i8)
        .prop_filter_map("a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day)
        });
    let ends = [
        "1000-01-01",
        "9999-12-31",
        "2024-02-29",
        "2026-11-24",
        "2000-02-29",
    ];
    prop_oneof![any, select(ends.map(crate::people::day).to_vec())]
}

#[test]
fn a_date_is_read_as_a_past_one_or_refused() {
    let ages = prop_oneof![
        Just(None),
        (0..=120u8).prop_map(|age| Some(f64::from(age))),
        any::<f64>().prop_map(Some),
        Just(Some(f64::NAN)),
    ];
    let any = || prop_oneof![2 => typed(YEARS), 1 => typed(WHOLE)];
    let parts = (any(), typed(MONTHS), typed(DAYS));
    let whole = (0..3usize, typed(WHOLE)).prop_map(|(at, whole)| {
        let [mut year, mut month, mut day] = [(); 3].map(|()| String::new());
        *[&mut year, &mut month, &mut day][at] = whole;
        (year, month, day)
    });
    // One in two as it should be typed, or the parts would seldom fit together.
    let sound = (1900..=2030i16, 0..=13i8, 0..=32i8).prop_map(|(year, month, day)| {
        let text = |part: i8| {
            if part == 0 {
                String::new()
            } else {
                part.to_string()
            }
        };
        (year.to_string(), text(month), text(day))
    });
    let inputs = (prop_oneof![parts, whole, sound], days(), ages);
    let (question, given) = dated();
    fuzz("dates", 2000, inputs, |((year, month, day), today, age)| {
        let draft = Draft {
            given: Some(given),
            date: DateDraft {
                year,
                month,
                day,
                unknown: false,
            },
            ..Draft::default()
        };
        let texts = TRIAL.texts("en");
        match read(question, &draft, texts, today, age) {
            Ok(answer) => {
                let Some(EventDate::On(date)) = answer.date else {
                    return Err(TestCaseError::fail(format!("{answer:?} has no date")));
                };
                prop_assert!(date.first() <= today, "{date} is to come on {today}");
                prop_assert_eq!(date.to_string().parse(), Ok(date));
                // Shown again it is read as the same.
                let again = read(question, &Draft::of(Some(&answer)), texts, today, age);
                prop_assert_eq!(again, Ok(answer));
                Ok(Was::Taken)
            }
            Err(problem) => {
                let words = Words::of("zh-Hans");
                let chinese = TRIAL.texts("zh-Hans");
                let told = words::problem(&problem, question, chinese, words);
                prop_assert!(!told.is_empty());
                if let InputProblem::DateUnreadable(typed) | InputProblem::DateAmbiguous(typed) =
                    &problem
                {
                    prop_assert!(told.contains(typed), "{told}");
                }
                Ok(Was::Refused)
            }
        }
    });
}

#[test]
fn a_date_or_a_window_in_a_file_is_read_and_written_alike_or_refused() {
    let sound = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{1,4} (day|week|month|year)s?";
    let inputs = prop_oneof![
        proptest::string::string_regex(sound).unwrap(),
        typed(&[
            "2026",
            "-",
            "10",
            "05",
            "2026-10-05",
            " months",
            "2 weeks",
            "-0"
        ]),
    ];
    fuzz(
        "dates and windows in files",
        2000,
        (inputs, days()),
        |(text, day)| {
            let window = text.parse::<Window>();
            if let Ok(window) = window {
                let lapse = window.lapse(day);
                prop_assert!(lapse > day || day == Date::MAX, "{lapse}");
            }
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string(), text);
                prop_assert!(date.first() <= date.last());
                return Ok(Was::Taken);
            }
            Ok(if window.is_ok() {
                Was::Taken
            } else {
                Was::Refused
            })
        },
    );
}
