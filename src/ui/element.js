// Makes elements as the program has planned them: one call for many of them, since a call costs more than what it does.

/** What has been made in this turn, by its number. */
let made = [];
/** What is to be heard at an element that is still to be made. */
let waiting = [];

const SVG = "http://www.w3.org/2000/svg";

/**
 * Does the steps of a plan, and gives the element with a number. A step has four fields, each ended by a character that
 * is in no text: what to do, the number of the element, and up to two texts.
 */
export function make(plan, wanted) {
  const fields = plan.split("\0");
  for (let at = 3; at < fields.length; at += 4) {
    const number = fields[at - 2];
    const first = fields[at - 1];
    switch (fields[at - 3]) {
      case "e":
        made[number] = document.createElement(first);
        break;
      case "s":
        made[number] = document.createElementNS(SVG, first);
        break;
      case "a":
        made[number].setAttribute(first, fields[at]);
        break;
      case "t":
        made[number].appendChild(document.createTextNode(first));
        break;
      default:
        made[number].appendChild(made[first]);
    }
  }
  for (const hear of waiting) hear();
  waiting = [];
  return made[wanted];
}

/** The listeners that still may be called. */
const live = new WeakSet();

/**
 * Calls a listener at an event of an element, until it is told to `ignore` it. Events can come after the element's turn:
 * `toggle` has a task of its own, and a field that is taken off the page with the focus in it says `change` on the way.
 * To call a listener then would break the program.
 */
export function listen(number, event, listener) {
  live.add(listener);
  waiting.push(() => {
    made[number][event] = (occasion) => {
      if (live.has(listener)) listener(occasion);
    };
  });
}

/** No longer calls a listener. */
export function ignore(listener) {
  live.delete(listener);
}

/** Forgets every element by its number: the turn is over. */
export function forget() {
  made = [];
}
