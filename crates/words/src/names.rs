use super::Words;
use prescreen_core::screening::{Finding, Outcome};

impl Words {
    /// A finding in a word or two.
    pub fn finding(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::Clear => self.finding_clear(),
            Finding::Lasting => self.finding_lasting(),
            Finding::Until => self.finding_until(),
            Finding::Open => self.finding_open(),
            Finding::Check => self.finding_check(),
            Finding::Team => self.finding_team(),
            Finding::Unasked => self.finding_unasked(),
        }
    }

    /// An outcome in one sentence.
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::PossibleMatch => self.outcome_possible_match(),
            Outcome::NeedsCheck => self.outcome_needs_check(),
            Outcome::NotNow => self.outcome_not_now(),
            Outcome::Unlikely => self.outcome_unlikely(),
        }
    }
}
