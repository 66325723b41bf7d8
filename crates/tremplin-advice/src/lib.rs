//! Facts of a CV and knowledge of the market to decisions, each with its reasons: which AI occupations are in reach,
//! how far, by which training, with which projects, for what pay. No file, no clock, no network; what users read is
//! worded elsewhere.

pub mod answer;
pub mod fairness;
pub mod fit;
pub mod need;
pub mod pay;
mod person;
pub mod plan;
pub mod portfolio;
pub mod reach;
pub mod shortlist;
#[cfg(test)]
mod small_world;
pub mod worth;

pub use answer::*;
pub use reach::orient;
pub use worth::worth;

/// Hours of work a week when the person does not say: two evenings and a half day, what someone with a job can hold
/// for months. A choice of ours, not a measure.
pub const HOURS_PER_WEEK: u32 = 10;
