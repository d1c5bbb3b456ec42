//! Runs a test on many made-up inputs, and says how many there were.

use std::{
    fmt::Debug,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    process,
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use proptest::{
    prelude::*,
    test_runner::{Config, TestError, TestRunner},
};

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    Taken,
    Refused,
}

/// No input takes a hundredth of this, even on a machine with much else to do.
const ENDLESS: Duration = Duration::from_secs(120);

/// How long each test goes on with `PROOF` set.
const AT_LENGTH: Duration = Duration::from_secs(60);

/// Holds `test` against this many inputs, or with `PROOF` set against that many again and again for a minute. An input
/// that is not done with after two minutes ends the tests. Inputs that are all taken, or all refused, would show nothing.
pub fn fuzz<S: Strategy>(
    what: &str,
    cases: u32,
    inputs: S,
    test: impl Fn(S::Value) -> Result<Was, TestCaseError>,
) where
    S::Value: Clone + Debug,
{
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
    let begin = Instant::now();
    let again = || std::env::var_os("PROOF").is_some() && begin.elapsed() < AT_LENGTH;
    let try_each = |input: S::Value| {
        // The watcher hears of every input; one that is gone has ended the tests.
        let _ = begun.send(format!("{input:?}"));
        let count = match test(input)? {
            Was::Taken => &taken,
            Was::Refused => &refused,
        };
        count.set(count.get() + 1);
        Ok(())
    };
    let result = catch_unwind(AssertUnwindSafe(|| {
        loop {
            TestRunner::new(config.clone()).run(&inputs, try_each)?;
            if !again() {
                return Ok(());
            }
        }
    }));
    drop(begun);
    let _ = watcher.join();
    match result {
        Err(panic) => resume_unwind(panic),
        Ok(Err::<(), TestError<S::Value>>(error)) => panic!("{what}: {error}"),
        Ok(Ok(())) => {}
    }
    let (taken, refused) = (taken.get(), refused.get());
    let all = taken + refused;
    println!("{what}: {all} inputs, {taken} taken, {refused} refused");
    assert!(taken > 0, "{what}: none of {all} inputs is taken");
    assert!(refused > 0, "{what}: none of {all} inputs is refused");
}
