//! A set of knowledge files in memory, wherever they come from.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Path below the knowledge folder (with `/`) -> content.
pub type Files = BTreeMap<String, String>;

/// Extensions that hold knowledge.
const KNOWN: [&str; 3] = ["toml", "csv", "ftl"];

/// Reads every knowledge file below `dir`.
///
/// # Errors
/// When the folder or a file cannot be read, or is not UTF-8.
pub fn read_dir(dir: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    walk(dir, "", &mut files)?;
    Ok(files)
}

fn walk(dir: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), files)?;
        } else if KNOWN.contains(&name.rsplit('.').next().unwrap_or_default()) {
            let content = std::fs::read_to_string(entry.path())
                .map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", entry.path().display())))?;
            files.insert(path, content);
        }
    }
    Ok(())
}
