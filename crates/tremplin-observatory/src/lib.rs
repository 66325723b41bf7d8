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

pub use posting::Posting;
