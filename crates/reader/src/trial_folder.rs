use std::path::Path;

/// The folder of the default trial, relative to the workspace.
pub const BUILT_IN: &str = "trials/nct06822881";

/// The folder of the questions that several trials share, relative to the workspace.
pub const LIBRARY: &str = "trials/library";

/// The folder of the trial to build: `named`, the value of the variable `TRIAL`, or [`BUILT_IN`] if it is empty. Both are
/// relative to the current folder.
///
/// # Errors
///
/// If that folder holds no trial.
///
/// ```
/// use prescreen_reader::trial_folder;
///
/// let refused = trial_folder("trials/nowhere").unwrap_err();
/// assert!(refused.contains("`trials/nowhere`") && refused.contains("unset TRIAL"));
/// ```
pub fn trial_folder(named: &str) -> Result<&Path, String> {
    let folder = match named.trim() {
        "" => BUILT_IN,
        named => named,
    };
    if Path::new(folder).join("trial.toml").is_file() {
        return Ok(Path::new(folder));
    }
    Err(format!(
        "TRIAL names the folder `{folder}`, which holds no trial.toml; name a trial's folder, such as {BUILT_IN}, seen from \
         the folder of the workspace's Cargo.toml, or unset TRIAL"
    ))
}
