//! Public job boards to a store of ads, and the store to statistics. The only crate that speaks to other machines; it never sees
//! a CV.
#![forbid(unsafe_code)]

mod posting;
pub mod same;

pub use posting::Posting;
