use leptos::prelude::*;

use crate::{
    components::{Back, Build, Collect, P, PrintActions, Tick, Title, press},
    interview::Interview,
    screening::{CriterionId, Judgement, PartialDate},
    state::{Focus, use_state},
    words::{Words, compared_values, date, every_words, fill},
};

/// What a doctor fills in, and marks.
const BLANK: &str = "__________";
const BOXES: &str = "☐✓ ☐✗ ☐?";

/// A page for the person's own doctor, in either language: the criteria in the registry's words, and
/// blanks for the values that only a chart has. What the answers came to stands on it only if wanted.
#[component]
pub fn Letter() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let preferences = state.preferences;
    let language = preferences
        .get_untracked()
        .letter_language
        .unwrap_or(words.language);
    let findings = Signal::derive(move || preferences.get().letter_findings);
    let set_findings = move |on| {
        let focus = Focus::Control("[name=letter-findings]");
        state.prefer(focus, |preferences| preferences.letter_findings = on);
    };
    view! {
        <div data-screen="letter">
            <div class="for-screen">
                <Title text=words.take_letter()/>
                <div role="group" aria-label=words.letter_language()>
                    <P class="strong" text=words.letter_language()/>
                    <div class="actions">
                        {every_words()
                            .iter()
                            .map(|other| {
                                let chosen = other.language == language;
                                view! { <Language language=other.language name=other.language_name() chosen/> }
                            })
                            .collect_built()}
                    </div>
                </div>
                <Tick
                    name="letter-findings"
                    label=words.letter_findings()
                    checked=findings
                    on_change=set_findings
                />
                <P class="small" text=words.print_warning()/>
                <PrintActions class="button primary"><Back/></PrintActions>
            </div>
            <Page language/>
            <P class="warning for-screen" text=words.medicine_warning()/>
        </div>
    }.built()
}

/// A button that has the page be in another language.
#[component]
fn Language(language: &'static str, name: &'static str, chosen: bool) -> impl IntoView {
    let state = use_state();
    let choose = Callback::new(move |()| {
        let focus = Focus::Control("[data-chosen]");
        state.prefer(focus, |preferences| {
            preferences.letter_language = Some(language)
        });
    });
    view! {
        <button
            type="button"
            class="button"
            lang=language
            data-action="letter-language"
            aria-pressed=if chosen { "true" } else { "false" }
            data-chosen=chosen.then_some("")
            on:click=move |_| press(choose)
        >
            {name}
        </button>
    }
    .built()
}

/// What comes out of the printer, in words for a doctor whoever is at the screen.
#[component]
fn Page(language: &'static str) -> impl IntoView {
    let state = use_state();
    let trial = state.trial();
    let (words, texts) = (Words::of(language), trial.texts(language));
    let (facts, contact) = (trial.facts, trial.contact);
    let write = |day| date(PartialDate::Day(day), words);
    let ids = facts.ids(words.list_gap());
    let whom = [texts.contact, contact.phone, contact.phone_abroad].join(words.list_gap());
    let (today, updated) = (
        write(state.look(Interview::today)),
        write(facts.last_updated),
    );
    let found = state.look(Interview::verdict).findings;
    let compared = state.look(|interview| compared_values(interview, texts, words));
    let values = trial
        .terms
        .iter()
        .zip(texts.terms)
        .filter_map(|(term, said)| {
            let applies =
                |criterion: &&CriterionId| found.iter().any(|found| found.criterion == **criterion);
            let own = term.criteria.iter().filter(applies);
            let own: Vec<&str> = own
                .map(|&criterion| trial.rules.criteria[criterion].id)
                .collect();
            let blank = !own.is_empty() && !term.unit.is_empty();
            let typed = compared.iter().find(|typed| typed.name == said.text);
            let value = typed.map_or_else(
                || format!("______ {}", term.unit),
                |typed| typed.value.clone(),
            );
            blank.then(
                || view! { <Blank name=said.text criteria=own.join(words.list_gap()) value/> },
            )
        });
    let values = values.collect_built();
    let boxes = format!(
        "☐✓ {}  ☐✗ {}  ☐? {}",
        words.letter_fits(),
        words.letter_fits_not(),
        words.letter_unclear(),
    );
    view! {
        <article class="letter-page" lang=words.language dir=words.direction()>
            <P class="letter-heading" text=fill(words.letter_heading(), &[("id", &ids)])/>
            <P text=words.letter_intro()/>
            <P text=whom/>
            <P class="strong" text=words.letter_values()/>
            {(!compared.is_empty()).then(|| view! { <P text=words.measured_letter()/> }).collect_built()}
            <table><tbody>{values}</tbody></table>
            <p class="strong">{words.letter_criteria()}{words.colon()}{boxes}</p>
            <div class="letter-columns">
                {found.into_iter().map(|found| view! { <Rule found words/> }).collect_built()}
            </div>
            <P text=fill(words.letter_made(), &[("date", &today), ("updated", &updated)])/>
        </article>
    }
    .built()
}

/// A row for a value, with a blank for its day.
#[component]
fn Blank(name: &'static str, criteria: String, value: String) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{criteria}</td>
            <td class="blank">{value}</td>
            <td class="blank">{BLANK}</td>
        </tr>
    }
    .built()
}

/// A criterion in the registry's words, to be marked by the doctor.
#[component]
fn Rule(found: Judgement, words: &'static Words) -> impl IntoView {
    let state = use_state();
    let trial = state.trial();
    let preferences = state.preferences.get_untracked();
    let sensitive = state.look(|interview| found.is_sensitive(&trial.rules, interview.answers()));
    let told = preferences.letter_findings && (!sensitive || preferences.share_sensitive);
    view! {
        <p class="letter-rule">
            <strong>{trial.rules.criteria[found.criterion].id}</strong>
            " "
            <span lang="en">{trial.records[found.criterion].sentences.join(" ")}</span>
            " "
            <span class="boxes" aria-hidden="true">{BOXES}</span>
            {told.then(|| view! { <strong>{format!(" [{}]", words.finding(found.finding))}</strong> }).collect_built()}
        </p>
    }.built()
}
