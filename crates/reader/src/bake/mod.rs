//! Turns definitions into Rust source of static data. Build scripts use this.

mod packed;
mod trial;
mod words;

pub use packed::{pack_texts, pack_trial};
pub use trial::trial;
pub use words::words;
