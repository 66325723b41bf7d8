//! What one sentence claims of work away from the office: days and shares of the week given to the place that stands nearest, refusals
//! with their scope, then the modes that words name.

use super::patterns::{Count, Patterns, Per, Sense};
use crate::facts::RemoteMode;
use crate::facts::experience::holds;
use crate::words::{Spotted, ends_with, phrase, starts_with};
use std::ops::Range;

/// Days of a week of work.
const WEEK: f64 = 5.0;
/// How far from a number of days, in bytes, its place may stand.
const NEAR: usize = 45;
/// What a comma or a dash between a number and its place adds to their distance.
const COMMA: usize = 25;
/// How far from a number of days its "per week" may stand.
const PER: usize = 45;
/// How far from a word its "now and then" may stand.
const OCCASION: usize = 40;
/// Words before what "not a" denies.
const SCOPE: usize = 8;
/// A part of a line with more words than this says more than the mode.
const SHORT_PART: usize = 4;
/// A line with more words than this is prose.
const SHORT_LINE: usize = 12;
/// How far from its label, in bytes, a word may stand.
const NEAR_LABEL: usize = 25;
/// Words after and before work at home among which what is paid for it may stand.
const GOODS_AFTER: usize = 2;
const GOODS_BEFORE: usize = 5;
/// Between two items of a list of ways to work.
const LISTED: usize = 25;
/// What parts a line.
const PARTS: [char; 11] = ['(', ')', '[', ']', '|', ',', '/', ':', ';', '·', '!'];

/// How much a claim is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A bare word.
    Passing,
    /// A mode said as such.
    Stated,
    /// A number of days.
    Days,
}

/// What is claimed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verdict {
    /// A mode, and days away in a week.
    Mode(RemoteMode, Option<f64>),
    /// Not wholly away, whatever else.
    NotRemote,
}

/// A claim of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub verdict: Verdict,
    pub rank: Rank,
    /// Where, in bytes of the sentence.
    pub at: Range<usize>,
    /// A tag of a job board (`#LI-Remote`): a label, wherever it stands.
    pub tag: bool,
    /// How a firm works, which a label may make more exact: "a hybrid culture".
    pub culture: bool,
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// After a label.
    pub label: bool,
    /// In the title.
    pub title: bool,
    /// Words of the line.
    pub words: usize,
}

/// The claims of a sentence, in folded text.
pub(super) fn of(said: &str, setting: Setting, patterns: &Patterns) -> Vec<Claim> {
    let mut places = patterns.senses.all_in(said);
    places.retain(|p| p.value != Sense::Unrelated);
    if places.is_empty() {
        return Vec::new();
    }
    drop_perks(said, &mut places, patterns);
    let mut out = Vec::new();
    for place in places.iter().filter(|p| is_away(p.value)) {
        out.extend(refusal(said, place, patterns));
    }
    places.retain(|p| !out.iter().any(|c: &Claim| c.at.start <= p.at.start && p.at.end <= c.at.end));
    places.retain(|p| !is_refused_for_a_time(said, p, patterns));
    out.extend(of_counts(said, &places, patterns));
    out.extend(of_shares(said, &places, patterns));
    let counted: Vec<Range<usize>> = out.iter().map(|c| c.at.clone()).collect();
    let free = places.iter().filter(|p| !counted.iter().any(|c| c.start <= p.at.start && p.at.end <= c.end));
    out.extend(free.filter_map(|p| of_word(said, p, setting, patterns)));
    offer_the_farthest(said, &mut out, patterns);
    out
}

