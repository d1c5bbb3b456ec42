//! What the released files are made of, as CycloneDX 1.6 writes it: <https://cyclonedx.org/docs/1.6/json/>.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::dist::VERSION;
use crate::process::Run;
use crate::tools;

/// The package that is released.
const PACKAGE: &str = "trial-prescreen";

/// The bill of materials, without a date or a random number, so that it is the same every time.
pub fn make() -> Result<String> {
    let text = Run::new("cargo")
        .args(["metadata", "--format-version=1", "--locked"])
        .args(["--filter-platform", tools::WASM])
        .text()
        .context("`cargo metadata` failed; run it by hand to see why")?;
    let metadata: Value = serde_json::from_str(&text).context("`cargo metadata` is no JSON")?;
    let mut components: Vec<Value> = linked(&metadata)
        .into_iter()
        .filter_map(|id| package(&metadata, id))
        .filter(|package| package["name"] != PACKAGE)
        .map(component)
        .collect();
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
    let mut text = serde_json::to_string_pretty(&bill)?;
    text.push('\n');
    Ok(text)
}

fn component(package: &Value) -> Value {
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let mut component = json!({
        "type": "library",
        "name": name,
        "version": version,
    });
    // A package of this repository is to be had nowhere else.
    if !package["source"].is_null() {
        component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
    }
    if let Some(license) = package["license"].as_str() {
        // Cargo's older way to write `OR`.
        component["licenses"] = json!([{ "expression": license.replace('/', " OR ") }]);
    }
    component
}

/// The ids of all packages that are compiled for the browser, with what they in turn need at run time.
fn linked(metadata: &Value) -> BTreeSet<&str> {
    let nodes: HashMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut open: Vec<&str> = list(&metadata["packages"])
        .filter(|package| package["name"] == PACKAGE)
        .map(|package| text(&package["id"]))
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        for dependency in nodes
            .get(id)
            .into_iter()
            .flat_map(|node| list(&node["deps"]))
        {
            // `null` is the ordinary kind; the others are for building and testing.
            let used = list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
            let made = package(metadata, text(&dependency["pkg"]));
            if used && !made.is_some_and(is_macro) {
                open.push(text(&dependency["pkg"]));
            }
        }
    }
    found
}

/// Whether a package runs in the compiler alone.
fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"))
}

fn package<'a>(metadata: &'a Value, id: &str) -> Option<&'a Value> {
    list(&metadata["packages"]).find(|package| package["id"] == id)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
