use crate::{
    screening::{Date, Effect, Finding, Gives, Kind, Question, Window},
    trial::{
        Clock, HOURS, Record, SEPARATOR, Spoken, Texts, Trial,
        reader::{apart, is_right_to_left},
    },
};

/// One text out of all of a trial but its languages, in the order in which
/// [`crate::trial::unpack_trial`] reads it. Lists have their length before them.
pub fn pack_trial(trial: &Trial) -> String {
    let mut p = Packer::default();
    let (facts, contact, rules) = (&trial.facts, &trial.contact, &trial.rules);
    p.text(facts.id);
    p.texts(facts.other_ids);
    p.text(facts.status);
    p.text(facts.phase);
    p.count(facts.enrollment as usize);
    p.date(facts.start);
    p.date(facts.planned_completion);
    p.date(facts.last_updated);
    p.date(facts.copied);
    p.text(facts.record_sha256);
    p.text(facts.registry);

    p.text(contact.name);
    p.text(contact.hospital);
    // Beside letters that run from right to left a number would be turned about group by group, and broken at the end of
    // a line its second half would be met first.
    let turns = trial
        .texts
        .iter()
        .any(|texts| is_right_to_left(texts.title));
    for number in [contact.phone, contact.phone_abroad] {
        p.text(&if turns {
            apart(&number.replace(' ', "\u{a0}"))
        } else {
            number.to_owned()
        });
    }
    p.text(contact.tel);
    p.text(contact.speaks);
    p.count((contact.utc_offset_hours + HOURS) as usize);

    p.list(rules.criteria, |p, criterion| {
        p.text(criterion.id);
        p.maybe(criterion.cohort, Packer::count);
        p.flag(criterion.team);
        p.flag(criterion.any_clears);
    });
    p.list(rules.questions, question);
    p.texts(rules.cohorts.ids);
    p.count(rules.cohorts.question);
    p.list(rules.cohorts.of_value, |p, cohorts| p.places(cohorts));

    p.list(trial.records, record);
    p.list(trial.headings, |p, heading| {
        p.text(heading.id);
        record(p, &heading.record);
        p.count(heading.first);
    });
    p.list(trial.screens, |p, screen| {
        p.text(screen.id);
        p.flag(screen.quick);
        p.places(screen.questions);
        p.flag(screen.help_lines);
    });
    p.list(trial.help_lines, |p, line| {
        p.text(line.id);
        p.text(line.number);
        p.date(line.checked);
        p.text(line.source);
    });
    p.list(trial.links, |p, link| {
        p.text(link.id);
        p.text(link.url);
    });
    p.list(trial.medicine_classes, |p, class| {
        p.text(class.id);
        p.maybe(class.question, Packer::count);
        p.maybe(class.value, Packer::count);
        p.places(class.criteria);
        let place = Clock::ALL.iter().position(|clock| *clock == class.clock);
        p.count(place.expect("every clock is in the list of all"));
    });
    p.list(trial.medicines, |p, medicine| {
        p.text(medicine.id);
        p.count(medicine.class);
        p.maybe(medicine.prednisone_5_mg, Packer::thousandths);
        p.list(medicine.names, |p, names| p.texts(names));
    });
    p.texts(trial.papers);
    p.list(trial.terms, |p, term| {
        p.text(term.id);
        p.count(term.paper);
        p.places(term.criteria);
        p.places(term.questions);
        p.text(term.unit);
    });
    for lines in [trial.call.say, trial.call.asked, trial.call.close] {
        p.list(lines, |p, line| {
            p.text(line.id);
            p.places(line.questions);
        });
    }
    p.packed()
}

fn record(p: &mut Packer, record: &Record) {
    p.texts(record.sentences);
    p.maybe(record.source, Packer::text);
    p.flag(record.help_lines);
}