/// "Hybrid in Leeds or remote", "two options: hybrid and fully remote": of the ways to choose from, the farthest is offered.
fn offer_the_farthest(said: &str, claims: &mut Vec<Claim>, patterns: &Patterns) {
    let is = |c: &Claim, mode| matches!(c.verdict, Verdict::Mode(m, None) if m == mode);
    let chosen = holds(&phrase(said), &patterns.choice);
    let choice = |a: &Claim, b: &Claim| {
        let (first, last) = (a.at.end.min(b.at.end), a.at.start.max(b.at.start));
        let gap = slice(said, first..last);
        // "Remote, hybrid or office work": the last of a list has the "or".
        let listed =
            gap.contains(',') && gap.len() <= LISTED && holds(&phrase(slice(said, last..last + NEAR)), &patterns.or);
        holds(&phrase(gap), &patterns.or) || gap.contains('/') || listed || chosen && gap.len() <= NEAR
    };
    let remote: Vec<Claim> = claims.iter().filter(|c| is(c, RemoteMode::Remote)).cloned().collect();
    let nearer = |c: &Claim| is(c, RemoteMode::Hybrid) || is(c, RemoteMode::Onsite);
    claims.retain(|c| !nearer(c) || !remote.iter().any(|r| choice(c, r)));
    if chosen || starts_with(&phrase(said), &patterns.or) {
        // "We also have fully remote options", "Or you can work fully remotely": it takes the place of what was offered before.
        let full = claims.iter_mut().filter(|c| c.rank == Rank::Stated && is(c, RemoteMode::Remote) && !c.tag);
        full.for_each(|c| c.rank = Rank::Days);
    }
}

fn is_away(sense: Sense) -> bool {
    use Sense::{Anywhere, Full, LabelWord, Letters, PartAway, Remote, RemoteWord, Telework};
    matches!(sense, Telework | Letters | Remote | RemoteWord | LabelWord | Full | Anywhere | PartAway)
}

fn is_office(sense: Sense) -> bool {
    matches!(sense, Sense::Office | Sense::Onsite | Sense::OnsiteWord)
}

/// "Work from anywhere up to four weeks a year" is a perk, no mode: neither it nor what stands in its sentence counts.
fn drop_perks(said: &str, places: &mut Vec<Spotted<Sense>>, patterns: &Patterns) {
    let bounded = |p: &Spotted<Sense>| {
        let around = slice(said, p.at.start.saturating_sub(NEAR)..p.at.end + NEAR);
        matches!(p.value, Sense::Anywhere | Sense::Abroad) && holds(&phrase(around), &patterns.bounds)
    };
    if places.iter().any(bounded) {
        let part = |sense| matches!(sense, Sense::Hybrid | Sense::PartAway | Sense::Culture | Sense::HybridWord);
        places.retain(|p| is_office(p.value) || part(p.value));
    }
}

