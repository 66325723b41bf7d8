//! Phrases by which an ad speaks of what stands around the work: all are found in one walk over the text, then each fact reads its own.
//! What they mean together is read in the file of each fact.

use super::day::DayPatterns;
use crate::text::Text;
use crate::words::{Finder, phrase};
use std::collections::{BTreeMap, BTreeSet};
use tremplin_documents::Span;
use tremplin_knowledge::Lang;
use tremplin_knowledge::lang::Language;
use tremplin_knowledge::lang::offer::OfferWords;

/// A sentence is looked at so far, in tokens, on either side of a phrase: a text without a full stop stays cheap to read.
const REACH: usize = 40;

/// What a phrase says. Its tables are explained in [`tremplin_knowledge::lang::offer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A benefit: the rank of its kind, and whether it is one wherever it stands.
    Benefit(usize, bool),
    Announce,
    Denied,
    Refused,
    Task,
    Firm,
    NoBenefit,
    Start,
    Soon,
    SoonSure,
    From,
    Post,
    OtherStart,
    Posted,
    BeforeAgo,
    AfterAgo,
    /// Days of a unit of time.
    Unit(u32),
    /// Days ago.
    Near(u32),
    DayFirst,
    MonthFirst,
    /// The rank of a code of the NAF.
    Sector(usize),
    SectorLabel,
    Actor,
    Employer,
    EmployerAfter,
    Ours,
    NoSector,
    Apply,
    Elsewhere,
    /// The rank of a kind of document to send.
    Paper(usize),
    ByPost,
    Phone,
    Contact,
    ContactBefore,
    Deadline,
    Before,
    ProjectHeading,
    ProjectContext,
    ProjectNamed,
    ProjectTells,
    ProjectWord,
    NoProject,
}

/// The phrases of all languages.
#[derive(Debug)]
pub(crate) struct Phrases {
    finder: Finder<Cue>,
    /// Kinds of benefit.
    pub benefits: Vec<String>,
    /// Codes of the NAF.
    pub sectors: Vec<String>,
    /// Kinds of document to send.
    pub papers: Vec<String>,
    /// Dates.
    pub days: DayPatterns,
    /// Small words between an employer and its sector.
    pub sector_small: BTreeSet<String>,
    /// Words between a sector and an employer after it.
    pub sector_between: BTreeSet<String>,
    /// Endings of a rank in figures: "9e".
    pub ordinals: BTreeSet<String>,
    /// Words before the name of a person.
    pub titles: BTreeSet<String>,
    /// Words with a capital that name no person.
    pub not_people: BTreeSet<String>,
}

/// A phrase found: tokens `first..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub first: usize,
    pub end: usize,
    pub cue: Cue,
}

/// The phrases found in a text, in its order.
#[derive(Debug)]
pub(crate) struct Cues(Vec<Hit>);

impl Phrases {
    pub fn new(languages: &BTreeMap<Lang, Language>) -> Phrases {
        let tables: Vec<&OfferWords> = languages.values().map(|l| &l.reading.offer).collect();
        let benefits = keys(tables.iter().flat_map(|t| t.benefits.kinds.keys()));
        let sectors = keys(tables.iter().flat_map(|t| t.sector.names.keys()));
        let papers = keys(tables.iter().flat_map(|t| t.application.documents.keys()));
        let mut said: Vec<(&String, Cue)> = Vec::new();
        for table in &tables {
            let rank = |list: &[String], key: &String| list.binary_search(key).unwrap_or_default();
            for (kind, names) in &table.benefits.kinds {
                let kind = rank(&benefits, kind);
                said.extend(names.sure.iter().map(|n| (n, Cue::Benefit(kind, true))));
                said.extend(names.listed.iter().map(|n| (n, Cue::Benefit(kind, false))));
            }
            for (code, names) in &table.sector.names {
                said.extend(names.iter().map(|n| (n, Cue::Sector(rank(&sectors, code)))));
            }
            for (kind, names) in &table.application.documents {
                said.extend(names.iter().map(|n| (n, Cue::Paper(rank(&papers, kind)))));
            }
            said.extend(table.publication.units.iter().map(|(w, days)| (w, Cue::Unit(*days))));
            said.extend(table.publication.near.iter().map(|(w, days)| (w, Cue::Near(*days))));
            said.extend(lists(table).into_iter().flat_map(|(list, cue)| list.iter().map(move |w| (w, cue))));
        }
        let words = |pick: fn(&OfferWords) -> &Vec<String>| -> BTreeSet<String> {
            let all = tables.iter().flat_map(|t| pick(t)).map(|w| phrase(w));
            all.flat_map(|p| p.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
        };
        Phrases {
            finder: Finder::new(said.into_iter()),
            days: DayPatterns::new(languages),
            sector_small: words(|t| &t.sector.small),
            sector_between: words(|t| &t.sector.between),
            ordinals: words(|t| &t.days.ordinals),
            titles: words(|t| &t.application.titles),
            not_people: words(|t| &t.application.not_people),
            benefits,
            sectors,
            papers,
        }
    }

    /// Every phrase of a text.
    pub fn scan(&self, text: &Text<'_>) -> Cues {
        let mut hits = Vec::new();
        for (first, _) in text.tokens.iter().enumerate().filter(|(_, t)| t.word) {
            hits.extend(self.finder.at(text, first).map(|(end, cue)| Hit { first, end, cue }));
        }
        Cues(hits)
    }
}

fn keys<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    all.collect::<BTreeSet<_>>().into_iter().cloned().collect()
}

