//! `size`: checks the download size of a visit, by way of embedding, and of its largest files against budgets.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::dist::{self, WASM};
use crate::output::PATHS;

/// What a budget applies to.
enum Subject {
    /// All files of a visit that [`dist::visits`] lists under this name, with the whole takeaway.
    Visit(&'static str),
    /// One file of a visit, by its name.
    File(&'static str),
    /// The widget's style sheet, which is inlined in each page and in the element's script.
    WidgetStyle,
}
use Subject::{File, Visit, WidgetStyle};

/// The index of an encoding in [`Sizes`]; both are at their highest level.
const GZIP: usize = 1;
const BROTLI: usize = 2;

// A visit of the standalone page was to stay below 200,000 bytes in all; `docs/design.md` says why it does not ("Each component's
// view is built once", "What a visit weighs"). Each budget is about 3 % above the present size, so that exceeding it is a decision.
const BUDGETS: [(Subject, usize, usize); 16] = [
    (Visit("the standalone page"), BROTLI, 294_500),
    (Visit("the sandboxed frame"), BROTLI, 296_500),
    (Visit("the custom element"), BROTLI, 287_500),
    (File(WASM), BROTLI, 138_500),
    // The visitor's own language, which comes with the program.
    (File("trial-prescreen_en.wasm"), BROTLI, 19_800),
    // After it is live.
    (File("trial-prescreen_rest.wasm"), BROTLI, 80_000),
    (File("trial-prescreen_more.wasm"), BROTLI, 11_000),
    (File("trial-prescreen_zh-Hans.wasm"), BROTLI, 22_800),
    (File("page.js"), BROTLI, 12_150),
    (File("frame.js"), BROTLI, 12_750),
    (File("prescreen.js"), BROTLI, 15_500),
    // With sizes relative to the widget's own font size, and a palette for print.
    (WidgetStyle, BROTLI, 3_750),
    (File("index.html"), BROTLI, 10_450),
    (File("frame.html"), BROTLI, 10_300),
    // Promised to hosts: less than 2 kB.
    (File("embed.js"), GZIP, 1_999),
    // All languages, and gzip, whose window of 32 kB misses the repetition in the caregiver wording.
    (File("trial-prescreen.html"), BROTLI, 408_000),
];

/// The bytes of a file: plain, gzip, Brotli.
type Sizes = [usize; 3];

/// Prints all sizes.
///
/// # Errors
///
/// If any is over its budget; the error names each.
pub fn check() -> Result<()> {
    println!("{:>9} {:>9} {:>9}", "bytes", "gzip", "brotli-11");
    let row = |[plain, gzip, brotli]: Sizes, name: &str| {
        println!("{plain:>9} {gzip:>9} {brotli:>9}  {name}");
    };
    let mut visits: HashMap<&str, Sizes> = HashMap::new();
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
    for (subject, encoding, most) in &BUDGETS {
        let (name, found) = match subject {
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
                Some(sizes(&PATHS.trunk.join("style.txt"))?),
            ),
        };
        let sizes = found.with_context(|| {
            format!("no visit loads `{name}`; correct its row in xtask/src/size.rs")
        })?;
        let size = sizes[*encoding];
        println!("{size:>9} {most:>9}  {name}");
        if size > *most {
            over.push(format!("{name} has {size} bytes, and {most} are allowed"));
        }
    }
    if !over.is_empty() {
        bail!(
            "{}; remove something, or raise the budget in xtask/src/size.rs with the reason",
            over.join("; ")
        );
    }
    Ok(())
}

/// The sizes of a file and of the compressed copies beside it.
fn sizes(file: &Path) -> Result<Sizes> {
    let size = |ending: &str| -> Result<usize> {
        let path = format!("{}{ending}", file.display());
        let found = fs::metadata(&path).with_context(|| format!("`{path}` cannot be read"))?;
        Ok(usize::try_from(found.len())?)
    };
    Ok([size("")?, size(".gz")?, size(".br")?])
}
