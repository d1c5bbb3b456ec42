use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::{
    screening::{
        Condition, Criterion, Date, Effect, Finding, Gives, Kind, Question, Rules, Value, Window,
    },
    trial::{Contact, Facts, Heading, HelpLine, Link, Record, Screen, Texts, Trial},
};

/// The source of `const BAKED: Trial`, still without its texts, and of `const TEXTS`, a packed text
/// for each language.
pub fn trial(trial: &Trial) -> String {
    let texts = trial.texts.iter().map(super::pack);
    let baked = Trial {
        texts: &[],
        ..*trial
    };
    let baked = Tokens(&baked);
    quote! {
        const BAKED: Trial = #baked;
        const TEXTS: &[&str] = &[#(#texts),*];
    }
    .to_string()
}

/// How a value is written in Rust.
trait Source {
    fn source(&self) -> TokenStream;
}

/// Lets a [`Source`] stand in `quote!`.
struct Tokens<'a, T: ?Sized>(&'a T);

impl<T: Source + ?Sized> ToTokens for Tokens<'_, T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.source());
    }
}

impl<T: Source> Source for [T] {
    fn source(&self) -> TokenStream {
        let items = self.iter().map(Tokens);
        quote! { &[#(#items),*] }
    }
}

impl<T: Source + ?Sized> Source for &T {
    fn source(&self) -> TokenStream {
        (**self).source()
    }
}

impl<T: Source> Source for Option<T> {
    fn source(&self) -> TokenStream {
        match self {
            None => quote! { None },
            Some(value) => {
                let value = Tokens(value);
                quote! { Some(#value) }
            }
        }
    }
}

macro_rules! literals {
    ($($kind:ty),*) => {$(
        impl Source for $kind {
            fn source(&self) -> TokenStream {
                self.to_token_stream()
            }
        }
    )*};
}
literals!(str, bool, f64, u32, i8);

impl Source for usize {
    fn source(&self) -> TokenStream {
        proc_macro2::Literal::usize_unsuffixed(*self).to_token_stream()
    }
}

impl Source for Texts {
    fn source(&self) -> TokenStream {
        unreachable!("texts are packed, see super::pack")
    }
}

impl Source for Date {
    fn source(&self) -> TokenStream {
        let (year, month, day) = (self.year(), self.month(), self.day());
        quote! { const { Date::new(#year, #month, #day).unwrap() } }
    }
}

impl Source for Finding {
    fn source(&self) -> TokenStream {
        match self {
            Finding::Clear => quote! { Finding::Clear },
            Finding::Team => quote! { Finding::Team },
            Finding::Unasked => quote! { Finding::Unasked },
            Finding::Check => quote! { Finding::Check },
            Finding::Until => quote! { Finding::Until },
            Finding::Open => quote! { Finding::Open },
            Finding::Lasting => quote! { Finding::Lasting },
        }
    }
}

impl Source for Window {
    fn source(&self) -> TokenStream {
        match self {
            Window::Days(count) => quote! { Window::Days(#count) },
            Window::Weeks(count) => quote! { Window::Weeks(#count) },
            Window::Months(count) => quote! { Window::Months(#count) },
            Window::Years(count) => quote! { Window::Years(#count) },
        }
    }
}

impl Source for Gives {
    fn source(&self) -> TokenStream {
        match self {
            Gives::Finding(finding) => {
                let finding = Tokens(finding);
                quote! { Gives::Finding(#finding) }
            }
            Gives::Until { window, after } => {
                let (window, after) = (Tokens(window), Tokens(after));
                quote! { Gives::Until { window: #window, after: #after } }
            }
        }
    }
}

impl Source for Kind {
    fn source(&self) -> TokenStream {
        match self {
            Kind::Choice => quote! { Kind::Choice },
            Kind::Many { exclusive } => {
                let exclusive = Tokens(exclusive);
                quote! { Kind::Many { exclusive: #exclusive } }
            }
            Kind::Number {
                unit,
                min,
                max,
                decimals,
            } => {
                quote! { Kind::Number { unit: #unit, min: #min, max: #max, decimals: #decimals } }
            }
        }
    }
}

impl Source for crate::screening::Cohorts {
    fn source(&self) -> TokenStream {
        let (ids, question, of_value) = (
            Tokens(self.ids),
            Tokens(&self.question),
            Tokens(self.of_value),
        );
        quote! { Cohorts { ids: #ids, question: #question, of_value: #of_value } }
    }
}

/// Writes a struct field by field.
macro_rules! structs {
    ($($kind:ident { $($field:ident),* $(,)? })*) => {$(
        impl Source for $kind {
            fn source(&self) -> TokenStream {
                let $kind { $($field),* } = self;
                $(let $field = Tokens($field);)*
                quote! { $kind { $($field: #$field),* } }
            }
        }
    )*};
}

structs! {
    Trial { facts, contact, rules, records, headings, screens, help_lines, links, texts }
    Facts {
        id, other_ids, status, phase, enrollment, start, planned_completion, last_updated, copied,
        registry,
    }
    Contact { name, hospital, phone, phone_abroad, tel, utc_offset_hours }
    Rules { criteria, questions, cohorts }
    Criterion { id, cohort, team, any_clears }
    Question {
        id, kind, sensitive, refines, cohort, condition, decides, values, unsure, otherwise,
    }
    Condition { question, values, negated }
    Value { id, from, effects, alone }
    Effect { criterion, gives }
    Record { sentences, source, help_lines }
    Heading { id, record, first }
    Screen { id, quick, questions, help_lines }
    HelpLine { id, number, checked, source }
    Link { id, url }
}
