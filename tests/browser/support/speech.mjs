// A fake of the browser's speech synthesis: which voices there are and from when, and whether
// they begin. It records what was spoken, and what was cancelled midway or before it began.

/**
 * Installs it in the page before anything else runs. `voices` are `{lang, localService}`, available after `late` milliseconds
 * at the earliest, with an event if they `tell`; nothing begins where they are `dumb`.
 */
export const speakWith = (page, options) => page.addInitScript(install, options);

/** All utterances so far: each with its `text`, the `lang` of its voice, and its state, `is`. */
export const spoken = (page) =>
  page.evaluate(() => window.spoken.map(({ text, lang, voice, is }) => ({ text, lang, voice: voice?.lang, is })));

/** Ends the current utterance. */
export const finish = (page) => page.evaluate(() => window.finishSpeaking());

function install({ voices = [{ lang: "en-US", localService: true }], late = 0, tell = false, dumb = false }) {
  window.spoken = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
      this.is = "new";
    }
  };
  const queue = [];
  let listed = late === 0;
  const happen = (utterance, is, name) => {
    utterance.is = is;
    const event = new Event(name);
    utterance[`on${name}`]?.(event);
    utterance.dispatchEvent(event);
  };
  const next = () => {
    const [first] = queue;
    if (!first || dumb) return;
    setTimeout(() => queue[0] === first && first.is === "given" && happen(first, "speaking", "start"), 50);
  };
  class Speech extends EventTarget {
    getVoices = () => (listed ? [...voices] : []);
    speak = (utterance) => {
      utterance.is = "given";
      window.spoken.push(utterance);
      queue.push(utterance);
      if (queue.length === 1) next();
    };
    cancel = () => {
      for (const utterance of queue.splice(0)) happen(utterance, "stopped", "error");
    };
    get speaking() {
      return queue.length > 0;
    }
    get pending() {
      return queue.length > 1;
    }
  }
  const speech = new Speech();
  Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
  window.finishSpeaking = () => {
    happen(queue.shift(), "finished", "end");
    next();
  };
  if (late > 0) {
    setTimeout(() => {
      listed = true;
      if (tell) speech.dispatchEvent(new Event("voiceschanged"));
    }, late);
  }
}
