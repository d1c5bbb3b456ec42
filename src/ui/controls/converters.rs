use std::rc::Rc;

use web_sys::HtmlInputElement;

use super::action;
use crate::{
    convert::{self, ClearanceInput, Range, ReadError, Sex, Unit, Working},
    interview::{Interview, text_from_number},
    ui::{
        Session,
        element::{Element, element, text},
        heading::heading,
    },
    words::{Words, fill},
};

/// The converters, each with its working shown. None of them touches an answer.
pub fn converters(session: Session) -> Vec<Element> {
    let mut all = vec![steroid(session), hemoglobin(session), kidney(session)];
    let mut medicines = session.trial().medicines.iter();
    // A trial that knows of no steroid has none to choose.
    if medicines.all(|medicine| medicine.prednisone_5_mg.is_none()) {
        all.swap_remove(0);
    }
    all
}

/// A field to type a value in, with its message beside it.
#[derive(Clone)]
struct Field {
    input: HtmlInputElement,
    error: web_sys::Element,
}

impl Field {
    fn new(name: &str, label: &str) -> (Self, Element) {
        let (id, error_id) = (
            ["convert-", name].concat(),
            ["error-convert-", name].concat(),
        );
        let input = element("input")
            .attr("id", &id)
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .attr("name", &id)
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("maxlength", "64")
            .attr("aria-describedby", &error_id);
        let error = element("p").class("error").attr("id", &error_id);
        let field = Field {
            input: input.input(),
            error: error.node(),
        };
        let whole = element("div")
            .class("number-field")
            .child(text("label", "", label).attr("for", &id))
            .child(error)
            .child(input);
        (field, whole)
    }

    /// Says what is wrong with what was typed, or takes that back.
    fn tell(&self, wrong: Option<&ReadError>, session: Session) {
        let said = wrong.map(|wrong| said(wrong, session));
        self.error.set_text_content(said.as_deref());
        let _ = match wrong {
            Some(_) => {
                let _ = self.input.focus();
                self.input.set_attribute("aria-invalid", "true")
            }
            None => self.input.remove_attribute("aria-invalid"),
        };
    }
}

fn said(wrong: &ReadError, session: Session) -> String {
    let words = session.words();
    match wrong {
        ReadError::Empty => words.error_value_missing().to_owned(),
        ReadError::Unreadable(typed) => fill(
            words.error_value_unreadable(),
            &[("text", typed), ("example", "7.5")],
        ),
        ReadError::OutOfRange { typed, range } => {
            let Range { min, max, unit } = *range;
            let (min, max) = (text_from_number(min), text_from_number(max));
            fill(
                words.error_value_range(),
                &[
                    ("text", typed),
                    ("min", &min),
                    ("max", &max),
                    ("unit", unit_name(unit, session)),
                ],
            )
        }
    }
}

fn unit_name(unit: Unit, session: Session) -> &'static str {
    match unit {
        Unit::Years => years(session),
        unit => unit.symbol(),
    }
}

fn years(session: Session) -> &'static str {
    let names = session.texts().unit("years");
    names.first().copied().unwrap_or_default()
}

/// A converter: its name, the term of the trial that its value goes by, its fields, the button, and the place for what
/// comes out.
fn converter(
    session: Session,
    (name, term): (&'static str, &'static str),
    title: &str,
    fields: Vec<Element>,
    work_out: impl Fn() -> Option<Working> + 'static,
) -> Element {
    let words: &Words = session.words();
    let out = element("div").attr("role", "status");
    let place = out.node();
    let work = action("convert", "button", words.convert_button(), move || {
        place.set_text_content(None);
        let Some(worked) = work_out() else { return };
        let words = session.words();
        let shown = element("div")
            .class("worked")
            .child(text("p", "strong", &worked.line(years(session))))
            .children(asked(session, term))
            .child(text("p", "small", words.convert_check()));
        let _ = place.append_child(&shown.node());
    });
    element("section")
        .class("converter")
        .attr("data-convert", name)
        .child(heading(session, 2, "legend", title))
        .children(fields)
        .child(element("p").child(work))
        .child(out)
}

/// What the rules for this person ask of a value, so that a number is not left to stand alone.
fn asked(session: Session, term: &str) -> Vec<Element> {
    let judged = session.interview(|interview: &Interview| interview.verdict().findings);
    let terms = session.trial().terms.iter();
    let rules = terms
        .filter(|own| own.id == term)
        .flat_map(|own| own.criteria)
        .filter(|&&rule| judged.iter().any(|found| found.criterion == rule));
    let texts = session.texts();
    rules
        .map(|&rule| text("p", "", texts.criteria[rule].plain))
        .collect()
}

