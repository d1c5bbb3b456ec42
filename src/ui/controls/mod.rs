//! The parts that screens are made of.

mod action;
mod choices;
mod contact;
mod date;
mod disclosure;
mod edit;
mod finding;
mod frame;
mod help_lines;
mod number;
mod problems;
mod question;
mod record;

pub use action::{action, actions, button, primary};
pub use contact::{contact, elsewhere, outward};
pub use disclosure::disclosure;
pub use finding::{badge, finding};
pub use frame::{footer, header, say_requests};
pub use help_lines::help_lines;
pub use problems::problems;
pub use question::question;
pub use record::record;
