//! From the bytes of a stranger's file (CV or job ad) to text with blocks and spans.
//!
//! The only crate that meets foreign bytes. It imports nothing of ours, opens no file and no connection,
//! and understands nothing of what it reads: headings are headings because the source says so.
#![forbid(unsafe_code)]

mod assemble;
mod characters;
pub mod data;
mod document;
mod error;
mod formats;
mod hyphens;
mod layout;
mod limits;
#[cfg(test)]
mod limits_at_their_edge;

pub use document::{Block, Document, Field, Format, Label, Link, Note, SectionKind, Span};
pub use error::{Fault, OpenError};
#[doc(hidden)]
pub use formats::registry;
pub use layout::{PlacedWord, arrange};
pub use limits::{Limit, limits};

/// What is known of the file besides its bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hint<'a> {
    /// The file's name, for its extension. The content decides; the name only earns a note when it disagrees.
    pub name: Option<&'a str>,
}

/// Stack of the thread that reads: parsers of nested formats recurse. Chosen, not measured.
const STACK: usize = 64 << 20;

/// Reads `bytes` as whatever format they are.
///
/// The reading runs on a thread of its own, so that a parser that panics gives [`OpenError::Crashed`].
///
/// ```
/// let document = tremplin_documents::open(b"Ada Lovelace\nAnalyst", &Default::default())?;
/// assert_eq!(document.blocks.len(), 2);
/// assert_eq!(document.blocks[1].span.of(&document.text), "Analyst");
/// # Ok::<(), tremplin_documents::OpenError>(())
/// ```
pub fn open(bytes: &[u8], hint: &Hint) -> Result<Document, OpenError> {
    guarded(bytes, || formats::read(bytes, hint))
}

/// Reads `bytes` as one format, whatever they look like, behind the same guards. For the harness alone: an altered file that is no
/// longer recognised would never reach its reader, and a reader must hold on bytes that are not of its format.
#[doc(hidden)]
pub fn read_as(format: Format, bytes: &[u8]) -> Result<Document, OpenError> {
    guarded(bytes, || formats::read_as(format, bytes))
}

/// Limits on the bytes, a thread with a stack of its own, panics caught.
fn guarded(bytes: &[u8], read: impl FnOnce() -> Result<Document, OpenError> + Send) -> Result<Document, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    limits::BYTES.check(bytes.len() as u64)?;
    std::thread::scope(|scope| {
        let reading = std::thread::Builder::new().name("document".into()).stack_size(STACK).spawn_scoped(scope, read);
        match reading {
            Ok(thread) => thread.join().unwrap_or_else(|panic| Err(crash(panic.as_ref()))),
            Err(error) => Err(OpenError::Crashed { detail: error.to_string() }),
        }
    })
}

/// Reads a PDF on the caller's thread; `ended` is told the name of each step when it ends, so that who has a clock can time them.
/// For benches of files that one made oneself: nothing catches a panic here.
///
/// # Errors
/// As [`open`].
pub fn pdf_in_steps(bytes: &[u8], ended: &mut dyn FnMut(&'static str)) -> Result<Document, OpenError> {
    formats::pdf_in_steps(bytes, ended)
}

fn crash(panic: &(dyn std::any::Any + Send)) -> OpenError {
    let message = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    OpenError::Crashed { detail: message.unwrap_or("no message").chars().take(200).collect() }
}
