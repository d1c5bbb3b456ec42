use leptos::prelude::*;

use super::Build;

use crate::screening::{Finding, Outcome};

/// Line drawings on a square of 24 units.
pub mod path {
    pub const CHECK: &str = "M5 12.5l4.5 4.5L19 7.5";
    pub const QUESTION: &str = "M8.8 9a3.2 3.2 0 1 1 4.9 2.7c-1 .7-1.7 1.3-1.7 2.5v.3M12 17.6v.2";
    pub const CLOCK: &str = "M12 7v5.2l3.4 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z";
    pub const BAR: &str = "M6.5 12h11";
    pub const PEOPLE: &str = "M9 11.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.5 19c.4-3 2.6-5 5.5-5s5.1 2 5.5 5M16 11a2.6 2.6 0 1 0-.8-5M17 14.2c2 .5 3.2 2.2 3.5 4.3";
    pub const DOTS: &str = "M6.5 12h.1M12 12h.1M17.5 12h.1";
    pub const PHONE: &str = "M6 4h3l1.5 4-2 1.5c1 2.3 2.700 4 5 5l1.5-2 4 1.5v3c0 1-.8 2-2 2C10.5 18.5 5 13 4 6c0-1.2 1-2 2-2z";
    pub const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z";
    pub const HEART: &str = "M12 20s-7.5-4.600-7.5-10A4.2 4.2 0 0 1 12 7.5 4.2 4.2 0 0 1 19.5 10c0 5.400-7.5 10-7.5 10z";
}

/// A drawing that says nothing to a screen reader: the words beside it do.
#[component]
pub fn Icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path/>
        </svg>
    }
    .built()
}

/// The drawing of a finding.
pub fn of_finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Clear => path::CHECK,
        Finding::Lasting => path::BAR,
        Finding::Until | Finding::Open => path::CLOCK,
        Finding::Check => path::QUESTION,
        Finding::Team => path::PEOPLE,
        Finding::Unasked => path::DOTS,
    }
}

/// The drawing of an outcome.
pub fn of_outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::PossibleMatch => path::PEOPLE,
        Outcome::NeedsCheck => path::QUESTION,
        Outcome::NotNow => path::CLOCK,
        Outcome::Unlikely => path::BAR,
    }
}
