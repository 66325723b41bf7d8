//! Pages of `docs/` that are made from the knowledge: one file a language, never written by hand.

use std::path::{Path, PathBuf};
use tremplin::{Say, print, view};
use tremplin_knowledge::Knowledge;

/// Every made page, by its path below the root.
#[must_use]
pub fn pages(knowledge: &Knowledge) -> Vec<(PathBuf, String)> {
    let gaps = tremplin::gaps(knowledge);
    let pages = |lang: &tremplin_knowledge::Lang| {
        let say = Say::new(*lang, knowledge);
        let folder = Path::new("docs").join(lang.code());
        [("gaps.md", view::gaps(&gaps, knowledge, &say)), ("shortlist.md", view::instructions::instructions(&say))]
            .map(|(name, page)| (folder.join(name), print::markdown(&page)))
    };
    knowledge.languages.keys().flat_map(pages).collect()
}

/// Writes them all below a root.
///
/// # Errors
/// The file that could not be written.
pub fn write(knowledge: &Knowledge, root: &Path) -> Result<(), String> {
    for (path, text) in pages(knowledge) {
        let path = root.join(path);
        let told = |e: std::io::Error| format!("{}: {e}", path.display());
        std::fs::create_dir_all(path.parent().unwrap_or(root)).map_err(told)?;
        std::fs::write(&path, text).map_err(told)?;
    }
    Ok(())
}
