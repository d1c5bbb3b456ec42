use super::folder::{EN, Folder, TRIAL};

#[test]
fn is_refused_with_its_line() {
    for file in [TRIAL, EN] {
        let folder = Folder::new(&format!("malformed_{}", file.replace('/', "_")));
        let old = match file {
            TRIAL => "enrollment = 27",
            _ => "SLE = \"lupus\"",
        };
        let line = folder.line(file, old);
        folder.replace(file, old, "enrollment = = 27");
        folder.is_refused(file, line, "is not TOML", "correct the line");
    }
}

#[test]
fn of_one_key_given_twice_is_refused_with_its_line() {
    let folder = Folder::new("twice");
    folder.replace(TRIAL, "enrollment = 27", "enrollment = 27\nenrollment = 28");
    let line = folder.line(TRIAL, "enrollment = 28");
    folder.is_refused(TRIAL, line, "is not TOML", "correct the line");
}
