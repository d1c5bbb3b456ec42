use std::{
    fs,
    path::{Path, PathBuf},
};

use prescreen_reader::{self as reader, BUILT_IN, Problem, Problems, bake};
use trial_prescreen::trial::{LanguagePack, Pack, Trial};

/// A copy of the trial's folder, with one thing to break in it.
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// A fresh copy with one locale; each test gives its own name.
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("reader")
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("locales")).unwrap();
        fs::create_dir_all(path.join("library/locales")).unwrap();
        for file in [RECORD, TRIAL, MEDICINES, EN, LIBRARY, LIBRARY_EN] {
            fs::copy(original(file), path.join(file)).unwrap();
        }
        let folder = Folder { path };
        // Names in a language that is not copied are none.
        let english = folder.text(MEDICINES);
        let english = english.lines().filter(|line| !line.starts_with("zh-Han"));
        let english: Vec<&str> = english.collect();
        fs::write(folder.path.join(MEDICINES), english.join("\n")).unwrap();
        folder.replace(TRIAL, "speaks = \"zh-Hans\"", "speaks = \"en\"");
        folder
    }

    /// The same with a second language, which says the same.
    pub fn of_two_languages(name: &str) -> Self {
        let folder = Folder::new(name);
        for (english, french) in [(EN, FR), (LIBRARY_EN, LIBRARY_FR)] {
            fs::copy(folder.path.join(english), folder.path.join(french)).unwrap();
        }
        let medicines = folder.text(MEDICINES);
        let lines = medicines
            .lines()
            .map(|line| match line.starts_with("en = ") {
                true => format!("{line}\nfr = []"),
                false => line.to_owned(),
            });
        let lines: Vec<String> = lines.collect();
        fs::write(folder.path.join(MEDICINES), lines.join("\n")).unwrap();
        folder
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    /// Makes the wait for a criterion another one, whatever it is in the trial.
    pub fn wait(&self, criterion: &str, window: &str) -> &Self {
        let before = format!("{criterion} = {{ until = \"");
        let text = self.text(TRIAL);
        once(&text, &before, TRIAL);
        let from = text.find(&before).unwrap() + before.len();
        let until = from + text[from..].find('"').unwrap();
        let text = format!("{}{window}{}", &text[..from], &text[until..]);
        fs::write(self.path.join(TRIAL), text).unwrap();
        self
    }

    /// Replaces a text that stands once in the file.
    #[track_caller]
    pub fn replace(&self, file: &str, old: &str, new: &str) -> &Self {
        let text = self.text(file);
        once(&text, old, file);
        fs::write(self.path.join(file), text.replace(old, new)).unwrap();
        self
    }

    /// The line, counted from 1, of a text that stands once in the file.
    #[track_caller]
    pub fn line(&self, file: &str, part: &str) -> usize {
        let text = self.text(file);
        once(&text, part, file);
        text[..text.find(part).unwrap()].matches('\n').count() + 1
    }

    /// The library beneath it, a copy of its own.
    pub fn library(&self) -> PathBuf {
        self.path.join("library")
    }

    pub fn read(&self) -> Result<Trial, Problems> {
        reader::read(&self.path, &self.library())
    }

    pub fn problems(&self) -> Vec<Problem> {
        match self.read() {
            Ok(_) => Vec::new(),
            Err(problems) => problems.0,
        }
    }

    /// That the folder is refused for this alone: file, line, what, and a part of the remedy.
    #[track_caller]
    pub fn is_refused(&self, file: &str, line: usize, what: &str, remedy: &str) {
        let problems = self.problems();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let told = told.join("\n");
        assert_eq!(problems.len(), 1, "{told}");
        assert_eq!(problems[0].file, self.path.join(file), "{told}");
        assert_eq!(problems[0].line, line, "{told}");
        assert!(
            problems[0].what.contains(what),
            "{told}\ndoes not say {what:?}"
        );
        assert!(
            problems[0].remedy.contains(remedy),
            "{told}\ndoes not advise {remedy:?}"
        );
    }
}

/// The tests break the trial as it is: where it has changed, they have to be brought up to it.
#[track_caller]
fn once(text: &str, part: &str, file: &str) {
    let count = text.matches(part).count();
    assert!(
        count == 1,
        "this test takes {part:?} out of {}, where it stands {count} times and not once; if the trial has changed there, \
         write in this test what stands there now",
        original(file).display()
    );
}

/// The file of the trial or of the library of which a folder has a copy.
fn original(file: &str) -> PathBuf {
    let folder = match file.starts_with("library/") {
        true => "trials",
        false => BUILT_IN,
    };
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(folder)
        .join(file)
}

pub const TRIAL: &str = "trial.toml";
pub const MEDICINES: &str = "medicines.toml";
pub const RECORD: &str = "record.txt";
pub const EN: &str = "locales/en.toml";
pub const FR: &str = "locales/fr.toml";
pub const LIBRARY: &str = "library/questions.toml";
pub const LIBRARY_EN: &str = "library/locales/en.toml";
pub const LIBRARY_FR: &str = "library/locales/fr.toml";

/// What is in the pack of the English texts.
pub fn english(baked: &bake::Baked) -> LanguagePack {
    let (_, pack) = &baked.packs[0];
    match postcard::from_bytes(pack.clone().leak()) {
        Ok(Pack::Language(pack)) => *pack,
        other => panic!("{other:?}"),
    }
}
