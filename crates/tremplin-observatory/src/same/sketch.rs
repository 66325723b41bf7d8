//! What is kept of a record to compare it with others: some hundreds of bytes, no text.

use super::days::Days;
use super::place::{Gazetteer, Place};
use super::text::{TextSketch, hash, mixed, words};
use super::title::{TitleSketch, TitleWords, tokens};
use super::{Record, address};
use std::collections::BTreeSet;
use std::num::NonZero;
use std::thread;
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;

/// A record, made small. Equal records give equal sketches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// Hash of all that the record says: the order among records, whatever their order in the input.
    pub(super) key: u64,
    /// Hash of the same without what is a board's own: source, identifier, page, day.
    profile: u64,
    /// Source and identifier; 0 when one is not told.
    pub(super) own: u64,
    pub(super) address: Option<u64>,
    /// Words of the employer's name, rising; empty when not told.
    pub(super) employer: Box<[u32]>,
    pub(super) title: TitleSketch,
    pub(super) places: Box<[Place]>,
    pub(super) days: Option<Days>,
    pub(super) text: Option<TextSketch>,
}

impl Sketch {
    /// All that a verdict depends on but the day, as one number.
    pub(super) fn profile(&self) -> u64 {
        self.profile
    }
}

/// Makes sketches of records. Build once, use for many.
#[derive(Debug)]
pub struct Sketcher<'r> {
    reader: &'r Reader,
    words: TitleWords,
    gazetteer: Gazetteer,
}

impl<'r> Sketcher<'r> {
    /// Prepares the words of titles and the names of places.
    #[must_use]
    pub fn new(knowledge: &Knowledge, reader: &'r Reader) -> Sketcher<'r> {
        Sketcher { reader, words: TitleWords::new(knowledge), gazetteer: Gazetteer::new(knowledge) }
    }

    /// The sketch of a record.
    #[must_use]
    pub fn sketch(&self, record: &Record<'_>) -> Sketch {
        let places = record.places.iter().map(String::as_str);
        let own: BTreeSet<String> = places.chain([record.employer]).flat_map(tokens).collect();
        Sketch {
            key: key(record),
            profile: key(&Record { source: "", id: "", url: "", published: None, ..*record }),
            own: if record.source.is_empty() || record.id.is_empty() {
                0
            } else {
                mixed(&[exact(record.source), exact(record.id)])
            },
            address: address::of_ad(record.url),
            employer: employer(record.employer),
            title: self.words.sketch(record.title, &own, self.reader),
            places: self.gazetteer.places(record.places, &self.words),
            days: record.published.and_then(Days::parse),
            text: TextSketch::of(record.text),
        }
    }

    /// The sketches of records, in their order, made on every processor.
    #[must_use]
    pub fn sketch_all(&self, records: &[Record<'_>]) -> Vec<Sketch> {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let part = records.len().div_ceil(threads).max(1);
        thread::scope(|scope| {
            let parts: Vec<_> = records
                .chunks(part)
                .map(|part| scope.spawn(move || part.iter().map(|r| self.sketch(r)).collect::<Vec<_>>()))
                .collect();
            parts.into_iter().flat_map(|p| p.join().expect("making a sketch never fails")).collect()
        })
    }
}

/// The words of an employer's name, without case, accents or order.
fn employer(name: &str) -> Box<[u32]> {
    words(name).into_iter().map(|word| (word >> 32) as u32).collect::<BTreeSet<u32>>().into_iter().collect()
}

fn key(record: &Record<'_>) -> u64 {
    let fields = [record.source, record.id, record.url, record.employer, record.title, record.text];
    let places = record.places.iter().map(|p| exact(p));
    let published = exact(record.published.unwrap_or_default());
    mixed(&fields.iter().map(|f| exact(f)).chain(places).chain([published]).collect::<Vec<_>>())
}

/// A hash in which every byte counts.
fn exact(text: &str) -> u64 {
    let eights = text.as_bytes().chunks(8).map(|bytes| bytes.iter().fold(0, |all, b| all << 8 | u64::from(*b)));
    mixed(&eights.chain([text.len() as u64]).collect::<Vec<_>>()) ^ (u64::from(text.is_empty()) * hash(""))
}
