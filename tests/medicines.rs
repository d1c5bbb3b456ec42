//! A medicine is found by any of its names, however it is typed, and never taken for another one.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use trial_prescreen::{
    medicine::{Closeness, Match, find},
    trial::name_key,
    trials::TRIAL,
};

fn ids(found: &[Match]) -> Vec<&'static str> {
    found
        .iter()
        .map(|found| TRIAL.medicines[found.medicine].id)
        .collect()
}

/// The first medicine found, and how near it is.
#[track_caller]
fn first(typed: &str) -> (&'static str, Closeness) {
    let found = find(&TRIAL, typed, "en");
    let first = found
        .first()
        .unwrap_or_else(|| panic!("{typed:?} finds nothing"));
    (TRIAL.medicines[first.medicine].id, first.closeness)
}

#[track_caller]
fn nothing(typed: &str) {
    let found = find(&TRIAL, typed, "en");
    assert!(found.is_empty(), "{typed:?} finds {found:?}");
}

/// Every name, with its medicine's index and its language.
fn names() -> Vec<(usize, &'static str, &'static str)> {
    let medicines = TRIAL.medicines.iter().enumerate();
    medicines
        .flat_map(|(index, medicine)| {
            let by_language = TRIAL.texts.iter().zip(medicine.names);
            by_language.flat_map(move |(texts, names)| {
                names.iter().map(move |name| (index, texts.language, *name))
            })
        })
        .collect()
}

#[test]
fn each_name_of_the_list_finds_its_own_medicine_first_and_exactly() {
    assert!(names().len() > 200, "{}", names().len());
    for (index, language, name) in names() {
        for typed in [name.to_owned(), name.to_uppercase(), format!(" {name} ")] {
            let found = find(&TRIAL, &typed, "en");
            assert_eq!(found[0].medicine, index, "{typed}: {found:?}");
            assert_eq!(found[0].closeness, Closeness::Exact, "{typed}");
            assert_eq!(name_key(found[0].name), name_key(name), "{typed}");
            let exact = found.iter().filter(|it| it.closeness == Closeness::Exact);
            assert_eq!(exact.count(), 1, "{typed}: {found:?}");
        }
        let found = find(&TRIAL, name, language);
        assert_eq!((found[0].name, found[0].language), (name, language));
    }
}

#[test]
fn names_that_people_know_are_found() {
    for (typed, id) in [
        ("MabThera", "rituximab"),
        ("美罗华", "rituximab"),
        ("Benlysta", "belimumab"),
        ("倍力腾", "belimumab"),
        ("telitacicept", "telitacicept"),
        ("泰它西普", "telitacicept"),
        ("tabitacicept", "telitacicept"),
        ("瑞帕妥单抗", "ripertamab"),
        ("泽贝妥单抗", "zuberitamab"),
        ("倍利妥", "blinatumomab"),
        ("特立妥单抗", "teclistamab"),
        ("ianalumab", "ianalumab"),
        ("Velcade", "bortezomib"),
        ("百悦泽", "zanubrutinib"),
        ("Sotyktu", "deucravacitinib"),
        ("Endoxan", "cyclophosphamide"),
        ("安道生", "cyclophosphamide"),
        ("新赛斯平", "cyclosporine"),
        ("昆仙胶囊", "kunxian_capsule"),
        ("白芍总苷胶囊", "total_glucosides_of_paeony"),
        ("warfarin", "warfarin"),
        ("华法林钠片", "warfarin"),
        ("Eliquis", "apixaban"),
        ("拜瑞妥", "rivaroxaban"),
        ("flu shot", "flu_inactivated_vaccine"),
        ("四价流感疫苗", "flu_inactivated_vaccine"),
        ("23价肺炎疫苗", "pneumococcal_vaccine"),
        ("九价HPV疫苗", "hpv_vaccine"),
        ("Gardasil 9", "hpv_vaccine"),
        ("利妥昔單抗", "rituximab"),
        ("莫須瘤", "rituximab"),
        ("奔麗生", "belimumab"),
        ("山喜多", "mycophenolate_mofetil"),
        ("霉酚酸酯", "mycophenolate_mofetil"),
        ("必賴克廔", "hydroxychloroquine"),
        ("華法林", "warfarin"),
    ] {
        assert_eq!(first(typed), (id, Closeness::Exact), "{typed}");
    }
}

