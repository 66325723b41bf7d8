//! Names to concepts: a finite-state map of every folded name, walked from each word of a text. Word edges come for
//! free; homonyms are held back by the guards of the data and by what stands around them.

mod context;
mod coordination;
mod guards;
mod names;
mod verbs;

use crate::text::Text;
use crate::words::Heads;
use context::Context;
use fst::raw::Output;
use guards::Rule;
pub(crate) use guards::{clean_edges, line, same_case};
use names::Builder;
use std::collections::BTreeSet;
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::skill::SkillKind;
use verbs::Verbs;

/// The family of skills that are done with others.
const SOCIAL: &str = "communication";

/// A set of names.
#[derive(Debug)]
pub struct Lexicon {
    map: fst::Map<Vec<u8>>,
    heads: Heads,
    /// For each value of the map: the names that fold to its key.
    names: Vec<Vec<Name>>,
    concepts: Vec<Concept>,
    context: Context,
    verbs: Verbs,
}

#[derive(Debug)]
struct Concept {
    id: String,
    family: String,
    nature: Nature,
}

/// What kind of thing a name means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nature {
    /// A product or a language: its name may be that of a firm, a person, a street.
    pub tool: bool,
    /// Something done with others: teamwork.
    pub social: bool,
}

#[derive(Clone, Debug)]
struct Name {
    concept: usize,
    guard: Option<Rule>,
}

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Identifier of the concept.
    pub id: String,
    /// Where.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// What kind of thing it is.
    pub nature: Nature,
}

/// A name found, on the way to a [`Match`].
struct Found<'l> {
    m: Match,
    concept: &'l Concept,
    /// The guard whose neighbours are still to be looked for.
    doubt: Option<&'l Rule>,
    /// Its words show it, or it stands in a list.
    shown: bool,
    listed: bool,
}

impl Lexicon {
    /// Names of skills.
    #[must_use]
    pub fn of_skills(knowledge: &Knowledge) -> Lexicon {
        let mut builder = Builder::default();
        for skill in &knowledge.skills {
            let tool = skill.kind == SkillKind::Tool;
            let nature = Nature { tool, social: skill.family == SOCIAL };
            let concept = builder.concept(Concept { id: skill.id.clone(), family: skill.family.clone(), nature });
            for (_, name) in skill.names() {
                builder.add(name, Name { concept, guard: Rule::of(skill, name) }, !tool);
            }
        }
        builder.build(Context::new(knowledge), Verbs::new(knowledge))
    }

    /// Names of occupations.
    #[must_use]
    pub fn of_occupations(knowledge: &Knowledge) -> Lexicon {
        let mut builder = Builder::default();
        for occupation in &knowledge.occupations {
            let id = occupation.id.clone();
            let concept = builder.concept(Concept { id, family: String::new(), nature: Nature::default() });
            for name in occupation.all_names() {
                builder.add(name, Name { concept, guard: None }, true);
            }
        }
        builder.build(Context::default(), Verbs::default())
    }

    /// Every name in a text, the longest from each word on; a name inside a longer one is part of it. `listed` tells whether
    /// a line is a list of names, where a homonym needs no neighbour.
    #[must_use]
    pub fn scan(&self, text: &Text<'_>, listed: &dyn Fn(usize) -> bool) -> Vec<Match> {
        self.scan_to(text, text.tokens.len(), listed)
    }

    /// The same of the names that begin before a token.
    pub(crate) fn scan_to(&self, text: &Text<'_>, end: usize, listed: &dyn Fn(usize) -> bool) -> Vec<Match> {
        let mut found: Vec<Found<'_>> = Vec::new();
        let mut employers: BTreeSet<&str> = BTreeSet::new();
        let mut covered = 0;
        for at in 0..end.min(text.tokens.len()) {
            let Some((concept, name, m)) = self.at(text, at).filter(|(_, _, m)| m.end > covered) else { continue };
            covered = m.end;
            let one = self.weighed(text, concept, name, m, listed);
            if concept.nature.tool && !one.shown && self.context.is_employer(text, &one.m) {
                employers.insert(&concept.id);
            } else if !concept.nature.tool || one.shown || !self.context.is_elsewhere(text, &one.m) {
                found.push(one);
            }
        }
        // An ad of the firm that makes a product names the firm, unless its words or a list show the product.
        found.retain(|f| f.shown || f.listed || !employers.contains(f.concept.id.as_str()));
        let mut sure = keep_sure(text, found);
        coordination::complete(self, text, &mut sure);
        sure
    }

