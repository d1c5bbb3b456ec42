//! What one answer adds to a list of findings.

use jiff::ToSpan;
use trial_prescreen::screening::{Date, Finding};

use crate::support::calendar::{ours, theirs};

/// One answer that gives one list one finding.
pub struct Part {
    pub question: &'static str,
    pub values: &'static [&'static str],
    pub finding: Finding,
    wait: Wait,
}

/// How long after today it ends, where it ends on a day.
pub enum Wait {
    None,
    Days(i64),
    Months(i64),
}

pub const fn part(
    question: &'static str,
    values: &'static [&'static str],
    finding: Finding,
    wait: Wait,
) -> Part {
    Part {
        question,
        values,
        finding,
        wait,
    }
}

impl Part {
    /// The day on which it ends, for an event of today.
    pub fn ends(&self, today: Date) -> Option<Date> {
        let today = theirs(today);
        match self.wait {
            Wait::None => None,
            Wait::Days(count) => Some(ours(today + count.days())),
            Wait::Months(count) => Some(ours(today + count.months())),
        }
    }
}
