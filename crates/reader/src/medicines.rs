//! Medicines, their names and classes: `medicines.toml`.

use std::{collections::HashMap, path::Path};

use super::{Node, Problems, ids, leak, leak_all, node::is_in_thousandths, parse, read_file};
use prescreen_core::{
    screening::{Id, Rules, ValueId},
    trial::{Clock, Medicine, MedicineClass, name_key},
};

/// Reads `medicines.toml`, with names in these languages. The file is optional.
pub fn medicines(
    path: &Path,
    rules: &Rules,
    languages: &[String],
    problems: &mut Problems,
) -> (Vec<MedicineClass>, Vec<Medicine>) {
    if !path.exists() || languages.is_empty() {
        return Default::default();
    }
    let Some(source) = read_file(path, problems) else {
        return Default::default();
    };
    let Some(document) = parse(path, &source, problems) else {
        return Default::default();
    };
    let root = document.root();
    root.only(&["classes", "medicines"], problems);
    let classes: Vec<Node> = root
        .table("classes", problems)
        .iter()
        .flat_map(Node::entries)
        .collect();
    let ids: Vec<&str> = classes.iter().map(Node::key).collect();
    let read = classes.iter().map(|node| class(node, rules, problems));
    let read = read.collect();
    let listed: Vec<Node> = root
        .table("medicines", problems)
        .iter()
        .flat_map(Node::entries)
        .collect();
    let medicines = listed
        .iter()
        .filter_map(|node| medicine(node, &ids, languages, problems))
        .collect();
    for (id, class) in ids.iter().zip(&classes) {
        let named = |node: &Node| node.optional("class").and_then(|it| it.as_text()) == Some(*id);
        if !listed.iter().any(named) {
            class.problem(problems, "no medicine is of this class", "take it out");
        }
    }
    check_names(&listed, languages, problems);
    (read, medicines)
}

fn class(node: &Node, rules: &Rules, problems: &mut Problems) -> MedicineClass {
    node.only(&["question", "value", "criteria", "clock"], problems);
    let criteria = ids::criteria(node, rules, problems);
    let named = node.optional("question");
    let question = named.as_ref().and_then(|named| {
        let question = ids::question(named, named.text(problems)?, rules, problems)?;
        ids::check_decides(node, &rules.questions[question], &criteria, problems);
        Some(question)
    });
    let value = node.optional("value").and_then(|value| {
        let id = value.text(problems)?;
        if named.is_none() {
            let remedy = "name the question that it answers";
            value.problem(problems, "is an answer to no question", remedy);
        }
        let values = rules.questions[question?].values;
        let known: Vec<&str> = values.iter().map(|value| value.id).collect();
        let remedy = format!("use one of {}", known.join(", "));
        let index = ids::index(
            &value,
            id,
            &known,
            "an answer to the question",
            &remedy,
            problems,
        );
        index.map(ValueId::from_index)
    });
    MedicineClass {
        id: leak(node.key()),
        question,
        value,
        criteria: leak_all(criteria),
        clock: clock(node, problems),
    }
}

fn clock(node: &Node, problems: &mut Problems) -> Clock {
    let Some(named) = node.table("clock", problems) else {
        return Clock::None;
    };
    let known = Clock::ALL.map(Clock::name);
    let found = named.as_text().unwrap_or_default();
    let remedy = format!("use one of {}", known.join(", "));
    let index = ids::index(&named, found, &known, "a clock", &remedy, problems);
    index.map_or(Clock::None, |index| Clock::ALL[index])
}

fn medicine(
    node: &Node,
    classes: &[&str],
    languages: &[String],
    problems: &mut Problems,
) -> Option<Medicine> {
    let mut known = vec!["class", "prednisone_5_mg", "source", "checked"];
    known.extend(languages.iter().map(String::as_str));
    node.only(&known, problems);
    // Required for maintainers of the file, but not part of the definition.
    if let Some(source) = node.table("source", problems) {
        source.text(problems);
    }
    if let Some(checked) = node.table("checked", problems) {
        checked.date(problems);
    }
    let prednisone_5_mg = node.optional("prednisone_5_mg").and_then(|factor| {
        let number = factor.number(problems)?;
        let fits = (0.001..=1000.0).contains(&number) && is_in_thousandths(number);
        if !fits {
            let remedy = "write the mg that equal 5 mg of prednisone, such as 4.0";
            factor.problem(problems, "is not a dose in mg", remedy);
        }
        Some(number).filter(|_| fits)
    });
    let names: Vec<_> = languages
        .iter()
        .enumerate()
        .filter_map(|(index, language)| {
            let names = node.table(language, problems)?;
            // Only the first language needs names: they are shown where another one has none.
            Some(match index {
                0 => names.texts(problems),
                _ => names.any_texts(problems),
            })
        })
        .map(leak_all)
        .collect();
    let class = node.table("class", problems)?;
    let id = class.text(problems)?;
    let remedy = format!("use one of {}", classes.join(", "));
    Some(Medicine {
        id: leak(node.key()),
        class: ids::index(&class, id, classes, "a class", &remedy, problems)?,
        prednisone_5_mg,
        names: leak_all(names),
    })
}

/// Checks that no name belongs to two medicines, or twice to one in the same language.
fn check_names(medicines: &[Node], languages: &[String], problems: &mut Problems) {
    let mut known: HashMap<String, (String, String)> = HashMap::new();
    for medicine in medicines {
        for language in languages {
            let Some(names) = medicine.optional(language) else {
                continue;
            };
            for name in names.any_texts(&mut Problems::default()) {
                let key = name_key(name);
                if key.is_empty() {
                    let what = format!("\"{name}\" has no letter");
                    names.problem(problems, what, "write a name");
                    continue;
                }
                let owner = (medicine.key().to_owned(), language.clone());
                match known.get(&key) {
                    Some((other, _)) if *other != owner.0 => {
                        let what = format!("\"{name}\" is a name of {other} too");
                        names.problem(problems, what, "keep it with one of them");
                    }
                    Some(there) if *there == owner => {
                        let what = format!("\"{name}\" stands twice");
                        names.problem(problems, what, "take one out");
                    }
                    Some(_) => {}
                    None => {
                        known.insert(key, owner);
                    }
                }
            }
        }
    }
}
