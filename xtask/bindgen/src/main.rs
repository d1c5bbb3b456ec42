//! A `wasm-bindgen` command with the options that Trunk 0.21 passes; it rejects any other.
//!
//! The published command cannot be installed with its own lock file from the registry alone. This one is locked by this
//! workspace, so that the generated glue is the same on every machine. Unlike the published command it drops the sections
//! `name` and `producers`, which a visitor does not need, unless `--keep-debug` is given.
//!
//! Before that it splits off what the program marks by `#[wasm_split(rest)]`, the rest of the program, which comes once that is
//! live: `split_rest.wasm` in the same folder. Trunk has no step for it between the compiler and wasm-bindgen, which drops
//! the relocations that it takes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Parser;
use wasm_bindgen_cli_support::Bindgen;

/// The version of `wasm-bindgen-cli-support`, which must be that of the crate in the WebAssembly.
const VERSION: &str = "0.2.130";

#[derive(Parser)]
#[command(name = "wasm-bindgen", version = VERSION)]
struct Options {
    input: PathBuf,
    #[arg(long)]
    out_dir: PathBuf,
    #[arg(long)]
    out_name: Option<String>,
    #[arg(long, default_value = "bundler")]
    target: String,
    #[arg(long)]
    keep_debug: bool,
    #[arg(long)]
    no_demangle: bool,
    #[arg(long)]
    no_typescript: bool,
}

/// Writes the JavaScript glue and the WebAssembly that it loads.
fn main() -> Result<()> {
    let options = Options::parse();
    let whole = fs::read(&options.input)
        .with_context(|| format!("cannot read `{}`", options.input.display()))?;
    let program = split(&whole, &options.out_dir)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&program)
        .typescript(!options.no_typescript)
        .demangle(!options.no_demangle)
        // The table through which the program and its rest call each other.
        .keep_lld_exports(true)
        .keep_debug(options.keep_debug)
        .remove_name_section(!options.keep_debug)
        .remove_producers_section(!options.keep_debug)
        .omit_default_module_path(true);
    if let Some(name) = &options.out_name {
        bindgen.out_name(name);
    }
    let target = match options.target.as_str() {
        "web" => bindgen.web(true),
        "no-modules" => bindgen.no_modules(true),
        "bundler" => bindgen.bundler(true),
        other => bail!("`{other}` is not a known target; use web, no-modules or bundler"),
    };
    target
        .and_then(|bindgen| bindgen.generate(&options.out_dir))
        .with_context(|| {
            format!(
                "cannot generate `{1}` from `{0}`; the crate wasm-bindgen must be exactly {VERSION}",
                options.input.display(),
                options.out_dir.display()
            )
        })
}

/// Writes the program and its rest, and returns the path of the program.
///
/// # Errors
///
/// If the program has no relocations, which `.cargo/config.toml` has the linker keep.
fn split(whole: &[u8], folder: &Path) -> Result<PathBuf> {
    let program = folder.join("trial-prescreen.split.wasm");
    let mut options = wasm_split_cli_support::Options::new(whole);
    options.output_dir = folder;
    options.main_out_path = &program;
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    Ok(program)
}
