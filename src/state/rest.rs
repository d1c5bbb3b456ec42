use std::sync::atomic::{AtomicBool, Ordering};

/// Natively it is all one program.
static IS_HERE: AtomicBool = AtomicBool::new(cfg!(not(target_arch = "wasm32")));

/// Whether the rest of the program is here: what nobody uses before the first question. The build splits it off
/// (`xtask/bindgen`), so that the program is live before all of it has come.
pub fn rest_is_here() -> bool {
    IS_HERE.load(Ordering::Relaxed)
}

/// From now on it is.
pub fn rest_has_come() {
    IS_HERE.store(true, Ordering::Relaxed);
}
