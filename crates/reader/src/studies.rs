//! Other studies as a registry lists them: `studies.toml`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Node, Problems, facts::check_address, ids, leak, leak_all, parse, read_file};
use prescreen_core::{
    screening::{CohortId, Id},
    trial::{City, Country, Recruits, Studies, Study, Trial},
};

/// What the file writes for an age limit that, as the registry says, there is not.
pub const NO_LIMIT: &str = "no limit";

/// The registry's words for a study that takes people, or will.
pub const OPEN: [(&str, Recruits); 3] = [
    ("RECRUITING", Recruits::Now),
    ("NOT_YET_RECRUITING", Recruits::NotYet),
    ("ENROLLING_BY_INVITATION", Recruits::ByInvitation),
];

/// The highest age that a limit can name.
const OLDEST: u32 = 150;

/// Reads `studies.toml`, which is optional.
pub fn studies(path: &Path, trial: &Trial, problems: &mut Problems) -> Option<Studies> {
    if !path.exists() {
        return None;
    }
    studies_in(path, &read_file(path, problems)?, trial, problems)
}

/// Reads the content of a `studies.toml`; `path` is for messages.
///
/// # Errors
///
/// All problems of the content: a study without a title, status, disease, age or place, a number that is no number of
/// ClinicalTrials.gov, the trial itself, a name for a place that no study has.
pub fn read_studies(path: &Path, source: &str, trial: &Trial) -> Result<Studies, Problems> {
    let mut problems = Problems::default();
    let read = studies_in(path, source, trial, &mut problems);
    match (read, problems) {
        (Some(read), Problems(none)) if none.is_empty() => Ok(read),
        (_, problems) => Err(problems),
    }
}

fn studies_in(
    path: &Path,
    source: &str,
    trial: &Trial,
    problems: &mut Problems,
) -> Option<Studies> {
    let document = parse(path, source, problems)?;
    let root = document.root();
    root.only(
        &[
            "source",
            "licence",
            "seen",
            "page",
            "names_source",
            "diseases",
            "names",
            "studies",
        ],
        problems,
    );
    // For those who read the file; the program has no use for them.
    for key in ["source", "licence"] {
        let _ = root.table(key, problems).and_then(|it| it.text(problems));
    }
    let seen = root
        .table("seen", problems)
        .and_then(|it| it.date(problems));
    let page = root.table("page", problems);
    if let Some(page) = &page {
        check_address(page, problems);
    }
    let page = page.and_then(|page| page.text(problems));
    check_diseases(&root, trial, problems);

    let listed: Vec<Node> = root
        .table("studies", problems)
        .iter()
        .flat_map(Node::entries)
        .collect();
    let mut read: Vec<(Study, Places)> = listed
        .iter()
        .filter_map(|node| study(node, trial, problems))
        .collect();
    read.sort_by_key(|(study, _)| study.number);
    let places = read.iter().map(|(_, places)| places.clone());
    let places: Vec<Places> = places.collect();
    let names = Names::read(&root, trial, &places, problems);
    Some(Studies {
        seen: seen?,
        page: page?,
        studies: leak_all(read.into_iter().map(|(study, _)| study).collect()),
        countries: leak_all(countries(&places, &names)),
    })
}

/// The cities of one study in each country, by the registry's names.
type Places = BTreeMap<&'static str, BTreeSet<&'static str>>;

fn study(node: &Node, trial: &Trial, problems: &mut Problems) -> Option<(Study, Places)> {
    node.only(
        &[
            "title", "status", "updated", "cohorts", "min_age", "max_age", "places",
        ],
        problems,
    );
    let number = number(node, trial, problems);
    let recruits = recruits(node, problems);
    // For those who read the file.
    let _ = node
        .table("title", problems)
        .and_then(|it| it.text(problems));
    let _ = node.optional("updated").and_then(|it| it.date(problems));
    let cohorts = cohorts(node, trial, problems);
    let (from, to) = (
        age(node, "min_age", problems),
        age(node, "max_age", problems),
    );
    if let (Some(Some(from)), Some(Some(to))) = (from, to)
        && from > to
    {
        let remedy = "compare both with the registry's page";
        node.problem(problems, "the lowest age is over the highest", remedy);
    }
    let places = places(node, problems);
    let study = Study {
        number: number?,
        recruits: recruits?,
        cohorts: leak_all(cohorts?),
        from: from?.unwrap_or(0),
        to: to?,
    };
    Some((study, places?))
}

