//! A stranger's file is read in a child process of the same program, with little memory, little time, no file and no network. A
//! child that dies is an outcome, not a crash. Several files may share a child ([`Pool`]): a program that reads many keeps some warm.

mod child;
mod pool;
mod talk;

pub use child::{limits, run as run_child};
pub use pool::Pool;

use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use talk::Talk;
use tremplin_documents::{Document, Hint, OpenError};

/// The argument that makes the program a child.
pub const COMMAND: &str = "__parse";

/// How foreign bytes are opened.
#[derive(Clone, Debug)]
pub enum Opening {
    /// In this process: only for files that one made oneself.
    Trusted,
    /// In a child process of this program, which ends with the file.
    Isolated(PathBuf),
    /// In a child process that waits for the next file.
    Pooled(Arc<Pool>),
}

/// What a child answers.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reply {
    /// The document, or why not.
    pub result: Result<Document, OpenError>,
    /// Most memory the child held so far, in kilobytes, where the system tells.
    pub peak_kb: Option<u64>,
}

impl Opening {
    /// A child of the program that runs.
    ///
    /// # Errors
    /// When the system does not tell where the program is.
    pub fn isolated() -> std::io::Result<Opening> {
        Ok(Opening::Isolated(std::env::current_exe()?))
    }

    /// Children of the program that runs, so many at once, kept from file to file.
    ///
    /// # Errors
    /// When the system does not tell where the program is.
    pub fn pooled(children: usize) -> std::io::Result<Opening> {
        Ok(Opening::Pooled(Arc::new(Pool::new(std::env::current_exe()?, children))))
    }

    /// Opens a file. `name` is a mere hint.
    ///
    /// # Errors
    /// Why the bytes give no document; what killed the child, when something did.
    pub fn open(&self, bytes: &[u8], name: Option<&str>) -> Result<Document, OpenError> {
        self.open_measured(bytes, name).result
    }

    /// The same, with the memory it took.
    #[must_use]
    pub fn open_measured(&self, bytes: &[u8], name: Option<&str>) -> Reply {
        match self {
            Opening::Trusted => Reply { result: tremplin_documents::open(bytes, &Hint { name }), peak_kb: None },
            Opening::Isolated(program) => {
                Talk::start(program).and_then(|mut talk| talk.ask(bytes, name)).unwrap_or_else(Reply::dead)
            }
            Opening::Pooled(pool) => pool.open(bytes, name),
        }
    }
}

impl Reply {
    /// The reply in the place of a child that gave none.
    fn dead(error: OpenError) -> Reply {
        Reply { result: Err(error), peak_kb: None }
    }
}
