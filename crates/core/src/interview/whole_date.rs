//! A date in one text, as it is copied out of a letter, a message or a table: `2026-10-05`, `5 Oct 2026`, `2026年10月5日`,
//! with a weekday or a time beside it. Nothing is guessed: 05/10/2026 is October to some and May to others.

use super::{DateDraft, date_input::month_named, plain_text};

/// What a text says that holds more than one part of a date.
#[derive(Clone, Debug, PartialEq)]
pub enum WholeDate {
    /// Its parts in digits; those that it does not name are empty.
    Parts(DateDraft),
    /// It can be read in two ways.
    Ambiguous,
}

/// Takes a text apart that holds two parts of a date or all of them; nothing if it holds one, or anything else.
pub fn whole_date(text: &str) -> Option<WholeDate> {
    let plain = plain_text(text).to_ascii_lowercase();
    let tokens = tokens(&without_weekday(&plain));
    let date = before_time(&tokens)?;
    let mut found = Found::default();
    let mut rest = date;
    while let [token, after @ ..] = rest {
        rest = after;
        match token {
            Token::Number(digits) => {
                let label = match after {
                    [Token::Word(label), ..] => LABELS.iter().find(|known| *known == label),
                    _ => None,
                };
                if label.is_some() {
                    rest = &after[1..];
                }
                found.number(digits, label.copied())?;
            }
            Token::Word(word) => match month_named(word) {
                Some(month) => found.month_named(month)?,
                None => is_filler(word).then_some(())?,
            },
            Token::Sign(sign) => SEPARATORS.contains(sign).then_some(())?,
        }
    }
    found.resolved()
}

/// Stand behind a number and say what it is.
const LABELS: &[&str] = &["年", "月", "日", "号"];

const SEPARATORS: &[char] = &['-', '/', '.', ',', '(', ')'];

enum Token {
    Number(String),
    /// Latin letters, or one sign of another script.
    Word(String),
    Sign(char),
}

/// What kind of sign it is: those of one kind run on in one token, except for the others.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Digit,
    Letter,
    ChineseDigit,
    Other,
}

fn tokens(text: &str) -> Vec<Token> {
    let kind = |c: char| match c {
        '0'..='9' => Kind::Digit,
        'a'..='z' => Kind::Letter,
        c if chinese_digit(c).is_some() => Kind::ChineseDigit,
        _ => Kind::Other,
    };
    let mut tokens: Vec<Token> = Vec::new();
    let mut last = Kind::Other;
    for c in text.chars() {
        let this = kind(c);
        match tokens.last_mut() {
            Some(Token::Number(run) | Token::Word(run)) if this == last && this != Kind::Other => {
                run.push(c);
            }
            _ if c == ' ' => {}
            _ => tokens.push(match this {
                Kind::Digit | Kind::ChineseDigit => Token::Number(c.into()),
                _ if c.is_ascii_punctuation() => Token::Sign(c),
                _ => Token::Word(c.into()),
            }),
        }
        last = this;
    }
    tokens
}

/// A text without "星期一" or "周一"; English names of days are fillers.
fn without_weekday(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((at, name)) = ["星期", "礼拜", "周"]
        .iter()
        .filter_map(|name| Some((rest.find(name)?, name)))
        .min()
    {
        kept.push_str(&rest[..at]);
        let mut after = rest[at + name.len()..].chars();
        after.next();
        rest = after.as_str();
    }
    kept + rest
}

/// What stands before the time of day, or all of it; nothing if what looks like a time is more than one.
fn before_time(tokens: &[Token]) -> Option<&[Token]> {
    let hour = tokens.windows(2).position(|two| match two {
        [Token::Number(_), Token::Sign(':')] => true,
        [Token::Number(_), Token::Word(unit)] => unit == "时" || unit == "点",
        _ => false,
    });
    let (date, time) = tokens.split_at(hour.unwrap_or(tokens.len()));
    let zone = time
        .iter()
        .position(|token| matches!(token, Token::Sign('+' | '-')));
    let (clock, zone) = time.split_at(zone.unwrap_or(time.len()));
    let is_clock = |token: &Token| match token {
        // A year, and with it another date.
        Token::Number(digits) => digits.len() != 4,
        Token::Word(word) => TIME_WORDS.contains(&word.as_str()),
        Token::Sign(sign) => [':', '.', ','].contains(sign),
    };
    let is_zone = matches!(
        zone,
        [] | [_, Token::Number(_)] | [_, Token::Number(_), Token::Sign(':'), Token::Number(_)]
    );
    (is_zone && clock.iter().all(is_clock)).then_some(date)
}

const TIME_WORDS: &[&str] = &[
    "am", "pm", "a", "p", "m", "z", "utc", "gmt", "时", "点", "分", "秒", "半", "整",
];

