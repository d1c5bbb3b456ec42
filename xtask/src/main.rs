//! The project's own commands. `cargo xtask` lists them; each has its own file here.

mod chosen;
mod dist;
mod engines;
mod files;
mod process;
mod review;
mod serve;
mod size;
mod test;
mod tools;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "The project's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install every missing tool, at its pinned version, under target/tools, or one kind of them alone
    Setup {
        only: Option<Only>,
        /// Show every command that is run, with its output
        #[arg(long)]
        verbose: bool,
    },
    /// Make everything to upload, in dist/
    Dist {
        /// Show every command that is run, with its output
        #[arg(long)]
        verbose: bool,
    },
    /// Build the widget and serve it on this machine
    Serve(serve::Options),
    /// Run every check and test, or only the parts named
    Test {
        /// rust, words, opinion, fhir, browser, hosts, webkit, second; with `--long` scenarios, exhaustive, opinion, fuzz
        parts: Vec<String>,
        /// Show at length that the verdicts are the record's: many more cases, and their figures
        #[arg(long)]
        long: bool,
        /// After `--`: names of Playwright's files, which alone are run of a part, or its options
        #[arg(last = true)]
        only: Vec<String>,
    },
    /// Hold what a visit loads against its budgets
    Size,
}

#[derive(Clone, Copy, ValueEnum)]
enum Only {
    /// What comes from npm
    Npm,
    /// A Chromium for tests and pictures; the last line says where it is
    Browser,
}

fn main() -> ExitCode {
    let code = process::remember_this()
        .and_then(|()| go_to_the_root())
        .and_then(|()| run(Arguments::parse().command));
    code.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::from(process::exit_code(&error))
        },
        ExitCode::from,
    )
}

/// Does what is asked for, and gives the exit code.
fn run(command: Command) -> Result<u8> {
    match command {
        Command::Setup { only, verbose } => {
            process::show_all(verbose);
            setup(only)?;
        }
        Command::Dist { verbose } => {
            process::show_all(verbose);
            dist::make()?;
            println!(
                "Version {} is in `{}`: upload it as it is, and leave earlier versions' folders where they are",
                dist::VERSION,
                chosen::dist().display()
            );
        }
        Command::Serve(options) => serve::run(&options)?,
        Command::Test { parts, long, only } => return test::run(&parts, long, &only),
        Command::Size => size::check()?,
    }
    Ok(0)
}

fn setup(only: Option<Only>) -> Result<()> {
    match only {
        None => tools::all()?,
        Some(_) => tools::npm()?,
    }
    if !matches!(only, Some(Only::Npm)) {
        println!("{}", engines::chromium()?.display());
    }
    Ok(())
}

/// Every path in these commands is relative to the folder that holds the workspace.
fn go_to_the_root() -> Result<()> {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&here)
        .parent()
        .context("the folder xtask has no parent; run this as `cargo xtask` in the checkout")?;
    env::set_current_dir(root).with_context(|| format!("`{}` cannot be entered", root.display()))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_formed() {
        super::Arguments::command().debug_assert();
    }
}
