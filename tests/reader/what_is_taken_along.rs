use std::fs;

use super::folder::{EN, FR, Folder, MEDICINES, TRIAL};

#[test]
fn may_all_be_left_out() {
    let trial = Folder::new("whole").read().unwrap();
    assert!(!trial.terms.is_empty() && !trial.papers.is_empty() && !trial.call.say.is_empty());
    let folder = Folder::new("nothing_along");
    let cut = |file: &str| {
        let text = folder.text(file);
        let mut of_takeaway = false;
        let kept: Vec<&str> = text
            .lines()
            .filter(|line| {
                if line.starts_with('[') {
                    let names = ["[papers", "[terms.", "[call", "[points."];
                    of_takeaway = names.iter().any(|name| line.starts_with(name));
                }
                !of_takeaway
            })
            .collect();
        fs::write(folder.path.join(file), kept.join("\n")).unwrap();
    };
    [TRIAL, EN].iter().for_each(|file| cut(file));
    let trial = folder
        .read()
        .unwrap_or_else(|problems| panic!("{problems}"));
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
            ("[call.visa]", "text = "),
            ("[points.E2]", "text = "),
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
fn pinyin_is_for_chinese_that_is_spoken_and_never_missing_there() {
    let folder = Folder::new("pinyin_in_english");
    let thanks = "[call.thanks]\n";
    folder.replace(EN, thanks, "[call.thanks]\npinyin = \"xièxie\"\n");
    let line = folder.line(EN, "pinyin = ");
    folder.is_refused(EN, line, "is not known here", "use one of text");

    let folder = Folder::of_two_languages("pinyin_missing");
    for locales in [&folder.path, &folder.library()].map(|of| of.join("locales")) {
        fs::rename(locales.join("fr.toml"), locales.join("zh-Hans.toml")).unwrap();
    }
    let medicines = folder.text(MEDICINES).replace("fr = []", "zh-Hans = []");
    fs::write(folder.path.join(MEDICINES), medicines).unwrap();
    // Chinese that is only read needs none.
    assert!(folder.problems().is_empty());
    folder.replace(TRIAL, "speaks = \"en\"", "speaks = \"zh-Hans\"");
    let problems = folder.problems();
    let calls = folder.text(EN).matches("[call.").count();
    let terms = folder.text(EN).matches("[terms.").count();
    let points = folder.text(EN).matches("[points.").count();
    assert_eq!(problems.len(), calls + terms + points);
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

#[test]
fn each_criterion_has_a_sentence_that_asks_about_it() {
    let folder = Folder::new("point_missing");
    let text = folder.text(EN);
    let (before, after) = text.split_once("[points.E3]\n").unwrap();
    let (_, after) = after.split_once('\n').unwrap();
    fs::write(folder.path.join(EN), [before, after].concat()).unwrap();
    let line = folder.line(EN, "[points.I1]");
    folder.is_refused(EN, line, "\"E3\" is missing", "add \"E3\"");
    let folder = Folder::new("point_unknown");
    folder.replace(EN, "[points.E3]", "[points.E33]");
    let problems = folder.problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.what.contains("\"E33\"") || problem.what.contains("not known")),
        "{problems:?}"
    );
    let folder = Folder::new("point_placeholder");
    folder.replace(EN, "[points.E3]\ntext = \"", "[points.E3]\ntext = \"{id} ");
    let line = folder.line(EN, "[points.E3]");
    folder.is_refused(
        EN,
        line,
        "has a placeholder that nothing fills",
        "take it out",
    );
}

