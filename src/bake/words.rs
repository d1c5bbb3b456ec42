use std::{fs, path::Path};

use proc_macro2::{Ident, Span};
use quote::quote;

use crate::trial::{
    SEPARATOR,
    reader::{Problems, locale_files, parse, placeholders},
};

/// The source of `struct Words`, a method for each key of the locale files, and of `PACKED`, all the
/// texts of each language in the order of the keys. A list of texts is filled in fewer bytes of
/// WebAssembly than as many fields.
///
/// # Errors
///
/// When the files do not have the same keys with the same placeholders.
pub fn words(folder: &Path) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let mut languages: Vec<(String, Vec<(String, &'static str)>)> = Vec::new();
    for path in locale_files(folder, &mut problems) {
        let source = fs::read_to_string(&path).unwrap_or_default();
        let Some(document) = parse(&path, &source, &mut problems) else {
            continue;
        };
        let root = document.root();
        let mut texts = Vec::new();
        for entry in root.entries() {
            if let Some(text) = entry.any_text(&mut problems) {
                if let Some((_, first)) = languages.first() {
                    match first.iter().find(|(key, _)| key == entry.key()) {
                        None => entry.problem(
                            &mut problems,
                            "stands in no other language",
                            "take it out, or add it there",
                        ),
                        Some((_, other)) if placeholders(other) != placeholders(text) => entry
                            .problem(
                                &mut problems,
                                "has other {placeholders} than the first language",
                                "use the same ones",
                            ),
                        Some(_) => {}
                    }
                }
                texts.push((entry.key().to_owned(), text));
            }
        }
        for (key, _) in languages.first().into_iter().flat_map(|(_, first)| first) {
            root.table(key, &mut problems);
        }
        let language = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        languages.push((language.to_owned(), texts));
    }
    let fields = |texts: &[(String, &str)]| -> Vec<Ident> {
        texts
            .iter()
            .map(|(key, _)| Ident::new(key, Span::call_site()))
            .collect()
    };
    let names = languages
        .first()
        .map(|(_, first)| fields(first))
        .unwrap_or_default();
    let docs = languages
        .first()
        .into_iter()
        .flat_map(|(_, first)| first)
        .map(|(_, text)| format!("“{text}”"));
    let packed = languages.iter().map(|(language, texts)| {
        // In the order of the first language's keys, whatever the order of this language's file.
        let first = languages.first().into_iter().flat_map(|(_, first)| first);
        let texts = first.filter_map(|(key, _)| texts.iter().find(|(own, _)| own == key));
        let texts = texts.map(|(_, text)| *text);
        let all: Vec<&str> = [language.as_str()].into_iter().chain(texts).collect();
        all.join(&SEPARATOR.to_string())
    });
    let count = names.len();
    let places = 0..count;
    let source = quote! {
        /// The interface's own texts in one language.
        #[derive(Clone, Copy, Debug)]
        pub struct Words {
            /// BCP 47, such as `zh-Hans`.
            pub language: &'static str,
            texts: [&'static str; #count],
        }

        impl Words {
            fn unpack(packed: &'static str) -> Self {
                let mut packed = packed.split(crate::trial::SEPARATOR);
                let language = packed.next().unwrap_or_default();
                let mut texts = [""; #count];
                // The build has packed as many texts as there are places.
                texts.iter_mut().zip(packed).for_each(|(place, text)| *place = text);
                Words { language, texts }
            }

            /// The text with this key, for those who go through them all.
            pub fn get(&self, key: &str) -> Option<&'static str> {
                const KEYS: &[&str] = &[#(stringify!(#names)),*];
                let place = KEYS.iter().position(|known| *known == key)?;
                Some(self.texts[place])
            }

            #(#[doc = #docs] pub fn #names(&self) -> &'static str { self.texts[#places] })*
        }

        const PACKED: &[&str] = &[#(#packed),*];
    };
    problems.or(source.to_string())
}
