// Reading aloud by a voice of the device's own. A page has one queue for all that is spoken in it: what the host page
// says there is left alone, and what is read here ends with what it was read from.

/** How long a device may take to say which voices it has, and a voice to begin. */
const VOICES_MS = 2000;
const BEGIN_MS = 4000;
/** How long the page around may go on speaking before the reading is given up. */
const OTHERS_MS = 30_000;
const STEP_MS = 100;
/** An engine takes only so much at a time: 4000 characters on Android. */
const MOST = 3500;

/** The one reading of this program's, whichever widget it belongs to. */
let current;

/**
 * Reads an element's text. `choose` is given the language tags of the device's voices, a line each, and gives the place
 * of the one to use. Says `reading` once it is to be heard, with `stop` to be pressed, or else `silent`.
 */
export function readAloud(element, said, stop, reading, silent, choose) {
  // Whoever presses again while nothing is to be heard yet does not have it begin anew.
  if (current?.isPreparing(element)) return;
  hush();
  current = new Reading(element, choose, (state) => {
    said.textContent = { reading, silent }[state] ?? "";
    // The focus would be lost with the button.
    if (state !== "reading" && stop.getRootNode().activeElement === stop) stop.previousElementSibling.focus();
    stop.hidden = state !== "reading";
  });
  current.begin();
}

/** Stops what this program reads, and nothing else. */
export function hush() {
  current?.end();
}

class Reading {
  #element;
  #choose;
  #tell;
  #pieces;
  #begun = false;
  #ended = false;
  /** What the browser has been given to speak and has not finished. */
  #given;
  #voice;
  #timer;
  #steps = 0;
  // Each turn, another language, a break, and the widget's end take the element off the page.
  #watch = new MutationObserver(() => this.#element.isConnected || this.end());
  #leave = () => this.end();
  #hide = () => document.hidden && this.end();

  constructor(element, choose, tell) {
    this.#element = element;
    this.#choose = choose;
    this.#tell = tell;
    this.#pieces = inPieces(element.innerText);
  }

  isPreparing(element) {
    return element === this.#element && !this.#begun;
  }

  begin() {
    this.#tell("");
    this.#watch.observe(this.#element.getRootNode(), { childList: true, subtree: true });
    document.addEventListener("visibilitychange", this.#hide);
    addEventListener("pagehide", this.#leave);
    this.#timer = setInterval(() => this.#step(), STEP_MS);
    // At once where it can be: some browsers speak only within a press.
    this.#step();
  }

  /** `state` is `silent` where nothing was to be heard. */
  end(state = "") {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#timer);
    this.#watch.disconnect();
    document.removeEventListener("visibilitychange", this.#hide);
    removeEventListener("pagehide", this.#leave);
    if (current === this) current = undefined;
    // This empties the page's whole queue, so only while it is this that is being spoken.
    if (this.#given) speechSynthesis.cancel();
    this.#tell(state);
  }

  /** Voices come late, and no event says so everywhere: what is waited for is looked for. Steps are counted, not time. */
  #step() {
    const waited = (this.#steps += 1) * STEP_MS;
    if (this.#given) {
      if (waited > BEGIN_MS) this.end("silent");
      return;
    }
    const { speechSynthesis } = window;
    if (!speechSynthesis || waited > OTHERS_MS) return this.end("silent");
    // Of the host page's own.
    if (speechSynthesis.speaking || speechSynthesis.pending) return;
    // A voice that is not the device's own would send the text away to be spoken.
    const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
    voices.sort((one, other) => (other.default ?? false) - (one.default ?? false));
    this.#voice = voices[this.#choose(voices.map(({ lang }) => lang).join("\n"))];
    if (this.#voice) this.#speak();
    else if (waited > VOICES_MS) this.end("silent");
  }

  #speak() {
    this.#steps = 0;
    const spoken = new SpeechSynthesisUtterance(this.#pieces.shift());
    Object.assign(spoken, { voice: this.#voice, lang: this.#voice.lang.replaceAll("_", "-"), rate: 0.9 });
    spoken.onstart = () => {
      if (this.#ended || this.#begun) return;
      this.#begun = true;
      clearInterval(this.#timer);
      this.#tell("reading");
    };
    spoken.onend = () => {
      if (this.#ended) return;
      if (this.#pieces.length > 0) return this.#speak();
      this.#given = undefined;
      this.end();
    };
    spoken.onerror = () => {
      if (this.#ended) return;
      this.#given = undefined;
      this.end(this.#begun ? "" : "silent");
    };
    this.#given = spoken;
    speechSynthesis.speak(spoken);
  }
}

/** A text in pieces that an engine takes, cut at the ends of lines. */
function inPieces(text) {
  const pieces = [""];
  for (const line of text.split("\n")) {
    const last = pieces.length - 1;
    if (pieces[last] && pieces[last].length + line.length > MOST) pieces.push(line);
    else pieces[last] += `\n${line}`;
  }
  return pieces;
}
