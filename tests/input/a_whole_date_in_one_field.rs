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
    for language in ["en", "zh-Hans", "zh-Hant"] {
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
