//! `where`: every place that speaks of a criterion or a question, with what to do in each. It is the list that somebody
//! needs who changes a rule.

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
use search::{Place, places};
use subject::Subject;

/// The exit code when an id is not known.
const UNKNOWN: u8 = 2;

/// The variable that names the trial's folder, if it is to be another one.
const CHOICE: &str = "TRIAL";

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
    let named = env::var(CHOICE).unwrap_or_default();
    let trial = reader::trial_folder(&named).map_err(|refused| anyhow!(refused))?;
    print!("{}", report(&subject, Path::new("."), trial)?);
    Ok(0)
}

/// What is printed: the rule in a line each, then the places, group by group.
fn report(subject: &Subject, root: &Path, trial: &Path) -> Result<String> {
    let mut found: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for place in places(subject, root, trial)? {
        found
            .entry(group(&place.file, trial))
            .or_default()
            .push(place);
    }
    let mut text = subject.summary.clone();
    for (group, places) in found {
        let Group { name, note, .. } = GROUPS[group];
        write!(text, "\n{name}: {note}\n")?;
        for Place {
            file,
            line,
            text: said,
        } in places
        {
            writeln!(text, "  {}:{line}: {said}", file.display())?;
        }
    }
    text += "\nThen: cargo test --no-fail-fast, and cargo xtask test; a newer record also needs `last_updated` and `copied` in trial.toml\n";
    Ok(text)
}
