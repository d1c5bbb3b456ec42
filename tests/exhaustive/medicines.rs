//! The medicines taken now, which only this trial asks about.

use trial_prescreen::screening::screen;

use super::{
    classes::{answers, today},
    outcomes::{diagnoses, every_set, person},
};
use crate::support::subject::BUILT_IN;

#[test]
fn the_medicines_taken_now_never_change_the_outcome_whatever_else_there_is() {
    let subject = &*BUILT_IN;
    let medicines = subject.rules().question_named("medicines").unwrap();
    let mut tried = 0;
    for diagnosis in diagnoses(subject) {
        for bits in every_set(subject).filter(|bits| bits.iter().all(|bits| bits.count_ones() <= 1))
        {
            let (mut person, _) = person(subject, diagnosis, &bits);
            let mut came = Vec::new();
            for reply in answers(subject, medicines) {
                person.set(medicines, reply);
                let verdict = screen(subject.rules(), &person, today());
                came.push((verdict.outcome, verdict.earliest));
            }
            assert!(came.windows(2).all(|two| two[0] == two[1]), "{came:?}");
            tried += came.len();
        }
    }
    println!("{tried} answers on medicines");
}
