//! What people type: numbers and dates, readable or not.

#[path = "support/people.rs"]
mod people;

use people::{TODAY, day};
use trial_prescreen::{
    interview::{
        DateDraft, Draft, InputProblem, none_of_these, number_from_text, paste, read,
        text_from_number,
    },
    screening::{Answer, EventDate, Finding, Given, Gives, Kind, Question},
    trials::TRIAL,
    words::{self, Words},
};

fn question(id: &str) -> &'static Question {
    &TRIAL.rules.questions[TRIAL.rules.question(id).unwrap()]
}

fn value(question_id: &str, id: &str) -> usize {
    question(question_id).value(id).unwrap()
}

fn read_draft(id: &str, draft: &Draft) -> Result<Answer, InputProblem> {
    read(
        question(id),
        draft,
        TRIAL.texts("en"),
        day(TODAY),
        Some(34.0),
    )
}

fn typed(id: &str, text: &str) -> Result<f64, InputProblem> {
    let draft = Draft {
        number: text.to_owned(),
        ..Draft::default()
    };
    match read_draft(id, &draft)?.given {
        Given::Number(number) => Ok(number),
        other => panic!("expected a number but got {other:?}"),
    }
}

fn date(year: &str, month: &str, day: &str) -> Result<String, InputProblem> {
    let given = Some(Given::Choice(value("b_cell_drug", "yes")));
    let date = DateDraft {
        year: year.to_owned(),
        month: month.to_owned(),
        day: day.to_owned(),
        unknown: false,
    };
    let answer = read_draft(
        "b_cell_drug",
        &Draft {
            given,
            date,
            ..Draft::default()
        },
    )?;
    match answer.date {
        Some(EventDate::On(date)) => Ok(date.to_string()),
        other => panic!("expected a date but got {other:?}"),
    }
}

mod an_age {
    use super::*;

    #[test]
    fn is_taken_in_digits_of_any_width_with_or_without_its_unit() {
        for text in [
            "18",
            " 18 ",
            "１８",
            "　18　",
            "18 years",
            "18 years old",
            "18yrs",
            "18 Y",
            "+18",
            "18.0",
            "18,0",
            "018",
        ] {
            assert_eq!(typed("age", text), Ok(18.0), "{text}");
        }
        assert_eq!(typed("age", "0"), Ok(0.0));
        assert_eq!(typed("age", "120"), Ok(120.0));
    }

    #[test]
    fn that_is_empty_is_missing() {
        for text in ["", " ", "\t", "　"] {
            assert_eq!(
                typed("age", text),
                Err(InputProblem::NumberMissing),
                "{text:?}"
            );
        }
    }

    #[test]
    fn that_is_no_number_is_unreadable_and_echoed() {
        for text in [
            "abc", "1e9", "eighteen", "years", "1 8", "18-20", "18/2", "0x12", "NaN", "inf", "18!",
            ".", "--18", "1.8.2", "18٪", "१८",
        ] {
            let unreadable = InputProblem::NumberUnreadable(text.to_owned());
            assert_eq!(typed("age", text), Err(unreadable), "{text}");
        }
        let unreadable = InputProblem::NumberUnreadable("abc".to_owned());
        assert_eq!(typed("age", "  abc "), Err(unreadable));
    }

    #[test]
    fn outside_0_to_120_is_out_of_range() {
        for text in ["-1", "−1", "－１", "200", "121", "999999", "1,000", "17500"] {
            let out_of_range = InputProblem::NumberOutOfRange(text.to_owned());
            assert_eq!(typed("age", text), Err(out_of_range), "{text}");
        }
    }

    #[test]
    fn with_decimals_is_not_whole() {
        for text in ["17.5", "17,5", "１７．５", "17。5", "0.5", ".5"] {
            let not_whole = InputProblem::NumberNotWhole(text.to_owned());
            assert_eq!(typed("age", text), Err(not_whole), "{text}");
        }
    }
}

/// What comes along with a text that is pasted, and cannot be seen.
const UNSEEN: [&str; 15] = [
    "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202c}", "\u{202e}",
    "\u{2060}", "\u{2066}", "\u{2069}", "\u{feff}", "\u{ad}", "\u{61c}", "\u{180e}",
];

/// Spaces other than the one of the keyboard.
const SPACES: [&str; 6] = [
    "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\t", "\u{2003}",
];

