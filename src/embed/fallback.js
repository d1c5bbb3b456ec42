// What an element shows that was given no fallback of its own, and the way to try again. Both are there
// before the program is, so their few words are here; the contact is checked against the trial by a test.

const WORDS = {
  en: {
    study: "Study NCT06822881 for lupus and systemic sclerosis, Beijing. Ask the study team: ",
    record: "Read the registry's record",
    again: "The questions did not load. Try again",
  },
  zh: {
    study: "红斑狼疮和系统性硬化症临床研究NCT06822881，北京。请直接询问研究团队：",
    record: "查看登记信息原文",
    again: "问题没有加载成功，再试一次",
  },
};

function link(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.rel = "noopener noreferrer";
  link.textContent = text;
  return link;
}

/** Fills a slot whose host left it empty, and gives the button that tries again. */
export function aid(slot, host) {
  const wish = host.closest("[lang]")?.lang || navigator.language;
  const words = WORDS[/^zh\b/i.test(wish) ? "zh" : "en"];
  if (!host.children.length && !host.textContent.trim()) {
    // White space alone would count as a fallback, so the slot takes nothing of the host's.
    slot.name = "none";
    const record = link("https://clinicaltrials.gov/study/NCT06822881", words.record);
    slot.replaceChildren(words.study, link("tel:+861050847588", "+86 10 5084 7588"), " · ", record);
  }
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = words.again;
  again.style.minHeight = "44px";
  return { again };
}
