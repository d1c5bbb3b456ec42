//! A trial's folder that is wrong is refused, with the file, the line and the remedy.

use std::{
    fs,
    path::{Path, PathBuf},
};

use trial_prescreen::trial::reader::{self, Problem};

/// A copy of the trial's folder, with one thing to break in it.
struct Folder {
    path: PathBuf,
}

impl Folder {
    /// A fresh copy with one locale; each test gives its own name.
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("reader")
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("locales")).unwrap();
        let trial = Path::new(env!("CARGO_MANIFEST_DIR")).join("trials/nct06822881");
        for file in ["record.txt", TRIAL, MEDICINES, EN] {
            fs::copy(trial.join(file), path.join(file)).unwrap();
        }
        let folder = Folder { path };
        // Names in a language that is not copied are none.
        let english = folder.text(MEDICINES);
        let english = english
            .lines()
            .filter(|line| !line.starts_with("zh-Hans = "));
        let english: Vec<&str> = english.collect();
        fs::write(folder.path.join(MEDICINES), english.join("\n")).unwrap();
        folder.replace(TRIAL, "speaks = \"zh-Hans\"", "speaks = \"en\"");
        folder
    }

    /// The same with a second language, which says the same.
    fn of_two_languages(name: &str) -> Self {
        let folder = Folder::new(name);
        let locales = folder.path.join("locales");
        fs::copy(locales.join("en.toml"), locales.join("fr.toml")).unwrap();
        let medicines = folder.text(MEDICINES);
        let lines = medicines
            .lines()
            .map(|line| match line.starts_with("en = ") {
                true => format!("{line}\nfr = []"),
                false => line.to_owned(),
            });
        let lines: Vec<String> = lines.collect();
        fs::write(folder.path.join(MEDICINES), lines.join("\n")).unwrap();
        folder
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    /// Replaces a text that stands once in the file.
    fn replace(&self, file: &str, old: &str, new: &str) -> &Self {
        let text = self.text(file);
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {file}");
        fs::write(self.path.join(file), text.replace(old, new)).unwrap();
        self
    }

    /// The line, counted from 1, of a text that stands once in the file.
    fn line(&self, file: &str, part: &str) -> usize {
        let text = self.text(file);
        assert_eq!(text.matches(part).count(), 1, "{part:?} in {file}");
        text[..text.find(part).unwrap()].matches('\n').count() + 1
    }

    fn problems(&self) -> Vec<Problem> {
        match reader::read(&self.path) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.0,
        }
    }

    /// That the folder is refused for this alone: file, line, what, and a part of the remedy.
    #[track_caller]
    fn is_refused(&self, file: &str, line: usize, what: &str, remedy: &str) {
        let problems = self.problems();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let told = told.join("\n");
        assert_eq!(problems.len(), 1, "{told}");
        assert_eq!(problems[0].file, self.path.join(file), "{told}");
        assert_eq!(problems[0].line, line, "{told}");
        assert!(
            problems[0].what.contains(what),
            "{told}\ndoes not say {what:?}"
        );
        assert!(
            problems[0].remedy.contains(remedy),
            "{told}\ndoes not advise {remedy:?}"
        );
    }
}

const TRIAL: &str = "trial.toml";
const MEDICINES: &str = "medicines.toml";
const RECORD: &str = "record.txt";
const EN: &str = "locales/en.toml";
const FR: &str = "locales/fr.toml";

#[test]
fn the_trial_as_it_is_has_no_problem() {
    assert_eq!(Folder::new("as_it_is").problems(), []);
    assert_eq!(Folder::of_two_languages("in_two_languages").problems(), []);
}

#[test]
fn a_problem_reads_as_file_line_what_and_remedy() {
    let folder = Folder::new("problem_reads");
    folder.replace(TRIAL, "stem_cell = \"check\"", "stem_cell = \"maybe\"");
    let line = folder.line(TRIAL, "stem_cell = \"maybe\"");
    let told = folder.problems()[0].to_string();
    let expected = format!(
        "{}:{line}: questions.transplant.values.stem_cell: \"maybe\" is not a finding; use clear, \
         lasting, open, check or team, or {{ until = \"2 months\" }}",
        folder.path.join(TRIAL).display()
    );
    assert_eq!(told, expected);
}

mod a_missing_file {
    use super::*;

    #[test]
    fn is_named() {
        for file in [RECORD, TRIAL] {
            let folder = Folder::new(&format!("without_{file}"));
            fs::remove_file(folder.path.join(file)).unwrap();
            folder.is_refused(file, 0, "cannot be read", "add the file");
        }
    }

    #[test]
    fn of_words_is_named_by_the_folder() {
        let folder = Folder::new("without_locale");
        fs::remove_file(folder.path.join(EN)).unwrap();
        folder.is_refused(
            "locales",
            0,
            "holds no locale",
            "add a file such as en.toml",
        );
    }
}

