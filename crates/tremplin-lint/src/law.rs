//! The law that rules name: dated rows, each with its source. Whether one binds on a day in a country; not what an ad says.

use crate::fault::{Fault, toml_at};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a law obliges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binds {
    /// Who publishes an ad.
    Employers,
    /// States, which have to make a law of their own.
    States,
}

/// A row of `law.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Identifier: `fr-age`.
    pub id: String,
    /// Country (ISO 3166-1) or union (`EU`).
    pub jurisdiction: String,
    /// Whom it obliges.
    pub binds: Binds,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day; absent while it holds.
    pub to: Option<String>,
    /// Where it stands: `Code du travail, L5331-2`.
    pub article: BTreeMap<String, String>,
    /// What it says, in a sentence.
    pub says: BTreeMap<String, String>,
    /// Where it was read.
    pub source: String,
    /// Day on which it was read.
    pub read_on: String,
    /// What is not sure of this row.
    #[serde(default)]
    pub unsure: Option<String>,
}

/// `law.toml` read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laws {
    /// Country of an ad without a place, by its language.
    pub country_of_language: BTreeMap<String, String>,
    /// Members of unions.
    pub unions: BTreeMap<String, Vec<String>>,
    /// Rows.
    #[serde(rename = "law")]
    pub rows: Vec<Law>,
}

impl Law {
    /// Whether it obliges who publishes an ad of this country on this day (`YYYY-MM-DD`, or its beginning).
    #[must_use]
    pub fn binds(&self, country: &str, today: &str, laws: &Laws) -> bool {
        let here =
            self.jurisdiction == country || laws.unions.get(&self.jurisdiction).is_some_and(|u| holds(u, country));
        // Days are written so that their order is that of their letters.
        let begun = self.from.as_str() <= today;
        let ended = self.to.as_deref().is_some_and(|to| to < today);
        self.binds == Binds::Employers && here && begun && !ended
    }
}

fn holds(countries: &[String], country: &str) -> bool {
    countries.iter().any(|c| c == country)
}

impl Laws {
    /// Reads the file.
    ///
    /// # Errors
    /// Its mistakes.
    pub fn parse(file: &str, content: &str) -> Result<Laws, Vec<Fault>> {
        let fault = |(line, message)| Fault { file: file.to_owned(), line, message };
        let laws: Laws = toml_at(content, 1).map_err(|e| vec![fault(e)])?;
        let mut faults = Vec::new();
        for law in &laws.rows {
            let at = content.find(&format!("\"{}\"", law.id)).unwrap_or(0);
            let mut wrong = |what: String| faults.push(fault((crate::fault::line_at(content, at), what)));
            let days = [Some(&law.from), law.to.as_ref(), Some(&law.read_on)];
            for day in days.into_iter().flatten().filter(|day| !is_day(day)) {
                wrong(format!("{day:?} is no day; write YYYY-MM-DD"));
            }
            for code in crate::rule::LANGUAGES {
                if !law.article.contains_key(code) || !law.says.contains_key(code) {
                    wrong(format!("article and says are needed in {code}"));
                }
            }
            if laws.rows.iter().filter(|l| l.id == law.id && l.from == law.from).count() > 1 {
                wrong(format!("two rows {} from {}", law.id, law.from));
            }
        }
        if faults.is_empty() { Ok(laws) } else { Err(faults) }
    }

    /// The rows of an identifier.
    pub fn rows_of<'l>(&'l self, id: &'l str) -> impl Iterator<Item = &'l Law> {
        self.rows.iter().filter(move |law| law.id == id)
    }

    /// The row of an identifier that holds on a day; else its first.
    #[must_use]
    pub fn on(&self, id: &str, today: &str) -> Option<&Law> {
        let holds = |law: &Law| law.from.as_str() <= today && law.to.as_deref().is_none_or(|to| today <= to);
        let named = |law: &&Law| law.id == id;
        self.rows.iter().find(|law| named(law) && holds(law)).or_else(|| self.rows.iter().find(named))
    }
}

fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let digits =
        |i: usize, n: usize| parts.get(i).is_some_and(|p: &&str| p.len() == n && p.bytes().all(|b| b.is_ascii_digit()));
    parts.len() == 3 && digits(0, 4) && digits(1, 2) && digits(2, 2)
}
