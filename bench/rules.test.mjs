// The peers' handwritten rules agree with the program's outcomes, since all of them judge the same interview.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { random, stranger } from "../tests/second-opinion/people.mjs";
import { judge } from "./peers/common/rules.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const PEOPLE = 4000;

function outcomes(people) {
  const [command, ...first] = process.env.REVIEW ? [process.env.REVIEW] : ["cargo", "review"];
  const input = people.map((person, id) => JSON.stringify({ id: String(id), ...person })).join("\n");
  const { status, stdout, stderr } = spawnSync(command, [...first, "screen"], {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n").map((line) => JSON.parse(line).outcome);
}

test("the handwritten rules agree with the program's outcomes", () => {
  const chance = random(6);
  const people = Array.from({ length: PEOPLE }, () => stranger(chance));
  const expected = outcomes(people);
  const differing = people
    .map(({ today, answers }, at) => ({ today, answers, ours: expected[at], theirs: judge(answers, today).outcome }))
    .filter(({ ours, theirs }) => ours !== theirs);
  assert.equal(new Set(expected).size, 4);
  assert.deepEqual(differing.slice(0, 3), [], `${differing.length} of ${PEOPLE} differ`);
});
