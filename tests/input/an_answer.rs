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
        (
            "allergy",
            Answer::from(Given::Choice(value("allergy", "no"))),
        ),
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
    let dates = ["2026-10-05", "2026-10", "2026"].map(|date| EventDate::On(date.parse().unwrap()));
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
