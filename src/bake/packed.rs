use crate::trial::{SEPARATOR, Texts};

/// One text out of all of a language's texts, in the order in which [`crate::trial::unpack`] reads
/// them. Lists whose length the trial does not tell have it before them.
///
/// One text weighs less than a thousand: what stands together is compressed together, and no table
/// of addresses goes with it.
pub fn pack(texts: &Texts) -> String {
    let mut packed = Packer::default();
    packed.text(texts.language);
    packed.text(texts.title);
    packed.list(texts.about);
    packed.list(texts.study);
    packed.text(texts.contact);
    packed.texts(texts.cohorts);
    packed.text(&texts.units.len().to_string());
    for unit in texts.units {
        packed.text(unit.id);
        packed.list(unit.names);
    }
    packed.texts(texts.screens);
    for question in texts.questions {
        packed.texts(&[
            question.short,
            question.legend,
            question.hint,
            question.why,
            question.find,
            question.date,
        ]);
        for value in question.values {
            packed.texts(&[
                value.label,
                value.hint,
                value.reason,
                value.change,
                value.note,
            ]);
        }
    }
    for criterion in texts.criteria {
        packed.texts(&[criterion.plain, criterion.test]);
    }
    packed.texts(texts.headings);
    packed.texts(texts.help_lines);
    packed.texts(texts.links);
    packed.0.join(&SEPARATOR.to_string())
}

#[derive(Default)]
struct Packer(Vec<String>);

impl Packer {
    fn text(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }

    fn texts(&mut self, texts: &[&str]) {
        texts.iter().for_each(|text| self.text(text));
    }

    fn list(&mut self, texts: &[&str]) {
        self.text(&texts.len().to_string());
        self.texts(texts);
    }
}
