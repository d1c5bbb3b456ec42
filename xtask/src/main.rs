//! The project's build and test commands: one module for each command, beside the helpers that they share.
mod dist;
mod engines;
mod files;
mod output;
mod process;
mod review;
mod serve;
mod steps;
mod test;
mod tools;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};

#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    about = "The project's build and test commands"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install every missing tool at its pinned version, or only the kind named
    Setup {
        only: Option<Only>,
        /// Show every command that is run, with its output
        #[arg(long)]
        verbose: bool,
    },
    /// Build everything to upload, in dist/
    Dist {
        /// The address it will have, such as https://example.org/prescreen/, which other sites then show when it is pasted
        #[arg(long, value_parser = dist::address)]
        address: Option<String>,
        /// Show every command that is run, with its output
        #[arg(long)]
        verbose: bool,
    },
    /// Build the widget and serve it on this machine
    Serve(serve::Options),
    /// Run every check and test, or only the parts named
    Test {
        /// rust, words, opinion, fhir, gallery, browser, hosts, webkit, second; with `--long` scenarios, exhaustive, opinion, fuzz
        parts: Vec<String>,
        /// Run the slow correctness suites instead: scenarios, exhaustive search, DuckDB cross-check, fuzzing
        #[arg(long)]
        long: bool,
        /// Arguments for Playwright, after `--`: spec files to run, or options
        #[arg(last = true)]
        only: Vec<String>,
    },
    /// Check the download size of each way of embedding against its budgets
    Size,
}

#[derive(Clone, Copy, ValueEnum)]
enum Only {
    /// The npm packages
    Npm,
    /// A Chromium for tests and screenshots; the last line printed is its path
    Browser,
}

fn main() -> ExitCode {
    let code = process::remember_executable()
        .and_then(|()| enter_root())
        .and_then(|()| run(Arguments::parse().command));
    code.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::from(process::exit_code(&error))
        },
        ExitCode::from,
    )
}

/// Runs a command and returns the exit code.
fn run(command: Command) -> Result<u8> {
    match command {
        Command::Setup { only, verbose } => {
            process::set_verbose(verbose);
            setup(only)?;
        }
        Command::Dist { address, verbose } => {
            process::set_verbose(verbose);
            dist::make_for(address.as_deref())?;
            println!(
                "Version {} is in `{}`: upload it as it is, and leave earlier versions' folders where they are",
                dist::VERSION,
                output::dist().display()
            );
        }
        Command::Serve(options) => serve::run(&options)?,
        Command::Test { parts, long, only } => return test::run(&parts, long, &only),
        Command::Size => dist::size()?,
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

/// Enters the workspace's root, to which every path in these commands is relative.
fn enter_root() -> Result<()> {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&here)
        .parent()
        .context("the folder xtask has no parent; run `cargo xtask` in the checkout")?;
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
