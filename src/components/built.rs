//! Components hand back a view that is built once: see [`Build::built`].
//!
//! Leptos' own view of one type, `AnyView`, has for each shape of tree the code that changes it in place. No screen needs
//! that, since a new one is built out of new nodes, and it came to a quarter of the program.
//!
//! A built view is put into its place once, and leaves with what it is in. Only [`Anew`](super::Anew) puts one in another's
//! place: see [`replaceable`].

use leptos::prelude::*;

/// Turns any view into one of one type for all.
pub trait Build: IntoView {
    /// Builds the view, to stand as it is. What is reactive in it goes on. Natively, where views are rendered to HTML, it is
    /// Leptos' own.
    fn built(self) -> Built;
}

/// Builds each of several views, or the one that is there: an `Option` is a list too.
pub trait Collect: IntoIterator<Item: IntoView + 'static> + Sized {
    /// See [`Build::built`].
    fn collect_built(self) -> Built;
}

/// The children of a component, likewise.
pub struct BuiltChildren(Box<dyn FnOnce() -> Built + Send>);

impl BuiltChildren {
    /// Builds them.
    pub fn build(self) -> Built {
        (self.0)()
    }

    /// Builds them a little later, for a place that is out of sight: once the browser is idle, or at once by
    /// [`finish`](crate::platform::finish). They have to be in an element of their own, and leave with it.
    #[cfg(target_arch = "wasm32")]
    pub fn build_later(self) -> Built {
        in_browser::later(self)
    }

    /// Natively there is no later.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn build_later(self) -> Built {
        self.build()
    }
}

impl<F, C> leptos::children::ToChildren<F> for BuiltChildren
where
    F: FnOnce() -> C + Send + 'static,
    C: IntoView + 'static,
{
    fn to_children(children: F) -> Self {
        BuiltChildren(Box::new(move || children().built()))
    }
}

/// Children that are built more than once.
pub struct BuiltChildrenFn(Box<dyn Fn() -> Built + Send>);

impl BuiltChildrenFn {
    /// Builds them anew.
    pub fn build(&self) -> Built {
        (self.0)()
    }
}

