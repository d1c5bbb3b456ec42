//! The program once more with the names of its functions, which the one that is shipped has not, and what twiggy
//! finds in it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::files::dist as made;
use crate::process::Run;
use crate::{bundle, dist, tools};

/// The crates that are this project's own.
pub const OURS: [&str; 3] = ["prescreen_core", "prescreen_words", "trial_prescreen"];

/// One function, or one piece of data.
#[derive(Deserialize)]
pub struct Item {
    pub name: String,
    #[serde(rename = "shallow_size")]
    pub bytes: usize,
}

impl Item {
    /// Whether it is there for the sake of the names alone.
    pub fn is_names(&self) -> bool {
        self.name.ends_with("subsection") || self.name.starts_with("custom section 'name'")
    }

    pub fn is_data(&self) -> bool {
        self.name.starts_with("data segment")
    }

    /// The crate it is of, and for this project's own its part, up to two folders deep.
    ///
    /// A function of a library's that was made for one of ours is ours: what counts is whose call it is.
    pub fn part(&self) -> (String, String) {
        if self.is_data() {
            return ("data".to_owned(), String::new());
        }
        let plain = without_hashes(&self.name);
        let ours = OURS
            .iter()
            .filter_map(|krate| Some((plain.rfind(&format!("{krate}::"))?, krate)))
            .max();
        if let Some((at, krate)) = ours {
            let after = &plain[at + krate.len() + "::".len()..];
            let parts: Vec<&str> = after
                .split("::")
                .take(3)
                .take_while(|part| part.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
                .collect();
            return ((*krate).to_owned(), parts.join("::"));
        }
        let krate = first_crate(&plain).unwrap_or("others").to_owned();
        (krate, String::new())
    }
}

/// The crate of the first path in a name, which may stand in brackets: `<[alloc::string::String]>::join`.
fn first_crate(name: &str) -> Option<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    name.match_indices("::").find_map(|(end, _)| {
        let before = &name[..end];
        let begin = before.rfind(|c: char| !is_word(c)).map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
        let word = &before[begin..];
        let is_first = !word.is_empty() && !before[..begin].ends_with("::");
        is_first.then_some(word)
    })
}

/// `core[75d5716931084cc5]::ops` as `core::ops`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::new();
    for (at, piece) in name.split('[').enumerate() {
        match piece.split_once(']') {
            Some((hash, rest)) if at > 0 && is_hash(hash) => plain += rest,
            _ if at > 0 => plain = plain + "[" + piece,
            _ => plain += piece,
        }
    }
    plain
}

/// Sixteen digits, less those in front that are 0.
fn is_hash(text: &str) -> bool {
    (10..=16).contains(&text.len()) && text.chars().all(|c| c.is_ascii_hexdigit())
}

/// Everything in the program, and how many bytes longer its code came out than that of the one that is shipped:
/// with the names kept some functions are put in another order.
pub fn items(work: &Path) -> Result<(Vec<Item>, isize)> {
    tools::twiggy()?;
    let built = tools::target()
        .join(tools::WASM)
        .join("release/trial-prescreen.wasm");
    let shipped = made().join(dist::folder()).join(bundle::WASM);
    let size = |file: &Path| -> Result<usize> {
        let data = fs::metadata(file);
        Ok(data
            .with_context(|| {
                format!(
                    "`{}` cannot be read; run `cargo xtask dist`",
                    file.display()
                )
            })?
            .len() as usize)
    };

    // The very program that is shipped has to come out of it without the names.
    let again = glued(&built, work, &[])?;
    bundle::optimize(&again, &work.join("again.wasm"), &[])?;
    let same = fs::read(work.join("again.wasm"))? == fs::read(&shipped)?;
    if !same {
        bail!(
            "`{}` is not made of `{}`; run `cargo xtask dist` and then this",
            shipped.display(),
            built.display()
        );
    }
    let with_names = glued(&built, work, &["--keep-debug"])?;
    let named = work.join("named.wasm");
    bundle::optimize(&with_names, &named, &["-g"])?;

    let told = Run::new(tools::tool("twiggy"))
        .args(["top", "-n", "1000000", "-f", "json"])
        .args([&named])
        .text()
        .context("twiggy cannot read the program")?;
    let items: Vec<Item> = serde_json::from_str(&told).context("twiggy's list is no JSON")?;
    let names: usize = items
        .iter()
        .filter(|item| item.is_names())
        .map(|item| item.bytes)
        .sum();
    let longer = size(&named)? as isize - names as isize - size(&shipped)? as isize;
    Ok((items, longer))
}

/// What wasm-bindgen makes of the compiler's program.
fn glued(built: &Path, work: &Path, options: &[&str]) -> Result<std::path::PathBuf> {
    Run::new(tools::tool("wasm-bindgen"))
        .args([
            "--target=web",
            "--no-typescript",
            "--out-name=trial-prescreen",
        ])
        .args([format!("--out-dir={}", work.display())])
        .args(options)
        .args([built])
        .mend("run `cargo xtask dist` first")
        .run()?;
    Ok(work.join(bundle::WASM))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str) -> (String, String) {
        let item = Item {
            name: name.to_owned(),
            bytes: 1,
        };
        item.part()
    }

    #[test]
    fn a_function_is_of_the_part_whose_call_it_is() {
        let of = |krate: &str, part: &str| (krate.to_owned(), part.to_owned());
        assert_eq!(
            part("prescreen_core[6962567a134d3c5b]::screening::verdict::screen"),
            of("prescreen_core", "screening::verdict::screen")
        );
        assert_eq!(
            part(
                "<trial_prescreen[6962567a134d3c5b]::ui::element::Element>::on_click::<trial_prescreen[6962567a134d3c5b]::ui::controls::share::share::{closure#4}>::{closure#0}"
            ),
            of("trial_prescreen", "ui::controls::share")
        );
        assert_eq!(
            part(
                "<dlmalloc[7797ab8f9f7144ea]::dlmalloc::Dlmalloc<dlmalloc[7797ab8f9f7144ea]::sys::System>>::malloc"
            ),
            of("dlmalloc", "")
        );
        assert_eq!(
            part("<[alloc[deedb320d2573c2]::string::String]>::join::<&str>"),
            of("alloc", "")
        );
        assert_eq!(part("<str>::trim_end_matches::<char>"), of("others", ""));
        assert_eq!(part("data segment \".rodata.7\""), of("data", ""));
        assert_eq!(part("widget_new externref shim"), of("others", ""));
    }
}
