//! Which findings each criterion can come to, from the record's sentence and the questions that decide it.

/// Criterion, and the findings it can get, in the registry's order.
///
/// What is not in a row cannot be: a criterion only the study team can judge is never cleared here, a barrier that has
/// no window never ends on a day, and one that a person can only have for good is never `open`.
pub const FINDINGS: &[(&str, &str)] = &[
    ("I1", "team"),
    ("I2", "unasked clear check open lasting"),
    ("I3", "unasked clear check until open"),
    ("I4", "unasked clear check"),
    ("I5", "team"),
    ("SLE-I1", "unasked clear check until open lasting"),
    ("SLE-I2", "unasked clear check until open"),
    ("SLE-I3", "unasked clear check"),
    ("SLE-I4", "team"),
    ("SLE-I5", "unasked clear check open"),
    ("SLE-I6.renal", "team check"),
    ("SLE-I6.marrow", "team check"),
    ("SLE-I6.liver", "team check"),
    ("SLE-I6.coagulation", "team check"),
    ("SLE-I6.lung", "team check"),
    ("SLE-I6.heart", "team check"),
    ("SSC-I1", "unasked clear check lasting"),
    ("SSC-I2", "unasked clear check lasting"),
    ("SSC-I3", "unasked clear check open"),
    ("SSC-I4.renal", "team check"),
    ("SSC-I4.marrow", "team check"),
    ("SSC-I4.liver", "team check"),
    ("SSC-I4.coagulation", "team check"),
    ("SSC-I4.heart", "team check"),
    ("E1", "unasked clear check lasting"),
    ("E2", "unasked clear check until open"),
    ("E3", "unasked clear check lasting"),
    ("E4", "team"),
    ("E5", "team"),
    ("E6", "team"),
    ("E7", "unasked clear check until open"),
    ("E8", "unasked clear check until open"),
    ("E9", "unasked clear check until open"),
    ("E10", "unasked clear check open lasting"),
    ("E11", "unasked clear check lasting"),
    ("E12", "unasked clear check until open"),
    ("E13", "unasked clear check until open"),
    ("E14", "unasked clear check open"),
    ("E15", "team"),
    ("E16", "unasked clear check open"),
    ("E17", "team"),
    ("SLE-E1", "unasked clear check until open"),
    ("SLE-E2", "unasked clear check"),
    ("SLE-E3", "unasked clear check lasting"),
    ("SLE-E4", "unasked clear check until open"),
    ("SLE-E5", "unasked clear check until open"),
    ("SSC-E1", "unasked clear check lasting"),
    ("SSC-E2", "unasked clear check lasting"),
    ("SSC-E3", "unasked clear check open"),
];

/// Every pair of a criterion and a finding it can get.
pub fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    FINDINGS.iter().flat_map(|&(criterion, findings)| {
        findings.split(' ').map(move |finding| (criterion, finding))
    })
}
