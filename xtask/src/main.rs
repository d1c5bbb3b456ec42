//! The project's own commands. `cargo xtask` lists them; each has its own file here.

mod bench;
mod bench_rules;
mod browser;
mod bundle;
mod chosen;
mod compress;
mod debian;
mod dist;
mod engines;
mod files;
mod fonts;
mod headers;
mod html;
// Its own program is compiled without tests, so that no test run compiles its large libraries.
#[cfg(test)]
#[path = "../bindgen/src/imports.rs"]
mod imports;
mod integrity;
mod load;
mod mutants;
mod opinion;
mod process;
mod proof;
mod review;
mod sbom;
mod serve;
mod size;
mod test;
mod tools;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

/// One command: how it is called, what it does in a line, and its code, which gives the exit code.
struct Command {
    usage: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<u8>,
}

impl Command {
    fn name(&self) -> &'static str {
        self.usage.split(' ').next().unwrap_or(self.usage)
    }
}

const COMMANDS: &[Command] = &[
    Command {
        usage: "setup [npm] [--verbose]",
        about: "install every missing tool, at its pinned version, under target/tools, or what comes from npm alone",
        run: setup,
    },
    Command {
        usage: "dist [--verbose]",
        about: "make everything to upload, in dist/",
        run: dist::run,
    },
    Command {
        usage: "serve [--port N] [--no-build] [--verbose]",
        about: "build the widget and serve it on this machine",
        run: serve::run,
    },
    Command {
        usage: "test [rust] [words] [opinion] [fhir] [browser] [hosts] [webkit] [second]",
        about: "run every check and test, or only the parts named",
        run: test::run,
    },
    Command {
        usage: "proof [scenarios] [exhaustive] [opinion] [fuzz]",
        about: "show at length that the verdicts are the record's, with figures",
        run: proof::run,
    },
    Command {
        usage: "mutants [--shard K/N] [PATH...]",
        about: "break what decides something in every small way, and see that a test notices each; hours, or one part of N",
        run: mutants::run,
    },
    Command {
        usage: "browser",
        about: "find a Chromium for tests and pictures, or install one, and print where it is",
        run: browser,
    },
    Command {
        usage: "bench [--runs N] [--only PAGES] [--parts PARTS] [--no-build]",
        about: "measure the widget beside its peers in a browser, as a table in target/bench/",
        run: bench::run,
    },
    Command {
        usage: "bench-rules",
        about: "time one verdict beside other rule engines, and how it grows with the trial",
        run: bench_rules::run,
    },
    Command {
        usage: "load",
        about: "count what a visit asks of a server, and how many visits nginx on this machine bears",
        run: load::run,
    },
    Command {
        usage: "size [--report]",
        about: "hold what a visit loads against its budgets, or write what is in it, in target/size/",
        run: size::run,
    },
];

/// The exit code for a command that was called wrongly.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(process::exit_code(&error))
        }
    }
}

fn dispatch() -> Result<u8> {
    process::remember_this()?;
    go_to_the_root()?;
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", list());
        return Ok(0);
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", list());
        return Ok(0);
    }
    match COMMANDS.iter().find(|command| command.name() == name) {
        Some(command) => (command.run)(rest),
        None => {
            eprint!("error: there is no command `{name}`\n\n{}", list());
            Ok(WRONG_USAGE)
        }
    }
}

/// Every path in these commands is relative to the folder that holds the workspace.
fn go_to_the_root() -> Result<()> {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&here)
        .parent()
        .context("the folder xtask has no parent; run this as `cargo xtask` in the checkout")?;
    env::set_current_dir(root)
        .with_context(|| format!("the folder `{}` cannot be entered", root.display()))
}

fn list() -> String {
    let width = COMMANDS.iter().map(|c| c.usage.len()).max().unwrap_or(0);
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for command in COMMANDS {
        text += &format!("  {:width$}  {}\n", command.usage, command.about);
    }
    text
}

/// Fails if a command that takes no arguments was given some.
fn no_arguments(command: &str, arguments: &[String]) -> Result<()> {
    if let Some(first) = arguments.first() {
        bail!("`cargo xtask {command}` takes no argument, and was given `{first}`");
    }
    Ok(())
}

/// Keeps to progress in a few lines, unless `--verbose`, the only argument of these commands, asks for everything.
fn quiet_unless_verbose(command: &str, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => process::be_quiet(),
        [only] if only == "--verbose" => {}
        _ => bail!(
            "`cargo xtask {command}` takes `--verbose` alone, and was given `{}`",
            arguments.join(" ")
        ),
    }
    Ok(())
}

fn setup(arguments: &[String]) -> Result<u8> {
    if let Some((_, rest)) = arguments.split_first().filter(|(first, _)| *first == "npm") {
        quiet_unless_verbose("setup npm", rest)?;
        tools::npm()?;
        return Ok(0);
    }
    quiet_unless_verbose("setup", arguments)?;
    tools::all()?;
    println!(
        "All tools are in place; the browser is {}",
        browser::find()?.display()
    );
    Ok(0)
}

fn browser(arguments: &[String]) -> Result<u8> {
    no_arguments("browser", arguments)?;
    tools::npm()?;
    println!("{}", browser::find()?.display());
    Ok(0)
}