mod malformed_toml {
    use super::*;

    #[test]
    fn is_refused_with_its_line() {
        for file in [TRIAL, EN] {
            let folder = Folder::new(&format!("malformed_{}", file.replace('/', "_")));
            let old = match file {
                TRIAL => "enrollment = 27",
                _ => "SLE = \"lupus\"",
            };
            let line = folder.line(file, old);
            folder.replace(file, old, "enrollment = = 27");
            folder.is_refused(file, line, "is no TOML", "mend the line");
        }
    }

    #[test]
    fn of_one_key_given_twice_is_refused_with_its_line() {
        let folder = Folder::new("twice");
        folder.replace(TRIAL, "enrollment = 27", "enrollment = 27\nenrollment = 28");
        let line = folder.line(TRIAL, "enrollment = 28");
        folder.is_refused(TRIAL, line, "is no TOML", "mend the line");
    }
}

mod the_record {
    use super::*;

    #[test]
    fn must_hold_each_sentence_word_for_word() {
        let folder = Folder::new("sentence_not_in_record");
        folder.replace(
            TRIAL,
            "\"Pregnant or breastfeeding women.\"",
            "\"Pregnant women.\"",
        );
        let problems = folder.problems();
        let line = folder.line(TRIAL, "[criteria.E16]");
        let of_trial = problems
            .iter()
            .find(|problem| problem.file.ends_with(TRIAL))
            .unwrap();
        assert_eq!(of_trial.line, line);
        assert!(
            of_trial
                .what
                .contains("\"Pregnant women.\" does not stand in the record")
        );
        assert!(
            of_trial
                .remedy
                .contains("copy a whole line of record.txt, or name its \"source\"")
        );
        // The record's own line is then held by no criterion.
        let line = folder.line(RECORD, "16. Pregnant or breastfeeding women.");
        let of_record = problems
            .iter()
            .find(|problem| problem.file.ends_with(RECORD))
            .unwrap();
        assert_eq!(of_record.line, line);
        assert_eq!(problems.len(), 2, "{problems:?}");
    }

    #[test]
    fn may_not_have_a_line_that_no_criterion_holds() {
        let folder = Folder::new("line_left_out");
        let skin = "  \"Skin progression: An increase in mRSS > 10%.\",\n";
        folder.replace(TRIAL, skin, "");
        let line = folder.line(RECORD, "* Skin progression");
        folder.is_refused(
            RECORD,
            line,
            "no criterion holds the line \"Skin progression: An increase in mRSS > 10%.\"",
            "add it to the sentences of a criterion in trial.toml",
        );
    }

    #[test]
    fn may_not_have_a_line_that_was_added_to_it() {
        let folder = Folder::new("line_added");
        let last = "3\\. Risk of active tuberculosis at screening.";
        folder.replace(RECORD, last, &format!("{last}\n\n4\\. A new criterion."));
        let line = folder.line(RECORD, "A new criterion.");
        folder.is_refused(
            RECORD,
            line,
            "\"A new criterion.\"",
            "add it to the sentences",
        );
    }

    #[test]
    fn may_not_have_one_of_two_like_lines_left_out() {
        let folder = Folder::new("like_line_left_out");
        let renal = "[criteria.\"SSC-I4.renal\"]\ncohort = \"SSC\"\nteam = true\nsentences = [\"Renal function: Defined as a calculated creatinine clearance rate (Cockcroft - Gault) ≥ 50 mL/min without the need for hydration assistance.\"]\n\n";
        folder.replace(TRIAL, renal, "");
        folder.replace(TRIAL, "  \"SSC-I4.renal\", ", "  ");
        folder.replace(TRIAL, ", \"SSC-I4.renal\" = \"check\"", "");
        let en = folder.text(EN);
        let (before, rest) = en.split_once("[criteria.\"SSC-I4.renal\"]").unwrap();
        let (_, after) = rest.split_once("\n\n").unwrap();
        fs::write(folder.path.join(EN), format!("{before}{after}")).unwrap();
        let problems = folder.problems();
        assert!(
            problems
                .iter()
                .any(|problem| problem.file.ends_with(RECORD)),
            "{problems:?}"
        );
    }

    #[test]
    fn must_be_the_whole_record() {
        let folder = Folder::new("cut_record");
        folder.replace(RECORD, "Minimum Eligible Age", "Age");
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.file.ends_with(RECORD))
            .unwrap();
        assert!(told.what.contains("\"Minimum Eligible Age\""), "{told}");
        assert!(
            told.remedy
                .contains("take the whole record from the registry"),
            "{told}"
        );
    }
}

mod a_criterion {
    use super::*;

