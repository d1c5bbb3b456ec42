//! `screen`: judges answers given as JSON lines, by the very code that the widget runs.

use std::io::{self, ErrorKind};

use anyhow::{Context, Result};
use prescreen_core::cases;
use prescreen_words::trials::TRIAL;

/// The exit code when at least one line could not be judged.
const UNSOUND: u8 = 2;

pub fn run() -> Result<u8> {
    let (input, output, errors) = (io::stdin(), io::stdout(), io::stderr());
    match cases::run(&TRIAL, input.lock(), output.lock(), errors.lock()) {
        Ok(true) => Ok(0),
        Ok(false) => Ok(UNSOUND),
        // Whoever reads the verdicts has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(error).context("the cases cannot be read, or the verdicts not written"),
    }
}
