//! Finds lengths of time in texts, such as "2 months", "the past year" and 两周, to check them against a rule.

use prescreen_core::screening::Window;

/// A comparable length of time: 2 weeks equal 14 days, and a year equals 12 months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    days: f64,
    months: f64,
}

/// A unit of time.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

use Unit::{Day, Month, Week, Year};

impl Length {
    fn of(count: f64, unit: Unit) -> Length {
        let (days, months) = match unit {
            Day => (count, 0.0),
            Week => (count * 7.0, 0.0),
            Month => (0.0, count),
            Year => (0.0, count * 12.0),
        };
        Length { days, months }
    }
}

impl From<Window> for Length {
    fn from(window: Window) -> Length {
        match window {
            Window::Days(count) => Length::of(count.into(), Day),
            Window::Weeks(count) => Length::of(count.into(), Week),
            Window::Months(count) => Length::of(count.into(), Month),
            Window::Years(count) => Length::of(count.into(), Year),
        }
    }
}

/// The lengths of time in a text, each with the words that name it; none for an unsupported language.
pub fn lengths<'a>(text: &'a str, language: &str) -> Vec<(Length, &'a str)> {
    match language.split('-').next() {
        Some("en") => in_english(text),
        Some("zh") => in_chinese(text),
        Some("ar") => in_arabic(text),
        _ => Vec::new(),
    }
}

/// The different lengths of time that an English text names, as a rule writes them: "2 months", "1 year". Without those
/// that no window can have, such as half a year.
///
/// ```
/// use prescreen_reader::length_names;
///
/// assert_eq!(length_names("within two (2) months, or 14 days"), ["2 months", "14 days"]);
/// ```
pub fn length_names(text: &str) -> Vec<String> {
    let mut found: Vec<(Length, String)> = Vec::new();
    for (length, words) in in_english(text) {
        let named = words.to_lowercase();
        let (count, unit) = match named.trim_end_matches('s') {
            unit if unit.ends_with("day") => (length.days, "day"),
            unit if unit.ends_with("week") => (length.days / 7.0, "week"),
            unit if unit.ends_with("month") => (length.months, "month"),
            _ => (length.months / 12.0, "year"),
        };
        let many = if count == 1.0 { "" } else { "s" };
        let written = format!("{count} {unit}{many}");
        let is_window = written.parse::<Window>().is_ok();
        if is_window && !found.iter().any(|(other, _)| *other == length) {
            found.push((length, written));
        }
    }
    found.into_iter().map(|(_, written)| written).collect()
}

const ENGLISH_NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Words that may come between a number and its unit.
const ENGLISH_BETWEEN: [&str; 4] = ["full", "whole", "calendar", "more"];

fn in_english(text: &str) -> Vec<(Length, &str)> {
    let words = words(text);
    let word = |index: usize| words.get(index).map(|word| word.0.as_str());
    let mut found = Vec::new();
    for (index, (name, _, end)) in words.iter().enumerate().skip(1) {
        let unit = match name.as_str() {
            "day" | "days" => Day,
            "week" | "weeks" => Week,
            "month" | "months" => Month,
            "year" | "years" => Year,
            _ => continue,
        };
        let mut before = index - 1;
        if before > 0 && word(before).is_some_and(|word| ENGLISH_BETWEEN.contains(&word)) {
            before -= 1;
        }
        let Some(last) = word(before) else { continue };
        let half = last == "a" && before > 0 && word(before - 1) == Some("half");
        // "The day you sign" and "10 mg a day" are not lengths, but "the past month" is one.
        let bare = !name.ends_with('s') && !matches!(unit, Day);
        let count = match last {
            _ if half => Some(0.5),
            "the" | "past" | "last" | "previous" | "a" if bare => Some(1.0),
            other => number(other),
        };
        if let Some(count) = count {
            let start = words[if half { before - 1 } else { before }].1;
            found.push((Length::of(count, unit), &text[start..*end]));
        }
    }
    found
}

/// Parses an English number, in digits or as a word.
fn number(word: &str) -> Option<f64> {
    let named = ENGLISH_NUMBERS.iter().position(|name| *name == word);
    let digits = || word.parse::<f64>().ok().filter(|number| number.is_finite());
    named.map(|index| (index + 1) as f64).or_else(digits)
}

