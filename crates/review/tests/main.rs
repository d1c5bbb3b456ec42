//! The review program as it is called.

mod places;
mod record;
