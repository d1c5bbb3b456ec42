//! What holds for any number.

use proptest::prelude::*;

use super::*;

fn text(value: f64) -> String {
    trial_prescreen::interview::text_from_number(value)
}

proptest! {
    #[test]
    fn hemoglobin_there_and_back_is_the_same(tenths in 260..2500i32) {
        let typed = f64::from(tenths) / 10.0;
        let there = hemoglobin(&text(typed), GramsPerLitre).unwrap();
        let back = hemoglobin(&there.result.number(), GramsPerDecilitre).unwrap();
        prop_assert_eq!(back.result.number(), text(typed));
    }

    #[test]
    fn creatinine_there_and_back_is_the_same_but_for_the_rounding(hundredths in 21..1580i32) {
        let typed = f64::from(hundredths) / 100.0;
        let there = creatinine(&text(typed), MilligramsPerDecilitre).unwrap();
        let back = creatinine(&there.result.number(), MicromolesPerLitre).unwrap();
        prop_assert_eq!(back.result.number(), text(typed));
    }

    #[test]
    fn more_of_a_steroid_is_never_less_prednisone(
        one in 100..2_000_000i32, other in 100..2_000_000i32, at in 0..9usize,
    ) {
        let mut steroids = TRIAL.medicines.iter().filter(|it| it.prednisone_5_mg.is_some());
        let id = steroids.nth(at).unwrap().id;
        let [one, other] = [one, other].map(|dose| f64::from(dose) / 1000.0);
        let [of_one, of_other] = [one, other].map(|dose| prednisone(id, &text(dose)).result.value);
        prop_assert_eq!(one.total_cmp(&other), of_one.total_cmp(&of_other));
    }

    #[test]
    fn clearance_rises_with_weight_and_falls_with_age_creatinine_and_the_factor_for_women(
        age in 18..119i32, weight in 20..299i32, tenths in 2..159i32,
    ) {
        let of = |sex, age: i32, weight: i32, tenths: i32| {
            let blood = text(f64::from(tenths) / 10.0);
            let read = clears(sex, &age.to_string(), &weight.to_string(), &blood);
            read.unwrap().result.value
        };
        let base = of(Sex::Male, age, weight, tenths);
        prop_assert!(base > 0.0);
        prop_assert!(of(Sex::Male, age, weight + 1, tenths) > base);
        prop_assert!(of(Sex::Male, age + 1, weight, tenths) < base);
        prop_assert!(of(Sex::Male, age, weight, tenths + 1) < base);
        let female = of(Sex::Female, age, weight, tenths);
        prop_assert!((female / base - 0.85).abs() < 1e-12);
    }

    #[test]
    fn the_working_comes_to_its_result(age in 18..=120i32, weight in 20..=300i32, tenths in 2..=160i32) {
        let blood = f64::from(tenths) / 10.0;
        let working = clears(Sex::Male, &age.to_string(), &weight.to_string(), &text(blood)).unwrap();
        let by_hand = f64::from((140 - age) * weight) / (72.0 * blood);
        prop_assert!((working.result.value / by_hand - 1.0).abs() < 1e-12);
    }

    #[test]
    fn no_text_breaks_a_converter(typed in "\\PC{0,12}") {
        let _ = steroid(medicine("prednisone"), &typed);
        let _ = hemoglobin(&typed, GramsPerLitre);
        let _ = creatinine(&typed, MilligramsPerDecilitre);
        let _ = clears(Sex::Male, &typed, &typed, &typed);
    }
}