#[test]
fn marks_that_cannot_be_seen_count_nowhere() {
    for mark in UNSEEN {
        let among = |text: &str| {
            let signs = text.chars().map(String::from);
            [mark, &signs.collect::<Vec<_>>().join(mark), mark].concat()
        };
        assert_eq!(typed("age", &among("34")), Ok(34.0), "{mark:?}");
        assert_eq!(typed("age", &among("34 years")), Ok(34.0), "{mark:?}");
        assert_eq!(
            typed("sle_steroid_dose", &among("7.5mg")),
            Ok(7.5),
            "{mark:?}"
        );
        assert_eq!(
            typed("age", mark),
            Err(InputProblem::NumberMissing),
            "{mark:?}"
        );
        let read = date(&among("2026"), &among("10"), &among("5"));
        assert_eq!(read, Ok("2026-10-05".to_owned()), "{mark:?}");
        let read = date("", "", &among("2026-10-05"));
        assert_eq!(read, Ok("2026-10-05".to_owned()), "{mark:?}");
        assert_eq!(
            date(mark, "", mark),
            Err(InputProblem::DateMissing),
            "{mark:?}"
        );
        // What is refused is echoed as it was typed.
        let odd = among("soon");
        let unreadable = InputProblem::NumberUnreadable(odd.trim().to_owned());
        assert_eq!(typed("age", &odd), Err(unreadable), "{mark:?}");
    }
}

#[test]
fn every_space_is_a_space() {
    for space in SPACES {
        let spaced = [space, "34", space, "years", space].concat();
        assert_eq!(typed("age", &spaced), Ok(34.0), "{space:?}");
        let spaced = [space, "5", space, "Oct", space, "2026", space].concat();
        assert_eq!(
            date(&spaced, "", ""),
            Ok("2026-10-05".to_owned()),
            "{space:?}"
        );
        assert_eq!(
            typed("age", space),
            Err(InputProblem::NumberMissing),
            "{space:?}"
        );
    }
}

#[test]
fn a_unit_is_taken_in_either_language() {
    for (id, text, number) in [
        ("age", "34 岁", 34.0),
        ("age", "34周岁", 34.0),
        ("age", "34 y/o", 34.0),
        ("sle_steroid_dose", "10 mg/d", 10.0),
        ("sle_steroid_dose", "10 mg daily", 10.0),
        ("sle_steroid_dose", "10mg qd", 10.0),
        ("sle_steroid_dose", "10 毫克/天", 10.0),
        ("sle_steroid_dose", "10㎎", 10.0),
    ] {
        assert_eq!(typed(id, text), Ok(number), "{text}");
    }
}

mod a_dose {
    use super::*;

    #[test]
    fn is_taken_with_a_point_a_comma_a_unit_and_in_full_width() {
        for text in [
            "7.5",
            "7,5",
            "7.5 mg",
            "7.5mg",
            "7,5 MG",
            "７．５",
            "７，５ｍｇ",
            "7。5",
            "7、5",
            "7.50",
            "7.5 mg a day",
            "7.5 mg/day",
            "7.5mg/d",
        ] {
            assert_eq!(typed("sle_steroid_dose", text), Ok(7.5), "{text}");
        }
    }

    #[test]
    fn is_taken_in_the_digits_of_arabic_and_persian_keyboards() {
        for text in ["٧٫٥", "٧,٥", "۷٫۵", "۷.5 mg"] {
            assert_eq!(typed("sle_steroid_dose", text), Ok(7.5), "{text}");
        }
        assert_eq!(typed("age", "٣٤"), Ok(34.0));
        assert_eq!(typed("age", "۱۰۹"), Ok(109.0));
        // Letters beside these digits are none.
        assert!(typed("age", "ص٤").is_err());
    }

    #[test]
    fn just_under_the_threshold_stays_under_it() {
        assert_eq!(typed("sle_steroid_dose", "7.49"), Ok(7.49));
        assert_eq!(
            typed("sle_steroid_dose", "7,499"),
            Err(InputProblem::NumberOutOfRange("7,499".to_owned()))
        );
    }

    #[test]
    fn with_a_comma_before_three_digits_is_in_thousands() {
        assert_eq!(typed("sle_steroid_dose", "1,000"), Ok(1000.0));
        assert_eq!(typed("sle_steroid_dose", "0,125"), Ok(0.125));
    }

    #[test]
    fn with_a_comma_and_nothing_before_it_is_a_part_of_one() {
        assert_eq!(typed("sle_steroid_dose", ",5"), Ok(0.5));
        assert_eq!(typed("sle_steroid_dose", ".500"), Ok(0.5));
        assert_eq!(typed("sle_steroid_dose", ",500"), Ok(0.5));
    }