/// The plain lists of a table, each with what its phrases say.
fn lists(t: &OfferWords) -> [(&Vec<String>, Cue); 37] {
    [
        (&t.benefits.announce, Cue::Announce),
        (&t.benefits.denied, Cue::Denied),
        (&t.benefits.refused, Cue::Refused),
        (&t.benefits.tasks, Cue::Task),
        (&t.benefits.firm, Cue::Firm),
        (&t.benefits.unrelated, Cue::NoBenefit),
        (&t.start.labels, Cue::Start),
        (&t.start.soon, Cue::Soon),
        (&t.start.soon_sure, Cue::SoonSure),
        (&t.start.from, Cue::From),
        (&t.start.post, Cue::Post),
        (&t.start.other, Cue::OtherStart),
        (&t.publication.labels, Cue::Posted),
        (&t.publication.before_ago, Cue::BeforeAgo),
        (&t.publication.after_ago, Cue::AfterAgo),
        (&t.days.day_first_in, Cue::DayFirst),
        (&t.days.month_first_in, Cue::MonthFirst),
        (&t.sector.labels, Cue::SectorLabel),
        (&t.sector.actors, Cue::Actor),
        (&t.sector.employers, Cue::Employer),
        (&t.sector.employers_after, Cue::EmployerAfter),
        (&t.sector.ours, Cue::Ours),
        (&t.sector.others, Cue::NoSector),
        (&t.application.apply, Cue::Apply),
        (&t.application.elsewhere, Cue::Elsewhere),
        (&t.application.post, Cue::ByPost),
        (&t.application.phone, Cue::Phone),
        (&t.application.contacts, Cue::Contact),
        (&t.application.contacts_before, Cue::ContactBefore),
        (&t.application.deadline, Cue::Deadline),
        (&t.application.before, Cue::Before),
        (&t.project.headings, Cue::ProjectHeading),
        (&t.project.contexts, Cue::ProjectContext),
        (&t.project.named, Cue::ProjectNamed),
        (&t.project.tells, Cue::ProjectTells),
        (&t.project.words, Cue::ProjectWord),
        (&t.project.others, Cue::NoProject),
    ]
}

impl Cues {
    /// Phrases that begin in a range of tokens.
    pub fn within(&self, first: usize, end: usize) -> &[Hit] {
        let from = self.0.partition_point(|h| h.first < first);
        let to = self.0.partition_point(|h| h.first < end);
        self.0.get(from..to).unwrap_or_default()
    }

    /// Whether one of these begins in a range of tokens and ends there too.
    pub fn any(&self, first: usize, end: usize, cue: impl Fn(Cue) -> bool) -> bool {
        self.within(first, end).iter().any(|h| h.end <= end && cue(h.cue))
    }

    /// Those that are picked: at each place the longest, none inside another.
    pub fn picked<T>(&self, pick: impl Fn(Cue) -> Option<T>) -> Vec<(Hit, T)> {
        let mut out: Vec<(Hit, T)> = Vec::new();
        for hit in &self.0 {
            let Some(value) = pick(hit.cue) else { continue };
            match out.last_mut() {
                Some((last, _)) if hit.first < last.end && (hit.first > last.first || hit.end <= last.end) => {}
                Some(last) if hit.first == last.0.first => *last = (*hit, value),
                _ => out.push((*hit, value)),
            }
        }
        out
    }

    /// The places of one cue.
    pub fn of(&self, cue: Cue) -> impl Iterator<Item = Hit> + '_ {
        self.0.iter().copied().filter(move |h| h.cue == cue)
    }
}

/// Where tokens stand in the original.
pub(crate) fn span(text: &Text<'_>, first: usize, end: usize) -> Span {
    let start = text.tokens.get(first).map_or(0, |t| t.span.start);
    Span::new(start, end.checked_sub(1).and_then(|last| text.tokens.get(last)).map_or(start, |t| t.span.end))
}

/// The tokens of the sentence in which a token stands, never beyond its line.
pub(crate) fn sentence(text: &Text<'_>, at: usize) -> (usize, usize) {
    let Some(line) = text.tokens.get(at).and_then(|t| text.lines.get(t.line)) else { return (at, at) };
    let first = (line.first.max(at.saturating_sub(REACH))..at).rev().find(|t| ends_sentence(text, *t));
    let first = first.map_or(line.first.max(at.saturating_sub(REACH)), |t| t + 1);
    let end = (at..line.end.min(at + REACH)).find(|t| ends_sentence(text, *t));
    (first, end.unwrap_or(line.end.min(at + REACH)))
}

/// A stop before a blank.
fn ends_sentence(text: &Text<'_>, at: usize) -> bool {
    let (Some(token), next) = (text.tokens.get(at), text.tokens.get(at + 1)) else { return false };
    let stop = !token.word && matches!(text.token(at), "." | "!" | "?" | ";" | "·" | "●");
    stop && next.is_none_or(|n| n.folded.start > token.folded.end)
}
