/// A name as it stands on a paper that a person may have at home: a value, a test, a diagnosis.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub id: &'static str,
    /// The place of the paper on which it stands, in [`Trial::papers`](super::Trial::papers).
    pub paper: usize,
    /// The places of the criteria it belongs to.
    pub criteria: &'static [usize],
    /// The places of the questions it helps to settle.
    pub questions: &'static [usize],
    /// What it is measured in, where the letter for the doctor leaves a blank for its value; else empty.
    pub unit: &'static str,
}