    #[test]
    fn with_a_comma_and_a_point_that_do_not_fit_together_is_unreadable() {
        for text in ["7,5.0", "12,3.4", "1.5,000", "1.2.3", "7,5,5", "7,.50"] {
            let unreadable = InputProblem::NumberUnreadable(text.to_owned());
            assert_eq!(typed("sle_steroid_dose", text), Err(unreadable), "{text}");
        }
    }

    #[test]
    fn below_0_or_over_2000_is_out_of_range() {
        for text in ["-7.5", "2000.5", "5000"] {
            let out_of_range = InputProblem::NumberOutOfRange(text.to_owned());
            assert_eq!(typed("sle_steroid_dose", text), Err(out_of_range), "{text}");
        }
    }

    #[test]
    fn of_minus_nothing_is_nothing() {
        assert_eq!(
            typed("sle_steroid_dose", "-0").map(|dose| dose.to_string()),
            Ok("0".to_owned())
        );
    }

    #[test]
    fn far_too_long_is_unreadable_and_does_no_harm() {
        for text in [
            "9".repeat(400),
            "7.5".repeat(100),
            format!("7.{}", "5".repeat(400)),
        ] {
            assert!(typed("sle_steroid_dose", &text).is_err());
        }
    }
}

#[test]
fn a_chinese_age_and_dose_are_taken_with_their_units() {
    let read = |id: &str, text: &str| {
        let draft = Draft {
            number: text.to_owned(),
            ..Draft::default()
        };
        read(
            question(id),
            &draft,
            TRIAL.texts("zh-Hans"),
            day(TODAY),
            None,
        )
        .map(|answer| answer.given)
    };
    for text in ["34", "34岁", "34 周岁", "３４岁", "34周岁"] {
        assert_eq!(read("age", text), Ok(Given::Number(34.0)), "{text}");
    }
    for text in [
        "7.5毫克",
        "７．５毫克/天",
        "7。5 毫克",
        "7,5mg",
        "7.5 mg/天",
    ] {
        assert_eq!(
            read("sle_steroid_dose", text),
            Ok(Given::Number(7.5)),
            "{text}"
        );
    }
    let unreadable = InputProblem::NumberUnreadable("三十四".to_owned());
    assert_eq!(read("age", "三十四"), Err(unreadable));
}

#[test]
fn no_to_all_of_these_gives_only_answers_that_clear_all_they_decide() {
    for question in TRIAL.rules.questions {
        let Some(given) = none_of_these(question) else {
            continue;
        };
        let no = (0..question.values.len())
            .find(|&value| given.holds(value))
            .unwrap();
        assert!(
            ["no", "none"].contains(&question.values[no].id),
            "{}",
            question.id
        );
        let ticked = matches!(given, Given::Many(_));
        let many = matches!(question.kind, Kind::Many { .. });
        assert_eq!(ticked, many, "{}", question.id);
        for effect in question.values[no].effects {
            assert_eq!(
                effect.gives,
                Gives::Finding(Finding::Clear),
                "{}",
                question.id
            );
        }
    }
    for id in [
        "sle_active",
        "ssc_lungs",
        "contraception",
        "sle_antibodies",
        "sle_stable_dose",
        "age",
    ] {
        assert_eq!(none_of_these(question(id)), None, "{id}");
    }
    for id in ["viral", "surgery", "allergy", "sle_brain"] {
        assert!(none_of_these(question(id)).is_some(), "{id}");
    }
}

#[test]
fn an_unreadable_number_is_answered_with_an_example_that_the_question_takes() {
    for (id, example, other) in [("age", "35", "7.5"), ("sle_steroid_dose", "7.5", "35")] {
        let problem = typed(id, "abc").unwrap_err();
        let (texts, words) = (TRIAL.texts("en"), Words::of("en"));
        let told = words::problem(&problem, question(id), texts, words);
        assert!(told.contains(example) && !told.contains(other), "{told}");
    }
}

#[test]
fn a_problem_is_about_the_date_or_about_the_answer() {
    let about_dates = [
        InputProblem::DateMissing,
        InputProblem::YearMissing,
        InputProblem::MonthMissing,
        InputProblem::DateUnreadable("x".to_owned()),
        InputProblem::DateAmbiguous("x".to_owned()),
        InputProblem::NoSuchDate,
        InputProblem::DateToCome("2030".parse().unwrap()),
        InputProblem::DateBeforeBirth("1900".parse().unwrap()),
    ];
    let about_answers = [
        InputProblem::NoChoice,
        InputProblem::NothingTicked,
        InputProblem::NumberMissing,
        InputProblem::NumberUnreadable("x".to_owned()),
        InputProblem::NumberNotWhole("1.5".to_owned()),
        InputProblem::NumberOutOfRange("500".to_owned()),
    ];
    assert!(about_dates.iter().all(InputProblem::is_about_date));
    assert!(!about_answers.iter().any(InputProblem::is_about_date));
}

