use std::path::Path;

/// The trial that is built in where no other is named.
pub const BUILT_IN: &str = "trials/nct06822881";

/// The folder of the trial to build: the one that the variable `TRIAL` names, or else [`BUILT_IN`]. Both are seen from the
/// current folder.
///
/// # Errors
///
/// When that folder holds no trial.
///
/// ```
/// use prescreen_reader::chosen;
///
/// let refused = chosen("trials/nowhere").unwrap_err();
/// assert!(refused.contains("`trials/nowhere`") && refused.contains("unset TRIAL"));
/// ```
pub fn chosen(named: &str) -> Result<&Path, String> {
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
