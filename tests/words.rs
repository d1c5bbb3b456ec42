//! What the texts may and may not say, in every language.

#[path = "support/calendar.rs"]
mod calendar;
#[path = "support/people.rs"]
mod people;
#[path = "support/windows.rs"]
mod windows;

use std::{collections::BTreeMap, fs, path::Path, str::FromStr};

use calendar::theirs;
use people::{TODAY, day, lupus, with};
use prescreen_reader as reader;
use serde_json::json;
use toml::Value;
use trial_prescreen::{
    screening::{Finding, Kind, PartialDate, screen},
    trial::Clock,
    trials::TRIAL,
    words::{self, WORDS, Words},
};

/// The trial's texts and the interface's, by language, each with its file and key.
fn texts() -> BTreeMap<String, Vec<(String, String)>> {
    let mut texts: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for folder in ["trials/nct06822881/locales", "crates/words/locales"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in fs::read_dir(path).unwrap() {
            let path = file.unwrap().path();
            let language = path.file_stem().unwrap().to_string_lossy().into_owned();
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            let mut read = Vec::new();
            collect(folder, &Value::Table(table), &mut read);
            let read = read.into_iter();
            let read = read.map(|(name, text)| (name, windows::filled(&text, &language)));
            let read: Vec<_> = read.collect();
            texts.entry(language).or_default().extend(read);
        }
    }
    texts
}

fn collect(name: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((name.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(name, item, texts)),
        Value::Table(table) => {
            table
                .iter()
                .for_each(|(key, value)| collect(&format!("{name}.{key}"), value, texts));
        }
        _ => {}
    }
}

