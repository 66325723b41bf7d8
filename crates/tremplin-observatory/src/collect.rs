//! Boards asked one after the other, their ads given to whoever keeps them, and what each list says of the ads known before.
//! How an address is asked is `fetch`; only `into_store.rs` knows how ads are kept.

#[cfg(all(feature = "fetch", feature = "store"))]
mod into_store;
#[cfg(feature = "fetch")]
mod journal;
pub mod keywords;
mod listing;
mod plan;
#[cfg(feature = "fetch")]
mod run;
#[cfg(feature = "fetch")]
mod trouble;

#[cfg(all(feature = "fetch", feature = "store"))]
pub use into_store::{IntoStore, Watch};
#[cfg(feature = "fetch")]
pub use journal::{Journal, JournalError};
pub use listing::{Health, Listing};
pub use plan::{Ask, Plan};
#[cfg(feature = "fetch")]
pub use run::{CollectError, Keeper, Progress, Report, Summary, collect};
#[cfg(feature = "fetch")]
pub use trouble::Trouble;
