use leptos::prelude::*;

use super::{Build, BuiltChildrenFn};

/// Builds its children anew, out of new nodes, each time that its version changes.
///
/// A page translator moves texts about, and what is changed in place could then stay as it was.
#[component]
pub fn Anew(
    /// See [`version_of`].
    version: Signal<u32>,
    /// Looks at everything once: what it depends on is in its version.
    children: BuiltChildrenFn,
) -> impl IntoView {
    let children = move || {
        version.get();
        untrack(|| children.build())
    };
    view! { {children} }.built()
}

/// A number that goes up whenever what a view depends on has changed.
pub fn version_of<K: PartialEq + Send + Sync + 'static>(
    key: impl Fn() -> K + Send + Sync + 'static,
) -> Signal<u32> {
    let key = Memo::new(move |_| key());
    let version = Memo::new(move |before: Option<&u32>| {
        // A memo is followed by those who read it, not by those who only track it.
        key.with(|_| ());
        before.map_or(0, |before| before.wrapping_add(1))
    });
    version.into()
}