#[test]
fn a_number_is_written_as_people_write_it() {
    for (number, text) in [
        (0.0, "0"),
        (120.0, "120"),
        (7.5, "7.5"),
        (7.499, "7.499"),
        (-7.5, "-7.5"),
        (-0.25, "-0.25"),
    ] {
        assert_eq!(text_from_number(number), text);
    }
}

#[test]
fn a_unit_is_taken_off_once_and_only_at_the_end() {
    let read = |text| number_from_text(text, &["mg", "mg a day"], 0.0, 100.0, true);
    assert_eq!(read("5 mg a day"), Ok(5.0));
    assert_eq!(
        read("mg 5"),
        Err(InputProblem::NumberUnreadable("mg 5".to_owned()))
    );
    assert_eq!(
        read("5 mg mg"),
        Err(InputProblem::NumberUnreadable("5 mg mg".to_owned()))
    );
    assert_eq!(
        read("5 g"),
        Err(InputProblem::NumberUnreadable("5 g".to_owned()))
    );
}

mod a_date {
    use super::*;

    #[test]
    fn is_a_day_a_month_or_a_year_as_far_as_it_is_known() {
        assert_eq!(date("2026", "10", "5"), Ok("2026-10-05".to_owned()));
        assert_eq!(date("2026", "10", ""), Ok("2026-10".to_owned()));
        assert_eq!(date("2026", "", ""), Ok("2026".to_owned()));
    }

    #[test]
    fn of_today_is_taken_and_so_are_this_month_and_this_year() {
        assert_eq!(date("2026", "11", "22"), Ok("2026-11-22".to_owned()));
        assert_eq!(date("2026", "11", ""), Ok("2026-11".to_owned()));
        assert_eq!(date("2026", "", ""), Ok("2026".to_owned()));
    }

    #[test]
    fn with_a_month_by_name_number_or_chinese_sign_is_taken() {
        for month in [
            "3", "03", "３", "March", "march", "MAR", "Mar.", " mar ", "3月", "３月", "03月",
        ] {
            assert_eq!(date("2026", month, ""), Ok("2026-03".to_owned()), "{month}");
        }
        assert_eq!(date("2025", "Sept", ""), Ok("2025-09".to_owned()));
    }

    #[test]
    fn with_a_year_in_any_width_or_with_its_chinese_sign_is_taken() {
        for year in ["2026", "２０２６", "2026年", "２０２６年", " 2026 "] {
            assert_eq!(date(year, "10", "5"), Ok("2026-10-05".to_owned()), "{year}");
        }
        for day in ["5", "05", "５", "5日", "5号"] {
            assert_eq!(
                date("2026", "10", day),
                Ok("2026-10-05".to_owned()),
                "{day}"
            );
        }
    }

    #[test]
    fn with_a_year_of_two_digits_is_in_the_latest_such_year_up_to_this_one() {
        assert_eq!(date("26", "", ""), Ok("2026".to_owned()));
        assert_eq!(date("00", "", ""), Ok("2000".to_owned()));
        assert_eq!(date("95年", "", ""), Ok("1995".to_owned()));
        let before_birth = InputProblem::DateBeforeBirth("1927".parse().unwrap());
        assert_eq!(date("27", "", ""), Err(before_birth));
    }

    #[test]
    fn with_a_year_of_two_digits_turns_with_the_century() {
        for (today, short, full) in [
            ("2099-12-31", "99", "2099"),
            ("2099-12-31", "00", "2000"),
            ("2100-01-01", "00", "2100"),
            ("2100-01-01", "01", "2001"),
        ] {
            let draft = Draft {
                given: Some(Given::Choice(value("cancer", "yes"))),
                date: DateDraft {
                    year: short.to_owned(),
                    ..DateDraft::default()
                },
                ..Draft::default()
            };
            let texts = TRIAL.texts("en");
            let read = read(question("cancer"), &draft, texts, day(today), None);
            let expected = EventDate::On(full.parse().unwrap());
            assert_eq!(
                read.map(|it| it.date),
                Ok(Some(expected)),
                "{today} {short}"
            );
        }
    }

