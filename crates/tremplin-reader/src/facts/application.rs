//! How to apply: addresses of mail and of the web, telephone, post, what to send, whether a person is named, the last day. An address
//! given for something else (accommodations, personal data) is no route.

mod addresses;

pub(crate) use addresses::AddressPatterns;

use super::Found;
use super::cues::{Cue, Cues, Hit, Phrases, sentence, span};
use super::day::{Day, Order};
use crate::text::Text;
use addresses::{Address, AddressKind};
use serde::Serialize;
use tremplin_documents::{Field, Link, Span};

/// Signs and small words between a label and its date.
const BETWEEN: usize = 6;
/// Signs between a label and the name of a person.
const BEFORE_NAME: usize = 3;
/// Tokens around an address in which something else may be said to be its use.
const AROUND: usize = 60;
/// A line of so few tokens says no more than its address.
const FEW: usize = 18;
/// Words of a person's name at most.
const NAME: usize = 4;

/// How to apply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Application {
    /// Addresses of mail.
    pub emails: Vec<Found<String>>,
    /// Addresses of the web.
    pub urls: Vec<Found<String>>,
    /// Telephone numbers, as written.
    pub phones: Vec<Found<String>>,
    /// Words that say that one may write by post.
    pub post: Option<Span>,
    /// What to send, by kind (`cv`, `cover_letter`), each once.
    pub documents: Vec<Found<String>>,
    /// The name of a person to write to or to ask: that there is one, not who.
    pub contact: Option<Span>,
    /// Last day.
    pub deadline: Option<Found<Day>>,
}

/// What is needed to read it.
pub(crate) struct Reading<'a> {
    pub text: &'a Text<'a>,
    pub cues: &'a Cues,
    pub phrases: &'a Phrases,
    pub order: Order,
}

/// How to apply; `None` when the ad says nothing of it.
#[must_use]
pub(crate) fn said(reading: &Reading<'_>, addresses: &AddressPatterns, links: &[Link]) -> Option<Application> {
    let mut out = Application { post: post(reading), contact: contact(reading), ..Application::default() };
    out.documents = documents(reading);
    out.deadline = deadline(reading);
    for address in addresses.all_in(reading.text) {
        let Some(found) = route(reading, &address) else { continue };
        let list = match address.kind {
            AddressKind::Mail => &mut out.emails,
            AddressKind::Web => &mut out.urls,
            AddressKind::Phone => &mut out.phones,
        };
        if !list.iter().any(|f| f.value == found.value) {
            list.push(found);
        }
    }
    out.urls.extend(linked(reading, links));
    (out != Application::default()).then_some(out)
}

/// An address that is a route: none where its line speaks of something else; of mail in a sentence about applying or a line of a few
/// words, of the web in such a sentence, a telephone number beside a word for it.
fn route(reading: &Reading<'_>, address: &Address) -> Option<Found<String>> {
    let Reading { text, cues, .. } = reading;
    let at = text.tokens.partition_point(|t| t.span.end <= address.span.start);
    let line = text.tokens.get(at).and_then(|t| text.lines.get(t.line))?;
    let around = (line.first.max(at.saturating_sub(AROUND)), line.end.min(at + AROUND));
    if cues.any(around.0, around.1, |c| c == Cue::Elsewhere) {
        return None;
    }
    let (from, to) = sentence(text, at);
    let applies = cues.any(from, to, |c| matches!(c, Cue::Apply | Cue::Paper(_)));
    let asks = || cues.any(from, to, |c| matches!(c, Cue::Contact | Cue::ContactBefore));
    let few = line.end - line.first <= FEW;
    let is_route = match address.kind {
        AddressKind::Mail => applies || few || asks(),
        AddressKind::Web => applies,
        AddressKind::Phone => address.sure || cues.any(line.first, at, |c| c == Cue::Phone),
    };
    is_route.then(|| Found { value: address.value.clone(), span: address.span })
}

/// Links whose words say that one applies there.
fn linked(reading: &Reading<'_>, links: &[Link]) -> Option<Found<String>> {
    let Reading { text, cues, .. } = reading;
    links.iter().find_map(|link| {
        let first = text.tokens.partition_point(|t| t.span.end <= link.span.start);
        let end = text.tokens.partition_point(|t| t.span.start < link.span.end);
        let web = link.target.starts_with("http");
        (web && cues.any(first, end, |c| c == Cue::Apply))
            .then(|| Found { value: link.target.clone(), span: link.span })
    })
}

