//! `screen`: judges answers given as JSON lines, with the same code as the widget.

use std::io::{self, ErrorKind};

use anyhow::{Context, Result};
use prescreen_core::cases;
use prescreen_words::trials::TRIAL;

/// The exit code if a line could not be judged.
const UNSOUND: u8 = 2;

pub fn run() -> Result<u8> {
    let (input, output, errors) = (io::stdin(), io::stdout(), io::stderr());
    match cases::run(&TRIAL, input.lock(), output.lock(), errors.lock()) {
        Ok(true) => Ok(0),
        Ok(false) => Ok(UNSOUND),
        // The reader closed stdout.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(error).context("the cases cannot be read, or the verdicts not written"),
    }
}
