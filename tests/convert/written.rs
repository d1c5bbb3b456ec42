//! The working as it is shown: the sum, rounded as each converter rounds.

use super::*;

fn rounded(value: f64, decimals: u8) -> String {
    let unit = Unit::Milligrams;
    Quantity {
        value,
        unit,
        decimals,
    }
    .number()
}

#[test]
fn a_half_is_rounded_away_from_zero_and_idle_zeros_are_left_out() {
    for (value, decimals, expected) in [
        (9.375, 2, "9.38"),
        (1.005, 2, "1.01"),
        (2.675, 2, "2.68"),
        (74.05, 1, "74.1"),
        (74.04, 1, "74"),
        (0.05, 1, "0.1"),
        (49.95, 1, "50"),
        (49.94, 1, "49.9"),
        (10.0, 2, "10"),
        (1000.0, 2, "1000"),
        (0.125, 3, "0.125"),
        (0.5, 0, "1"),
        // Never to more than three.
        (0.12345, 4, "0.123"),
    ] {
        assert_eq!(rounded(value, decimals), expected, "{value} to {decimals}");
    }
}

#[test]
fn each_converter_rounds_to_its_own_decimals() {
    let number = |working: Working| working.result.number();
    let blood = |read: Result<Working, ReadError>| number(read.expect("it is in the range"));
    // 0.97 × 88.4 = 85.748, 100 ÷ 88.4 = 1.1312…, 13.215 × 10 = 132.15, 132.55 ÷ 10 = 13.255
    assert_eq!(blood(creatinine("0.97", MilligramsPerDecilitre)), "85.7");
    assert_eq!(blood(creatinine("100", MicromolesPerLitre)), "1.13");
    assert_eq!(blood(hemoglobin("13.215", GramsPerDecilitre)), "132.2");
    assert_eq!(blood(hemoglobin("132.55", GramsPerLitre)), "13.26");
    // 1 × 5 ÷ 0.75 = 6.666…, and (140 − 41) × 70 ÷ (72 × 1.21) = 79.545…
    assert_eq!(number(prednisone("dexamethasone", "1")), "6.67");
    let cleared = clears(Sex::Male, "41", "70", "1.21").expect("they are in the range");
    assert_eq!(number(cleared), "79.5");
    // What was typed keeps three decimals.
    let line = hemoglobin("13.2154", GramsPerDecilitre).map(|working| working.line("years"));
    assert_eq!(line.as_deref(), Ok("13.215 g/dL × 10 = 132.2 g/L"));
}

#[test]
fn the_exact_value_stays_beside_the_rounded_one() {
    let working = prednisone("methylprednisolone", "7.999");
    assert_eq!(working.result.number(), "10");
    assert!(working.result.value < 10.0);
    let typed = working.parts.get(2);
    assert!(matches!(
        typed,
        Some(Part::Quantity(Quantity { decimals: 3, .. }))
    ));
}

#[test]
fn the_working_is_the_sum_as_done_by_hand() {
    let working = clears(Sex::Female, "45", "60", "0.9").unwrap();
    assert_eq!(
        working.line("岁"),
        "(140 − 45 岁) × 60 kg ÷ (72 × 0.9 mg/dL) × 0.85 = 74.8 mL/min"
    );
    assert_eq!(working.parts.last(), Some(&Part::Quantity(working.result)));
    assert_eq!(
        prednisone("dexamethasone", "4").line(""),
        "1 × 4 mg × 5 ÷ 0.75 = 26.67 mg"
    );
}

#[test]
fn every_unit_has_its_symbol_but_years_and_tablets() {
    for unit in Unit::ALL {
        let has_words = matches!(unit, Unit::Years | Unit::Tablets);
        assert_eq!(unit.symbol().is_empty(), has_words, "{unit:?}");
    }
}
