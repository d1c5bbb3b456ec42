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
    for (signs, year) in [("一九九八", 1998), ("二〇〇〇", 2000), ("二零一一", 2011)] {
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
