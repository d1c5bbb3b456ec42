use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::download::Download;
use super::list::{List, Places, Study};

/// What came, went and changed, what was left out, and what names need a reader.
pub fn report(
    before: &List,
    after: &List,
    download: &Download,
    dropped: &[String],
    path: &Path,
) -> String {
    let recruiting = after
        .studies
        .values()
        .filter(|study| study.status == "RECRUITING");
    let mut report = format!(
        "{} studies seen in the registry on {}, {} of them recruiting; before: {} on {}.\n",
        after.studies.len(),
        after.seen,
        recruiting.count(),
        before.studies.len(),
        before.seen,
    );
    let titled = |(id, study): (&String, &Study)| format!("{id}  {}", study.title);
    let came = after
        .studies
        .iter()
        .filter(|(id, _)| !before.studies.contains_key(*id));
    let went = before
        .studies
        .iter()
        .filter(|(id, _)| !after.studies.contains_key(*id));
    let went = went.map(|(id, study)| match download.left_out.get(id) {
        Some(why) => format!("{id}  {} ({why})", study.title),
        None => titled((id, study)),
    });
    let changed = after.studies.iter().filter_map(|(id, study)| {
        let changes = changes(before.studies.get(id)?, study);
        (!changes.is_empty()).then(|| format!("{id}  {}", changes.join("; ")))
    });
    section(&mut report, "Came", came.map(titled));
    section(&mut report, "Went", went);
    section(&mut report, "Changed", changed);
    let left_out = download.left_out.iter();
    section(
        &mut report,
        "Left out",
        left_out.map(|(id, why)| format!("{id}  {why}")),
    );
    section(
        &mut report,
        "Names taken out, of places without a study",
        dropped.iter().cloned(),
    );
    for language in after.names.keys() {
        let name = format!("Places without a name in {language}");
        section(&mut report, &name, after.unnamed(language).into_iter());
    }
    let _ = writeln!(report, "\nWritten to {}.", path.display());
    report
}

fn section(report: &mut String, name: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let _ = write!(report, "\n{name}: {}\n", lines.len());
    }
    for line in lines {
        let _ = writeln!(report, "  {line}");
    }
}

/// What differs between two states of a study. A later date of update alone is no change.
fn changes(before: &Study, after: &Study) -> Vec<String> {
    let cohorts = |study: &Study| study.cohorts.join(" and ");
    let compared = [
        ("title", before.title.clone(), after.title.clone()),
        ("status", before.status.clone(), after.status.clone()),
        ("diseases", cohorts(before), cohorts(after)),
        ("lowest age", before.min_age.clone(), after.min_age.clone()),
        ("highest age", before.max_age.clone(), after.max_age.clone()),
    ];
    let mut changes: Vec<String> = compared
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(name, before, after)| format!("{name}: {before} -> {after}"))
        .collect();
    let (here, there) = (each(&before.places), each(&after.places));
    changes.extend(
        there
            .difference(&here)
            .map(|place| format!("place came: {place}")),
    );
    changes.extend(
        here.difference(&there)
            .map(|place| format!("place went: {place}")),
    );
    changes
}

fn each(places: &Places) -> BTreeSet<String> {
    let places = places
        .iter()
        .flat_map(|(country, cities)| cities.iter().map(move |city| format!("{city}, {country}")));
    places.collect()
}