#[test]
fn case_accents_width_spaces_and_hyphens_do_not_count() {
    for typed in [
        "mabthera",
        "MABTHERA",
        "Mab-Thera",
        "mab thera",
        "ＭａｂＴｈｅｒａ",
        "MábThèra",
        "MabThera®",
        "Ma\u{301}bThera",
        "「MabThera」",
    ] {
        assert_eq!(first(typed), ("rituximab", Closeness::Exact), "{typed}");
    }
    assert_eq!(first("利妥昔 单抗").0, "rituximab");
    assert_eq!(first("利妥昔　单抗").0, "rituximab");
}

#[test]
fn what_stands_on_the_box_beside_the_name_does_not_count() {
    for (typed, id) in [
        ("prednisone 5 mg", "prednisone"),
        ("Prednisone tablets 5mg", "prednisone"),
        ("醋酸泼尼松片", "prednisone"),
        ("醋酸泼尼松片 5mg", "prednisone"),
        ("利妥昔单抗注射液", "rituximab"),
        ("吗替麦考酚酯胶囊", "mycophenolate_mofetil"),
        ("硫酸羟氯喹片", "hydroxychloroquine"),
        ("注射用环磷酰胺", "cyclophosphamide"),
        ("利妥昔單抗注射劑", "rituximab"),
        ("潑尼松錠", "prednisone"),
        ("托法替布膜衣錠", "tofacitinib"),
        ("嗎替麥考酚酯膠囊", "mycophenolate_mofetil"),
        ("methotrexate injection", "methotrexate"),
    ] {
        assert_eq!(first(typed), (id, Closeness::Exact), "{typed}");
    }
    nothing("5 mg");
    nothing("tablets");
    // The start of a name may be such a word.
    assert_eq!(first("tab"), ("telitacicept", Closeness::Starts));
    assert_eq!(first("iv"), ("immunoglobulin", Closeness::Starts));
    nothing("片");
}

#[test]
fn an_ointment_or_a_steroid_that_is_injected_is_not_taken_for_the_tablet() {
    assert_eq!(first("tacrolimus ointment").0, "tacrolimus_ointment");
    assert_eq!(first("他克莫司软膏").0, "tacrolimus_ointment");
    nothing("hydrocortisone cream");
    nothing("氢化可的松软膏");
    assert_eq!(
        first("triamcinolone injection").0,
        "triamcinolone_acetonide"
    );
    nothing("地塞米松注射液");
}

#[test]
fn what_starts_with_the_text_comes_before_what_holds_it() {
    let found = find(&TRIAL, "可的松", "zh-Hans");
    assert_eq!(ids(&found)[..2], ["cortisone_acetate", "hydrocortisone"]);
    assert_eq!(found[0].closeness, Closeness::Exact);
    assert_eq!(found[1].closeness, Closeness::Holds);
    assert_eq!(first("mycoph").1, Closeness::Starts);
    assert_eq!(
        first("mofetil"),
        ("mycophenolate_mofetil", Closeness::Holds)
    );
    assert_eq!(first("昔单抗"), ("rituximab", Closeness::Holds));
    let all = find(&TRIAL, "m", "en");
    assert!(all.is_sorted_by_key(|found| found.closeness), "{all:?}");
    assert!(all.len() > 5);
}

#[test]
fn a_disease_with_two_kinds_of_vaccine_shows_both() {
    for typed in ["RSV", "呼吸道合胞病毒疫苗"] {
        let mut found = ids(&find(&TRIAL, typed, "en"));
        found.sort_unstable();
        assert_eq!(
            found,
            ["rsv_mrna_vaccine", "rsv_protein_vaccine"],
            "{typed}"
        );
    }
}

#[test]
fn of_equally_near_names_one_of_the_interfaces_language_comes_first() {
    for (language, name) in [
        ("en", "HPV vaccine"),
        ("zh-Hans", "HPV疫苗"),
        ("zh-Hant", "HPV疫苗"),
    ] {
        assert_eq!(find(&TRIAL, "hpv", language)[0].name, name);
    }
}