    #[test]
    fn that_is_not_known_cannot_get_a_finding() {
        let folder = Folder::new("unknown_criterion_in_effect");
        folder.replace(
            TRIAL,
            "yes = { E7 = { until = \"1 month\" } }",
            "yes = { E77 = { until = \"1 month\" } }",
        );
        let line = folder.line(TRIAL, "yes = { E77");
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains("E77"))
            .unwrap();
        assert_eq!(told.line, line);
        assert!(told.file.ends_with(TRIAL));
        assert!(
            told.what
                .contains("\"E77\" is not a criterion that is judged"),
            "{told}"
        );
        assert!(
            told.remedy.contains("use an id that stands in [criteria]"),
            "{told}"
        );
    }

    #[test]
    fn that_is_not_known_cannot_be_decided() {
        let folder = Folder::new("unknown_criterion_in_decides");
        folder.replace(TRIAL, "decides = [\"I2\"]", "decides = [\"I2\", \"I22\"]");
        let line = folder.line(TRIAL, "decides = [\"I2\", \"I22\"]");
        folder.is_refused(
            TRIAL,
            line,
            "\"I22\" is not a criterion",
            "use an id that stands in [criteria]",
        );
    }

    #[test]
    fn that_is_a_heading_is_not_judged() {
        let folder = Folder::new("heading_decided");
        folder.replace(
            TRIAL,
            "decides = [\"I2\"]",
            "decides = [\"I2\", \"SLE-I6\"]",
        );
        let line = folder.line(TRIAL, "decides = [\"I2\", \"SLE-I6\"]");
        folder.is_refused(
            TRIAL,
            line,
            "\"SLE-I6\" is not a criterion",
            "is no heading",
        );
    }

    #[test]
    fn that_no_question_decides_is_refused_unless_it_is_the_teams() {
        let folder = Folder::new("undecided");
        let e15 = folder.line(TRIAL, "[criteria.E17]");
        folder.replace(TRIAL, "[criteria.E17]\nteam = true", "[criteria.E17]");
        folder.is_refused(TRIAL, e15, "no question decides it", "or write team = true");
    }

    #[test]
    fn of_an_unknown_cohort_is_refused_with_the_known_ones() {
        let folder = Folder::new("unknown_cohort");
        folder.replace(
            TRIAL,
            "[criteria.SSC-I2]\ncohort = \"SSC\"",
            "[criteria.SSC-I2]\ncohort = \"SS\"",
        );
        let line = folder.line(TRIAL, "cohort = \"SS\"");
        folder.is_refused(TRIAL, line, "\"SS\" is not a cohort", "use one of SLE, SSC");
    }

    #[test]
    fn with_any_clears_takes_no_lasting_barrier() {
        let folder = Folder::new("any_clears");
        folder.replace(
            TRIAL,
            "[questions.ssc_refractory.values]\nyes = \"clear\"\nno = \"open\"",
            "[questions.ssc_refractory.values]\nyes = \"clear\"\nno = \"lasting\"",
        );
        let line = folder.line(TRIAL, "[criteria.SSC-I3]");
        folder.is_refused(TRIAL, line, "any_clears", "change the answers");
    }

    #[test]
    fn with_an_unknown_key_is_refused_with_the_known_ones() {
        let folder = Folder::new("unknown_key");
        folder.replace(
            TRIAL,
            "[criteria.E15]\nteam = true",
            "[criteria.E15]\nteams = true\nteam = true",
        );
        let line = folder.line(TRIAL, "teams = true");
        folder.is_refused(
            TRIAL,
            line,
            "is not known here",
            "use one of sentences, source, team",
        );
    }
}

mod an_answer {
    use super::*;

    #[test]
    fn with_no_meaning_for_a_criterion_is_refused() {
        let folder = Folder::new("no_meaning");
        folder.replace(
            TRIAL,
            "risk = { E14 = \"clear\", SSC-E3 = \"check\" }",
            "risk = { SSC-E3 = \"check\" }",
        );
        let line = folder.line(TRIAL, "risk = { SSC-E3");
        folder.is_refused(
            TRIAL,
            line,
            "has no meaning for E14",
            "such as E14 = \"clear\"",
        );
    }

    #[test]
    fn with_an_unknown_finding_is_refused_with_the_known_ones() {
        for finding in ["unlikely", "until", "unasked", "Clear", ""] {
            let folder = Folder::new(&format!("finding_{finding}"));
            folder.replace(
                TRIAL,
                "baff_only = \"check\"",
                &format!("baff_only = \"{finding}\""),
            );
            let line = folder.line(TRIAL, &format!("baff_only = \"{finding}\""));
            let problems = folder.problems();
            assert_eq!(problems[0].line, line, "{problems:?}");
            assert!(problems[0].file.ends_with(TRIAL), "{problems:?}");
        }
        let folder = Folder::new("finding");
        folder.replace(TRIAL, "baff_only = \"check\"", "baff_only = \"until\"");
        let line = folder.line(TRIAL, "baff_only = \"until\"");
        folder.is_refused(
            TRIAL,
            line,
            "\"until\" is not a finding",
            "use clear, lasting, open, check or team",
        );
    }

