//! What a person did before the program was there is in its first render.

use trial_prescreen::{render, state::Before};

use super::gallery::values;

fn screen(before: Before) -> String {
    render::html("en", 1, |state| state.begin_from(&before))
}

fn started() -> Before {
    Before {
        started: true,
        ..Before::default()
    }
}

fn typed(age: &str) -> Vec<(String, String)> {
    vec![("age".to_owned(), age.to_owned())]
}

/// The field of a name, as far as its tag goes.
fn field<'a>(html: &'a str, name: &str) -> &'a str {
    let tags = html.split("<input ").skip(1);
    let named = format!(" name=\"{name}\"");
    let mut tags = tags.filter_map(|rest| rest.split('>').next());
    tags.find(|tag| tag.contains(&named)).unwrap_or_default()
}

#[test]
fn nothing_done_before_is_the_start() {
    let begun = render::html("en", 1, |_| {});
    assert_eq!(screen(Before::default()), begun);
    assert_eq!(values(&begun, "data-screen"), ["intro"]);
}

#[test]
fn an_age_typed_before_stands_in_its_field() {
    let html = screen(Before {
        typed: typed("\"34"),
        ..started()
    });
    assert_eq!(values(&html, "data-question"), ["age"]);
    assert!(field(&html, "age").contains(" value=\"&quot;34\""));
    assert!(!field(&html, "age.unsure").contains(" checked"));
}

#[test]
fn more_than_a_field_takes_is_cut_off() {
    let html = screen(Before {
        typed: typed(&"五".repeat(65)),
        ..started()
    });
    assert_eq!(field(&html, "age").matches('五').count(), 64);
}

#[test]
fn boxes_ticked_before_are_ticked() {
    let html = screen(Before {
        ticked: vec!["someone-else".to_owned(), "age.unsure".to_owned()],
        ..started()
    });
    assert!(field(&html, "age.unsure").contains(" checked"));
    assert!(html.contains("about-whom"));
    let intro = screen(Before {
        ticked: vec!["someone-else".to_owned()],
        ..Before::default()
    });
    assert!(field(&intro, "someone-else").contains(" checked"));
}

#[test]
fn a_press_that_waited_is_done() {
    let pressed = |name: &str, before: Before| {
        screen(Before {
            pressed: Some(name.to_owned()),
            ..before
        })
    };
    let with = |age: &str| Before {
        typed: typed(age),
        ..started()
    };
    let asked = |html: &str| values(html, "data-question").join(" ");
    assert_eq!(asked(&pressed("continue", with("34"))), "diagnosis");
    let wrong = pressed("continue", with("abc"));
    assert_eq!(values(&wrong, "data-error"), ["age"]);
    assert!(field(&wrong, "age").contains(" value=\"abc\""));
    assert_eq!(asked(&pressed("start", Before::default())), "age");
    let criteria = pressed("criteria", Before::default());
    assert_eq!(values(&criteria, "data-screen"), ["criteria"]);
}

#[test]
fn what_is_unknown_of_before_is_ignored() {
    let html = screen(Before {
        typed: vec![("diagnosis".to_owned(), "lupus".to_owned())],
        ticked: vec!["diagnosis".to_owned(), String::new()],
        pressed: Some("result".to_owned()),
        ..started()
    });
    assert_eq!(html, screen(started()));
    let too_early = Before {
        pressed: Some("continue".to_owned()),
        ..Before::default()
    };
    assert_eq!(screen(too_early), screen(Before::default()));
}