fn question(p: &mut Packer, question: &Question) {
    p.text(question.id);
    match question.kind {
        Kind::Choice => p.count(0),
        Kind::Many { exclusive } => {
            p.count(1);
            p.maybe(exclusive, Packer::count);
        }
        Kind::Number {
            unit,
            min,
            max,
            decimals,
        } => {
            p.count(2);
            p.text(unit);
            p.thousandths(min);
            p.thousandths(max);
            p.flag(decimals);
        }
    }
    p.flag(question.sensitive);
    p.flag(question.refines);
    p.maybe(question.cohort, Packer::count);
    p.maybe(question.condition, |p, condition| {
        p.count(condition.question);
        p.places(condition.values);
        p.flag(condition.negated);
    });
    p.places(question.decides);
    p.list(question.values, |p, value| {
        p.text(value.id);
        p.thousandths(value.from);
        p.list(value.effects, effect);
        p.maybe(value.alone, |p, alone| p.list(alone, effect));
    });
    p.list(question.unsure, effect);
    p.maybe(question.otherwise, finding);
}

fn effect(p: &mut Packer, effect: &Effect) {
    p.count(effect.criterion);
    match effect.gives {
        Gives::Finding(given) => {
            p.maybe(None, window);
            finding(p, given);
        }
        Gives::Until {
            window: length,
            after,
        } => {
            p.maybe(Some(length), window);
            finding(p, after);
        }
    }
}

fn window(p: &mut Packer, window: Window) {
    let (unit, count) = match window {
        Window::Days(count) => (0, count),
        Window::Weeks(count) => (1, count),
        Window::Months(count) => (2, count),
        Window::Years(count) => (3, count),
    };
    p.count(unit);
    p.count(count as usize);
}

fn finding(p: &mut Packer, given: Finding) {
    let place = Finding::ALL.iter().position(|finding| *finding == given);
    p.count(place.expect("every finding is in the list of all"));
}

/// One text out of all of a language's texts, in the order in which [`crate::trial::unpack_texts`]
/// reads them. Lists have their length before them, where the trial does not tell it.
pub fn pack_texts(texts: &Texts) -> String {
    let mut p = Packer::default();
    p.text(texts.language);
    p.text(texts.title);
    p.texts(texts.about);
    p.texts(texts.study);
    p.text(texts.contact);
    p.texts(texts.cohorts);
    p.list(texts.units, |p, unit| {
        p.text(unit.id);
        p.texts(unit.names);
    });
    p.texts(texts.screens);
    for question in texts.questions {
        p.all(&[
            question.short,
            question.legend,
            question.hint,
            question.why,
            question.find,
            question.date,
        ]);
        for value in question.values {
            p.all(&[
                value.label,
                value.hint,
                value.reason,
                value.change,
                value.note,
            ]);
        }
    }
    for criterion in texts.criteria {
        p.all(&[criterion.plain, criterion.test]);
    }
    p.texts(texts.headings);
    p.texts(texts.help_lines);
    p.texts(texts.links);
    p.texts(texts.medicine_classes);
    p.texts(texts.papers);
    p.list(texts.terms, spoken);
    p.list(texts.call.say, spoken);
    p.list(texts.call.asked, spoken);
    p.list(texts.call.close, spoken);
    p.packed()
}

fn spoken(p: &mut Packer, spoken: &Spoken) {
    p.all(&[spoken.text, spoken.pinyin]);
}

#[derive(Default)]
struct Packer(Vec<String>);

impl Packer {
    fn packed(self) -> String {
        self.0.join(&SEPARATOR.to_string())
    }

    fn text(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }

    fn all(&mut self, texts: &[&str]) {
        texts.iter().for_each(|text| self.text(text));
    }

    fn count(&mut self, count: usize) {
        self.0.push(count.to_string());
    }

    fn flag(&mut self, flag: bool) {
        self.count(usize::from(flag));
    }

    fn thousandths(&mut self, number: f64) {
        self.count((number * 1000.0).round() as usize);
    }

    fn date(&mut self, date: Date) {
        self.text(&date.to_string().replace('-', ""));
    }

    fn texts(&mut self, texts: &[&str]) {
        self.list(texts, |p, text| p.text(text));
    }

    fn places(&mut self, places: &[usize]) {
        self.list(places, |p, place| p.count(*place));
    }

    fn maybe<T>(&mut self, value: Option<T>, pack: impl Fn(&mut Self, T)) {
        self.flag(value.is_some());
        if let Some(value) = value {
            pack(self, value);
        }
    }

    fn list<T>(&mut self, items: &[T], pack: impl Fn(&mut Self, &T)) {
        self.count(items.len());
        items.iter().for_each(|item| pack(self, item));
    }
}