    fn weighed<'l>(
        &'l self,
        text: &Text<'_>,
        concept: &'l Concept,
        name: Option<&'l Name>,
        m: Match,
        listed: &dyn Fn(usize) -> bool,
    ) -> Found<'l> {
        let guard = name.and_then(|n| n.guard.as_ref());
        let shown = self.context.shows(text, &m) || guard.is_some_and(|g| g.shown(text, m.first));
        // "Experience with Oracle": words that lead to a skill show a homonym only if it is written as the name is.
        let written = guard.is_some_and(|g| g.exact.is_some());
        let listed = listed(line(text, m.first));
        let letter = m.end == m.first + 1 && text.token(m.first).len() == 1;
        let sure = shown && written || listed && !letter;
        let doubt = guard.filter(|g| !sure && !g.near.is_empty());
        Found { m, concept, doubt, shown, listed }
    }

    /// The longest name that begins at a token and whose guard, neighbours apart, lets it pass; else the skill that a verb
    /// there names with its object.
    fn at(&self, text: &Text<'_>, at: usize) -> Option<(&Concept, Option<&Name>, Match)> {
        let named = self.heads.may_begin(text.token(at)).then(|| walk(self.map.as_fst(), text, at));
        for (end, value) in named.unwrap_or_default().into_iter().rev() {
            if !clean_edges(text, at, end) {
                continue;
            }
            let span = span_of(text, at, end);
            let names = usize::try_from(value).ok().and_then(|v| self.names.get(v))?;
            let pass = names.iter().find(|n| n.guard.as_ref().is_none_or(|g| g.lets(text, at, end, span)));
            if let Some(name) = pass
                && let Some(concept) = self.concepts.get(name.concept)
            {
                return Some((
                    concept,
                    Some(name),
                    Match { id: concept.id.clone(), span, first: at, end, nature: concept.nature },
                ));
            }
        }
        let (end, concept) = self.verbs.object(text, at, |name| self.unguarded(name))?;
        let m = Match { id: concept.id.clone(), span: span_of(text, at, end), first: at, end, nature: concept.nature };
        Some((concept, None, m))
    }

    /// The concept of a name that needs no neighbours.
    fn unguarded(&self, name: &str) -> Option<&Concept> {
        let value = self.map.get(name).and_then(|v| usize::try_from(v).ok())?;
        let name = self.names.get(value)?.iter().find(|n| n.guard.as_ref().is_none_or(|g| g.near.is_empty()))?;
        self.concepts.get(name.concept)
    }
}

/// Ends and values of the names that begin at a token, shortest first.
pub(crate) fn walk<D: AsRef<[u8]>>(fst: &fst::raw::Fst<D>, text: &Text<'_>, at: usize) -> Vec<(usize, u64)> {
    let (mut node, mut out) = (fst.root(), Output::zero());
    let mut ends = Vec::new();
    for i in at..text.tokens.len() {
        let glued = i == at || text.tokens.get(i).is_some_and(|t| t.glued);
        let gap = if i > at { " " } else { "" };
        if !glued {
            break;
        }
        for byte in gap.bytes().chain(text.token(i).bytes()) {
            let Some(t) = node.find_input(byte) else { return ends };
            let transition = node.transition(t);
            out = out.cat(transition.out);
            node = fst.node(transition.addr);
        }
        if node.is_final() {
            ends.push((i + 1, out.cat(node.final_output()).value()));
        }
    }
    ends
}

/// Drops the homonyms that lack their neighbours: a word of the guard, or a sure name of the same family; of any family for
/// a letter in a list.
fn keep_sure(text: &Text<'_>, found: Vec<Found<'_>>) -> Vec<Match> {
    let sure: Vec<(usize, &Concept)> =
        found.iter().filter(|f| f.doubt.is_none()).map(|f| (f.m.first, f.concept)).collect();
    let keep = |f: &Found<'_>| {
        f.doubt.is_none_or(|rule| {
            let kin = |close: &std::ops::Range<usize>| {
                let from = sure.partition_point(|(at, _)| *at < close.start);
                let here = sure.iter().skip(from).take_while(|(at, _)| *at < close.end);
                here.into_iter().any(|(_, c)| c.id != f.m.id && (f.listed || c.family == f.concept.family))
            };
            rule.accompanied(text, &f.m, kin)
        })
    };
    let kept: Vec<bool> = found.iter().map(keep).collect();
    found.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(f, _)| f.m).collect()
}

pub(crate) fn span_of(text: &Text<'_>, first: usize, end: usize) -> Span {
    let start = text.tokens.get(first).map_or(0, |t| t.span.start);
    let stop = end.checked_sub(1).and_then(|i| text.tokens.get(i)).map_or(start, |t| t.span.end);
    Span::new(start, stop)
}