    #[test]
    fn in_chinese_signs_is_read_as_it_is_said() {
        for (signs, day) in [
            ("五", 5),
            ("十", 10),
            ("一十", 10),
            ("十一", 11),
            ("一十一", 11),
            ("十九", 19),
            ("二十", 20),
            ("二十九", 29),
            ("三十", 30),
            ("三十一", 31),
        ] {
            let expected = Ok(format!("2025-10-{day:02}"));
            assert_eq!(date("2025", "10", signs), expected, "{signs}");
        }
        for (signs, year) in [("一九九八", 1998), ("二〇〇〇", 2000), ("二零一一", 2011)]
        {
            assert_eq!(date(signs, "", ""), Ok(year.to_string()), "{signs}");
        }
        let to_come = InputProblem::DateToCome("9999".parse().unwrap());
        assert_eq!(date("九九九九", "", ""), Err(to_come));
        for none in ["〇", "九十", "九十一"] {
            let problem = Err(InputProblem::NoSuchDate);
            assert_eq!(date("2025", "10", none), problem, "{none}");
        }
    }

    #[test]
    fn in_chinese_signs_that_are_no_number_is_unreadable() {
        for signs in [
            "十〇",
            "十十",
            "〇十",
            "九一",
            "二九",
            "〇十一",
            "十十一",
            "二十〇",
            "二十十",
            "二九一",
            "〇〇〇五",
            "十〇〇五",
            "一十〇五",
            "一〇十五",
            "一〇〇十",
        ] {
            let unreadable = Err(InputProblem::DateUnreadable(signs.to_owned()));
            assert_eq!(date("2025", "10", signs), unreadable, "{signs}");
        }
    }

    #[test]
    fn with_nothing_typed_is_missing() {
        assert_eq!(date("", "", ""), Err(InputProblem::DateMissing));
        assert_eq!(date(" ", "　", ""), Err(InputProblem::DateMissing));
    }

    #[test]
    fn without_its_year_or_its_month_is_told_which_is_missing() {
        assert_eq!(date("", "10", "5"), Err(InputProblem::YearMissing));
        assert_eq!(date("", "10", ""), Err(InputProblem::YearMissing));
        assert_eq!(date("", "", "5"), Err(InputProblem::YearMissing));
        assert_eq!(date("2026", "", "5"), Err(InputProblem::MonthMissing));
    }

    #[test]
    fn with_a_part_that_cannot_be_read_echoes_that_part() {
        for (year, month, day, part) in [
            ("abc", "10", "5", "abc"),
            ("2", "10", "5", "2"),
            ("202", "10", "5", "202"),
            ("0999", "10", "5", "0999"),
            ("20265", "10", "5", "20265"),
            ("-2026", "10", "5", "-2026"),
            ("2026.5", "10", "5", "2026.5"),
            ("2026", "Mach", "5", "Mach"),
            ("2026", "Ma", "5", "Ma"),
            ("2026", "-3", "5", "-3"),
            ("2026", "10", "x", "x"),
            ("2026", "10", "1e1", "1e1"),
            ("2026", "10", "月", "月"),
            ("今年", "10", "5", "今年"),
        ] {
            let unreadable = InputProblem::DateUnreadable(part.to_owned());
            assert_eq!(
                date(year, month, day),
                Err(unreadable),
                "{year} {month} {day}"
            );
        }
    }

    #[test]
    fn that_the_calendar_does_not_have_is_refused() {
        for (year, month, day) in [
            ("2026", "2", "31"),
            ("2026", "February", "31"),
            ("2026", "2", "29"),
            ("2026", "9", "31"),
            ("2026", "13", ""),
            ("2026", "0", ""),
            ("2026", "10", "0"),
            ("2026", "10", "32"),
            ("2026", "10", "300"),
            ("2026", "999", "1"),
        ] {
            assert_eq!(
                date(year, month, day),
                Err(InputProblem::NoSuchDate),
                "{year}-{month}-{day}"
            );
        }
        assert_eq!(date("2024", "2", "29"), Ok("2024-02-29".to_owned()));
    }

    #[test]
    fn wholly_to_come_is_refused() {
        for (year, month, day, told) in [
            ("2026", "11", "23", "2026-11-23"),
            ("2026", "12", "", "2026-12"),
            ("2027", "", "", "2027"),
            ("9999", "12", "31", "9999-12-31"),
        ] {
            let to_come = InputProblem::DateToCome(told.parse().unwrap());
            assert_eq!(date(year, month, day), Err(to_come));
        }
    }