/// The words and numbers of a text in lower case, with the byte offsets where each starts and ends.
fn words(text: &str) -> Vec<(String, usize, usize)> {
    let mut words: Vec<(String, usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let digit_follows = text[after..].starts_with(|c: char| c.is_ascii_digit());
        let joined = words.last_mut().filter(|word| word.2 == at);
        let point = c == '.'
            && digit_follows
            && joined
                .as_ref()
                .is_some_and(|word| word.0.ends_with(|c: char| c.is_ascii_digit()));
        if !c.is_alphanumeric() && !point {
            continue;
        }
        match joined {
            Some(word) => {
                word.0.extend(c.to_lowercase());
                word.2 = after;
            }
            None => words.push((c.to_lowercase().collect(), at, after)),
        }
    }
    words
}

/// Chinese units of time, and what they add to the number, such as 半, a half. Longer ones come first.
const CHINESE_UNITS: [(&str, Unit, f64); 17] = [
    ("个半月", Month, 0.5),
    ("個半月", Month, 0.5),
    ("个月", Month, 0.0),
    ("個月", Month, 0.0),
    ("个星期", Week, 0.0),
    ("個星期", Week, 0.0),
    ("个礼拜", Week, 0.0),
    ("個禮拜", Week, 0.0),
    ("星期", Week, 0.0),
    ("礼拜", Week, 0.0),
    ("禮拜", Week, 0.0),
    ("周", Week, 0.0),
    ("週", Week, 0.0),
    ("天半", Day, 0.5),
    ("天", Day, 0.0),
    ("年半", Year, 0.5),
    ("年", Year, 0.0),
];

/// From this number on, a number before 年 is a calendar year: 2019年.
const NAMED_YEARS: f64 = 1000.0;

fn in_chinese(text: &str) -> Vec<(Length, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(c) = text[from..].chars().next() {
        let (count, after) = chinese_number(&text[from..]);
        let Some(count) = count else {
            from += c.len_utf8();
            continue;
        };
        let start = from;
        from += after;
        let rest = text[from..].trim_start_matches([' ', '\u{a0}', '多']);
        let unit = CHINESE_UNITS
            .iter()
            .find(|(unit, ..)| rest.starts_with(unit));
        let Some((name, unit, more)) = unit else {
            continue;
        };
        let ordinal = text[..start].ends_with('第');
        let age = ["周岁", "周歲", "週歲"]
            .iter()
            .any(|age| rest.starts_with(age));
        let year = matches!(unit, Year) && count >= NAMED_YEARS;
        if !ordinal && !age && !year {
            let end = text.len() - rest.len() + name.len();
            found.push((Length::of(count + more, *unit), &text[start..end]));
        }
    }
    found
}

/// The number at the start of a Chinese text, if there is one, and its length in bytes.
fn chinese_number(text: &str) -> (Option<f64>, usize) {
    const NUMERALS: &str = "一二三四五六七八九";
    let digits = |c: char| match c {
        '0'..='9' | '.' => Some(c),
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32),
        _ => None,
    };
    let written: String = text.chars().map_while(digits).collect();
    let taken = |count: usize| text.chars().take(count).map(char::len_utf8).sum();
    if let Ok(number) = written.parse::<f64>() {
        return (Some(number), taken(written.chars().count()));
    }
    if text.starts_with('半') {
        return (Some(0.5), taken(1));
    }
    let numeral = |c: char| match c {
        '两' | '兩' => Some(2),
        _ => NUMERALS
            .chars()
            .position(|numeral| numeral == c)
            .map(|index| index + 1),
    };
    let mut count = None;
    let mut length = 0;
    for c in text.chars() {
        count = match (count, c, numeral(c)) {
            (count, '十', _) => Some(count.unwrap_or(1) * 10),
            (None, _, Some(one)) => Some(one),
            (Some(tens), _, Some(one)) if tens % 10 == 0 => Some(tens + one),
            _ => break,
        };
        length += 1;
    }
    (count.map(|count| count as f64), taken(length))
}

/// Arabic units after a number in digits.
const ARABIC_UNITS: [(&str, Unit); 12] = [
    ("يوم", Day),
    ("يومًا", Day),
    ("أيام", Day),
    ("أسبوع", Week),
    ("أسبوعًا", Week),
    ("أسابيع", Week),
    ("شهر", Month),
    ("شهرًا", Month),
    ("أشهر", Month),
    ("شهور", Month),
    ("سنة", Year),
    ("سنوات", Year),
];
/// Arabic dual forms, which mean two of a unit.
const ARABIC_PAIRS: [(&str, Unit); 4] = [
    ("يومين", Day),
    ("أسبوعين", Week),
    ("شهرين", Month),
    ("سنتين", Year),
];

