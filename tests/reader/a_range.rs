use super::folder::{Folder, TRIAL};

#[test]
fn that_the_program_could_not_hold_is_refused() {
    for number in ["7.4999", "-7.5", "inf", "2000000.0"] {
        let folder = Folder::new(&format!("range_{number}"));
        let new = format!("from = {number}, SLE-I2");
        folder.replace(TRIAL, "from = 7.5, SLE-I2", &new);
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains("is not an amount"));
        let told = told.expect(number);
        assert_eq!(told.line, folder.line(TRIAL, &new), "{told}");
        assert!(told.remedy.contains("three decimals"), "{told}");
    }
}

#[test]
fn of_an_answer_that_is_no_number_is_refused() {
    let folder = Folder::new("range_of_a_choice");
    let new = "less = { from = 1, SLE-I1 = { until = \"6 months\" } }";
    folder.replace(TRIAL, "less = { SLE-I1 = { until = \"6 months\" } }", new);
    let line = folder.line(TRIAL, new);
    folder.is_refused(TRIAL, line, "begins no range", "take it out");
}