#[test]
fn a_typing_error_is_guessed_at_and_marked_as_a_guess() {
    for (typed, id) in [
        ("rituxmab", "rituximab"),
        ("ritixumab 500 mg", "rituximab"),
        ("benlista", "belimumab"),
        ("methotrexat", "methotrexate"),
        ("hydroxycloroquin", "hydroxychloroquine"),
        ("cyclophosfamide", "cyclophosphamide"),
        ("azathioprin", "azathioprine"),
        ("azathiorpine", "azathioprine"),
        ("利妥西单抗", "rituximab"),
        ("倍力滕", "belimumab"),
        ("他可莫司胶囊", "tacrolimus"),
        ("贝利木单抗", "belimumab"),
        ("贝利优单抗", "belimumab"),
    ] {
        let (found, closeness) = first(typed);
        assert_eq!(found, id, "{typed}");
        assert!(closeness >= Closeness::Starts, "{typed}: {closeness:?}");
        if closeness == Closeness::Alike {
            assert_eq!(find(&TRIAL, typed, "en").len(), 1, "{typed}");
        }
    }
    assert_eq!(first("rituxmab").1, Closeness::Alike);
}

#[test]
fn longer_texts_may_hold_more_typing_errors_and_no_more() {
    for (typed, id) in [
        // One letter of 7, two vowels of 8, two letters of 12.
        ("truxema", "rituximab"),
        ("binlista", "belimumab"),
        ("methotresade", "methotrexate"),
        // One sign left out of 6.
        ("吗替麦考酯", "mycophenolate_mofetil"),
    ] {
        assert_eq!(first(typed), (id, Closeness::Alike), "{typed}");
    }
    for typed in [
        // Two vowels of 7, three of 9, two letters of 11, three of 17.
        "troxema",
        "ratoxamab",
        "asatioprine",
        "hidrosycloroquine",
        // Two signs of 5.
        "利妥西单体",
        // Two letters too many.
        "methottrexxate",
    ] {
        nothing(typed);
    }
}

#[test]
fn the_nearest_name_is_told_and_of_equals_the_first_listed() {
    for (typed, language, name) in [
        ("jaka", "en", "Jakafi"),
        ("托法替", "zh-Hans", "托法替布"),
        ("托法替丁", "zh-Hans", "托法替布"),
        // One letter from the first, two from the second.
        ("tilitacicept", "en", "telitacicept"),
    ] {
        let found = find(&TRIAL, typed, language);
        assert_eq!(found[0].name, name, "{typed}");
    }
    for letter in 'a'..='z' {
        let found = find(&TRIAL, &letter.to_string(), "en");
        let rank = |it: &Match| {
            let length = name_key(it.name).chars().count();
            (it.closeness, it.language != "en", length, it.medicine)
        };
        assert!(found.is_sorted_by_key(rank), "{letter}: {found:?}");
    }
}

#[test]
fn names_that_are_nearly_alike_are_kept_apart() {
    for alike in [
        ["tacrolimus", "sirolimus"],
        ["prednisone", "prednisolone"],
        ["rituximab", "ruxolitinib"],
        ["cyclosporine", "cyclophosphamide"],
        ["hydroxychloroquine", "chloroquine"],
        ["dexamethasone", "betamethasone"],
        ["baricitinib", "tofacitinib"],
        ["Medrol", "Depo-Medrol"],
        ["泼尼松", "泼尼松龙"],
        ["强的松", "可的松"],
        ["甲泼尼松", "甲泼尼龙"],
        ["羟氯喹", "氯喹"],
        ["环孢素", "伏环孢素"],
        ["blinatumomab", "belimumab"],
        ["ianalumab", "anifrolumab"],
        ["zanubrutinib", "orelabrutinib"],
        ["apixaban", "rivaroxaban"],
        ["Endoxan", "edoxaban"],
        ["enoxaparin", "nadroparin"],
        ["heparin", "dalteparin"],
        ["贝林妥欧单抗", "贝利尤单抗"],
        ["瑞帕妥单抗", "泽贝妥单抗"],
        ["特立妥单抗", "达雷妥尤单抗"],
        ["泽布替尼", "奥布替尼"],
        ["氘可来昔替尼", "阿布昔替尼"],
        ["阿哌沙班", "利伐沙班"],
        ["艾乐妥", "艾乐明"],
        ["肝素", "达肝素"],
        ["四价流感疫苗", "鼻喷流感疫苗"],
    ] {
        let [one, other] = alike.map(|name| find(&TRIAL, name, "en"));
        assert_ne!(one[0].medicine, other[0].medicine, "{alike:?}");
        for (name, found) in alike.iter().zip([&one, &other]) {
            assert_eq!(found[0].name, *name);
            assert!(found.iter().all(|it| it.closeness != Closeness::Alike));
        }
    }
}

