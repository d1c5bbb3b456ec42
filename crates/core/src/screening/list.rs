use std::{
    fmt,
    marker::PhantomData,
    ops::{Deref, Index},
    slice,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;
use crate::lists::{list, lists};

/// A list of a trial, indexed by the ids of its items. It dereferences to a slice.
///
/// ```
/// use prescreen_core::screening::{Id, QuestionId};
/// use prescreen_words::trials::TRIAL;
///
/// let questions = TRIAL.rules.questions;
/// let vaccine = TRIAL.rules.question_named("vaccine").unwrap();
/// assert_eq!(questions[vaccine].id, "vaccine");
/// assert!(questions.entries().any(|(question, _)| question == vaccine));
/// assert!(questions.get(QuestionId::from_index(usize::MAX)).is_none());
/// ```
///
/// # Panics
///
/// Indexing panics if the id is out of range, as one of another trial can be; [`get`](Self::get) does not.
pub struct List<I, T: 'static> {
    items: &'static [T],
    id: PhantomData<I>,
}

impl<I: Id, T: 'static> List<I, T> {
    /// A list of these items, in the order of their ids.
    ///
    /// ```
    /// use prescreen_core::screening::{List, ValueId};
    ///
    /// let list: List<ValueId, &str> = List::new(&["yes", "no"]);
    /// assert_eq!(list.find(|item| *item == "no").map(|id| list[id]), Some("no"));
    /// assert_eq!(format!("{list:?}"), r#"["yes", "no"]"#);
    /// ```
    pub const fn new(items: &'static [T]) -> Self {
        List {
            items,
            id: PhantomData,
        }
    }

    /// The item with this id; `None` if it is out of range.
    pub fn get(self, id: I) -> Option<&'static T> {
        self.items.get(id.index())
    }

    /// Its items, in order.
    pub fn iter(self) -> slice::Iter<'static, T> {
        self.items.iter()
    }

    /// The ids, in order.
    pub fn ids(self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone {
        (0..self.items.len()).map(I::from_index)
    }

    /// The items with their ids, in order.
    pub fn entries(self) -> impl DoubleEndedIterator<Item = (I, &'static T)> + Clone {
        self.ids().zip(self.items)
    }

    /// The id of the first item that matches a predicate.
    pub fn find(self, predicate: impl Fn(&T) -> bool) -> Option<I> {
        self.items.iter().position(predicate).map(I::from_index)
    }
}

impl<I: Id, T: 'static> Index<I> for List<I, T> {
    type Output = T;

    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

impl<I, T: 'static> Deref for List<I, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.items
    }
}

impl<I, T: 'static> Clone for List<I, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, T: 'static> Copy for List<I, T> {}

impl<I: Id, T: 'static> From<&'static [T]> for List<I, T> {
    fn from(items: &'static [T]) -> Self {
        List::new(items)
    }
}

impl<I, T: 'static> IntoIterator for List<I, T> {
    type Item = &'static T;
    type IntoIter = slice::Iter<'static, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<I, T: fmt::Debug + 'static> fmt::Debug for List<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

/// As a list without ids, which follow from the order.
impl<I, T: Serialize + 'static> Serialize for List<I, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, I: Id, T: Deserialize<'de> + 'static> Deserialize<'de> for List<I, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer).map(List::new)
    }
}

/// Deserializes a [`List`] of lists.
pub(super) fn list_of_lists<'de, I: Id, T: Deserialize<'de> + 'static, D: Deserializer<'de>>(
    from: D,
) -> Result<List<I, &'static [T]>, D::Error> {
    lists(from).map(List::new)
}
