//! The ids by which the parts of a trial refer to one another.

use serde::{Deserialize, Serialize};

/// What stands for one item of a [`List`](super::List): its index there, under a type of its own, so that a question is
/// never taken for a criterion.
///
/// An id belongs to the trial whose lists gave it out. What a person, a host or a file names is looked up in them, as
/// [`Rules::question_named`](super::Rules::question_named) does; only what makes a trial, such as the reader of its files,
/// makes ids.
///
/// ```
/// use prescreen_core::screening::{Id, QuestionId};
///
/// let second = QuestionId::from_index(1);
/// assert_eq!(second.index(), 1);
/// ```
pub trait Id: Copy {
    /// The id of the item at an index, counted from 0: for whoever makes the list.
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
