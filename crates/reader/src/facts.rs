//! The trial's facts, its contact, help lines and links.

use sha2::{Digest, Sha256};

use super::{Node, Problems, leak, leak_all};
use prescreen_core::{
    screening::Date,
    trial::{Contact, Facts, HelpLine, Link, StillRecruiting},
};

/// Reads the facts, with the SHA-256 of the record.
pub fn facts(node: Option<Node>, record: &str, problems: &mut Problems) -> Option<Facts> {
    let node = node?;
    node.only(
        &[
            "id",
            "other_ids",
            "status",
            "phase",
            "enrollment",
            "start",
            "planned_completion",
            "last_updated",
            "copied",
            "registry",
            "still_recruiting",
        ],
        problems,
    );
    let mut text = |key| node.table(key, problems)?.text(problems);
    let (id, status, phase, registry) =
        (text("id"), text("status"), text("phase"), text("registry"));
    let mut date = |key| node.table(key, problems)?.date(problems);
    let (start, planned_completion) = (date("start"), date("planned_completion"));
    let (last_updated, copied) = (date("last_updated"), date("copied"));
    let other_ids = node
        .optional("other_ids")
        .map(|ids| ids.texts(problems))
        .unwrap_or_default();
    let people = node.table("enrollment", problems)?;
    let enrollment = people.amount(problems);
    if enrollment.is_some_and(|people| people.fract() != 0.0) {
        people.problem(
            problems,
            "is not a number of people",
            "write a whole number",
        );
    }
    if let Some(registry) = node.optional("registry") {
        check_address(&registry, problems);
    }
    let still_recruiting = node
        .optional("still_recruiting")
        .and_then(|seen| still_recruiting(&seen, last_updated?, problems));
    Some(Facts {
        id: id?,
        other_ids: leak_all(other_ids),
        status: status?,
        phase: phase?,
        enrollment: enrollment? as u32,
        start: start?,
        planned_completion: planned_completion?,
        last_updated: last_updated?,
        copied: copied?,
        still_recruiting,
        record_sha256: leak(&format!("{:x}", Sha256::digest(record))),
        registry: registry?,
        questionnaire: leak(&questionnaire(id?)),
    })
}

/// Reads what the registry has said since `copied_update`, the update that was copied.
fn still_recruiting(
    node: &Node,
    copied_update: Date,
    problems: &mut Problems,
) -> Option<StillRecruiting> {
    node.only(&["updated", "seen", "source"], problems);
    let mut date = |key| node.table(key, problems)?.date(problems);
    let (updated, seen) = (date("updated"), date("seen"));
    let source = node.table("source", problems)?.text(problems)?;
    let (updated, seen) = (updated?, seen?);
    if updated <= copied_update {
        let what = format!("{updated} is no later than `last_updated`, {copied_update}");
        node.problem(problems, what, "take it out: the copy is as new");
    }
    if seen < updated {
        let what = format!("it was seen on {seen}, before the update of {updated}");
        node.problem(
            problems,
            what,
            "write the day on which that update was seen",
        );
    }
    Some(StillRecruiting {
        updated,
        seen,
        source,
    })
}

/// Reads the contact; `languages` are those of the locale files.
pub fn contact(
    node: Option<Node>,
    languages: &[String],
    problems: &mut Problems,
) -> Option<Contact> {
    let node = node?;
    node.only(
        &[
            "name",
            "hospital",
            "phone",
            "phone_abroad",
            "tel",
            "speaks",
            "utc_offset_hours",
        ],
        problems,
    );
    let mut text = |key| node.table(key, problems)?.text(problems);
    let (name, hospital, phone) = (text("name"), text("hospital"), text("phone"));
    let (phone_abroad, tel) = (text("phone_abroad"), text("tel"));
    let speaks = node.optional("speaks");
    let speaks = match speaks.as_ref() {
        Some(named) => named.text(problems).inspect(|tag| {
            // A trial without any language is reported elsewhere.
            if !languages.is_empty() && !languages.iter().any(|language| language == tag) {
                let what = format!("\"{tag}\" is not one of the trial's languages");
                let remedy = format!(
                    "use one of {}, or add locales/{tag}.toml",
                    languages.join(", ")
                );
                named.problem(problems, what, remedy);
            }
        }),
        None => Some(languages.first().map_or("", |first| leak(first))),
    };
    let hours = node.table("utc_offset_hours", problems)?;
    let offset = hours
        .number(problems)
        .filter(|hours| hours.abs() <= 14.0 && hours.fract() == 0.0);
    if offset.is_none() {
        hours.problem(
            problems,
            "is not a time zone",
            "write whole hours ahead of UTC, from -12 to 14",
        );
    }
    let digits = |text: &str| {
        text.chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect::<String>()
    };
    if let (Some(abroad), Some(tel)) = (phone_abroad, tel)
        && digits(abroad) != digits(tel)
    {
        let what = format!("\"{abroad}\" and \"{tel}\" are different numbers");
        node.problem(problems, what, "give phone_abroad and tel the same digits");
    }
    Some(Contact {
        name: name?,
        hospital: hospital?,
        phone: phone?,
        phone_abroad: phone_abroad?,
        tel: tel?,
        speaks: speaks?,
        utc_offset_hours: offset? as i8,
    })
}

pub fn help_lines(node: Option<Node>, problems: &mut Problems) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for entry in node.iter().flat_map(Node::entries) {
        entry.only(&["number", "checked", "source"], problems);
        let number = entry
            .optional("number")
            .and_then(|number| number.text(problems));
        let checked = entry
            .table("checked", problems)
            .and_then(|day| day.date(problems));
        let source = entry
            .table("source", problems)
            .and_then(|source| source.text(problems));
        if let (Some(checked), Some(source)) = (checked, source) {
            let id = leak(entry.key());
            lines.push(HelpLine {
                id,
                number: number.unwrap_or_default(),
                checked,
                source,
            });
        }
    }
    lines
}

/// Checks that there are help lines if a criterion or question has the flag `help_lines`.
pub fn check_help_lines(root: &Node, lines: &[HelpLine], problems: &mut Problems) {
    if !lines.is_empty() {
        return;
    }
    let tables = ["criteria", "questions"].map(|key| root.optional(key));
    for entry in tables.iter().flatten().flat_map(Node::entries) {
        if entry.flag("help_lines", &mut Problems::default()) {
            let remedy = "add [help_lines], or take it out";
            entry.problem(
                problems,
                "wants help lines, of which there are none",
                remedy,
            );
        }
    }
}

pub fn links(node: Option<Node>, problems: &mut Problems) -> Vec<Link> {
    let mut links = Vec::new();
    for entry in node.iter().flat_map(Node::entries) {
        check_address(&entry, problems);
        if let Some(url) = entry.text(problems) {
            links.push(Link {
                id: leak(entry.key()),
                url,
            });
        }
    }
    links
}

/// Checks that a text, if it is one, is a web address.
pub fn check_address(node: &Node, problems: &mut Problems) {
    if node
        .as_text()
        .is_some_and(|address| !address.starts_with("https://"))
    {
        node.problem(
            problems,
            "is not a web address",
            "write one that starts with https://",
        );
    }
}

/// The canonical URI of the questionnaire: a UUID of version 8 (RFC 9562), a hash of the trial's id. It depends on no
/// website and is the same in every copy.
fn questionnaire(id: &str) -> String {
    let digest = Sha256::digest(format!("trial-prescreen questionnaire {id}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(from, to)| part(from, to));
    format!("urn:uuid:{}", parts.join("-"))
}
