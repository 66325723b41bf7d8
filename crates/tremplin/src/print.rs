//! What operations give, as text for a terminal, as Markdown and as JSON. Nothing here writes to a stream.

mod code_points;
pub mod json;
pub mod lint;
mod markdown;
mod text;

pub use markdown::markdown;
pub use text::{Style, page};
