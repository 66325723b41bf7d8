//! A taxonomy as it lies in its file: bytes checked once, concepts, labels, links and texts decoded when asked for.

use super::draft::Settled;
use super::file::{self, Damage, SECTIONS, u32_at};
use super::kinds::{Field, Kind, Link, Name, Rank};
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Sections of the file.
const ABOUT: usize = 0;
const STRINGS: usize = 1;
const ENDS: usize = 2;
const CONCEPTS: usize = 3;
const LABELS: usize = 4;
const LINKS: usize = 5;
const TEXTS: usize = 6;
const INDEX: usize = 7;

/// Bytes of a record of concepts, labels, links and texts.
const RECORD: usize = 12;

/// What a taxonomy is and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Which.
    pub name: Name,
    /// Version: `1.2`, `4.60`.
    pub version: String,
    /// Languages of its labels.
    pub languages: Vec<Lang>,
    /// Concepts of each kind.
    pub concepts: BTreeMap<String, u64>,
    /// Labels of each language.
    pub labels: BTreeMap<Lang, u64>,
    /// Skills and occupations without a label, by language: what the sources lack.
    pub unlabelled: BTreeMap<Lang, u64>,
    /// Links of each kind.
    pub links: BTreeMap<String, u64>,
    /// Files it was made from.
    pub sources: Vec<Origin>,
}

/// A file that a taxonomy was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Folder and name.
    pub file: String,
    /// Rows of data.
    pub rows: u64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
}

/// A taxonomy, read.
pub struct Taxonomy {
    /// What it is.
    pub about: About,
    bytes: Vec<u8>,
    sections: [Range<usize>; SECTIONS],
}

/// A concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concept<'t> {
    /// Its rank in the taxonomy.
    pub number: u32,
    /// Identifier: the URI in ESCO, the code in ROME.
    pub id: &'t str,
    /// Code in the nomenclature, where it is not the identifier.
    pub code: &'t str,
    /// What it is.
    pub kind: Kind,
}

/// A label of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'t> {
    /// Rank of the concept.
    pub concept: u32,
    /// Language.
    pub lang: Lang,
    /// Preferred, alternative, hidden.
    pub rank: Rank,
    /// The words.
    pub text: &'t str,
}

/// A concept at the other end of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The link.
    pub link: Link,
    /// Its value, where the kind of link has one.
    pub value: u16,
    /// Rank of the other concept.
    pub concept: u32,
}

impl std::fmt::Debug for Taxonomy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Taxonomy").field("about", &self.about).finish_non_exhaustive()
    }
}

impl Taxonomy {
    /// The taxonomy of a file's bytes.
    ///
    /// # Errors
    /// When a byte is not as it was written.
    pub fn read(bytes: Vec<u8>) -> Result<Taxonomy, Damage> {
        let sections = file::read(&bytes)?;
        let about = bytes.get(sections[ABOUT].clone()).and_then(|b| std::str::from_utf8(b).ok());
        let about = about.and_then(|text| toml::from_str(text).ok());
        let about = about.ok_or(Damage::Changed { section: Some(ABOUT) })?;
        Ok(Taxonomy { about, bytes, sections })
    }

    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The index of labels that the reader made when the taxonomy was imported.
    #[must_use]
    pub fn index(&self) -> &[u8] {
        self.section(INDEX)
    }