    #[test]
    fn with_a_bad_window_is_refused() {
        for window in ["2 moons", "two months", "0 days", "2", "60days"] {
            let folder = Folder::new(&format!("window_{}", window.replace(' ', "_")));
            folder.replace(
                TRIAL,
                "until = \"30 days\"",
                &format!("until = \"{window}\""),
            );
            let line = folder.line(TRIAL, &format!("until = \"{window}\""));
            let problems = folder.problems();
            let told = problems
                .iter()
                .find(|problem| problem.what.contains(window))
                .unwrap();
            assert_eq!(told.line, line, "{told}");
            assert!(told.what.contains("days, weeks, months or years"), "{told}");
            assert_eq!(told.remedy, "write such a window");
        }
    }

    #[test]
    fn that_a_condition_names_must_be_one() {
        let folder = Folder::new("unknown_value_in_condition");
        let when = "when = { sle_treatment = [\"steroid_now\", \"steroid_ever\"] }";
        let changed = "when = { sle_treatment = [\"steroid_now\", \"steroid_once\"] }";
        folder.replace(TRIAL, when, changed);
        let line = folder.line(TRIAL, changed);
        folder.is_refused(
            TRIAL,
            line,
            "\"steroid_once\" is not an answer",
            "use one of steroid_and_other",
        );
    }

    #[test]
    fn that_a_cohort_names_must_be_one() {
        let folder = Folder::new("unknown_value_in_cohort");
        folder.replace(
            TRIAL,
            "SLE = [\"lupus\", \"both\"]",
            "SLE = [\"sle\", \"both\"]",
        );
        let line = folder.line(TRIAL, "SLE = [\"sle\"");
        folder.is_refused(
            TRIAL,
            line,
            "\"sle\" is not an answer",
            "use one of lupus, scleroderma, both, other",
        );
    }
}

mod a_question {
    use super::*;

    #[test]
    fn on_no_screen_is_refused() {
        let folder = Folder::new("no_screen");
        folder.replace(
            TRIAL,
            "questions = [\"neuro\", \"sle_brain\"]",
            "questions = [\"neuro\"]",
        );
        let line = folder.line(TRIAL, "[questions.sle_brain]");
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.file.ends_with(TRIAL))
            .unwrap();
        assert_eq!(told.line, line, "{told}");
        assert!(told.what.contains("stands on no screen"), "{told}");
        assert!(told.remedy.contains("add it to one in [screens]"), "{told}");
    }

    #[test]
    fn on_two_screens_is_refused() {
        let folder = Folder::new("two_screens");
        folder.replace(
            TRIAL,
            "viral = { questions = [\"viral\"] }",
            "viral = { questions = [\"viral\", \"neuro\"] }",
        );
        let line = folder.line(TRIAL, "[questions.neuro]");
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains("several screens"))
            .unwrap();
        assert_eq!(told.line, line, "{told}");
        assert!(told.remedy.contains("keep it on one"), "{told}");
    }

    #[test]
    fn that_depends_on_a_later_one_is_refused() {
        let folder = Folder::new("later_condition");
        folder.replace(
            TRIAL,
            "[questions.sle_since]\nkind = \"choice\"",
            "[questions.sle_since]\nwhen = { sle_active = [\"yes\"] }\nkind = \"choice\"",
        );
        let line = folder.line(TRIAL, "when = { sle_active");
        folder.is_refused(
            TRIAL,
            line,
            "is asked later",
            "move [questions.sle_active] above it",
        );
    }

    #[test]
    fn that_depends_on_an_unknown_one_is_refused() {
        let folder = Folder::new("unknown_condition");
        folder.replace(
            TRIAL,
            "[questions.sle_since]\nkind = \"choice\"",
            "[questions.sle_since]\nwhen = { sle_activity = [\"yes\"] }\nkind = \"choice\"",
        );
        let line = folder.line(TRIAL, "when = { sle_activity");
        folder.is_refused(
            TRIAL,
            line,
            "\"sle_activity\" is not a question",
            "use an id that stands in [questions]",
        );
    }

    #[test]
    fn of_no_kind_is_refused() {
        let folder = Folder::new("no_kind");
        folder.replace(
            TRIAL,
            "[questions.allergy]\nkind = \"choice\"",
            "[questions.allergy]\nkind = \"choices\"",
        );
        let line = folder.line(TRIAL, "[questions.allergy]");
        folder.is_refused(
            TRIAL,
            line,
            "has no kind",
            "write kind = \"choice\", \"many\" or \"number\"",
        );
    }

    #[test]
    fn with_ranges_out_of_order_is_refused() {
        for (old, new) in [
            ("within = { from = 18,", "within = { from = 70,"),
            ("under = { from = 0,", "under = { from = 1,"),
            ("over = { from = 61,", "over = { from = 130,"),
        ] {
            let folder = Folder::new(&format!("ranges_{}", new.len()));
            folder.replace(TRIAL, old, new);
            let line = folder.line(TRIAL, "[questions.age]");
            folder.is_refused(
                TRIAL,
                line,
                "ranges do not follow",
                "give the first range from = min",
            );
        }
    }

    #[test]
    fn whose_help_lines_are_switched_off_shows_none() {
        let folder = Folder::new("help_lines_off");
        folder.replace(
            TRIAL,
            "sensitive = true\nhelp_lines = true",
            "sensitive = true\nhelp_lines = false",
        );
        let trial = reader::read(&folder.path).unwrap();
        assert!(trial.screens.iter().all(|screen| !screen.help_lines));
    }
}

