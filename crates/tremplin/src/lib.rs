//! The operations: one function, one input, one output each. Every face (program, report, later the web) calls these and
//! only shows what they give. Nothing here prints, and nothing reads a file that was not handed over.

pub mod browse;
pub mod gaps;
pub mod home;
pub mod isolate;
pub mod limits;
pub mod link;
pub mod lint;
pub mod lsp;
#[cfg(feature = "market")]
pub mod market;
pub mod orient;
pub mod print;
pub mod problem;
pub mod read;
pub mod report;
pub mod say;
pub mod taxonomy;
pub mod view;

pub use browse::{Kind, knowledge_check, knowledge_list, knowledge_open, knowledge_show};
pub use gaps::gaps;
pub use isolate::Opening;
pub use limits::limits;
pub use lint::lint;
pub use orient::{Answer, orient};
pub use problem::Problem;
pub use read::{As, Facts, Reading, read};
pub use say::Say;

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
