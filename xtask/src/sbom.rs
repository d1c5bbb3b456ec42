//! What the released files are made of, as CycloneDX 1.6 writes it: <https://cyclonedx.org/docs/1.6/json/>.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::dist::VERSION;
use crate::process::Run;
use crate::tools;

/// The package that is released.
const PACKAGE: &str = "trial-prescreen";

/// The bill of materials, without a date or a random number, so that it is the same every time.
pub fn make() -> Result<String> {
    let tree = Run::new("cargo")
        .args(["tree", "--package", PACKAGE, "--target", tools::WASM])
        // Not what runs in the compiler alone.
        .args(["--edges", "normal,no-proc-macro", "--locked", "--offline"])
        .args(["--prefix", "none", "--format", "{p}|{l}|"])
        .text()
        .context("`cargo tree` failed; run it by hand to see why")?;
    // Further mentions of a package end in a mark.
    let lines: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .collect();
    let mut components: Vec<Value> = lines.into_iter().filter_map(component).collect();
    let compiler = Run::new("rustc")
        .args(["--version"])
        .text()
        .context("`rustc --version` failed; install Rust with rustup")?;
    components.push(json!({
        "type": "library",
        "name": "Rust's standard library",
        "version": compiler.split(' ').nth(1),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "name": PACKAGE, "version": VERSION,
            "licenses": [{ "license": { "id": "MIT" } }],
        } },
        "components": components,
    });
    Ok(format!("{bill:#}\n"))
}

/// A package out of a line such as `either v1.19.0|MIT OR Apache-2.0|`; in brackets stands the folder of one that is had
/// nowhere but here.
fn component(line: &str) -> Option<Value> {
    let (package, license) = line.split_once('|')?;
    let (name, rest) = package.split_once(" v")?;
    let (version, folder) = rest.split_once(' ').unwrap_or((rest, ""));
    if name == PACKAGE {
        return None;
    }
    let mut component = json!({ "type": "library", "name": name, "version": version });
    if folder.is_empty() {
        component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
    }
    let license = license.trim_end_matches('|');
    if !license.is_empty() {
        // Cargo's older way to write `OR`.
        component["licenses"] = json!([{ "expression": license.replace('/', " OR ") }]);
    }
    Some(component)
}
