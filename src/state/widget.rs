use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    Day, Drafts, Focus, Notice, Preferences, Screen, ScreenKey, Speech, forget_followers, history,
    rest_is_here,
};
use crate::{
    interview::{Event, Interview, Pace, Route, Step, questions_on, read},
    platform::BrowserHistory,
    screening::Date,
    takeaway::SavedProblem,
    trial::{Texts, Trial},
    trials::{self, texts_for_someone_else},
    words::{
        self, End, Freshness, LANGUAGES, Language, Report, Words, every_words, is_same_language,
        report,
    },
};

/// Asks for the pack of a language, by its tag.
type Want = Box<dyn Fn(&str)>;

/// How a page wants its widget.
pub struct Settings {
    pub language: &'static str,
    /// The level of the first heading, 1 to 4.
    pub heading_level: usize,
    /// Whether the browser's own Back takes a step back.
    pub keeps_history: bool,
    /// Hears what a host page may know.
    pub notify: Box<dyn Fn(Notice)>,
    /// Asks for the pack of a language that is not here.
    pub want: Want,
}

/// One widget: its parts, and what changes several of them at once.
#[derive(Clone, Copy)]
pub struct State {
    pub interview: RwSignal<Interview>,
    pub day: Day,
    pub drafts: Drafts,
    /// What is wrong with the file of saved answers that was opened last.
    pub(super) saved_problem: StoredValue<Option<SavedProblem>>,
    pub preferences: RwSignal<Preferences>,
    pub speech: Speech,
    /// The town that was typed for a message, which is kept nowhere else.
    pub town: RwSignal<String>,
    pub language: RwSignal<&'static str>,
    pub heading_level: RwSignal<usize>,
    /// How many requests the page around has made since the widget was up; none where others use the page.
    pub requests: RwSignal<Option<usize>>,
    /// The widget's root, within which the focus moves.
    pub root: NodeRef<html::Section>,
    turn: RwSignal<usize>,
    /// How many packs have been read since it began.
    packs: RwSignal<usize>,
    /// Whether nothing more is on its way.
    settled: RwSignal<bool>,
    pub(super) next: StoredValue<Next>,
    history: Option<StoredValue<BrowserHistory, LocalStorage>>,
    notify: StoredValue<Box<dyn Fn(Notice)>, LocalStorage>,
    want: StoredValue<Want, LocalStorage>,
}

/// What is still to be done once the next screen stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Next {
    pub(super) focus: Focus,
    notice: Option<Notice>,
}

/// The state of the widget that a component is part of.
pub fn use_state() -> State {
    expect_context()
}

impl State {
    /// At the start of an interview.
    pub fn new(settings: Settings) -> Self {
        let trial = trials::trial();
        let history = settings.keeps_history.then(BrowserHistory::default);
        let state = State {
            interview: RwSignal::new(Interview::new(trial, crate::platform::today())),
            day: Day::new(&trial.facts),
            drafts: Drafts::default(),
            saved_problem: StoredValue::new(None),
            preferences: RwSignal::default(),
            speech: Speech::default(),
            town: RwSignal::default(),
            language: RwSignal::new(settings.language),
            heading_level: RwSignal::new(settings.heading_level),
            requests: RwSignal::new(None),
            root: NodeRef::new(),
            turn: RwSignal::new(0),
            packs: RwSignal::new(0),
            settled: RwSignal::new(false),
            next: StoredValue::new(Next::default()),
            history: history.clone().map(StoredValue::new_local),
            notify: StoredValue::new_local(settings.notify),
            want: StoredValue::new_local(settings.want),
        };
        if let Some(history) = history {
            history::follow(state, history);
        }
        state
    }

