//! Turns definitions into Rust source of static data. Only the build script uses this.

mod trial;
mod words;

pub use trial::trial;
pub use words::words;
