// The calendar files that `tests/calendar_file.rs` wrote, parsed by a widely used library.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ICAL from "ical.js";

const cases = JSON.parse(readFileSync(new URL("ics-cases.json", import.meta.url), "utf8"));

function file(name) {
  const path = new URL(`../../target/tmp/takeaway/${name}.ics`, import.meta.url);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`${error.message}; run \`cargo test --test all calendar_file::\`, which writes it`);
  }
}

for (const { name, entries } of cases) {
  test(`the ${name} calendar file parses to its content`, () => {
    const calendar = new ICAL.Component(ICAL.parse(file(name)));
    assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    assert.equal(events.length, entries.length);
    assert.equal(new Set(events.map((event) => event.uid)).size, entries.length);
    for (const [at, { date, title, lines }] of entries.entries()) {
      const event = events[at];
      assert.equal(event.startDate.toString(), date);
      assert.ok(event.startDate.isDate);
      assert.equal(event.duration.toSeconds(), 24 * 60 * 60);
      assert.equal(event.summary, title);
      assert.equal(event.description ?? "", lines.join("\n"));
      assert.equal(event.component.getFirstPropertyValue("dtstamp").toString(), "2026-11-24T09:05:07Z");
      assert.equal(event.component.getFirstPropertyValue("class"), "PRIVATE");
      const [alarm, ...others] = event.component.getAllSubcomponents("valarm");
      assert.equal(others.length, 0);
      assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
      assert.equal(alarm.getFirstPropertyValue("trigger").toSeconds(), 9 * 60 * 60);
    }
  });
}
