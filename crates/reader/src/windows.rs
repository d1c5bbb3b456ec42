//! The windows of the rules in texts: each length is defined once, in `trial.toml`, and filled into texts.
//!
//! A window is named by a criterion (`E7`), a question (`vaccine`) or an answer (`vaccine.yes`) that has no other window.
//! `{window.E7}` becomes "1 month" or "6 weeks", in each language. `{span.E7}` omits the number 1: "the past {span.E7}"
//! becomes "the past month" or "the past 6 weeks".

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::{
    Document, Node, Problems,
    lengths::{Length, lengths},
    parse, placeholders,
    words::CORRECTED,
};
use prescreen_core::{
    screening::{Effect, Gives, Question, Rules, Window},
    trial::Trial,
};

/// The folder of the interface texts, as an absolute path: the current folder is not known.
const WORDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../words/locales");

const WHOLE: &str = "window.";
const SPAN: &str = "span.";

/// The key of further lengths that the texts of a criterion or question may name, each with its reason.
pub const OTHERS: &str = "other_lengths";

/// The placeholders of a text that do not name a window.
pub fn other_placeholders(text: &str) -> BTreeSet<&str> {
    let mut names = placeholders(text);
    names.retain(|name| window_name(name).is_none());
    names
}

/// The name of the window that a placeholder stands for, and whether the number 1 is omitted.
fn window_name(placeholder: &str) -> Option<(&str, bool)> {
    let whole = placeholder.strip_prefix(WHOLE).map(|name| (name, false));
    whole.or_else(|| placeholder.strip_prefix(SPAN).map(|name| (name, true)))
}

/// The windows of a trial, and the lengths of time that its texts may mention.
pub struct Windows {
    named: Named,
    questions: BTreeMap<&'static str, Allowed>,
    criteria: BTreeMap<&'static str, Allowed>,
    classes: BTreeMap<&'static str, Allowed>,
}

/// The lengths that the texts of one criterion or question may mention.
#[derive(Clone, Default)]
struct Allowed {
    lengths: Vec<Length>,
    /// The rule's own windows, each with an unambiguous name.
    windows: Vec<(String, Window)>,
}

impl Allowed {
    fn of(windows: Vec<(String, Window)>) -> Allowed {
        let lengths = windows.iter().map(|(_, window)| Length::from(*window));
        Allowed {
            lengths: lengths.collect(),
            windows,
        }
    }

    fn add(&mut self, other: &Allowed) {
        self.lengths.extend(&other.lengths);
        self.windows.extend(other.windows.iter().cloned());
    }
}

/// Every window of a trial with its names: its criterion, question and answer.
struct Named(Vec<([String; 3], Window)>);

impl Named {
    fn of(rules: &Rules) -> Named {
        let questions = rules.questions.iter();
        Named(
            questions
                .flat_map(|question| named(question, rules))
                .collect(),
        )
    }

    /// The windows with this name, without duplicates.
    fn found(&self, name: &str) -> Vec<Window> {
        let mut found: Vec<Window> = Vec::new();
        for (names, window) in &self.0 {
            if names.iter().any(|own| own == name) && !found.contains(window) {
                found.push(*window);
            }
        }
        found
    }

    /// The windows with this name, each with its shortest unambiguous name.
    fn each(&self, name: &str) -> Vec<(String, Window)> {
        let mut found: Vec<(String, Window)> = Vec::new();
        for (names, window) in self
            .0
            .iter()
            .filter(|(names, _)| names.iter().any(|own| own == name))
        {
            let unambiguous = names.iter().find(|own| self.found(own).len() == 1);
            let own = unambiguous.unwrap_or(&names[2]).clone();
            if !found.contains(&(own.clone(), *window)) {
                found.push((own, *window));
            }
        }
        found
    }
}

