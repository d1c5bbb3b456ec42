use leptos::prelude::*;

use super::{controls, focus::Focus, history};
use crate::{
    interview::{Draft, Event, InputProblem, Interview, Pace, Place, Step, questions_on, read},
    screening::Date,
    trial::{Texts, Trial},
    trials::texts_for_someone_else,
    words::{End, Freshness, Report, Words, report},
};

/// What happened, as far as a host page may know: never an answer, an outcome or a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Ready,
    Step,
    Done,
    /// Another language is spoken now.
    Language,
}

/// One widget while it is on a page. It forgets everything when it leaves.
#[derive(Clone, Copy)]
pub struct Session {
    /// Counts what has been shown; a new turn shows everything afresh.
    pub turn: RwSignal<u32>,
    /// Whether the browser's own Back takes a step back here.
    pub(super) keeps_history: bool,
    state: StoredValue<State, LocalStorage>,
}

/// What a widget holds.
struct State {
    interview: Interview,
    language: &'static str,
    heading_level: u8,
    wishes: Wishes,
    drafts: Vec<(usize, Draft)>,
    problems: Vec<(usize, InputProblem)>,
    focus: Focus,
    /// Counts what has been typed and ticked, for the parts of a screen that follow it. Each turn has its own: a
    /// signal keeps a place for every effect that ever followed it, and this one's followers go with their turn.
    edits: Option<RwSignal<u32>>,
    requests: Option<u32>,
    root: Option<web_sys::Element>,
    notify: Box<dyn Fn(Notice)>,
}

/// How a person wants to be asked and told, which no answer depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The questions are about somebody the visitor cares for.
    pub someone_else: bool,
    pub large_text: bool,
    /// The list of these wishes is open.
    pub ease_open: bool,
    /// A break: the answers are kept, and nothing of them is shown.
    pub paused: bool,
    /// Sensitive answers go along to paper, clipboard and files.
    pub share_sensitive: bool,
    /// The call card shows the person's own answers.
    pub card_answers: bool,
    /// The page for the doctor says what the answers came to.
    pub letter_findings: bool,
    /// The language of that page, where it is another than the one spoken.
    pub letter_language: Option<&'static str>,
}

impl Session {
    /// A session at the start. `notify` hears what a host page may know.
    pub fn new(
        trial: &'static Trial,
        language: &'static str,
        heading_level: u8,
        keeps_history: bool,
        notify: Box<dyn Fn(Notice)>,
    ) -> Self {
        Session {
            turn: RwSignal::new(0),
            keeps_history,
            state: StoredValue::new_local(State {
                interview: Interview::new(trial, super::today()),
                language,
                heading_level,
                wishes: Wishes::default(),
                drafts: Vec::new(),
                problems: Vec::new(),
                focus: Focus::Nowhere,
                edits: None,
                requests: None,
                root: None,
                notify,
            }),
        }
    }

    pub(super) fn set_root(self, root: web_sys::Element) {
        self.state.update_value(|state| state.root = Some(root));
    }

    #[inline(never)]
    fn root(self) -> Option<web_sys::Element> {
        self.state
            .try_with_value(|state| state.root.clone())
            .flatten()
    }

    /// The first element in the widget that a selector finds.
    #[inline(never)]
    pub(super) fn find(self, selector: &str) -> Option<web_sys::Element> {
        self.root()?.query_selector(selector).ok().flatten()
    }