#[test]
fn what_a_message_gives_and_whom_a_line_is_for_is_known() {
    for (at, (old, new, what, remedy)) in [
        (
            "foreign = [\"english\",",
            "foreign = [\"englisch\",",
            "call.foreign: \"englisch\" is not a line of the call",
            "use an id that stands in say, asked, close or practical",
        ),
        (
            "foreign = [\"english\",",
            "foreign = [\"english\", \"english\",",
            "call.foreign: \"english\" stands twice",
            "take one out",
        ),
        (
            "message = [\"diagnosis\",",
            "message = [\"illness\",",
            "call.message: \"illness\" is not a question",
            "use an id that stands in [questions]",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::new(&format!("call_for_whom_{at}"));
        folder.replace(TRIAL, old, new);
        let line = folder.line(TRIAL, new);
        folder.is_refused(TRIAL, line, what, remedy);
    }
}

#[test]
fn a_line_of_the_call_names_questions_that_there_are() {
    for (at, (old, new, what, remedy)) in [
        (
            "since = [\"sle_since\"]",
            "since = [\"since\"]",
            "call.answers.since: \"since\" is not a question",
            "use an id that stands in [questions]",
        ),
        (
            "b_cell = [\"b_cell_drug\"]",
            "bcell = [\"b_cell_drug\"]",
            "call.answers.bcell: \"bcell\" is not a line of the call",
            "use an id that stands in say, asked, close or practical",
        ),
        (
            "diagnosis = [\"diagnosis\", \"ssc_type\"]",
            "diagnosis = [\"diagnosis\", \"diagnosis\"]",
            "call.answers.diagnosis: \"diagnosis\" stands twice",
            "take one out",
        ),
        (
            "since = [\"sle_since\"]",
            "since = []",
            "call.answers.since: is not a list of texts",
            "write [",
        ),
        (
            "since = [\"sle_since\"]",
            "since = \"sle_since\"",
            "call.answers.since: is not a list of texts",
            "write [",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::new(&format!("call_answers_{at}"));
        folder.replace(TRIAL, old, new);
        let line = folder.line(TRIAL, new);
        folder.is_refused(TRIAL, line, what, remedy);
    }
}

#[test]
fn each_line_of_the_call_has_the_answers_that_the_trial_names_for_it() {
    let trial = Folder::new("call_answered").read().unwrap();
    let answered = trial
        .call
        .lines()
        .filter(|line| !line.questions.is_empty())
        .map(|line| {
            let questions = line.questions.iter();
            let ids = questions.map(|&question| trial.rules.questions[question].id);
            (line.id, ids.collect::<Vec<_>>())
        });
    let answered: Vec<_> = answered.collect();
    assert_eq!(answered[0], ("age", vec!["age"]));
    assert_eq!(answered[2], ("since", vec!["sle_since"]));
    assert_eq!(answered[4], ("b_cell", vec!["b_cell_drug"]));
    assert_eq!(answered.len(), 5);
}

#[test]
fn a_paper_without_a_term_is_refused() {
    let folder = Folder::new("paper_without_term");
    folder.replace(
        TRIAL,
        "paper = \"study_papers\"",
        "paper = \"vaccine_card\"",
    );
    let line = folder.line(TRIAL, "[papers]");
    folder.is_refused(
        TRIAL,
        line,
        "no term stands on \"study_papers\"",
        "take it out, or name it in a term",
    );
}

#[test]
fn a_term_that_is_shown_nowhere_is_refused() {
    for (at, (old, new)) in [
        (
            "criteria = [\"SSC-I2\"]\nquestions = [\"ssc_lungs\"]",
            "criteria = [\"SSC-I2\"]\nquestions = []",
        ),
        (
            "criteria = [\"SSC-I2\"]\nquestions = [\"ssc_lungs\"]",
            "criteria = []\nquestions = []\nunit = \"%\"",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::new(&format!("term_nowhere_{at}"));
        folder.replace(TRIAL, old, new);
        let line = folder.line(TRIAL, "[terms.ild]");
        folder.is_refused(TRIAL, line, "is shown nowhere", "name a question");
    }
}

#[test]
fn help_lines_that_are_wanted_and_not_there_are_refused() {
    let folder = Folder::new("no_help_lines");
    for file in [TRIAL, EN] {
        let text = folder.text(file);
        let mut within = false;
        let kept = text.lines().filter(|line| {
            if line.starts_with('[') {
                within = line.starts_with("[help_lines");
            }
            !within
        });
        let kept: Vec<&str> = kept.collect();
        fs::write(folder.path.join(file), kept.join("\n")).unwrap();
    }
    let problems = folder.problems();
    assert!(!problems.is_empty());
    for problem in problems {
        assert!(problem.line > 0, "{problem}");
        assert!(
            problem
                .what
                .contains("wants help lines, of which there are none"),
            "{problem}"
        );
        assert!(problem.remedy.contains("add [help_lines]"), "{problem}");
    }
}

#[test]
fn a_limit_that_the_record_does_not_set_is_refused() {
    let renal = "at_least = { \"SLE-I6.renal\" = 50, \"SSC-I4.renal\" = 50 }";
    let cases = [
        (
            "at_least = { \"SLE-I6.renal\" = 55, \"SSC-I4.renal\" = 50 }",
            "is 55, which no sentence of that criterion names",
            "write the number of the registry's sentence",
        ),
        (
            "at_least = { \"SLE-I6.heart\" = 40 }",
            "is none of the term's criteria",
            "add it to the term's criteria",
        ),
        (
            "at_least = { \"SLE-I6.kidney\" = 50 }",
            "\"SLE-I6.kidney\" is not a criterion",
            "use an id that stands in [criteria]",
        ),
        ("", "has no limit", "name a criterion and its number"),
        (
            "at_least = { \"SLE-I6.renal\" = \"50\" }",
            "is not a number",
            "write digits alone",
        ),
    ];
    for (at, (new, what, remedy)) in cases.into_iter().enumerate() {
        let folder = Folder::new(&format!("limit_{at}"));
        folder.replace(TRIAL, renal, new);
        let problems = folder.problems();
        let told = problems.iter().find(|problem| problem.what.contains(what));
        let told = told.unwrap_or_else(|| panic!("{what}: {problems:?}"));
        assert!(told.line > 0 && told.remedy.contains(remedy), "{told}");
    }
    let folder = Folder::new("limit_min_max");
    folder.replace(TRIAL, "min = 5\nmax = 95", "min = 95\nmax = 5");
    let told = folder.problems().remove(0);
    assert!(told.what.contains("takes no number"), "{told}");
}
