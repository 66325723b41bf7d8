//! Codes of ROME, the French register of occupations, and their names. The whole register is imported (`taxonomy`); these are what
//! every program needs to name a code.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Names by code, in one version of the register.
pub type RomeLabels = BTreeMap<String, String>;

/// A row of `rome/occupations.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    /// A letter and four digits: `M1811`.
    pub code: String,
    /// Name, in French as the register has it.
    pub label: String,
}

/// Whether a code is written as those of the register are.
pub(crate) fn is_code(code: &str) -> bool {
    let mut letters = code.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase()) && code.len() == 5 && letters.all(|c| c.is_ascii_digit())
}
