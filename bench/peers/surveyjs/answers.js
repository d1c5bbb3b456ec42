// SurveyJS's data as the answers that the rules judge.

const word = (given) => (given?.length === 1 && ["unsure", "skip"].includes(given[0]) ? given[0] : given);

export function read(data) {
  const answers = {};
  for (const [name, value] of Object.entries(data)) {
    const [id, part, rest] = name.split("__");
    if (part === undefined) answers[id] = word(value);
    else if (part === "unsure") answers[id] = "unsure";
    else if (rest === "unknown") answers[`${id}.date`] = "unknown";
    else answers[`${id}.date`] = day(value);
  }
  return answers;
}

function day({ year, month, day: number }) {
  const two = (part) => String(part).padStart(2, "0");
  return [String(year), month && two(month), number && two(number)].filter(Boolean).join("-");
}