/// The digits of an id such as NCT05858684.
fn number(node: &Node, trial: &Trial, problems: &mut Problems) -> Option<u32> {
    let id = node.key();
    if id == trial.facts.id {
        node.problem(problems, "is the trial itself", "take it out");
        return None;
    }
    let digits = id
        .strip_prefix("NCT")
        .filter(|digits| digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_digit()));
    let number = digits.and_then(|digits| digits.parse().ok());
    if number.is_none() {
        let what = "is not a number of ClinicalTrials.gov";
        node.problem(
            problems,
            what,
            "write NCT and 8 digits, such as NCT05858684",
        );
    }
    number
}

fn recruits(node: &Node, problems: &mut Problems) -> Option<Recruits> {
    let status = node.table("status", problems)?;
    let written = status.text(problems)?;
    let known = OPEN.map(|(status, _)| status);
    let remedy = format!("use {}, or take the study out", known.join(", "));
    let what = "a status of a study that takes people";
    let index = ids::index(&status, written, &known, what, &remedy, problems)?;
    Some(OPEN[index].1)
}

fn cohorts(node: &Node, trial: &Trial, problems: &mut Problems) -> Option<Vec<CohortId>> {
    let listed = node.table("cohorts", problems)?;
    let named = listed.texts(problems);
    ids::check_once(&listed, &named, problems);
    let known: Vec<&str> = trial.rules.cohorts.ids.to_vec();
    let remedy = format!("use {}", known.join(" or "));
    let found = named.iter().map(|name| {
        let index = ids::index(&listed, name, &known, "a cohort", &remedy, problems)?;
        Some(CohortId::from_index(index))
    });
    let found: Option<Vec<CohortId>> = found.collect();
    found.filter(|found| !found.is_empty())
}

/// An age limit in whole years, `Some(None)` if there is none; `None` if it is missing or not an age.
fn age(node: &Node, key: &str, problems: &mut Problems) -> Option<Option<u8>> {
    let Some(limit) = node.optional(key) else {
        let what = format!("\"{key}\" is missing");
        let remedy = format!(
            "write it as the registry does, such as \"18 Years\"; \"{NO_LIMIT}\" only if the registry says that there is \
             none; if it says nothing, take the study out"
        );
        node.problem(problems, what, remedy);
        return None;
    };
    let written = limit.text(problems)?;
    if written == NO_LIMIT {
        return Some(None);
    }
    let years = age_in_years(written);
    if years.is_none() {
        let what = format!("\"{written}\" is not an age");
        let remedy = format!("write such as \"18 Years\" or \"6 Months\", or \"{NO_LIMIT}\"");
        limit.problem(problems, what, remedy);
    }
    years.map(Some)
}

/// The whole years of an age as the registry writes it, up to 150; `None` if it is not one.
///
/// A part of a year is left out: a person who gives an age in years may be of any part of it, and a study that may
/// include them is shown.
///
/// ```
/// use prescreen_reader::age_in_years;
///
/// assert_eq!(age_in_years("18 Years"), Some(18));
/// assert_eq!(age_in_years("30 Months"), Some(2));
/// assert_eq!(age_in_years("adults"), None);
/// ```
pub fn age_in_years(written: &str) -> Option<u8> {
    let (number, unit) = written.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let years = match unit.trim_end_matches('s') {
        "Year" => number,
        "Month" => number / 12,
        "Week" => number / 52,
        "Day" => number / 365,
        _ => return None,
    };
    u8::try_from(years.min(OLDEST + 1))
        .ok()
        .filter(|years| u32::from(*years) <= OLDEST)
}

fn places(node: &Node, problems: &mut Problems) -> Option<Places> {
    let Some(listed) = node.optional("places") else {
        let remedy = "write places.COUNTRY = [\"CITY\"], or places = {} if the registry names none";
        node.problem(problems, "\"places\" is missing", remedy);
        return None;
    };
    if !listed.is_table() {
        let remedy = "write places.COUNTRY = [\"CITY\"], or places = {}";
        listed.problem(problems, "is not a table of countries", remedy);
        return None;
    }
    let mut places = Places::new();
    for country in listed.entries() {
        let cities = country.texts(problems);
        ids::check_once(&country, &cities, problems);
        if country.key().trim().is_empty() || cities.iter().any(|city| city.trim().is_empty()) {
            let remedy = "write it as the registry does, or take it out";
            country.problem(problems, "has a place without a name", remedy);
        }
        places.insert(leak(country.key()), cities.into_iter().collect());
    }
    Some(places)
}