#[test]
fn a_quick_screen_after_one_that_is_not_is_refused() {
    let folder = Folder::new("quick_late");
    folder.replace(
        TRIAL,
        "organs = { questions",
        "organs = { quick = true, questions",
    );
    let line = folder.line(TRIAL, "[screens]");
    folder.is_refused(
        TRIAL,
        line,
        "a quick screen comes after one that is not",
        "put the quick ones first",
    );
}

mod a_fact {
    use super::*;

    #[test]
    fn that_is_missing_is_named() {
        let folder = Folder::new("fact_missing");
        folder.replace(TRIAL, "phase = \"PHASE1\"\n", "");
        let line = folder.line(TRIAL, "[trial]");
        folder.is_refused(TRIAL, line, "\"phase\" is missing", "add \"phase\"");
    }

    #[test]
    fn that_is_no_date_is_refused() {
        for (at, date) in ["\"2025-02-20\"", "2025-02-30", "20250220"]
            .into_iter()
            .enumerate()
        {
            let folder = Folder::new(&format!("fact_no_date_{at}"));
            folder.replace(TRIAL, "start = 2025-02-20", &format!("start = {date}"));
            let line = folder.line(TRIAL, &format!("start = {date}"));
            let problems = folder.problems();
            assert_eq!(
                (problems.len(), problems[0].line),
                (1, line),
                "{problems:?}"
            );
        }
    }

    #[test]
    fn that_is_no_web_address_is_refused() {
        let folder = Folder::new("no_address");
        folder.replace(
            TRIAL,
            "\"https://trialsearch.who.int/\"",
            "\"javascript:alert(1)\"",
        );
        let line = folder.line(TRIAL, "javascript");
        folder.is_refused(TRIAL, line, "is no web address", "https://");
    }

    #[test]
    fn of_two_different_phone_numbers_is_refused() {
        let folder = Folder::new("two_numbers");
        folder.replace(TRIAL, "tel = \"+861050847588\"", "tel = \"+861050847589\"");
        let line = folder.line(TRIAL, "[contact]");
        folder.is_refused(TRIAL, line, "are different numbers", "the same digits");
    }

    #[test]
    fn that_is_answered_in_a_language_of_no_texts_is_refused() {
        let folder = Folder::new("speaks_another");
        folder.replace(TRIAL, "speaks = \"en\"", "speaks = \"nl\"");
        let line = folder.line(TRIAL, "speaks = ");
        let what = "\"nl\" is none of the trial's languages";
        folder.is_refused(TRIAL, line, what, "use one of en, or add locales/nl.toml");
    }

    #[test]
    fn is_answered_in_the_first_language_unless_another_is_named() {
        let folder = Folder::of_two_languages("speaks_by_itself");
        folder.replace(TRIAL, "speaks = \"en\"", "");
        assert_eq!(reader::read(&folder.path).unwrap().contact.speaks, "en");
        let folder = Folder::of_two_languages("speaks_the_other");
        folder.replace(TRIAL, "speaks = \"en\"", "speaks = \"fr\"");
        assert_eq!(reader::read(&folder.path).unwrap().contact.speaks, "fr");
    }
}

mod a_text {
    use super::*;

    #[test]
    fn that_is_missing_is_refused_in_any_language() {
        for file in [EN, FR] {
            let folder = Folder::of_two_languages(&format!("no_title_{}", &file[8..10]));
            folder.replace(file, "title = \"Infections\"\n", "");
            let line = folder.line(file, "[screens.infections]");
            folder.is_refused(file, line, "\"title\" is missing", "add \"title\"");
        }
    }

    #[test]
    fn of_a_whole_question_that_is_missing_is_refused() {
        let folder = Folder::of_two_languages("no_question");
        let text = folder
            .text(FR)
            .replace("[questions.allergy", "[questions.allergies");
        fs::write(folder.path.join(FR), text).unwrap();
        let problems = folder.problems();
        assert!(
            problems
                .iter()
                .all(|problem| problem.file.ends_with("fr.toml")),
            "{problems:?}"
        );
        let missing = problems
            .iter()
            .find(|problem| problem.what.contains("\"allergy\" is missing"));
        assert!(missing.unwrap().remedy.contains("add \"allergy\""));
        let unknown = problems
            .iter()
            .find(|problem| problem.what.contains("is not known here"));
        assert_eq!(
            unknown.unwrap().line,
            folder.line(FR, "[questions.allergies]")
        );
    }