impl Windows {
    /// The windows of a trial, and the [`OTHERS`] in `root`, its `trial.toml`.
    pub fn of(trial: &Trial, root: &Node, problems: &mut Problems) -> Windows {
        let rules = &trial.rules;
        let named = Named::of(rules);
        let others = |kind: &str, id: &str, problems: &mut Problems| {
            let node = root.optional(kind).and_then(|table| table.optional(id));
            let others = node.and_then(|node| node.optional(OTHERS));
            others.map_or_else(Vec::new, |others| other_lengths(&others, problems))
        };
        let mut criteria = BTreeMap::new();
        for (criterion, record) in rules.criteria.iter().zip(trial.records) {
            let mut allowed = Allowed::of(named.each(criterion.id));
            // Without a window, the texts may mention the lengths of the record.
            if allowed.windows.is_empty() {
                let recorded = record.sentences.iter().flat_map(|it| lengths(it, "en"));
                allowed.lengths.extend(recorded.map(|(length, _)| length));
            }
            let others = others("criteria", criterion.id, problems);
            allowed.lengths.extend(&others);
            criteria.insert(criterion.id, (allowed, others));
        }
        let mut questions = BTreeMap::new();
        for question in rules.questions {
            let mut allowed = Allowed::of(named.each(question.id));
            let has_window = !allowed.windows.is_empty();
            for criterion in decided(question, rules) {
                let (all, others) = &criteria[criterion];
                match has_window {
                    true => allowed.lengths.extend(others),
                    false => allowed.add(all),
                }
            }
            let others = others("questions", question.id, problems);
            allowed.lengths.extend(others);
            questions.insert(question.id, allowed);
        }
        let criteria: BTreeMap<_, _> = criteria
            .into_iter()
            .map(|(id, (all, _))| (id, all))
            .collect();
        let mut classes = BTreeMap::new();
        for class in trial.medicine_classes {
            let mut allowed = Allowed::default();
            for &criterion in class.criteria {
                allowed.add(&criteria[rules.criteria[criterion].id]);
            }
            let question = class.question.map(|question| rules.questions[question].id);
            allowed
                .lengths
                .extend(question.iter().flat_map(|id| &questions[id].lengths));
            classes.insert(class.id, allowed);
        }
        Windows {
            named,
            questions,
            criteria,
            classes,
        }
    }

    /// Reports unknown windows, and lengths of time that differ from the rule, in a locale file. Returns whether the file
    /// has a window to fill in.
    pub fn check(&self, root: &Node, language: &str, problems: &mut Problems) -> bool {
        let mut fills = false;
        for table in root.entries() {
            if table.key() == CORRECTED {
                // It has the same tables as the texts that it corrects.
                fills |= self.check(&table, language, problems);
                continue;
            }
            let (kind, known) = match table.key() {
                "questions" => ("question", Some(&self.questions)),
                "criteria" => ("criterion", Some(&self.criteria)),
                "medicine_classes" => ("class", Some(&self.classes)),
                _ => ("", None),
            };
            for entry in table.entries() {
                let allowed = known.and_then(|known| known.get(entry.key()));
                each_text(&entry, &mut |node, text| {
                    fills |= self.check_names(node, text, problems);
                    // Texts that belong to no rule may mention any length.
                    if let Some(allowed) = allowed {
                        let rule = (kind, entry.key(), allowed);
                        check_lengths(node, text, language, rule, problems);
                    }
                });
            }
        }
        fills
    }

    fn check_names(&self, node: &Node, text: &str, problems: &mut Problems) -> bool {
        let mut fills = false;
        for placeholder in placeholders(text) {
            let Some((name, _)) = window_name(placeholder) else {
                continue;
            };
            fills = true;
            let several = self.named.each(name);
            match self.named.found(name).len() {
                1 => {}
                0 => {
                    let what = format!("{{{placeholder}}} names nothing that has a window");
                    let mut known: Vec<&str> = self
                        .named
                        .0
                        .iter()
                        .map(|(names, _)| names[1].as_str())
                        .collect();
                    known.dedup();
                    node.problem(problems, what, format!("name one of {}", known.join(", ")));
                }
                _ => {
                    let (names, windows): (Vec<&str>, Vec<String>) = several
                        .iter()
                        .map(|(name, window)| (name.as_str(), as_written(*window)))
                        .unzip();
                    let what = format!("{{{placeholder}}} may be {}", windows.join(" or "));
                    node.problem(problems, what, format!("name one of {}", names.join(", ")));
                }
            }
        }
        fills
    }

    /// Fills in the windows of a text.
    pub fn filled(&self, text: &str, words: &Words) -> String {
        let mut filled = text.to_owned();
        for placeholder in placeholders(text) {
            let Some((name, bare)) = window_name(placeholder) else {
                continue;
            };
            if let [window] = self.named.found(name)[..] {
                filled = filled.replace(&format!("{{{placeholder}}}"), &words.format(window, bare));
            }
        }
        filled
    }
}

/// Fills windows into texts after the trial was read.
pub struct Fill {
    windows: Windows,
    own: PathBuf,
}

impl Fill {
    /// For a trial that was read from `folder`, whose `trial.toml` is this document.
    pub fn of(trial: &Trial, folder: &Path, table: &Document) -> Fill {
        // Its problems were reported when the trial was read.
        let problems = &mut Problems::default();
        Fill {
            windows: Windows::of(trial, &table.root(), problems),
            own: folder.join("words"),
        }
    }

    /// Fills in the windows of a text.
    pub fn filled(&self, text: &str, language: &str) -> String {
        let words = Words::of(language, &self.own);
        self.windows.filled(text, &words)
    }
}

/// The windows of a question's answers with their names.
fn named(question: &Question, rules: &Rules) -> Vec<([String; 3], Window)> {
    let mut found = Vec::new();
    for value in question.values {
        let effects = value.effects.iter().chain(value.alone.unwrap_or_default());
        for Effect { criterion, gives } in effects {
            if let Gives::Until { window, .. } = gives {
                let criterion = rules.criteria[*criterion].id.to_owned();
                let answer = format!("{}.{}", question.id, value.id);
                found.push(([criterion, question.id.to_owned(), answer], *window));
            }
        }
    }
    found
}

