//! Whole dates in one text, as copied from a letter, a message or a table: `2026-10-05`, `5 Oct 2026`, `2026年10月5日`,
//! with or without a weekday or a time. Ambiguous dates are reported, not guessed: 05/10/2026 may be in October or May.

use super::{DateDraft, date_input::month_named, plain_text};

/// A text that holds two or three parts of a date.
#[derive(Clone, Debug, PartialEq)]
pub enum WholeDate {
    /// Its parts in digits; a missing one is empty.
    Parts(DateDraft),
    /// More than one reading is possible.
    Ambiguous,
}

/// Parses a text that holds two or three parts of a date; `None` if it holds one, or anything else.
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

/// Chinese labels after a number: year, month, day.
const LABELS: &[&str] = &["年", "月", "日", "号"];

const SEPARATORS: &[char] = &['-', '/', '.', ',', '(', ')'];

enum Token {
    Number(String),
    /// A run of Latin letters, or one character of another script.
    Word(String),
    Sign(char),
}

/// The kind of a character: a run of one kind makes one token, except for `Other`.
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

/// Removes weekdays such as "星期一" and "周一"; English ones are fillers.
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

/// The tokens before the time of day, or all of them; `None` if the rest is more than a time.
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
        // Four digits are a year, so that a date follows.
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

/// Whether a word can be ignored: a weekday, an ordinal ending as in "5th", a word before a time.
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

/// The parts of a date found so far.
#[derive(Default)]
struct Found {
    parts: DateDraft,
    /// Numbers of one or two digits that are not labelled.
    short: Vec<String>,
    /// How many of those come before the year.
    before_year: usize,
    /// Whether one of those comes after a month's name.
    follows_name: bool,
    /// Whether the month was given by its name.
    named: bool,
}

impl Found {
    /// Adds a number with its label, if any; `None` if it cannot be part of this date.
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
            // `20261005`; eight digits that do not start with a year may start with a day.
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

    /// Assigns the numbers that are not labelled.
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
            // In "Oct 26" the number may be a day or a year.
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

/// A day and a month in either order: ambiguous unless only one of them can be the month, or both are equal.
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

/// Sets a part; `None` if it is set already.
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

/// Converts a Chinese numeral to digits: "二〇二六", "二十一", or the "十" of "十月".
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