/// What denies work away: at all ("pas de télétravail"), or that the post is wholly away ("not a remote job").
fn refusal(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> Option<Claim> {
    let (none, not, refused) = denials(said, place, patterns);
    if !none && !not && !refused || limited(said, place, patterns) {
        return None;
    }
    let whole = place.value == Sense::Full || not && !none && !refused;
    let verdict = if whole { Verdict::NotRemote } else { Verdict::Mode(RemoteMode::Onsite, Some(0.0)) };
    Some(Claim { verdict, rank: Rank::Stated, at: place.at.clone(), tag: false, culture: false })
}

fn is_refused_for_a_time(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    let (none, not, refused) = denials(said, place, patterns);
    is_away(place.value) && (none || not || refused)
}

/// Whether "no" stands right before, "not" earlier in the clause, "impossible" after.
fn denials(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> (bool, bool, bool) {
    let before = phrase(clause_before(said, place.at.start));
    let words: Vec<&str> = before.split(' ').collect();
    let scope = words.get(words.len().saturating_sub(SCOPE)..).unwrap_or_default().join(" ");
    let after = phrase(clause_after(said, place.at.end));
    let first: Vec<&str> = after.split(' ').take(SCOPE).collect();
    let none = ends_with(&before, &patterns.none);
    let not = holds(&scope, &patterns.not);
    (none, not, starts_with(&first.join(" "), &patterns.refused))
}

/// "No telework during the first months" denies nothing of what comes after them.
fn limited(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    let before = said.get(..place.at.start).unwrap_or_default();
    // The clause before counts too: "During onboarding, no telework".
    let start = before
        .rfind([',', ';', '('])
        .map_or(0, |comma| before.get(..comma).and_then(|b| b.rfind([',', ';', '('])).unwrap_or(0));
    let end = place.at.end + clause_after(said, place.at.end).len();
    let end = if said.get(end..).is_some_and(|r| r.starts_with('(')) { said.len() } else { end };
    holds(&phrase(slice(said, start..end)), &patterns.limits)
}

fn clause_before(said: &str, at: usize) -> &str {
    said.get(..at).and_then(|b| b.rsplit([',', ';', ':', '(', ')', '!']).next()).unwrap_or_default()
}

fn clause_after(said: &str, at: usize) -> &str {
    said.get(at..).and_then(|a| a.split([',', ';', '(', ')', '!', '.']).next()).unwrap_or_default()
}

/// Numbers of days, each with the place nearest to it.
fn of_counts(said: &str, places: &[Spotted<Sense>], patterns: &Patterns) -> Vec<Claim> {
    let counts = patterns.counts(said);
    if counts.is_empty() {
        return Vec::new();
    }
    let pers = patterns.pers.all_in(said);
    let other = |c: &Count| {
        let after = said.get(c.at.end..).unwrap_or_default();
        // "A 4-day week" is the week itself, "4 days/week" a part of it.
        let bare = after.trim_start_matches([' ', '-']);
        starts_with(&phrase(after), &patterns.other_days)
            || after != bare && starts_with(&phrase(bare), &patterns.weeks)
    };
    let mut out = Vec::new();
    for (i, count) in counts.iter().enumerate().filter(|(_, c)| !other(c)) {
        let next = counts.get(i + 1).map_or(said.len(), |c| c.at.start);
        let last = i.checked_sub(1).and_then(|i| counts.get(i)).map_or(0, |c| c.at.end);
        let per = pers.iter().find(|p| p.at.start >= count.at.end && p.at.start <= (count.at.end + PER).min(next));
        if count.visits && per.is_none() {
            continue;
        }
        let within = last..next;
        let Some(place) = nearest(said, count, per, places, &within) else { continue };
        let per_at = per.filter(|p| p.at.start < count.at.end + PER).map_or(count.at.end, |p| p.at.end);
        let at = count.at.start.min(place.at.start)..per_at.max(place.at.end);
        if let Some(verdict) = counted(count, per.map(|p| p.value), is_office(place.value)) {
            out.push(Claim { verdict, rank: Rank::Days, at, tag: false, culture: false });
        }
    }
    out
}

/// The place nearest to a number of days, between the numbers around it.
fn nearest<'p>(
    said: &str,
    count: &Count,
    per: Option<&Spotted<Per>>,
    places: &'p [Spotted<Sense>],
    within: &Range<usize>,
) -> Option<&'p Spotted<Sense>> {
    let cost = |p: &Spotted<Sense>| -> Option<usize> {
        if !(is_away(p.value) || is_office(p.value)) || p.at.start < within.start || p.at.end > within.end {
            return None;
        }
        if p.at.end <= count.at.start {
            return Some(distance(slice(said, p.at.end..count.at.start)));
        }
        // "2 days a week, telework possible": a comma parts what comes after.
        let from = per.map_or(count.at.end, |r| if r.at.end <= p.at.start { r.at.end } else { count.at.end });
        let gap = said.get(from..p.at.start)?;
        let parted = slice(said, count.at.end..p.at.start);
        (!parted.contains([',', ';']) && !parted.contains(" - ")).then(|| distance(gap))
    };
    let near = places.iter().filter_map(|p| cost(p).filter(|c| *c <= NEAR).map(|c| (c, p)));
    // What stands after is as near as what stands before, or nearer: "3 days on site / 2 days remote".
    near.min_by_key(|(c, p)| (*c, p.at.start < count.at.start)).map(|(_, p)| p)
}

fn distance(gap: &str) -> usize {
    gap.len() + COMMA * (gap.matches([',', ';']).count() + gap.matches(" - ").count())
}

/// Days away in a week of five, from days away or at the office.
fn counted(count: &Count, per: Option<Per>, office: bool) -> Option<Verdict> {
    let mode = |mode| Some(Verdict::Mode(mode, None));
    match (per, office) {
        (Some(Per::Year), true) => return None,
        (Some(Per::Month), true) => return mode(RemoteMode::Remote),
        (Some(_), false) if per != Some(Per::Week) => return mode(RemoteMode::Occasional),
        _ => {}
    }
    let Some((low, high)) = count.bounds else { return mode(RemoteMode::Hybrid) };
    if high > WEEK {
        return None;
    }
    // Of a range, the greatest time away: the highest away, the lowest at the office.
    Some(share(if office { WEEK - low } else { high }))
}

/// The mode of some days away in a week.
fn share(away: f64) -> Verdict {
    let mode = match away {
        a if a <= 0.0 => RemoteMode::Onsite,
        a if a >= WEEK => RemoteMode::Remote,
        _ => RemoteMode::Hybrid,
    };
    Verdict::Mode(mode, Some(away.clamp(0.0, WEEK)))
}

