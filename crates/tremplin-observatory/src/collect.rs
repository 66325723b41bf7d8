//! Boards asked one after the other, their ads given to whoever keeps them, and what each list says of the ads known before.
//! How an address is asked is `fetch`; nothing here keeps ads.

#[cfg(feature = "fetch")]
mod journal;
pub mod keywords;
mod listing;
mod plan;
#[cfg(feature = "fetch")]
mod run;

#[cfg(feature = "fetch")]
pub use journal::JournalError;
pub use listing::{Health, Listing};
pub use plan::{Ask, Plan};
#[cfg(feature = "fetch")]
pub use run::{CollectError, Progress, Report, Summary, collect, collect_with};
