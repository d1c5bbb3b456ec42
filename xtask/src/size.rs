//! `size`: what one visit loads, by each way of embedding, held against the budget.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::compress::{brotli, gzip};
use crate::{dist, no_arguments};

/// The most bytes, in Brotli's densest form, that a visit may load, both languages, all there is to take along,
/// and all. The questions and the result alone came to 79,796; 100,000 is what all of it is to come down to.
const BUDGET: usize = 117_000;
/// What the frame way may load beyond that: the host's script and a page around the widget.
const FRAME: usize = 2_000;
/// The most bytes of `embed.js`, with gzip.
const EMBED_BUDGET: usize = 2_000;

pub fn run(arguments: &[String]) -> Result<u8> {
    no_arguments("size", arguments)?;
    check()?;
    Ok(0)
}

/// Prints the sizes; fails where one is over its budget.
pub fn check() -> Result<()> {
    let mut over = Vec::new();
    println!("{:>9} {:>9} {:>9}", "bytes", "gzip", "brotli-11");
    for (way, files) in dist::visits()? {
        println!("{way}");
        let mut total = [0; 3];
        for file in &files {
            let sizes = sizes(file)?;
            row(sizes, &file.display().to_string());
            if file.ends_with("embed.js") && sizes[1] > EMBED_BUDGET {
                over.push(format!(
                    "embed.js has {} bytes, gzip; {EMBED_BUDGET} are allowed",
                    sizes[1]
                ));
            }
            for (sum, size) in total.iter_mut().zip(sizes) {
                *sum += size;
            }
        }
        row(total, "total");
        let allowed = if files.iter().any(|file| file.ends_with("embed.js")) {
            BUDGET + FRAME
        } else {
            BUDGET
        };
        // The single file holds its program in letters, which compress badly; it is no visit of a page.
        if files.len() > 1 && total[2] > allowed {
            over.push(format!(
                "{way} loads {} bytes, Brotli; {allowed} are allowed",
                total[2]
            ));
        }
    }
    if !over.is_empty() {
        bail!("{}; take something out", over.join("; "));
    }
    Ok(())
}

fn row([plain, gzip, brotli]: [usize; 3], name: &str) {
    println!("{plain:>9} {gzip:>9} {brotli:>9}  {name}");
}

fn sizes(file: &Path) -> Result<[usize; 3]> {
    let content = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    Ok([
        content.len(),
        gzip(&content)?.len(),
        brotli(&content)?.len(),
    ])
}
