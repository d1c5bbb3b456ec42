//! Answers and verdicts as JSON lines.

use crate::support::people::{lupus, with};
use serde_json::{Value, json};
use trial_prescreen::{cases, trials::TRIAL};

/// What `run` prints, what it says is wrong, and whether all lines were sound.
fn run(input: &str) -> (String, String, bool) {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let sound = cases::run(&TRIAL, input.as_bytes(), &mut output, &mut errors).unwrap();
    (
        String::from_utf8(output).unwrap(),
        String::from_utf8(errors).unwrap(),
        sound,
    )
}

fn judged(line: &str) -> Value {
    let (output, errors, sound) = run(line);
    assert!(sound, "{errors}");
    assert_eq!(errors, "");
    serde_json::from_str(&output).unwrap()
}

/// What is wrong with a line between two good ones, which still print.
fn refused(line: &str) -> String {
    let good = r#"{"id":"good","today":"2026-11-22","answers":{"age":34}}"#;
    let (output, errors, sound) = run(&format!("{good}\n{line}\n{good}\n"));
    assert!(!sound, "{line} was taken");
    assert_eq!(output.lines().count(), 2, "{line}");
    for line in output.lines() {
        assert!(line.starts_with(r#"{"id":"good","#), "{line}");
    }
    for error in errors.lines() {
        assert!(error.starts_with("line 2: "), "{error}");
    }
    errors
}

#[test]
fn a_line_that_is_not_utf_8_leaves_the_others() {
    let good = r#"{"id":"good","today":"2026-11-22","answers":{"age":34}}"#;
    let input = [good.as_bytes(), b"\r\n\xff\n", good.as_bytes()].concat();
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let sound = cases::run(&TRIAL, &input[..], &mut output, &mut errors).unwrap();
    assert!(!sound);
    assert_eq!(String::from_utf8(output).unwrap().lines().count(), 2);
    assert_eq!(
        String::from_utf8(errors).unwrap(),
        "line 2: is not UTF-8; save the file as UTF-8, with one JSON object per line\n"
    );
}

fn refused_answers(answers: &str) -> String {
    refused(&format!(
        r#"{{"id":"bad","today":"2026-11-22","answers":{answers}}}"#
    ))
}

const CONTRACT: &str = r#"{"id":"c1","today":"2026-11-22","answers":{"age":34,"diagnosis":"lupus","cell_therapy":"no","b_cell_drug":"yes","b_cell_drug.date":"2026-10-05","surgery":["none"]}}"#;

#[test]
fn the_contracts_line_is_not_now_until_the_5th_of_december_2026() {
    let judged = judged(CONTRACT);
    assert_eq!(judged["id"], "c1");
    assert_eq!(judged["outcome"], "not-now");
    assert_eq!(judged["earliest"], "2026-12-05");
    let findings = judged["findings"].as_array().unwrap();
    let drug = findings
        .iter()
        .find(|finding| finding["criterion"] == "E2")
        .unwrap();
    let expected = json!({
        "criterion": "E2", "finding": "until", "date": "2026-12-05", "questions": ["b_cell_drug"],
    });
    assert_eq!(*drug, expected);
}

#[test]
fn a_verdict_is_one_line_with_its_keys_in_the_contracts_order() {
    let (output, ..) = run(CONTRACT);
    assert!(
        output
            .starts_with(r#"{"id":"c1","outcome":"not-now","earliest":"2026-12-05","findings":[{"#)
    );
    let until =
        r#"{"criterion":"E2","finding":"until","date":"2026-12-05","questions":["b_cell_drug"]}"#;
    assert!(output.contains(until), "{output}");
    assert!(output.ends_with("]}\n"));
    assert_eq!(output.lines().count(), 1);
}

#[test]
fn without_an_earliest_day_there_is_no_such_key() {
    let judged = judged(r#"{"id":"c2","today":"2026-11-22","answers":{"age":34}}"#);
    assert_eq!(judged["outcome"], "possible-match");
    assert_eq!(judged.get("earliest"), None);
}

#[test]
fn an_id_is_given_back_as_it_came_and_may_be_left_out() {
    for id in [
        json!("patient 7"),
        json!(7),
        json!({ "site": 1 }),
        json!(null),
    ] {
        let line = json!({ "id": id, "today": "2026-11-22", "answers": {} }).to_string();
        assert_eq!(judged(&line)["id"], id);
    }
    assert_eq!(
        judged(r#"{"today":"2026-11-22","answers":{}}"#).get("id"),
        None
    );
}

#[test]
fn blank_lines_are_passed_over_and_counted() {
    let (output, errors, sound) = run(&format!("\n  \n{CONTRACT}\r\n\nnothing\n"));
    assert_eq!(output.lines().count(), 1);
    assert!(errors.starts_with("line 5: "), "{errors}");
    assert!(!sound);
}

#[test]
fn no_lines_are_sound() {
    assert_eq!(run(""), (String::new(), String::new(), true));
}

#[test]
fn every_answer_a_harmless_person_gives_is_taken() {
    let line = json!({ "id": 1, "today": "2026-11-22", "answers": lupus() }).to_string();
    assert_eq!(judged(&line)["outcome"], "possible-match");
}

#[test]
fn unsure_stands_alone_as_a_string_for_every_kind_of_question() {
    let changes = json!({ "age": "unsure", "surgery": "unsure", "allergy": "unsure" });
    let answers = with(lupus(), changes);
    let line = json!({ "today": "2026-11-22", "answers": answers }).to_string();
    assert_eq!(judged(&line)["outcome"], "needs-check");
}

#[test]
fn a_date_may_be_a_day_a_month_a_year_or_unknown() {
    for (date, finding) in [
        ("2026-10-05", "until"),
        ("2026-10", "until"),
        ("2026", "check"),
        ("unknown", "open"),
        ("2026-11-22", "until"),
        ("2026-11", "until"),
    ] {
        let line = CONTRACT.replace("2026-10-05", date);
        let judged = judged(&line);
        let findings = judged["findings"].as_array().unwrap();
        let drug = findings
            .iter()
            .find(|finding| finding["criterion"] == "E2")
            .unwrap();
        assert_eq!(drug["finding"], finding, "{date}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for line in [
        "nothing",
        "{",
        r#"{"id":1,"today":"2026-11-22","answers":{"age":34}"#,
        "{'age': 34}",
    ] {
        let errors = refused(line);
        assert!(errors.contains("is not JSON"), "{errors}");
        assert!(
            errors.contains("expected one JSON object with id, today and answers"),
            "{errors}"
        );
    }
}

#[test]
fn what_is_no_object_is_refused() {
    for line in ["[]", "34", "null", r#""age""#] {
        let errors = refused(line);
        assert!(
            errors.contains("expected one JSON object with id, today and answers"),
            "{errors}"
        );
    }
}

#[test]
fn a_missing_or_malformed_day_of_assessment_is_refused() {
    let missing = refused(r#"{"id":"bad","answers":{"age":34}}"#);
    assert_eq!(
        missing,
        "line 2: today: missing or null; expected a day such as \"2026-11-22\"\n"
    );
    for today in [
        r#""2026-11""#,
        r#""2026-02-31""#,
        r#""22.11.2026""#,
        "20261122",
        r#""today""#,
        "null",
    ] {
        let errors = refused(&format!(r#"{{"id":"bad","today":{today},"answers":{{}}}}"#));
        assert!(errors.starts_with("line 2: today: "), "{errors}");
        assert!(
            errors.contains("expected a day such as \"2026-11-22\""),
            "{errors}"
        );
    }
}

#[test]
fn missing_or_malformed_answers_are_refused() {
    for answers in ["null", "[]", r#""age""#] {
        let errors = refused_answers(answers);
        assert!(errors.starts_with("line 2: answers: "), "{errors}");
        assert!(
            errors.contains("expected an object of question ids and answers"),
            "{errors}"
        );
    }
    let errors = refused(r#"{"id":"bad","today":"2026-11-22"}"#);
    assert!(
        errors.starts_with("line 2: answers: missing or null"),
        "{errors}"
    );
}

#[test]
fn an_unknown_key_beside_the_answers_is_refused() {
    let errors = refused(r#"{"id":"bad","today":"2026-11-22","answers":{},"age":34}"#);
    assert_eq!(
        errors,
        "line 2: age: 34 is not accepted; expected only the keys id, today and answers\n"
    );
}

#[test]
fn an_unknown_question_is_refused_with_the_known_ones() {
    let errors = refused_answers(r#"{"ages":34}"#);
    assert!(
        errors
            .starts_with("line 2: ages: 34 is not accepted; expected a question: age, diagnosis, "),
        "{errors}"
    );
    assert!(errors.contains("ssc_kidney"), "{errors}");
}

#[test]
fn an_unknown_value_is_refused_with_the_accepted_ones() {
    let errors = refused_answers(r#"{"diagnosis":"sle"}"#);
    assert_eq!(
        errors,
        "line 2: diagnosis: \"sle\" is not accepted; expected one of \"lupus\", \"scleroderma\", \
         \"both\", \"overlap\", \"other\", or \"unsure\"\n"
    );
}

#[test]
fn an_answer_of_the_wrong_kind_is_refused() {
    for (answers, key, accepted) in [
        (
            r#"{"allergy":["yes"]}"#,
            "allergy",
            r#"one of "yes", "preparing_drug", "no""#,
        ),
        (
            r#"{"allergy":true}"#,
            "allergy",
            r#"one of "yes", "preparing_drug", "no""#,
        ),
        (
            r#"{"allergy":null}"#,
            "allergy",
            r#"one of "yes", "preparing_drug", "no""#,
        ),
        (
            r#"{"surgery":"past"}"#,
            "surgery",
            r#"a list of "past", "planned", "none""#,
        ),
        (
            r#"{"surgery":[]}"#,
            "surgery",
            r#"a list of "past", "planned", "none""#,
        ),
        (
            r#"{"surgery":["unsure"]}"#,
            "surgery",
            r#"a list of "past", "planned", "none""#,
        ),
        (
            r#"{"surgery":["past",1]}"#,
            "surgery",
            r#"a list of "past", "planned", "none""#,
        ),
        (
            r#"{"sle_organs":["skin"]}"#,
            "sle_organs",
            r#"a list of "kidneys", "joints""#,
        ),
    ] {
        let errors = refused_answers(answers);
        assert!(errors.starts_with(&format!("line 2: {key}: ")), "{errors}");
        assert!(errors.contains(&format!("expected {accepted}")), "{errors}");
    }
}

#[test]
fn none_beside_another_answer_is_refused() {
    for answers in [
        r#"{"viral":["none","hiv"]}"#,
        r#"{"viral":["past","none"]}"#,
    ] {
        let errors = refused_answers(answers);
        assert!(errors.starts_with("line 2: viral: "), "{errors}");
        assert!(errors.contains(r#""none" alone"#), "{errors}");
    }
}

#[test]
fn skip_is_refused_where_the_question_is_not_sensitive() {
    for answers in [
        r#"{"allergy":"skip"}"#,
        r#"{"age":"skip"}"#,
        r#"{"surgery":"skip"}"#,
    ] {
        let errors = refused_answers(answers);
        assert!(errors.contains("\"skip\" is not accepted"), "{errors}");
        assert!(!errors.contains("or \"skip\""), "{errors}");
    }
    let errors = refused_answers(r#"{"pregnancy":"perhaps"}"#);
    assert!(errors.contains("or \"unsure\", or \"skip\""), "{errors}");
}

#[test]
fn an_age_that_is_no_whole_number_from_0_to_120_is_refused() {
    for age in ["17.5", "\"18\"", "-1", "121", "1e9", "[18]", "null"] {
        let errors = refused_answers(&format!(r#"{{"age":{age}}}"#));
        assert!(errors.starts_with("line 2: age: "), "{errors}");
        assert!(
            errors.contains("expected a whole number from 0 to 120 (years), or \"unsure\""),
            "{errors}"
        );
    }
}

#[test]
fn a_dose_outside_its_range_is_refused_and_decimals_are_taken() {
    let errors = refused_answers(r#"{"sle_steroid_dose":2000.5}"#);
    assert!(
        errors.contains("expected a number from 0 to 2000 (mg)"),
        "{errors}"
    );
    judged(r#"{"today":"2026-11-22","answers":{"sle_steroid_dose":7.5}}"#);
}

#[test]
fn a_malformed_date_is_refused() {
    for date in [
        "2026-10-5",
        "5.10.2026",
        "2026/10/05",
        "26-10-05",
        "2026-10-05T00:00",
        "Oct 2026",
        "",
        "2026-",
        "none",
    ] {
        let errors = refused_answers(&format!(
            r#"{{"b_cell_drug":"yes","b_cell_drug.date":"{date}"}}"#
        ));
        assert!(errors.starts_with("line 2: b_cell_drug.date: "), "{errors}");
        assert!(
            errors.contains(r#"expected "2026-10-05", "2026-10", "2026" or "unknown""#),
            "{errors}"
        );
    }
    let errors = refused_answers(r#"{"b_cell_drug":"yes","b_cell_drug.date":2026}"#);
    assert!(
        errors.starts_with("line 2: b_cell_drug.date: 2026 is not accepted"),
        "{errors}"
    );
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_refused() {
    for date in [
        "2026-02-31",
        "2026-02-29",
        "2026-13",
        "2026-00",
        "2026-11-00",
        "2026-11-31",
        "0000",
    ] {
        let errors = refused_answers(&format!(
            r#"{{"b_cell_drug":"yes","b_cell_drug.date":"{date}"}}"#
        ));
        assert!(errors.starts_with("line 2: b_cell_drug.date: "), "{errors}");
    }
}

#[test]
fn a_date_to_come_is_refused() {
    for date in ["2026-11-23", "2026-12", "2027"] {
        let errors = refused_answers(&format!(
            r#"{{"b_cell_drug":"yes","b_cell_drug.date":"{date}"}}"#
        ));
        assert!(
            errors.contains("not after today nor before birth"),
            "{errors}"
        );
    }
}

#[test]
fn a_date_before_birth_is_refused() {
    for date in ["1991-11-22", "1991-10", "1990"] {
        let answers = format!(r#"{{"cancer":"yes","cancer.date":"{date}","age":34}}"#);
        let errors = refused_answers(&answers);
        assert!(errors.starts_with("line 2: cancer.date: "), "{errors}");
        assert!(
            errors.contains("not after today nor before birth"),
            "{errors}"
        );
    }
    for date in ["1991-11-23", "1991-11", "1991"] {
        judged(&format!(
            r#"{{"today":"2026-11-22","answers":{{"age":34,"cancer":"yes","cancer.date":"{date}"}}}}"#
        ));
    }
}

#[test]
fn a_date_on_a_question_that_asks_for_none_is_refused() {
    for key in ["age.date", "allergy.date", "nothing.date"] {
        let errors = refused_answers(&format!(r#"{{"allergy":"yes","{key}":"2026-10-05"}}"#));
        assert!(errors.starts_with(&format!("line 2: {key}: ")), "{errors}");
        assert!(
            errors.contains("expected a question's date: b_cell_drug.date, "),
            "{errors}"
        );
    }
}

#[test]
fn a_date_beside_no_answer_or_one_that_asks_for_none_changes_nothing() {
    let of = |answers: &str| {
        judged(&format!(
            r#"{{"id":"c","today":"2026-11-22","answers":{answers}}}"#
        ))
    };
    assert_eq!(of(r#"{"b_cell_drug.date":"2026-10-05"}"#), of("{}"));
    assert_eq!(
        of(r#"{"b_cell_drug":"no","b_cell_drug.date":"2026-10-05"}"#),
        of(r#"{"b_cell_drug":"no"}"#)
    );
}

#[test]
fn everything_wrong_with_a_line_is_said_at_once() {
    let errors = refused_answers(
        r#"{"age":"18","diagnosis":"sle","b_cell_drug":"yes","b_cell_drug.date":"2027"}"#,
    );
    let keys: Vec<_> = errors
        .lines()
        .filter_map(|error| error.split(": ").nth(1))
        .collect();
    assert_eq!(keys, ["age", "diagnosis", "b_cell_drug.date"]);
}
