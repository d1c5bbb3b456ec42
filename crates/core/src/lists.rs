//! Deserializes lists as `'static` slices, as a trial's definition has them.
//!
//! They are leaked: a definition is read once and used until the program ends.

use serde::{Deserialize, Deserializer};

/// A list.
pub fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<&'static [T], D::Error> {
    Ok(Vec::leak(Vec::deserialize(from)?))
}

/// An optional list.
pub fn maybe_list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<&'static [T]>, D::Error> {
    let items: Option<Vec<T>> = Option::deserialize(from)?;
    Ok(items.map(|items| &*items.leak()))
}

/// A list of lists.
pub fn lists<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<&'static [&'static [T]], D::Error> {
    let lists: Vec<Vec<T>> = Vec::deserialize(from)?;
    let lists: Vec<&'static [T]> = lists.into_iter().map(|items| &*items.leak()).collect();
    Ok(lists.leak())
}
