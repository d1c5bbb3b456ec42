//! What a widget knows while it is on a page, a struct for each part of it. It forgets everything when it leaves.

mod before;
mod day;
mod drafts;
mod effect;
mod focus;
mod history;
mod notice;
mod preferences;
mod rest;
mod saved;
mod screen;
mod speech;
mod widget;

pub use before::Before;
pub use day::Day;
pub use drafts::Drafts;
pub use effect::{after_render, forget_followers};
pub use focus::Focus;
pub use notice::Notice;
pub use preferences::Preferences;
pub use rest::{rest_has_come, rest_is_here};
pub use saved::open_saved;
pub use screen::{Screen, ScreenKey};
pub use speech::Speech;
pub use widget::{Settings, State, use_state};
