//! Matches the lines of a newer eligibility text with the trial's sentences.

use prescreen_core::trial::Trial;
use prescreen_reader::list_item::Side;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::cohort_names::CohortNames;
use super::compare::{Comparison, CriterionChange, HeadingChange, What};
use super::lines::key;
use super::model::Line;
use super::trial_sentences::{Sentence, sentences};
use super::wording::similarity;

/// The minimum similarity at which a line counts as a new wording of a sentence.
const REWORDED: f32 = 0.6;

/// The maximum length of a heading, in words.
const HEADING: usize = 12;

/// Compares sentence by sentence.
pub fn compare(trial: &Trial, lines: &[Line], names: &CohortNames) -> Comparison {
    let ours = sentences(trial);
    let is_heading = |line: &Line| line.heading || heads_a_cohort(line, names, &ours);
    let theirs: Vec<&Line> = lines.iter().filter(|line| !is_heading(line)).collect();
    let pairs = pair(&ours, &theirs);

    let mut changes: Vec<(usize, CriterionChange)> = Vec::new();
    let mut same = 0;
    for (there, line) in theirs.iter().enumerate() {
        let Some((here, what)) = pairs.of_theirs[there] else {
            // Its position is that of the last matched sentence before it.
            let before = pairs.of_theirs[..there].iter().rev().flatten().next();
            let position = before.map_or(0, |(here, _)| *here);
            changes.push((position, added(ours.get(position), line)));
            continue;
        };
        match what {
            None => same += usize::from(!ours[here].from_elsewhere),
            Some(what) => changes.push((here, changed(what, &ours[here], Some(line)))),
        }
    }
    for (here, sentence) in ours.iter().enumerate() {
        if !pairs.held[here] && !sentence.from_elsewhere {
            changes.push((here, changed(What::Dropped, sentence, None)));
        }
    }
    changes.sort_by_key(|(here, _)| *here);
    Comparison {
        facts: Vec::new(),
        criteria: changes.into_iter().map(|(_, change)| change).collect(),
        headings: headings(lines, &is_heading, &ours, &pairs, names),
        same,
        held: ours
            .iter()
            .filter(|sentence| !sentence.from_elsewhere)
            .count(),
    }
}

/// Matches between the trial's sentences ("ours") and the newer record's lines ("theirs").
struct Pairs {
    /// For each of theirs, the index of ours and how it changed.
    of_theirs: Vec<Option<(usize, Option<What>)>>,
    /// For each of ours, whether it was matched.
    held: Vec<bool>,
}

impl Pairs {
    fn join(&mut self, here: usize, there: usize, what: Option<What>) {
        self.of_theirs[there] = Some((here, what));
        self.held[here] = true;
    }
}

/// Matches equal sentences in the same order first, then equal ones elsewhere, then new wordings, the most similar first.
fn pair(ours: &[Sentence], theirs: &[&Line]) -> Pairs {
    let mut pairs = Pairs {
        of_theirs: vec![None; theirs.len()],
        held: vec![false; ours.len()],
    };
    let our_keys: Vec<(Side, String)> = ours
        .iter()
        .map(|sentence| (sentence.list, sentence.key.clone()))
        .collect();
    let their_keys: Vec<(Side, String)> = theirs
        .iter()
        .map(|line| (line.list, key(&line.text)))
        .collect();
    for step in capture_diff_slices(Algorithm::Myers, &our_keys, &their_keys) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = step
        {
            for offset in 0..len {
                pairs.join(old_index + offset, new_index + offset, None);
            }
        }
    }
    let left_over = |pairs: &Pairs| {
        let here: Vec<usize> = (0..ours.len()).filter(|&at| !pairs.held[at]).collect();
        let there = (0..theirs.len()).filter(|&at| pairs.of_theirs[at].is_none());
        let there: Vec<usize> = there.collect();
        here.into_iter()
            .flat_map(move |here| there.clone().into_iter().map(move |there| (here, there)))
            .collect::<Vec<_>>()
    };
    for (here, there) in left_over(&pairs) {
        let free = !pairs.held[here] && pairs.of_theirs[there].is_none();
        if free && our_keys[here].1 == their_keys[there].1 {
            pairs.join(here, there, Some(What::Moved));
        }
    }
    let mut similar: Vec<(f32, usize, usize)> = left_over(&pairs)
        .into_iter()
        .filter(|(here, there)| our_keys[*here].0 == their_keys[*there].0)
        .map(|(here, there)| {
            (
                similarity(&our_keys[here].1, &their_keys[there].1),
                here,
                there,
            )
        })
        .filter(|(similarity, _, _)| *similarity >= REWORDED)
        .collect();
    // Of equally similar ones, those that moved least first.
    similar.sort_by(|one, other| {
        let moved = |(_, here, there): &(f32, usize, usize)| here.abs_diff(*there);
        other
            .0
            .total_cmp(&one.0)
            .then(moved(one).cmp(&moved(other)))
    });
    for (_, here, there) in similar {
        if !pairs.held[here] && pairs.of_theirs[there].is_none() {
            pairs.join(here, there, Some(What::Reworded));
        }
    }
    pairs
}

fn changed(what: What, sentence: &Sentence, line: Option<&Line>) -> CriterionChange {
    CriterionChange {
        what,
        criterion: sentence.id,
        questions: sentence.questions.clone(),
        here: Some(sentence.text.to_owned()),
        there: line.map(|line| line.text.clone()),
    }
}

fn added(after: Option<&Sentence>, line: &Line) -> CriterionChange {
    CriterionChange {
        what: What::Added,
        criterion: after.map(|sentence| sentence.id).unwrap_or_default(),
        // If it is a sub-point, which a person has to judge, it changes the criterion before it.
        questions: after
            .map(|sentence| sentence.questions.clone())
            .unwrap_or_default(),
        here: None,
        there: Some(line.text.clone()),
    }
}

/// Whether a line is a cohort's heading: short, ending in a colon and naming a cohort, such as "For SLE:", and not a
/// sentence of the trial.
fn heads_a_cohort(line: &Line, names: &CohortNames, ours: &[Sentence]) -> bool {
    let short = line.text.split_whitespace().count() <= HEADING;
    let own = || ours.iter().any(|sentence| sentence.key == key(&line.text));
    short && line.text.ends_with(':') && !names.named(&line.text).is_empty() && !own()
}

/// Headings that say more than "inclusion criteria", compared with the cohort of the sentence below them.
fn headings(
    lines: &[Line],
    is_heading: &dyn Fn(&Line) -> bool,
    ours: &[Sentence],
    pairs: &Pairs,
    names: &CohortNames,
) -> Vec<HeadingChange> {
    let mut found = Vec::new();
    let mut there = 0;
    for line in lines {
        if !is_heading(line) {
            there += 1;
            continue;
        }
        let (cohorts, more) = (names.named(&line.text), names.says_more(&line.text));
        if cohorts.is_empty() && !more {
            continue;
        }
        let below = pairs.of_theirs.get(there).copied().flatten();
        let below = below.map(|(here, _)| &ours[here]);
        let fits = below.is_some_and(|sentence| match sentence.cohort {
            Some(cohort) => cohorts == [cohort],
            None => false,
        });
        found.push(HeadingChange {
            text: line.text.clone(),
            over: below.map(|sentence| sentence.id),
            alters: more || !fits,
        });
    }
    found
}
