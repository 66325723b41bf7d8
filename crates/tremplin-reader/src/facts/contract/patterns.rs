//! The words of contracts of every language, ready for look-up.

use crate::facts::ContractKind;
use crate::words::{Phrases, Spotter, ends_with, phrase};
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