/// Asserts of every text of a language that nothing is found in it.
fn nothing(language: &str, what: &str, find: impl Fn(&str) -> Option<String>) {
    let texts = texts();
    let found: Vec<String> = texts
        .get(language)
        .into_iter()
        .flatten()
        .filter_map(|(name, text)| Some(format!("{name}: {}", find(text)?)))
        .collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn the_trial_and_the_interface_speak_the_same_languages() {
    let of_trial: Vec<_> = TRIAL.texts.iter().map(|texts| texts.language).collect();
    let of_interface: Vec<_> = WORDS.iter().map(|words| words.language).collect();
    assert_eq!(of_trial, of_interface);
    assert_eq!(of_trial, ["en", "zh-Hans"]);
}

#[test]
fn no_window_is_left_to_fill_in_for_a_reader() {
    for texts in TRIAL.texts {
        let packed = format!("{texts:?}");
        let left = ["{window.", "{span."].map(|form| packed.matches(form).count());
        assert_eq!(
            left,
            [0, 0],
            "{}: fill it in in crates/reader",
            texts.language
        );
    }
}

#[test]
fn no_text_promises_a_place_or_calls_a_person_fit_or_unfit() {
    let forbidden = [
        "you qualify",
        "eligible",
        "ineligible",
        "congratulations",
        "great news",
        "good news",
        "unfortunately",
        "accepted into",
        "guarantee",
        "will cure",
        "符合条件",
        "合格",
        "恭喜",
        "好消息",
        "遗憾",
        "不幸",
        "保证",
        "治愈率",
        "入选",
    ];
    for language in texts().keys() {
        nothing(language, "a promise or a verdict", |text| {
            let lower = text.to_lowercase();
            forbidden
                .iter()
                .find(|phrase| lower.contains(**phrase))
                .map(|phrase| (*phrase).to_owned())
        });
    }
}

#[test]
fn every_result_carries_the_warning_about_medicines() {
    for words in WORDS.iter() {
        let warning = words.medicine_warning();
        let expected = match words.language {
            "en" => "Do not stop, start or change a medicine because of this page.",
            "zh-Hans" => "不要因为本页内容自行停药",
            other => panic!("give the warning in {other}"),
        };
        assert!(warning.contains(expected), "{}: {warning}", words.language);
    }
}

#[test]
fn wherever_a_question_is_about_medicines_it_says_not_to_change_them() {
    let about_medicines = [
        "b_cell_drug",
        "medicines",
        "sle_treatment",
        "sle_steroid_dose",
        "sle_treatment_3_months",
        "sle_stable_dose",
        "ssc_refractory",
    ];
    for texts in TRIAL.texts {
        let warnings: &[&str] = match texts.language {
            "en" => &["Do not", "do not", "Never"],
            _ => &["不要", "切勿", "请勿", "别"],
        };
        for id in about_medicines {
            let question = &texts.questions[TRIAL.rules.question_named(id).unwrap()];
            let values = question
                .values
                .iter()
                .flat_map(|value| [value.hint, value.change]);
            let said: Vec<&str> = [question.legend, question.hint]
                .into_iter()
                .chain(values)
                .collect();
            let warned = warnings
                .iter()
                .any(|warning| said.join(" ").contains(warning));
            assert!(warned, "{}: {id}", texts.language);
        }
        for id in ["E4", "E5", "E6"] {
            let plain = texts.criteria[TRIAL.rules.criterion_named(id).unwrap()].plain;
            assert!(
                warnings.iter().any(|warning| plain.contains(warning)),
                "{}: {id}",
                texts.language
            );
        }
    }
}

#[test]
fn what_is_said_of_a_class_of_medicines_names_its_clock_and_gives_no_advice_on_taking_it() {
    for texts in TRIAL.texts {
        let (screening, infusion, advice): (_, _, &[&str]) = match texts.language {
            "en" => (
                "before the first study checks",
                "before the cells are given",
                &["stop", "start ", "skip", "take less", "take more"],
            ),
            "zh-Hans" => (
                "筛选检查前",
                "细胞回输前",
                &["停药", "停用", "减量", "加量", "换药"],
            ),
            other => panic!("give the clocks in {other}"),
        };
        for (class, text) in TRIAL.medicine_classes.iter().zip(texts.medicine_classes) {
            let told = [screening, infusion].map(|clock| text.contains(clock));
            let own = [Clock::Screening, Clock::Infusion].map(|clock| class.clock == clock);
            for (told, own) in told.into_iter().zip(own) {
                // Where only the study team can tell whether a rule counts it, its clock may go unsaid.
                let unsaid = own && class.value.is_none();
                assert!(
                    told == own || unsaid,
                    "{}: {}: {text}",
                    texts.language,
                    class.id
                );
            }
            // To forbid it is no advice to do it.
            let forbids = |said: &&str| {
                ["Do not ", "Never ", "不要", "切勿", "请勿"]
                    .iter()
                    .any(|no| said.contains(no))
            };
            let said: String = text
                .split_inclusive(['.', '。'])
                .filter(|said| !forbids(said))
                .collect();
            let found = advice.iter().find(|advice| said.contains(**advice));
            assert_eq!(found, None, "{}: {}: {text}", texts.language, class.id);
        }
    }
}

#[test]
fn what_no_rule_decides_about_a_medicine_is_to_be_asked() {
    for texts in TRIAL.texts {
        let ask = if texts.language == "en" {
            "sk the study team"
        } else {
            "请问研究团队"
        };
        for (class, text) in TRIAL.medicine_classes.iter().zip(texts.medicine_classes) {
            if class.id == "ask" || class.id.ends_with("_ask") || class.id == "baff" {
                assert!(
                    text.contains(ask),
                    "{}: {}: {text}",
                    texts.language,
                    class.id
                );
            }
        }
    }
}

#[test]
fn no_english_sentence_is_left_in_chinese() {
    nothing("zh-Hans", "four English words in a row", |text| {
        let words: Vec<&str> = text.split(' ').collect();
        let is_word = |word: &&str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_ascii_alphabetic() || c == '\'' || c == '-')
        };
        let run = words.windows(4).find(|run| run.iter().all(is_word))?;
        Some(run.join(" "))
    });
}

#[test]
fn no_western_punctuation_stands_between_chinese_characters() {
    nothing("zh-Hans", "western punctuation beside Chinese", |text| {
        let chars: Vec<char> = text.chars().collect();
        let odd = chars.windows(3).find(|part| {
            is_chinese(part[0])
                && ",.;:!?()\"'".contains(part[1])
                && (is_chinese(part[2]) || part[2] == ' ')
        })?;
        Some(odd.iter().collect())
    });
}

#[test]
fn no_space_stands_between_chinese_characters() {
    nothing("zh-Hans", "a space in Chinese", |text| {
        let chars: Vec<char> = text.chars().collect();
        let odd = chars
            .windows(3)
            .find(|part| is_chinese(part[0]) && part[1] == ' ' && is_chinese(part[2]))?;
        Some(odd.iter().collect())
    });
}

