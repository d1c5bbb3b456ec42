use std::fs;

use super::folder::{EN, Folder, RECORD, TRIAL};

#[test]
fn is_named() {
    for file in [RECORD, TRIAL] {
        let folder = Folder::new(&format!("without_{file}"));
        fs::remove_file(folder.path.join(file)).unwrap();
        folder.is_refused(file, 0, "cannot be read", "add the file");
    }
}

#[test]
fn of_words_is_named_by_the_folder() {
    let folder = Folder::new("without_locale");
    fs::remove_file(folder.path.join(EN)).unwrap();
    folder.is_refused(
        "locales",
        0,
        "holds no locale",
        "add a file such as en.toml",
    );
}
