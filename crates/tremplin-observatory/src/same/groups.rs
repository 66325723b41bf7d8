//! From links to groups. A chain of links makes no group by itself: every record of a group may stand beside every other, and a record
//! that is as near to two others that contradict each other belongs to neither.

use super::candidates::{Edge, edges};
use super::days::Days;
use super::sketch::Sketch;
use super::verdict::{Verdict, compare, may_share};
use super::{Group, Merge, Reason, Repost, Sameness};
use std::collections::{BTreeMap, BTreeSet};

/// A link counts as much as the best of its record when it is weaker by no more than this.
const AS_NEAR: f32 = 0.05;
/// So many links of a record are looked at, the best first.
const LOOKED_AT: usize = 32;

/// Which sketches are one ad, and which are one ad again. The same whatever their order: only positions differ.
#[must_use]
pub fn same_ads(sketches: &[Sketch]) -> Sameness {
    let edges = edges(sketches);
    let (same, again): (Vec<Edge>, Vec<Edge>) = edges.into_iter().partition(|e| matches!(e.verdict, Verdict::Same(..)));
    let same = sure(sketches, same);
    let mut groups = Clusters::new(sketches, false);
    let left = groups.join(&same);
    // What only the days held apart is an ad that comes back little by little.
    let back = sure(sketches, again).into_iter().chain(left);
    let mut series = groups.clone();
    series.over_time = true;
    series.join(&back.collect::<Vec<_>>());
    Sameness { groups: groups.groups(), reposts: reposts(sketches, &groups, &series) }
}

/// The links without those of records that are as near to two others that contradict each other; the best first.
fn sure(sketches: &[Sketch], mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_by(|x, y| {
        let keys = |e: &Edge| {
            let (a, b) = (sketches[e.a as usize].key, sketches[e.b as usize].key);
            (a.min(b), a.max(b))
        };
        let apart = |e: &Edge| {
            let days = sketches[e.a as usize].days.zip(sketches[e.b as usize].days);
            days.map(|(a, b)| Days::between(a, b))
        };
        let order = strength(y).total_cmp(&strength(x));
        order.then_with(|| apart(x).cmp(&apart(y))).then_with(|| keys(x).cmp(&keys(y)))
    });
    let mut near: BTreeMap<u32, Vec<(u32, f32)>> = BTreeMap::new();
    for edge in edges.iter().filter(|e| !proven(e)) {
        for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
            let list = near.entry(from).or_default();
            let best = list.first().map_or(0.0, |(_, best)| *best);
            if list.len() < LOOKED_AT && best - strength(edge) <= AS_NEAR {
                list.push((to, strength(edge)));
            }
        }
    }
    let torn: BTreeSet<u32> = near.iter().filter(|(_, list)| contradict(sketches, list)).map(|(i, _)| *i).collect();
    edges.retain(|e| proven(e) || !torn.contains(&e.a) && !torn.contains(&e.b));
    edges
}

fn contradict(sketches: &[Sketch], list: &[(u32, f32)]) -> bool {
    let sketch = |i: u32| &sketches[i as usize];
    let contrary = |a: u32, b: u32| compare(sketch(a), sketch(b)) == Verdict::Contrary;
    list.iter().enumerate().any(|(n, (a, _))| list.iter().skip(n + 1).any(|(b, _)| contrary(*a, *b)))
}

/// From 0 to 1, and above for what is sure.
fn strength(edge: &Edge) -> f32 {
    match edge.verdict {
        Verdict::Same(Reason::SameAddress, _) => 2.0,
        Verdict::Same(_, likeness) | Verdict::Again(likeness) => likeness,
        Verdict::Contrary | Verdict::Unlinked => 0.0,
    }
}

fn proven(edge: &Edge) -> bool {
    matches!(edge.verdict, Verdict::Same(Reason::SameAddress, _))
}

/// Groups in the making: each record in one.
#[derive(Clone)]
struct Clusters<'s> {
    sketches: &'s [Sketch],
    /// Whether days hold nothing apart.
    over_time: bool,
    /// The cluster of each record.
    of: Vec<u32>,
    /// By cluster: its records.
    members: Vec<Vec<u32>>,
    /// By cluster: its records that differ in more than the day, each the first and the last time.
    faces: Vec<Vec<u32>>,
    merges: Vec<Vec<Merge>>,
}

