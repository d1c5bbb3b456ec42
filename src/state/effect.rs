use leptos::{prelude::*, reactive::graph::Source};

/// Runs something once what is being built stands, and again each time that a signal it reads changes, for as long as its
/// owner is there.
///
/// A Leptos effect, of one type: each other one would be a loop of its own in the program.
pub fn after_render(run: impl FnMut() + 'static) {
    effect(Box::new(run));
}

fn effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// Has a signal forget all that follows it, and those of them that are still there follow it again.
///
/// In `reactive_graph` 0.2.16 an effect leaves the signals that it follows when it runs again, and never when it is dropped:
/// each screen would stay in the memory of a signal that outlives it.
pub fn forget_followers<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.notify();
    signal.clear_subscribers();
}