    #[test]
    fn of_an_answer_without_a_label_is_refused_in_any_language() {
        for file in [EN, FR] {
            let folder = Folder::of_two_languages(&format!("no_label_{}", &file[8..10]));
            folder.replace(file, "lung = { label = \"Lungs\", ", "lung = { ");
            let line = folder.line(file, "lung = { ");
            folder.is_refused(file, line, "\"label\" is missing", "add \"label\"");
        }
    }

    #[test]
    fn of_a_barrier_without_a_reason_or_a_change_is_refused() {
        let folder = Folder::new("no_reason");
        let old = "reason = \"You told us you have HIV,";
        folder.replace(EN, old, "note = \"You told us you have HIV,");
        let line = folder.line(EN, "hiv = { ");
        folder.is_refused(EN, line, "\"reason\" is missing", "add \"reason\"");
    }

    #[test]
    fn of_an_unknown_answer_is_refused_with_the_known_ones() {
        let folder = Folder::new("unknown_answer");
        folder.replace(
            EN,
            "lung = { label = \"Lungs\"",
            "lungs = { label = \"Lungs\"",
        );
        let line = folder.line(EN, "lungs = { label = \"Lungs\"");
        let problems = folder.problems();
        let told = problems
            .iter()
            .find(|problem| problem.what.contains("lungs"))
            .unwrap();
        assert_eq!(told.line, line);
        assert!(
            told.what.contains("is not an answer to this question"),
            "{told}"
        );
        assert!(
            told.remedy
                .contains("use one of kidney, liver, heart, lung, blood, none"),
            "{told}"
        );
    }

    #[test]
    fn that_is_blank_is_refused() {
        let folder = Folder::new("blank");
        folder.replace(EN, "title = \"Infections\"", "title = \" \"");
        let line = folder.line(EN, "title = \" \"");
        folder.is_refused(EN, line, "is no text", "write it between quotation marks");
    }

    #[test]
    fn with_other_placeholders_than_in_the_first_language_is_refused() {
        let folder = Folder::of_two_languages("placeholders");
        folder.replace(
            FR,
            "You told us {number} mg a day",
            "You told us {dose} mg a day",
        );
        let line = folder.line(FR, "You told us {dose} mg a day");
        folder.is_refused(
            FR,
            line,
            "questions.sle_steroid_dose.values.below.reason has other {placeholders} than in en",
            "use the same ones",
        );
    }

    #[test]
    fn that_stands_in_one_language_only_is_refused() {
        let folder = Folder::of_two_languages("one_language");
        folder.replace(FR, "hint = \"Give your age in whole years.\"\n", "");
        let line = folder.line(FR, "[questions.age]");
        folder.is_refused(
            FR,
            line,
            "questions.age.hint stands in one language only",
            "give it in every language or in none",
        );
    }
}

#[test]
fn everything_wrong_is_said_in_one_go() {
    let folder = Folder::new("all_at_once");
    folder.replace(TRIAL, "baff_only = \"check\"", "baff_only = \"maybe\"");
    folder.replace(TRIAL, "phase = \"PHASE1\"", "phase = 1");
    folder.replace(TRIAL, "until = \"30 days\"", "until = \"30\"");
    let problems = folder.problems();
    for what in ["\"maybe\" is not a finding", "phase: is no text", "\"30\""] {
        assert!(
            problems.iter().any(|problem| problem.what.contains(what)),
            "{what}: {problems:?}"
        );
    }
}

mod a_medicine {
    use super::*;

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
        let trial = reader::read(&folder.path).unwrap_or_else(|problems| panic!("{problems}"));
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
        let after = after.replacen("checked = 2026-11-24", "checked = \"today\"", 1);
        fs::write(folder.path.join(MEDICINES), [&before, old, &after].concat()).unwrap();
        let line = folder.line(MEDICINES, "checked = \"today\"");
        folder.is_refused(MEDICINES, line, "is no date", "write year-month-day");
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
        folder.is_refused(MEDICINES, line, "is no list of texts", "write [");
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
                "is no dose in mg",
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
}

mod a_class_of_medicines {
    use super::*;

    /// Changes the class `jak` and tells how it is refused.
    #[track_caller]
    fn refused(name: &str, old: &str, new: &str, what: &str, remedy: &str) {
        let folder = Folder::new(name);
        let text = folder.text(MEDICINES);
        let (before, class) = text.split_once("[classes.jak]").unwrap();
        let (class, after) = class.split_once("[classes.").unwrap();
        assert_eq!(class.matches(old).count(), 1);
        let text = [
            before,
            "[classes.jak]",
            &class.replace(old, new),
            "[classes.",
            after,
        ]
        .concat();
        fs::write(folder.path.join(MEDICINES), text).unwrap();
        let at = if new.is_empty() || what.contains("decides none") {
            "[classes.jak]"
        } else {
            new
        };
        let line = folder.line(MEDICINES, at);
        folder.is_refused(MEDICINES, line, what, remedy);
    }

