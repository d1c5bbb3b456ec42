//! What the widget asks of the browser. Everything else in it is the same natively, where views are only rendered.

mod clipboard;
mod clock;
mod download;
mod file;
mod history;
mod idle;
mod keys;
mod printer;
mod speech;

pub use clipboard::copy;
#[cfg(not(target_arch = "wasm32"))]
pub use clock::with_today;
pub use clock::{now, time_ahead, today};
pub use download::save_file;
pub use file::{chosen_file, read_file};
pub use history::BrowserHistory;
pub use idle::{finish, later};
pub use keys::{is_pasted, key};
pub use printer::print;
pub use speech::{Heard, Reading};
