//! A screen as a reader goes through it: a line for each heading, text, field and button, with its hooks.

use scraper::{ElementRef, Html, Node};

/// The outline of what a selector finds.
pub fn outline(page: &Html, root: ElementRef) -> String {
    let mut lines = Vec::new();
    walk(page, root, 0, &mut lines);
    lines.concat()
}

fn walk(page: &Html, element: ElementRef, depth: usize, lines: &mut Vec<String>) {
    let mut write = |line: &str| lines.push(format!("{}{line}\n", "  ".repeat(depth)));
    let name = element.value().name();
    match name {
        "svg" | "template" => {}
        "input" => write(&field(page, element)),
        "label" if names_a_box(page, element) => {}
        "details" => {
            let summary = text(element.child_elements().next().unwrap_or(element));
            let open = element.attr("open").is_some();
            write(&format!("{} {summary}", if open { "▾" } else { "▸" }));
            for inside in element.child_elements().skip(1).filter(|_| open) {
                walk(page, inside, depth + 1, lines);
            }
        }
        "button" => write(&format!("[{}]{}", text(element), hooks(element))),
        _ if is_text(element) => {
            let text = text(element);
            if !text.is_empty() {
                write(&format!("{name}{}: {text}", hooks(element)));
            }
        }
        _ => {
            let hooks = hooks(element);
            let named = !hooks.is_empty() || GROUPS.contains(&name);
            if named {
                write(&format!("{name}{hooks}"));
            }
            let own = own_text(element);
            if !own.is_empty() {
                write(&own);
            }
            for inside in element.child_elements() {
                walk(page, inside, depth + usize::from(named), lines);
            }
        }
    }
}

/// Elements that group what is in them, for the eye or for assistive technology.
const GROUPS: [&str; 6] = ["section", "fieldset", "form", "ul", "article", "aside"];

/// The attributes that tests, hosts and assistive technology know an element by.
fn hooks(element: ElementRef) -> String {
    let attributes = element.value().attrs();
    let known = attributes.filter(|(name, _)| {
        name.starts_with("data-")
            || ["role", "lang", "dir", "href", "hidden", "aria-label"].contains(name)
    });
    let mut known: Vec<String> = known
        .map(|(name, value)| match value {
            "" => format!(" {name}"),
            value => format!(" {name}={value}"),
        })
        .collect();
    known.sort();
    known.concat()
}

/// A field: what it is, its label, and what stands in it.
fn field(page: &Html, input: ElementRef) -> String {
    let attribute = |name| input.attr(name).unwrap_or_default();
    let label = match input.attr("aria-label") {
        Some(label) => label.to_owned(),
        None => label_of(page, input).map(text).unwrap_or_default(),
    };
    let wrong = input.attr("aria-invalid").map_or("", |_| " !");
    let (name, value) = (attribute("name"), attribute("value"));
    let ticked = input.attr("checked").is_some();
    match attribute("type") {
        "radio" => format!(
            "({}) {label} {name}={value}{wrong}",
            if ticked { "•" } else { " " }
        ),
        "checkbox" => format!(
            "[{}] {label} {name}={value}{wrong}",
            if ticked { "x" } else { " " }
        ),
        _ => format!("|{value}| {label} {name}{wrong}"),
    }
}

/// The label that names a field.
pub fn label_of<'a>(page: &'a Html, field: ElementRef) -> Option<ElementRef<'a>> {
    let id = field.attr("id")?;
    let mut labels = page.root_element().descendent_elements();
    labels.find(|other| other.value().name() == "label" && other.attr("for") == Some(id))
}

fn names_a_box(page: &Html, label: ElementRef) -> bool {
    let mut all = page.root_element().descendent_elements();
    all.any(|field| field.value().name() == "input" && field.attr("id") == label.attr("for"))
}

/// Whether an element has text of its own, or nothing but inline elements.
fn is_text(element: ElementRef) -> bool {
    const INLINE: [&str; 8] = ["a", "br", "code", "em", "i", "span", "strong", "svg"];
    element.children().all(|child| match child.value() {
        Node::Element(inside) => INLINE.contains(&inside.name()),
        _ => true,
    })
}

/// The text between an element's blocks.
fn own_text(element: ElementRef) -> String {
    let texts = element
        .children()
        .filter_map(|child| child.value().as_text());
    one_spaced(&texts.map(|text| &**text).collect::<String>())
}

/// Its text, with one space wherever there is any.
pub fn text(element: ElementRef) -> String {
    one_spaced(&element.text().collect::<String>())
}

pub fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
