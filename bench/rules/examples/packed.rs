//! Writes the trial without its texts and lists to a file, as the page's program has it: what `load` in `wasm.rs` takes apart.

use std::{env, error::Error, fs};

use trial_prescreen::words::trials::TRIAL;

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("name the file to write")?;
    let (bare, _) = TRIAL.split();
    fs::write(file, postcard::to_allocvec(&bare)?)?;
    Ok(())
}
