use leptos::prelude::*;

use crate::{
    components::{
        Action, Back, Build, Collect, Conversion, Converting, Disclosure, Heading, P, Target,
        Title, Value, ValueField,
    },
    interview::{Event, Interview, text_from_number},
    measurement::{Measurement, TypedMeasurement, measurement},
    screening::Finding,
    state::{Focus, State, use_state},
    words::{Asked, Compared, asked_values, compared_values},
};

/// The fields of one value.
#[derive(Clone, Copy)]
struct Fields {
    term: usize,
    value: Value,
    upper_limit: Value,
}

/// Values from the person's papers, compared with what the criteria ask for. None of them changes the result.
#[component]
pub fn Measurements() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let asked = state.look(|interview| asked_values(interview, state.texts(), words));
    let compared = state.look(|interview| compared_values(interview, state.texts(), words));
    let fields: Vec<Fields> = asked
        .iter()
        .map(|asked| Fields {
            term: asked.term,
            value: Value::default(),
            upper_limit: Value::default(),
        })
        .collect();
    let rows = asked
        .into_iter()
        .zip(fields.clone())
        .map(|(asked, fields)| view! { <Row asked fields/> })
        .collect_built();
    let compare = move || compare(state, &fields);
    view! {
        <div data-screen="measurements">
            <Title text=words.take_measurements()/>
            <P text=words.measured_hint()/>
            <P class="warning" text=words.medicine_warning()/>
            <Results compared/>
            {rows}
            <div class="actions">
                <Action name="compare" label=words.measured_button() class="button primary" on_press=compare/>
                <Back/>
            </div>
        </div>
    }
    .built()
}

/// Reads every field, and keeps the values; or says what is wrong, and leaves all as it was.
fn compare(state: State, fields: &[Fields]) {
    let mut values = Vec::new();
    let mut is_wrong = false;
    // The last that is told takes the focus: the first of them.
    for fields in fields.iter().rev() {
        let typed = TypedMeasurement {
            value: fields.value.typed(),
            upper_limit: fields.upper_limit.typed(),
        };
        let read = measurement(fields.term, &state.trial().terms[fields.term], &typed);
        let wrong = read.as_ref().err();
        let of_limit = wrong.and_then(|wrong| wrong.upper_limit.as_ref());
        fields.upper_limit.tell(of_limit, state);
        fields
            .value
            .tell(wrong.and_then(|wrong| wrong.value.as_ref()), state);
        is_wrong |= wrong.is_some();
        values.extend(read.ok().flatten());
    }
    if !is_wrong {
        values.reverse();
        // Where nothing was typed there is nothing to compare, and the screen begins anew.
        let focus = if values.is_empty() {
            Focus::Heading
        } else {
            Focus::Control(".compared")
        };
        state.go_to(Event::Measured(values), focus);
    }
}

/// What came of comparing; nothing before the first time.
#[component]
fn Results(compared: Vec<Compared>) -> impl IntoView {
    let words = use_state().words();
    (!compared.is_empty())
        .then(|| {
            let items = compared
                .into_iter()
                .map(|compared| view! { <Result compared/> });
            view! {
                <section class="compared" tabindex="-1">
                    <Heading below=1 class="section" text=words.measured_title()/>
                    <ul class="findings">{items.collect_built()}</ul>
                </section>
            }
        })
        .collect_built()
}

#[component]
fn Result(compared: Compared) -> impl IntoView {
    let words = use_state().words();
    let (finding, said) = if compared.is_met {
        (Finding::Team, words.measured_met())
    } else {
        (Finding::Check, words.measured_not_met())
    };
    let name = [compared.name, words.colon(), &compared.value].concat();
    view! {
        <li class="finding" data-measured=finding.name()>
            <P class="strong" text=name/>
            <P text=said/>
            {compared.limits.into_iter().map(|limit| view! { <P class="small" text=limit/> }).collect_built()}
        </li>
    }
    .built()
}

/// The fields of a value, what the study asks of it, and the way to work it out where there is one.
#[component]
fn Row(asked: Asked, fields: Fields) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let term = &state.trial().terms[asked.term];
    let kept = state.look(|interview| kept(interview, asked.term));
    let unit = if asked.times_upper_limit {
        ""
    } else {
        term.unit
    };
    let label = [asked.name, unit].join(" ");
    let typed = kept
        .map(|kept| text_from_number(kept.number))
        .unwrap_or_default();
    let limit = kept.and_then(|kept| kept.upper_limit);
    let typed_limit = limit.map(text_from_number).unwrap_or_default();
    let limit_label = [words.measured_upper(), words.colon(), asked.name].concat();
    let converter = Conversion::for_term(term.id).map(|conversion| {
        let target = Some(Target::new(move |(number,): (String,)| {
            fields.value.put(&number)
        }));
        view! {
            <Disclosure class="about" summary=words.convert_title()>
                <Converting conversion target/>
            </Disclosure>
        }
    });
    view! {
        <div class="measurement" data-term=term.id>
            <ValueField name=format!("measured-{}", term.id) label=label.trim_end() value=fields.value typed/>
            {asked
                .times_upper_limit
                .then(|| {
                    view! {
                        <ValueField
                            name=format!("measured-{}-upper", term.id)
                            label=limit_label
                            value=fields.upper_limit
                            typed=typed_limit
                        />
                    }
                })
                .collect_built()}
            {asked.limits.into_iter().map(|limit| view! { <P class="small" text=limit/> }).collect_built()}
            {converter.collect_built()}
        </div>
    }
    .built()
}

/// The value of a term that was typed before.
fn kept(interview: &Interview, term: usize) -> Option<Measurement> {
    let mut kept = interview.measurements().iter().copied();
    kept.find(|kept| kept.term == term)
}
