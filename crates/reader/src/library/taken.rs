//! What one question of a trial takes from the library.

use super::{LEAVES_OUT, TAKES, VALUES, questions};
use crate::{
    Document, Node, Problems,
    document::{Item, Value},
};

/// What of a question in the library is not for the program: which sentences of a record suggest it.
const SUGGESTIONS: [&str; 2] = ["suggested_by", "not_suggested_by"];

/// A question of the trial, and the one of the library that it takes.
pub struct Taken {
    pub own: String,
    pub id: String,
    leaves_out: Vec<String>,
}

impl Taken {
    /// What a question of the trial takes, if anything.
    pub fn of(question: &Node, shared: &Document, problems: &mut Problems) -> Option<Taken> {
        let named = question.optional(TAKES)?;
        let id = named.text(problems)?;
        let ids: Vec<Node> = questions(shared).collect();
        let Some(found) = ids.iter().find(|node| node.key() == id) else {
            let known = ids.iter().map(Node::key).collect();
            let what = format!("\"{id}\" is not in the library");
            named.problem(problems, what, format!("use {}", near(id, known)));
            return None;
        };
        let answers = found.optional(VALUES);
        let answers: Vec<Node> = answers.iter().flat_map(Node::entries).collect();
        let mut leaves_out = Vec::new();
        if let Some(list) = question.optional(LEAVES_OUT) {
            for left in list.texts(problems) {
                let known: Vec<&str> = answers.iter().map(Node::key).collect();
                if !known.contains(&left) {
                    let what = format!("\"{left}\" is no answer of \"{id}\" in the library");
                    let remedy = format!("use {}, or take it out", near(left, known));
                    list.problem(problems, what, remedy);
                }
                leaves_out.push(left.to_owned());
            }
        }
        Some(Taken {
            own: question.key().to_owned(),
            id: id.to_owned(),
            leaves_out,
        })
    }

    /// The library's question, for `trial.toml`.
    pub fn of_table(&self, question: &Item) -> Item {
        let mut question = self.without_answers(question);
        if let Some(entries) = question.entries_mut() {
            entries.retain(|(key, _)| !SUGGESTIONS.contains(&key.as_str()));
        }
        question
    }

    /// The library's words for it. They name a window by the question, as the trial calls it.
    pub fn of_words(&self, question: &Item) -> Item {
        let mut question = self.without_answers(question);
        if self.own != self.id {
            self.rename(&mut question);
        }
        question
    }

    fn without_answers(&self, question: &Item) -> Item {
        let mut question = question.clone();
        for (key, values) in question.entries_mut().into_iter().flatten() {
            if key == VALUES
                && let Some(values) = values.entries_mut()
            {
                values.retain(|(id, _)| !self.leaves_out.contains(id));
            }
        }
        question
    }

    fn rename(&self, item: &mut Item) {
        if let Value::Text(text) = &mut item.value {
            for form in ["window", "span"] {
                for end in ["}", "."] {
                    let name = |id: &str| format!("{{{form}.{id}{end}");
                    *text = text.replace(&name(&self.id), &name(&self.own));
                }
            }
        }
        for (_, item) in item.entries_mut().into_iter().flatten() {
            self.rename(item);
        }
    }
}

/// The names that are most like this one, the likest first; all if none is.
fn near(name: &str, mut known: Vec<&str>) -> String {
    let likeness = |other: &str| strsim::jaro_winkler(name, other);
    known.sort_by(|one, other| likeness(other).total_cmp(&likeness(one)));
    let like = known.iter().filter(|other| likeness(other) > 0.8).count();
    if like > 0 {
        known.truncate(like.min(3));
    }
    match &known[..] {
        [one] => format!("\"{one}\""),
        known => format!("one of {}", known.join(", ")),
    }
}