fn decided<'a>(
    question: &'a Question,
    rules: &'a Rules,
) -> impl Iterator<Item = &'static str> + 'a {
    let decided = question.decides.iter();
    decided.map(|&criterion| rules.criteria[criterion].id)
}

/// The lengths under [`OTHERS`], each of which needs its reason.
fn other_lengths(node: &Node, problems: &mut Problems) -> Vec<Length> {
    let mut found = Vec::new();
    if !node.is_table() {
        let remedy = "write { \"14 days\" = \"the reason\" }";
        node.problem(
            problems,
            "is not a table of lengths with their reasons",
            remedy,
        );
    }
    for entry in node.entries() {
        entry.text(problems);
        match entry.key().parse::<Window>() {
            Ok(window) => found.push(window.into()),
            Err(error) => entry.problem(problems, error.to_string(), "write such a length"),
        }
    }
    found
}

fn check_lengths(
    node: &Node,
    text: &str,
    language: &str,
    (kind, id, allowed): (&str, &str, &Allowed),
    problems: &mut Problems,
) {
    for (length, written) in lengths(text, language) {
        if allowed.lengths.contains(&length) {
            continue;
        }
        let (names, windows): (Vec<String>, Vec<String>) = allowed
            .windows
            .iter()
            .map(|(name, window)| {
                (
                    format!("{{window.{name}}} or {{span.{name}}}"),
                    as_written(*window),
                )
            })
            .unzip();
        let (rule, write) = match windows.is_empty() {
            true => (
                "its rule has no such length, and neither has the record".to_owned(),
                "correct it".to_owned(),
            ),
            false => (
                format!("its rule in trial.toml says {}", windows.join(" and ")),
                format!("write {}", names.join(" or ")),
            ),
        };
        let holder = match kind {
            "class" => "a criterion that its class names".to_owned(),
            kind => format!("the {kind} {id}"),
        };
        let remedy = format!(
            "{write}, or if it is another length of time that is right, name it with the reason under {OTHERS} of {holder} in trial.toml"
        );
        node.problem(problems, format!("says “{written}”, and {rule}"), remedy);
    }
}

/// Formats a window as in `trial.toml`, such as `6 weeks`.
pub fn as_written(window: Window) -> String {
    let (count, unit) = match window {
        Window::Days(count) => (count, "day"),
        Window::Weeks(count) => (count, "week"),
        Window::Months(count) => (count, "month"),
        Window::Years(count) => (count, "year"),
    };
    let many = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{many}")
}

/// Visits every text at a node and below it.
fn each_text(node: &Node, visit: &mut dyn FnMut(&Node, &str)) {
    if let Some(text) = node.as_text() {
        visit(node, text);
    }
    for item in node.items() {
        visit(node, item);
    }
    for entry in node.entries() {
        each_text(&entry, visit);
    }
}

/// The singular and plural patterns of one language for days, weeks, months and years.
pub struct Words([[String; 2]; 4]);

impl Words {
    /// The interface's patterns in `language`, with replacements from the trial's folder `own`. Missing ones are English
    /// here, and reported when the interface texts are read.
    pub fn of(language: &str, own: &Path) -> Words {
        let read = |folder: &Path, language: &str| {
            let path = folder.join(format!("{language}.toml"));
            let source = std::fs::read_to_string(&path).unwrap_or_default();
            let mut found: BTreeMap<String, String> = BTreeMap::new();
            if let Some(document) = parse(&path, &source, &mut Problems::default()) {
                for entry in document.root().entries() {
                    let text = entry
                        .as_text()
                        .filter(|_| entry.key().starts_with("window_"));
                    found.extend(text.map(|text| (entry.key().to_owned(), text.to_owned())));
                }
            }
            found
        };
        let mut words = read(Path::new(WORDS), "en");
        words.extend(read(Path::new(WORDS), language));
        words.extend(read(own, language));
        let text = |key: &str| words.get(key).cloned().unwrap_or_default();
        Words(["day", "week", "month", "year"].map(|unit| {
            [
                text(&format!("window_{unit}")),
                text(&format!("window_{unit}s")),
            ]
        }))
    }

    /// Formats a window; with `bare` the number 1 is omitted.
    fn format(&self, window: Window, bare: bool) -> String {
        let (count, unit) = match window {
            Window::Days(count) => (count, 0),
            Window::Weeks(count) => (count, 1),
            Window::Months(count) => (count, 2),
            Window::Years(count) => (count, 3),
        };
        let [one, many] = &self.0[unit];
        match count {
            1 if bare => one.replace("{count}", "").trim().to_owned(),
            1 => one.replace("{count}", "1"),
            count => many.replace("{count}", &count.to_string()),
        }
    }
}