fn post(reading: &Reading<'_>) -> Option<Span> {
    let Reading { text, cues, .. } = reading;
    let near = |h: &Hit| {
        let (from, to) = sentence(text, h.first);
        cues.any(from, to, |c| matches!(c, Cue::Apply | Cue::Paper(_)))
    };
    cues.of(Cue::ByPost).find(near).map(|h| span(text, h.first, h.end))
}

/// What to send: a kind named in a sentence about applying.
fn documents(reading: &Reading<'_>) -> Vec<Found<String>> {
    let Reading { text, cues, phrases, .. } = reading;
    let mut out: Vec<Found<String>> = Vec::new();
    for (hit, kind) in cues.picked(|c| if let Cue::Paper(kind) = c { Some(kind) } else { None }) {
        let (from, to) = sentence(text, hit.first);
        let Some(kind) = phrases.papers.get(kind).filter(|k| !out.iter().any(|f| f.value == **k)) else { continue };
        let others = cues.within(from, to).iter().any(|h| matches!(h.cue, Cue::Paper(_)) && h.first != hit.first);
        let asked = cues.any(from, to, |c| c == Cue::Apply) || others;
        if asked && !cues.any(from, to, |c| c == Cue::Elsewhere) {
            out.push(Found { value: kind.clone(), span: span(text, hit.first, hit.end) });
        }
    }
    out
}

/// The name of a person right after a word that announces one: two words with a capital, or one after "Mme".
fn contact(reading: &Reading<'_>) -> Option<Span> {
    let Reading { text, cues, .. } = reading;
    let labels = cues.picked(|c| match c {
        Cue::Contact => Some(false),
        Cue::ContactBefore => Some(true),
        _ => None,
    });
    labels.into_iter().find_map(|(label, verb)| {
        let line = text.tokens.get(label.first)?.line;
        let signs = (label.end..label.end + BEFORE_NAME).take_while(|t| text.tokens.get(*t).is_some_and(|t| !t.word));
        let from = signs.clone().last().map_or(label.end, |t| t + 1);
        let colon = signs.into_iter().any(|t| matches!(text.token(t), ":" | "("));
        name_at(reading, from, line).filter(|_| colon || verb && !text.dash_before(from))
    })
}

fn name_at(reading: &Reading<'_>, from: usize, line: usize) -> Option<Span> {
    let Reading { text, phrases, .. } = reading;
    let is_title = |t: usize| phrases.titles.contains(text.token(t));
    // "M." has its stop.
    let first = (from..from + 3).find(|t| !is_title(*t) && text.token(*t) != ".")?;
    let titled = first > from;
    let is_name = |t: &usize| {
        let Some(token) = text.tokens.get(*t).filter(|x| x.word && x.line == line) else { return false };
        let written = token.span.of(text.raw);
        let capital = written.chars().next().is_some_and(char::is_uppercase);
        let letters = written.chars().all(char::is_alphabetic) && written.chars().count() > 1;
        capital && letters && !phrases.not_people.contains(text.token(*t))
    };
    let glued = |t: &usize| *t == first || text.tokens.get(*t).is_some_and(|x| x.glued) && !text.dash_before(*t);
    let count = (first..first + NAME).take_while(|t| is_name(t) && glued(t)).count();
    let enough = count >= 2 || titled && count == 1;
    enough.then(|| span(text, first, first + count))
}

/// The last day: a field, a date after its label, or after "avant le" in a sentence about applying.
fn deadline(reading: &Reading<'_>) -> Option<Found<Day>> {
    let Reading { text, cues, phrases, order } = reading;
    let day = |at: usize| phrases.days.at(text, at, *order).map(|(value, span)| Found { value, span });
    let after = |hit: Hit| {
        let at = phrases.days.skip(text, hit.end, BETWEEN);
        let line = |t: usize| text.tokens.get(t).map(|t| t.line);
        day(at).filter(|f| {
            line(at) == line(hit.first) && f.value.month.is_some() || f.value.year.is_some() && f.span.len() > 4
        })
    };
    let field = text.lines.iter().find(|l| l.field == Some(Field::Deadline)).and_then(|l| day(l.first));
    let applies = |h: &Hit| {
        let (from, to) = sentence(text, h.first);
        cues.any(from, to, |c| matches!(c, Cue::Apply | Cue::Paper(_)))
    };
    let sure = cues.picked(|c| (c == Cue::Deadline).then_some(()));
    field
        .or_else(|| sure.iter().find_map(|(h, ())| after(*h)))
        .or_else(|| cues.of(Cue::Before).filter(applies).find_map(after))
}
