//! A taxonomy being put together from tables: concepts by identifier, what is said of them, and at the end the sections of the
//! file, in one order whatever the order of the rows.

use super::kinds::{Field, Kind, Link, Rank};
use super::tables::RowFaults;
use crate::lang::Lang;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The rank of a concept in the draft.
pub(super) type Place = u32;

#[derive(Default)]
pub(super) struct Draft {
    places: HashMap<String, Place>,
    concepts: Vec<Node>,
    labels: Vec<(Place, Lang, Rank, String)>,
    links: Vec<(Place, Link, u16, Place)>,
    texts: BTreeMap<(Place, Lang, Field), String>,
}

struct Node {
    id: String,
    code: String,
    kind: Kind,
    /// Whether a table says its kind, or only its identifier does.
    sure: bool,
    /// Whether a table lists it, and where it was first named otherwise.
    listed: bool,
    named_at: (String, usize),
}

/// The concepts of a draft in the order of their identifiers, with everything said of them.
pub(super) struct Settled {
    pub concepts: Vec<(String, String, Kind)>,
    pub labels: Vec<(u32, Lang, Rank, String)>,
    pub links: Vec<(u32, Link, u16, u32)>,
    pub texts: Vec<(u32, Lang, Field, String)>,
}

impl Draft {
    /// The place of a concept, known from now on.
    pub fn concept(&mut self, id: &str, kind: Kind) -> Place {
        if let Some(place) = self.places.get(id) {
            return *place;
        }
        let place = self.concepts.len() as Place;
        let named_at = (String::new(), 0);
        self.concepts.push(Node { id: id.into(), code: String::new(), kind, sure: false, listed: false, named_at });
        self.places.insert(id.into(), place);
        place
    }

    /// The place of a concept that a table lists.
    pub fn listed(&mut self, id: &str, kind: Kind) -> Place {
        let place = self.concept(id, kind);
        self.concepts[place as usize].listed = true;
        place
    }

    /// The place of a concept that must be known.
    pub fn known(&self, id: &str) -> Option<Place> {
        self.places.get(id).copied()
    }

    /// Its kind.
    pub fn kind(&self, place: Place) -> Kind {
        self.concepts[place as usize].kind
    }

    /// What a table says that a concept is; the first that says it is believed.
    pub fn declare(&mut self, place: Place, kind: Kind) {
        let node = &mut self.concepts[place as usize];
        if !node.sure {
            (node.kind, node.sure) = (kind, true);
        }
    }

    /// Its code in the nomenclature; the first given is kept.
    pub fn code(&mut self, place: Place, code: &str) {
        let node = &mut self.concepts[place as usize];
        if node.code.is_empty() {
            code.clone_into(&mut node.code);
        }
    }

    /// Where a concept that no table lists is named.
    pub fn named_at(&mut self, place: Place, file: &str, row: usize) {
        let node = &mut self.concepts[place as usize];
        if node.named_at.1 == 0 {
            node.named_at = (file.to_owned(), row);
        }
    }

    pub fn label(&mut self, place: Place, lang: Lang, rank: Rank, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.labels.push((place, lang, rank, text));
        }
    }

    /// A text; parts that come one after the other are joined.
    pub fn text(&mut self, place: Place, lang: Lang, field: Field, text: &str) {
        let kept = self.texts.entry((place, lang, field)).or_default();
        if text.trim().is_empty() || kept.contains(text.trim()) {
            return;
        }
        if !kept.is_empty() {
            kept.push('\n');
        }
        kept.push_str(text.trim());
    }

    pub fn link(&mut self, from: Place, link: Link, value: u16, to: Place) {
        if from != to {
            self.links.push((from, link, value, to));
        }
    }

    /// The draft in order. Where a table lists the concepts of a kind, those that others only name are left out, each a fault.
    pub fn settle(mut self, faults: &mut RowFaults) -> Settled {
        let kept = self.kept(faults);
        let mut order: Vec<Place> = (0..self.concepts.len() as Place).filter(|p| kept.contains(p)).collect();
        order.sort_by(|a, b| self.concepts[*a as usize].id.cmp(&self.concepts[*b as usize].id));
        let mut rank = vec![None; self.concepts.len()];
        for (new, old) in order.iter().enumerate() {
            rank[*old as usize] = Some(new as u32);
        }
        let new = |place: Place| rank[place as usize];
        let mut links: Vec<(u32, Link, u16, u32)> =
            self.links.iter().filter_map(|(a, link, value, b)| Some((new(*a)?, *link, *value, new(*b)?))).collect();
        links.sort_unstable();
        links.dedup_by_key(|(from, link, _, to)| (*from, *link, *to));
        let texts = std::mem::take(&mut self.texts).into_iter();
        let mut texts: Vec<_> =
            texts.filter_map(|((p, lang, field), text)| Some((new(p)?, lang, field, text))).collect();
        texts.retain(|(_, _, _, text)| !text.is_empty());
        texts.sort();
        let labels = labels(&self.labels, &new);
        let concepts = order.iter().map(|p| &self.concepts[*p as usize]);
        let concepts = concepts.map(|n| (n.id.clone(), n.code.clone(), n.kind)).collect();
        Settled { concepts, labels, links, texts }
    }

    fn kept(&self, faults: &mut RowFaults) -> BTreeSet<Place> {
        let listed: BTreeSet<Family> = self.concepts.iter().filter(|n| n.listed).map(|n| family(n.kind)).collect();
        let mut kept = BTreeSet::new();
        for (node, place) in self.concepts.iter().zip(0..) {
            if node.listed || !listed.contains(&family(node.kind)) {
                kept.insert(place);
            } else if node.named_at.1 > 0 {
                let message = format!("names a concept that no table of this version lists: {}", node.id);
                faults.add(&node.named_at.0, node.named_at.1, message);
            }
        }
        kept
    }
}

type Family = Kind;

/// Skills and knowledge are listed by one table.
fn family(kind: Kind) -> Family {
    if kind == Kind::Knowledge { Kind::Skill } else { kind }
}

/// Each label once, under the strongest rank that it has; one preferred label a language, the first that a table gives.
fn labels(all: &[(Place, Lang, Rank, String)], new: &dyn Fn(Place) -> Option<u32>) -> Vec<(u32, Lang, Rank, String)> {
    let mut preferred: BTreeMap<(u32, Lang), &str> = BTreeMap::new();
    let mut ranks: BTreeMap<(u32, Lang, &str), Rank> = BTreeMap::new();
    for (place, lang, rank, text) in all {
        let Some(place) = new(*place) else { continue };
        let first = *rank == Rank::Preferred && *preferred.entry((place, *lang)).or_insert(text) == text;
        let rank = if *rank == Rank::Preferred && !first { Rank::Alternative } else { *rank };
        let kept = ranks.entry((place, *lang, text)).or_insert(rank);
        *kept = (*kept).min(rank);
    }
    let mut labels: Vec<_> =
        ranks.into_iter().map(|((place, lang, text), rank)| (place, lang, rank, text.to_owned())).collect();
    labels.sort();
    labels
}

/// A label has no line end and no double blank.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
