use leptos::prelude::*;

/// Builds its children anew, out of new nodes, each time that its version changes.
///
/// Leptos changes a view of the same type in place; a page translator may have moved its texts by then.
#[component]
pub fn Anew(
    /// See [`version_of`].
    version: Signal<u32>,
    /// Looks at everything once: what it depends on is in its version.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <For
            each=move || [version.get()]
            key=|version| *version
            children=move |_| untrack(|| children())
        />
    }
}

/// A number that goes up whenever what a view depends on has changed.
pub fn version_of<K: PartialEq + Send + Sync + 'static>(
    key: impl Fn() -> K + Send + Sync + 'static,
) -> Signal<u32> {
    let key = Memo::new(move |_| key());
    let version = Memo::new(move |before: Option<&u32>| {
        key.track();
        before.map_or(0, |before| before.wrapping_add(1))
    });
    version.into()
}