    /// Looks at the interview.
    pub fn interview<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.state.with_value(|state| look(&state.interview))
    }

    #[inline(never)]
    pub(super) fn heading_level(self) -> u8 {
        self.state.with_value(|state| state.heading_level)
    }

    #[inline(never)]
    pub fn trial(self) -> &'static Trial {
        self.interview(Interview::trial)
    }

    #[inline(never)]
    pub fn place(self) -> Place {
        self.interview(Interview::place)
    }

    /// Whether the study was to end so long ago that a notice stands in place of the questions.
    pub fn is_over(self) -> bool {
        let today = self.interview(Interview::today);
        Freshness::on(&self.trial().facts, today).end == End::Over
    }

    /// How many requests the page around has made since the widget was up; none where others use the page.
    pub(super) fn requests(self) -> Option<u32> {
        self.state.with_value(|state| state.requests)
    }

    /// Tells how many requests the page has made.
    pub fn count_requests(self, count: u32) {
        self.state
            .update_value(|state| state.requests = Some(count));
        controls::say_requests(self);
    }

    #[inline(never)]
    fn language(self) -> &'static str {
        self.state.with_value(|state| state.language)
    }

    #[inline(never)]
    pub fn words(self) -> &'static Words {
        if self.wishes().someone_else {
            Words::for_someone_else(self.language())
        } else {
            Words::of(self.language())
        }
    }

    #[inline(never)]
    pub fn texts(self) -> &'static Texts {
        if self.wishes().someone_else {
            texts_for_someone_else(self.language())
        } else {
            self.trial().texts(self.language())
        }
    }

    /// How the person wants to be asked and told.
    #[inline(never)]
    pub fn wishes(self) -> Wishes {
        self.state.with_value(|state| state.wishes)
    }

    /// Takes another wish, and shows the screen by it; what stands in its fields stays.
    pub fn wish(self, focus: Focus, wish: impl FnOnce(&mut Wishes)) {
        self.note(wish);
        self.show(focus);
    }

    /// Takes a wish that shows nothing new.
    pub fn note(self, wish: impl FnOnce(&mut Wishes)) {
        self.state.update_value(|state| wish(&mut state.wishes));
    }

    /// Asks one question at a time, or short lists again; what stands in the fields stays.
    pub fn set_pace(self, pace: Pace, focus: Focus) {
        self.state.update_value(|state| {
            state.interview.apply(Event::Pace(pace));
            state.problems.clear();
        });
        history::sync(self);
        self.show(focus);
    }

    /// What the answers come to on a day, in words.
    #[inline(never)]
    pub fn report(self, day: Date) -> Report {
        let (texts, words) = (self.texts(), self.words());
        self.interview(|interview| {
            let verdict = interview.verdict_on(day);
            report(
                interview.trial(),
                interview.answers(),
                &verdict,
                texts,
                words,
            )
        })
    }

    /// What stands in a question's fields.
    #[inline(never)]
    pub fn draft(self, question: usize) -> Draft {
        self.state.with_value(|state| {
            match state.drafts.iter().find(|(place, _)| *place == question) {
                Some((_, draft)) => draft.clone(),
                None => Draft::of(state.interview.answers().get(question)),
            }
        })
    }

    /// The same; an effect that follows runs again when something is typed or ticked.
    #[inline(never)]
    pub fn follow(self, question: usize) -> Draft {
        if let Some(edits) = self.edits() {
            edits.track();
        }
        self.draft(question)
    }

    /// Puts something else into a question's fields.
    #[inline(never)]
    pub fn edit(self, question: usize, draft: Draft) {
        self.state.update_value(|state| {
            state.drafts.retain(|(place, _)| *place != question);
            state.drafts.push((question, draft));
        });
        if let Some(edits) = self.edits() {
            edits.update(|edits| *edits = edits.wrapping_add(1));
        }
    }

    fn edits(self) -> Option<RwSignal<u32>> {
        self.state.with_value(|state| state.edits)
    }

    /// Begins a turn, whose owner is the present one.
    pub(super) fn begin_turn(self) {
        let edits = RwSignal::new(0);
        self.state.update_value(|state| state.edits = Some(edits));
    }

    /// What is wrong with a question's fields, since the last try to go on.
    #[inline(never)]
    pub fn problem(self, question: usize) -> Option<InputProblem> {
        self.state.with_value(|state| {
            let found = state.problems.iter().find(|(place, _)| *place == question);
            found.map(|(_, problem)| problem.clone())
        })
    }

    /// Every question with something wrong.
    pub fn problems(self) -> Vec<(usize, InputProblem)> {
        self.state.with_value(|state| state.problems.clone())
    }

    /// Takes a step and shows where it leads.
    #[inline(never)]
    pub fn go(self, event: Event) {
        let before = self.place();
        let restart = event == Event::Restart;
        self.state.update_value(|state| {
            state.interview.apply(event);
            state.drafts.clear();
            state.problems.clear();
            if restart {
                // What makes the page easier to use stays; what tells of a person goes.
                let Wishes { large_text, .. } = state.wishes;
                state.wishes = Wishes {
                    large_text,
                    ..Wishes::default()
                };
            }
        });
        history::sync(self);
        self.show(Focus::Heading);
        let after = self.place();
        if after != before {
            self.tell(if after == Place::Result {
                Notice::Done
            } else {
                Notice::Step
            });
        }
    }

    /// Reads the fields of a screen and goes on, or shows what is wrong with them.
    pub fn go_on(self, step: Step) {
        let texts = self.texts();
        let mut answers = Vec::new();
        let mut problems = Vec::new();
        let (questions, today, age) = self.interview(|interview| {
            let questions = questions_on(interview.trial(), interview.answers(), step);
            (
                questions.collect::<Vec<_>>(),
                interview.today(),
                interview.age(),
            )
        });
        for question in questions {
            let rules = &self.trial().rules.questions[question];
            match read(rules, &self.draft(question), texts, today, age) {
                Ok(answer) => answers.push((question, answer)),
                Err(problem) => problems.push((question, problem)),
            }
        }
        if problems.is_empty() {
            self.go(Event::Continue(answers));
        } else {
            self.state.update_value(|state| state.problems = problems);
            self.show(Focus::Problems);
        }
    }

    /// Judges from another day on.
    pub fn set_today(self, today: Date) {
        self.state
            .update_value(|state| state.interview.apply(Event::Today(today)));
        self.show(Focus::Nowhere);
    }

    /// Forgets everything without a word: the page is being left. A browser may keep it alive for
    /// somebody who comes back, and that may be somebody else.
    pub(super) fn forget(self) {
        self.state.update_value(|state| {
            state.interview.apply(Event::Restart);
            state.drafts.clear();
            state.problems.clear();
            state.wishes = Wishes::default();
        });
        self.show(Focus::Nowhere);
    }

    /// Speaks another language; nothing that was answered or typed is lost.
    pub fn speak(self, language: &'static str, focus: Focus) {
        self.state.update_value(|state| state.language = language);
        self.show(focus);
        self.tell(Notice::Language);
    }

    /// Starts its headings at another level.
    pub fn set_heading_level(self, level: u8) {
        self.state.update_value(|state| state.heading_level = level);
        self.show(Focus::Nowhere);
    }

    /// Shows everything afresh.
    #[inline(never)]
    pub fn show(self, focus: Focus) {
        self.state.update_value(|state| state.focus = focus);
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// Where the focus goes in this turn; asked once.
    pub(super) fn take_focus(self) -> Focus {
        let take = |state: &mut State| std::mem::replace(&mut state.focus, Focus::Nowhere);
        self.state.try_update_value(take).unwrap_or(Focus::Nowhere)
    }

    /// Tells the host page.
    pub fn tell(self, notice: Notice) {
        self.state.with_value(|state| (state.notify)(notice));
    }
}
