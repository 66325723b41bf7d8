//! Which records are worth comparing: those that fall into one bucket of an address, an employer with a title, or a part of the marks of
//! a text (bands of a MinHash: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3). The work grows with the number of
//! records, not with its square: in a large bucket each record meets its neighbours only.

use super::sketch::Sketch;
use super::text::{MARKS, mixed};
use super::verdict::{Verdict, compare};
use std::num::NonZero;
use std::thread;

/// A bucket of at most so many records compares them all; in a larger one each meets the next `NEAR`, in two orders.
const ALL: usize = 48;
const NEAR: usize = 12;
/// Marks of a band, where the title is the same too: texts half alike meet nine times of ten.
const LOOSE: usize = 4;
/// Marks of a band alone: texts alike to 0.86 meet 299 times of 300.
const STRICT: usize = 8;

/// Two records that are linked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    /// Position of the one.
    pub a: u32,
    /// Position of the other, after `a`.
    pub b: u32,
    /// What they are to each other: one ad, or one ad again.
    pub verdict: Verdict,
}

/// Every link between records, by their positions.
pub(super) fn edges(sketches: &[Sketch]) -> Vec<Edge> {
    let ways = ways();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(ways.len());
    let mut found: Vec<Edge> = thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(|first| {
                let mine = ways.iter().skip(first).step_by(threads);
                scope.spawn(move || mine.fold(Vec::new(), |found, way| with_bucket(sketches, *way, found)))
            })
            .collect();
        parts.into_iter().flat_map(|p| p.join().expect("comparing never fails")).collect()
    });
    once_each(&mut found);
    found
}

/// A way to put records into buckets.
#[derive(Clone, Copy)]
enum Way {
    Address,
    Own,
    Employer,
    /// A band of the marks, with the title.
    Loose(usize),
    /// A band of the marks.
    Strict(usize),
}

fn ways() -> Vec<Way> {
    let loose = (0..MARKS / LOOSE).map(Way::Loose);
    let strict = (0..MARKS / STRICT).map(Way::Strict);
    [Way::Address, Way::Own, Way::Employer].into_iter().chain(loose).chain(strict).collect()
}

fn bucket(sketch: &Sketch, way: Way) -> Option<u64> {
    let band = |size: usize, band: usize| {
        let marks = sketch.text.as_ref()?.marks.get(band * size..(band + 1) * size)?;
        Some(marks.chunks(4).map(|four| four.iter().fold(0, |all, m| all << 16 | u64::from(*m))).collect::<Vec<u64>>())
    };
    match way {
        Way::Address => sketch.address,
        Way::Own => Some(sketch.own).filter(|own| *own != 0),
        Way::Employer => sketch.employer.first().map(|_| mixed(&[sketch.title.words])),
        Way::Loose(n) => band(LOOSE, n).map(|b| mixed(&[&b[..], &[sketch.title.words]].concat())),
        Way::Strict(n) => band(STRICT, n).map(|b| mixed(&b)),
    }
}

fn with_bucket(sketches: &[Sketch], way: Way, mut found: Vec<Edge>) -> Vec<Edge> {
    let numbered = sketches.iter().zip(0u32..);
    let mut all: Vec<(u64, u32)> = numbered.filter_map(|(s, i)| Some((bucket(s, way)?, i))).collect();
    all.sort_unstable();
    for bucket in all.chunk_by(|a, b| a.0 == b.0).filter(|b| b.len() > 1) {
        let mut members: Vec<u32> = bucket.iter().map(|(_, i)| *i).collect();
        if members.len() <= ALL {
            each_meets(sketches, &members, members.len(), &mut found);
            continue;
        }
        let sketch = |i: &u32| &sketches[*i as usize];
        members.sort_by_cached_key(|i| (sketch(i).places.clone(), sketch(i).days, sketch(i).key));
        each_meets(sketches, &members, NEAR, &mut found);
        let whole = |i: &u32| sketch(i).text.as_ref().map(|t| t.whole);
        members.sort_by_cached_key(|i| (whole(i), sketch(i).days, sketch(i).key));
        each_meets(sketches, &members, NEAR, &mut found);
    }
    once_each(&mut found);
    found
}

/// Each member meets the next few.
fn each_meets(sketches: &[Sketch], members: &[u32], next: usize, found: &mut Vec<Edge>) {
    for (n, one) in members.iter().enumerate() {
        for other in members.iter().skip(n + 1).take(next) {
            let (a, b) = (*one.min(other), *one.max(other));
            let verdict = compare(&sketches[a as usize], &sketches[b as usize]);
            if matches!(verdict, Verdict::Same(..) | Verdict::Again(_)) {
                found.push(Edge { a, b, verdict });
            }
        }
    }
}

fn once_each(edges: &mut Vec<Edge>) {
    edges.sort_unstable_by_key(|e| (e.a, e.b));
    edges.dedup_by_key(|e| (e.a, e.b));
}
