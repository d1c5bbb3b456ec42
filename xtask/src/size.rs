//! `size`: what one visit of the built widget loads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bundle::{self, DIST};
use crate::no_arguments;

pub fn run(arguments: &[String]) -> Result<u8> {
    no_arguments("size", arguments)?;
    println!("{:>9} {:>9} {:>9}  file", "bytes", "gzip", "brotli-11");
    let mut total = [0; 3];
    for file in loaded()? {
        let content = read(&file)?;
        let sizes = [
            content.len(),
            bundle::gzip(&content)?.len(),
            bundle::brotli(&content)?.len(),
        ];
        row(sizes, &file.display().to_string());
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row(total, "total");
    Ok(0)
}

fn row([plain, gzip, brotli]: [usize; 3], name: &str) {
    println!("{plain:>9} {gzip:>9} {brotli:>9}  {name}");
}

/// `index.html`, and whatever is named in a file that is loaded.
fn loaded() -> Result<Vec<PathBuf>> {
    let mut others = bundle::files()?;
    others.retain(|file| !bundle::ends_in(file, &["br", "gz"]));
    let start = Path::new(DIST).join("index.html");
    others.retain(|file| *file != start);

    let mut loaded = vec![start];
    let mut next = 0;
    while let Some(file) = loaded.get(next) {
        next += 1;
        if !bundle::ends_in(file, &["html", "js", "css"]) {
            continue;
        }
        let text = String::from_utf8_lossy(&read(file)?).into_owned();
        let (named, rest) = others.into_iter().partition(|other| {
            other
                .file_name()
                .is_some_and(|name| text.contains(&*name.to_string_lossy()))
        });
        others = rest;
        loaded.extend::<Vec<PathBuf>>(named);
    }
    Ok(loaded)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| {
        format!(
            "`{}` cannot be read; run `cargo xtask build`",
            file.display()
        )
    })
}