#[test]
fn a_medicine_that_is_not_on_the_list_is_not_taken_for_one_that_is() {
    for typed in [
        // Near in letters.
        "peprednisone",
        "brocitinib",
        "pimecrolimus",
        "everolimus",
        "temsirolimus",
        "cycloserine",
        "lenalidomide",
        "primidone",
        "hydrocodone",
        "siltuximab",
        "cetuximab",
        "dinutuximab",
        "ipilimumab",
        "imatinib",
        "fludrocortisone",
        "prednicarbate",
        "mercaptopurine",
        "azacitidine",
        "atacicept",
        "metolazone",
        "methotrimeprazine",
        "Cytotec",
        "Cytosar",
        "Nizoral",
        "Remeron",
        "Plavix",
        "Prolia",
        "Arimidex",
        "Medrox",
        "Imdur",
        "Aricept",
        "Celebrex",
        "Humalog",
        "Humulin",
        "ibrutinib",
        "acalabrutinib",
        "pirtobrutinib",
        "carfilzomib",
        "ixazomib",
        "talquetamab",
        "elranatamab",
        "tafasitamab",
        "betrixaban",
        "tinzaparin",
        "parnaparin",
        "ifosfamide",
        "Avandia",
        "Januvia",
        "Janumet",
        // Near in characters.
        "依维莫司",
        "吡美莫司",
        "来那度胺",
        "伊马替尼",
        "氟氢可的松",
        "西妥昔单抗",
        "奎宁",
        "伊布替尼",
        "阿可替尼",
        "卡非佐米",
        "塔奎妥单抗",
        "埃纳妥单抗",
        "格菲妥单抗",
        "帕妥珠单抗",
        "异环磷酰胺",
        "磺达肝癸钠",
        // Nothing like any.
        "aspirin",
        "阿司匹林",
        "преднизолон",
        "vitamin d",
        "none",
        "I do not know",
        "不知道",
        "？",
        "",
        "   ",
        "-",
        "12",
        "®",
    ] {
        nothing(typed);
    }
}

#[test]
fn a_short_text_gives_no_guess() {
    for (_, _, name) in names() {
        let key = name_key(name);
        let letters: Vec<char> = key.chars().collect();
        let short = if key.is_ascii() { 6 } else { 2 };
        if letters.len() > short {
            continue;
        }
        for at in 0..letters.len() {
            let mut typed = letters.clone();
            typed[at] = if key.is_ascii() { 'q' } else { '鑫' };
            let typed: String = typed.into_iter().collect();
            let found = find(&TRIAL, &typed, "en");
            assert!(
                found.iter().all(|it| it.closeness != Closeness::Alike),
                "{typed}: {found:?}"
            );
        }
    }
    nothing("MTZ");
    nothing("MXF");
}

#[test]
fn a_guess_that_two_medicines_are_equally_near_to_is_not_made() {
    // One character from each of 甲泼尼龙 and 甲泼尼松, one letter from each of prednisone and prednisolone.
    nothing("甲泼尼克");
    nothing("prednisoone");
    assert_eq!(first("prednisonne"), ("prednisone", Closeness::Alike));
}

#[test]
fn a_name_is_written_in_the_interfaces_language_where_it_has_one() {
    let index = TRIAL.medicines.iter().position(|it| it.id == "rituximab");
    assert_eq!(TRIAL.medicine_name(index.unwrap(), "zh-Hans"), "利妥昔单抗");
    assert_eq!(TRIAL.medicine_name(index.unwrap(), "fr"), "rituximab");
}

/// The entries of `medicines.toml`, with what the program leaves out.
fn entries() -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("trials/nct06822881/medicines.toml");
    let mut file: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    match file.remove("medicines") {
        Some(toml::Value::Table(medicines)) => medicines,
        other => panic!("no table of medicines: {other:?}"),
    }
}

#[test]
fn each_medicine_has_its_source_and_the_day_it_was_checked() {
    let medicines = entries();
    assert_eq!(medicines.len(), TRIAL.medicines.len());
    for (id, medicine) in &medicines {
        let source = medicine["source"].as_str().unwrap();
        assert!(source.len() > 10, "{id}: {source}");
        let checked = medicine["checked"].as_datetime().unwrap().to_string();
        assert!(checked >= TRIAL.facts.copied.iso(), "{id}: {checked}");
    }
}

