use super::fitting;
use crate::{
    screening::{CohortId, Date, Id},
    trial::{City, Country, Recruits, Studies, Study},
};

const fn study(number: u32, cohorts: &'static [CohortId], from: u8, to: Option<u8>) -> Study {
    Study {
        number,
        recruits: Recruits::Now,
        cohorts,
        from,
        to,
    }
}

/// Four studies: 1 of lupus from 18 to 60, 2 of both from 5 on, 3 of scleroderma from 18 to 70, and 4 of lupus from 0
/// to 17, which has no place. 2 has two cities in one country.
fn all() -> &'static Studies {
    let lupus: &[CohortId] = vec![lupus()].leak();
    let scleroderma: &[CohortId] = vec![scleroderma()].leak();
    let both: &[CohortId] = [lupus, scleroderma].concat().leak();
    let studies = vec![
        study(1, lupus, 18, Some(60)),
        study(2, both, 5, None),
        study(3, scleroderma, 18, Some(70)),
        study(4, lupus, 0, Some(17)),
    ];
    Box::leak(Box::new(Studies {
        seen: Date::new(2026, 8, 22).unwrap(),
        page: "https://example.org/",
        studies: studies.leak(),
        countries: const {
            &[
                Country {
                    names: &["Aland"],
                    cities: &[City {
                        names: &["Aberg"],
                        studies: &[0],
                    }],
                },
                Country {
                    names: &["Bland"],
                    cities: &[
                        City {
                            names: &["Bad"],
                            studies: &[1],
                        },
                        City {
                            names: &["Bee"],
                            studies: &[0, 1, 2],
                        },
                    ],
                },
                Country {
                    names: &["Cland"],
                    cities: &[City {
                        names: &["Cee"],
                        studies: &[2],
                    }],
                },
                Country {
                    names: &[],
                    cities: &[City {
                        names: &[],
                        studies: &[3],
                    }],
                },
            ]
        },
    }))
}

fn lupus() -> CohortId {
    CohortId::from_index(0)
}

fn scleroderma() -> CohortId {
    CohortId::from_index(1)
}

/// How many fit, and the countries with their counts and cities.
fn found(diseases: &[CohortId], age: Option<f64>) -> (usize, String) {
    let found = fitting(all(), diseases, age);
    let places = found.places.iter().map(|place| {
        let cities = place.cities.iter().map(|(city, studies)| {
            let numbers: Vec<String> = studies
                .iter()
                .map(|study| study.number.to_string())
                .collect();
            format!("{} {}", city.names.concat(), numbers.join("+"))
        });
        let cities: Vec<String> = cities.collect();
        format!(
            "{} {}: {}",
            place.country.names.concat(),
            place.count,
            cities.join(", ")
        )
    });
    let places: Vec<String> = places.collect();
    (found.count, places.join("; "))
}

#[test]
fn studies_are_found_by_disease_and_age_and_place() {
    let (sle, ssc) = (lupus(), scleroderma());
    let adult = "Aland 1: Aberg 1; Bland 2: Bad 2, Bee 1+2";
    for (diseases, age, count, places) in [
        (vec![sle], Some(4.0), 1, " 1:  4"),
        (vec![sle], Some(5.0), 2, "Bland 1: Bad 2, Bee 2;  1:  4"),
        (vec![sle], Some(17.0), 2, "Bland 1: Bad 2, Bee 2;  1:  4"),
        (vec![sle], Some(18.0), 2, adult),
        (vec![sle], Some(60.0), 2, adult),
        (vec![sle], Some(61.0), 1, "Bland 1: Bad 2, Bee 2"),
        (vec![sle], Some(120.0), 1, "Bland 1: Bad 2, Bee 2"),
        (
            vec![ssc],
            Some(70.0),
            2,
            "Bland 2: Bad 2, Bee 2+3; Cland 1: Cee 3",
        ),
        (vec![ssc], Some(71.0), 1, "Bland 1: Bad 2, Bee 2"),
        (vec![ssc], Some(4.0), 0, ""),
        (vec![], Some(40.0), 0, ""),
        (
            vec![sle, ssc],
            None,
            4,
            "Aland 1: Aberg 1; Bland 3: Bad 2, Bee 1+2+3; Cland 1: Cee 3;  1:  4",
        ),
    ] {
        let expected = (count, places.to_owned());
        assert_eq!(found(&diseases, age), expected, "{diseases:?} {age:?}");
    }
}

#[test]
fn an_id_has_eight_digits() {
    assert_eq!(study(5_858_684, &[], 0, None).id(), "NCT05858684");
    assert_eq!(study(40_000_001, &[], 0, None).id(), "NCT40000001");
}