impl<'s> Clusters<'s> {
    fn new(sketches: &'s [Sketch], over_time: bool) -> Clusters<'s> {
        let all: Vec<u32> = (0u32..).take(sketches.len()).collect();
        let alone: Vec<Vec<u32>> = all.iter().map(|i| vec![*i]).collect();
        Clusters {
            sketches,
            over_time,
            of: all,
            members: alone.clone(),
            faces: alone,
            merges: vec![Vec::new(); sketches.len()],
        }
    }

    /// Joins what the links join and nothing holds apart. Gives the links that only days held apart.
    fn join(&mut self, edges: &[Edge]) -> Vec<Edge> {
        let mut left = Vec::new();
        for edge in edges {
            let (x, y) = (self.of[edge.a as usize], self.of[edge.b as usize]);
            if x == y {
                continue;
            }
            if self.may_join(x, y, self.over_time) {
                self.unite(x, y, edge);
            } else if self.may_join(x, y, true) {
                left.push(*edge);
            }
        }
        left
    }

    fn may_join(&self, x: u32, y: u32, over_time: bool) -> bool {
        let sketch = |i: u32| &self.sketches[i as usize];
        let faces = |cluster: u32| self.faces[cluster as usize].iter();
        faces(x).all(|a| faces(y).all(|b| may_share(sketch(*a), sketch(*b), over_time)))
    }

    fn unite(&mut self, x: u32, y: u32, edge: &Edge) {
        let (small, large) =
            if self.members[x as usize].len() < self.members[y as usize].len() { (x, y) } else { (y, x) };
        let moved = std::mem::take(&mut self.members[small as usize]);
        for i in &moved {
            self.of[*i as usize] = large;
        }
        self.members[large as usize].extend(moved);
        let faces = std::mem::take(&mut self.faces[small as usize]);
        self.faces[large as usize].extend(faces);
        self.thin(large);
        let merges = std::mem::take(&mut self.merges[small as usize]);
        self.merges[large as usize].extend(merges);
        if let Verdict::Same(reason, _) = edge.verdict {
            self.merges[large as usize].push(Merge { a: edge.a as usize, b: edge.b as usize, reason });
        }
    }

    /// Of records that differ in the day only, keeps the first and the last.
    fn thin(&mut self, cluster: u32) {
        let sketch = |i: &u32| &self.sketches[*i as usize];
        let mut faces = std::mem::take(&mut self.faces[cluster as usize]);
        faces.sort_by_key(|i| (sketch(i).profile(), sketch(i).days, sketch(i).key));
        let alike = |a: &u32, b: &u32| {
            sketch(a).profile() == sketch(b).profile() && sketch(a).days.is_some() == sketch(b).days.is_some()
        };
        let kept = faces.chunk_by(alike).flat_map(|same| {
            let last = same.last().filter(|_| same.len() > 1);
            same.first().into_iter().chain(last).copied()
        });
        self.faces[cluster as usize] = kept.collect();
    }

    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = (0..self.members.len())
            .filter(|n| !self.members[*n].is_empty())
            .map(|n| {
                let mut ads: Vec<usize> = self.members[n].iter().map(|i| *i as usize).collect();
                ads.sort_unstable();
                let mut merges = self.merges[n].clone();
                merges.sort_unstable_by_key(|m| (m.a, m.b));
                Group { ads, merges }
            })
            .collect();
        groups.sort_by(|a, b| a.ads.cmp(&b.ads));
        groups
    }
}

fn reposts(sketches: &[Sketch], groups: &Clusters<'_>, series: &Clusters<'_>) -> Vec<Repost> {
    let mut found: Vec<Repost> =
        series.members.iter().filter_map(|members| repost(sketches, groups, members)).collect();
    found.sort_by_key(|r| r.ads.iter().min().copied());
    found
}

fn repost(sketches: &[Sketch], groups: &Clusters<'_>, members: &[u32]) -> Option<Repost> {
    let mut parts: BTreeMap<u32, (u32, Option<Days>)> = BTreeMap::new();
    for i in members {
        let days = sketches[*i as usize].days;
        let (first, since) = parts.entry(groups.of[*i as usize]).or_insert((*i, days));
        *first = (*first).min(*i);
        *since = since.iter().chain(&days).min().copied();
    }
    let mut ads: Vec<(Option<Days>, usize)> = parts.into_values().map(|(i, days)| (days, i as usize)).collect();
    ads.sort_unstable();
    (ads.len() > 1).then(|| Repost {
        days: ads.iter().map(|(days, _)| days.map(Days::iso)).collect(),
        ads: ads.into_iter().map(|(_, i)| i).collect(),
    })
}
