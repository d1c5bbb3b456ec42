//! Components hand back a view that is built once: see [`Build::built`].
//!
//! Leptos' own view of one type, `AnyView`, has for each shape of tree the code that changes it in place. No screen needs
//! that, since a new one is built out of new nodes, and it came to a quarter of the program.

use leptos::prelude::*;

/// Turns any view into one of one type for all.
pub trait Build: IntoView {
    /// Builds the view, to stand as it is: where another takes its place, that one's nodes do too. What is reactive in it
    /// goes on. Natively, where views are rendered to HTML, it is Leptos' own.
    fn built(self) -> Built;
}

/// The children of a component, likewise.
pub struct BuiltChildren(Box<dyn FnOnce() -> Built + Send>);

impl BuiltChildren {
    /// Builds them.
    pub fn build(self) -> Built {
        (self.0)()
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

#[cfg(target_arch = "wasm32")]
pub use in_browser::Built;

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use leptos::{
        attr::{Attribute, any_attribute::AnyAttribute},
        prelude::*,
        tachys::{
            hydration::Cursor,
            renderer::types::{Element, Node},
            view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
        },
    };
    use leptos::wasm_bindgen::JsCast;
    use send_wrapper::SendWrapper;

    use super::Build;

    /// A view that stands as it was built.
    pub struct Built(SendWrapper<Nodes>);

    /// Its nodes, and what keeps alive what is reactive in them.
    pub struct Nodes {
        nodes: Vec<Node>,
        _state: Box<dyn Kept>,
    }

    trait Kept {}
    impl<T> Kept for T {}

    impl<T: IntoView + 'static> Build for T {
        fn built(self) -> Built {
            let mut state = self.into_view().build();
            let fragment = document().create_document_fragment();
            state.mount(fragment.unchecked_ref(), None);
            Built(SendWrapper::new(nodes_of(&fragment, Box::new(state))))
        }
    }

    fn nodes_of(fragment: &Node, state: Box<dyn Kept>) -> Nodes {
        let mut nodes = Vec::new();
        let mut next = fragment.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            nodes.push(node);
        }
        Nodes {
            nodes,
            _state: state,
        }
    }

    impl Mountable for Nodes {
        fn unmount(&mut self) {
            for node in &self.nodes {
                if let Some(parent) = node.parent_node() {
                    let _ = parent.remove_child(node);
                }
            }
        }

        fn mount(&mut self, parent: &Element, before: Option<&Node>) {
            for node in &self.nodes {
                let _ = parent.insert_before(node, before);
            }
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            let Some((parent, node)) = self
                .nodes
                .first()
                .and_then(|node| Some((node.parent_element()?, node)))
            else {
                return false;
            };
            child.mount(&parent, Some(node));
            true
        }

        fn elements(&self) -> Vec<Element> {
            Vec::new()
        }
    }

    impl Render for Built {
        type State = Nodes;

        fn build(self) -> Nodes {
            self.0.take()
        }

        fn rebuild(self, standing: &mut Nodes) {
            let mut new = self.0.take();
            standing.insert_before_this(&mut new);
            standing.unmount();
            *standing = new;
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

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Nodes {
            self.build()
        }

        fn into_owned(self) -> Built {
            self
        }
    }
}