    #[test]
    fn wholly_before_the_birth_of_someone_of_34_is_refused() {
        for (year, month, day, told) in [
            ("1991", "11", "22", "1991-11-22"),
            ("1991", "10", "", "1991-10"),
            ("1990", "", "", "1990"),
            ("1000", "", "", "1000"),
        ] {
            let before_birth = InputProblem::DateBeforeBirth(told.parse().unwrap());
            assert_eq!(date(year, month, day), Err(before_birth));
        }
        assert_eq!(date("1991", "11", "23"), Ok("1991-11-23".to_owned()));
        assert_eq!(date("1991", "11", ""), Ok("1991-11".to_owned()));
        assert_eq!(date("1991", "", ""), Ok("1991".to_owned()));
    }

    #[test]
    fn of_over_121_years_ago_is_refused_when_the_age_is_not_known() {
        let draft = |year: &str| Draft {
            given: Some(Given::Choice(value("cancer", "yes"))),
            date: DateDraft {
                year: year.to_owned(),
                ..DateDraft::default()
            },
            ..Draft::default()
        };
        let read = |year| {
            read(
                question("cancer"),
                &draft(year),
                TRIAL.texts("en"),
                day(TODAY),
                None,
            )
        };
        assert!(read("1905").is_ok());
        let before_birth = InputProblem::DateBeforeBirth("1904".parse().unwrap());
        assert_eq!(read("1904"), Err(before_birth));
    }

    #[test]
    fn may_be_unknown_whatever_else_was_typed() {
        let draft = Draft {
            given: Some(Given::Choice(value("b_cell_drug", "yes"))),
            date: DateDraft {
                year: "abc".to_owned(),
                unknown: true,
                ..DateDraft::default()
            },
            ..Draft::default()
        };
        let answer = read_draft("b_cell_drug", &draft).unwrap();
        assert_eq!(answer.date, Some(EventDate::Unknown));
    }

    #[test]
    fn is_read_only_where_the_answer_asks_for_one() {
        let date = DateDraft {
            year: "abc".to_owned(),
            ..DateDraft::default()
        };
        for given in [Given::Choice(value("b_cell_drug", "no")), Given::Unsure] {
            let draft = Draft {
                given: Some(given),
                date: date.clone(),
                ..Draft::default()
            };
            assert_eq!(read_draft("b_cell_drug", &draft), Ok(Answer::from(given)));
        }
    }
}

mod an_answer {
    use super::*;

    #[test]
    fn has_to_be_chosen() {
        assert_eq!(
            read_draft("allergy", &Draft::default()),
            Err(InputProblem::NoChoice)
        );
        assert_eq!(
            read_draft("surgery", &Draft::default()),
            Err(InputProblem::NothingTicked)
        );
        assert_eq!(
            read_draft("age", &Draft::default()),
            Err(InputProblem::NumberMissing)
        );
    }

    #[test]
    fn of_ticks_is_what_is_ticked_and_needs_one() {
        let viral = question("viral");
        let [hiv, past] = ["hiv", "past"].map(|id| value("viral", id));
        let mut draft = Draft::default();
        draft.tick(viral, hiv, true);
        // A tick that is there already stays.
        draft.tick(viral, hiv, true);
        draft.tick(viral, past, true);
        let ticked = Given::Many([hiv, past].into_iter().collect());
        assert_eq!(read_draft("viral", &draft), Ok(ticked.into()));
        let none = Draft {
            given: Some(Given::Many([].into_iter().collect())),
            ..Draft::default()
        };
        assert_eq!(read_draft("viral", &none), Err(InputProblem::NothingTicked));
    }

    #[test]
    fn of_unsure_needs_nothing_typed() {
        for id in [
            "allergy",
            "surgery",
            "age",
            "sle_steroid_dose",
            "b_cell_drug",
        ] {
            let draft = Draft {
                given: Some(Given::Unsure),
                number: "abc".to_owned(),
                ..Draft::default()
            };
            assert_eq!(read_draft(id, &draft), Ok(Given::Unsure.into()), "{id}");
        }
    }

    #[test]
    fn of_none_takes_the_other_ticks_away_and_they_its() {
        let viral = question("viral");
        let [hiv, past, none] = ["hiv", "past", "none"].map(|id| value("viral", id));
        let mut draft = Draft::default();
        draft.tick(viral, hiv, true);
        draft.tick(viral, past, true);
        assert_eq!(
            draft.given,
            Some(Given::Many([hiv, past].into_iter().collect()))
        );
        draft.tick(viral, none, true);
        assert_eq!(draft.given, Some(Given::Many([none].into_iter().collect())));
        draft.tick(viral, past, true);
        assert_eq!(draft.given, Some(Given::Many([past].into_iter().collect())));
        draft.tick(viral, past, false);
        assert_eq!(draft.given, None);
    }

