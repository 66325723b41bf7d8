//! Where the terms of every rule stand in an ad, once denials, contexts and places have spoken.

use crate::rule::{ANY, Group, Rule};
use crate::rules::{Label, Rules};
use crate::subject::Subject;

/// Words between a denial and what it denies, at most.
const REACH: usize = 6;
/// Words between two commas of a list that a denial goes through.
const LISTED: usize = 3;

/// A place where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    /// First token.
    pub first: usize,
    /// One past the last.
    pub end: usize,
    /// Which term of its list.
    pub term: usize,
}

impl Hit {
    fn overlaps(&self, other: &Hit) -> bool {
        self.first < other.end && other.first < self.end
    }
}

/// Every place of every term.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    /// By rule, then group.
    rules: Vec<Vec<(Group, Hit)>>,
    /// Ranges of tokens that are denied.
    denied: Vec<(usize, usize)>,
}

/// The places of one rule, those that count.
#[derive(Debug, Default)]
pub(crate) struct Places {
    lists: Vec<(Group, Vec<Hit>)>,
    /// Ranges of tokens that are denied; none for a rule that denials do not touch.
    denied: Vec<(usize, usize)>,
}

impl Places {
    /// The places of a list, in the order of the text; none overlaps another.
    pub fn of(&self, group: Group) -> &[Hit] {
        self.lists.iter().find(|(g, _)| *g == group).map(|(_, hits)| hits.as_slice()).unwrap_or_default()
    }

    /// The places of `any` and `exact`.
    pub fn any(&self) -> Vec<Hit> {
        let mut all: Vec<Hit> = [self.of(Group::Any), self.of(Group::Exact)].concat();
        all.sort_unstable();
        all
    }

    /// Whether what stands at a token is denied: for checks that find places by other means than terms.
    pub fn denies(&self, token: usize) -> bool {
        within(&self.denied, token)
    }
}

fn within(ranges: &[(usize, usize)], token: usize) -> bool {
    ranges.iter().any(|(first, end)| *first <= token && token < *end)
}

impl Hits {
    /// Looks for everything at once.
    pub fn of(subject: &Subject<'_>, rules: &Rules) -> Hits {
        let mut hits = Hits { rules: vec![Vec::new(); rules.all().len()], denied: Vec::new() };
        let mut denials = Denials::default();
        rules.finder(subject.ad.language.as_deref()).each(subject, |label, first, end| {
            let (list, hit) = match label {
                Label::Rule(rank, group, term) => {
                    if let Some(of_rule) = hits.rules.get_mut(*rank) {
                        of_rule.push((*group, Hit { first, end, term: *term }));
                    }
                    return;
                }
                Label::Before => (&mut denials.before, (first, end)),
                Label::After => (&mut denials.after, (first, end)),
                Label::Stop => (&mut denials.stops, (first, end)),
                Label::Unless => (&mut denials.unless, (first, end)),
            };
            list.push(hit);
        });
        hits.denied = denials.reach(subject);
        hits
    }

    /// The places of a rule that count.
    pub fn of_rule(&self, rank: usize, rule: &Rule, subject: &Subject<'_>) -> Places {
        let all = self.rules.get(rank).map(Vec::as_slice).unwrap_or_default();
        let denied = if rule.denied_counts { Vec::new() } else { self.denied.clone() };
        if all.is_empty() {
            return Places { lists: Vec::new(), denied };
        }
        let group = |group: Group| all.iter().filter(move |(g, _)| *g == group).map(|(_, hit)| *hit);
        let sentence = |hit: &Hit| subject.sentences.get(hit.first);
        // What stands wholly inside the place is part of it, and no context.
        let inside = |h: &Hit, hit: &Hit| hit.first <= h.first && h.end <= hit.end;
        let beside =
            |wanted: Group, hit: &Hit| group(wanted).any(|h| sentence(&h) == sentence(hit) && !inside(&h, hit));
        let language = subject.ad.language.as_deref();
        let spoken = |l: &String| language.is_none_or(|x| x == l) || l == ANY;
        let needs_near = rule.terms.iter().any(|(l, terms)| spoken(l) && !terms.near.is_empty());
        let line = |hit: &Hit| subject.text.tokens.get(hit.first).map_or(0, |t| t.line);
        let counts = |hit: &Hit| {
            (rule.denied_counts || !within(&self.denied, hit.first))
                && (rule.scope.is_empty() || subject.stands_in(line(hit), &rule.scope))
                && !subject.stands_in(line(hit), &rule.not_scope)
                && !group(Group::Not).any(|n| n.overlaps(hit))
                && (!needs_near || beside(Group::Near, hit))
                && !beside(Group::NotNear, hit)
        };
        let list = |g: Group| {
            let found: Vec<Hit> = match g {
                // What must be in the ad too may be anywhere in it; so may what clears.
                Group::Needs | Group::Not => group(g).collect(),
                _ => group(g).filter(counts).collect(),
            };
            (g, longest(found, subject))
        };
        let groups = [Group::Any, Group::Exact, Group::Replace, Group::One, Group::Other, Group::Needs, Group::Not];
        Places { lists: groups.into_iter().map(list).collect(), denied }
    }
}

/// Of places that overlap, the longest, then the first.
fn longest(mut hits: Vec<Hit>, subject: &Subject<'_>) -> Vec<Hit> {
    hits.sort_by_cached_key(|h| (std::cmp::Reverse(subject.span(h.first, h.end).len()), h.first, h.term));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        if !kept.iter().any(|k| k.overlaps(&hit)) {
            kept.push(hit);
        }
    }
    kept.sort_unstable();
    kept
}

#[derive(Default)]
struct Denials {
    before: Vec<(usize, usize)>,
    after: Vec<(usize, usize)>,
    stops: Vec<(usize, usize)>,
    unless: Vec<(usize, usize)>,
}

impl Denials {
    /// The runs of tokens that are denied.
    fn reach(&self, subject: &Subject<'_>) -> Vec<(usize, usize)> {
        let real = |d: &&(usize, usize)| !self.unless.iter().any(|u| u.0 < d.1 && d.0 < u.1);
        let before = self.before.iter().filter(real).map(|d| (d.1, self.forward(subject, d.1)));
        let after = self.after.iter().filter(real).map(|d| (self.backward(subject, d.0), d.0));
        before.chain(after).filter(|(first, end)| first < end).collect()
    }

    /// One past the last token that a denial reaches which ends before `from`. A list goes on through its commas.
    fn forward(&self, subject: &Subject<'_>, from: usize) -> usize {
        let sentence = |i: usize| subject.sentences.get(i);
        let (mut words, mut since_comma, mut at) = (0, 0, from);
        while at < subject.text.tokens.len() && from > 0 && sentence(at) == sentence(from - 1) {
            if self.stops.iter().any(|stop| stop.0 == at) {
                break;
            }
            match subject.text.token(at) {
                "," if since_comma > LISTED => break,
                "," => (words, since_comma) = (0, 0),
                ":" | "(" | ")" => break,
                _ => (words, since_comma) = (words + 1, since_comma + 1),
            }
            if words > REACH {
                break;
            }
            at += 1;
        }
        at
    }

    /// The first token that a denial reaches back to, within its clause.
    fn backward(&self, subject: &Subject<'_>, to: usize) -> usize {
        let sentence = |i: usize| subject.sentences.get(i);
        let mut at = to;
        while at > 0 && to - at < REACH && sentence(at - 1) == sentence(to) {
            let stop = self.stops.iter().any(|stop| stop.1 == at);
            if stop || matches!(subject.text.token(at - 1), "," | ":") {
                break;
            }
            at -= 1;
        }
        at
    }
}
