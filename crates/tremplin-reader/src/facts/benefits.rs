//! Benefits that an ad gives beside the pay: what the firm sells, what the post manages and what is refused are none of them.

use super::cues::{Cue, Cues, Hit, Phrases, sentence, span};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use serde::Serialize;
use tremplin_documents::Span;

/// A name that is a benefit only among benefits has another one so many lines away at most.
const LINES: usize = 2;
/// So many tokens may stand between a task and what it is about: "suivi administratif de la mutuelle".
const TASK_REACH: usize = 6;
/// Two benefits of one enumeration stand so many tokens apart at most.
const LIST_REACH: usize = 12;

/// A kind of benefit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Benefit {
    /// Its identifier: `meal_vouchers`.
    pub kind: String,
    /// Every mention, in the order of the text.
    pub spans: Vec<Span>,
}

/// A mention.
#[derive(Clone, Copy)]
struct Mention {
    hit: Hit,
    /// The rank of its kind; none for a phrase that only looks like one.
    kind: Option<usize>,
    sure: bool,
    line: usize,
}

/// The benefits of an ad, one entry a kind, in the order of first mention.
#[must_use]
pub(crate) fn offered(text: &Text<'_>, parts: &[Part], cues: &Cues, phrases: &Phrases) -> Vec<Benefit> {
    let all: Vec<Mention> = mentions(text, cues).into_iter().filter(|m| is_given(text, parts, cues, m)).collect();
    let mut out: Vec<Benefit> = Vec::new();
    for (i, mention) in all.iter().enumerate() {
        let Some(kind) = mention.kind.and_then(|k| phrases.benefits.get(k)) else { continue };
        if !mention.sure && !is_listed(text, parts, cues, &all, i) {
            continue;
        }
        let place = span(text, mention.hit.first, mention.hit.end);
        match out.iter_mut().find(|b| b.kind == *kind) {
            Some(benefit) => benefit.spans.push(place),
            None => out.push(Benefit { kind: kind.clone(), spans: vec![place] }),
        }
    }
    out
}

fn mentions(text: &Text<'_>, cues: &Cues) -> Vec<Mention> {
    let picked = cues.picked(|cue| match cue {
        Cue::Benefit(kind, sure) => Some((Some(kind), sure)),
        Cue::NoBenefit => Some((None, false)),
        _ => None,
    });
    let line = |hit: &Hit| text.tokens.get(hit.first).map_or(0, |t| t.line);
    picked
        .into_iter()
        .map(|(hit, (kind, sure))| Mention { hit, kind, sure, line: line(&hit) })
        .filter(|m| m.kind.is_some())
        .collect()
}

/// Whether a mention is of something that the ad gives: not refused, not managed, not sold.
fn is_given(text: &Text<'_>, parts: &[Part], cues: &Cues, m: &Mention) -> bool {
    let (from, to) = sentence(text, m.hit.first);
    let before = from.max(m.hit.first.saturating_sub(TASK_REACH));
    // "Pas de RTT", "no company car": one word may stand between.
    let denied = cues
        .within(before, m.hit.first)
        .iter()
        .any(|h| h.cue == Cue::Denied && h.end + 1 >= m.hit.first && h.end <= m.hit.first);
    let refused = cues.any(m.hit.end, to.min(m.hit.end + TASK_REACH), |c| c == Cue::Refused);
    let announced = cues.any(from, m.hit.first, |c| c == Cue::Announce);
    let offer = kind_at(parts, m.line) == "offer";
    let managed = !announced && !offer && cues.any(before, m.hit.first, |c| c == Cue::Task);
    let sold = !announced && !offer && cues.any(from, to, |c| c == Cue::Firm);
    !denied && !refused && !managed && !sold
}

/// Whether a name that may mean something else stands among benefits: under a heading of what is offered, after words that announce
/// them, beside another benefit.
fn is_listed(text: &Text<'_>, parts: &[Part], cues: &Cues, all: &[Mention], i: usize) -> bool {
    let Some(m) = all.get(i) else { return false };
    let kind = kind_at(parts, m.line);
    if matches!(kind, "mission" | "profile" | "required" | "preferred" | "legal") {
        return false;
    }
    let (from, to) = sentence(text, m.hit.first);
    let announced = cues.any(from, m.hit.first, |c| c == Cue::Announce);
    let others = || all.iter().filter(|o| o.kind != m.kind);
    let beside = |o: &Mention| {
        let near = o.hit.first + LIST_REACH >= m.hit.first && o.hit.first <= m.hit.first + LIST_REACH;
        near && o.hit.first >= from && o.hit.first < to
    };
    let around = |o: &Mention| o.sure && o.line + LINES >= m.line && o.line <= m.line + LINES;
    announced && others().any(|o| beside(o) || around(o))
        || kind == "offer" && (announced || text.words_in(m.line) <= LIST_REACH || others().any(beside))
        || others().any(|o| beside(o) && (o.sure || around(o)))
        || text.words_in(m.line) <= LINES + m.hit.end - m.hit.first && others().any(around)
}
