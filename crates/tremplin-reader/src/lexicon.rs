//! Names to concepts: a finite-state map of every folded name, walked from each word of a text. Word edges come for
//! free; homonyms are held back by the guards of the data.

use crate::text::Text;
use crate::words::{Phrases, phrase};
use fst::raw::Output;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::skill::{Guard, Skill, SkillKind};

/// How far, in words, the neighbours of a homonym are looked for.
const NEIGHBOURHOOD: usize = 8;
/// Words right before or after a homonym that a guard may name.
const AROUND: usize = 4;
/// Names longer than this many words are not looked for with plurals (2^n forms).
const PLURAL_WORDS: usize = 4;

/// A set of names.
#[derive(Debug)]
pub struct Lexicon {
    map: fst::Map<Vec<u8>>,
    /// For each value of the map: the names that fold to its key.
    names: Vec<Vec<Name>>,
    /// Identifier and family of each concept.
    concepts: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
struct Name {
    concept: usize,
    guard: Option<Rule>,
}

/// A guard made ready: folded words.
#[derive(Clone, Debug)]
struct Rule {
    exact: Option<String>,
    near: Phrases,
    alone: bool,
    not_near: Phrases,
    not_after: Phrases,
    not_before: Phrases,
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
}

impl Lexicon {
    /// Names of skills.
    #[must_use]
    pub fn of_skills(knowledge: &Knowledge) -> Lexicon {
        let mut builder = Builder::default();
        for skill in &knowledge.skills {
            let concept = builder.concept(&skill.id, &skill.family);
            for (_, name) in skill.names() {
                builder.add(name, Name { concept, guard: rule_for(skill, name) }, skill.kind != SkillKind::Tool);
            }
        }
        builder.build()
    }

    /// Names of occupations.
    #[must_use]
    pub fn of_occupations(knowledge: &Knowledge) -> Lexicon {
        let mut builder = Builder::default();
        for occupation in &knowledge.occupations {
            let concept = builder.concept(&occupation.id, "");
            for name in occupation.all_names() {
                builder.add(name, Name { concept, guard: None }, true);
            }
        }
        builder.build()
    }

    /// Every name in a text, the longest from each word on; a name inside a longer one is part of it. `listed` tells whether a line is a list of
    /// names, where a homonym needs no neighbour.
    #[must_use]
    pub fn scan(&self, text: &Text<'_>, listed: &dyn Fn(usize) -> bool) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        let mut doubtful = Vec::new();
        for at in 0..text.tokens.len() {
            let Some((name, m)) = self.at(text, at) else { continue };
            if found.last().is_some_and(|last| m.end <= last.end) {
                continue;
            }
            let needs_neighbour = name.guard.as_ref().is_some_and(|g| !g.near.is_empty());
            if needs_neighbour && !listed(line(text, m.first)) {
                doubtful.push((found.len(), name));
            }
            found.push(m);
        }
        self.keep_sure(text, found, &doubtful)
    }

    /// The longest name that begins at a token and whose guard, neighbours apart, lets it pass.
    fn at(&self, text: &Text<'_>, at: usize) -> Option<(&Name, Match)> {
        for (end, value) in walk(self.map.as_fst(), text, at).into_iter().rev() {
            if !clean_edges(text, at, end) {
                continue;
            }
            let span = span_of(text, at, end);
            let names = usize::try_from(value).ok().and_then(|v| self.names.get(v))?;
            let pass = names.iter().find(|n| n.guard.as_ref().is_none_or(|g| g.lets(text, at, end, span)));
            if let Some(name) = pass
                && let Some((id, _)) = self.concepts.get(name.concept)
            {
                return Some((name, Match { id: id.clone(), span, first: at, end }));
            }
        }
        None
    }

