//! Sets a newer eligibility text beside our sentences.

use prescreen_core::trial::Trial;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::cohort_names::CohortNames;
use super::compare::{Comparison, CriterionChange, HeadingChange, What};
use super::lines::key;
use super::model::{Line, List};
use super::ours::{Sentence, sentences};
use super::wording::nearness;

/// How near a sentence must be to one of ours to count as a new wording of it.
const REWORDED: f32 = 0.6;

/// The longest line over a list, in words.
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
            // The last of our sentences before it tells where it stands.
            let before = pairs.of_theirs[..there].iter().rev().flatten().next();
            let near = before.map_or(0, |(here, _)| *here);
            changes.push((near, added(ours.get(near), line)));
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

/// Which sentence of ours each of theirs is.
struct Pairs {
    /// For each of theirs, ours and how it differs.
    of_theirs: Vec<Option<(usize, Option<What>)>>,
    /// Whether each of ours was found.
    held: Vec<bool>,
}

impl Pairs {
    fn join(&mut self, here: usize, there: usize, what: Option<What>) {
        self.of_theirs[there] = Some((here, what));
        self.held[here] = true;
    }
}

/// The same sentences in the same order first, then the same ones elsewhere, then new wordings, the nearest first.
fn pair(ours: &[Sentence], theirs: &[&Line]) -> Pairs {
    let mut pairs = Pairs {
        of_theirs: vec![None; theirs.len()],
        held: vec![false; ours.len()],
    };
    let our_keys: Vec<(List, String)> = ours
        .iter()
        .map(|sentence| (sentence.list, sentence.key.clone()))
        .collect();
    let their_keys: Vec<(List, String)> = theirs
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
    let mut near: Vec<(f32, usize, usize)> = left_over(&pairs)
        .into_iter()
        .filter(|(here, there)| our_keys[*here].0 == their_keys[*there].0)
        .map(|(here, there)| {
            (
                nearness(&our_keys[here].1, &their_keys[there].1),
                here,
                there,
            )
        })
        .filter(|(nearness, _, _)| *nearness >= REWORDED)
        .collect();
    // Of equally near ones, those that moved least.
    near.sort_by(|one, other| {
        let moved = |(_, here, there): &(f32, usize, usize)| here.abs_diff(*there);
        other
            .0
            .total_cmp(&one.0)
            .then(moved(one).cmp(&moved(other)))
    });
    for (_, here, there) in near {
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
        // A sub-point changes the criterion it stands in; whether it is one, only a reader can tell.
        questions: after
            .map(|sentence| sentence.questions.clone())
            .unwrap_or_default(),
        here: None,
        there: Some(line.text.clone()),
    }
}

/// A short line that ends in a colon and names a cohort, such as "For SLE:", and is none of our sentences.
fn heads_a_cohort(line: &Line, names: &CohortNames, ours: &[Sentence]) -> bool {
    let short = line.text.split_whitespace().count() <= HEADING;
    let own = || ours.iter().any(|sentence| sentence.key == key(&line.text));
    short && line.text.ends_with(':') && !names.named(&line.text).is_empty() && !own()
}

/// Headings that say more than "inclusion criteria", held against where we put what is below them.
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
