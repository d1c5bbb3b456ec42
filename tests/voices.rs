//! Which of a device's voices reads a language: the best there is, and none of another language.

use trial_prescreen::words::voice;

/// That each voice is taken before all that come after it, wherever they stand in the device's list.
#[track_caller]
fn in_order(language: &str, best_first: &[&str]) {
    for (at, best) in best_first.iter().enumerate() {
        let mut others = best_first[at..].to_vec();
        for _ in 0..others.len() {
            others.rotate_left(1);
            let taken = voice(language, others.iter().copied()).map(|index| others[index]);
            assert_eq!(taken, Some(*best), "{others:?}");
        }
    }
}

#[test]
fn mandarin_comes_before_its_other_forms_and_cantonese_last() {
    in_order(
        "zh-Hans",
        &["zh-CN", "zh", "zh-SG", "zh-MY", "zh-TW", "zh-HK"],
    );
    in_order("zh-Hans", &["cmn-Hans-CN", "cmn", "zh-SG", "cmn-TW", "yue"]);
    in_order("zh-Hans", &["cmn-Hans", "zh-Hant", "yue-Hans-CN"]);
    in_order(
        "zh-Hans",
        &["zh-Hans", "zh-CN-sichuan", "zh-Hant-TW", "zh-Hant-HK"],
    );
    in_order("zh-Hans", &["zh-CN", "zh-yue-HK"]);
    in_order("zh-Hans", &["cmn-HK", "zh-HK"]);
    in_order("zh-Hans", &["zh-MY", "zh-CN-sichuan", "zh-TW"]);
    in_order("zh-Hans", &["zh-MY", "zh-Hant"]);
}

#[test]
fn traditional_chinese_is_read_as_in_taiwan_before_the_mainland() {
    in_order("zh-Hant", &["zh-TW", "zh-CN", "zh", "zh-SG", "zh-HK"]);
    in_order("zh-Hant", &["cmn-Hant", "cmn", "yue"]);
    in_order("zh-Hant", &["zh_TW_#Hant", "zh_CN_#Hans", "yue_HK_#Hant"]);
}

#[test]
fn whatever_follows_a_place_or_a_script_is_a_dialect() {
    for dialect in ["zh-sichuan", "zh-CN-scn", "zh-Hans-1996"] {
        in_order("zh-Hans", &["zh-MY", dialect, "zh-TW"]);
    }
}

#[test]
fn of_any_other_language_the_voice_of_its_own_place_is_best() {
    assert_eq!(voice("pt-BR", ["pt-PT", "pt-BR", "pt"]), Some(1));
    assert_eq!(voice("ar", ["ar-EG", "ar"]), Some(1));
    assert_eq!(voice("pt-BR", ["en-BR", "pt-PT"]), Some(1));
}

#[test]
fn every_way_to_write_mainland_mandarin_is_the_best() {
    for tag in [
        "zh-CN",
        "zh_CN",
        "ZH-cn",
        "zh-Hans-CN",
        "zh_CN_#Hans",
        "zh-Hans",
        "zho-CHN",
        "zho_CHN",
        "chi-CHN",
        "cmn-CN",
        "cmn_CN",
        "cmn-Hans-CN",
        "cmn-Hans",
        "zh-cmn-Hans-CN",
        " zh-CN ",
        "zh-CN-u-co-pinyin",
        "zh-CN-x-ssa",
    ] {
        for others in [["zh-HK", "zh-TW"], ["zh", "zh-SG"], ["yue-CN", "cmn"]] {
            let list = [others[0], tag, others[1]];
            assert_eq!(voice("zh-Hans", list), Some(1), "{list:?}");
        }
    }
}

#[test]
fn of_equal_voices_the_first_is_taken() {
    assert_eq!(
        voice("zh-Hans", ["zh-TW", "zh-CN", "cmn-Hans-CN", "zh_CN"]),
        Some(1)
    );
    assert_eq!(voice("en", ["fr-FR", "en-GB", "en-US"]), Some(1));
    assert_eq!(voice("en", ["en-US", "en-GB"]), Some(0));
}

#[test]
fn an_english_voice_of_any_country_will_do_and_the_commonest_come_first() {
    for tag in ["en-US", "en_GB", "eng-USA", "eng_GBR"] {
        assert_eq!(voice("en", ["en-IN", "en", tag]), Some(2), "{tag}");
    }
    for tag in ["en", "en-AU", "en_IN", "en-029"] {
        assert_eq!(voice("en", ["zh-CN", tag]), Some(1), "{tag}");
    }
}

#[test]
fn a_voice_of_another_language_is_none() {
    for (language, voices) in [
        ("en", &["zh-CN", "enm", "de-DE"][..]),
        (
            "zh-Hans",
            &["en-US", "en-cmn", "za-CN", "wuu-CN", "nan-TW", "ja-JP"],
        ),
        ("ar", &["en", "arz"]),
        ("en", &["", "-", "_", "#", "--en"]),
        ("en", &[]),
    ] {
        assert_eq!(voice(language, voices.iter().copied()), None, "{voices:?}");
    }
    assert_eq!(voice("ar", ["en-US", "ar-EG", "ara-EGY"]), Some(1));
}
