use serde::{Deserialize, Serialize};

/// What one criterion comes to for one person, on one day.
///
/// The order is that of weight: of several findings on one criterion the greatest stands.
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
    /// Only more information can settle it.
    Check,
    /// A barrier that ends on a known date.
    Until,
    /// A barrier that can end, on no known date.
    Open,
    /// A barrier that time does not remove.
    Lasting,
}

impl Finding {
    /// Every finding, from least to most weight.
    pub const ALL: [Finding; 7] = [
        Finding::Clear,
        Finding::Team,
        Finding::Unasked,
        Finding::Check,
        Finding::Until,
        Finding::Open,
        Finding::Lasting,
    ];

    /// Its name in data, on the page and in tests.
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

    /// Whether it stands in the way today.
    pub fn is_barrier(self) -> bool {
        self >= Finding::Until
    }
}