#[test]
fn no_medicine_rests_on_a_source_for_names_alone() {
    for (id, medicine) in &entries() {
        let source = medicine["source"].as_str().unwrap();
        let mut parts = source.split("name only:");
        assert!(!parts.next().unwrap().is_empty(), "{id}: {source}");
        assert!(parts.count() < 2, "{id}: {source}");
    }
}

#[test]
fn each_class_counts_by_the_records_clock_and_points_to_the_answer_it_means() {
    for (id, question, value, clock) in [
        ("b_cell", "b_cell_drug", Some("yes"), "screening"),
        ("b_cell_ask", "b_cell_drug", None, "screening"),
        ("baff", "b_cell_drug", Some("baff_only"), "screening"),
        ("steroid", "medicines", Some("steroid_10mg"), "infusion"),
        ("t_cell", "medicines", Some("immunosuppressant"), "infusion"),
        ("t_cell_ask", "medicines", None, "infusion"),
        ("jak", "medicines", Some("jak"), "infusion"),
        ("cell_therapy", "cell_therapy", Some("yes"), "none"),
        ("vaccine_counted", "vaccine", Some("yes"), "screening"),
        ("vaccine_protein", "vaccine", Some("protein"), "screening"),
    ] {
        let class = TRIAL.medicine_classes.iter().find(|it| it.id == id);
        let class = class.unwrap_or_else(|| panic!("no class {id}"));
        let asked = &TRIAL.rules.questions[class.question.unwrap()];
        let points_to = class.value.map(|value| asked.values[value].id);
        assert_eq!(
            (asked.id, points_to, class.clock.name()),
            (question, value, clock)
        );
    }
    for id in ["ask", "blood_thinner"] {
        let class = TRIAL.medicine_classes.iter().find(|it| it.id == id);
        let class = class.unwrap_or_else(|| panic!("no class {id}"));
        let answers = (class.question, class.value, class.clock.name());
        assert_eq!(answers, (None, None, "none"), "{id}");
    }
    for (id, class) in [
        ("rituximab", "b_cell"),
        ("telitacicept", "baff"),
        ("tacrolimus", "t_cell"),
        ("blinatumomab", "b_cell"),
        ("teclistamab", "b_cell_ask"),
        ("voclosporin", "t_cell_ask"),
        ("sirolimus", "t_cell_ask"),
        ("mizoribine", "t_cell_ask"),
        ("tripterygium", "t_cell_ask"),
        ("deucravacitinib", "jak"),
        ("warfarin", "blood_thinner"),
        ("total_glucosides_of_paeony", "ask"),
        ("rsv_mrna_vaccine", "vaccine_counted"),
        ("rsv_protein_vaccine", "vaccine_protein"),
    ] {
        let medicine = TRIAL.medicines.iter().find(|it| it.id == id).unwrap();
        assert_eq!(TRIAL.medicine_classes[medicine.class].id, class, "{id}");
    }
}

/// The names in plain letters that are long enough for a guess.
fn long_names() -> Vec<(usize, &'static str)> {
    let long = |name: &str| name_key(name).len() >= 7 && name_key(name).is_ascii();
    let names = names().into_iter().filter(|(_, _, name)| long(name));
    names.map(|(index, _, name)| (index, name)).collect()
}

proptest! {
    #[test]
    fn no_text_breaks_the_search_or_finds_a_medicine_twice(typed in "\\PC{0,20}") {
        let mut found = ids(&find(&TRIAL, &typed, "en"));
        let count = found.len();
        found.sort_unstable();
        found.dedup();
        prop_assert_eq!(found.len(), count);
    }

    #[test]
    fn one_wrong_letter_in_a_long_name_finds_it_or_nothing_but_never_guesses_another(
        (index, name) in select(long_names()),
        at in any::<proptest::sample::Index>(),
        letter in proptest::char::range('a', 'z'),
        kind in 0..4,
    ) {
        let mut typed: Vec<char> = name_key(name).chars().collect();
        let at = at.index(typed.len() - 1);
        match kind {
            0 => typed[at] = letter,
            1 => { typed.remove(at); }
            2 => typed.insert(at, letter),
            _ => typed.swap(at, at + 1),
        }
        let typed: String = typed.into_iter().collect();
        for found in find(&TRIAL, &typed, "en") {
            if found.closeness == Closeness::Alike {
                prop_assert_eq!(found.medicine, index, "{} for {}", typed, name);
            }
        }
    }
}
