//! The words of contracts of every language, ready for look-up.

use crate::facts::ContractKind;
use crate::words::{Phrases, Spotter, any_of, ends_with, numbers, phrase};
use regex::Regex;
use std::collections::BTreeMap;
use tremplin_knowledge::lang::ReadingTables;

/// How far from the label, in bytes, a contract may stand.
const NEAR_LABEL: usize = 60;

/// Names of contracts and what stands around them.
#[derive(Debug)]
pub(crate) struct Patterns {
    pub names: Spotter<Name>,
    labels: Phrases,
    pub leads: Phrases,
    pub boast: Phrases,
    pub others: Phrases,
    pub tasks: Phrases,
    pub past: Phrases,
    pub seeks: Spotter<()>,
    pub joints: Phrases,
    /// What implies a contract that is not named.
    pub implied: Spotter<ContractKind>,
    /// A contract of some months.
    pub lasting: Regex,
    pub not_lasting: Phrases,
}

/// What a name stands for; no kind when it means something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub kinds: Vec<ContractKind>,
    pub surety: Surety,
}

/// Where a name speaks of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surety {
    /// Anywhere.
    Sure,
    /// In a title, after a label, alone in a line.
    Label,
    /// As the whole answer to a label or the whole of a part of a title.
    Alone,
    /// Nowhere: it says what an agency deals in.
    Agency,
}

impl Patterns {
    pub fn new(tables: &[&ReadingTables]) -> Patterns {
        let all = |pick: fn(&ReadingTables) -> &Vec<String>| -> Phrases {
            tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w)).collect()
        };
        Patterns {
            names: Spotter::new(names(tables).iter().map(|(text, name)| (text, name.clone()))),
            labels: all(|t| &t.contract.labels),
            leads: all(|t| &t.contract.leads),
            boast: all(|t| &t.contract.boast),
            others: all(|t| &t.contract.others),
            tasks: all(|t| &t.contract.tasks),
            past: all(|t| &t.contract.past),
            joints: all(|t| &t.contract.joints),
            implied: Spotter::new(tables.iter().flat_map(|t| of_kinds(&t.contract.implied))),
            lasting: lasting(tables),
            not_lasting: all(|t| &t.contract.not_lasting),
            seeks: Spotter::new(tables.iter().flat_map(|t| &t.contract.seeks).map(|w| (w, ()))),
        }
    }

    /// "Type de contrat : CDI": whether a label with its colon stands before a place of a sentence.
    pub fn is_labelled(&self, said: &str, at: usize) -> bool {
        let before = said.get(..at).unwrap_or_default();
        let Some(colon) = before.rfind(':') else { return false };
        let label = phrase(before.get(..colon).unwrap_or_default());
        at - colon <= NEAR_LABEL && ends_with(&label, &self.labels)
    }
}

/// Every name; one that is listed under several kinds ("CDI intérimaire") is of all of them.
fn names(tables: &[&ReadingTables]) -> BTreeMap<String, Name> {
    let mut out: BTreeMap<String, Name> = BTreeMap::new();
    let lists = |surety| {
        tables.iter().flat_map(move |t| match surety {
            Surety::Sure => &t.contract.sure,
            Surety::Label => &t.contract.label,
            Surety::Alone | Surety::Agency => &t.contract.alone,
        })
    };
    for surety in [Surety::Sure, Surety::Label, Surety::Alone] {
        for (kind, words) in lists(surety) {
            let kind = ContractKind::ALL.into_iter().find(|k| k.id() == kind);
            for word in words {
                let name = out.entry(word.clone()).or_insert(Name { kinds: Vec::new(), surety });
                name.kinds.extend(kind.filter(|k| name.surety == surety && !name.kinds.contains(k)));
            }
        }
    }
    for word in tables.iter().flat_map(|t| &t.contract.agencies) {
        out.insert(word.clone(), Name { kinds: vec![ContractKind::Interim], surety: Surety::Agency });
    }
    for word in tables.iter().flat_map(|t| &t.contract.unrelated) {
        out.insert(word.clone(), Name { kinds: Vec::new(), surety: Surety::Alone });
    }
    out
}

fn of_kinds(words: &BTreeMap<String, Vec<String>>) -> impl Iterator<Item = (&String, ContractKind)> {
    let kinds =
        words.iter().filter_map(|(kind, words)| Some((ContractKind::ALL.into_iter().find(|k| k.id() == kind)?, words)));
    kinds.flat_map(|(kind, words)| words.iter().map(move |w| (w, kind)))
}

/// "Contrat de 6 mois", "contrat à compter du 2 mai, durée de six mois", "durée du contrat : 1 an", "a 12-month contract".
fn lasting(tables: &[&ReadingTables]) -> Regex {
    let list = |pick: fn(&ReadingTables) -> &Vec<String>| any_of(tables.iter().flat_map(|t| pick(t)));
    let number = format!(r"(?:[0-9]{{1,2}}|{})(?:\s*\([0-9]{{1,2}}\))?", any_of(numbers(tables).keys()));
    let unit = any_of(
        tables.iter().flat_map(|t| t.experience.months.iter().chain(&t.experience.years).chain(&t.contract.weeks)),
    );
    let (things, lasts, of) = (list(|t| &t.contract.lasting), list(|t| &t.contract.lasts), list(|t| &t.contract.of));
    let time = format!(r"{number}[\s-]*(?:{unit})(?-u:\b)");
    let pattern = format!(
        r"(?-u:\b)(?:(?:{things})(?:[^.;!?]{{0,60}}(?-u:\b)(?:{lasts}))?\s*(?::|(?-u:\b)(?:{of})(?-u:\b)'?)\s*{time}|{time}[\s-]+(?:{things})(?-u:\b))"
    );
    Regex::new(&pattern).expect("the pattern is made of escaped words")
}
