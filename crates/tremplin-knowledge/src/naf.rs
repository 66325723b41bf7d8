//! The French classification of activities (NAF rév. 2): sections, divisions, their names. Its divisions are those of the European NACE.

use crate::Knowledge;
use crate::fault::Reading;
use crate::lang::{Lang, Text};
use crate::origin;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The classification.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naf {
    /// See [`crate::origin`].
    pub source: String,
    /// See [`crate::origin`].
    pub date: String,
    /// Names of sections by letter.
    pub sections: BTreeMap<String, Text>,
    /// Divisions by their two digits.
    pub divisions: BTreeMap<String, Division>,
}

/// A division.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Division {
    /// Letter of its section.
    pub section: String,
    /// Name.
    pub label: Text,
}

impl Naf {
    /// The name of a section or of a division.
    #[must_use]
    pub fn label(&self, code: &str, lang: Lang) -> Option<&str> {
        let division = self.divisions.get(code).map(|d| &d.label);
        division.or_else(|| self.sections.get(code)).map(|label| label.get(lang))
    }

    /// The letter of the section of a code.
    #[must_use]
    pub fn section<'a>(&'a self, code: &'a str) -> Option<&'a str> {
        let own = self.sections.contains_key(code).then_some(code);
        own.or_else(|| self.divisions.get(code).map(|d| d.section.as_str()))
    }

    /// Notes a code that is neither a section nor a division.
    pub(crate) fn check_code(&self, code: &str, reading: &mut Reading<'_>) {
        if self.section(code).is_none() {
            reading.fault(code, format!("{code:?} is no section and no division of the NAF"));
        }
    }
}

pub(crate) fn check(naf: &Naf, knowledge: &Knowledge, reading: &mut Reading<'_>) {
    origin::check(&naf.source, &naf.date, knowledge, reading);
    for (code, division) in naf.divisions.iter().filter(|(_, d)| !naf.sections.contains_key(&d.section)) {
        reading.fault(code, format!("division {code}: section {:?} is not known", division.section));
    }
}
