//! `size`: what one visit loads, by each way of embedding, held against the budget of each part.

mod named;
mod report;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::compress::{brotli, gzip};
use crate::{bundle, dist};

/// What a part of a visit may weigh.
struct Part {
    name: &'static str,
    what: What,
    form: Form,
    /// So many bytes and no more: what they were when this was last set, and about a hundredth.
    most: usize,
}

enum What {
    /// Everything that a way of embedding loads, as `dist::visits` names it: both languages, all there is to take
    /// along.
    Visit(&'static str),
    /// One file, or a part of one, by its name.
    File(&'static str),
    /// The widget's own style sheet, which each page and the element's script have inside them.
    WidgetStyle,
}

/// The form in which bytes are counted: Brotli's or gzip's densest.
enum Form {
    Brotli,
    Gzip,
}

use Form::{Brotli, Gzip};
use What::{File, Visit, WidgetStyle};

// A visit of the page of its own may come to 200,000 in all; each part is held to about 3 % above its present size, so
// that a change which costs more is a decision.
#[rustfmt::skip]
const PARTS: [Part; 12] = [
    Part { name: "all", what: Visit("the page of its own"), form: Brotli, most: 152_000 },
    Part { name: "all", what: Visit("the sandboxed frame"), form: Brotli, most: 154_300 },
    Part { name: "all", what: Visit("the custom element"), form: Brotli, most: 146_400 },
    Part { name: "WebAssembly", what: File(bundle::WASM), form: Brotli, most: 133_300 },
    // With the steps by which the browser makes a turn's elements in one call: 120, for a third of a turn's time.
    Part { name: "glue", what: File("page.js"), form: Brotli, most: 9_700 },
    Part { name: "glue", what: File("frame.js"), form: Brotli, most: 10_100 },
    Part { name: "glue", what: File("prescreen.js"), form: Brotli, most: 13_000 },
    // Each size in its own letters' em, and a palette for paper.
    Part { name: "CSS", what: WidgetStyle, form: Brotli, most: 3_550 },
    Part { name: "page", what: File("index.html"), form: Brotli, most: 9_100 },
    Part { name: "page", what: File("frame.html"), form: Brotli, most: 9_100 },
    // The contract with hosts: less than 2 kB.
    Part { name: "host's script", what: File("embed.js"), form: Gzip, most: 1_999 },
    // Its gzip sees no further than 32 kB, so that texts for somebody who answers for another count once more.
    Part { name: "single file", what: File("trial-prescreen.html"), form: Brotli, most: 196_600 },
];

pub fn run(arguments: &[String]) -> Result<u8> {
    match arguments {
        [] => check()?,
        [one] if one == "--report" => report::write()?,
        [one, ..] => bail!("`cargo xtask size` takes --report or nothing, and was given `{one}`"),
    }
    Ok(0)
}

/// Prints the sizes; fails where a part is over its budget, and names it.
pub fn check() -> Result<()> {
    println!("{:>9} {:>9} {:>9}", "bytes", "gzip", "brotli-11");
    let visits = visits()?;
    for (way, files) in &visits {
        println!("{way}");
        for (file, sizes) in files {
            row(*sizes, &file.display().to_string());
        }
        row(total(files), "total");
    }
    let mut over = Vec::new();
    println!("\n{:>9} {:>9}  part", "bytes", "budget");
    for part in &PARTS {
        let (sizes, title) = part.measure(&visits)?;
        let (found, form) = match part.form {
            Gzip => (sizes[1], "gzip"),
            Brotli => (sizes[2], "Brotli"),
        };
        let name = format!("{}: {title}, {form}", part.name);
        println!("{found:>9} {:>9}  {name}", part.most);
        if found > part.most {
            over.push(format!(
                "{name} has {found} bytes, and {} are allowed",
                part.most
            ));
        }
    }
    if !over.is_empty() {
        bail!(
            "{}; take something out, or say in xtask/src/size/mod.rs why more is worth it",
            over.join("; ")
        );
    }
    Ok(())
}

/// Bytes as they are, with gzip, and with Brotli.
type Sizes = [usize; 3];
/// A way of embedding, and each file that it loads.
type Visited = (&'static str, Vec<(PathBuf, Sizes)>);

impl Part {
    /// Its sizes, and what it is called.
    fn measure(&self, visits: &[Visited]) -> Result<(Sizes, String)> {
        Ok(match self.what {
            Visit(wanted) => {
                let found = visits.iter().find(|(way, _)| *way == wanted);
                let (way, files) = found.with_context(|| {
                    format!("there is no way of embedding called `{wanted}`; name another in the budgets")
                })?;
                (total(files), (*way).to_owned())
            }
            File(name) => {
                let mut files = visits.iter().flat_map(|(_, files)| files);
                let (file, sizes) =
                    files
                        .find(|(file, _)| file.ends_with(name))
                        .with_context(|| {
                            format!("no visit loads `{name}`; name another file in the budgets")
                        })?;
                (*sizes, file.display().to_string())
            }
            WidgetStyle => {
                let style = bundle::made_style();
                (
                    sizes(&style)?,
                    "style/widget.css, within each page and the element's script".to_owned(),
                )
            }
        })
    }
}

fn visits() -> Result<Vec<Visited>> {
    // Most visits load the same program, which takes the longest to pack.
    let mut known: HashMap<PathBuf, Sizes> = HashMap::new();
    let mut visits = Vec::new();
    for (way, files) in dist::visits()? {
        let mut measured = Vec::new();
        for file in files {
            let found = match known.get(&file) {
                Some(found) => *found,
                None => sizes(&file)?,
            };
            known.insert(file.clone(), found);
            measured.push((file, found));
        }
        visits.push((way, measured));
    }
    Ok(visits)
}

fn total(files: &[(PathBuf, Sizes)]) -> Sizes {
    let mut total = [0; 3];
    for (_, sizes) in files {
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    total
}

fn row([plain, gzip, brotli]: Sizes, name: &str) {
    println!("{plain:>9} {gzip:>9} {brotli:>9}  {name}");
}

fn sizes(file: &Path) -> Result<Sizes> {
    let content = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    Ok([
        content.len(),
        gzip(&content)?.len(),
        brotli(&content)?.len(),
    ])
}
