/// Where the focus goes once the next screen stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// It stays where it is: a page that has just loaded is not interrupted.
    #[default]
    Stays,
    /// The screen's heading, so that a screen reader reads where the person is.
    Heading,
    /// What is wrong with the answers.
    Problems,
    /// What has just been opened, and what it asks for.
    Opened,
    /// The first language button: one of them has just been used.
    Language,
    /// What was just used on the screen before, found by its selector.
    Control(&'static str),
    /// A button of the new screen, which is pressed there: it was meant for the day that it shows now.
    Press(&'static str),
}

impl Focus {
    /// Finds the element that takes it.
    pub fn selector(self) -> Option<String> {
        let selector = match self {
            Focus::Stays => return None,
            Focus::Heading => "[data-screen] .title",
            Focus::Problems => ".problems",
            Focus::Opened => ".opened .section",
            Focus::Language => "[data-action=language]",
            Focus::Control(selector) => selector,
            Focus::Press(action) => return Some(format!("[data-action={action}]")),
        };
        Some(selector.to_owned())
    }
}