    #[test]
    fn with_an_unknown_question_answer_criterion_or_clock_is_refused() {
        refused(
            "class_question",
            "question = \"medicines\"",
            "question = \"medicine\"",
            "\"medicine\" is not a question",
            "use an id that stands in [questions]",
        );
        refused(
            "class_value",
            "value = \"jak\"",
            "value = \"jaks\"",
            "\"jaks\" is not an answer to the question",
            "use one of steroid_10mg, ",
        );
        refused(
            "class_criterion",
            "criteria = [\"E6\"]",
            "criteria = [\"E6\", \"E66\"]",
            "\"E66\" is not a criterion",
            "use an id that stands in [criteria]",
        );
        refused(
            "class_clock",
            "clock = \"infusion\"",
            "clock = \"wall\"",
            "\"wall\" is not a clock",
            "use one of screening, infusion, none",
        );
        refused(
            "class_no_clock",
            "clock = \"infusion\"",
            "",
            "\"clock\" is missing",
            "add \"clock\"",
        );
    }

    #[test]
    fn whose_question_decides_none_of_its_criteria_is_refused() {
        refused(
            "class_decides",
            "criteria = [\"E6\"]",
            "criteria = [\"E2\"]",
            "the question \"medicines\" decides none of its criteria",
            "name a criterion that it decides",
        );
    }

    #[test]
    fn with_an_answer_to_no_question_is_refused() {
        let folder = Folder::new("class_answer_to_nothing");
        folder.replace(
            MEDICINES,
            "[classes.ask]\ncriteria = []",
            "[classes.ask]\nvalue = \"lupus\"\ncriteria = []",
        );
        let line = folder.line(MEDICINES, "value = \"lupus\"");
        folder.is_refused(
            MEDICINES,
            line,
            "is an answer to no question",
            "name the question",
        );
    }

    #[test]
    fn that_no_medicine_is_of_or_that_has_no_text_is_refused() {
        let folder = Folder::new("class_unused");
        let new = "[classes.idle]\ncriteria = []\nclock = \"none\"\n\n[classes.ask]";
        folder.replace(MEDICINES, "[classes.ask]", new);
        let problems = folder.problems();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), 2, "{told:#?}");
        let line = folder.line(MEDICINES, "[classes.idle]");
        assert_eq!(problems[0].line, line, "{told:#?}");
        assert!(told[0].ends_with("classes.idle: no medicine is of this class; take it out"));
        assert!(told[1].contains("en.toml") && told[1].contains("\"idle\" is missing"));
    }
}

mod what_is_taken_along {
    use super::*;

    #[test]
    fn may_all_be_left_out() {
        let trial = reader::read(&Folder::new("whole").path).unwrap();
        assert!(!trial.terms.is_empty() && !trial.papers.is_empty() && !trial.call.say.is_empty());
        let folder = Folder::new("nothing_along");
        let cut = |file: &str| {
            let text = folder.text(file);
            let mut of_takeaway = false;
            let kept: Vec<&str> = text
                .lines()
                .filter(|line| {
                    if line.starts_with('[') {
                        let names = ["[papers", "[terms.", "[call"];
                        of_takeaway = names.iter().any(|name| line.starts_with(name));
                    }
                    !of_takeaway
                })
                .collect();
            fs::write(folder.path.join(file), kept.join("\n")).unwrap();
        };
        [TRIAL, EN].iter().for_each(|file| cut(file));
        let trial = reader::read(&folder.path).unwrap_or_else(|problems| panic!("{problems}"));
        assert!(trial.terms.is_empty() && trial.papers.is_empty() && trial.call.say.is_empty());
        assert!(trial.texts[0].call.lines().next().is_none());
    }

    #[test]
    fn a_term_on_an_unknown_paper_or_of_an_unknown_question_or_criterion_is_refused() {
        for (at, (old, new, what, remedy)) in [
            (
                "paper = \"echo_report\"",
                "paper = \"echo\"",
                "\"echo\" is not a paper",
                "use one of medicine_box, ",
            ),
            (
                "criteria = [\"SSC-I2\"]\nquestions = [\"ssc_lungs\"]",
                "criteria = [\"SSC-I2\"]\nquestions = [\"ssc_lung\"]",
                "\"ssc_lung\" is not a question",
                "use an id that stands in [questions]",
            ),
            (
                "criteria = [\"SSC-E2\"]\nquestions",
                "criteria = [\"SSC-E22\", \"SSC-E2\"]\nquestions",
                "\"SSC-E22\" is not a criterion",
                "use an id that stands in [criteria]",
            ),
        ]
        .into_iter()
        .enumerate()
        {
            let folder = Folder::new(&format!("term_{at}"));
            folder.replace(TRIAL, old, new);
            let told = new
                .lines()
                .find(|line| what.split('"').nth(1).is_some_and(|id| line.contains(id)));
            let line =
                folder.line(TRIAL, new) + new.lines().position(|line| Some(line) == told).unwrap();
            // What cannot be read has no text to go with either.
            let problems = folder.problems();
            let first = problems
                .iter()
                .find(|problem| problem.file.ends_with(TRIAL))
                .unwrap();
            assert_eq!(first.line, line, "{first}");
            assert!(
                first.what.contains(what) && first.remedy.contains(remedy),
                "{first}"
            );
        }
    }

