//! One function a screen.

mod call;
mod criteria;
mod homework;
mod intro;
mod letter;
mod medicines;
mod over;
mod pause;
mod preview;
mod questions;
mod result;
mod review;
mod today;

pub use call::call;
pub use criteria::criteria;
pub use homework::homework;
pub use intro::intro;
pub use letter::letter;
pub use medicines::medicines;
pub use over::over;
pub use pause::pause;
pub use preview::preview;
pub use questions::questions;
pub use result::result;
pub use review::review;
pub use today::today;
