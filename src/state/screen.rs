use super::Preferences;
use crate::{
    interview::{DateDoubt, Pace, Route},
    screening::Date,
};

/// What is shown between header and footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Asks which day it is, where the device's date cannot be right.
    Today(DateDoubt),
    /// The study was to end so long ago that a notice stands in place of the questions.
    Over,
    Pause,
    Interview(Route),
}

/// What a screen shows depends on. Each other key is a screen built anew, out of new nodes: a page translator moves
/// texts about, and a verdict that was changed in place could stay as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenKey {
    pub screen: Screen,
    pub language: &'static str,
    pub preferences: Preferences,
    pub day: Date,
    pub pace: Pace,
    pub heading_level: usize,
    /// Counts the steps, and the tries to take one: the same screen may be shown with something wrong.
    pub turn: usize,
}
