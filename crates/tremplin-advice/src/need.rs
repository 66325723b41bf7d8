//! A business need in words to the use of AI that it asks for, the team that would try it and the small trial itself; or an
//! honest no; or the one question that settles it. Everything comes from the knowledge: nothing here knows a trade.

mod index;
mod question;
mod team;
mod words;

pub use question::{Choice, QuestionAsked};
pub use team::{How, Profile, SOON, Way};

use index::{Entry, Index, Score};
use tremplin_knowledge::sector::{Sector, Use};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Span;
use words::Words;

/// A score from which a need is understood: one word that few uses share (the logarithm of eighty is 4.4) and something
/// beside it, or two that more share. Chosen on the needs of `corpus/needs/`.
const UNDERSTOOD: f64 = 5.0;

/// Less is enough where whole phrases are so large a part of what the text says: "predictive maintenance" says all.
const SAYS_ALL: f64 = 0.5;

/// Of which whole phrases make so much at least: words that merely stand around a use decide nothing.
const SAID: f64 = 3.0;

/// Under this score, something else that scores nearly as much leaves a doubt, and the question is asked.
const SURE: f64 = 12.0;

/// What is nearly as much.
const NEARLY: f64 = 0.7;

/// A second use is told too from this share of the first one's score.
const ALSO: f64 = 0.6;

/// How many further uses are told.
const MOST_ALSO: usize = 3;

/// What is known of a need.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope<'k> {
    /// The language of the text; absent when it does not tell.
    pub language: Option<Lang>,
    /// The sector that the text names, with the words that do.
    pub sector: Option<(&'k Sector, Vec<Span>)>,
    /// The answer.
    pub answer: Answer<'k>,
}

/// The answer to a need.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'k> {
    /// A use of AI, and others that the text may ask for too.
    Use(Box<Matched<'k>>, Vec<Matched<'k>>),
    /// Not understood: the question that settles it.
    Question(QuestionAsked<'k>),
    /// No matter for AI.
    None(NoMatter<'k>),
}

/// A use that a text asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Matched<'k> {
    /// The sector whose use it is.
    pub sector: &'k Sector,
    /// The use.
    pub used: &'k Use,
    /// How strongly the words ask for it: comparable within one text only.
    pub score: f64,
    /// The part of the score that whole phrases make.
    pub said: f64,
    /// The share of the text's words that they make.
    pub share: f64,
    /// The words that decided.
    pub evidence: Vec<Span>,
}

/// A use, and who would try it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal<'k> {
    /// The use.
    pub matched: Matched<'k>,
    /// The team, in the order of the knowledge.
    pub profiles: Vec<Profile<'k>>,
    /// Which profile an ad would look for: its rank in `profiles`.
    pub wanted: usize,
}

/// Why a need is no matter for AI.
#[derive(Clone, Debug, PartialEq)]
pub struct NoMatter<'k> {
    /// What it is.
    pub other: &'k tremplin_knowledge::need::OtherNeed,
    /// The words that decided.
    pub evidence: Vec<Span>,
}

/// A use of the sector that the text names weighs more; one of another sector less. Chosen, as [`UNDERSTOOD`] was.
const SAME_SECTOR: f64 = 1.25;

/// See [`SAME_SECTOR`].
const OTHER_SECTOR: f64 = 0.75;

/// Where the text names no sector, a use of every sector goes before its like of one sector.
const ONE_SECTOR: f64 = 0.95;

/// What a need asks for. `sector`, when given, is the firm's own, whatever the text names.
#[must_use]
pub fn scope<'k>(text: &str, knowledge: &'k Knowledge, sector: Option<&'k Sector>) -> Scope<'k> {
    let words = Words::new(text, knowledge);
    let index = Index::new(knowledge, &words);
    let sector = sector.map(|s| (s, Vec::new())).or_else(|| index.sector(&words));
    let candidates = ranked(&index, &words, sector.as_ref().map(|(s, _)| *s));
    let other = index.other(&words);
    Scope { language: words.language, answer: answer(candidates, other, sector.as_ref(), knowledge), sector }
}

/// Who would try a use, and how to find them: plans the training of each.
#[must_use]
pub fn proposal<'k>(matched: &Matched<'k>, knowledge: &'k Knowledge) -> Proposal<'k> {
    let (profiles, wanted) = team::of(matched.used, knowledge);
    Proposal { matched: matched.clone(), profiles, wanted }
}

fn answer<'k>(
    candidates: Vec<Matched<'k>>,
    other: Option<(NoMatter<'k>, f64)>,
    sector: Option<&(&'k Sector, Vec<Span>)>,
    knowledge: &'k Knowledge,
) -> Answer<'k> {
    let best = candidates.first().map_or(0.0, |c| c.score);
    if let Some((no, score)) = other
        && score >= UNDERSTOOD
        && score > best
    {
        if parts(score, best) {
            return Answer::None(no);
        }
    } else if is_clear(&candidates) {
        return understood(candidates);
    }
    Answer::Question(question::best(&candidates, sector.map(|(s, _)| *s), knowledge))
}

fn understood<'k>(mut candidates: Vec<Matched<'k>>) -> Answer<'k> {
    let matched = candidates.remove(0);
    let least = UNDERSTOOD.max(ALSO * matched.score);
    let also = candidates.into_iter().filter(|c| c.score >= least).take(MOST_ALSO).collect();
    Answer::Use(Box::new(matched), also)
}

/// Whether the words ask for one use enough.
fn is_clear(candidates: &[Matched<'_>]) -> bool {
    let enough = |best: &Matched<'_>| best.said >= SAID && (best.score >= UNDERSTOOD || best.share >= SAYS_ALL);
    candidates.split_first().is_some_and(|(best, rest)| {
        let next = rest.iter().find(|c| !is_same_work(c, best)).map_or(0.0, |c| c.score);
        enough(best) && parts(best.score, next)
    })
}

/// Whether two uses are the same work in two sectors: no question is worth asking between them.
fn is_same_work(a: &Matched<'_>, b: &Matched<'_>) -> bool {
    (&a.used.need.act, &a.used.need.matter) == (&b.used.need.act, &b.used.need.matter)
}

/// Whether a score leaves the next one behind.
fn parts(best: f64, next: f64) -> bool {
    best >= SURE || next < NEARLY * best
}

/// Every use with its score, best first; equals in the order of the knowledge.
fn ranked<'k>(index: &Index<'k>, words: &Words, sector: Option<&'k Sector>) -> Vec<Matched<'k>> {
    let one = |(sector_of, used, entry): &(&'k Sector, &'k Use, Entry)| {
        let Score { value, said, share, evidence } = index.score(entry, words);
        Matched { sector: sector_of, used, score: value * nearness(sector_of, sector), said, share, evidence }
    };
    let mut all: Vec<Matched<'k>> = index.uses.iter().map(one).collect();
    all.sort_by(|a, b| b.score.total_cmp(&a.score));
    all
}

fn nearness(of_use: &Sector, named: Option<&Sector>) -> f64 {
    match named {
        Some(named) if named.id == of_use.id => SAME_SECTOR,
        _ if is_everywhere(of_use) => 1.0,
        Some(_) => OTHER_SECTOR,
        None => ONE_SECTOR,
    }
}

/// Whether a sector stands for a department that every firm has: it has no division of its own in the NAF.
#[must_use]
pub fn is_everywhere(sector: &Sector) -> bool {
    sector.naf.is_empty()
}
