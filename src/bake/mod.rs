//! Turns definitions into Rust source of static data. Only the build script uses this.

mod packed;
mod trial;
mod words;

use packed::{pack_texts, pack_trial};
pub use trial::trial;
pub use words::words;