    /// Every concept, in the order of identifiers.
    pub fn concepts(&self) -> impl Iterator<Item = Concept<'_>> {
        (0..self.count(CONCEPTS) as u32).filter_map(|n| self.concept(n))
    }

    /// A concept by its rank.
    #[must_use]
    pub fn concept(&self, number: u32) -> Option<Concept<'_>> {
        let record = self.record(CONCEPTS, number as usize)?;
        let [kind, ..] = tail(record);
        Some(Concept {
            number,
            id: self.string(word(record, 0)),
            code: self.string(word(record, 1)),
            kind: Kind::of_code(kind)?,
        })
    }

    /// Every label, concept by concept.
    pub fn labels(&self) -> impl Iterator<Item = Label<'_>> {
        (0..self.count(LABELS) as u32).filter_map(|n| self.label(n))
    }

    /// A label by its rank among all.
    #[must_use]
    pub fn label(&self, number: u32) -> Option<Label<'_>> {
        let record = self.record(LABELS, number as usize)?;
        let [a, b, rank, _] = tail(record);
        let lang = std::str::from_utf8(&[a, b]).ok().and_then(Lang::parse)?;
        Some(Label { concept: word(record, 0), lang, rank: Rank::of_code(rank)?, text: self.string(word(record, 1)) })
    }

    /// The labels of a concept: by language, the preferred first.
    pub fn labels_of(&self, concept: u32) -> impl Iterator<Item = Label<'_>> {
        self.range_of(LABELS, concept).filter_map(|n| self.label(n as u32))
    }

    /// The preferred label in a language, else in any; the identifier where there is none.
    #[must_use]
    pub fn name(&self, concept: u32, lang: Lang) -> &str {
        let own = self.labels_of(concept).find(|l| l.lang == lang && l.rank == Rank::Preferred);
        let any = || self.labels_of(concept).find(|l| l.rank == Rank::Preferred);
        let id = || self.concept(concept).map_or("", |c| c.id);
        own.or_else(any).map_or_else(id, |label| label.text)
    }

    /// What a concept is linked to.
    pub fn links_from(&self, concept: u32) -> impl Iterator<Item = Neighbour> {
        self.range_of(LINKS, concept).filter_map(|n| self.link(n)).map(|(_, neighbour)| neighbour)
    }

    /// What is linked to a concept: each neighbour is the beginning of the link.
    pub fn links_to(&self, concept: u32) -> impl Iterator<Item = Neighbour> {
        let all = (0..self.count(LINKS)).filter_map(|n| self.link(n));
        all.filter(move |(_, to)| to.concept == concept).map(|(from, to)| Neighbour { concept: from, ..to })
    }

    /// The texts of a concept.
    pub fn texts_of(&self, concept: u32) -> impl Iterator<Item = (Lang, Field, &str)> {
        self.range_of(TEXTS, concept).filter_map(|n| {
            let record = self.record(TEXTS, n)?;
            let [a, b, field, _] = tail(record);
            let lang = std::str::from_utf8(&[a, b]).ok().and_then(Lang::parse)?;
            Some((lang, Field::of_code(field)?, self.string(word(record, 1))))
        })
    }

    /// The concept of an identifier; of the end of one (`…/skill/<this>`); of a code.
    #[must_use]
    pub fn find(&self, given: &str) -> Option<Concept<'_>> {
        let (mut low, mut high) = (0, self.count(CONCEPTS) as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            let concept = self.concept(middle)?;
            match concept.id.cmp(given) {
                std::cmp::Ordering::Equal => return Some(concept),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        let tail = format!("/{given}");
        let ends = self.concepts().find(|c| c.id.ends_with(&tail));
        ends.or_else(|| self.concepts().find(|c| !given.is_empty() && c.code == given))
    }

    fn link(&self, n: usize) -> Option<(u32, Neighbour)> {
        let record = self.record(LINKS, n)?;
        let [link, _, low, high] = tail(record);
        let (link, value) = (Link::of_code(link)?, u16::from_le_bytes([low, high]));
        Some((word(record, 0), Neighbour { link, value, concept: word(record, 1) }))
    }

    /// The records of a section, sorted by concept, that are of this one.
    fn range_of(&self, section: usize, concept: u32) -> Range<usize> {
        let before = |n: usize, limit: u32| self.record(section, n).is_some_and(|r| word(r, 0) < limit);
        let first = partition(self.count(section), &|n| before(n, concept));
        first..partition(self.count(section), &|n| before(n, concept.saturating_add(1)))
    }

    fn section(&self, section: usize) -> &[u8] {
        self.bytes.get(self.sections[section].clone()).unwrap_or_default()
    }

    fn count(&self, section: usize) -> usize {
        self.sections[section].len() / RECORD
    }

    fn record(&self, section: usize, n: usize) -> Option<&[u8; RECORD]> {
        self.section(section).get(n * RECORD..)?.first_chunk()
    }

    fn string(&self, number: u32) -> &str {
        let end = |n: usize| u32_at(self.section(ENDS), n * 4).unwrap_or(0) as usize;
        let start = (number as usize).checked_sub(1).map_or(0, end);
        let bytes = self.section(STRINGS).get(start..end(number as usize));
        bytes.and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
    }
}

