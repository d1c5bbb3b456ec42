//! One function a screen.

mod criteria;
mod intro;
mod over;
mod questions;
mod result;
mod review;

pub use criteria::criteria;
pub use intro::intro;
pub use over::over;
pub use questions::questions;
pub use result::result;
pub use review::review;
