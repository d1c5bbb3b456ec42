// The page that a pasted address shows in the frame of another site (xtask/pages/oembed.mjs). WordPress allows such a frame
// scripts alone: print, files, new windows and telephone links would do nothing there, without a word. So there it is a card
// that leads to the widget's own page; elsewhere the widget itself takes its place.
//
// The messages are those of WordPress's wp-embed.js, as of 7.1, read on 2026-11-27.
import { inLanguage } from "./language-around.js";
import { isDark, themePage } from "./theme.js";

/** What WordPress gives a frame; it acts on nothing beyond. */
const LEAST = 200;
const MOST = 1000;

const settings = new URLSearchParams(location.hash.slice(1));
const secret = /^#\?secret=([a-z0-9]+)$/i.exec(settings.get("host"))?.[1];

function showCard() {
  const cards = [...document.querySelectorAll("section")];
  const wanted = inLanguage(LANGUAGES, settings.get("lang") ?? "");
  const card = cards.find(({ lang }) => lang === wanted) ?? cards[0];
  for (const other of cards) other.hidden = other !== card;
  document.documentElement.lang = card.lang;
  document.title = card.querySelector("h2").textContent;
  themePage(isDark(settings.get("theme")));

  // The page around may be anyone's, and nothing here is secret: the other end knows the frame by its secret.
  const say = (message, value) => parent.postMessage({ message, value, secret }, "*");
  const sayHeight = () => say("height", Math.min(Math.max(Math.ceil(document.body.getBoundingClientRect().height), LEAST), MOST));
  // WordPress asks once its script has come, which may be later than this.
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.message === "ready" && data.secret === secret) sayHeight();
  });
  addEventListener("resize", sayHeight);
  addEventListener("load", sayHeight);
  sayHeight();
  const link = card.querySelector("a");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    say("link", link.href);
  });
}

if (secret) {
  showCard();
} else {
  document.body.hidden = true;
  location.replace(FRAME_PATH + location.hash);
}
