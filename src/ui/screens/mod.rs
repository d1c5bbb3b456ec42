//! One function a screen.

mod criteria;
mod intro;
mod questions;
mod result;
mod review;

pub use criteria::criteria;
pub use intro::intro;
pub use questions::questions;
pub use result::result;
pub use review::review;
