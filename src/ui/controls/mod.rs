//! The parts that screens are made of.

mod action;
mod choices;
mod contact;
mod converters;
mod date;
mod disclosure;
mod ease;
mod edit;
mod finding;
mod frame;
mod help_lines;
mod medicine_finder;
mod number;
mod problems;
mod question;
mod record;
mod share;
mod tick;
mod when;

pub use action::{action, actions, back, button, primary, take};
pub use contact::{contact, elsewhere, numbers, outward};
pub use converters::converters;
pub use date::parts;
pub use disclosure::disclosure;
pub use ease::ease;
pub use finding::{badge, finding};
pub use frame::{footer, header, say_requests};
pub use help_lines::help_lines;
pub use medicine_finder::medicine_finder;
pub use problems::{day_problem, problems};
pub use question::question;
pub use record::record;
pub use share::{Shared, share};
pub use tick::tick;
pub use when::when;
