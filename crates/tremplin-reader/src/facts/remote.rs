//! How far the work is done away from the office: what sentences say of the post, else a label (a field, the title, "Location:").
//! What a sentence claims is read in `claims`.

mod claims;
mod patterns;

pub(crate) use patterns::Patterns;

use super::{Remark, Remote, RemoteMode};
use crate::text::Text;
use crate::text::pieces::pieces;
use crate::words::{Words, phrase, unmarked};
use claims::{Claim, Rank, Setting, Verdict};
use tremplin_documents::{Field, Span};

/// A first line with more words than this is prose.
const TITLE_WORDS: usize = 18;
/// A label has at most this many words.
const LABEL_WORDS: usize = 5;

/// A claim, where it stands, and whether a label makes it.
struct Said {
    claim: Claim,
    span: Span,
    label: bool,
}

/// What an ad says of work away from the office. A sentence is more exact than a label: where they differ it is followed, and told.
#[must_use]
pub(crate) fn offered(text: &Text<'_>, words: &Words, remarks: &mut Vec<Remark>) -> Option<Remote> {
    let said = all_said(text, &words.remote);
    let denied = said.iter().any(|s| matches!(s.claim.verdict, Verdict::NotRemote));
    // "Not a remote job" takes back a label or a passing word; it does not say what the post is.
    let stands = |s: &&Said| !(denied && s.claim.rank < Rank::Days && mode(s).is_none_or(|m| m == RemoteMode::Remote));
    let best = |label: bool| said.iter().filter(|s| s.label == label).filter(stands).fold(None, better);
    let (body, label) = (best(false), best(true));
    // "#LI-Hybrid #LI-Remote": of the tags, the farthest is offered.
    let tagged = |s: &&Said| s.claim.tag && mode(s) == Some(RemoteMode::Remote);
    let label = label.map(|l| said.iter().filter(stands).find(|s| l.claim.tag && tagged(s)).unwrap_or(l));
    let firm = |b: &&Said| b.claim.culture && label.is_some_and(|l| mode(l) == Some(RemoteMode::Remote));
    let exact = body.filter(|b| b.claim.rank > Rank::Passing && !firm(b));
    // "Location: onsite at the client's" leaves room for some days away.
    let place = label.filter(|l| l.claim.rank == Rank::Passing && mode(l) == Some(RemoteMode::Onsite));
    let chosen = exact.or(if place.is_some() { body.or(place) } else { label.or(body) });
    let told = said.iter().filter(|s| s.label && mode(s).is_some()).fold(None, better);
    if let Some(told) = told
        && (exact.is_some_and(|e| differ(e, told)) || denied && mode(told) == Some(RemoteMode::Remote))
    {
        remarks.push(Remark { code: "remote_conflict", span: Some(told.span) });
    }
    let chosen = chosen?;
    let Verdict::Mode(mode, days) = chosen.claim.verdict else { return None };
    Some(Remote { mode, days, spans: vec![chosen.span] })
}

fn mode(said: &Said) -> Option<RemoteMode> {
    match said.claim.verdict {
        Verdict::Mode(mode, _) => Some(mode),
        Verdict::NotRemote => None,
    }
}

fn days(said: &Said) -> Option<f64> {
    match said.claim.verdict {
        Verdict::Mode(_, days) => days,
        Verdict::NotRemote => None,
    }
}

/// The stronger of two; when they are as strong, the first, unless the other tells the days of the same mode.
fn better<'s>(best: Option<&'s Said>, next: &'s Said) -> Option<&'s Said> {
    match best {
        Some(best) if best.claim.rank == next.claim.rank && mode(best) == mode(next) && days(best).is_none() => {
            days(next).map(|_| next).or(Some(best))
        }
        Some(best) if best.claim.rank >= next.claim.rank || mode(next).is_none() => Some(best),
        _ => mode(next).map(|_| next).or(best),
    }
}

/// Whether two differ. A post at the office with a day away now and then is labelled "on site" in good faith.
fn differ(body: &Said, label: &Said) -> bool {
    let near = |m: Option<RemoteMode>| matches!(m, Some(RemoteMode::Onsite | RemoteMode::Occasional));
    mode(body) != mode(label) && !(near(mode(body)) && near(mode(label)))
}

fn all_said(text: &Text<'_>, patterns: &Patterns) -> Vec<Said> {
    let mut out = Vec::new();
    for (line, entry) in text.lines.iter().enumerate() {
        let folded = unmarked(text.folded_line(line));
        if !patterns.senses.may_be_in(&folded) {
            continue;
        }
        let field = match entry.field {
            Some(Field::Workplace | Field::Place) => true,
            Some(_) => continue,
            None => false,
        };
        let title = is_title(text, line);
        let label = if field || is_under_label(text, line, patterns) { Some(0) } else { label_end(&folded, patterns) };
        let base = entry.folded.start;
        for sentence in pieces(text, line) {
            let place = text.folded.span_of(sentence);
            let from = place.start - base;
            let Some(said) = folded.get(from..place.end - base) else { continue };
            let labelled = label.filter(|end| *end >= from && *end < from + said.len());
            let said = labelled.map_or(said, |end| said.get(end - from..).unwrap_or_default());
            let from = labelled.unwrap_or(from);
            let words = text.words_in(line);
            let setting = Setting { label: labelled.is_some(), title, words };
            out.extend(claims::of(said, setting, patterns).into_iter().map(|claim| {
                let at = Span::new(base + from + claim.at.start, base + from + claim.at.end);
                Said { span: text.folded.original(at), label: setting.label || title || claim.tag, claim }
            }));
        }
    }
    out
}

/// The first line of several, unless it is prose.
fn is_title(text: &Text<'_>, line: usize) -> bool {
    line == 0 && text.lines.len() > 1 && text.words_in(0) <= TITLE_WORDS && !text.line(0).ends_with('.')
}

/// Whether the line above is a label and nothing else: "Location:".
fn is_under_label(text: &Text<'_>, line: usize, patterns: &Patterns) -> bool {
    let Some(above) = line.checked_sub(1).filter(|a| text.words_in(*a) <= LABEL_WORDS) else { return false };
    let above = unmarked(text.folded_line(above));
    let bare = above.trim_end();
    bare.ends_with(':') && label_end(&above, patterns).is_some_and(|end| end == bare.len())
}

/// Where what a label says begins: "Location: Remote".
fn label_end(line: &str, patterns: &Patterns) -> Option<usize> {
    let colon = line.find(':')?;
    let label = phrase(line.get(..colon)?);
    let known = label.split(' ').count() <= LABEL_WORDS && patterns.labels.contains(&label);
    known.then_some(colon + 1)
}
