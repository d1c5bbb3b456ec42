//! The parts of a registry record that are compared.

use std::collections::BTreeMap;

use prescreen_reader::list_item::{Marker, Side};

/// One record, read from a file.
#[derive(Debug, Default)]
pub struct Record {
    /// The registry's id.
    pub id: String,
    pub facts: BTreeMap<Kind, Fact>,
    /// The eligibility text, line by line.
    pub lines: Vec<Line>,
}

impl Record {
    /// Stores a fact, without blank values.
    pub fn note<T: Into<String>>(&mut self, kind: Kind, values: impl IntoIterator<Item = T>) {
        let values = values.into_iter().map(Into::into);
        let values: Vec<String> = values
            .filter(|value: &String| !value.trim().is_empty())
            .collect();
        self.facts.insert(
            kind,
            Fact {
                values,
                also: Vec::new(),
            },
        );
    }

    /// The values of a fact on one line; empty if the record has none.
    pub fn says(&self, kind: Kind) -> String {
        let values = self.facts.get(&kind).map(|fact| fact.values.join("; "));
        values.unwrap_or_default()
    }
}

/// The values of one fact in a record.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    pub values: Vec<String>,
    /// Alternative values that another copy of the same record may have.
    pub also: Vec<String>,
}

/// The facts of a record besides the criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Status,
    LastUpdated,
    Completion,
    CentralContacts,
    PlaceContacts,
    Places,
    MinimumAge,
    MaximumAge,
    Sex,
    HealthyVolunteers,
    Title,
    Conditions,
    Start,
    Phase,
    Enrollment,
    OtherIds,
    Sponsors,
    Interventions,
}

impl Kind {
    /// All facts. Those that can alter a verdict come first.
    pub const ALL: [Kind; 18] = [
        Kind::Status,
        Kind::LastUpdated,
        Kind::Completion,
        Kind::CentralContacts,
        Kind::PlaceContacts,
        Kind::Places,
        Kind::MinimumAge,
        Kind::MaximumAge,
        Kind::Sex,
        Kind::HealthyVolunteers,
        Kind::Title,
        Kind::Conditions,
        Kind::Start,
        Kind::Phase,
        Kind::Enrollment,
        Kind::OtherIds,
        Kind::Sponsors,
        Kind::Interventions,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Status => "status",
            Kind::LastUpdated => "last update",
            Kind::Completion => "completion date",
            Kind::CentralContacts => "central contacts",
            Kind::PlaceContacts => "contacts of places",
            Kind::Places => "places",
            Kind::MinimumAge => "minimum age",
            Kind::MaximumAge => "maximum age",
            Kind::Sex => "sex",
            Kind::HealthyVolunteers => "healthy volunteers",
            Kind::Title => "title",
            Kind::Conditions => "conditions",
            Kind::Start => "start date",
            Kind::Phase => "phase",
            Kind::Enrollment => "enrollment",
            Kind::OtherIds => "other ids",
            Kind::Sponsors => "sponsors",
            Kind::Interventions => "interventions",
        }
    }

    /// Why a change can alter a verdict or the information shown with it; `None` if it cannot.
    pub fn alters(self) -> Option<&'static str> {
        match self {
            Kind::Status => Some("the study may no longer take people, or take them again"),
            Kind::LastUpdated => Some("it decides whether the record is called old"),
            Kind::Completion => Some("it decides whether the study is called over, or about to be"),
            Kind::CentralContacts | Kind::PlaceContacts => {
                Some("it is the number that people are given")
            }
            Kind::Places => Some("it is where people are sent, and whether that place takes them"),
            Kind::MinimumAge | Kind::MaximumAge => {
                Some("it is a rule, beside the criterion on age")
            }
            Kind::Sex | Kind::HealthyVolunteers => {
                Some("it is a rule, and no question asks for it")
            }
            Kind::Title
            | Kind::Conditions
            | Kind::Start
            | Kind::Phase
            | Kind::Enrollment
            | Kind::OtherIds
            | Kind::Sponsors
            | Kind::Interventions => None,
        }
    }
}

/// One line of the eligibility text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub list: Side,
    /// Without its list marker and the escapes of Markdown.
    pub text: String,
    /// Whether it is a heading rather than a criterion.
    pub heading: bool,
    pub marker: Option<Marker>,
    /// The number of spaces before it.
    pub indent: usize,
    pub after: After,
}

/// What stands before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Line,
    BlankLine,
    /// A comment of Markdown, which the registry puts between two lists.
    Comment,
}

/// Why a file cannot be read as a record.
#[derive(Debug, PartialEq)]
pub struct Unreadable {
    pub what: String,
    /// The location in the file.
    pub at: String,
    pub remedy: String,
}

impl Unreadable {
    pub fn new(at: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Unreadable {
            what: what.into(),
            at: at.into(),
            remedy: remedy.into(),
        }
    }
}
