//! Public job boards to a store of ads, and the store to statistics. The only crate that speaks to other machines; it never sees
//! a CV.
#![forbid(unsafe_code)]

pub mod boards;
pub mod closed;
pub mod collect;
#[cfg(feature = "fetch")]
pub mod fetch;
pub mod offer;
mod posting;
pub mod same;

#[cfg(feature = "store")]
pub mod copies;
pub mod day;
#[cfg(feature = "store")]
pub mod demo;
#[cfg(feature = "store")]
pub mod engine;
#[cfg(feature = "store")]
pub mod import;
#[cfg(feature = "store")]
pub mod publish;
#[cfg(feature = "store")]
pub mod record;
#[cfg(feature = "store")]
mod registries;
#[cfg(feature = "store")]
pub mod statistics;
#[cfg(feature = "store")]
pub mod store;
#[cfg(feature = "store")]
pub mod table;

pub use posting::Posting;
