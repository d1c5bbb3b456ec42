//! `size`: what one visit loads, by each way of embedding, held against the budget of each part.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::chosen::PLACES;
use crate::dist::{self, WASM};

/// What is held to a budget.
enum What {
    /// Everything that a way of embedding loads, as `dist::visits` names it: both languages, all there is to take
    /// along.
    Visit(&'static str),
    /// One file of a visit, by its name.
    File(&'static str),
    /// The widget's own style sheet, which each page and the element's script have inside them.
    WidgetStyle,
}
use What::{File, Visit, WidgetStyle};

/// The form in which bytes are counted: gzip's or Brotli's densest, by its place in [`Sizes`].
const GZIP: usize = 1;
const BROTLI: usize = 2;

// A visit of the page of its own may come to 200,000 in all; each part is held to about 3 % above its present size, so
// that a change which costs more is a decision.
const BUDGETS: [(What, usize, usize); 12] = [
    (Visit("the page of its own"), BROTLI, 168_800),
    (Visit("the sandboxed frame"), BROTLI, 171_000),
    (Visit("the custom element"), BROTLI, 163_100),
    (File(WASM), BROTLI, 150_100),
    // With the steps by which the browser makes a turn's elements in one call: 120, for a third of a turn's time.
    (File("page.js"), BROTLI, 9_700),
    (File("frame.js"), BROTLI, 10_100),
    (File("prescreen.js"), BROTLI, 13_000),
    // Each size in its own letters' em, and a palette for paper.
    (WidgetStyle, BROTLI, 3_550),
    (File("index.html"), BROTLI, 9_100),
    (File("frame.html"), BROTLI, 9_100),
    // The contract with hosts: less than 2 kB.
    (File("embed.js"), GZIP, 1_999),
    // Its gzip sees no further than 32 kB, so that texts for somebody who answers for another count once more.
    (File("trial-prescreen.html"), BROTLI, 228_000),
];

/// Bytes as they are, with gzip, and with Brotli.
type Sizes = [usize; 3];

/// Prints the sizes; fails where a part is over its budget, and names it.
pub fn check() -> Result<()> {
    println!("{:>9} {:>9} {:>9}", "bytes", "gzip", "brotli-11");
    let row = |[plain, gzip, brotli]: Sizes, name: &str| {
        println!("{plain:>9} {gzip:>9} {brotli:>9}  {name}");
    };
    let mut visits: HashMap<&str, Sizes> = HashMap::new();
    // Most visits load the same program, which takes the longest to pack.
    let mut files: HashMap<PathBuf, Sizes> = HashMap::new();
    for (way, loaded) in dist::visits()? {
        println!("{way}");
        let mut total = [0; 3];
        for file in loaded {
            if !files.contains_key(&file) {
                files.insert(file.clone(), sizes(&file)?);
            }
            row(files[&file], &file.display().to_string());
            for (sum, size) in total.iter_mut().zip(files[&file]) {
                *sum += size;
            }
        }
        row(total, "total");
        visits.insert(way, total);
    }
    let mut over = Vec::new();
    println!("\n{:>9} {:>9}  part", "bytes", "budget");
    for (what, form, most) in &BUDGETS {
        let (name, found) = match what {
            Visit(way) => (*way, visits.get(way).copied()),
            File(name) => {
                let mut all = files.iter();
                (
                    *name,
                    all.find(|(file, _)| file.ends_with(name))
                        .map(|(_, sizes)| *sizes),
                )
            }
            WidgetStyle => (
                "style/widget.css",
                Some(sizes(&PLACES.trunk.join("style.txt"))?),
            ),
        };
        let found = found.with_context(|| format!("no visit loads `{name}`; name another"))?[*form];
        println!("{found:>9} {most:>9}  {name}");
        if found > *most {
            over.push(format!("{name} has {found} bytes, and {most} are allowed"));
        }
    }
    if !over.is_empty() {
        bail!(
            "{}; take something out, or say in xtask/src/size.rs why more is worth it",
            over.join("; ")
        );
    }
    Ok(())
}

/// The sizes of a file and of its packed forms, which lie beside it.
fn sizes(file: &Path) -> Result<Sizes> {
    let size = |ending: &str| -> Result<usize> {
        let path = format!("{}{ending}", file.display());
        let found = fs::metadata(&path).with_context(|| format!("`{path}` cannot be read"))?;
        Ok(usize::try_from(found.len())?)
    };
    Ok([size("")?, size(".gz")?, size(".br")?])
}
