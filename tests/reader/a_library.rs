//! The questions that several trials share: what a trial takes, changes, adds and leaves out.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use prescreen_reader::{self as reader, LIBRARY as SHARED, bake, placeholders};
use toml::{Table, Value};
use trial_prescreen::{
    screening::{Question, ValueId},
    trial::{QuestionTexts, Trial, ValueTexts},
};

use super::folder::{EN, Folder, LIBRARY, LIBRARY_EN, TRIAL, english};

fn question<'a>(trial: &'a Trial, id: &str) -> (&'a Question, &'a QuestionTexts) {
    let found = trial.rules.question_named(id).unwrap();
    (
        &trial.rules.questions[found],
        &trial.texts[0].questions[found],
    )
}

fn answers<'a>(trial: &'a Trial, id: &str) -> Vec<&'a str> {
    let (question, _) = question(trial, id);
    question.values.iter().map(|value| value.id).collect()
}

fn answer<'a>(trial: &'a Trial, id: &str, value: &str) -> (ValueId, &'a ValueTexts) {
    let (question, texts) = question(trial, id);
    let value = question.value_named(value).unwrap();
    (value, &texts.values[value])
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).into()
}

#[test]
fn that_has_no_such_question_is_refused_with_the_nearest() {
    for (named, remedy) in [
        ("pregnency", "use \"pregnancy\""),
        ("vaccines", "use \"vaccine\""),
        ("xyz", "use one of "),
    ] {
        let folder = Folder::new(&format!("library_{named}"));
        let taken = format!("library = \"{named}\"");
        folder.replace(TRIAL, "library = \"pregnancy\"", &taken);
        let line = folder.line(TRIAL, &taken);
        let what = format!("questions.pregnancy.library: \"{named}\" is not in the library");
        folder.is_refused(TRIAL, line, &what, remedy);
    }
}

#[test]
fn that_is_not_there_is_named_if_a_question_takes_of_it() {
    let folder = Folder::new("library_none");
    fs::remove_dir_all(folder.library()).unwrap();
    folder.is_refused(LIBRARY, 0, "cannot be read", "add the file");
}

#[test]
fn leaves_each_length_of_time_to_the_trial() {
    let folder = Folder::new("library_window");
    let given = "[questions.vaccine.values]\nyes = { E7 = { until = \"1 month\" } }\n";
    folder.replace(TRIAL, given, "");
    let line = folder.line(TRIAL, "[questions.vaccine]");
    folder.is_refused(
        TRIAL,
        line,
        "questions.vaccine: the library leaves it to the trial to say how long the answer \"yes\" is a barrier",
        "write yes = { E7 = { until = \"…\" } } under [questions.vaccine.values], with the record's own length of time, \
         or leave the answer out by leaves_out = [\"yes\"]",
    );
}

#[test]
fn leaves_it_to_the_trial_which_criteria_an_organ_is_about() {
    let folder = Folder::new("library_criteria");
    folder.replace(TRIAL, "lung = { \"SLE-I6.lung\" = \"check\" }\n", "");
    let line = folder.line(TRIAL, "[questions.organ_problem]");
    folder.is_refused(
        TRIAL,
        line,
        "which criteria the answer \"lung\" is about",
        "write lung = { \"SLE-I6.renal\" = \"check\" } under [questions.organ_problem.values], with each criterion",
    );
}

#[test]
fn whose_answer_is_left_out_asks_for_no_word_and_no_length() {
    let folder = Folder::new("library_left_out");
    let given = "[questions.heart.values]\nrecent = { E12 = { until = \"1 month\" } }\n";
    folder.replace(TRIAL, given, "");
    let taken = "library = \"heart\"";
    folder.replace(
        TRIAL,
        taken,
        &format!("{taken}\nleaves_out = [\"recent\", \"other\"]"),
    );
    // Its words name a length of time that is gone with the answer.
    let own = "legend = \"Do you have a serious heart problem?\"\nwhy = \"The rule asks for none.\"\n\
               [questions.heart.values]\nnow = { change = \"You can ask again.\" }\n";
    let text = folder.text(EN);
    fs::write(
        folder.path.join(EN),
        text.replace(
            "[questions.sle_since]\n",
            &format!("[questions.heart]\n{own}\n[questions.sle_since]\n"),
        ),
    )
    .unwrap();
    folder.replace(EN, "in the {span.E12} before", "in the month before");
    let trial = folder.read().unwrap_or_else(|told| panic!("{told}"));
    assert_eq!(answers(&trial, "heart"), ["now", "no"]);
}

#[test]
fn without_the_answer_that_is_left_out_is_refused_with_the_nearest() {
    let folder = Folder::new("library_left_unknown");
    let taken = "library = \"vaccine\"";
    folder.replace(
        TRIAL,
        taken,
        &format!("{taken}\nleaves_out = [\"protien\"]"),
    );
    let line = folder.line(TRIAL, "leaves_out = [");
    folder.is_refused(
        TRIAL,
        line,
        "\"protien\" is no answer of \"vaccine\" in the library",
        "use \"protein\", or take it out",
    );
}

