//! The medicines taken now, which only this trial asks about.

use trial_prescreen::screening::screen;

use super::{
    classes::{answers, rules, today},
    outcomes::{diagnoses, every_set, person},
};

#[test]
fn the_medicines_taken_now_never_change_the_outcome_whatever_else_there_is() {
    let medicines = rules().question_named("medicines").unwrap();
    let mut tried = 0;
    for diagnosis in diagnoses() {
        for bits in every_set().filter(|bits| bits.iter().all(|bits| bits.count_ones() <= 1)) {
            let (mut person, _) = person(diagnosis, &bits);
            let mut came = Vec::new();
            for reply in answers(medicines) {
                person.set(medicines, reply);
                let verdict = screen(rules(), &person, today());
                came.push((verdict.outcome, verdict.earliest));
            }
            assert!(came.windows(2).all(|two| two[0] == two[1]), "{came:?}");
            tried += came.len();
        }
    }
    println!("{tried} answers on medicines");
}
