//! The program the page loads. Its parts are called by `src/embed/element.js`.

// In the browser nothing runs before the page calls for it.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Links the library's exports in.
use trial_prescreen as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
