//! What every command needs: the voice, and where the knowledge is.

use std::path::PathBuf;
use tremplin::{Problem, Say};
use tremplin_knowledge::Knowledge;

/// The voice and the knowledge's folder.
pub(super) struct Context {
    pub say: Say,
    pub dir: Option<PathBuf>,
}

impl Context {
    /// Opens the knowledge, and takes its sentences.
    pub fn knowledge(&self) -> Result<(Knowledge, Say), Problem> {
        let knowledge = tremplin::knowledge_open(self.dir.as_deref())?;
        let say = Say::new(self.say.lang(), &knowledge);
        Ok((knowledge, say))
    }
}
