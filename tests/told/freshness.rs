use trial_prescreen::{
    trial::Facts,
    trials::TRIAL,
    words::{End, Freshness, as_of, fill, freshness},
};

use super::{day, languages, written};

fn facts(updated: &str, end: &str) -> Facts {
    Facts {
        last_updated: day(updated),
        planned_completion: day(end),
        ..TRIAL.facts
    }
}

#[test]
fn a_record_is_old_from_the_day_after_twelve_months() {
    for (updated, last_fresh_day, first_old_day) in [
        ("2025-09-17", "2026-09-17", "2026-09-18"),
        ("2025-12-31", "2026-12-31", "2027-01-01"),
        ("2024-02-29", "2025-02-28", "2025-03-01"),
        ("2023-03-01", "2024-03-01", "2024-03-02"),
        ("2023-02-28", "2024-02-28", "2024-02-29"),
    ] {
        let facts = facts(updated, "2099-12-31");
        assert!(!Freshness::on(&facts, day(updated)).old, "{updated}");
        assert!(!Freshness::on(&facts, day(last_fresh_day)).old, "{updated}");
        assert!(Freshness::on(&facts, day(first_old_day)).old, "{updated}");
    }
}

#[test]
fn the_end_is_told_from_60_days_before_it_to_60_days_after() {
    for (end, days) in [
        (
            "2026-12-31",
            [
                "2026-10-31",
                "2026-11-01",
                "2026-12-31",
                "2027-01-01",
                "2027-03-01",
                "2027-03-02",
            ],
        ),
        // Over a 29 February.
        (
            "2024-02-15",
            [
                "2023-12-16",
                "2023-12-17",
                "2024-02-15",
                "2024-02-16",
                "2024-04-15",
                "2024-04-16",
            ],
        ),
    ] {
        let facts = facts("2023-06-01", end);
        let ends = days.map(|today| Freshness::on(&facts, day(today)).end);
        let expected = [
            End::Far,
            End::Soon,
            End::Soon,
            End::Past,
            End::Past,
            End::Over,
        ];
        assert_eq!(ends, expected, "{end}");
    }
}

#[test]
fn an_end_long_ago_or_far_ahead_stays_what_it_is() {
    let facts = facts("2025-09-17", "2026-12-31");
    assert_eq!(Freshness::on(&facts, day("1970-01-01")).end, End::Far);
    assert_eq!(Freshness::on(&facts, day("2025-09-17")).end, End::Far);
    assert_eq!(Freshness::on(&facts, day("2036-01-01")).end, End::Over);
    assert_eq!(Freshness::on(&facts, day("9999-12-31")).end, End::Over);
}

#[test]
fn the_records_own_limits_are_these_days() {
    let on = |today: &str| Freshness::on(&TRIAL.facts, day(today));
    let told = |today: &str| (on(today).old, on(today).end);
    assert_eq!(told("2026-09-17"), (false, End::Far));
    assert_eq!(told("2026-09-18"), (true, End::Far));
    assert_eq!(told("2026-10-31"), (true, End::Far));
    assert_eq!(told("2026-11-01"), (true, End::Soon));
    assert_eq!(told("2026-12-31"), (true, End::Soon));
    assert_eq!(told("2027-01-01"), (true, End::Past));
    assert_eq!(told("2027-03-01"), (true, End::Past));
    assert_eq!(told("2027-03-02"), (true, End::Over));
}

#[test]
fn every_language_says_the_records_day_its_age_and_its_end() {
    let facts = facts("2025-09-17", "2026-12-31");
    for (_, words) in languages() {
        let updated = fill(
            words.fresh_as_of(),
            &[("date", &written("2025-09-17", words))],
        );
        let with_end = |text| fill(text, &[("date", &written("2026-12-31", words))]);
        let (soon, ended) = (with_end(words.fresh_soon()), with_end(words.fresh_ended()));
        let old = words.fresh_old().to_owned();
        assert_eq!(as_of(&facts, words), updated);
        for (today, said) in [
            ("2026-09-17", vec![&updated]),
            ("2026-10-31", vec![&updated, &old]),
            ("2026-11-01", vec![&updated, &old, &soon]),
            ("2026-12-31", vec![&updated, &old, &soon]),
            ("2027-01-01", vec![&updated, &old, &ended]),
            ("2027-03-02", vec![&updated, &old, &ended]),
        ] {
            let told = freshness(&facts, day(today), words);
            assert_eq!(told.iter().collect::<Vec<_>>(), said, "{today}");
        }
    }
}
