use serde::{Deserialize, Serialize};

/// The result of one criterion for one person on one day.
///
/// Findings are ordered by weight: of several findings for one criterion the greatest applies.
///
/// ```
/// use prescreen_core::screening::Finding;
///
/// assert_eq!([Finding::Clear, Finding::Check].into_iter().max(), Some(Finding::Check));
/// assert!(Finding::Open.is_barrier());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Finding {
    /// The answers satisfy it.
    Clear,
    /// Only the study team can test or plan it; it never changes the outcome.
    Team,
    /// A question that decides it has not been answered; it never changes the outcome.
    Unasked,
    /// More information is needed to settle it.
    Check,
    /// A barrier that ends on a known date.
    Until,
    /// A barrier that can end, but on no known date.
    Open,
    /// A barrier that time does not remove.
    Lasting,
}

impl Finding {
    /// All findings, from least to most weight.
    pub const ALL: [Finding; 7] = [
        Finding::Clear,
        Finding::Team,
        Finding::Unasked,
        Finding::Check,
        Finding::Until,
        Finding::Open,
        Finding::Lasting,
    ];

    /// The identifier in data, markup and tests.
    pub fn name(self) -> &'static str {
        match self {
            Finding::Clear => "clear",
            Finding::Team => "team",
            Finding::Unasked => "unasked",
            Finding::Check => "check",
            Finding::Until => "until",
            Finding::Open => "open",
            Finding::Lasting => "lasting",
        }
    }

    /// Whether it is a barrier today.
    pub fn is_barrier(self) -> bool {
        self >= Finding::Until
    }
}
