//! What labels, formularies and calculators publish as worked examples.

use super::*;

/// What is equal to how much prednisone, as labels and formularies have it: `medicines.toml` names each in full.
#[test]
fn steroid_doses_come_out_as_published() {
    for (id, dose, published, source) in [
        (
            "hydrocortisone",
            "20",
            "5",
            "South and West Devon formulary, 6.3.2",
        ),
        (
            "cortisone_acetate",
            "25",
            "5",
            "East Lancashire formulary, 6.3",
        ),
        (
            "betamethasone",
            "0.75",
            "5",
            "East Lancashire formulary, 6.3",
        ),
        ("triamcinolone", "4", "5", "East Lancashire formulary, 6.3"),
        ("prednisolone", "5", "5", "East Lancashire formulary, 6.3"),
        ("methylprednisolone", "4", "5", "dexamethasone label"),
        ("dexamethasone", "0.75", "5", "dexamethasone label"),
        ("prednisone", "5", "5", "dexamethasone label"),
        ("deflazacort", "6", "5", "Calcort, British summary"),
    ] {
        let working = prednisone(id, dose);
        assert_eq!(working.result.number(), published, "{id} {dose}, {source}");
    }
    // The label's 0.75 mg to 5 mg, at another dose: to two decimals.
    assert_eq!(prednisone("dexamethasone", "4").result.number(), "26.67");
}

#[test]
fn each_steroid_with_a_factor_is_held_to_a_published_example() {
    let with_factor = TRIAL
        .medicines
        .iter()
        .filter(|it| it.prednisone_5_mg.is_some());
    let ids: Vec<_> = with_factor.map(|it| it.id).collect();
    let held = [
        "prednisone",
        "prednisolone",
        "methylprednisolone",
        "triamcinolone",
        "dexamethasone",
        "betamethasone",
        "hydrocortisone",
        "cortisone_acetate",
        "deflazacort",
    ];
    assert_eq!(ids, held);
}

#[test]
fn the_rules_own_doses_come_out_exactly() {
    for (id, dose, equal) in [
        ("methylprednisolone", "6", 7.5),
        ("hydrocortisone", "30", 7.5),
        ("dexamethasone", "1.125", 7.5),
        ("prednisone", "7.5", 7.5),
        ("methylprednisolone", "8", 10.0),
        ("hydrocortisone", "40", 10.0),
        ("dexamethasone", "1.5", 10.0),
        ("deflazacort", "12", 10.0),
    ] {
        assert_eq!(prednisone(id, dose).result.value, equal, "{id} {dose}");
    }
}

/// (sex, age, kg, creatinine, mL/min), worked out by hand from the formula as two references print it.
/// The handbook rounds 88.4 / 72 to 1.23 and, for women, to 1.04, hence half a percent.
#[test]
fn clearances_come_out_by_the_published_formula() {
    use Sex::{Female, Male};
    // tabers.com, Cockcroft-Gault formula, read on 2026-11-27.
    const TABERS: &str = "Taber's Medical Dictionary";
    // handbook.ggcmedicines.org.uk, creatinine clearance, reviewed in July 2024, read on 2026-11-27.
    const GLASGOW: &str = "NHS Greater Glasgow and Clyde, therapeutics handbook";
    for (sex, age, weight, blood, published, source) in [
        (Male, "60", "80", "1.2", 74.1, TABERS),
        (Female, "45", "60", "0.9", 74.8, TABERS),
        (Male, "65", "70", "1.4", 52.1, TABERS),
        (Male, "50", "80", "1.0", 100.0, TABERS),
        (Male, "50", "70", "1.0", 87.5, TABERS),
    ] {
        let working = clears(sex, age, weight, blood).unwrap();
        let number: f64 = working.result.number().parse().unwrap();
        assert_eq!(number, published, "{source}");
    }
    for (sex, age, weight, blood, published, source) in [
        (Male, "70", "75", "110 µmol/L", 58.7, GLASGOW),
        (Female, "82", "56", "140 µmol/L", 24.13, GLASGOW),
    ] {
        let exact = clears(sex, age, weight, blood).unwrap().result.value;
        assert!((exact / published - 1.0).abs() < 0.005, "{exact}: {source}");
    }
}

/// Chung Shan Medical University, International unit conversion table.
#[test]
fn blood_values_come_out_by_the_published_factors() {
    let number = |working: Working| (working.result.number(), working.result.unit);
    let read = creatinine("1", MilligramsPerDecilitre).unwrap();
    assert_eq!(number(read), ("88.4".to_owned(), MicromolesPerLitre));
    let read = creatinine("88.4", MicromolesPerLitre).unwrap();
    assert_eq!(number(read), ("1".to_owned(), MilligramsPerDecilitre));
    // The lines of the record: 60 g/L for lupus, 90 g/L for scleroderma.
    for (grams, decilitre) in [("60", "6"), ("90", "9"), ("132", "13.2")] {
        let read = hemoglobin(grams, GramsPerLitre).unwrap();
        assert_eq!(number(read), (decilitre.to_owned(), GramsPerDecilitre));
        let read = hemoglobin(decilitre, GramsPerDecilitre).unwrap();
        assert_eq!(number(read), (grams.to_owned(), GramsPerLitre));
    }
}
