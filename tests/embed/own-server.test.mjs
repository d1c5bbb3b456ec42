// What the server of the widget's files lacks, judged by its answers: a table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundled.mjs";

const { asked, judgeServer } = await bundled("src/pages/embed/own-server.js");

const release = { folder: "v1.0.0", moving: "v1" };
const GOOD = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Content-Type": "text/javascript; charset=utf-8",
  "Content-Encoding": "br",
};

/** Answers of a server, good but for `change`, for the files that end so. */
const answers = (ending, change) =>
  asked(release).map((file) => {
    const own = file.endsWith(ending) ? change : {};
    const headers = new Headers({ ...GOOD, ...own.headers });
    for (const name of own.without ?? []) headers.delete(name);
    return own.silent ? { file } : { file, status: own.status ?? 200, headers };
  });

/** [name, which files, how their answers differ, what is found] */
const TABLE = [
  ["a good server lacks nothing", "", {}, ""],
  ["a server that does not answer", "frame.html", { silent: true }, "stop server_silent"],
  ["a missing file", ".wasm", { status: 404 }, "stop server_missing"],
  ["files that are not shared are said once", "", { without: ["Access-Control-Allow-Origin"] }, "stop server_cors"],
  ["files shared with one site", "", { headers: { "Access-Control-Allow-Origin": "https://a.example" } }, "stop server_cors"],
  ["a script of another type", "v1/embed.js", { headers: { "Content-Type": "application/octet-stream" } }, "stop server_type"],
  ["an older type of scripts will do", ".js", { headers: { "Content-Type": "application/javascript" } }, ""],
  ["a page that is not framed", "", { headers: { "X-Frame-Options": "DENY" } }, "stop server_framed"],
  ["a page framed by one site", "", { headers: { "Content-Security-Policy": "frame-ancestors 'self'" } }, "stop server_framed"],
  ["frame-ancestors * beats X-Frame-Options", "", { headers: { "Content-Security-Policy": "frame-ancestors *", "X-Frame-Options": "DENY" } }, ""],
  ["a second policy", "frame.html", { headers: { "Content-Security-Policy": "default-src 'self'" } }, "stop server_policy"],
  ["a policy that only upgrades", "frame.html", { headers: { "Content-Security-Policy": "upgrade-insecure-requests" } }, ""],
  ["no leave for isolated pages", "", { without: ["Cross-Origin-Resource-Policy"] }, "ask server_isolated"],
  ["an unpacked program", ".wasm", { without: ["Content-Encoding"] }, "ask server_packed"],
  ["the gravest comes first", "", { without: ["Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin"] }, "stop server_cors ask server_isolated"],
];

for (const [name, ending, change, found] of TABLE) {
  test(name, () => {
    const judged = judgeServer(answers(ending, change), false);
    assert.equal(judged.map(([tone, key]) => `${tone} ${key}`).join(" "), found);
  });
}

test("from this device itself nothing need be packed", () => {
  assert.deepEqual(judgeServer(answers(".wasm", { without: ["Content-Encoding"] }), true), []);
});
