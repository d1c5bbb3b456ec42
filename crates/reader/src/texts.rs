//! The texts of a trial, one file a language, checked against its rules and against each other.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    Node, Problems, leak, leak_all,
    library::Library,
    map_texts::map_texts,
    proposals,
    surface::PAGES,
    windows::{self, Windows, other_placeholders},
    words::CORRECTED,
};
use prescreen_core::{
    screening::{Finding, Gives, Kind, List, Question, Value},
    trial::{CallTexts, CriterionTexts, QuestionTexts, Spoken, Texts, Trial, Unit, ValueTexts},
};

/// Reads the locale files in `folder`, in the order of [`locale_files`].
pub fn locales(
    folder: &Path,
    library: &Library,
    trial: &Trial,
    windows: &Windows,
    problems: &mut Problems,
) -> Vec<Texts> {
    let mut read = Vec::new();
    let mut fills = false;
    for path in locale_files(folder, problems) {
        let Some(document) = library.locale(&path, problems) else {
            continue;
        };
        proposals::refuse(&document.root(), problems);
        let language = language(&path);
        fills |= windows.check(&document.root(), &language, problems);
        let texts = texts(document.root(), &language, trial, problems);
        read.push((document, texts));
    }
    if let Some(((_, first), others)) = read.split_first() {
        for (document, other) in others {
            compare(first, other, trial, &document.root(), problems);
        }
    }
    let own = folder.with_file_name("words");
    let read = read.into_iter().map(|(_, texts)| texts);
    read.map(|texts| match fills {
        false => texts,
        true => {
            let words = windows::Words::of(texts.language, &own);
            map_texts(&texts, &|text| windows.filled(text, &words))
        }
    })
    .collect()
}

/// The `*.toml` files of a folder: English first, then the others by name.
pub fn locale_files(folder: &Path, problems: &mut Problems) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort_by_key(|path| (path.file_stem() != Some("en".as_ref()), path.clone()));
    if files.is_empty() {
        problems.add(folder, 0, "holds no locale", "add a file such as en.toml");
    }
    files
}

