//! Runs a test on many made-up inputs, and says how many there were.

use std::{
    fmt::Debug,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    process,
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    Taken,
    Refused,
}

/// No input takes a hundredth of this, even on a machine with much else to do.
const ENDLESS: Duration = Duration::from_secs(120);

/// Holds `test` against `short` inputs, or with `PROOF` set against `long` ones. An input that is not done with after
/// two minutes ends the tests. Inputs that are all taken, or all refused, would show nothing.
pub fn fuzz<S: Strategy>(
    what: &str,
    (short, long): (u32, u32),
    inputs: S,
    test: impl Fn(S::Value) -> Result<Was, TestCaseError>,
) where
    S::Value: Clone + Debug,
{
    let cases = match std::env::var_os("PROOF") {
        None => short,
        Some(_) => long,
    };
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let (begun, watch) = channel::<String>();
    // It waits for the next input, and ends with the last.
    let watcher = thread::spawn(move || {
        let mut now = String::new();
        loop {
            match watch.recv_timeout(ENDLESS) {
                Ok(input) => now = input,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    eprintln!("this does not end: {now}");
                    process::exit(1);
                }
            }
        }
    });
    let (taken, refused) = (std::cell::Cell::new(0u32), std::cell::Cell::new(0u32));
    let result = catch_unwind(AssertUnwindSafe(|| {
        TestRunner::new(config).run(&inputs, |input| {
            // The watcher hears of every input; one that is gone has ended the tests.
            let _ = begun.send(format!("{input:?}"));
            let count = match test(input)? {
                Was::Taken => &taken,
                Was::Refused => &refused,
            };
            count.set(count.get() + 1);
            Ok(())
        })
    }));
    drop(begun);
    let _ = watcher.join();
    match result {
        Err(panic) => resume_unwind(panic),
        Ok(Err(error)) => panic!("{what}: {error}"),
        Ok(Ok(())) => {}
    }
    let (taken, refused) = (taken.get(), refused.get());
    println!("{what}: {cases} inputs, {taken} taken, {refused} refused");
    assert!(taken > 0, "{what}: none of {cases} inputs is taken");
    assert!(refused > 0, "{what}: none of {cases} inputs is refused");
}
