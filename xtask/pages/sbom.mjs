// The software bill of materials, in CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/.
import { spawnSync } from "node:child_process";

/** The released package. */
const PACKAGE = "trial-prescreen";

/** The bill of materials as JSON, without a date or a random serial number, so that the build is reproducible. */
export function sbom(version) {
  const tree = printed("cargo", [
    ...["tree", "--package", PACKAGE, "--target", "wasm32-unknown-unknown", "--locked", "--offline", "--color", "never"],
    // Without build-time dependencies and procedural macros, which are not in the WebAssembly.
    ...["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}|{l}|"],
  ]);
  const lines = new Set(tree.split("\n").map((line) => line.replace(/ \(\*\)$/, "")));
  const components = [...lines].sort().flatMap(component);
  const [, compiler] = printed("rustc", ["--version"]).split(" ");
  const licenses = [{ expression: "MIT OR Apache-2.0" }];
  components.push({ type: "library", name: "Rust's standard library", version: compiler, licenses });
  const released = { type: "application", name: PACKAGE, version, licenses: [{ license: { id: "MIT" } }] };
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: released },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Parses a line such as `either v1.19.0|MIT OR Apache-2.0|`. A folder in brackets after the version marks a local package. */
function component(line) {
  const [, name, version, folder, license] = /^(\S+) v(\S+)( \(.*\))?\|(.*)\|$/.exec(line) ?? [];
  if (!name || name === PACKAGE) return [];
  const found = { type: "library", name, version };
  if (!folder) found.purl = `pkg:cargo/${name}@${version}`;
  // Cargo's older syntax for `OR` is `/`.
  if (license) found.licenses = [{ expression: license.replaceAll("/", " OR ") }];
  return [found];
}

function printed(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`\`${program} ${args[0]}\` failed: ${error ?? stderr}`);
  return stdout;
}
