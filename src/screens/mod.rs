//! The screens, one a file, and what shows them.

mod call;
mod criteria;
mod current;
mod homework;
mod intro;
mod letter;
mod measurements;
mod medicines;
mod message;
mod over;
mod pause;
mod practical;
mod preview;
mod questions;
mod result;
mod review;
mod studies;
mod today;

pub use call::Call;
pub use criteria::Criteria;
pub use current::Current;
pub use homework::Homework;
pub use intro::Intro;
pub use letter::Letter;
pub use measurements::Measurements;
pub use medicines::Medicines;
pub use message::Message;
pub use over::Over;
pub use pause::Pause;
pub use practical::Practical;
pub use preview::Preview;
pub use questions::Questions;
pub use result::ResultScreen;
pub use review::Review;
pub use studies::Studies;
pub use today::Today;