    /// The trial, with what has been read of it so far.
    pub fn trial(self) -> &'static Trial {
        trials::trial()
    }

    /// Whether the registry's wording and the lists to look things up in are not here.
    pub fn lacks_more(self) -> bool {
        self.packs.get();
        self.trial().lacks_more()
    }

    /// Whether the rest of the program is not here.
    pub fn lacks_rest(self) -> bool {
        self.packs.get();
        !rest_is_here()
    }

    /// Whether nothing more is on its way: what is missing by now is not coming.
    pub fn is_settled(self) -> bool {
        self.settled.get()
    }

    /// Hears that nothing more is on its way.
    pub fn settle(self) {
        self.settled.set(true);
    }

    /// What the present screen depends on.
    pub fn screen_key(self) -> ScreenKey {
        let preferences = self.preferences.get().of_screen();
        let (place, today, pace) =
            self.follow(|interview| (interview.route(), interview.today(), interview.pace()));
        let over = Freshness::on(&self.trial().facts, today).end == End::Over;
        let screen = match self.day.doubt() {
            Some(doubt) => Screen::Today(doubt),
            None if over => Screen::Over,
            None if preferences.paused => Screen::Pause,
            None => Screen::Interview(place),
        };
        ScreenKey {
            screen,
            language: self.language.get(),
            preferences,
            day: today,
            pace,
            heading_level: self.heading_level.get(),
            turn: self.turn.get(),
        }
    }

    /// The interface's words, as the person wants to be spoken to now.
    pub fn words(self) -> &'static Words {
        self.words_in(self.language.get_untracked())
    }

    /// The trial's texts, likewise.
    pub fn texts(self) -> &'static Texts {
        self.texts_in(self.language.get_untracked())
    }

    /// The interface's words in a language, about the same person.
    pub fn words_in(self, language: &str) -> &'static Words {
        if self.is_about_someone_else() {
            Words::for_someone_else(language)
        } else {
            Words::of(language)
        }
    }

    /// The trial's texts in a language, about the same person.
    pub fn texts_in(self, language: &str) -> &'static Texts {
        if self.is_about_someone_else() {
            texts_for_someone_else(language)
        } else {
            self.trial().texts(language)
        }
    }

    /// The language of those who answer, and that of the visitor where it is another.
    pub fn languages_to_team(self) -> Vec<&'static str> {
        let own = self.language.get_untracked();
        let theirs = self.trial().contact.speaks;
        let mut languages = vec![own];
        if own != theirs && self.speaks_to_team() {
            languages.insert(0, theirs);
        }
        languages
    }

    /// Whether the language of those who answer is here.
    pub fn speaks_to_team(self) -> bool {
        words::is_here(self.trial().contact.speaks)
    }

    /// The languages that can be chosen now. One that is not here would have to be fetched, and nothing is from the first
    /// answer on.
    pub fn languages(self) -> Vec<&'static Language> {
        self.packs.get();
        let begun = self.follow(|interview| !interview.answers().is_empty());
        let all = LANGUAGES.iter();
        all.filter(|language| !begun || words::is_here(language.tag))
            .collect()
    }

    /// The languages in which a name may stand on a paper. Of one that is written in several forms, that of the visitor and
    /// that of those who answer.
    pub fn languages_on_paper(self) -> impl Iterator<Item = &'static str> {
        let shown = self.languages_to_team();
        let all = every_words().iter().map(|words| words.language);
        all.filter(move |language| {
            shown.contains(language) || !shown.iter().any(|own| is_same_language(own, language))
        })
    }

    /// Whether sensitive answers go along with what is taken along.
    pub fn shares_sensitive(self) -> bool {
        self.preferences.get().share_sensitive
    }

    fn is_about_someone_else(self) -> bool {
        self.preferences.get_untracked().someone_else
    }

    /// Looks at the interview as it is now.
    pub fn look<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.interview.with_untracked(look)
    }

    /// Looks at the interview, and again each time that it changes.
    pub fn follow<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.interview.with(look)
    }

    /// What the answers come to on a day, in words.
    pub fn report(self, day: Date) -> Report {
        let (texts, words) = (self.texts(), self.words());
        self.look(|interview| {
            let verdict = interview.verdict_on(day);
            report(self.trial(), interview.answers(), &verdict, texts, words)
        })
    }

    /// Whether the widget is still there. Events may come after it.
    pub fn is_alive(self) -> bool {
        !self.turn.is_disposed()
    }

    /// Takes a step, to the heading of the screen that it leads to.
    pub fn go(self, event: Event) {
        self.go_to(event, Focus::Heading);
    }

    /// Takes a step, to this place of the screen that it leads to.
    pub fn go_to(self, event: Event, focus: Focus) {
        let before = self.look(Interview::route);
        let restart = event == Event::Restart;
        self.interview.update(|interview| interview.apply(event));
        self.drafts.clear();
        self.saved_problem.set_value(None);
        if restart {
            self.day.clear();
            self.town.set(String::new());
            self.preferences
                .update(|preferences| *preferences = preferences.cleared());
        }
        self.follow_history();
        let after = self.look(Interview::route);
        self.show(focus);
        if after != before {
            let notice = if after == Route::Result {
                Notice::Done
            } else {
                Notice::Step
            };
            self.next.update_value(|next| next.notice = Some(notice));
        }
    }

    /// Reads the fields of a screen and goes on, or shows what is wrong with them.
    pub fn go_on(self, step: Step) {
        // A press may come after its screen.
        if self.look(Interview::route) != Route::Questions(step) {
            return;
        }
        self.read_clock();
        if self.day.is_doubted() {
            return self.show(Focus::Heading);
        }
        let texts = self.texts();
        let mut answers = Vec::new();
        let mut problems = Vec::new();
        self.look(|interview| {
            for question in questions_on(self.trial(), interview.answers(), step) {
                let rules = &self.trial().rules.questions[question];
                let draft = self.drafts.of(question, interview);
                let draft = draft.get_untracked();
                match read(rules, &draft, texts, interview.today(), interview.age()) {
                    Ok(answer) => answers.push((question, answer)),
                    Err(problem) => problems.push((question, problem)),
                }
            }
        });
        if problems.is_empty() {
            self.go(Event::Continue(answers));
        } else {
            self.drafts.set_problems(problems);
            self.show(Focus::Problems);
        }
    }

    /// Asks one question at a time, or short lists again; what stands in the fields stays.
    pub fn set_pace(self, pace: Pace) {
        self.interview
            .update(|interview| interview.apply(Event::Pace(pace)));
        self.drafts.set_problems(Vec::new());
        self.follow_history();
        self.show(Focus::Stays);
    }

    /// Takes another preference, and shows the screen by it; what stands in its fields stays.
    pub fn prefer(self, focus: Focus, change: impl FnOnce(&mut Preferences)) {
        self.preferences.update(change);
        self.show(focus);
    }

    /// Takes the date in the fields for today's, or shows what is wrong with it.
    pub fn take_day(self) {
        match self.day.take() {
            Some(day) => self.believe(Some(day)),
            None => self.show(Focus::Problems),
        }
    }

    /// Believes that it is this day, or no longer what was told.
    pub fn believe(self, day: Option<Date>) {
        self.day.believe(day);
        self.show(Focus::Heading);
    }

    /// Speaks another language, at once or when it is here; nothing that was answered or typed is lost.
    pub fn speak(self, language: &'static str, focus: Focus) {
        if !words::is_here(language) {
            return self.want.with_value(|want| want(language));
        }
        self.language.set(language);
        self.show(focus);
        self.notify(Notice::Language);
    }

    /// Goes on with the packs that have been read meanwhile. A screen that may have shown what is in them is built anew.
    pub fn learn(self) {
        let trial = self.trial();
        let spoken = self.look(|interview| interview.trial().texts.len());
        self.interview.update(|interview| interview.learn(trial));
        self.packs.update(|packs| *packs += 1);
        let changes = match self.look(Interview::route) {
            // Somebody may be typing an answer; what a question lacks looks for it by itself.
            Route::Intro | Route::Questions(_) => false,
            // What is handed to somebody is in their language too.
            Route::Call | Route::Message | Route::Practical | Route::Letter | Route::Homework => {
                true
            }
            _ => trial.texts.len() == spoken,
        };
        if changes {
            // The nodes that it is on go.
            let focused = self.find("[data-screen] :focus").is_some();
            self.show(if focused {
                Focus::Heading
            } else {
                Focus::Stays
            });
        }
    }

    /// Whether something has been answered.
    pub fn has_begun(self) -> bool {
        self.look(|interview| !interview.answers().is_empty())
    }

    /// Forgets everything without a word: the page is being left. A browser may keep it alive for
    /// somebody who comes back, and that may be somebody else.
    pub fn forget(self) {
        self.speech.stop();
        self.interview
            .update(|interview| interview.apply(Event::Restart));
        self.drafts.clear();
        self.saved_problem.set_value(None);
        self.town.set(String::new());
        self.preferences.set(Preferences::default());
        self.day.believe(None);
        self.show(Focus::Stays);
    }

    /// Has the screen built anew, by the day that it is, and moves the focus once it stands.
    pub fn show(self, focus: Focus) {
        self.read_clock();
        self.next.update_value(|next| next.focus = focus);
        self.forget_followers();
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// Lets what is gone from the page by then be forgotten, which a signal would keep a place for.
    fn forget_followers(self) {
        forget_followers(self.preferences);
        forget_followers(self.interview);
        forget_followers(self.requests);
        forget_followers(self.town);
        forget_followers(self.packs);
        forget_followers(self.settled);
        self.speech.forget_followers();
        self.drafts.forget_followers();
    }

    /// Judges from another day on where one has begun, and says whether it has.
    pub fn read_clock(self) -> bool {
        let doubted = self.day.is_doubted();
        // The day from which was judged so far stays until it is known, and is shown to nobody.
        let day = self
            .day
            .read()
            .filter(|day| *day != self.look(Interview::today));
        if let Some(day) = day {
            self.interview
                .update(|interview| interview.apply(Event::Today(day)));
        }
        day.is_some() || doubted != self.day.is_doubted()
    }

    /// Where another day has begun since the screen was shown, shows it by that day and presses the button of
    /// this name on it. Says whether it did.
    pub fn press_anew(self, action: &'static str) -> bool {
        let changed = self.read_clock();
        if changed {
            self.next
                .update_value(|next| next.focus = Focus::Press(action));
        }
        changed
    }

    /// Does what waits for a screen, which stands now.
    pub fn stands(self) {
        let Some(next) = self.next.try_update_value(std::mem::take) else {
            return;
        };
        if let Some(element) = next
            .focus
            .selector()
            .and_then(|selector| self.focus(&selector))
            && let Focus::Press(_) = next.focus
        {
            element.click();
        }
        if let Some(notice) = next.notice {
            self.notify(notice);
        }
    }

    /// Moves the focus to the first element in the widget that a selector finds. A shadow root has no
    /// fragments to link to, so links inside the widget move it this way.
    pub fn focus(self, selector: &str) -> Option<HtmlElement> {
        let found = self.find(selector)?.unchecked_into::<HtmlElement>();
        // A refused focus leaves the person where they are.
        let _ = found.focus();
        Some(found)
    }

    /// The first element in the widget that a selector finds.
    pub fn find(self, selector: &str) -> Option<web_sys::Element> {
        let root = self.root.get_untracked()?;
        root.query_selector(selector).ok().flatten()
    }

    /// Tells the host page.
    pub fn notify(self, notice: Notice) {
        self.notify.with_value(|notify| notify(notice));
    }

    fn follow_history(self) {
        if let Some(history) = self.history {
            let depth = self.look(Interview::depth);
            history.with_value(|history| history.follow(depth));
        }
    }
}
