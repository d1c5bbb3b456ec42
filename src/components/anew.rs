use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use super::{Build, BuiltChildrenFn, replaceable};

/// Builds its children anew, out of new nodes, each time that its version changes.
///
/// A page translator moves texts about, and what is changed in place could then stay as it was.
#[component]
pub fn Anew(
    /// See [`version_of`].
    version: Signal<usize>,
    /// Looks at everything once: what it depends on is in its version.
    children: BuiltChildrenFn,
) -> impl IntoView {
    let children = move || {
        version.get();
        untrack(|| replaceable(children.build()))
    };
    view! { {children} }.built()
}

/// A number that goes up whenever what a view depends on has changed.
pub fn version_of<K: PartialEq + Send + 'static>(
    key: impl Fn() -> K + Send + Sync + 'static,
) -> Signal<usize> {
    let last = Mutex::new(None);
    count(Box::new(move || {
        let key = Some(key());
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let has_changed = *last != key;
        *last = key;
        has_changed
    }))
}

/// Counts how often something has changed.
fn count(has_changed: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<usize> {
    let version = Memo::new(move |before: Option<&usize>| {
        before.copied().unwrap_or_default() + usize::from(has_changed())
    });
    version.into()
}
