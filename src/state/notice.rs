/// What happened, as far as a host page may know: never an answer, an outcome or a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Ready,
    Step,
    Done,
    /// Another language is spoken now.
    Language,
}

impl Notice {
    /// Its name among the events of the element.
    pub fn name(self) -> &'static str {
        match self {
            Notice::Ready => "ready",
            Notice::Step => "step",
            Notice::Done => "done",
            Notice::Language => "language",
        }
    }
}