    #[test]
    fn that_is_ticked_replaces_unsure() {
        let mut draft = Draft {
            given: Some(Given::Unsure),
            ..Draft::default()
        };
        draft.tick(question("viral"), value("viral", "past"), true);
        let past = [value("viral", "past")].into_iter().collect();
        assert_eq!(draft.given, Some(Given::Many(past)));
    }

    #[test]
    fn shows_again_as_it_was_given() {
        for (id, answer) in [
            ("age", Answer::from(Given::Number(34.0))),
            ("sle_steroid_dose", Answer::from(Given::Number(7.5))),
            ("allergy", Answer::from(Given::Choice(0))),
            ("viral", Answer::from(Given::Skip)),
            ("surgery", Answer::from(Given::Unsure)),
        ] {
            assert_eq!(
                read_draft(id, &Draft::of(Some(&answer))),
                Ok(answer),
                "{id}"
            );
        }
        let yes = Given::Choice(value("b_cell_drug", "yes"));
        let dates =
            ["2026-10-05", "2026-10", "2026"].map(|date| EventDate::On(date.parse().unwrap()));
        for date in dates.into_iter().chain([EventDate::Unknown]) {
            let answer = Answer {
                given: yes,
                date: Some(date),
            };
            assert_eq!(
                read_draft("b_cell_drug", &Draft::of(Some(&answer))),
                Ok(answer)
            );
        }
        assert_eq!(Draft::of(None), Draft::default());
    }
}

mod a_whole_date_in_one_field {
    use super::*;

    /// That a text is this date, whichever of the three fields holds it.
    #[track_caller]
    fn is(text: &str, date_of: &str) {
        for (year, month, day) in [(text, "", ""), ("", text, ""), ("", "", text)] {
            assert_eq!(date(year, month, day), Ok(date_of.to_owned()), "{text:?}");
        }
    }

    #[track_caller]
    fn is_refused(text: &str, problem: fn(String) -> InputProblem) {
        let told = Err(problem(text.trim().to_owned()));
        for (year, month, day) in [(text, "", ""), ("2026", text, ""), ("2026", "10", text)] {
            assert_eq!(date(year, month, day), told, "{text:?}");
        }
    }

    #[test]
    fn is_taken_apart_where_it_can_be_read_in_one_way() {
        for text in [
            "2026-10-05",
            "2026-10-5",
            "2026/10/05",
            "2026/10/5",
            "2026.10.05",
            "2026. 10. 5.",
            "2026 10 05",
            "20261005",
            "2026–10–05",
            "2026年10月5日",
            "2026年10月05号",
            "2026 年 10 月 5 日",
            "２０２６年１０月５日",
            "26年10月5日",
            "二〇二六年十月五日",
            "5 Oct 2026",
            "05-Oct-2026",
            "5. October 2026",
            "5th of October, 2026",
            "October 5, 2026",
            "Oct 5th 2026",
            "OCT. 5, 2026",
            "2026 Oct 5",
        ] {
            is(text, "2026-10-05");
        }
        is("25/09/2026", "2026-09-25");
        is("09/25/2026", "2026-09-25");
        is("25.9.2026", "2026-09-25");
        is("13/12/2025", "2025-12-13");
        is("12/13/2025", "2025-12-13");
        is("20251115", "2025-11-15");
        is("二零二五年十一月十五日", "2025-11-15");
        is("10/10/2026", "2026-10-10");
        is("二〇二六年九月二十一日", "2026-09-21");
    }

    #[test]
    fn may_have_a_weekday_or_a_time_beside_it() {
        for text in [
            "2026-10-05T00:00:00",
            "2026-10-05T16:30:00.000Z",
            "2026-10-05 16:30:00+08:00",
            "2026-10-05 16:30 +0800",
            "2026/10/5 下午3:07",
            "2026年10月5日 星期一",
            "2026年10月5日（周一）14:30",
            "2026年10月5日下午3点20分",
            "Mon, 5 Oct 2026",
            "Monday, October 5, 2026 at 4:30 PM",
            "Mon Oct 05 2026",
            "Mon, 05 Oct 2026 16:30:00 GMT",
        ] {
            is(text, "2026-10-05");
        }
    }