    #[test]
    fn a_term_whose_question_decides_none_of_its_criteria_is_refused() {
        let folder = Folder::new("term_decides");
        let line = folder.line(TRIAL, "[terms.ild]");
        folder.replace(
            TRIAL,
            "criteria = [\"SSC-I2\"]\nquestions = [\"ssc_lungs\"]",
            "criteria = [\"SSC-I2\"]\nquestions = [\"viral\"]",
        );
        folder.is_refused(
            TRIAL,
            line,
            "the question \"viral\" decides none of its criteria",
            "or another question",
        );
    }

    #[test]
    fn a_paper_or_a_line_that_stands_twice_is_refused() {
        let folder = Folder::new("paper_twice");
        folder.replace(
            TRIAL,
            "  \"medicine_box\",",
            "  \"medicine_box\", \"medicine_box\",",
        );
        let line = folder.line(TRIAL, "order = [");
        folder.is_refused(TRIAL, line, "\"medicine_box\" stands twice", "take one out");
        let folder = Folder::new("line_twice");
        folder.replace(
            TRIAL,
            "close = [\"slowly\",",
            "close = [\"slowly\", \"greeting\",",
        );
        let line = folder.line(TRIAL, "[call]");
        folder.is_refused(TRIAL, line, "\"greeting\" stands twice", "take one out");
    }

    #[test]
    fn a_text_that_is_missing_is_refused_in_any_language() {
        for file in [EN, FR] {
            for (at, (section, old)) in [
                ("[papers]", "lab_report = "),
                ("[terms.lvef]", "name = "),
                ("[medicine_classes.jak]", "text = "),
                ("[call.thanks]", "text = "),
            ]
            .into_iter()
            .enumerate()
            {
                let folder = Folder::of_two_languages(&format!("no_text_{at}_{}", &file[8..10]));
                let text = folder.text(file);
                let (before, after) = text.split_once(section).unwrap();
                let (skipped, line) = after.split_once(old).unwrap();
                let (_, rest) = line.split_once('\n').unwrap_or((line, ""));
                fs::write(
                    folder.path.join(file),
                    [before, section, skipped, rest].concat(),
                )
                .unwrap();
                let key = old.trim_end_matches(" = ");
                let line = folder.line(file, section);
                folder.is_refused(file, line, &format!("\"{key}\" is missing"), "add \"");
            }
        }
    }

    #[test]
    fn pinyin_is_for_chinese_alone_and_never_missing_there() {
        let folder = Folder::new("pinyin_in_english");
        let thanks = "[call.thanks]\n";
        folder.replace(EN, thanks, "[call.thanks]\npinyin = \"xièxie\"\n");
        let line = folder.line(EN, "pinyin = ");
        folder.is_refused(EN, line, "is not known here", "use one of text");

        let folder = Folder::of_two_languages("pinyin_missing");
        let locales = folder.path.join("locales");
        fs::rename(locales.join("fr.toml"), locales.join("zh-Hans.toml")).unwrap();
        let medicines = folder.text(MEDICINES).replace("fr = []", "zh-Hans = []");
        fs::write(folder.path.join(MEDICINES), medicines).unwrap();
        let problems = folder.problems();
        let calls = folder.text(EN).matches("[call.").count();
        let terms = folder.text(EN).matches("[terms.").count();
        assert_eq!(problems.len(), calls + terms);
        for problem in problems {
            assert!(problem.file.ends_with("zh-Hans.toml"), "{problem}");
            assert!(problem.what.contains("\"pinyin\" is missing"), "{problem}");
        }
    }

    #[test]
    fn a_line_of_the_call_has_no_placeholder_but_the_studys_number_and_the_same_in_each_language() {
        let folder = Folder::new("call_placeholder");
        folder.replace(EN, "Its number is {id}.", "Its number is {number}.");
        let line = folder.line(EN, "[call.study]");
        folder.is_refused(EN, line, "has a placeholder that nothing fills", "use {id}");
        let folder = Folder::of_two_languages("call_placeholders");
        folder.replace(FR, " Its number is {id}.", "");
        let line = folder.line(FR, "I would like to ask about the CT1190B study.");
        folder.is_refused(
            FR,
            line,
            "call.study.text has other {placeholders} than in en",
            "use the same ones",
        );
    }
}
