//! The files of a trial with slips in them. What the reader takes is packed as the build does it, taken apart again,
//! and asked, judged and told like any other trial.

use std::{
    fs,
    path::{Path, PathBuf},
};

use prescreen_reader as reader;
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use trial_prescreen::{
    interview::{Event, Interview, Route, questions_on},
    medicine::find,
    screening::{Answer, Given, Kind, QuestionId},
    takeaway,
    trial::Trial,
    words::{self, Words},
};

use super::runs::{Was, fuzz};
use crate::support::people;

/// One slip of whoever keeps a file. What it hits is a place among the file's bytes, lines or texts.
#[derive(Clone, Debug)]
enum Slip {
    Bit(Index, u8),
    Byte(Index, u8),
    Cut(Index),
    DropLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    MoveLine(Index, Index),
    /// What stands behind the first `=` of a line becomes another value.
    Value(Index, &'static str),
    /// What stands behind the first `=` of a line becomes that of another line.
    Borrow(Index, Index),
    /// What stands before it becomes that of another line.
    Key(Index, Index),
    /// A text between quotation marks becomes another text of the file.
    Text(Index, Index),
    /// The ends of its lines become those of another system.
    Ends,
    Empty,
    Missing,
}

/// Values of every type, and at the ends of each.
const VALUES: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "2.5",
    "0.0004",
    "7.4999",
    "1_000",
    "0xff",
    "1e308",
    "-1e308",
    "inf",
    "-inf",
    "nan",
    "9223372036854775807",
    "99999999999999999999",
    "true",
    "false",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"clear\"",
    "\"lasting\"",
    "\"team\"",
    "\"skip\"",
    "\"{x}\"",
    "\"\\u001f\"",
    "\"a\\u001fb\"",
    "\"\\u0000\"",
    "\"\\n\"",
    "\"http://a\"",
    "\"1 days\"",
    "\"999 years\"",
    "\"1000 years\"",
    "\"number\"",
    "\"choice\"",
    "\"many\"",
    "'''\n\n'''",
    "[]",
    "[[]]",
    "[\"\"]",
    "[\"a\", \"a\"]",
    "[1]",
    "{}",
    "{ a = 1 }",
    "{ until = \"2 months\" }",
    "{ until = \"2 months\", after = \"lasting\" }",
    "{ age = [\"adult\"] }",
    "2026-01-01",
    "0001-01-01",
    "9999-12-31",
    "12:00:00",
    "2026-01-01T00:00:00Z",
];

fn slips() -> impl Strategy<Value = Slip> {
    let at = any::<Index>;
    prop_oneof![
        2 => (at(), 0..8u8).prop_map(|(at, bit)| Slip::Bit(at, bit)),
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Slip::Byte(at, byte)),
        1 => at().prop_map(Slip::Cut),
        2 => at().prop_map(Slip::DropLine),
        2 => at().prop_map(Slip::DoubleLine),
        2 => (at(), at()).prop_map(|(one, other)| Slip::SwapLines(one, other)),
        1 => (at(), at()).prop_map(|(from, to)| Slip::MoveLine(from, to)),
        8 => (at(), select(VALUES)).prop_map(|(at, value)| Slip::Value(at, value)),
        3 => (at(), at()).prop_map(|(at, from)| Slip::Borrow(at, from)),
        2 => (at(), at()).prop_map(|(at, from)| Slip::Key(at, from)),
        3 => (at(), at()).prop_map(|(at, from)| Slip::Text(at, from)),
        1 => Just(Slip::Ends),
        1 => select(vec![Slip::Empty, Slip::Missing]),
    ]
}

