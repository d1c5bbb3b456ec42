use std::fs;

use super::folder::{EN, Folder, MEDICINES};

#[test]
fn file_may_be_missing_with_all_its_words() {
    let folder = Folder::new("no_medicines");
    fs::remove_file(folder.path.join(MEDICINES)).unwrap();
    let en = folder.text(EN);
    let en = en.split("\n").scan(false, |of_class, line| {
        if line.starts_with('[') {
            *of_class = line.starts_with("[medicine_classes.");
        }
        Some((*of_class, line))
    });
    let kept: Vec<&str> = en
        .filter(|(of_class, _)| !of_class)
        .map(|(_, line)| line)
        .collect();
    fs::write(folder.path.join(EN), kept.join("\n")).unwrap();
    let trial = folder
        .read()
        .unwrap_or_else(|problems| panic!("{problems}"));
    assert!(trial.medicines.is_empty() && trial.medicine_classes.is_empty());
}

#[test]
fn of_an_unknown_class_is_refused_with_the_known_ones() {
    let folder = Folder::new("unknown_class");
    let line = folder.line(MEDICINES, "[medicines.belimumab]") + 1;
    folder.replace(
        MEDICINES,
        "[medicines.belimumab]\nclass = \"baff\"",
        "[medicines.belimumab]\nclass = \"blys\"",
    );
    folder.is_refused(
        MEDICINES,
        line,
        "\"blys\" is not a class",
        "use one of b_cell, ",
    );
}

#[test]
fn without_its_source_or_the_day_it_was_checked_is_refused() {
    for (key, value) in [("source", "\"made up\""), ("checked", "2026-11-24")] {
        let folder = Folder::new(&format!("medicine_without_{key}"));
        let text = folder.text(MEDICINES);
        let added = "\n[medicines.mystery]\nclass = \"ask\"\nen = [\"mystery\"]\n";
        let other = match key {
            "source" => "checked = 2026-11-24",
            _ => "source = \"made up\"",
        };
        let whole = format!("{text}{added}{other}\n{key} = {value}\n");
        fs::write(folder.path.join(MEDICINES), whole).unwrap();
        assert_eq!(folder.problems(), []);
        fs::write(
            folder.path.join(MEDICINES),
            format!("{text}{added}{other}\n"),
        )
        .unwrap();
        let line = folder.line(MEDICINES, "[medicines.mystery]");
        let what = format!("\"{key}\" is missing");
        folder.is_refused(MEDICINES, line, &what, &format!("add \"{key}\""));
    }
}

#[test]
fn with_a_date_that_is_none_is_refused() {
    let folder = Folder::new("medicine_no_date");
    let old = "[medicines.orelabrutinib]";
    let (before, after) = {
        let text = folder.text(MEDICINES);
        let (before, after) = text.split_once(old).unwrap();
        (before.to_owned(), after.to_owned())
    };
    let after = after.replacen("checked = 2026-11-27", "checked = \"today\"", 1);
    fs::write(folder.path.join(MEDICINES), [&before, old, &after].concat()).unwrap();
    let line = folder.line(MEDICINES, "checked = \"today\"");
    folder.is_refused(MEDICINES, line, "is not a date", "write year-month-day");
}

#[test]
fn with_a_name_of_another_one_is_refused_however_it_is_written() {
    for (at, name) in ["Benlysta", "BEN-LYSTA", "Benlýsta"]
        .into_iter()
        .enumerate()
    {
        let folder = Folder::new(&format!("name_of_two_{at}"));
        let line = folder.line(MEDICINES, "en = [\"telitacicept\"");
        folder.replace(
            MEDICINES,
            "en = [\"telitacicept\"",
            &format!("en = [\"{name}\", \"telitacicept\""),
        );
        let what = format!("medicines.telitacicept.en: \"{name}\" is a name of belimumab too");
        folder.is_refused(MEDICINES, line, &what, "keep it with one of them");
    }
}

#[test]
fn may_have_one_name_in_two_languages() {
    let folder = Folder::of_two_languages("name_in_two_languages");
    let text = folder.text(MEDICINES);
    let (before, own) = text.split_once("[medicines.telitacicept]").unwrap();
    let own = own.replacen("fr = []", "fr = [\"Telitacicept\"]", 1);
    let text = format!("{before}[medicines.telitacicept]{own}");
    fs::write(folder.path.join(MEDICINES), text).unwrap();
    assert_eq!(folder.problems(), []);
}

#[test]
fn with_a_name_twice_or_of_no_letter_is_refused() {
    for (name, what, remedy) in [
        (
            "Telitacicept",
            "\"Telitacicept\" stands twice",
            "take one out",
        ),
        ("—", "\"—\" has no letter", "write a name"),
    ] {
        let folder = Folder::new(&format!("name_{}", name.len()));
        let old = "en = [\"telitacicept\", ";
        let line = folder.line(MEDICINES, old);
        folder.replace(MEDICINES, old, &format!("{old}\"{name}\", "));
        folder.is_refused(MEDICINES, line, what, remedy);
    }
}

#[test]
fn with_no_names_in_the_first_language_or_no_list_in_another_is_refused() {
    let folder = Folder::of_two_languages("no_names");
    let old = "en = [\"orelabrutinib\"]\nfr = []";
    let line = folder.line(MEDICINES, old);
    folder.replace(MEDICINES, old, "en = []\nfr = []");
    folder.is_refused(MEDICINES, line, "is not a list of texts", "write [");
    folder.replace(MEDICINES, "en = []\nfr = []", "en = [\"orelabrutinib\"]");
    let line = folder.line(MEDICINES, "[medicines.orelabrutinib]");
    folder.is_refused(MEDICINES, line, "\"fr\" is missing", "add \"fr\"");
}

#[test]
fn with_a_factor_that_is_no_dose_is_refused() {
    for factor in ["0.0", "-4.0", "2000"] {
        let folder = Folder::new(&format!("factor_{factor}"));
        let new = format!("prednisone_5_mg = {factor}");
        folder.replace(MEDICINES, "prednisone_5_mg = 6.0", &new);
        let line = folder.line(MEDICINES, &new);
        folder.is_refused(
            MEDICINES,
            line,
            "is not a dose in mg",
            "that equal 5 mg of prednisone",
        );
    }
}

#[test]
fn with_an_unknown_key_is_refused() {
    let folder = Folder::new("medicine_key");
    folder.replace(
        MEDICINES,
        "prednisone_5_mg = 6.0",
        "prednisone_5_mg = 6.0\nde = [\"Deflazacort\"]",
    );
    let line = folder.line(MEDICINES, "de = [");
    folder.is_refused(MEDICINES, line, "is not known here", "use one of class, ");
}