/// Shares of the week: "TT : 60 %".
fn of_shares(said: &str, places: &[Spotted<Sense>], patterns: &Patterns) -> Vec<Claim> {
    let mut out = Vec::new();
    for c in patterns.shares.captures_iter(said) {
        let (Some(at), Some(Ok(percent))) =
            (c.get(0).map(|m| m.range()), c.name("share").map(|m| m.as_str().parse::<f64>()))
        else {
            continue;
        };
        let joined = |p: &&Spotted<Sense>| {
            let gap = if p.at.end <= at.start { p.at.end..at.start } else { at.end..p.at.start };
            let gap = said.get(gap).filter(|g| !g.contains([',', ';', '-', '+']));
            // "30 % work fully remote" counts people, not days.
            let fits =
                is_away(p.value) && p.value != Sense::Full || matches!(p.value, Sense::Office | Sense::OnsiteWord);
            fits && gap.is_some_and(|g| phrase(g).split(' ').all(|w| w.is_empty() || patterns.joints.contains(w)))
        };
        // "30 % on-site travel" is travel.
        let other = |p: &&Spotted<Sense>| {
            is_office(p.value) && starts_with(&phrase(slice(said, p.at.end..said.len())), &patterns.elsewhere)
        };
        let Some(place) = places.iter().find(|p| joined(p) && !other(p)).filter(|_| percent <= 100.0) else { continue };
        let away = if is_office(place.value) { 100.0 - percent } else { percent };
        let at = at.start.min(place.at.start)..at.end.max(place.at.end);
        out.push(Claim { verdict: share(away * WEEK / 100.0), rank: Rank::Days, at, tag: false, culture: false });
    }
    out
}

/// What a word says by itself.
fn of_word(said: &str, place: &Spotted<Sense>, setting: Setting, patterns: &Patterns) -> Option<Claim> {
    use RemoteMode::{Hybrid, Occasional, Onsite, Remote};
    let label = setting.label || is_labelled(said, place, patterns);
    let own = label && setting.words <= SHORT_PART && phrase(said) == phrase(slice(said, place.at.clone()));
    let stands = label || stands_alone(said, &place.at, setting);
    let mut tag = false;
    let (mode, rank) = match place.value {
        Sense::Full => (Remote, Rank::Stated),
        Sense::Hybrid | Sense::PartAway | Sense::Culture => (Hybrid, Rank::Stated),
        Sense::Onsite => (Onsite, Rank::Stated),
        Sense::Telework if own => (Remote, Rank::Stated),
        Sense::Telework => (Hybrid, Rank::Passing),
        Sense::Letters if said.get(place.at.end..).is_some_and(|a| a.trim_start().starts_with(':')) => {
            (Hybrid, Rank::Passing)
        }
        Sense::Remote | Sense::Anywhere => (Remote, Rank::Passing),
        Sense::RemoteWord | Sense::HybridWord | Sense::OnsiteWord if slice(said, place.at.clone()).starts_with('#') => {
            tag = true;
            let modes = [(Sense::RemoteWord, Remote), (Sense::HybridWord, Hybrid), (Sense::OnsiteWord, Onsite)];
            (modes.into_iter().find(|(s, _)| *s == place.value)?.1, Rank::Stated)
        }
        Sense::RemoteWord if stands => (Remote, Rank::Stated),
        Sense::RemoteWord if heads_title(said, place, setting) || is_said_of_post(said, place, patterns) => {
            (Remote, Rank::Passing)
        }
        // "Modalités : formation à distance" is not the work.
        Sense::LabelWord if label && !holds(&phrase(clause_before(said, place.at.start)), &patterns.elsewhere) => {
            (Remote, Rank::Passing)
        }
        Sense::HybridWord if stands || heads_label(said, place, setting) => (Hybrid, Rank::Stated),
        // "A hybrid, flexible approach to work."
        Sense::HybridWord if starts_with(&phrase(slice(said, place.at.end..said.len())), &patterns.ways) => {
            (Hybrid, Rank::Passing)
        }
        Sense::OnsiteWord
            if (label || setting.title || setting.words <= SHORT_PART) && part_is_short(said, &place.at) =>
        {
            (Onsite, Rank::Stated)
        }
        // "Location: onsite in Taipei".
        Sense::OnsiteWord if heads_label(said, place, setting) => (Onsite, Rank::Passing),
        _ => return None,
    };
    let away = matches!(place.value, Sense::Telework | Sense::Remote | Sense::RemoteWord | Sense::LabelWord);
    if away && is_paid_for(said, place, patterns) {
        return None;
    }
    let (mode, rank) =
        if away && is_occasional(said, place, patterns) { (Occasional, Rank::Stated) } else { (mode, rank) };
    Some(Claim {
        verdict: Verdict::Mode(mode, None),
        rank,
        at: place.at.clone(),
        tag,
        culture: place.value == Sense::Culture,
    })
}

