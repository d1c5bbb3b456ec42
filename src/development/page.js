// The page in development (xtask/pages/dev.mjs): `?screen=NAME&person=NAME` opens it at a screen, with one of the made-up
// people of people.toml.
import { widgetOf } from "../embed/element.js";
import "../embed/page.js";

const people = JSON.parse(PEOPLE);
const [first] = Object.keys(people);
const asked = new URLSearchParams(location.search);
const screen = asked.get("screen");
const name = asked.get("person") ?? first;

function look(element) {
  if (!Object.hasOwn(people, name)) throw `person=${name}: expected one of ${Object.keys(people).join(", ")}`;
  widgetOf(element).look(screen, JSON.stringify(people[name]));
}

if (screen) {
  addEventListener("prescreen:ready", ({ target }) => {
    try {
      look(target);
    } catch (error) {
      document.body.prepend(String(error));
    }
  }, { once: true });
}
