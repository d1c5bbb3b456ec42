//! `size --report`: what is in the program and in `dist`, and what each language costs. Writes `target/size/size.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::named::{self, Item};
use super::{total, visits};
use crate::compress::brotli;
use crate::files::{self, dist as made, ends_in};
use crate::{bundle, dist, review};

const FOLDER: &str = "target/size";
/// So many of the largest items are listed.
const LARGEST: usize = 40;

pub fn write() -> Result<()> {
    let work = Path::new(FOLDER);
    fs::create_dir_all(work).with_context(|| format!("`{FOLDER}` cannot be made"))?;
    let mut text = format!("# What version {} weighs\n", dist::VERSION);
    loaded(&mut text)?;
    languages(&mut text)?;
    program(&mut text, work)?;
    everything(&mut text)?;
    print!("{text}");
    files::write(&work.join("size.md"), &text)
}

/// What each way of embedding loads.
fn loaded(text: &mut String) -> Result<()> {
    *text += "\n## A visit\n\n| file | bytes | gzip | Brotli |\n|---|---:|---:|---:|\n";
    for (way, files) in visits()? {
        for (file, [plain, gzip, brotli]) in &files {
            // Writing into a text cannot fail.
            let _ = writeln!(
                text,
                "| `{}` | {plain} | {gzip} | {brotli} |",
                file.display()
            );
        }
        let [plain, gzip, brotli] = total(&files);
        let _ = writeln!(
            text,
            "| **{way}** | **{plain}** | **{gzip}** | **{brotli}** |"
        );
    }
    Ok(())
}

/// What each language costs a visit: the program is packed once more without its texts.
fn languages(text: &mut String) -> Result<()> {
    let shipped = made().join(dist::folder()).join(bundle::WASM);
    let program = fs::read(&shipped).with_context(|| {
        format!(
            "`{}` cannot be read; run `cargo xtask dist`",
            shipped.display()
        )
    })?;
    let whole = brotli(&program)?.len();
    *text += "\n## What each language costs\n\n\
              Of the program's Brotli bytes, so many go when the language's texts are taken out of it.\n\n\
              | texts | bytes | Brotli, by themselves | Brotli, of the program |\n|---|---:|---:|---:|\n";
    let mut row = |name: &str, texts: &[&[u8]], part: bool| -> Result<()> {
        let rest = without(&program, texts).with_context(|| {
            format!(
                "{name} of this checkout are not those in `{}`",
                shipped.display()
            )
        })?;
        // Packing a program takes long, so parts of a language are packed by themselves alone.
        let of_whole = match part {
            true => String::new(),
            false => (whole - brotli(&rest)?.len()).to_string(),
        };
        let joined = texts.concat();
        let alone = brotli(&joined)?.len();
        let _ = writeln!(text, "| {name} | {} | {alone} | {of_whole} |", joined.len());
        Ok(())
    };
    let packed = &review::parts()?.packed;
    let mut all = Vec::new();
    for texts in &packed.languages {
        let language = &texts.language;
        let [own, told] = &texts.trial;
        let trial = [own.decoded()?, told.decoded()?];
        let [own, told] = &texts.words;
        let words = [own.decoded()?, told.decoded()?];
        let [trial, words] = [&trial, &words].map(|both| both.each_ref().map(Vec::as_slice));
        row(&format!("{language}: the trial's words"), &trial, true)?;
        row(&format!("{language}: the interface's words"), &words, true)?;
        let both = [trial, words].concat();
        row(&format!("**{language}**"), &both, false)?;
        all.extend(both.iter().map(|part| part.to_vec()));
    }
    let mut trial = packed.trial.decoded()?;
    // How many languages there are: none where it is packed without them.
    trial.pop();
    row(
        "the trial itself: record, rules, medicines",
        &[&trial],
        false,
    )?;
    all.push(trial);
    let all: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
    row("all of these", &all, false)?;
    let _ = writeln!(
        text,
        "| the whole program | {} | {whole} | {whole} |",
        program.len()
    );
    Ok(())
}

/// The program without these texts, each of which has to stand in it.
fn without(program: &[u8], texts: &[&[u8]]) -> Result<Vec<u8>> {
    let mut rest = program.to_vec();
    for text in texts {
        let at = rest.windows(text.len()).position(|window| window == *text);
        let Some(at) = at else {
            let text = String::from_utf8_lossy(text);
            let begin: String = text.chars().take(30).collect();
            bail!(
                "the program does not hold the text that begins with `{begin}`; run `cargo xtask dist`"
            );
        };
        rest.drain(at..at + text.len());
    }
    Ok(rest)
}

/// What twiggy finds in the program.
fn program(text: &mut String, work: &Path) -> Result<()> {
    let (items, longer) = named::items(work)?;
    let items: Vec<Item> = items.into_iter().filter(|item| !item.is_names()).collect();
    let sum: usize = items.iter().map(|item| item.bytes).sum();
    let _ = writeln!(
        text,
        "\n## What is in the program\n\n\
         By twiggy, in bytes before compression, of the same program with its names: {sum} bytes, {longer} more than \
         without them. A library's function that was made for one of ours counts as ours.\n\n\
         | crate | bytes | |\n|---|---:|---:|"
    );
    grouped(
        text,
        sum,
        items.iter().map(|item| (item.part().0, item.bytes)),
    );
    *text += "\n| part of this project | bytes | |\n|---|---:|---:|\n";
    let ours = items.iter().filter_map(|item| match item.part() {
        (krate, part) if named::OURS.contains(&krate.as_str()) => {
            Some((format!("{krate}::{part}"), item.bytes))
        }
        _ => None,
    });
    grouped(text, sum, ours);
    *text += "\n| the largest | bytes |\n|---|---:|\n";
    for item in items.iter().take(LARGEST) {
        let name: String = item.name.replace('|', "\\|").chars().take(160).collect();
        let _ = writeln!(text, "| `{name}` | {} |", item.bytes);
    }
    Ok(())
}

/// A row for each name with its sum, the greatest first.
fn grouped(text: &mut String, whole: usize, items: impl Iterator<Item = (String, usize)>) {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in items {
        *sums.entry(name).or_default() += bytes;
    }
    let mut sums: Vec<(String, usize)> = sums.into_iter().collect();
    sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    for (name, bytes) in sums {
        let share = bytes as f64 * 100.0 / whole as f64;
        let _ = writeln!(text, "| {name} | {bytes} | {share:.1} % |");
    }
}

/// Every file in `dist`.
fn everything(text: &mut String) -> Result<()> {
    *text += "\n## All of `dist`\n\n| file | bytes | gzip | Brotli |\n|---|---:|---:|---:|\n";
    let mut sum = 0;
    for file in files::all()? {
        let size = |file: &Path| fs::metadata(file).map(|data| data.len());
        sum += size(&file)?;
        if ends_in(&file, &["br", "gz"]) {
            continue;
        }
        let name = file.display().to_string();
        let packed = ["gz", "br"].map(|ending| {
            size(Path::new(&format!("{name}.{ending}")))
                .map_or("-".to_owned(), |size| size.to_string())
        });
        let _ = writeln!(
            text,
            "| `{name}` | {} | {} |",
            size(&file)?,
            packed.join(" | ")
        );
    }
    let _ = writeln!(text, "| all to upload, packed ones included | {sum} | | |");
    Ok(())
}
