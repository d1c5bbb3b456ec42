//! Typed ids by which the parts of a trial refer to one another.

use serde::{Deserialize, Serialize};

/// The id of an item in a [`List`](super::List): its index, in a type of its own so that the ids of questions and
/// criteria cannot be confused.
///
/// An id is valid for the trial from whose lists it came. Names from people, hosts and files are looked up, as
/// [`Rules::question_named`](super::Rules::question_named) does; only code that builds a trial, such as the reader of
/// its files, creates ids.
///
/// ```
/// use prescreen_core::screening::{Id, QuestionId};
///
/// let second = QuestionId::from_index(1);
/// assert_eq!(second.index(), 1);
/// ```
pub trait Id: Copy {
    /// The id of the item at an index, counted from 0. For code that builds the list.
    fn from_index(index: usize) -> Self;

    /// The index of the item, counted from 0.
    fn index(self) -> usize;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(usize);

        impl Id for $name {
            fn from_index(index: usize) -> Self {
                $name(index)
            }

            fn index(self) -> usize {
                self.0
            }
        }
    )*};
}

ids! {
    /// A question, in [`Rules::questions`](super::Rules::questions) and in the lists beside it.
    QuestionId
    /// A criterion, in [`Rules::criteria`](super::Rules::criteria) and in the lists beside it.
    CriterionId
    /// A cohort, in [`Cohorts::ids`](super::Cohorts::ids) and in the lists beside it.
    CohortId
    /// One of a question's values, in [`Question::values`](super::Question::values) and in the lists beside it.
    ValueId
    /// A screen, in [`Trial::screens`](crate::trial::Trial::screens) and in the lists beside it.
    ScreenId
}
