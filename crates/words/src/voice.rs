/// The index of the voice that reads a language best, among the language tags of those there are; none if none of them
/// speaks it. Of voices that are equally good the first is taken.
///
/// Chinese is Mandarin here. A voice of Taiwan is understood, one of Cantonese by few: it comes last, since a page that
/// is read at all may still help.
///
/// ```
/// use prescreen_words::voice;
///
/// assert_eq!(voice("zh-Hans", ["zh-HK", "en-US", "zh_CN"]), Some(2));
/// assert_eq!(voice("en", ["de-DE", "en-GB"]), Some(1));
/// assert_eq!(voice("en", ["de-DE"]), None);
/// ```
pub fn voice<'a>(language: &str, voices: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    let wanted = Tag::read(language);
    let ranked = voices.into_iter().enumerate().filter_map(|(index, voice)| {
        let voice = Tag::read(voice);
        let rank = match wanted.primary.as_str() {
            "zh" => mandarin(&voice)?,
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

/// How well a voice reads Mandarin as it is spoken in mainland China, the best being 0.
fn mandarin(voice: &Tag) -> Option<u8> {
    let (primary, region) = (voice.primary.as_str(), voice.region.as_str());
    if !["zh", "cmn", "yue"].contains(&primary) {
        return None;
    }
    if primary == "yue" || primary == "zh" && ["hk", "mo"].contains(&region) {
        return Some(6);
    }
    Some(match region {
        _ if voice.script == "hant" => 5,
        "hk" | "mo" | "tw" => 5,
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
    /// There is more, such as a dialect.
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
                // What follows is about the voice or its locale, and not about the language.
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

/// The short code for one of three letters, where Android names the language or the place by it.
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
