//! What is said about medicines: never advice on taking them.

use trial_prescreen::trial::Clock;

use super::*;

#[test]
fn every_result_carries_the_warning_about_medicines() {
    for words in every_words().iter() {
        let warning = words.medicine_warning();
        let expected = match words.language {
            "en" => "Do not stop, start or change a medicine because of this page.",
            "zh-Hans" => "不要因为本页内容自行停药",
            "zh-Hant" => "不要因為本頁內容自行停藥",
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
            "zh-Hans" => &["不要", "切勿", "请勿", "别"],
            _ => &["不要", "切勿", "請勿", "別"],
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
            "zh-Hant" => (
                "篩選檢查前",
                "細胞回輸前",
                &["停藥", "停用", "減量", "加量", "換藥", "減藥", "加藥"],
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
                ["Do not ", "Never ", "不要", "切勿", "请勿", "請勿"]
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
        let ask = match texts.language {
            "en" => "sk the study team",
            "zh-Hans" => "请咨询研究团队",
            _ => "請詢問研究團隊",
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
