//! The decision table: cohorts, questions, and the effects of each answer.

use super::{
    Node, Problems, ids, leak, leak_all, library::TAKES, record::Criteria, screens::screens,
    windows::OTHERS,
};
use prescreen_core::{
    screening::{
        CohortId, Cohorts, Condition, Criterion, CriterionId, Effect, Finding, Gives, Id, Kind,
        List, Question, QuestionId, Rules, Value, ValueId, Window,
    },
    trial::Screen,
};

/// Reads the rules and the screens.
pub fn rules(
    root: &Node,
    criteria: &Criteria,
    problems: &mut Problems,
) -> (Option<Rules>, Vec<Screen>) {
    let (Some(cohorts), Some(questions)) = (
        root.table("cohorts", problems),
        root.table("questions", problems),
    ) else {
        return (None, Vec::new());
    };
    let reader = Reader {
        criteria,
        cohort_ids: cohorts
            .entries()
            .filter(|entry| entry.key() != "question")
            .map(|entry| leak(entry.key()))
            .collect(),
        nodes: questions.entries().collect(),
    };
    let ids = (0..reader.nodes.len()).map(QuestionId::from_index);
    let questions = ids.map(|id| reader.question(id, problems)).collect();
    let questions = List::new(leak_all(questions));
    let rules = reader
        .cohorts(&cohorts, questions, problems)
        .map(|cohorts| Rules {
            criteria: leak_all(reader.criteria(&questions, problems)).into(),
            questions,
            cohorts,
        });
    let screens = screens(root.table("screens", problems), &reader.nodes, problems);
    (rules, screens)
}

struct Reader<'a> {
    criteria: &'a Criteria<'a>,
    cohort_ids: Vec<&'static str>,
    nodes: Vec<Node<'a>>,
}

