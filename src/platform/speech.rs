//! Reading aloud by a voice of the device's own. A page has one queue for all that is spoken in it: what the host page
//! says there is left alone, and what is read here ends with what it was read from.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo_timers::callback::Interval;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

const STEP_MS: u32 = 100;
/// How many steps a device may take to say which voices it has, and a voice to begin.
const STEPS_FOR_VOICES: u32 = 20;
const STEPS_TO_BEGIN: u32 = 40;
/// How many steps the page around may go on speaking before the reading is given up.
const STEPS_FOR_OTHERS: u32 = 300;
/// An engine takes only so much at a time: 4000 characters on Android.
const MOST: usize = 3500;

/// What is to be heard of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// Nothing yet, or no longer.
    #[default]
    Nothing,
    Voice,
    /// Nothing, though it was tried.
    Silence,
}

thread_local! {
    /// The one reading of this program's, whichever widget it belongs to.
    static CURRENT: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Gives the index of the best of the voices with these language tags.
type Choose = dyn Fn(&[String]) -> Option<usize>;

/// A reading of an element's text.
#[derive(Clone)]
pub struct Reading(Rc<State>);

struct State {
    element: HtmlElement,
    choose: Box<Choose>,
    tell: Box<dyn Fn(Heard)>,
    pieces: RefCell<VecDeque<String>>,
    begun: Cell<bool>,
    ended: Cell<bool>,
    /// Whether the browser has been given something to speak and has not finished it.
    given: Cell<bool>,
    steps: Cell<u32>,
    timer: RefCell<Option<Interval>>,
    piece: RefCell<Option<Piece>>,
}

impl Reading {
    /// Ends what was read before, and reads an element. `choose` is given the language tags of the device's voices and
    /// gives the index of the one to use; `tell` hears when it begins, and how it ended.
    pub fn begin(
        element: HtmlElement,
        choose: impl Fn(&[String]) -> Option<usize> + 'static,
        tell: impl Fn(Heard) + 'static,
    ) -> Reading {
        let before = CURRENT.take();
        if let Some(before) = before {
            before.end();
        }
        let pieces = in_pieces(&element.inner_text());
        let reading = Reading(Rc::new(State {
            element,
            choose: Box::new(choose),
            tell: Box::new(tell),
            pieces: RefCell::new(pieces),
            begun: Cell::new(false),
            ended: Cell::new(false),
            given: Cell::new(false),
            steps: Cell::new(0),
            timer: RefCell::new(None),
            piece: RefCell::default(),
        }));
        CURRENT.set(Some(reading.clone()));
        let step = reading.clone();
        let timer = Interval::new(STEP_MS, move || step.step());
        reading.0.timer.replace(Some(timer));
        // At once where it can be: some browsers speak only within a press.
        reading.step();
        reading
    }

    /// Whether nothing of it is to be heard yet: whoever presses again meanwhile does not have it begin anew.
    pub fn is_preparing(&self) -> bool {
        !self.0.begun.get() && !self.0.ended.get()
    }

    /// Stops it.
    pub fn end(&self) {
        self.end_with(Heard::Nothing);
    }

    fn end_with(&self, heard: Heard) {
        let state = &self.0;
        if state.ended.replace(true) {
            return;
        }
        state.timer.take();
        CURRENT.with_borrow_mut(|current| {
            current.take_if(|current| Rc::ptr_eq(&current.0, state));
        });
        // This empties the page's whole queue, so only while it is this that is being spoken.
        if state.given.get()
            && let Some(speech) = speech()
        {
            speech.cancel();
        }
        state.piece.take();
        (state.tell)(heard);
    }

    /// Voices come late, and no event says so everywhere: what is waited for is looked for. Steps are counted, not time.
    fn step(&self) {
        let state = &self.0;
        if !state.element.is_connected() {
            return self.end();
        }
        if state.begun.get() {
            return;
        }
        let waited = state.steps.get() + 1;
        state.steps.set(waited);
        if state.given.get() {
            if waited > STEPS_TO_BEGIN {
                self.end_with(Heard::Silence);
            }
            return;
        }
        let Some(speech) = speech().filter(|_| waited <= STEPS_FOR_OTHERS) else {
            return self.end_with(Heard::Silence);
        };
        // Of the host page's own.
        if speech.speaking() || speech.pending() {
            return;
        }
        match self.voice(&speech) {
            Some(voice) => self.speak(&speech, voice),
            None if waited > STEPS_FOR_VOICES => self.end_with(Heard::Silence),
            None => {}
        }
    }

    fn voice(&self, speech: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
        let voices = speech.get_voices();
        let voices = voices
            .iter()
            .map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
        // A voice that is not the device's own would send the text away to be spoken.
        let mut voices: Vec<_> = voices.filter(SpeechSynthesisVoice::local_service).collect();
        voices.sort_by_key(|voice| !voice.default());
        let tags: Vec<String> = voices.iter().map(SpeechSynthesisVoice::lang).collect();
        let best = (self.0.choose)(&tags)?;
        (best < voices.len()).then(|| voices.swap_remove(best))
    }

    fn speak(&self, speech: &SpeechSynthesis, voice: SpeechSynthesisVoice) {
        let state = &self.0;
        state.steps.set(0);
        let piece = state.pieces.borrow_mut().pop_front().unwrap_or_default();
        let Ok(spoken) = SpeechSynthesisUtterance::new_with_text(&piece) else {
            return self.end_with(Heard::Silence);
        };
        spoken.set_lang(&voice.lang().replace('_', "-"));
        spoken.set_voice(Some(&voice));
        spoken.set_rate(0.9);
        let (starting, ending, failing) = (self.clone(), self.clone(), self.clone());
        let hears = [
            Closure::new(move || starting.started()),
            Closure::new(move || ending.finished(&voice)),
            Closure::new(move || failing.failed()),
        ];
        state.piece.replace(Some(Piece::new(spoken.clone(), hears)));
        state.given.set(true);
        speech.speak(&spoken);
    }

    fn started(&self) {
        let state = &self.0;
        if !state.ended.get() && !state.begun.replace(true) {
            (state.tell)(Heard::Voice);
        }
    }

    fn finished(&self, voice: &SpeechSynthesisVoice) {
        let state = &self.0;
        if state.ended.get() {
            return;
        }
        let more = !state.pieces.borrow().is_empty();
        if let Some(speech) = speech().filter(|_| more) {
            return self.speak(&speech, voice.clone());
        }
        state.given.set(false);
        self.end();
    }

    fn failed(&self) {
        let state = &self.0;
        state.given.set(false);
        self.end_with(if state.begun.get() {
            Heard::Nothing
        } else {
            Heard::Silence
        });
    }
}

fn speech() -> Option<SpeechSynthesis> {
    let speech = js_sys::Reflect::get(&window(), &JsValue::from("speechSynthesis")).ok()?;
    speech.is_object().then(|| speech.unchecked_into())
}

/// What is being spoken. It is heard of until it is dropped.
struct Piece {
    spoken: SpeechSynthesisUtterance,
    _hears: [Closure<dyn Fn()>; 3],
}

impl Piece {
    /// `hears` are told that it begins, that it ends, and that it fails; by the properties for it, since not every device's
    /// speech has listeners.
    fn new(spoken: SpeechSynthesisUtterance, hears: [Closure<dyn Fn()>; 3]) -> Self {
        let [start, end, error] = hears
            .each_ref()
            .map(|hear| Some(hear.as_ref().unchecked_ref()));
        spoken.set_onstart(start);
        spoken.set_onend(end);
        spoken.set_onerror(error);
        Piece {
            spoken,
            _hears: hears,
        }
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.spoken.set_onstart(None);
        self.spoken.set_onend(None);
        self.spoken.set_onerror(None);
    }
}

/// A text in pieces that an engine takes, cut at the ends of lines.
fn in_pieces(text: &str) -> VecDeque<String> {
    let mut pieces = vec![String::new()];
    for line in text.split('\n') {
        match pieces.last_mut() {
            Some(last) if last.is_empty() || last.len() + line.len() <= MOST => {
                last.push('\n');
                last.push_str(line);
            }
            _ => pieces.push(line.to_owned()),
        }
    }
    pieces.into()
}