/// The language of a locale file, which is its name without extension.
pub fn language(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn texts(root: Node, language: &str, trial: &Trial, problems: &mut Problems) -> Texts {
    root.only(
        &[
            "trial",
            "cohorts",
            "units",
            "screens",
            "questions",
            "criteria",
            "help_lines",
            "links",
            "medicine_classes",
            "papers",
            "terms",
            "call",
            "points",
            // Read in `surface` and `bake`.
            PAGES,
            CORRECTED,
        ],
        problems,
    );
    let rules = &trial.rules;
    let head = root.table("trial", problems);
    if let Some(head) = &head {
        head.only(
            &["title", "about", "study", "taking_part", "contact"],
            problems,
        );
    }
    let text = |key, problems: &mut Problems| {
        head.as_ref()
            .and_then(|head| head.table(key, problems)?.text(problems))
            .unwrap_or_default()
    };
    let list = |key, problems: &mut Problems| {
        let found = head
            .as_ref()
            .and_then(|head| Some(head.table(key, problems)?.texts(problems)));
        leak_all(found.unwrap_or_default())
    };
    let (title, contact) = (text("title", problems), text("contact", problems));
    let taking_part = head
        .as_ref()
        .and_then(|head| head.optional("taking_part")?.text(problems))
        .unwrap_or_default();
    let (about, study) = (list("about", problems), list("study", problems));
    let plain_list = |key: &str, ids: Vec<&str>, problems: &mut Problems| {
        if ids.is_empty() && root.optional(key).is_none() {
            return &[][..];
        }
        let table = root.table(key, problems);
        leak_all(by_id(table, ids, problems, |node, problems| {
            node.text(problems).unwrap_or_default()
        }))
    };
    let cohorts = plain_list("cohorts", rules.cohorts.ids.to_vec(), problems);
    let units: BTreeSet<&str> = rules
        .questions
        .iter()
        .filter_map(|question| match question.kind {
            Kind::Number { unit, .. } => Some(unit),
            _ => None,
        })
        .collect();
    let units = match units.is_empty() {
        true => Vec::new(),
        false => {
            let ids = units.into_iter().collect();
            by_id(
                root.table("units", problems),
                ids,
                problems,
                |node, problems| Unit {
                    id: leak(node.key()),
                    names: leak_all(node.texts(problems)),
                },
            )
        }
    };
    let help_lines = plain_list(
        "help_lines",
        trial.help_lines.iter().map(|line| line.id).collect(),
        problems,
    );
    let links = plain_list(
        "links",
        trial.links.iter().map(|link| link.id).collect(),
        problems,
    );
    let papers = plain_list("papers", trial.papers.to_vec(), problems);
    let table_for = |key: &str, ids: &[&str], problems: &mut Problems| match ids {
        [] => root.optional(key),
        _ => root.table(key, problems),
    };
    let ids: Vec<&str> = trial.medicine_classes.iter().map(|it| it.id).collect();
    let table = table_for("medicine_classes", &ids, problems);
    let medicine_classes = by_id(table, ids, problems, |node, problems| {
        node.only(&["text"], problems);
        let text = node.table("text", problems);
        text.and_then(|text| text.text(problems))
            .unwrap_or_default()
    });
    let ids: Vec<&str> = trial.terms.iter().map(|term| term.id).collect();
    let table = table_for("terms", &ids, problems);
    // They are spoken to those who answer: Chinese that is only read needs no sounds.
    let has_pinyin = language.starts_with("zh") && language == trial.contact.speaks;
    let terms = by_id(table, ids, problems, |node, problems| {
        spoken(&node, "name", has_pinyin, problems)
    });
    let call = trial.call;
    let lines = [call.say, call.asked, call.close, call.practical];
    let ids: Vec<&str> = trial.call.lines().map(|line| line.id).collect();
    let table = table_for("call", &ids, problems);
    let mut call = by_id(table, ids, problems, |node, problems| {
        let line = spoken(&node, "text", has_pinyin, problems);
        if other_placeholders(line.text)
            .iter()
            .any(|name| *name != "id")
        {
            let remedy = "use {id}, the study's number, or none";
            node.problem(problems, "has a placeholder that nothing fills", remedy);
        }
        line
    })
    .into_iter();
    let [say, asked, close, practical] =
        lines.map(|lines| leak_all(call.by_ref().take(lines.len()).collect()));
    // Whoever has a call card has a sentence for whatever may be open.
    let ids = rules.criteria.iter().map(|criterion| criterion.id);
    let ids: Vec<&str> = match trial.call.lines().next() {
        Some(_) => ids.collect(),
        None => Vec::new(),
    };
    let table = table_for("points", &ids, problems);
    let points = by_id(table, ids, problems, |node, problems| {
        let line = spoken(&node, "text", has_pinyin, problems);
        if !other_placeholders(line.text).is_empty() {
            let remedy = "take it out, or use a rule's {window.…}";
            node.problem(problems, "has a placeholder that nothing fills", remedy);
        }
        line
    });
    let shared = trial
        .screens
        .iter()
        .filter(|screen| screen.questions.len() > 1);
    let shared_ids: Vec<&str> = shared.map(|screen| screen.id).collect();
    let titles = by_id(
        root.table("screens", problems),
        shared_ids.clone(),
        problems,
        |node, problems| {
            node.only(&["title"], problems);
            node.table("title", problems)
                .and_then(|title| title.text(problems))
                .unwrap_or_default()
        },
    );
    let screens = trial.screens.iter().map(|screen| {
        let index = shared_ids.iter().position(|id| *id == screen.id);
        index
            .and_then(|index| titles.get(index).copied())
            .unwrap_or_default()
    });
    let questions = root.table("questions", problems);
    let ids = rules.questions.iter().map(|question| question.id).collect();
    let mut each = rules.questions.iter();
    let questions = by_id(questions, ids, problems, |node, problems| {
        question(node, each.next(), problems)
    });
    let headings = trial.headings.iter().map(|heading| heading.id);
    let ids: Vec<&str> = rules
        .criteria
        .iter()
        .map(|c| c.id)
        .chain(headings)
        .collect();
    let mut team = rules.criteria.iter().map(|criterion| criterion.team);
    let mut criteria = by_id(
        root.table("criteria", problems),
        ids,
        problems,
        |node, problems| {
            node.only(&["plain", "test"], problems);
            let mut text = |key| node.table(key, problems)?.text(problems);
            CriterionTexts {
                plain: text("plain").unwrap_or_default(),
                test: match team.next() {
                    Some(true) => text("test").unwrap_or_default(),
                    _ => "",
                },
            }
        },
    );
    let headings = criteria.split_off(rules.criteria.len().min(criteria.len()));
    Texts {
        language: leak(language),
        title,
        about,
        study,
        taking_part,
        contact,
        cohorts: cohorts.into(),
        units: leak_all(units),
        screens: leak_all(screens.collect()).into(),
        questions: leak_all(questions).into(),
        criteria: leak_all(criteria).into(),
        headings: leak_all(headings.into_iter().map(|heading| heading.plain).collect()),
        help_lines,
        links,
        medicine_classes: leak_all(medicine_classes),
        papers,
        terms: leak_all(terms),
        call: CallTexts {
            say,
            asked,
            close,
            practical,
            points: leak_all(points).into(),
        },
    }
}

/// The text under `key`. With sounds it needs a pinyin, else it may not have one.
fn spoken(node: &Node, key: &str, has_pinyin: bool, problems: &mut Problems) -> Spoken {
    let known = [key, "pinyin"];
    node.only(if has_pinyin { &known } else { &known[..1] }, problems);
    let mut text = |key| node.table(key, problems)?.text(problems);
    Spoken {
        text: text(key).unwrap_or_default(),
        pinyin: match has_pinyin {
            true => text("pinyin").unwrap_or_default(),
            false => "",
        },
    }
}

/// One item for each id, in their order. Reports missing and unknown ids.
fn by_id<T>(
    table: Option<Node>,
    ids: Vec<&str>,
    problems: &mut Problems,
    mut item: impl FnMut(Node, &mut Problems) -> T,
) -> Vec<T> {
    let Some(table) = table else {
        return Vec::new();
    };
    table.only(&ids, problems);
    let found: Vec<Option<Node>> = ids.iter().map(|id| table.table(id, problems)).collect();
    if found.iter().any(Option::is_none) {
        return Vec::new();
    }
    found
        .into_iter()
        .flatten()
        .map(|node| item(node, problems))
        .collect()
}

fn question(node: Node, rules: Option<&Question>, problems: &mut Problems) -> QuestionTexts {
    node.only(
        &["short", "legend", "hint", "why", "find", "date", "values"],
        problems,
    );
    let mut text = |key: &str, needed: bool| {
        let found = if needed {
            node.table(key, problems)
        } else {
            node.optional(key)
        };
        found
            .and_then(|found| found.text(problems))
            .unwrap_or_default()
    };
    let dated = rules.is_some_and(Question::may_ask_date);
    let (short, legend) = (text("short", true), text("legend", true));
    let (why, find) = (text("why", true), text("find", true));
    let (hint, date) = (text("hint", false), text("date", dated));
    let table = node.table("values", problems);
    let values = rules.map_or(List::new(&[]), |question| question.values);
    let labelled = rules.is_some_and(|question| !matches!(question.kind, Kind::Number { .. }));
    let ids: Vec<&str> = values.iter().map(|value| value.id).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    let mut texts = vec![
        ValueTexts {
            label: "",
            hint: "",
            reason: "",
            change: "",
            note: ""
        };
        ids.len()
    ];
    for (text, rules) in texts.iter_mut().zip(values) {
        let entry = table.as_ref().and_then(|table| table.optional(rules.id));
        let (reason, change) = needs(rules);
        match entry {
            Some(entry) => *text = value(&entry, labelled, reason, change, problems),
            None if labelled || reason => {
                if let Some(table) = &table {
                    table.table(rules.id, problems);
                }
            }
            None => {}
        }
    }
    for entry in table
        .iter()
        .flat_map(Node::entries)
        .filter(|entry| !known.contains(entry.key()))
    {
        entry.problem(
            problems,
            "is not an answer to this question",
            format!("use one of {}", ids.join(", ")),
        );
    }
    QuestionTexts {
        short,
        legend,
        hint,
        why,
        find,
        date,
        values: leak_all(texts).into(),
    }
}

/// Whether the effects of a value require a reason, and a next step. What lasts may have none: where nothing can be done, to
/// name something would raise a wrong hope.
fn needs(value: &Value) -> (bool, bool) {
    let effects = value.effects.iter().chain(value.alone.unwrap_or_default());
    let mut needs = (false, false);
    for effect in effects {
        match effect.gives {
            Gives::Finding(Finding::Clear | Finding::Team) => {}
            Gives::Finding(Finding::Lasting) => needs.0 = true,
            Gives::Finding(_) => needs = (true, true),
            Gives::Until { after, .. } => needs = (true, needs.1 || after != Finding::Clear),
        }
    }
    needs
}

fn value(
    node: &Node,
    label: bool,
    reason: bool,
    change: bool,
    problems: &mut Problems,
) -> ValueTexts {
    node.only(&["label", "hint", "reason", "change", "note"], problems);
    let mut text = |key: &str, needed: bool| {
        let found = if needed {
            node.table(key, problems)
        } else {
            node.optional(key)
        };
        found
            .and_then(|found| found.text(problems))
            .unwrap_or_default()
    };
    ValueTexts {
        label: text("label", label),
        reason: text("reason", reason),
        change: text("change", change),
        hint: text("hint", false),
        note: text("note", false),
    }
}

/// Checks that two languages have the same optional texts and the same placeholders.
fn compare(first: &Texts, other: &Texts, trial: &Trial, root: &Node, problems: &mut Problems) {
    let mut check = |path: &[&str], one: &str, two: &str| {
        let name = path.join(".");
        // The text itself, or if it is missing what it would be in.
        let node = root.nearest(path);
        if one.is_empty() != two.is_empty() {
            let what = format!("{name} stands in one language only");
            node.report(problems, what, "give it in every language or in none");
        } else if other_placeholders(one) != other_placeholders(two) {
            let language = first.language;
            let what = format!("{name} has other {{placeholders}} than in {language}");
            node.report(problems, what, "use the same ones");
        }
    };
    let part = ["trial", "taking_part"];
    check(&part, first.taking_part, other.taking_part);
    for ((rules, one), two) in trial
        .rules
        .questions
        .iter()
        .zip(first.questions)
        .zip(other.questions)
    {
        let id = rules.id;
        check(&["questions", id, "hint"], one.hint, two.hint);
        for ((value, one), two) in rules.values.iter().zip(one.values).zip(two.values) {
            let part = |part| ["questions", id, "values", value.id, part];
            check(&part("hint"), one.hint, two.hint);
            check(&part("reason"), one.reason, two.reason);
            check(&part("change"), one.change, two.change);
            check(&part("note"), one.note, two.note);
        }
    }
    let lines = first.call.lines().zip(other.call.lines());
    for (line, (one, two)) in trial.call.lines().zip(lines) {
        // A missing one has been reported already.
        if !one.text.is_empty() && !two.text.is_empty() {
            check(&["call", line.id, "text"], one.text, two.text);
        }
    }
}

/// The placeholders of a text: names between braces, of ASCII letters, digits, `_`, `.` and `-`.
pub fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| {
            name.chars()
                .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
        })
        .collect()
}
