use gloo_file::{Blob, File, futures::read_as_text};
use web_sys::HtmlInputElement;

use crate::takeaway::{LONGEST, SavedProblem};

/// The file that was chosen in a field, if one was.
pub fn chosen_file(field: &HtmlInputElement) -> Option<File> {
    field.files()?.get(0).map(File::from)
}

/// The text of a file. One that is too long is not read at all.
///
/// # Errors
///
/// [`SavedProblem::TooLong`], or [`SavedProblem::Unreadable`] where the browser refuses: the file may be gone by then.
pub async fn read_file(file: &File) -> Result<String, SavedProblem> {
    let file: &Blob = file;
    if file.size() > LONGEST as u64 {
        return Err(SavedProblem::TooLong);
    }
    let text = read_as_text(file).await;
    text.map_err(|_| SavedProblem::Unreadable)
}
