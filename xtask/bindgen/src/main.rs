//! `wasm-bindgen` as Trunk calls it, and no more.
//!
//! The published command cannot be installed with its own lock file from the registry alone; this one is locked by this
//! workspace, so that what turns the WebAssembly into the shipped glue is the same everywhere. It takes the options that
//! Trunk 0.21 passes and refuses any other. Unlike the published command it drops the sections `name` and `producers`
//! unless `--keep-debug` is given: no visitor needs them. It also writes each import of a module once (see `imports`).

mod imports;

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

/// The version of the library below, which has to be the version of the crate in the WebAssembly.
const VERSION: &str = "0.2.130";

const USAGE: &str = "\
usage: wasm-bindgen [--target=web|no-modules|bundler] [--out-dir=DIR] [--out-name=NAME]
                    [--keep-debug] [--no-demangle] [--no-typescript] FILE.wasm
       wasm-bindgen --version";

/// What one call asks for.
#[derive(Default)]
struct Options {
    input: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    out_name: Option<String>,
    target: Option<String>,
    keep_debug: bool,
    no_demangle: bool,
    no_typescript: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|a| a == "--version" || a == "-V") {
        println!("wasm-bindgen {VERSION}");
        return ExitCode::SUCCESS;
    }
    match parse(arguments).and_then(generate) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("wasm-bindgen: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the options, in the forms `--name=value` and `--name value`.
fn parse(arguments: Vec<String>) -> Result<Options, String> {
    let mut options = Options::default();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        let (name, inline) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
            _ => (argument.as_str(), None),
        };
        let mut value = || {
            inline
                .clone()
                .or_else(|| rest.next())
                .ok_or_else(|| format!("the option `{name}` needs a value\n{USAGE}"))
        };
        match name {
            "--out-dir" => options.out_dir = Some(PathBuf::from(value()?)),
            "--out-name" => options.out_name = Some(value()?),
            "--target" => options.target = Some(value()?),
            "--keep-debug" => options.keep_debug = true,
            "--no-demangle" => options.no_demangle = true,
            "--no-typescript" => options.no_typescript = true,
            _ if name.starts_with('-') => {
                return Err(format!(
                    "the option `{argument}` is not known to this program\n{USAGE}\n\
                     If Trunk passes it, teach it to xtask/bindgen/src/main.rs."
                ));
            }
            _ if options.input.is_some() => {
                return Err(format!("`{argument}` is a second input file\n{USAGE}"));
            }
            _ => options.input = Some(PathBuf::from(argument)),
        }
    }
    Ok(options)
}

/// Writes the JavaScript glue and the WebAssembly it loads.
fn generate(options: Options) -> Result<(), String> {
    let input = options
        .input
        .ok_or_else(|| format!("no input file was named\n{USAGE}"))?;
    let out_dir = options
        .out_dir
        .ok_or_else(|| format!("`--out-dir` is missing\n{USAGE}"))?;

    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&input)
        .typescript(!options.no_typescript)
        .demangle(!options.no_demangle)
        .keep_debug(options.keep_debug)
        .remove_name_section(!options.keep_debug)
        .remove_producers_section(!options.keep_debug)
        .omit_default_module_path(true);
    if let Some(name) = &options.out_name {
        bindgen.out_name(name);
    }
    let target = match options.target.as_deref() {
        Some("web") => bindgen.web(true),
        Some("no-modules") => bindgen.no_modules(true),
        None | Some("bundler") => bindgen.bundler(true),
        Some(other) => {
            return Err(format!("`{other}` is not a known target\n{USAGE}"));
        }
    };
    target
        .and_then(|bindgen| bindgen.generate(&out_dir))
        .map_err(|error| {
            format!(
                "`{}` could not be turned into `{}`: {error:#}\n\
                 If versions differ: the crate wasm-bindgen has to be exactly {VERSION}.",
                input.display(),
                out_dir.display()
            )
        })?;
    let name = options
        .out_name
        .or_else(|| Some(input.file_stem()?.to_string_lossy().into_owned()))
        .unwrap_or_default();
    let glue = out_dir.join(format!("{name}.js"));
    fs::read_to_string(&glue)
        .and_then(|text| fs::write(&glue, imports::once(&text)))
        .map_err(|error| format!("`{}` could not be written again: {error}", glue.display()))
}