/// Whether a word says nothing of a date's parts: a day's name, the ending of "5th", what leads on to a time.
fn is_filler(word: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    const OTHERS: [&str; 13] = [
        "st", "nd", "rd", "th", "of", "the", "on", "at", "t", "上", "下", "午", "晚",
    ];
    OTHERS.contains(&word) || word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(word))
}

/// What has been found of a date so far.
#[derive(Default)]
struct Found {
    parts: DateDraft,
    /// Numbers of one or two digits of which it is not said what they are.
    short: Vec<String>,
    /// How many of those stand before the year.
    before_year: usize,
    /// The month stands there by its name, and a number came after it.
    follows_name: bool,
    named: bool,
}

impl Found {
    /// Takes a number with what stands behind it; nothing if it has no place in a date.
    fn number(&mut self, digits: &str, label: Option<&str>) -> Option<()> {
        let digits = match digits.bytes().all(|byte| byte.is_ascii_digit()) {
            true => digits.to_owned(),
            false => from_chinese(digits)?,
        };
        match (label, digits.len()) {
            (Some("年"), 2 | 4) | (None, 4) => {
                self.before_year = self.short.len();
                set(&mut self.parts.year, &digits)
            }
            (Some("月"), 1 | 2) => set(&mut self.parts.month, &digits),
            (Some("日" | "号"), 1 | 2) => set(&mut self.parts.day, &digits),
            (None, 1 | 2) => {
                self.follows_name |= self.named;
                self.short.push(digits);
                Some(())
            }
            // As computers write it: the year first, or it would be a day.
            (None, 8) if digits.starts_with("19") || digits.starts_with("20") => {
                set(&mut self.parts.year, &digits[..4])?;
                set(&mut self.parts.month, &digits[4..6])?;
                set(&mut self.parts.day, &digits[6..])
            }
            _ => None,
        }
    }

    fn month_named(&mut self, month: i16) -> Option<()> {
        self.named = true;
        set(&mut self.parts.month, &month.to_string())
    }

    /// Says what the numbers are of which it was not said.
    fn resolved(self) -> Option<WholeDate> {
        let Found {
            mut parts,
            short,
            before_year,
            follows_name,
            ..
        } = self;
        let [year, month, day] =
            [&parts.year, &parts.month, &parts.day].map(|part| !part.is_empty());
        match (year, month, day, &short[..]) {
            (true, true, _, []) | (_, true, true, []) => {}
            // "Oct 26" is a day to some, and a year to others.
            (false, true, false, [_]) if follows_name => return Some(WholeDate::Ambiguous),
            (_, true, false, [only]) => parts.day = only.clone(),
            (true, false, _, [only]) => parts.month = only.clone(),
            (true, false, false, [first, second]) if before_year == 0 => {
                (parts.month, parts.day) = (first.clone(), second.clone());
            }
            (true, false, false, [one, other]) if before_year == 2 => {
                return in_either_order(parts, one, other);
            }
            (false, false, false, [one, other]) => return in_either_order(parts, one, other),
            (false, false, false, [_, _, _]) | (false, true, _, [_]) | (_, true, _, [_, _]) => {
                return Some(WholeDate::Ambiguous);
            }
            _ => return None,
        }
        Some(WholeDate::Parts(parts))
    }
}

/// A day and a month of which one comes first: which, is known where only one of them can be a month.
fn in_either_order(mut parts: DateDraft, one: &str, other: &str) -> Option<WholeDate> {
    let value = |text: &str| text.parse::<u8>().unwrap_or_default();
    let (day, month) = match (value(one), value(other)) {
        (13.., 13..) => return None,
        (13.., _) => (one, other),
        (_, 13..) => (other, one),
        (one_value, other_value) if one_value == other_value => (one, other),
        _ => return Some(WholeDate::Ambiguous),
    };
    (parts.day, parts.month) = (day.to_owned(), month.to_owned());
    Some(WholeDate::Parts(parts))
}

/// Sets a part that has not been named yet.
fn set(part: &mut String, digits: &str) -> Option<()> {
    part.is_empty().then(|| *part = digits.to_owned())
}

fn chinese_digit(c: char) -> Option<usize> {
    if c == '零' {
        return Some(0);
    }
    "〇一二三四五六七八九十"
        .chars()
        .position(|known| known == c)
}

/// A number in Chinese signs in digits: "二〇二六", "十月"'s 十, "二十一".
pub fn from_chinese(text: &str) -> Option<String> {
    let digits: Option<Vec<usize>> = text.chars().map(chinese_digit).collect();
    let number = match digits?[..] {
        [10, ones @ 1..=9] => 10 + ones,
        [tens @ 1..=9, 10] => tens * 10,
        [tens @ 1..=9, 10, ones @ 1..=9] => tens * 10 + ones,
        [one] => one,
        [a @ 1..=9, b @ 0..=9, c @ 0..=9, d @ 0..=9] => a * 1000 + b * 100 + c * 10 + d,
        _ => return None,
    };
    Some(number.to_string())
}