impl Reader<'_> {
    /// The node of a question.
    fn node(&self, question: QuestionId) -> &Node<'_> {
        &self.nodes[question.index()]
    }

    fn criteria(&self, questions: &[Question], problems: &mut Problems) -> Vec<Criterion> {
        let mut criteria = Vec::new();
        let ids = (0..self.criteria.nodes.len()).map(CriterionId::from_index);
        for (id, node) in ids.zip(&self.criteria.nodes) {
            let criterion = Criterion {
                id: leak(node.key()),
                cohort: self.cohort(node, problems),
                team: node.flag("team", problems),
                any_clears: node.flag("any_clears", problems),
            };
            let effects = || {
                let values = questions.iter().flat_map(|question| question.values);
                values
                    .flat_map(|value| value.effects)
                    .filter(move |effect| effect.criterion == id)
            };
            if !criterion.team && effects().next().is_none() {
                node.problem(
                    problems,
                    "no question decides it",
                    "name it in the \"decides\" of a question, or write team = true",
                );
            }
            if criterion.team && criterion.any_clears {
                node.problem(
                    problems,
                    "only the study team can judge it, so that no answer clears it",
                    "take out team or any_clears",
                );
            }
            let plain = [Finding::Clear, Finding::Check, Finding::Open].map(Gives::Finding);
            if criterion.any_clears && effects().any(|effect| !plain.contains(&effect.gives)) {
                node.problem(
                    problems,
                    "with any_clears an answer can only give clear, check or open",
                    "change the answers that give it something else",
                );
            }
            criteria.push(criterion);
        }
        criteria
    }

    fn cohort(&self, node: &Node, problems: &mut Problems) -> Option<CohortId> {
        let cohort = node.optional("cohort")?;
        let id = cohort.text(problems)?;
        let index = self.cohort_ids.iter().position(|known| *known == id);
        if index.is_none() {
            let remedy = format!("use one of {}", self.cohort_ids.join(", "));
            cohort.problem(problems, format!("\"{id}\" is not a cohort"), remedy);
        }
        index.map(CohortId::from_index)
    }

    fn cohorts(
        &self,
        node: &Node,
        questions: List<QuestionId, Question>,
        problems: &mut Problems,
    ) -> Option<Cohorts> {
        let named = node.table("question", problems)?;
        let question = ids::question_of(&named, named.text(problems)?, &self.nodes, problems)?;
        let values = questions[question].values;
        let mut of_value = vec![Vec::new(); values.len()];
        let ids = List::<CohortId, _>::new(leak_all(self.cohort_ids.clone()));
        for (cohort, name) in ids.entries() {
            let Some(entry) = node.optional(name) else {
                continue;
            };
            for value in entry.texts(problems) {
                match values.iter().position(|known| known.id == value) {
                    Some(index) => of_value[index].push(cohort),
                    None => {
                        self.unknown_value(&entry, value, values.iter().map(|v| v.id), problems)
                    }
                }
            }
        }
        Some(Cohorts {
            ids,
            question,
            of_value: leak_all(of_value.into_iter().map(leak_all).collect()).into(),
        })
    }

    fn unknown_value<'v>(
        &self,
        node: &Node,
        value: &str,
        known: impl Iterator<Item = &'v str>,
        problems: &mut Problems,
    ) {
        let known: Vec<_> = known.collect();
        let remedy = format!("use one of {}", known.join(", "));
        node.problem(
            problems,
            format!("\"{value}\" is not an answer to the question"),
            remedy,
        );
    }

    fn question(&self, id: QuestionId, problems: &mut Problems) -> Question {
        let node = self.node(id);
        node.only(
            &[
                TAKES,
                "kind",
                "unit",
                "min",
                "max",
                "decimals",
                "decides",
                "values",
                "sensitive",
                "refines",
                "goes_stale",
                "cohort",
                "when",
                "unless",
                "unsure",
                "otherwise",
                "alone",
                "exclusive",
                "help_lines",
                OTHERS,
            ],
            problems,
        );
        let decides = self.decides(node, problems);
        let values: Vec<Node> = node
            .table("values", problems)
            .iter()
            .flat_map(Node::entries)
            .collect();
        if values.is_empty() || values.len() > 32 {
            node.problem(
                problems,
                "has no answers, or over 32",
                "list 1 to 32 of them in [questions.….values]",
            );
        }
        let kind = self.kind(node, &values, problems);
        let otherwise = node
            .optional("otherwise")
            .and_then(|node| self.finding(&node, node.text(problems)?, problems));
        let alone: Vec<Node> = node
            .optional("alone")
            .iter()
            .flat_map(Node::entries)
            .collect();
        for entry in &alone {
            if !values.iter().any(|value| value.key() == entry.key()) {
                self.unknown_value(entry, entry.key(), values.iter().map(Node::key), problems);
            }
        }
        let whole = otherwise.is_none();
        Question {
            id: leak(node.key()),
            kind,
            sensitive: node.flag("sensitive", problems),
            refines: node.flag("refines", problems),
            goes_stale: node.flag("goes_stale", problems),
            cohort: self.cohort(node, problems),
            condition: self.condition(id, problems),
            values: leak_all(
                values
                    .iter()
                    .map(|value| Value {
                        id: leak(value.key()),
                        from: self.from(value, kind, problems),
                        effects: self.effects(value, &decides, whole, problems),
                        alone: alone
                            .iter()
                            .find(|entry| entry.key() == value.key())
                            .map(|entry| self.effects(entry, &decides, whole, problems)),
                    })
                    .collect(),
            )
            .into(),
            unsure: match node.optional("unsure") {
                Some(unsure) => self.effects(&unsure, &decides, true, problems),
                None => every(&decides, Gives::Finding(Finding::Check)),
            },
            otherwise,
            decides: leak_all(decides),
        }
    }

    fn decides(&self, node: &Node, problems: &mut Problems) -> Vec<CriterionId> {
        let Some(list) = node.table("decides", problems) else {
            return Vec::new();
        };
        let named = list.texts(problems);
        ids::check_once(&list, &named, problems);
        named
            .into_iter()
            .filter_map(|id| self.criterion(&list, id, problems))
            .collect()
    }

    fn criterion(&self, node: &Node, id: &str, problems: &mut Problems) -> Option<CriterionId> {
        let criterion = self.criteria.named(id);
        if criterion.is_none() {
            let what = format!("\"{id}\" is not a criterion that is judged");
            node.problem(
                problems,
                what,
                "use an id that stands in [criteria] and is not a heading",
            );
        }
        criterion
    }

    fn kind(&self, node: &Node, values: &[Node], problems: &mut Problems) -> Kind {
        match node.table("kind", problems).and_then(|kind| kind.as_text()) {
            Some("choice") => Kind::Choice,
            Some("many") => {
                let exclusive = node.optional("exclusive").and_then(|exclusive| {
                    let id = exclusive.text(problems)?;
                    let index = values.iter().position(|value| value.key() == id);
                    if index.is_none() {
                        self.unknown_value(&exclusive, id, values.iter().map(Node::key), problems);
                    }
                    index.map(ValueId::from_index)
                });
                Kind::Many { exclusive }
            }
            Some("number") => self.number(node, values, problems),
            _ => {
                node.problem(
                    problems,
                    "has no kind",
                    "write kind = \"choice\", \"many\" or \"number\"",
                );
                Kind::Choice
            }
        }
    }

    fn number(&self, node: &Node, values: &[Node], problems: &mut Problems) -> Kind {
        let mut bound = |key| node.table(key, problems)?.amount(problems);
        let (min, max) = (
            bound("min").unwrap_or_default(),
            bound("max").unwrap_or_default(),
        );
        let starts: Vec<f64> = values
            .iter()
            .filter_map(|value| value.table("from", problems)?.amount(problems))
            .collect();
        let ends_in_range = starts.last().is_some_and(|last| *last <= max);
        if starts.first() != Some(&min) || !starts.is_sorted_by(|a, b| a < b) || !ends_in_range {
            node.problem(
                problems,
                "its ranges do not follow each other from its smallest number",
                "give the first range from = min and each later one a higher \"from\", up to max",
            );
        }
        let unit = node
            .table("unit", problems)
            .and_then(|unit| unit.text(problems))
            .unwrap_or_default();
        let decimals = node.flag("decimals", problems);
        Kind::Number {
            unit,
            min,
            max,
            decimals,
        }
    }

    /// The lower bound of a value's range. [`Self::number`] has reported its problems.
    fn from(&self, value: &Node, kind: Kind, problems: &mut Problems) -> f64 {
        let Some(from) = value.optional("from") else {
            return 0.0;
        };
        if let Kind::Number { .. } = kind {
            return from.amount(&mut Problems::default()).unwrap_or_default();
        }
        from.problem(problems, "begins no range", "take it out");
        0.0
    }

    fn condition(&self, id: QuestionId, problems: &mut Problems) -> Option<Condition> {
        let node = self.node(id);
        let (entry, negated) = match (node.optional("when"), node.optional("unless")) {
            (None, None) => return None,
            (Some(when), None) => (when, false),
            (None, Some(unless)) => (unless, true),
            (Some(when), Some(_)) => {
                when.problem(problems, "stands beside \"unless\"", "keep one of them");
                return None;
            }
        };
        let answers = entry.entries().next();
        let Some(answers) = answers.filter(|_| entry.entries().count() == 1) else {
            entry.problem(
                problems,
                "names no one question",
                "write { question = [\"answer\"] }",
            );
            return None;
        };
        let question = ids::question_of(&answers, answers.key(), &self.nodes, problems)?;
        if question >= id {
            let remedy = format!("move [questions.{}] above it", answers.key());
            answers.problem(
                problems,
                "is asked later than the question that depends on it",
                remedy,
            );
        }
        let known: Vec<Node> = self
            .node(question)
            .optional("values")
            .iter()
            .flat_map(Node::entries)
            .collect();
        let mut values = Vec::new();
        for id in answers.texts(problems) {
            match known.iter().position(|value| value.key() == id) {
                Some(index) => values.push(ValueId::from_index(index)),
                None => self.unknown_value(&answers, id, known.iter().map(Node::key), problems),
            }
        }
        Some(Condition {
            question,
            values: leak_all(values),
            negated,
        })
    }

    /// The effects of an answer: one finding for all criteria that the question decides, or one each.
    fn effects(
        &self,
        node: &Node,
        decides: &[CriterionId],
        whole: bool,
        problems: &mut Problems,
    ) -> &'static [Effect] {
        if !node.is_table() {
            let finding = node
                .text(problems)
                .and_then(|name| self.finding(node, name, problems));
            return every(decides, Gives::Finding(finding.unwrap_or(Finding::Check)));
        }
        let mut effects = Vec::new();
        for entry in node.entries().filter(|entry| entry.key() != "from") {
            let Some(criterion) = self.criterion(&entry, entry.key(), problems) else {
                continue;
            };
            if !decides.contains(&criterion) {
                let remedy = format!("add \"{}\" to \"decides\"", entry.key());
                entry.problem(
                    problems,
                    "is not among the criteria that the question decides",
                    remedy,
                );
            }
            if let Some(gives) = self.gives(&entry, problems) {
                effects.push(Effect { criterion, gives });
            }
        }
        for &criterion in decides {
            if whole && !effects.iter().any(|effect| effect.criterion == criterion) {
                let id = self.criteria.node(criterion).key();
                let remedy = format!("write what it gives {id}, such as {id} = \"clear\"");
                node.problem(problems, format!("has no meaning for {id}"), remedy);
            }
        }
        leak_all(effects)
    }

    fn gives(&self, node: &Node, problems: &mut Problems) -> Option<Gives> {
        if !node.is_table() {
            return self
                .finding(node, node.text(problems)?, problems)
                .map(Gives::Finding);
        }
        node.only(&["until", "after"], problems);
        let until = node.table("until", problems)?;
        let window = match until.text(problems)?.parse::<Window>() {
            Ok(window) => window,
            Err(error) => {
                until.problem(problems, error.to_string(), "write such a window");
                return None;
            }
        };
        let after = match node.optional("after") {
            None => Finding::Clear,
            Some(after) => self.finding(&after, after.text(problems)?, problems)?,
        };
        Some(Gives::Until { window, after })
    }

    fn finding(&self, node: &Node, name: &str, problems: &mut Problems) -> Option<Finding> {
        const PLAIN: [Finding; 5] = [
            Finding::Clear,
            Finding::Lasting,
            Finding::Open,
            Finding::Check,
            Finding::Team,
        ];
        let found = PLAIN.into_iter().find(|finding| finding.name() == name);
        if found.is_none() {
            let remedy = "use clear, lasting, open, check or team, or { until = \"2 months\" }";
            node.problem(problems, format!("\"{name}\" is not a finding"), remedy);
        }
        found
    }
}

/// The same effect on each of these criteria.
fn every(criteria: &[CriterionId], gives: Gives) -> &'static [Effect] {
    leak_all(
        criteria
            .iter()
            .map(|&criterion| Effect { criterion, gives })
            .collect(),
    )
}
