use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Value;
use toml::value::Datetime;

use super::download::Download;

/// The content of a `studies.toml`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct List {
    pub source: String,
    pub licence: String,
    pub seen: Datetime,
    /// The address of a study's page without its id.
    pub page: String,
    #[serde(default)]
    pub names_source: String,
    /// By the ids of the trial's cohorts.
    pub diseases: BTreeMap<String, Disease>,
    /// By language.
    #[serde(default)]
    pub names: BTreeMap<String, Names>,
    /// By the registry's id.
    pub studies: BTreeMap<String, Study>,
}

/// How a disease is recognized.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Disease {
    /// What conditions and titles call it.
    pub words: Vec<String>,
}

/// What a language calls places.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Names {
    #[serde(default)]
    pub countries: BTreeMap<String, String>,
    /// By country.
    #[serde(default)]
    pub cities: BTreeMap<String, BTreeMap<String, String>>,
}

/// One study.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Study {
    pub title: String,
    pub status: String,
    pub updated: Option<Datetime>,
    pub cohorts: Vec<String>,
    pub min_age: String,
    pub max_age: String,
    pub places: Places,
}

/// Cities by country.
pub type Places = BTreeMap<String, BTreeSet<String>>;

const HEAD: &str = "\
# Other studies of this kind of treatment, as the registry lists them; the page shows those for a person's disease and age.
#
# Written by `cargo review studies FILE`, which keeps [diseases] and [names]. Change those two by hand, not the studies.
#   source    where the list is from, and licence: on what terms it may be used
#   seen      the day on which the registry listed the studies so
#   cohorts   which of the trial's diseases a study is for
#   min_age   as the registry writes it, as max_age; \"no limit\" where the registry says that there is none
#   places    by country, as the registry writes them, its slips included; {} where it names none
";

const DISEASES: &str = "\
# How a disease is recognized: by one of these words in the conditions or the title that the registry has.
";

impl List {
    /// The list without the names of places that no study has any more, and those.
    pub fn without_unused_names(mut self) -> (List, Vec<String>) {
        let mut dropped = Vec::new();
        let studies = &self.studies;
        let has = |country: &str, city: Option<&str>| {
            studies.values().any(|study| {
                let cities = study.places.get(country);
                cities.is_some_and(|cities| city.is_none_or(|city| cities.contains(city)))
            })
        };
        for names in self.names.values_mut() {
            names.countries.retain(|country, _| {
                has(country, None) || {
                    dropped.push(country.clone());
                    false
                }
            });
            for (country, cities) in &mut names.cities {
                cities.retain(|city, _| {
                    has(country, Some(city)) || {
                        dropped.push(format!("{city}, {country}"));
                        false
                    }
                });
            }
            names.cities.retain(|_, cities| !cities.is_empty());
        }
        (self, dropped)
    }

    /// The places without a name in a language: countries, and the cities of those countries whose cities have names.
    pub fn unnamed(&self, language: &str) -> BTreeSet<String> {
        let Some(names) = self.names.get(language) else {
            return BTreeSet::new();
        };
        let mut unnamed = BTreeSet::new();
        for (country, cities) in self.studies.values().flat_map(|study| &study.places) {
            if !names.countries.contains_key(country) {
                unnamed.insert(country.clone());
            }
            if let Some(named) = names.cities.get(country) {
                let others = cities.iter().filter(|city| !named.contains_key(*city));
                unnamed.extend(others.map(|city| format!("{city}, {country}")));
            }
        }
        unnamed
    }

    /// The file, with what was left out of the download as comments.
    pub fn written(&self, download: &Download) -> String {
        let mut file = HEAD.to_owned();
        for (key, text) in [("source", &self.source), ("licence", &self.licence)] {
            line(&mut file, key, &quoted(text));
        }
        line(&mut file, "seen", &self.seen.to_string());
        line(&mut file, "page", &quoted(&self.page));
        if !self.names_source.is_empty() {
            line(&mut file, "names_source", &quoted(&self.names_source));
        }
        let _ = write!(file, "\n{DISEASES}[diseases]\n");
        for (id, disease) in &self.diseases {
            let words = texts(&disease.words);
            line(&mut file, &key(id), &format!("{{ words = {words} }}"));
        }
        for (language, names) in &self.names {
            let language = key(language);
            table(
                &mut file,
                &format!("names.{language}.countries"),
                &names.countries,
            );
            for (country, cities) in &names.cities {
                table(
                    &mut file,
                    &format!("names.{language}.cities.{}", key(country)),
                    cities,
                );
            }
        }
        let _ = write!(file, "\n[studies]\n");
        for (id, why) in &download.left_out {
            let _ = writeln!(file, "# {id} is left out: {why}");
        }
        for (id, study) in &self.studies {
            let _ = write!(file, "\n[studies.{}]\n", key(id));
            for (name, text) in [("title", &study.title), ("status", &study.status)] {
                line(&mut file, name, &quoted(text));
            }
            if let Some(updated) = study.updated {
                line(&mut file, "updated", &updated.to_string());
            }
            line(&mut file, "cohorts", &texts(&study.cohorts));
            line(&mut file, "min_age", &quoted(&study.min_age));
            line(&mut file, "max_age", &quoted(&study.max_age));
            if study.places.is_empty() {
                line(&mut file, "places", "{}");
            }
            for (country, cities) in &study.places {
                line(
                    &mut file,
                    &format!("places.{}", key(country)),
                    &texts(cities),
                );
            }
        }
        file
    }
}

fn line(file: &mut String, key: &str, value: &str) {
    file.extend([key, " = ", value, "\n"]);
}

fn table(file: &mut String, name: &str, entries: &BTreeMap<String, String>) {
    if !entries.is_empty() {
        let _ = write!(file, "\n[{name}]\n");
    }
    for (name, text) in entries {
        line(file, &key(name), &quoted(text));
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// A key, in quotation marks if TOML requires them.
fn key(key: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !key.is_empty() && key.chars().all(is_bare) {
        true => key.to_owned(),
        false => quoted(key),
    }
}