/// Groups the studies, given by their places, by country and city.
fn countries(places: &[Places], names: &Names) -> Vec<Country> {
    let mut grouped: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (index, places) in places.iter().enumerate() {
        for (country, cities) in places {
            for city in cities {
                let country = grouped.entry(country).or_default();
                country.entry(city).or_default().push(index);
            }
        }
    }
    let mut grouped: Vec<_> = grouped.into_iter().collect();
    let studies_in = |country: &str| {
        places
            .iter()
            .filter(|its| its.contains_key(country))
            .count()
    };
    grouped.sort_by_key(|(country, _)| Reverse(studies_in(country)));
    let country = |(country, cities): (&str, BTreeMap<&str, Vec<usize>>)| {
        let city = |(city, studies)| City {
            names: names.of(country, Some(city)),
            studies: leak_all(studies),
        };
        Country {
            names: names.of(country, None),
            cities: leak_all(cities.into_iter().map(city).collect()),
        }
    };
    let without_place = (0..places.len()).filter(|index| places[*index].is_empty());
    let without_place: Vec<usize> = without_place.collect();
    let nowhere = (!without_place.is_empty()).then(|| Country {
        names: &[],
        cities: leak_all(vec![City {
            names: &[],
            studies: leak_all(without_place),
        }]),
    });
    grouped.into_iter().map(country).chain(nowhere).collect()
}

/// What languages call a country, or a city in one.
struct Names {
    /// Those of the trial, in its order.
    languages: Vec<&'static str>,
    all: Vec<Name>,
}

struct Name {
    country: String,
    /// `None` for the country itself.
    city: Option<String>,
    language: &'static str,
    name: &'static str,
}

impl Names {
    fn read(root: &Node, trial: &Trial, places: &[Places], problems: &mut Problems) -> Names {
        let mut names = Names {
            languages: trial.texts.iter().map(|texts| texts.language).collect(),
            all: Vec::new(),
        };
        let Some(listed) = root.optional("names") else {
            return names;
        };
        let _ = root
            .table("names_source", problems)
            .and_then(|source| source.text(problems));
        for language in listed.entries() {
            let mut spoken = names.languages.iter().copied();
            let Some(spoken) = spoken.find(|own| *own == language.key()) else {
                let what = "is not one of the trial's languages";
                language.problem(problems, what, "take it out, or add its locale");
                continue;
            };
            language.only(&["countries", "cities"], problems);
            for country in language
                .optional("countries")
                .iter()
                .flat_map(Node::entries)
            {
                names.add(spoken, (country.key(), None), &country, places, problems);
            }
            for country in language.optional("cities").iter().flat_map(Node::entries) {
                for city in country.entries() {
                    let place = (country.key(), Some(city.key()));
                    names.add(spoken, place, &city, places, problems);
                }
            }
        }
        names
    }

    fn add(
        &mut self,
        language: &'static str,
        (country, city): (&str, Option<&str>),
        node: &Node,
        places: &[Places],
        problems: &mut Problems,
    ) {
        let has_studies = places.iter().any(|places| {
            let cities = places.get(country);
            cities.is_some_and(|cities| city.is_none_or(|city| cities.contains(city)))
        });
        if !has_studies {
            let remedy = "write the place as the studies below do, or take it out";
            node.problem(problems, "no study is there", remedy);
        }
        if let Some(name) = node.text(problems) {
            self.all.push(Name {
                country: country.to_owned(),
                city: city.map(str::to_owned),
                language,
                name,
            });
        }
    }

    /// In each language; the registry's alone where no language has another.
    fn of(&self, country: &str, city: Option<&str>) -> &'static [&'static str] {
        let registry: &'static str = leak(city.unwrap_or(country));
        let own = |language: &&'static str| {
            let mut all = self.all.iter();
            let own = all.find(|name| {
                name.language == *language
                    && name.country == country
                    && name.city.as_deref() == city
            });
            own.map_or(registry, |name| name.name)
        };
        let names: Vec<&'static str> = self.languages.iter().map(own).collect();
        match names.iter().all(|name| *name == registry) {
            true => leak_all(vec![registry]),
            false => leak_all(names),
        }
    }
}

/// Checks how `cargo review studies` recognizes each disease.
fn check_diseases(root: &Node, trial: &Trial, problems: &mut Problems) {
    let Some(diseases) = root.table("diseases", problems) else {
        return;
    };
    diseases.only(&trial.rules.cohorts.ids, problems);
    for disease in diseases.entries() {
        disease.only(&["words"], problems);
        if let Some(words) = disease.table("words", problems) {
            let _ = words.texts(problems);
        }
    }
}