impl<F, C> leptos::children::ToChildren<F> for BuiltChildrenFn
where
    F: Fn() -> C + Send + 'static,
    C: IntoView + 'static,
{
    fn to_children(children: F) -> Self {
        BuiltChildrenFn(Box::new(move || children().built()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub type Built = AnyView;

#[cfg(not(target_arch = "wasm32"))]
impl<T: IntoView + 'static> Build for T {
    fn built(self) -> Built {
        self.into_any()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: IntoIterator<Item: IntoView + 'static>> Collect for T {
    fn collect_built(self) -> Built {
        self.into_iter().collect_view().into_any()
    }
}

/// Natively nothing is replaced.
#[cfg(not(target_arch = "wasm32"))]
pub fn replaceable(built: Built) -> Built {
    built
}

#[cfg(target_arch = "wasm32")]
pub use in_browser::{Built, replaceable};

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use std::any::Any;

    use leptos::{
        attr::{Attribute, any_attribute::AnyAttribute},
        prelude::*,
        tachys::{
            hydration::Cursor,
            renderer::types::{Element, Node},
            view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
        },
    };
    use send_wrapper::SendWrapper;
    use wasm_bindgen::JsCast;

    use super::{Build, BuiltChildren, Collect};
    use crate::platform::later as when_idle;

    /// A view that stands as it was built. Only a pointer, since views are moved about a lot.
    pub struct Built(Box<SendWrapper<Parts>>);

    #[derive(Default)]
    struct Parts {
        /// What is to be put into its place, and keeps alive what is reactive in it.
        states: Vec<Box<dyn Kept>>,
        /// The outermost nodes, in their order, where it can be replaced.
        nodes: Vec<Node>,
    }

    trait Kept {
        fn mount_in(&mut self, parent: &Element, before: Option<&Node>);
    }

    impl<T: Mountable> Kept for T {
        fn mount_in(&mut self, parent: &Element, before: Option<&Node>) {
            self.mount(parent, before);
        }
    }

    impl<T: IntoView + 'static> Build for T {
        fn built(self) -> Built {
            let state = Box::new(self.into_view().build());
            // Most components end with another one, which is built already. The compiler knows which.
            if (&*state as &dyn Any).is::<Built>() {
                let built = (state as Box<dyn Any>).downcast::<Built>();
                return built.map_or_else(|_| none(), |built| *built);
            }
            keep(state)
        }
    }

    impl<T: IntoIterator<Item: IntoView + 'static>> Collect for T {
        fn collect_built(self) -> Built {
            let mut all = none();
            for view in self {
                append(&mut all, view.built());
            }
            all
        }
    }

    // These are the same for all views: inlined, they would be in the program a hundred times.

    #[inline(never)]
    fn keep(state: Box<dyn Kept>) -> Built {
        let mut one = none();
        one.0.states.push(state);
        one
    }

    #[inline(never)]
    fn none() -> Built {
        Built(Box::new(SendWrapper::new(Parts::default())))
    }

    #[inline(never)]
    fn append(all: &mut Built, more: Built) {
        all.0.states.append(&mut more.0.take().states);
    }

    /// Lets another view take the place of this one: its nodes are known from then on, and one holds the place where there is
    /// nothing.
    #[inline(never)]
    pub fn replaceable(mut built: Built) -> Built {
        let fragment = document().create_document_fragment();
        built.mount(fragment.unchecked_ref(), None);
        let mut next = fragment.first_child();
        if next.is_none() {
            let placeholder: Node = document().create_comment("").into();
            let _ = fragment.append_child(&placeholder);
            next = Some(placeholder);
        }
        while let Some(node) = next {
            next = node.next_sibling();
            built.0.nodes.push(node);
        }
        built
    }

    /// Holds a place for children that are built there later, unless what they are part of is gone by then.
    pub fn later(children: BuiltChildren) -> Built {
        let place: Node = document().create_comment("").into();
        let (owner, before) = (Owner::current(), place.clone());
        // It must not be kept alive by this: it is gone with the widget.
        let owner = owner.map(|owner| owner.downgrade());
        // Disposed of with the screen, whose owner has the next screen too.
        let waiting = StoredValue::new_local(Some(children));
        when_idle(Box::new(move || {
            let owner = owner.and_then(|owner| owner.upgrade());
            let children = waiting.try_update_value(Option::take).flatten();
            if let (Some(owner), Some(children)) = (owner, children) {
                owner.with(|| {
                    let mut built = children.build();
                    if let Some(parent) = before.parent_element() {
                        built.mount(&parent, Some(&before));
                    }
                    StoredValue::new_local(built);
                });
            }
        }));
        keep(Box::new(place))
    }

    impl Mountable for Built {
        fn unmount(&mut self) {
            for node in &self.0.nodes {
                if let Some(parent) = node.parent_node() {
                    let _ = parent.remove_child(node);
                }
            }
        }

        #[inline(never)]
        fn mount(&mut self, parent: &Element, before: Option<&Node>) {
            let parts = &mut *self.0;
            for node in &parts.nodes {
                let _ = parent.insert_before(node, before);
            }
            if parts.nodes.is_empty() {
                for state in &mut parts.states {
                    state.mount_in(parent, before);
                }
            }
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            let Some((parent, node)) = self
                .0
                .nodes
                .first()
                .and_then(|node| Some((node.parent_element()?, node)))
            else {
                return false;
            };
            child.mount(&parent, Some(node));
            true
        }

        /// Nobody asks: attributes are never added from outside.
        fn elements(&self) -> Vec<Element> {
            Vec::new()
        }
    }

    impl Render for Built {
        type State = Built;

        fn build(self) -> Built {
            self
        }

        fn rebuild(mut self, standing: &mut Built) {
            let last = standing.0.nodes.last();
            let place = last.and_then(|node| Some((node.parent_element()?, node.next_sibling())));
            // The old one goes first: where the focus is in it, the browser works out the style of all that is new before it lets
            // it go, and of both as one page.
            standing.unmount();
            if let Some((parent, before)) = place {
                self.mount(&parent, before.as_ref());
            }
            *standing = self;
        }
    }

    impl AddAnyAttr for Built {
        type Output<A: Attribute> = Built;

        fn add_any_attr<A: Attribute>(self, _: A) -> Built {
            self
        }
    }

    /// In the browser nothing is rendered to HTML, or taken over from it.
    impl RenderHtml for Built {
        type AsyncOutput = Built;
        type Owned = Built;
        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Built {
            self
        }

        fn to_html_with_buf(
            self,
            _: &mut String,
            _: &mut Position,
            _: bool,
            _: bool,
            _: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
            self.build()
        }

        fn into_owned(self) -> Built {
            self
        }
    }
}