fn steroid(session: Session) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let steroids: Vec<usize> = (0..trial.medicines.len())
        .filter(|&medicine| trial.medicines[medicine].prednisone_5_mg.is_some())
        .collect();
    let options = steroids.iter().map(|&medicine| {
        let name = trial.medicine_name(medicine, words.language);
        text("option", "", name).attr("value", trial.medicines[medicine].id)
    });
    let select = element("select")
        .attr("id", "convert-steroid")
        .attr("name", "convert-steroid")
        .attr("autocomplete", "off")
        .children(options);
    let chosen = select.input();
    let which = element("div")
        .class("number-field")
        .child(text("label", "", words.convert_which()).attr("for", "convert-steroid"))
        .child(select);
    let (dose, field) = Field::new("dose", words.convert_dose());
    let work_out = move || {
        // A list has its chosen entry's value under the name that a field has.
        let id = chosen.value();
        let medicine = steroids
            .iter()
            .map(|&place| &trial.medicines[place])
            .find(|medicine| medicine.id == id)?;
        let worked = convert::steroid(medicine, &dose.input.value());
        dose.tell(worked.as_ref().err(), session);
        worked.ok().flatten()
    };
    converter(
        session,
        ("steroid", "dose"),
        words.convert_steroid(),
        vec![which, field],
        work_out,
    )
}

fn hemoglobin(session: Session) -> Element {
    let words = session.words();
    let (value, field) = Field::new("hemoglobin", words.convert_value());
    let (unit, choices) = choice(
        "hemoglobin-unit",
        words.convert_unit(),
        &[
            ("g/dL", Unit::GramsPerDecilitre.symbol()),
            ("g/L", Unit::GramsPerLitre.symbol()),
        ],
    );
    let work_out = move || {
        let unit = match unit() {
            0 => Unit::GramsPerDecilitre,
            _ => Unit::GramsPerLitre,
        };
        let worked = convert::hemoglobin(&value.input.value(), unit);
        value.tell(worked.as_ref().err(), session);
        worked.ok()
    };
    converter(
        session,
        ("hemoglobin", "hemoglobin"),
        words.convert_hemoglobin(),
        vec![field, choices],
        work_out,
    )
}

fn kidney(session: Session) -> Element {
    let words = session.words();
    let (age, age_field) = Field::new("age", words.convert_age());
    let (weight, weight_field) = Field::new("weight", words.convert_weight());
    let (creatinine, creatinine_field) = Field::new("creatinine", words.convert_creatinine());
    let (unit, units) = choice(
        "creatinine-unit",
        words.convert_unit(),
        &[
            ("umol", Unit::MicromolesPerLitre.symbol()),
            ("mg", Unit::MilligramsPerDecilitre.symbol()),
        ],
    );
    let (sex, sexes) = choice(
        "sex",
        words.convert_sex(),
        &[
            ("female", words.convert_female()),
            ("male", words.convert_male()),
        ],
    );
    let work_out = move || {
        let (typed_age, typed_weight) = (age.input.value(), weight.input.value());
        let typed_creatinine = creatinine.input.value();
        let worked = convert::clearance(&ClearanceInput {
            age: &typed_age,
            weight: &typed_weight,
            creatinine: &typed_creatinine,
            creatinine_unit: match unit() {
                0 => Unit::MicromolesPerLitre,
                _ => Unit::MilligramsPerDecilitre,
            },
            sex: match sex() {
                0 => Sex::Female,
                _ => Sex::Male,
            },
        });
        let wrong = worked.as_ref().err();
        // The last that is told takes the focus: the first of them.
        creatinine.tell(wrong.and_then(|wrong| wrong.creatinine.as_ref()), session);
        weight.tell(wrong.and_then(|wrong| wrong.weight.as_ref()), session);
        age.tell(wrong.and_then(|wrong| wrong.age.as_ref()), session);
        worked.ok()
    };
    let fields = vec![age_field, weight_field, creatinine_field, units, sexes];
    converter(
        session,
        ("creatinine-clearance", "creatinine_clearance"),
        words.convert_kidney(),
        fields,
        work_out,
    )
}

/// Two or more of which one holds; gives the place of the one that is chosen. The first is chosen at
/// first: a unit is no answer of a person's.
fn choice(name: &str, label: &str, choices: &[(&str, &str)]) -> (Rc<dyn Fn() -> usize>, Element) {
    let name = ["convert-", name].concat();
    let mut inputs: Vec<HtmlInputElement> = Vec::new();
    let mut options = element("div").class("options row");
    for (place, (value, label)) in choices.iter().enumerate() {
        let id = [&name, "-", value].concat();
        let input = element("input")
            .attr("id", &id)
            .attr("type", "radio")
            .attr("name", &name)
            .attr("value", value)
            .attr("autocomplete", "off");
        input.input().set_checked(place == 0);
        inputs.push(input.input());
        options = options.child(
            element("div")
                .class("option")
                .child(text("label", "", label).attr("for", &id))
                .child(input),
        );
    }
    let group = element("fieldset")
        .class("choice")
        .child(text("legend", "date-legend", label))
        .child(options);
    let chosen = move || {
        inputs
            .iter()
            .position(HtmlInputElement::checked)
            .unwrap_or(0)
    };
    (Rc::new(chosen), group)
}