fn in_arabic(text: &str) -> Vec<(Length, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || ('\u{64b}'..='\u{652}').contains(&c);
    let mut found = Vec::new();
    let mut before: Option<(f64, usize)> = None;
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !is_part(c)) {
        let (start, name) = (at, word.trim_end_matches(|c: char| !is_part(c)));
        at += word.len();
        let end = start + name.len();
        if let Ok(number) = name.parse::<f64>() {
            before = Some((number, start));
            continue;
        }
        let counted = ARABIC_UNITS.iter().find(|(unit, _)| *unit == name);
        let pair = ARABIC_PAIRS
            .iter()
            .find(|(unit, _)| *unit == name || name.strip_prefix("ال") == Some(unit));
        if let (Some((count, from)), Some((_, unit))) = (before, counted) {
            found.push((Length::of(count, *unit), &text[from..end]));
        } else if let Some((_, unit)) = pair {
            found.push((Length::of(2.0, *unit), &text[start..end]));
        }
        if !name.is_empty() {
            before = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &'static str, language: &str) -> Vec<&'static str> {
        let found = lengths(text, language).into_iter();
        found.map(|(_, written)| written).collect()
    }

    #[track_caller]
    fn means(text: &str, language: &str, window: &str) {
        let window: Window = window.parse().expect("it is a window");
        let found: Vec<Length> = lengths(text, language)
            .into_iter()
            .map(|(length, _)| length)
            .collect();
        assert_eq!(found, [Length::from(window)], "{text}");
    }

    #[test]
    fn english_lengths_in_digits_words_and_singular_are_found() {
        for (text, window) in [
            ("in the past 2 months or so", "2 months"),
            ("within two months", "2 months"),
            ("a 6-week wait", "6 weeks"),
            ("14\u{a0}days", "14 days"),
            ("Twelve months", "1 year"),
            ("for 14 days", "2 weeks"),
            ("the past month or so", "1 month"),
            ("in the month before the checks", "1 month"),
            ("half a year ago", "6 months"),
            ("3 full months", "3 months"),
        ] {
            means(text, "en", window);
        }
        assert_eq!(
            written("1.5 years, then 2 weeks", "en"),
            ["1.5 years", "2 weeks"]
        );
    }

    #[test]
    fn other_english_mentions_of_time_are_ignored() {
        for text in [
            "10 mg a day or more",
            "on the day you sign",
            "the past weeks",
            "the 2019 EULAR/ACR list",
            "in some months",
        ] {
            assert_eq!(lengths(text, "en"), [], "{text}");
        }
    }

    #[test]
    fn chinese_lengths_in_digits_and_numerals_are_found() {
        for (text, window) in [
            ("最近2个月左右", "2 months"),
            ("最近２个月左右", "2 months"),
            ("两周", "2 weeks"),
            ("14天内", "2 weeks"),
            ("十二个月", "1 year"),
            ("半年", "6 months"),
            ("一年半", "18 months"),
            ("三个星期", "3 weeks"),
            ("超过6个月了", "6 months"),
            ("三十天", "30 days"),
        ] {
            means(text, "zh-Hans", window);
        }
        assert_eq!(written("隔满3个月，再过二周", "zh-Hans"), ["3个月", "二周"]);
        for (text, window) in [
            ("最近2個月左右", "2 months"),
            ("兩週", "2 weeks"),
            ("三個星期", "3 weeks"),
            ("兩個禮拜", "2 weeks"),
        ] {
            means(text, "zh-Hant", window);
        }
    }

    #[test]
    fn other_chinese_mentions_of_time_are_ignored() {
        for text in [
            "按2019年标准",
            "每天10毫克",
            "第二天",
            "满18周岁",
            "年滿18週歲",
            "12月31日",
        ] {
            assert_eq!(lengths(text, "zh-Hans"), [], "{text}");
        }
    }

    #[test]
    fn arabic_lengths_in_digits_and_duals_are_found() {
        means("تشترط القاعدة مرور 10 أيام بلا نوبة.", "ar", "10 days");
        means("في الأسبوعين الماضيين", "ar", "2 weeks");
        means("بعد 3 أشهر", "ar", "3 months");
    }

    #[test]
    fn an_unsupported_language_has_no_lengths() {
        assert_eq!(lengths("2 Monate", "de"), []);
    }
}
