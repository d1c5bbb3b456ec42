use std::fmt;

use serde_json::Value;

/// A reason why a case cannot be judged.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseProblem {
    /// The line is not UTF-8.
    NoUtf8,
    /// The line is not JSON. Holds the parser's message.
    NoJson(String),
    /// The key does not accept this value.
    NotAccepted {
        key: String,
        value: Value,
        /// What the key accepts.
        accepted: String,
    },
}

impl CaseProblem {
    pub(super) fn new(key: &str, value: &Value, accepted: impl Into<String>) -> Self {
        CaseProblem::NotAccepted {
            key: key.to_owned(),
            value: value.clone(),
            accepted: accepted.into(),
        }
    }
}

impl fmt::Display for CaseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CaseProblem::NoUtf8 => {
                f.write_str("is not UTF-8; save the file as UTF-8, with one JSON object per line")
            }
            CaseProblem::NoJson(error) => {
                write!(
                    f,
                    "is not JSON: {error}; expected one JSON object with id, today and answers"
                )
            }
            CaseProblem::NotAccepted {
                key,
                value: Value::Null,
                accepted,
            } => {
                write!(f, "{key}: missing or null; expected {accepted}")
            }
            CaseProblem::NotAccepted {
                key,
                value,
                accepted,
            } => {
                write!(f, "{key}: {value} is not accepted; expected {accepted}")
            }
        }
    }
}

impl std::error::Error for CaseProblem {}
