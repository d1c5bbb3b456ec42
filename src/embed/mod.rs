//! The custom element's Rust half: what `element.js` calls to put a widget into a shadow root, to
//! change it and to take it away.
//!
//! The class itself has to be JavaScript, since wasm-bindgen cannot export one that extends
//! `HTMLElement`.

mod before;
mod rehearsal;
mod widget;

pub use rehearsal::rehearse;
pub use widget::Widget;
