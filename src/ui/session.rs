use leptos::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    browser, controls,
    focus::{self, Focus},
    history,
};
use crate::{
    interview::{
        DateDoubt, DateDraft, Draft, Event, InputProblem, Interview, Pace, Route, Step, ToldDate,
        day_of_assessment, questions_on, read, read_day,
    },
    screening::{Date, QuestionId},
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
    /// Why the device's date cannot be right; it is asked before anything else then.
    doubt: Option<DateDoubt>,
    /// What the person has said of it.
    told: Option<ToldDate>,
    /// What stands in the fields of today's date, and what is wrong with it.
    day: (DateDraft, Option<InputProblem>),
    language: &'static str,
    heading_level: u8,
    wishes: Wishes,
    drafts: Vec<(QuestionId, Draft)>,
    problems: Vec<(QuestionId, InputProblem)>,
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
        let today = browser::today();
        Session {
            turn: RwSignal::new(0),
            keeps_history,
            state: StoredValue::new_local(State {
                interview: Interview::new(trial, today),
                doubt: DateDoubt::of(&trial.facts, today),
                told: None,
                day: Default::default(),
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
    pub fn route(self) -> Route {
        self.interview(Interview::route)
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
    pub fn draft(self, question: QuestionId) -> Draft {
        self.state.with_value(|state| {
            match state.drafts.iter().find(|(other, _)| *other == question) {
                Some((_, draft)) => draft.clone(),
                None => Draft::of(state.interview.answers().get(question)),
            }
        })
    }

    /// The same; an effect that follows runs again when something is typed or ticked.
    #[inline(never)]
    pub fn follow(self, question: QuestionId) -> Draft {
        if let Some(edits) = self.edits() {
            edits.track();
        }
        self.draft(question)
    }

    /// Puts something else into a question's fields.
    #[inline(never)]
    pub fn edit(self, question: QuestionId, draft: Draft) {
        self.state.update_value(|state| {
            state.drafts.retain(|(other, _)| *other != question);
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
    pub fn problem(self, question: QuestionId) -> Option<InputProblem> {
        self.state.with_value(|state| {
            let found = state.problems.iter().find(|(other, _)| *other == question);
            found.map(|(_, problem)| problem.clone())
        })
    }

    /// Every question with something wrong.
    pub fn problems(self) -> Vec<(QuestionId, InputProblem)> {
        self.state.with_value(|state| state.problems.clone())
    }

    /// Takes a step and shows where it leads.
    #[inline(never)]
    pub fn go(self, event: Event) {
        let before = self.route();
        let restart = event == Event::Restart;
        self.state.update_value(|state| {
            state.interview.apply(event);
            state.drafts.clear();
            state.problems.clear();
            if restart {
                state.day = Default::default();
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
        let after = self.route();
        if after != before {
            self.tell(if after == Route::Result {
                Notice::Done
            } else {
                Notice::Step
            });
        }
    }

    /// Reads the fields of a screen and goes on, or shows what is wrong with them.
    pub fn go_on(self, step: Step) {
        self.read_clock();
        if self.doubt().is_some() {
            return self.show(Focus::Heading);
        }
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

    /// Reads the device's clock: a page may be left open for days. Says whether that changes anything.
    fn read_clock(self) -> bool {
        let device = browser::today();
        let read = |state: &mut State| {
            let before = (state.interview.today(), state.doubt);
            let facts = &state.interview.trial().facts;
            match day_of_assessment(facts, device, state.told) {
                Ok(day) => {
                    state.interview.apply(Event::Today(day));
                    state.doubt = None;
                }
                // The day from which was judged so far stays until it is known, and is shown to nobody.
                Err(doubt) => state.doubt = Some(doubt),
            }
            before != (state.interview.today(), state.doubt)
        };
        self.state.try_update_value(read).unwrap_or(false)
    }

    /// Judges from another day on where one has begun, and says whether it has.
    pub(super) fn look_at_clock(self) -> bool {
        let changed = self.read_clock();
        if changed {
            self.show(Focus::Nowhere);
        }
        changed
    }

    /// Where another day has begun since the screen was shown, shows it by that day and presses the button of
    /// this name on it. Says whether it did.
    pub(super) fn press_anew(self, action: &str) -> bool {
        let changed = self.look_at_clock();
        if changed {
            let button = ["[data-action=", action, "]"].concat();
            focus::to(self, &button);
            if let Some(button) = self.find(&button) {
                button.unchecked_into::<HtmlElement>().click();
            }
        }
        changed
    }

    /// Why the device's date cannot be right, as long as nobody has said which day it is.
    #[inline(never)]
    pub fn doubt(self) -> Option<DateDoubt> {
        self.state.with_value(|state| state.doubt)
    }

    /// The day from which is judged, where the device's own date was not believed.
    pub fn told_day(self) -> Option<Date> {
        self.state.with_value(|state| {
            let own = DateDoubt::of(&state.interview.trial().facts, browser::today()).is_none();
            state.told.filter(|_| !own).map(|_| state.interview.today())
        })
    }

    /// What stands in the fields of today's date, and what is wrong with it since the last try.
    pub fn day(self) -> (DateDraft, Option<InputProblem>) {
        self.state.with_value(|state| state.day.clone())
    }

    /// Changes what stands there.
    pub fn edit_day(self, change: &dyn Fn(&mut DateDraft)) {
        self.state.update_value(|state| change(&mut state.day.0));
    }

    /// Takes the date in the fields for today's, or shows what is wrong with it.
    pub fn tell_day(self) {
        match read_day(&self.day().0, &self.trial().facts) {
            Ok(day) => self.believe(Some(day)),
            Err(problem) => {
                self.state.update_value(|state| state.day.1 = Some(problem));
                self.show(Focus::Problems);
            }
        }
    }

    /// Believes that it is this day, or no longer what was told.
    pub fn believe(self, day: Option<Date>) {
        let device = browser::today();
        self.state.update_value(|state| {
            state.told = day.map(|day| ToldDate { device, day });
            state.day = Default::default();
        });
        self.show(Focus::Heading);
    }

    /// Forgets everything without a word: the page is being left. A browser may keep it alive for
    /// somebody who comes back, and that may be somebody else.
    pub(super) fn forget(self) {
        self.state.update_value(|state| {
            state.interview.apply(Event::Restart);
            state.drafts.clear();
            state.problems.clear();
            state.wishes = Wishes::default();
            state.told = None;
            state.day = Default::default();
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

    /// Shows everything afresh, as it is today.
    #[inline(never)]
    pub fn show(self, focus: Focus) {
        self.read_clock();
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
