use crate::{
    interview::Interview,
    takeaway,
    ui::{
        Session, browser,
        controls::{print, take, tick},
        element::{Element, element, paragraph},
        heading::heading,
    },
    words::{self, Words},
};

/// A text that was handed to the browser, and to the eye: whatever the browser refuses, it can be
/// read and copied by hand.
#[derive(Clone)]
pub struct Shared {
    place: web_sys::Element,
    field: web_sys::Element,
    said: web_sys::Element,
}

impl Shared {
    /// The place for the text, empty and out of sight.
    pub fn new(label: &str) -> (Self, Element) {
        let said = element("p").attr("role", "status");
        let field = element("textarea")
            .attr("readonly", "")
            .attr("rows", "8")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-label", label);
        let shared = (said.node(), field.node());
        let place = element("div")
            .class("shared for-screen")
            .flag("hidden", true)
            .child(said)
            .child(field);
        let (said, field) = shared;
        let shared = Shared {
            place: place.node(),
            field,
            said,
        };
        (shared, place)
    }

    /// Shows a text, and says how it stands.
    fn show(&self, content: &str, said: &str) {
        self.field.set_text_content(Some(content));
        let _ = self.place.remove_attribute("hidden");
        self.said.set_text_content(Some(said));
    }

    /// Marks a text, copies it where the browser lets it, and says whether it did.
    fn copy(&self, content: &str, words: &Words) {
        self.show(content, "");
        browser::copy_all(
            &self.field,
            &self.said,
            words.copy_done(),
            words.copy_failed(),
        );
    }

    /// Gives the browser a file, and shows what can be read of it, for those to whom no file comes: nothing tells.
    /// Where there is no way to give a file, marks it.
    pub fn save(&self, file: &File, content: &str, read: &str, words: &Words) {
        if browser::save_file(file.name, file.media_type, content) {
            self.show(read, file.said);
        } else {
            self.show(read, words.save_failed());
            browser::mark(&self.field);
        }
    }
}

/// The result on paper, in the clipboard or in a file. Sensitive answers stay out unless ticked in.
pub fn share(session: Session, result: web_sys::Element) -> Element {
    let words = session.words();
    let sensitive = session.wishes().share_sensitive;
    mark(&result, sensitive);
    let printed = result.clone();
    let tick = tick(
        "share-sensitive",
        words.print_sensitive(),
        sensitive,
        move |on| {
            session.note(|wishes| wishes.share_sensitive = on);
            mark(&printed, on);
        },
    );
    let (shared, place) = Shared::new(words.copy_button());
    let (print, by_hand) = print(session, "button");
    let to_copy = shared.clone();
    let copy = take(session, "copy", "button", words.copy_button(), move || {
        to_copy.copy(&summary(session), words);
    });
    let file = |name, media_type| File {
        name,
        media_type,
        said: words.save_done(),
    };
    let files: [FileButton; 3] = [
        (
            "save-text",
            words.save_text(),
            file("trial-prescreen.txt", "text/plain"),
            summary,
        ),
        (
            "save-data",
            words.save_data(),
            file("trial-prescreen.json", JSON),
            |session| data(session, takeaway::json),
        ),
        (
            "save-fhir",
            words.save_fhir(),
            file("trial-prescreen-fhir.json", JSON),
            |session| data(session, takeaway::fhir),
        ),
    ];
    let files = files.map(|(name, label, file, content)| {
        let shared = shared.clone();
        take(session, name, "button", label, move || {
            let content = content(session);
            shared.save(&file, &content, &content, words);
        })
    });
    element("section")
        .class("printing for-screen")
        .child(heading(session, 1, "section", words.share_title()))
        .child(paragraph(words.print_warning()))
        .child(tick)
        .child(paragraph(words.share_left_out()))
        .child(
            element("div")
                .class("actions")
                .child(print)
                .child(copy)
                .children(files),
        )
        .child(by_hand)
        .child(place)
}

/// A file for the browser to keep, but for what is in it.
pub struct File {
    pub name: &'static str,
    pub media_type: &'static str,
    /// What is said once the browser has been asked.
    pub said: &'static str,
}

/// What a file's button does and says, the file, and what is in it.
type FileButton = (&'static str, &'static str, File, fn(Session) -> String);

const JSON: &str = "application/json";

/// What is copied, and saved as text.
fn summary(session: Session) -> String {
    let sensitive = session.wishes().share_sensitive;
    session.interview(|interview| {
        words::summary(interview, session.texts(), session.words(), sensitive)
    })
}

fn data(session: Session, form: fn(&Interview, bool) -> String) -> String {
    session.interview(|interview| form(interview, session.wishes().share_sensitive))
}

fn mark(result: &web_sys::Element, sensitive: bool) {
    let class = if sensitive {
        "result print-sensitive"
    } else {
        "result"
    };
    // The name of an attribute that is always taken.
    let _ = result.set_attribute("class", class);
}
