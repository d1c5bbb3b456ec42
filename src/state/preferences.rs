/// How a person wants to be asked and told, which no answer depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The questions are about somebody the visitor cares for.
    pub someone_else: bool,
    pub large_text: bool,
    /// The list of these preferences is open.
    pub ease_open: bool,
    /// A break: the answers are kept, and nothing of them is shown.
    pub paused: bool,
    /// Sensitive answers go along to paper, clipboard and files.
    pub share_sensitive: bool,
    /// Chinese lines are shown with their sounds.
    pub pinyin: bool,
    /// The call card shows the person's own answers.
    pub card_answers: bool,
    /// The page for the doctor says what the answers came to.
    pub letter_findings: bool,
    /// The language of that page, where it is another than the one spoken.
    pub letter_language: Option<&'static str>,
}

impl Preferences {
    /// Those by which another screen is shown.
    pub fn of_screen(self) -> Self {
        Preferences {
            ease_open: false,
            share_sensitive: false,
            ..self
        }
    }

    /// Those that stay when everything is cleared: what makes the page easier to use, and nothing that tells of a person.
    pub fn cleared(self) -> Self {
        Preferences {
            large_text: self.large_text,
            ..Preferences::default()
        }
    }
}