    /// Drops the homonyms that lack their neighbours: a word of the guard, or a sure name of the same family.
    fn keep_sure(&self, text: &Text<'_>, found: Vec<Match>, doubtful: &[(usize, &Name)]) -> Vec<Match> {
        let family = |id: &str| self.concepts.iter().find(|(c, _)| c == id).map_or("", |(_, f)| f.as_str());
        let unsure: BTreeSet<usize> = doubtful.iter().map(|(i, _)| *i).collect();
        let sure: Vec<(usize, &str, &str)> = found
            .iter()
            .enumerate()
            .filter(|(i, _)| !unsure.contains(i))
            .map(|(_, m)| (m.first, m.id.as_str(), family(&m.id)))
            .collect();
        let mut drop = BTreeSet::new();
        for (i, name) in doubtful {
            let (Some(m), Some(rule)) = (found.get(*i), name.guard.as_ref()) else { continue };
            let close = neighbours(text, m.first, m.end);
            let kin =
                !rule.alone && sure.iter().any(|(at, id, f)| close.contains(at) && *f == family(&m.id) && *id != m.id);
            if !kin && !holds_any(text, &close, m, &rule.near) {
                drop.insert(*i);
            }
        }
        found.into_iter().enumerate().filter(|(i, _)| !drop.contains(i)).map(|(_, m)| m).collect()
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

pub(crate) fn line(text: &Text<'_>, token: usize) -> usize {
    text.tokens.get(token).map_or(0, |t| t.line)
}

/// Tokens of the same line or within [`NEIGHBOURHOOD`] words.
fn neighbours(text: &Text<'_>, first: usize, end: usize) -> std::ops::Range<usize> {
    let own = text.lines.get(line(text, first)).map_or(first..end, |l| l.first..l.end);
    let from = first.saturating_sub(NEIGHBOURHOOD).min(own.start);
    let to = (end + NEIGHBOURHOOD).min(text.tokens.len()).max(own.end);
    from..to
}

fn holds_any(text: &Text<'_>, range: &std::ops::Range<usize>, own: &Match, words: &Phrases) -> bool {
    if words.is_empty() {
        return false;
    }
    let before = format!(" {} ", text.joined(range.start, own.first));
    let after = format!(" {} ", text.joined(own.end, range.end));
    words.iter().any(|w| {
        let needle = format!(" {w} ");
        let plural = format!(" {w}s ");
        before.contains(&needle) || after.contains(&needle) || before.contains(&plural) || after.contains(&plural)
    })
}

pub(crate) fn span_of(text: &Text<'_>, first: usize, end: usize) -> Span {
    let start = text.tokens.get(first).map_or(0, |t| t.span.start);
    let stop = end.checked_sub(1).and_then(|i| text.tokens.get(i)).map_or(start, |t| t.span.end);
    Span::new(start, stop)
}

/// `C` is not the head of `C++`, nor `net` the tail of `.net`, nor `5` a part of `1.5`.
pub(crate) fn clean_edges(text: &Text<'_>, first: usize, end: usize) -> bool {
    let touching = |a: usize, b: usize| matches!((text.tokens.get(a), text.tokens.get(b)), (Some(x), Some(y)) if x.folded.end == y.folded.start);
    let after = text.token(end);
    let before = first.checked_sub(1).map_or("", |i| text.token(i));
    let last_is_word = text.tokens.get(end.saturating_sub(1)).is_some_and(|t| t.word);
    let runs_on = last_is_word && touching(end - 1, end) && matches!(after, "+" | "#");
    // R&D is no R.
    let single = end == first + 1 && text.token(first).len() == 1;
    let ampersand = single && (after == "&" || before == "&");
    let hangs = first > 0 && touching(first - 1, first) && matches!(before, "@" | "#");
    !runs_on && !hangs && !ampersand
}

impl Rule {
    /// Whether the words right around let the name pass; neighbours are seen to later.
    fn lets(&self, text: &Text<'_>, first: usize, end: usize, span: Span) -> bool {
        let before = format!(" {}", text.joined(first.saturating_sub(AROUND), first));
        let after = format!("{} ", text.joined(end, (end + AROUND).min(text.tokens.len())));
        let exact = self.exact.as_deref().is_none_or(|name| same_case(span.of(text.raw), name));
        let own = Match { id: String::new(), span, first, end };
        let refused = holds_any(text, &neighbours(text, first, end), &own, &self.not_near);
        let follows = self.not_after.iter().any(|w| before.ends_with(&format!(" {w}")));
        let leads = self.not_before.iter().any(|w| after.starts_with(&format!("{w} ")));
        exact && !follows && !leads && !refused
    }
}

/// The letters of both, signs apart, are the same with their case.
pub(crate) fn same_case(found: &str, name: &str) -> bool {
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    letters(found) == letters(name)
}

fn rule_for(skill: &Skill, name: &str) -> Option<Rule> {
    let rules = |g: &&Guard| g.only.is_empty() || g.only.iter().any(|o| phrase(o) == phrase(name));
    let guard = skill.guards.iter().find(rules)?;
    let set = |words: &[String]| words.iter().map(|w| phrase(w)).collect();
    Some(Rule {
        exact: guard.case.then(|| name.to_owned()),
        near: set(&guard.near),
        alone: guard.alone,
        not_near: set(&guard.not_near),
        not_after: set(&guard.not_after),
        not_before: set(&guard.not_before),
    })
}

#[derive(Default)]
struct Builder {
    keys: BTreeMap<String, Vec<Name>>,
    concepts: Vec<(String, String)>,
}

impl Builder {
    fn concept(&mut self, id: &str, family: &str) -> usize {
        self.concepts.push((id.to_owned(), family.to_owned()));
        self.concepts.len() - 1
    }

    fn add(&mut self, name: &str, value: Name, plurals: bool) {
        let key = phrase(name);
        let forms = if plurals { with_plurals(&key) } else { vec![key] };
        for form in forms.into_iter().filter(|f| !f.is_empty()) {
            let names = self.keys.entry(form).or_default();
            if !names.iter().any(|n| n.concept == value.concept && n.guard.is_some() == value.guard.is_some()) {
                names.push(value.clone());
            }
        }
    }

    fn build(self) -> Lexicon {
        let keys = self.keys.iter().zip(0u64..).map(|((key, _), i)| (key.clone(), i));
        let map = fst::Map::from_iter(keys).expect("the keys of a sorted map come in order");
        Lexicon { map, names: self.keys.into_values().collect(), concepts: self.concepts }
    }
}

/// A name with each of its words singular and plural, whichever the data give.
fn with_plurals(key: &str) -> Vec<String> {
    let words: Vec<&str> = key.split(' ').collect();
    if words.len() > PLURAL_WORDS {
        return vec![key.to_owned()];
    }
    let mut forms = vec![String::new()];
    for word in words {
        let other = plural(word).or_else(|| singular(word));
        let mut next = Vec::new();
        for form in &forms {
            let gap = if form.is_empty() { "" } else { " " };
            next.push(format!("{form}{gap}{word}"));
            if let Some(p) = &other {
                next.push(format!("{form}{gap}{p}"));
            }
        }
        forms = next;
    }
    forms
}

/// "tableaux" is "tableau", "dashboards" is "dashboard"; "business", "analysis" and "corpus" are what they are.
fn singular(word: &str) -> Option<String> {
    if word.ends_with("eaux") {
        return word.strip_suffix('x').map(str::to_owned);
    }
    let kept = ["ss", "us", "is", "as", "os"].iter().any(|end| word.ends_with(end));
    if kept || word.chars().count() < 5 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    word.strip_suffix('s').map(str::to_owned)
}

fn plural(word: &str) -> Option<String> {
    if word.chars().count() < 4 || word.ends_with(['s', 'x', 'z']) || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let x = word.ends_with("au") || word.ends_with("eu");
    Some(format!("{word}{}", if x { "x" } else { "s" }))
}