#[test]
fn is_beneath_what_the_trial_says_key_by_key() {
    let folder = Folder::new("library_beneath");
    folder.replace(
        TRIAL,
        "library = \"pregnancy\"",
        "library = \"pregnancy\"\nsensitive = false",
    );
    folder.replace(
        EN,
        "[questions.sle_since]\n",
        "[questions.pregnancy]\nlegend = \"Mine?\"\n[questions.pregnancy.values]\nno = { label = \"Never\" }\n\n\
         [questions.sle_since]\n",
    );
    let trial = folder.read().unwrap_or_else(|told| panic!("{told}"));
    let (rules, texts) = question(&trial, "pregnancy");
    assert_eq!((rules.sensitive, rules.goes_stale), (false, true));
    assert_eq!(texts.legend, "Mine?");
    assert_eq!(texts.short, "pregnancy or breastfeeding");
    assert_eq!(answer(&trial, "pregnancy", "no").1.label, "Never");
    assert_eq!(answer(&trial, "pregnancy", "yes").1.label, "Yes");
}

#[test]
fn takes_an_answer_of_the_trial_after_the_one_above_it_or_first() {
    for (name, own, order) in [
        ("first", "dna = \"check\"\n", 0),
        ("after", "other = \"check\"\ndna = \"check\"\n", 3),
    ] {
        let folder = Folder::new(&format!("library_added_{name}"));
        let above = "[questions.vaccine.values]\n";
        folder.replace(TRIAL, above, &format!("{above}{own}"));
        folder.replace(
            EN,
            "[questions.sle_since]\n",
            "[questions.vaccine.values]\n\
             dna = { label = \"DNA\", reason = \"You told us of it.\", change = \"Ask the study team.\" }\n\n\
             [questions.sle_since]\n",
        );
        let trial = folder.read().unwrap_or_else(|told| panic!("{told}"));
        let mut expected = vec!["yes", "protein", "other", "no"];
        expected.insert(order, "dna");
        assert_eq!(answers(&trial, "vaccine"), expected);
        assert_eq!(answer(&trial, "vaccine", "dna").1.label, "DNA");
    }
}

#[test]
fn that_the_trial_repeats_is_refused() {
    for (name, file, above, repeated) in [
        (
            "mark",
            TRIAL,
            "library = \"vaccine\"\n",
            "goes_stale = true\n",
        ),
        (
            "answer",
            TRIAL,
            "[questions.vaccine.values]\n",
            "protein = \"check\"\n",
        ),
        (
            "text",
            EN,
            "[questions.tuberculosis]\n",
            "short = \"tuberculosis\"\n",
        ),
    ] {
        let folder = Folder::new(&format!("library_repeated_{name}"));
        folder.replace(file, above, &format!("{above}{repeated}"));
        let line = folder.line(file, above) + 1;
        folder.is_refused(
            file,
            line,
            "is what the library says as well",
            "take it out",
        );
    }
}

#[test]
fn with_something_wrong_is_refused_where_it_stands() {
    let remedy = "or let the trial say it otherwise, under the same key in its own file";
    for (name, file, old, new, what) in [
        (
            "finding",
            LIBRARY,
            "baff_only = \"check\"",
            "baff_only = \"perhaps\"",
            "\"perhaps\" is not a finding",
        ),
        (
            "mark",
            LIBRARY,
            "help_lines = true",
            "help_line = true",
            "questions.mental_illness.help_line: is not known here",
        ),
        (
            "answer",
            LIBRARY_EN,
            "organ = { label",
            "organs = { label",
            "questions.transplant.values.organs: is not an answer to this question",
        ),
        (
            "length",
            LIBRARY_EN,
            "{window.infection} after it clears",
            "5 weeks after it clears",
            "says “5 weeks”",
        ),
    ] {
        let folder = Folder::new(&format!("library_wrong_{name}"));
        folder.replace(file, old, new);
        let line = folder.line(file, new);
        let problems = folder.problems();
        let told = problems.iter().find(|told| told.what.contains(what));
        let told = told.unwrap_or_else(|| panic!("{problems:?}"));
        assert_eq!(told.file, folder.path.join(file), "{told}");
        assert_eq!(told.line, line, "{told}");
        assert!(told.remedy.ends_with(remedy), "{told}");
    }
}

/// The Arabic of the made-up trial.
#[test]
fn may_lack_a_language_of_which_the_trial_has_all_words() {
    let locales = root().join(SHARED).join("locales");
    assert!(!locales.join("ar.toml").exists(), "the test has no case");
    let folder = root().join("tests/fixtures/second_trial");
    let trial = reader::read(&folder, &root().join(SHARED));
    assert_eq!(trial.map(|trial| trial.texts.len()), Ok(2));
}