/// A browser may end a line after a plain hyphen: "CAR-" above, "T" below. U+2011 is a hyphen that keeps a name whole.
#[test]
fn no_name_is_broken_at_its_hyphen() {
    let joins = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    for language in texts().into_keys() {
        nothing(
            &language,
            "a name with a hyphen that a line can end after",
            |text| {
                let mut parts = text.split('-').peekable();
                while let (Some(before), Some(after)) = (parts.next(), parts.peek()) {
                    if before.ends_with(joins) && after.starts_with(joins) {
                        return Some(format!("{before}-{after}"));
                    }
                }
                None
            },
        );
    }
}

#[test]
fn no_text_is_blank_or_has_space_around_it() {
    for language in texts().keys() {
        nothing(language, "space around a text", |text| {
            let gap = text.ends_with("_gap") || text.chars().all(|c| " ;,:；，：、".contains(c));
            (text != text.trim() && !gap || text.contains("  ")).then(|| format!("{text:?}"))
        });
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_placeholders() {
    let texts = texts();
    let shape = |language: &str| -> BTreeMap<String, Vec<String>> {
        let mut shape: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let of_interface = texts[language]
            .iter()
            .filter(|(name, _)| name.starts_with("crates/words"));
        for (name, text) in of_interface {
            let names = reader::placeholders(text).into_iter().map(str::to_owned);
            shape.entry(name.clone()).or_default().extend(names);
        }
        shape
    };
    for language in texts.keys() {
        assert_eq!(shape(language), shape("en"), "{language}");
    }
}

#[test]
fn what_is_built_in_is_what_the_trials_folder_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("trials/nct06822881");
    let read = reader::read(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    for (built_in, read) in TRIAL.texts.iter().zip(read.texts) {
        assert_eq!(format!("{built_in:#?}"), format!("{read:#?}"));
    }
    assert_eq!(format!("{:?}", *TRIAL), format!("{read:?}"));
}

#[test]
fn what_the_interface_says_is_what_its_files_say() {
    let texts = texts();
    for words in WORDS.iter() {
        let of_interface = texts[words.language]
            .iter()
            .filter(|(name, _)| name.starts_with("crates/words"));
        for (name, text) in of_interface {
            let key = name.rsplit('.').next().unwrap();
            // The build has followed these rules, and leaves them out.
            if key == "someone_else" {
                continue;
            }
            assert_eq!(
                words.get(key),
                Some(text.as_str()),
                "{}: {key}",
                words.language
            );
        }
    }
}

#[test]
fn every_help_line_was_checked_within_a_year_of_copying_the_record() {
    assert!(!TRIAL.help_lines.is_empty());
    for line in TRIAL.help_lines {
        let days = (theirs(line.checked) - theirs(TRIAL.facts.copied)).num_days();
        assert!(
            days.abs() <= 365,
            "{} was checked {days} days away",
            line.id
        );
        assert!(!line.source.is_empty(), "{}", line.id);
    }
}

#[test]
fn help_stands_beside_e15_and_on_the_question_about_mental_illness() {
    let numbers: Vec<_> = TRIAL.help_lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, ["", "12356", "120", "988"]);
    assert!(TRIAL.records[TRIAL.rules.criterion_named("E15").unwrap()].help_lines);
    let mental_illness = TRIAL.rules.question_named("mental_illness").unwrap();
    for screen in TRIAL.screens {
        assert_eq!(
            screen.help_lines,
            screen.questions.contains(&mental_illness),
            "{}",
            screen.id
        );
    }
}

#[test]
fn the_contact_is_the_records() {
    let record = include_str!("../trials/nct06822881/record.txt");
    let contact = &TRIAL.contact;
    for text in [
        contact.name,
        contact.hospital,
        contact.phone,
        TRIAL.facts.id,
    ] {
        assert!(record.contains(text), "{text}");
    }
    assert_eq!(contact.phone_abroad, "+86 10 5084 7588");
    assert_eq!(contact.tel, "+861050847588");
}

/// What is said of one criterion for a person.
fn said(language: &str, changes: serde_json::Value, criterion: &str) -> (Finding, String) {
    let person = people::answers(&with(lupus(), changes), TODAY);
    let verdict = screen(&TRIAL.rules, &person, day(TODAY));
    let criterion = TRIAL.rules.criterion_named(criterion).unwrap();
    let judged = verdict
        .findings
        .iter()
        .find(|judged| judged.criterion == criterion)
        .unwrap();
    let texts = TRIAL.texts(language);
    let said = words::explain(&person, judged, texts, Words::of(language));
    let reasons: Vec<String> = said.into_iter().map(|said| said.reason).collect();
    (judged.finding, reasons.join(" "))
}

#[test]
fn at_60_it_is_said_that_the_age_must_hold_on_the_day_of_signing() {
    for texts in TRIAL.texts {
        let (finding, note) = said(texts.language, json!({ "age": 60 }), "I2");
        assert_eq!(finding, Finding::Clear);
        assert!(
            note.contains("60") && note.contains("61"),
            "{}: {note}",
            texts.language
        );
        assert_eq!(said(texts.language, json!({ "age": 59 }), "I2").1, "");
    }
}

#[test]
fn a_barrier_is_told_with_the_persons_own_number_date_and_the_day_it_ends() {
    for texts in TRIAL.texts {
        let (_, reason) = said(texts.language, json!({ "age": 61 }), "I2");
        assert!(reason.contains("61"), "{}: {reason}", texts.language);
        let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
        let (_, reason) = said(texts.language, drug, "E2");
        let words = Words::of(texts.language);
        let written = |text: &str| words::date(PartialDate::from_str(text).expect("a date"), words);
        for part in [written("2026-10-05"), written("2026-12-05"), "2".to_owned()] {
            assert!(reason.contains(&part), "{}: {reason}", texts.language);
        }
    }
}

#[test]
fn each_screen_has_its_own_title_and_each_criterion_its_own_test() {
    for texts in TRIAL.texts {
        let file = format!("trials/nct06822881/locales/{}.toml", texts.language);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let said: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let text = |part: &str, id: &str, key: &str| {
            let found = said[part].get(id).and_then(|texts| texts.get(key));
            let found = found.map_or("", |text| text.as_str().unwrap());
            windows::filled(found, texts.language)
        };
        for (screen, title) in TRIAL.screens.iter().zip(texts.screens) {
            assert_eq!(*title, text("screens", screen.id, "title"), "{}", screen.id);
        }
        for (criterion, texts) in TRIAL.rules.criteria.iter().zip(texts.criteria) {
            let test = text("criteria", criterion.id, "test");
            assert_eq!(texts.test, test, "{}", criterion.id);
            assert_eq!(texts.plain, text("criteria", criterion.id, "plain"));
        }
        assert!(texts.criteria.iter().any(|texts| !texts.test.is_empty()));
        assert!(texts.screens.iter().any(|title| !title.is_empty()));
    }
}

#[test]
fn every_barrier_and_every_point_to_check_is_explained_with_nothing_left_to_fill_in() {
    for texts in TRIAL.texts {
        for question in TRIAL.rules.questions {
            let answers = question.values.ids().map(|value| match question.kind {
                Kind::Number { .. } => json!(question.values[value].from),
                Kind::Many { .. } => json!([question.values[value].id]),
                _ => json!(question.values[value].id),
            });
            for answer in answers.chain([json!("unsure")]) {
                let of_cohort = if question.id.starts_with("ssc") {
                    people::scleroderma()
                } else {
                    lupus()
                };
                let mut changes = json!({ question.id: answer });
                if question.id == "sle_steroid_dose" {
                    changes["sle_treatment"] = json!("steroid_now");
                }
                let person = people::answers(&with(of_cohort, changes), TODAY);
                let verdict = screen(&TRIAL.rules, &person, day(TODAY));
                for judged in verdict
                    .findings
                    .iter()
                    .filter(|judged| judged.finding >= Finding::Check)
                {
                    let words = Words::of(texts.language);
                    let said = words::explain(&person, judged, texts, words);
                    let told = format!("{} = {answer} in {}", question.id, texts.language);
                    let criterion = TRIAL.rules.criteria[judged.criterion].id;
                    assert!(!said.is_empty(), "{criterion} for {told}");
                    for said in said {
                        assert!(!said.reason.is_empty(), "{criterion} for {told}");
                        assert!(!said.reason.contains(['{', '}']), "{told}: {}", said.reason);
                        assert_eq!(
                            judged.is_sensitive(&TRIAL.rules, &person),
                            TRIAL.rules.questions[judged.causes[0].question].sensitive,
                            "{told}"
                        );
                    }
                }
            }
        }
    }
}
