// Items of a questionnaire or a response, with nested ones.
export function items(of) {
  return (of.item ?? []).flatMap((item) => [item, ...items(item)]);
}

// A response's answers by link id: codes, dates, numbers and booleans, without texts.
export function answers(response) {
  const answered = items(response).filter((item) => item.answer);
  return Object.fromEntries(answered.map((item) => [item.linkId, item.answer.map(value)]));
}

// The one value of an answer.
export function value(answer) {
  const name = Object.keys(answer).find((key) => key.startsWith("value"));
  return name === "valueCoding" ? answer.valueCoding.code : answer[name];
}