/// "Mode de travail : hybride" in the middle of a line.
fn is_labelled(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    let before = said.get(..place.at.start).unwrap_or_default();
    let Some(colon) = before.rfind(':').filter(|c| place.at.start - c <= NEAR_LABEL) else { return false };
    ends_with(&phrase(before.get(..colon).unwrap_or_default()), &patterns.labels)
}

/// "Home office stipend", "a budget for your home office": what is paid, not where the work is done.
fn is_paid_for(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    let before = phrase(clause_before(said, place.at.start));
    let after = phrase(clause_after(said, place.at.end));
    let first: Vec<&str> = after.split(' ').take(GOODS_AFTER).collect();
    let last: Vec<&str> = before.rsplit(' ').take(GOODS_BEFORE).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    holds(&first.join(" "), &patterns.goods) || holds(&last.join(" "), &patterns.goods)
}

/// A part of a few words, in a short line, in a title or in brackets.
fn stands_alone(said: &str, at: &Range<usize>, setting: Setting) -> bool {
    let bracketed = said.get(..part_around(said, at).start).is_some_and(|b| b.ends_with('('));
    part_is_short(said, at) && (setting.title || bracketed || setting.words <= SHORT_LINE)
}

fn part_is_short(said: &str, at: &Range<usize>) -> bool {
    phrase(slice(said, part_around(said, at))).split(' ').count() <= SHORT_PART
}

/// The part of a line in which a word stands.
fn part_around(said: &str, at: &Range<usize>) -> Range<usize> {
    let before = said.get(..at.start).unwrap_or_default();
    let after = said.get(at.end..).unwrap_or_default();
    let start = before.rfind(PARTS).map(|i| i + 1).max(before.rfind(" - ").map(|i| i + 3)).unwrap_or(0);
    start..at.end + [after.find(PARTS), after.find(" - ")].into_iter().flatten().min().unwrap_or(after.len())
}

/// The first word of what a label says.
fn heads_label(said: &str, place: &Spotted<Sense>, setting: Setting) -> bool {
    setting.label && !said.get(..place.at.start).is_some_and(|b| b.contains(char::is_alphanumeric))
}

/// "Remote software engineer": the first word of a title.
fn heads_title(said: &str, place: &Spotted<Sense>, setting: Setting) -> bool {
    setting.title && place.at.start == 0 && !said.is_empty()
}

/// "The role is remote", "remote only".
fn is_said_of_post(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    let before = phrase(said.get(..place.at.start).unwrap_or_default());
    let after = phrase(clause_after(said, place.at.end));
    ends_with(&before, &patterns.around) || starts_with(&after, &patterns.around)
}

/// "Télétravail ponctuel", "occasional remote work": not "remote with occasional travel".
fn is_occasional(said: &str, place: &Spotted<Sense>, patterns: &Patterns) -> bool {
    patterns.occasional.all_in(said).iter().any(|o| {
        let gap = if o.at.end <= place.at.start { o.at.end..place.at.start } else { place.at.end..o.at.start };
        let Some(gap) = said.get(gap).filter(|g| g.len() <= OCCASION && !g.contains([',', ';'])) else { return false };
        let next = phrase(said.get(o.at.end..).unwrap_or_default());
        let of_other = o.at.start >= place.at.end && starts_with(&next, &patterns.elsewhere);
        !of_other && !holds(&phrase(gap), &patterns.elsewhere)
    })
}

fn slice(said: &str, range: Range<usize>) -> &str {
    let edge = |at: usize| (0..=at.min(said.len())).rev().find(|i| said.is_char_boundary(*i)).unwrap_or(0);
    said.get(edge(range.start)..edge(range.end)).unwrap_or_default()
}
