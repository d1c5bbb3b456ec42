//! What `cargo review new` proposes and nobody has read yet: it does not build.

use super::{Node, Problems};

/// The key under which a proposal says why it was made.
pub const PROPOSAL: &str = "proposal";

/// Reports every proposal at a node and below it.
pub fn refuse(node: &Node, problems: &mut Problems) {
    for entry in node.entries() {
        if entry.key() == PROPOSAL && !entry.is_table() {
            let why = entry.as_text().unwrap_or("it does not say why");
            entry.problem(
                problems,
                format!("nobody has read it yet ({why})"),
                "read the record's sentence and what stands here, correct it, then delete this line",
            );
        }
        refuse(&entry, problems);
    }
}
