// What only `trunk serve` has: the screens opened with made-up people (crates/core/src/development.rs, src/development/).

/** How each part of it shows in a file: the program's export, its messages, the script's, and the people. */
const TRACES = ["widget_look", "the person does not come to it", "person=", '"today"'];

/** The content of a file of a release, unless there is something of development in it. */
export function withoutDevelopment(content, name) {
  const found = TRACES.find((trace) => content.includes(trace));
  if (found) throw new Error(`\`${name}\` has \`${found}\`, which is for development only; build it with the profile \`release\``);
  return content;
}