/// The file with a slip in it; none when it is gone.
fn slipped(file: Vec<u8>, slip: &Slip) -> Option<Vec<u8>> {
    let mut bytes = file;
    if bytes.is_empty() {
        return Some(bytes);
    }
    let at = |index: &Index, bytes: &[u8]| index.index(bytes.len());
    match slip {
        Slip::Bit(place, bit) => {
            let place = at(place, &bytes);
            bytes[place] ^= 1 << bit;
            return Some(bytes);
        }
        Slip::Byte(place, byte) => {
            let place = at(place, &bytes);
            bytes.insert(place, *byte);
            return Some(bytes);
        }
        Slip::Cut(place) => {
            bytes.truncate(at(place, &bytes));
            return Some(bytes);
        }
        Slip::Empty => return Some(Vec::new()),
        Slip::Missing => return None,
        _ => {}
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return Some(bytes);
    }
    let assigned: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].contains(" = "))
        .collect();
    let line = |index: &Index| index.index(lines.len());
    let assigned =
        |index: &Index| (!assigned.is_empty()).then(|| assigned[index.index(assigned.len())]);
    let parts = |at: usize| {
        lines[at]
            .split_once(" = ")
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
    };
    match slip {
        Slip::DropLine(place) => drop(lines.remove(line(place))),
        Slip::DoubleLine(place) => {
            let place = line(place);
            lines.insert(place, lines[place].clone());
        }
        Slip::SwapLines(one, other) => {
            let (one, other) = (line(one), line(other));
            lines.swap(one, other);
        }
        Slip::MoveLine(from, to) => {
            let (from, to) = (line(from), line(to));
            let moved = lines.remove(from);
            lines.insert(to.min(lines.len()), moved);
        }
        Slip::Value(place, value) => {
            if let Some((place, (key, _))) = assigned(place).and_then(|at| Some((at, parts(at)?))) {
                lines[place] = format!("{key} = {value}");
            }
        }
        Slip::Borrow(place, from) | Slip::Key(place, from) => {
            let both = assigned(place).zip(assigned(from));
            if let Some((place, (key, value), (other_key, other))) =
                both.and_then(|(place, from)| Some((place, parts(place)?, parts(from)?)))
            {
                lines[place] = match slip {
                    Slip::Borrow(..) => format!("{key} = {other}"),
                    _ => format!("{other_key} = {value}"),
                };
            }
        }
        Slip::Text(place, from) => {
            // Between the marks are the odd parts.
            let mut parts: Vec<&str> = text.split('"').collect();
            let texts = parts.len() / 2;
            if texts > 0 {
                parts[place.index(texts) * 2 + 1] = parts[from.index(texts) * 2 + 1];
                return Some(parts.join("\"").into_bytes());
            }
        }
        Slip::Ends => return Some(lines.join("\r\n").into_bytes()),
        _ => {}
    }
    Some(lines.join("\n").into_bytes())
}

/// A trial's folder as it is with the library in it, and a place for what becomes of it.
struct Folder {
    files: Vec<(PathBuf, Vec<u8>)>,
    into: PathBuf,
}

impl Folder {
    fn of(trial: &str, name: &str) -> Self {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(trial);
        let into = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("fuzz")
            .join(name);
        let _ = fs::remove_dir_all(&into);
        let library = Path::new(env!("CARGO_MANIFEST_DIR")).join(reader::LIBRARY);
        let mut files = Vec::new();
        for (from, to) in [
            (from.clone(), PathBuf::new()),
            (from.join("locales"), "locales".into()),
            (library.clone(), "library".into()),
            (library.join("locales"), "library/locales".into()),
        ] {
            fs::create_dir_all(into.join(&to)).unwrap();
            let entries = fs::read_dir(from).unwrap();
            let paths = entries.map(|entry| entry.unwrap().path());
            files.extend(paths.filter(|path| path.is_file()).map(|path| {
                let bytes = fs::read(&path).unwrap();
                (to.join(path.file_name().unwrap()), bytes)
            }));
        }
        files.sort();
        Folder { files, into }
    }

    /// Puts the folder there with these slips, each in the file that it hits.
    fn with(&self, slips: &[(Index, Slip)]) {
        for (place, (path, bytes)) in self.files.iter().enumerate() {
            let mut own = slips
                .iter()
                .filter(|(file, _)| file.index(self.files.len()) == place);
            let changed = own.try_fold(bytes.clone(), |bytes, (_, slip)| slipped(bytes, slip));
            let path = self.into.join(path);
            match changed {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap_or_default(),
            }
        }
    }
}

