use trial_prescreen::{
    trial::Facts,
    trials::TRIAL,
    words::{End, Freshness, as_of, fill, still_open},
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
fn every_language_says_both_days_the_age_and_the_end() {
    let facts = facts("2025-09-17", "2026-12-31");
    for (_, words) in languages() {
        let on = |text, date| fill(text, &[("date", &written(date, words))]);
        let updated = on(words.fresh_as_of(), "2025-09-17");
        let seen = fill(
            words.fresh_seen(),
            &[
                ("updated", &written("2026-03-10", words)),
                ("seen", &written("2026-08-22", words)),
            ],
        );
        let end = on(words.fresh_end(), "2026-12-31");
        let old = words.fresh_old().to_owned();
        let known = [updated.clone(), seen];
        let aged = [&known[..], &[old]].concat();
        let ending = [&aged[..], &[end]].concat();
        assert_eq!(as_of(&facts, words), updated);
        for (today, said) in [
            ("2026-09-17", known.to_vec()),
            ("2026-10-31", aged.clone()),
            ("2026-11-01", ending.clone()),
            ("2026-12-31", ending.clone()),
            ("2027-01-01", aged.clone()),
            ("2027-03-02", aged),
        ] {
            assert_eq!(still_open(&facts, day(today), words).days, said, "{today}");
        }
    }
}

#[test]
fn what_the_registry_said_since_is_told_only_where_known() {
    let facts = Facts {
        still_recruiting: None,
        ..facts("2026-09-17", "2099-12-31")
    };
    for (_, words) in languages() {
        let told = still_open(&facts, day("2026-11-22"), words);
        assert_eq!(told.days, [as_of(&facts, words)]);
    }
}

#[test]
fn to_ask_now_is_said_with_the_days_left_until_the_end() {
    let facts = facts("2025-09-17", "2026-12-31");
    for (_, words) in languages() {
        let ended = fill(
            words.fresh_ended(),
            &[("date", &written("2026-12-31", words))],
        );
        let told = |today| still_open(&facts, day(today), words).ask;
        for (today, days) in [
            ("2025-10-01", None),
            ("2026-10-31", None),
            ("2026-11-01", Some("60")),
            ("2026-11-27", Some("34")),
            ("2026-12-30", Some("1")),
            ("2026-12-31", Some("0")),
        ] {
            let left = days.map(|days| fill(words.fresh_left(), &[("days", days)]));
            let said = [words.fresh_ask()].into_iter().chain(left.as_deref());
            let said: Vec<_> = said.collect();
            assert_eq!(told(today), said.join(words.sentence_gap()), "{today}");
        }
        for today in ["2027-01-01", "2027-03-01", "2027-03-02"] {
            assert_eq!(told(today), ended, "{today}");
        }
    }
}

#[test]
fn the_registry_was_seen_to_recruit_on_the_snapshots_days() {
    let seen = TRIAL.facts.still_recruiting.expect("it is known");
    let days = [seen.updated, seen.seen].map(|day| day.iso());
    assert_eq!(days, ["2026-03-10", "2026-08-22"]);
    assert!(seen.source.contains("22 August 2026"), "{}", seen.source);
}
