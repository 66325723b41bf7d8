//! What was measured of `shortlist`, for its instructions for use. The sentences around it are in `view/instructions.rs`.

/// What was measured: eval, set, metric, value, number, day. A test holds what has a floor to it (`corpus/gold/baseline.toml`).
const MEASURED: &str = include_str!("instructions/measured.tsv");

/// A measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The eval.
    pub eval: &'static str,
    /// The set.
    pub set: &'static str,
    /// What was measured.
    pub metric: &'static str,
    /// The value, as written.
    pub value: &'static str,
    /// Number of items.
    pub n: &'static str,
    /// Day of the measure.
    pub day: &'static str,
}

/// Every measure.
#[must_use]
pub fn measured() -> Vec<Measure> {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut next = || cells.next();
        let (eval, set, metric) = (next()?, next()?, next()?);
        Some(Measure { eval, set, metric, value: next()?, n: next()?, day: next()? })
    };
    MEASURED.lines().filter_map(line).collect()
}
