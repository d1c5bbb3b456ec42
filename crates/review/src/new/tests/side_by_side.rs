//! What was proposed for two records beside what a person made of it, as the tables of docs/new-trial.md.

use std::fmt::Write;
use std::{env, fs};

use toml::{Table, Value};

use super::{pages_of, root, study_of};

const DOCUMENT: &str = "docs/new-trial.md";

/// The variable that has the tables written anew.
const UPDATE: &str = "UPDATE_NEW_TRIAL";

/// The records with the folders that people made of them.
const RECORDS: [(&str, &str); 2] = [
    ("second-trial.json", "tests/fixtures/second_trial"),
    ("nct06323538.json", "trials/nct06323538"),
];

/// The longest part of a sentence that is shown, in characters.
const SHOWN: usize = 70;

#[test]
fn the_document_says_what_people_changed() {
    let path = root().join(DOCUMENT);
    let mut document = fs::read_to_string(&path).expect("the document is there");
    for (record, folder) in RECORDS {
        let (begin, end) = (format!("<!-- {record} -->\n"), "\n<!-- end -->");
        let (before, rest) = document
            .split_once(&begin)
            .expect("it has the table's place");
        let (told, after) = rest.split_once(end).expect("the place has an end");
        let table = table(record, folder);
        if env::var_os(UPDATE).is_none() {
            assert_eq!(
                told, table,
                "run this with {UPDATE}=1 and read the difference"
            );
        }
        document = format!("{before}{begin}{table}{end}{after}");
    }
    if env::var_os(UPDATE).is_some() {
        fs::write(&path, document).expect("it can be written");
    }
}

/// A table of a record's sentences: what was proposed, and what a person made of it.
fn table(record: &str, folder: &str) -> String {
    let pages = pages_of(&study_of(record));
    let proposed: Table = pages[1].text.parse().expect("it is TOML");
    let by_hand = fs::read_to_string(root().join(folder).join("trial.toml")).expect("it is there");
    let by_hand: Table = by_hand.parse().expect("it is TOML");
    let mut table = "| sentence | proposed | made of it |\n|---|---|---|".to_owned();
    let mut kept = 0;
    let criteria = by_hand["criteria"].as_table().expect("it is a table");
    for (id, criterion) in criteria {
        let sentence = first_sentence(criterion);
        let (other, _) = proposed["criteria"]
            .as_table()
            .into_iter()
            .flatten()
            .find(|(_, other)| first_sentence(other) == sentence)
            .unwrap_or_else(|| panic!("`{sentence}` is not in what was begun"));
        let (before, after) = (decided_by(&proposed, other), decided_by(&by_hand, id));
        let answers = |trial: &Table, id: &str| -> Vec<(String, Option<Value>)> {
            let questions = trial["questions"].as_table().into_iter().flatten();
            let decide = questions.filter(|(_, question)| decides(question, id));
            let values =
                decide.map(|(name, question)| (name.clone(), question.get("values").cloned()));
            values.collect()
        };
        let same_answers = answers(&proposed, other) == answers(&by_hand, id);
        kept += usize::from(before == after && same_answers);
        let after = match (before == after, same_answers) {
            (true, true) => "kept".to_owned(),
            (true, false) => "other answers".to_owned(),
            (false, _) => after,
        };
        let sentence: String = match sentence.chars().count() > SHOWN {
            true => sentence.chars().take(SHOWN).chain(['…']).collect(),
            false => sentence,
        };
        write!(table, "\n| {other} {sentence} | {before} | {after} |").expect("a text takes it");
    }
    let count = criteria.len();
    table + &format!("\n\n{kept} of {count} kept as proposed.")
}

fn first_sentence(criterion: &Value) -> String {
    criterion["sentences"][0]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// What decides a criterion.
fn decided_by(trial: &Table, id: &str) -> String {
    let criterion = &trial["criteria"][id];
    let is = |key: &str| criterion.get(key).and_then(Value::as_bool) == Some(true);
    if is("heading") {
        return "heading".to_owned();
    }
    let questions = trial["questions"].as_table().into_iter().flatten();
    let named = questions
        .filter(|(_, question)| decides(question, id))
        .map(|(name, question)| {
            let wait = wait(question, id).map(|wait| format!(" ({wait})"));
            format!("`{name}`{}", wait.unwrap_or_default())
        });
    let team = is("team").then(|| "the team".to_owned());
    let all: Vec<String> = named.chain(team).collect();
    match all.as_slice() {
        [] => "a question of its own is needed".to_owned(),
        all => all.join(", "),
    }
}

/// The wait that one of a question's answers gives a criterion.
fn wait<'a>(question: &'a Value, id: &str) -> Option<&'a str> {
    let values = question.get("values")?.as_table()?.iter();
    let mut waits = values.filter_map(|(_, value)| value.get(id)?.get("until")?.as_str());
    waits.next()
}

fn decides(question: &Value, id: &str) -> bool {
    let list = question.get("decides").and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .any(|decided| decided.as_str() == Some(id))
}
