//! The program the page loads. Its parts are called by `src/embed/element.js`.

// Links the library's exports in.
use trial_prescreen as _;

fn main() {}