/// How many of the first `count` numbers hold.
fn partition(count: usize, holds: &dyn Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// One of the two numbers that begin a record.
fn word(record: &[u8; RECORD], n: usize) -> u32 {
    u32_at(record, n * 4).unwrap_or(0)
}

/// The last four bytes of a record.
fn tail(record: &[u8; RECORD]) -> [u8; 4] {
    record.last_chunk().copied().unwrap_or_default()
}

/// A settled draft as a taxonomy; `index` makes the reader's index once everything else stands.
pub(super) fn build(about: About, settled: &Settled, index: &dyn Fn(&Taxonomy) -> Vec<u8>) -> Taxonomy {
    let strings: BTreeSet<&str> = strings(settled).collect();
    let strings: Vec<&str> = strings.into_iter().collect();
    let number = |s: &str| strings.binary_search(&s).map_or(0, |n| n as u32);
    let mut sections: [Vec<u8>; SECTIONS] = [const { Vec::new() }; SECTIONS];
    sections[ABOUT] = toml::to_string(&about).expect("plain data can be written").into_bytes();
    for string in &strings {
        sections[STRINGS].extend_from_slice(string.as_bytes());
        let end = sections[STRINGS].len() as u32;
        sections[ENDS].extend_from_slice(&end.to_le_bytes());
    }
    for (id, code, kind) in &settled.concepts {
        push(&mut sections[CONCEPTS], number(id), number(code), [kind.code(), 0, 0, 0]);
    }
    for (concept, lang, rank, text) in &settled.labels {
        let [a, b] = letters(*lang);
        push(&mut sections[LABELS], *concept, number(text), [a, b, rank.code(), 0]);
    }
    for (from, link, value, to) in &settled.links {
        let [low, high] = value.to_le_bytes();
        push(&mut sections[LINKS], *from, *to, [link.code(), 0, low, high]);
    }
    for (concept, lang, field, text) in &settled.texts {
        let [a, b] = letters(*lang);
        push(&mut sections[TEXTS], *concept, number(text), [a, b, field.code(), 0]);
    }
    let read =
        |sections: &[Vec<u8>; SECTIONS]| Taxonomy::read(file::write(sections)).expect("what was just written is whole");
    let made = index(&read(&sections));
    sections[INDEX] = made;
    read(&sections)
}

fn strings(settled: &Settled) -> impl Iterator<Item = &str> {
    let concepts = settled.concepts.iter().flat_map(|(id, code, _)| [id.as_str(), code.as_str()]);
    let labels = settled.labels.iter().map(|(_, _, _, text)| text.as_str());
    concepts.chain(labels).chain(settled.texts.iter().map(|(_, _, _, text)| text.as_str()))
}

fn push(section: &mut Vec<u8>, a: u32, b: u32, tail: [u8; 4]) {
    section.extend_from_slice(&a.to_le_bytes());
    section.extend_from_slice(&b.to_le_bytes());
    section.extend_from_slice(&tail);
}

fn letters(lang: Lang) -> [u8; 2] {
    lang.code().as_bytes().first_chunk().copied().unwrap_or_default()
}
