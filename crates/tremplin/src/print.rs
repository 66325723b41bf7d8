//! What operations give, as text for a terminal and as JSON. Nothing here writes to a stream.

mod code_points;
pub mod json;
mod text;

pub use text::{Style, page};