#[test]
fn is_taken_by_a_question_of_another_name_with_its_lengths() {
    let from = root().join("tests/fixtures/second_trial");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reader/library_renamed");
    fs::create_dir_all(folder.join("locales")).unwrap();
    for file in [
        "record.txt",
        "trial.toml",
        "medicines.toml",
        "locales/en.toml",
        "locales/ar.toml",
    ] {
        let text = fs::read_to_string(from.join(file)).unwrap();
        let text = text
            .replace("[questions.surgery", "[questions.operation")
            .replace("{window.surgery}", "{window.operation}")
            .replace(
                "\"pegloticase\", \"surgery\"",
                "\"pegloticase\", \"operation\"",
            );
        fs::write(folder.join(file), text).unwrap();
    }
    let trial = reader::read(&folder, &root().join(SHARED));
    let trial = trial.unwrap_or_else(|told| panic!("{told}"));
    let (_, texts) = question(&trial, "operation");
    let legend = "Have you had major surgery in the past 2 weeks or so, or is some planned?";
    assert_eq!(texts.legend, legend);
}

/// The texts for somebody who answers for another.
fn someone_else(folder: &Folder) -> String {
    let trial = folder.read().unwrap_or_else(|told| panic!("{told}"));
    let words = root().join("crates/words/locales");
    let baked = bake::bake(&trial, &folder.path, &folder.library(), &words);
    let [_, someone_else] = english(&baked.unwrap_or_else(|told| panic!("{told}"))).texts;
    format!("{someone_else:?}")
}

#[test]
fn corrects_its_own_words_and_not_those_that_the_trial_says_otherwise() {
    let corrected = |name: &str| {
        let folder = Folder::new(&format!("library_corrected_{name}"));
        let text = folder.text(LIBRARY_EN);
        let more =
            "\n[someone_else_texts.questions.pregnancy]\nlegend = \"Is the person pregnant?\"\n";
        fs::write(folder.path.join(LIBRARY_EN), text + more).unwrap();
        folder
    };
    let folder = corrected("its_own");
    let told = someone_else(&folder);
    assert!(told.contains("Is the person pregnant?"));
    assert!(!told.contains("Are they pregnant or breastfeeding?"));
    let folder = corrected("of_the_trial");
    folder.replace(
        EN,
        "[questions.sle_since]\n",
        "[questions.pregnancy]\nlegend = \"Are you with child?\"\n\n[questions.sle_since]\n",
    );
    let told = someone_else(&folder);
    assert!(told.contains("Are they with child?"));
    assert!(!told.contains("Is the person pregnant?"));
}

fn parsed(path: &Path) -> Table {
    fs::read_to_string(path).unwrap().parse().unwrap()
}

/// The texts at a table by their dotted names.
fn flat(name: &str, value: &Value, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => drop(texts.insert(name.to_owned(), text.clone())),
        Value::Table(table) => table
            .iter()
            .for_each(|(key, value)| flat(&format!("{name}.{key}"), value, texts)),
        other => panic!("{name}: {other}"),
    }
}

/// What no trial takes is not built, so that the build does not see it.
#[test]
fn says_the_same_in_every_language_of_its_questions_alone() {
    let folder = root().join(SHARED);
    let table = parsed(&folder.join("questions.toml"));
    let questions = table["questions"].as_table().unwrap();
    let mut shapes = Vec::new();
    for entry in fs::read_dir(folder.join("locales")).unwrap() {
        let path = entry.unwrap().path();
        let words = parsed(&path);
        let words = words["questions"].as_table().unwrap();
        assert!(
            words.keys().eq(questions.keys()),
            "{}: in the order of questions.toml",
            path.display()
        );
        let mut texts = BTreeMap::new();
        flat("questions", &Value::Table(words.clone()), &mut texts);
        let shape = texts.into_iter().map(|(name, text)| {
            // A language takes {window.…} or {span.…}, or says the length in its own words.
            let names = placeholders(&text).into_iter();
            let names = names.filter(|name| !name.contains('.')).map(str::to_owned);
            (name, names.collect::<Vec<_>>())
        });
        shapes.push((path, shape.collect::<BTreeMap<_, _>>()));
    }
    let (_, first) = &shapes[0];
    for (path, shape) in &shapes {
        assert_eq!(shape, first, "{}", path.display());
    }
    assert!(shapes.len() > 1);
}

#[test]
fn names_each_question_by_words_of_a_record_in_lower_case() {
    let table = parsed(&root().join(SHARED).join("questions.toml"));
    for (id, question) in table["questions"].as_table().unwrap() {
        let words = question["suggested_by"].as_array().unwrap().iter();
        let not = question.get("not_suggested_by").and_then(Value::as_array);
        let words: Vec<&str> = words
            .chain(not.into_iter().flatten())
            .map(|word| word.as_str().unwrap())
            .collect();
        for word in &words {
            assert_eq!(*word, word.to_lowercase(), "{id}");
            assert!(
                word.len() > 2 && word.trim_start() == *word,
                "{id}: {word:?}"
            );
        }
        assert!(words.len() > 1, "{id}");
    }
}
