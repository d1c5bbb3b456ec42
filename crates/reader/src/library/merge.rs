//! Two files read as one: what stands in the trial, and beneath it what stands in the library.

use crate::{
    Node, Problems,
    document::{Item, Place, Table, Value},
};

/// A table that stands at this place.
pub fn table(place: &Place, entries: Table) -> Item {
    Item {
        place: place.clone(),
        gap: None,
        value: Value::Table(entries),
    }
}

/// What stands at `own`, and what of `beneath` it does not say itself. Tables are merged down to `levels`. An entry that only
/// the trial has comes after the one above it in the trial, or first.
pub fn over(own: &Node, beneath: &Item, levels: usize, problems: &mut Problems) -> Item {
    // An answer may be named again to say that one of the trial's own comes after it.
    let is_above_own = |key: &str| {
        let mut after = own.entries().skip_while(|entry| entry.key() != key);
        let next = after.nth(1);
        next.is_some_and(|next| beneath.get(next.key()).is_none())
    };
    let mut entries = Table::new();
    for (key, beneath) in beneath.entries() {
        let item = match own.optional(key) {
            None => beneath.completed_at(&own.item.place),
            Some(own) if own.is_table() && beneath.is_table() && levels > 1 => {
                over(&own, beneath, levels - 1, problems)
            }
            Some(own) => {
                if own.item == beneath && !(levels == 1 && is_above_own(key)) {
                    own.problem(problems, "is what the library says as well", "take it out");
                }
                own.item.clone()
            }
        };
        entries.push((key.clone(), item));
    }
    let mut next = 0;
    for (key, item) in own.item.entries() {
        match entries.iter().position(|(taken, _)| taken == key) {
            Some(found) => next = found + 1,
            None => {
                entries.insert(next, (key.clone(), item.clone()));
                next += 1;
            }
        }
    }
    table(&own.item.place, entries)
}

/// A table without the texts that stand in another one under the same keys.
pub fn without(item: &Item, other: Option<&Item>) -> Item {
    let entries = item.entries().iter().filter_map(|(key, item)| {
        let other = other.and_then(|other| other.get(key));
        match item.is_table() {
            true => Some((key.clone(), without(item, other))),
            false => other.is_none().then(|| (key.clone(), item.clone())),
        }
    });
    table(&item.place, entries.collect())
}

impl Item {
    /// The same, where what is missing in a table is added at this place.
    fn completed_at(&self, place: &Place) -> Item {
        let mut item = self.clone();
        if let Some(entries) = item.entries_mut() {
            for (_, within) in entries {
                *within = within.completed_at(place);
            }
            item.gap = Some(place.clone());
        }
        item
    }
}
