use leptos::{html, prelude::*, task::spawn_local};
use web_sys::HtmlTextAreaElement;

use super::{Build, Status};
use crate::{
    platform::{copy, save_file},
    words::Words,
};

/// A file for the browser to keep, but for what is in it.
#[derive(Clone, Copy)]
pub struct File {
    pub name: &'static str,
    pub media_type: &'static str,
    /// What is said once the browser has been asked.
    pub said: &'static str,
}

/// A text that was handed to the browser, and to the eye: whatever the browser refuses, it can be
/// read and copied by hand.
#[derive(Clone, Copy, Default)]
pub struct Shared {
    shown: RwSignal<bool>,
    said: RwSignal<String>,
    field: NodeRef<html::Textarea>,
}

impl Shared {
    /// Shows a text, and says how it stands.
    fn show(self, content: &str, said: &str) -> Option<HtmlTextAreaElement> {
        let field = self.field.get_untracked()?;
        field.set_text_content(Some(content));
        self.shown.set(true);
        self.said.set(said.to_owned());
        Some(field)
    }

    /// Marks a text, copies it where the browser lets it, and says whether it did.
    pub fn copy(self, content: String, words: &'static Words) {
        let Some(field) = self.show(&content, "") else {
            return;
        };
        spawn_local(async move {
            mark(&field);
            let copied = copy(field.clone()).await;
            // Another button may have said something since.
            if self.said.try_with_untracked(String::is_empty) == Some(true)
                && field.value() == content
            {
                let said = if copied {
                    words.copy_done()
                } else {
                    words.copy_failed()
                };
                self.said.set(said.to_owned());
            }
        });
    }

    /// Gives the browser a file, and shows what can be read of it, for those to whom no file comes: nothing tells.
    /// Where there is no way to give a file, marks it.
    pub fn save(self, file: File, content: &str, read: &str, words: &'static Words) {
        if save_file(file.name, file.media_type, content) {
            self.show(read, file.said);
        } else if let Some(field) = self.show(read, words.save_failed()) {
            spawn_local(async move { mark(&field) });
        }
    }
}

/// Marks all that stands in a field, which is shown by then.
fn mark(field: &HtmlTextAreaElement) {
    let _ = field.focus();
    field.select();
}

/// The place for such a text, out of sight at first. What is said of it has its place from the start: a status that
/// comes into sight with its words already in it is not read aloud everywhere.
#[component]
pub fn SharedText(
    shared: Shared,
    label: &'static str,
    #[prop(default = "8")] rows: &'static str,
) -> impl IntoView {
    let hidden = Signal::derive(move || !shared.shown.get());
    view! {
        <div class="shared for-screen">
            <Status text=shared.said/>
            <textarea
                hidden=hidden
                readonly=true
                rows=rows
                autocomplete="off"
                spellcheck="false"
                aria-label=label
                node_ref=shared.field
            ></textarea>
        </div>
    }
    .built()
}
