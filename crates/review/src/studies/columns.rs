//! The studies as a CSV with the columns of the snapshot that the list began with.

use csv::{Reader, StringRecord};
use prescreen_reader::NO_LIMIT;

use super::download::{Found, Refused, has_word, tidy};
use super::list::{List, Places};

const COLUMNS: [&str; 8] = [
    "nct_id",
    "title",
    "status",
    "conditions",
    "min_age",
    "max_age",
    "last_update_posted",
    "places",
];

/// Between the values of one field.
const BETWEEN: char = '|';

/// Reads the rows.
///
/// # Errors
///
/// If a column is missing, or a row or the end of the file is.
pub fn read(text: &str, list: &List) -> Result<Vec<Found>, Refused> {
    let mut csv = Reader::from_reader(text.as_bytes());
    let refused = |error: csv::Error| {
        let line = error.position().map_or(0, |position| position.line());
        Refused::new(
            format!("line {line}"),
            format!("is not a row of the table: {error}"),
            "download the file again and save it whole",
        )
    };
    let header = csv.headers().map_err(refused)?.clone();
    let at = |name: &str| header.iter().position(|column| column.trim() == name);
    let missing: Vec<&str> = COLUMNS
        .into_iter()
        .filter(|name| at(name).is_none())
        .collect();
    if !missing.is_empty() {
        return Err(Refused::new(
            "line 1",
            format!(
                "is neither JSON nor the head of a CSV of studies: {} missing",
                missing.join(", ")
            ),
            format!("give it the columns {}", COLUMNS.join(", ")),
        ));
    }
    if !text.ends_with('\n') {
        let remedy = "download the file again and save it whole, with a line break at its end";
        return Err(Refused::new("the last line", "is cut off", remedy));
    }
    let field = |row: &StringRecord, name: &str| {
        let field = at(name).and_then(|index| row.get(index));
        tidy(field.unwrap_or_default())
    };
    let mut found = Vec::new();
    for row in csv.records() {
        let row = row.map_err(refused)?;
        let id = field(&row, "nct_id");
        if id.is_empty() {
            let line = row.position().map_or(0, |position| position.line());
            let what = "has no nct_id";
            return Err(Refused::new(
                format!("line {line}"),
                what,
                "take the row out",
            ));
        }
        let named = [field(&row, "conditions"), field(&row, "title")].join(" | ");
        let diseases = list.diseases.iter();
        let diseases = diseases.filter(|(_, disease)| has_word(&named, &disease.words));
        let (min_age, max_age) = (field(&row, "min_age"), field(&row, "max_age"));
        // An empty field is no limit in this format; a row with neither may as well have lost them.
        let stated = !(min_age.is_empty() && max_age.is_empty());
        let limit = |age: String| match age.is_empty() && stated {
            true => NO_LIMIT.to_owned(),
            false => age,
        };
        let (places, wrong_place) = places(&field(&row, "places"));
        found.push(Found {
            id,
            title: field(&row, "title"),
            status: field(&row, "status"),
            updated: field(&row, "last_update_posted"),
            cohorts: diseases.map(|(id, _)| id.clone()).collect(),
            min_age: limit(min_age),
            max_age: limit(max_age),
            places,
            wrong_place,
        });
    }
    Ok(found)
}

/// Reads `City, Country` of each place; and what is wrong with the first that is not such.
fn places(field: &str) -> (Places, Option<String>) {
    let mut places = Places::new();
    let mut wrong = None;
    for place in field
        .split(BETWEEN)
        .map(str::trim)
        .filter(|place| !place.is_empty())
    {
        match place.split_once(", ") {
            Some((city, country)) if !country.contains(',') => {
                let cities = places.entry(country.trim().to_owned()).or_default();
                cities.insert(city.trim().to_owned());
            }
            _ => {
                wrong.get_or_insert(format!("\"{place}\" is not a city and a country"));
            }
        }
    }
    (places, wrong)
}
