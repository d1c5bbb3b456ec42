/// The index of the best voice for reading a language, given the language tags of the available voices; `None` if no voice
/// fits. Of equally good voices the first is chosen.
///
/// Chinese is read in Mandarin: Simplified as on the mainland, Traditional as in Taiwan. The other's voice is understandable; a
/// Cantonese one is the last resort, since few people outside Hong Kong and Macau understand it.
///
/// ```
/// use prescreen_words::voice;
///
/// assert_eq!(voice("zh-Hans", ["zh-HK", "en-US", "zh_CN"]), Some(2));
/// assert_eq!(voice("zh-Hant", ["zh-HK", "zh-CN", "zh-TW"]), Some(2));
/// assert_eq!(voice("en", ["de-DE", "en-GB"]), Some(1));
/// assert_eq!(voice("en", ["de-DE"]), None);
/// ```
pub fn voice<'a>(language: &str, voices: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    let wanted = Tag::read(language);
    let ranked = voices.into_iter().enumerate().filter_map(|(index, voice)| {
        let voice = Tag::read(voice);
        let rank = match wanted.primary.as_str() {
            "zh" => match mandarin(&voice)? {
                TAIWANESE if wanted.script == "hant" => 0,
                rank => rank + 1,
            },
            "en" if voice.primary == "en" => {
                u8::from(!matches!(voice.region.as_str(), "us" | "gb"))
            }
            primary if voice.primary == primary => u8::from(voice.region != wanted.region),
            _ => return None,
        };
        Some((rank, index))
    });
    ranked.min().map(|(_, index)| index)
}

/// The rank of a voice with the Mandarin of Taiwan.
const TAIWANESE: u8 = 5;

/// The rank of a voice for the Mandarin of mainland China, 0 being the best; `None` if it does not read Chinese.
fn mandarin(voice: &Tag) -> Option<u8> {
    let (primary, region) = (voice.primary.as_str(), voice.region.as_str());
    if !["zh", "cmn", "yue"].contains(&primary) {
        return None;
    }
    if primary == "yue" || primary == "zh" && ["hk", "mo"].contains(&region) {
        return Some(6);
    }
    Some(match region {
        _ if voice.script == "hant" => TAIWANESE,
        "hk" | "mo" | "tw" => TAIWANESE,
        // A dialect, such as zh-CN-sichuan.
        _ if voice.other => 4,
        "cn" => 0,
        "" if voice.script == "hans" => 0,
        "" => 1,
        "sg" => 2,
        _ => 3,
    })
}

/// The parts of a language tag as browsers and devices write them: `zh-CN`, `zh_CN`, `cmn-Hans-CN`, `zho-CHN`, and
/// `zh_CN_#Hans` on some Android devices.
#[derive(Default)]
struct Tag {
    primary: String,
    script: String,
    region: String,
    /// Whether there are further subtags, such as a dialect.
    other: bool,
}

impl Tag {
    fn read(tag: &str) -> Self {
        let tag = tag.trim().to_ascii_lowercase();
        let mut parts = tag
            .split(['-', '_'])
            .map(|part| part.trim_start_matches('#'));
        let mut read = Tag {
            primary: two_letters(parts.next().unwrap_or_default()).to_owned(),
            ..Tag::default()
        };
        for part in parts.filter(|part| !part.is_empty()) {
            match part {
                // Extensions describe the voice or its locale, not the language.
                "x" | "u" => break,
                // The language within Chinese, as in zh-yue-HK.
                "yue" | "cmn" if read.primary == "zh" => read.primary = part.to_owned(),
                _ if part.len() == 4 && read.script.is_empty() => read.script = part.to_owned(),
                _ if part.len() < 4 && read.region.is_empty() => {
                    read.region = two_letters(part).to_owned();
                }
                _ => read.other = true,
            }
        }
        read
    }
}

/// The two-letter code for a three-letter one, which Android uses for languages and regions.
fn two_letters(code: &str) -> &str {
    const CODES: [(&str, &str); 10] = [
        ("zho", "zh"),
        ("chi", "zh"),
        ("eng", "en"),
        ("ara", "ar"),
        ("chn", "cn"),
        ("twn", "tw"),
        ("hkg", "hk"),
        ("mac", "mo"),
        ("sgp", "sg"),
        ("gbr", "gb"),
    ];
    let short = CODES.iter().find(|(long, _)| *long == code);
    match short {
        Some((_, short)) => short,
        None if code == "usa" => "us",
        None => code,
    }
}
