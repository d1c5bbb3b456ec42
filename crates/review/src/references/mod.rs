//! `where`: lists every reference to a criterion or question in the repository, with what to do there when its rule
//! changes.

mod group;
mod search;
mod subject;

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Result, anyhow};
use clap::Args;
use prescreen_reader as reader;
use prescreen_words::trials::TRIAL;

use group::{GROUPS, Group, group};
use search::{Reference, references};
use subject::Subject;

/// The exit code for an unknown id.
const UNKNOWN: u8 = 2;

/// The variable with the folder of the trial.
const VARIABLE: &str = "TRIAL";

#[derive(Args)]
pub struct Options {
    /// Criteria, questions or answers with a window, such as E7, vaccine, SLE-I2 or vaccine.yes
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
}

pub fn run(options: &Options) -> Result<u8> {
    let subject = match Subject::of(&TRIAL, &options.ids) {
        Ok(subject) => subject,
        Err(unknown) => {
            eprintln!("error: {unknown}");
            return Ok(UNKNOWN);
        }
    };
    let named = env::var(VARIABLE).unwrap_or_default();
    let trial = reader::trial_folder(&named).map_err(|refused| anyhow!(refused))?;
    print!("{}", report(&subject, Path::new("."), trial)?);
    Ok(0)
}

/// The output: a summary of the rule, then the references by group.
fn report(subject: &Subject, root: &Path, trial: &Path) -> Result<String> {
    let mut found: BTreeMap<usize, Vec<Reference>> = BTreeMap::new();
    for reference in references(subject, root, trial)? {
        found
            .entry(group(&reference.file, trial))
            .or_default()
            .push(reference);
    }
    let mut report = subject.summary.clone();
    for (group, references) in found {
        let Group { name, note, .. } = GROUPS[group];
        write!(report, "\n{name}: {note}\n")?;
        for Reference { file, line, text } in references {
            writeln!(report, "  {}:{line}: {text}", file.display())?;
        }
    }
    report += "\nThen: cargo test --no-fail-fast, and cargo xtask test; a newer record also needs `last_updated` and `copied` in trial.toml\n";
    Ok(report)
}