    #[test]
    fn may_leave_the_day_out() {
        for text in [
            "2026-10",
            "10/2026",
            "2026年10月",
            "Oct 2026",
            "October 2026",
            "2026年十月",
        ] {
            is(text, "2026-10");
        }
        assert_eq!(date("", "2026-10", "5"), Ok("2026-10-05".to_owned()));
        assert_eq!(date("2026", "10月5日", ""), Ok("2026-10-05".to_owned()));
        assert_eq!(date("2026", "", "5 Oct"), Ok("2026-10-05".to_owned()));
        assert_eq!(date("", "", "5 Oct"), Err(InputProblem::YearMissing));
        assert_eq!(date("2026", "十月", "五日"), Ok("2026-10-05".to_owned()));
    }

    #[test]
    fn that_can_be_read_in_two_ways_is_asked_about_and_never_guessed() {
        for text in [
            "05/10/2026",
            "5/10/2026",
            "5.10.2026",
            "05-10-2026",
            "10/5/26",
            "05/10/26",
            "26-10-05",
            "11/12/2025",
            "12/11/2025",
            "10/5",
            "5 Oct 26",
            "Oct 26",
            "5-7 Oct 2026",
            " 05/10/2026 ",
        ] {
            is_refused(text, InputProblem::DateAmbiguous);
        }
    }

    #[test]
    fn that_is_more_or_less_than_a_date_is_not_taken_apart() {
        for text in [
            "2026-10-05 2026-10-06",
            "2026-10-05 12:00 - 2026-10-07",
            "2026-10-05 12:00 2026.10.07",
            "5 Oct 2026 and later",
            "Oct - Nov 2026",
            "version 2026.10.5",
            "2026-10-05-01",
            "1005202611",
            "10052026",
            "18-20-2026",
            "13/20/2025",
            "20/13/2025",
            "5 2026 10",
            "Fr 2026-10-05",
            "第2026-10-05",
        ] {
            is_refused(text, InputProblem::DateUnreadable);
        }
    }

    #[test]
    fn that_no_calendar_has_or_that_is_to_come_is_told_so() {
        for text in [
            "2026-02-31",
            "31 Feb 2026",
            "2026-13-05",
            "20261305",
            "2026年2月30日",
        ] {
            assert_eq!(date("", "", text), Err(InputProblem::NoSuchDate), "{text}");
        }
        let to_come = InputProblem::DateToCome("2026-11-23".parse().unwrap());
        assert_eq!(date("", "", "2026-11-23"), Err(to_come));
    }

    #[test]
    fn goes_with_what_the_other_fields_say_and_never_against_it() {
        assert_eq!(
            date("2026", "10", "2026-10-05"),
            Ok("2026-10-05".to_owned())
        );
        assert_eq!(
            date("2026", "Oct", "2026-10-05"),
            Ok("2026-10-05".to_owned())
        );
        for (month, day) in [("9", ""), ("", "7")] {
            let told = InputProblem::DateUnreadable("2026-10-05".to_owned());
            assert_eq!(date("2026-10-05", month, day), Err(told), "{month} {day}");
        }
        for (year, month) in [("2025", "10"), ("2026", "9"), ("2026", "Sep"), ("soon", "")] {
            let read = date(year, month, "2026-10-05");
            assert!(
                matches!(read, Err(InputProblem::DateUnreadable(_))),
                "{year} {month}: {read:?}"
            );
        }
    }

    #[test]
    fn that_is_pasted_takes_the_place_of_what_was_there() {
        let mut draft = DateDraft {
            year: "2025".to_owned(),
            month: "3".to_owned(),
            day: "2026-10-05".to_owned(),
            unknown: false,
        };
        paste(&mut draft, "2026-10-05");
        let parts = [&draft.year, &draft.month, &draft.day];
        assert_eq!(parts, ["2026", "10", "05"]);
        draft.day = "Sep 2024".to_owned();
        paste(&mut draft, "Sep 2024");
        assert_eq!([&draft.year, &draft.month, &draft.day], ["2024", "9", ""]);
        // What can be read in two ways stays, to be asked about.
        draft.day = "05/10/2026".to_owned();
        paste(&mut draft, "05/10/2026");
        assert_eq!(
            [&draft.year, &draft.month, &draft.day],
            ["2024", "9", "05/10/2026"]
        );
    }

    #[test]
    fn that_is_ambiguous_is_echoed_with_what_to_do() {
        let problem = InputProblem::DateAmbiguous("05/10/2026".to_owned());
        for language in ["en", "zh-Hans"] {
            let question = question("b_cell_drug");
            let told = words::problem(
                &problem,
                question,
                TRIAL.texts(language),
                Words::of(language),
            );
            assert!(told.contains("05/10/2026"), "{told}");
            assert!(
                told.contains(Words::of(language).date_month()) || language == "en",
                "{told}"
            );
        }
    }
}
