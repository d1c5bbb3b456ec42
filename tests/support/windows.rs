//! The windows of the rules in the words, filled in as the build fills them in, for tests that read a locale file.

use trial_prescreen::{
    screening::{Effect, Gives, Window},
    trials::TRIAL,
    words::{self, Words},
};

/// A text of a locale file with its `{window.E7}` and `{span.E7}` filled in.
pub fn filled(text: &str, language: &str) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part.split_once('}').and_then(|(name, rest)| {
            let (form, name) = name.split_once('.')?;
            ["window", "span"].contains(&form).then_some(())?;
            let said = words::window(window(name), Words::of(language));
            let bare = said.strip_prefix("1 ").filter(|_| form == "span");
            Some(format!("{}{rest}", bare.unwrap_or(&said)))
        });
        filled += &named.unwrap_or_else(|| format!("{{{part}"));
    }
    filled
}

/// The one window of a criterion, a question or an answer such as `vaccine.yes`.
///
/// # Panics
///
/// When it has none, or several.
pub fn window(name: &str) -> Window {
    let mut found = Vec::new();
    for question in TRIAL.rules.questions {
        for value in question.values {
            for Effect { criterion, gives } in value.effects {
                let names = [
                    TRIAL.rules.criteria[*criterion].id.to_owned(),
                    question.id.to_owned(),
                    format!("{}.{}", question.id, value.id),
                ];
                if let Gives::Until { window, .. } = gives
                    && names.iter().any(|own| own == name)
                    && !found.contains(window)
                {
                    found.push(*window);
                }
            }
        }
    }
    assert_eq!(
        found.len(),
        1,
        "the windows of {name} in trial.toml: {found:?}"
    );
    found[0]
}