fn check(folder: &Folder, slips: &[(Index, Slip)]) -> Result<Was, TestCaseError> {
    folder.with(slips);
    match reader::read(&folder.into, &folder.into.join("library")) {
        Ok(trial) => {
            lives(Box::leak(Box::new(trial)))?;
            Ok(Was::Taken)
        }
        Err(problems) => {
            prop_assert!(!problems.0.is_empty());
            for problem in &problems.0 {
                let told = problem.to_string();
                prop_assert!(problem.file.starts_with(&folder.into), "{told}");
                let lines = fs::read(&problem.file).map_or(0, |bytes| {
                    bytes.iter().filter(|byte| **byte == b'\n').count() + 1
                });
                prop_assert!(problem.line <= lines, "{told}");
                prop_assert!(!problem.what.trim().is_empty(), "{told}");
                prop_assert!(!problem.remedy.trim().is_empty(), "{told}");
            }
            Ok(Was::Refused)
        }
    }
}

/// What is built in of the trial is the trial, and a person comes to its end.
fn lives(trial: &'static Trial) -> Result<(), TestCaseError> {
    let packed = postcard::to_allocvec(trial).expect("it can be packed");
    let unpacked: Trial = postcard::from_bytes(packed.leak()).expect("it can be taken apart");
    same(&unpacked, trial)?;
    let words = Words::of("en");
    for index in [0, 1, usize::MAX] {
        let mut interview = Interview::new(trial, people::day("2026-11-24"));
        interview.apply(Event::Start);
        for _ in 0..1000 {
            match interview.route() {
                Route::Questions(step) => {
                    let asked: Vec<QuestionId> =
                        questions_on(trial, interview.answers(), step).collect();
                    let answers = asked.into_iter().map(|question| {
                        let kind = trial.rules.questions[question].kind;
                        let values = trial.rules.questions[question].values;
                        let given = match (kind, values.entries().nth(index)) {
                            (_, None) => Given::Unsure,
                            (Kind::Choice, Some((id, _))) => Given::Choice(id),
                            (Kind::Many { .. }, Some((id, _))) => {
                                Given::Many([id].into_iter().collect())
                            }
                            (Kind::Number { .. }, Some((_, range))) => Given::Number(range.from),
                        };
                        (question, Answer::from(given))
                    });
                    let event = Event::Continue(answers.collect());
                    interview.apply(event);
                }
                Route::Result if !interview.is_detailed() => interview.apply(Event::More),
                _ => break,
            }
        }
        let ended = !matches!(interview.route(), Route::Questions(_));
        prop_assert!(ended, "the questions do not end");
        for texts in trial.texts {
            words::summary(&interview, texts, words, true);
            words::sheet(trial, texts, words);
            find(trial, "a", texts.language);
        }
        takeaway::json(&interview, true);
    }
    Ok(())
}

fn same<T: std::fmt::Debug>(one: &T, other: &T) -> Result<(), TestCaseError> {
    let (one, other) = (format!("{one:#?}"), format!("{other:#?}"));
    let differ = one
        .lines()
        .zip(other.lines())
        .find(|(one, other)| one != other);
    prop_assert!(
        differ.is_none(),
        "packed and taken apart again it is another: {differ:?}"
    );
    prop_assert_eq!(one.len(), other.len());
    Ok(())
}

#[test]
fn the_trial_with_slips_in_its_files_is_refused_with_file_line_and_remedy_or_lives() {
    let folder = Folder::of("trials/nct06822881", "trial");
    let inputs = vec((any::<Index>(), slips()), 0..3);
    fuzz("the trial's files", 12, inputs, |slips| {
        check(&folder, &slips)
    });
}

#[test]
fn a_small_trial_with_slips_in_its_files_is_refused_with_file_line_and_remedy_or_lives() {
    let folder = Folder::of("tests/fixtures/second_trial", "small_trial");
    let inputs = vec((any::<Index>(), slips()), 0..4);
    fuzz("a small trial's files", 150, inputs, |slips| {
        check(&folder, &slips)
    });
}
