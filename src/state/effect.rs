use leptos::prelude::*;

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
