//! What a field, a label or a line of the head of an ad states: a list of towns, each with its country, and how the work is done.

use super::world::{Area, letters};
use super::{DISTRICT, Gazetteer, KNOWN, Place};
use crate::facts::places::arrondissement::rank;
use crate::text::Text;
use crate::text::fold::is_blank;
use crate::words::{Words, phrase};
use tremplin_documents::{Field, Span};

/// Lines at the head of an ad that may be nothing but its place.
const HEAD_LINES: usize = 8;
/// A line of the head has at most this many words.
const HEAD_WORDS: usize = 10;
/// Words of a piece that says how the work is done.
const MODE_WORDS: usize = 4;
/// Dashes between the pieces of a list.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// A piece of a list.
struct Piece {
    span: Span,
    /// Whether a comma, a bracket or a dash joins it to the one before: what stands there may say where that is.
    joined: bool,
}

/// What a piece says.
enum Said {
    Mode,
    /// Areas that it may mean, and the place where it stands alone: none for a code, which only says where a town is.
    Area(Vec<Area>, Option<Place>),
    Town(Place, bool),
}

/// Places of a line that can only state places; none where it does not.
pub(super) fn in_line(text: &Text<'_>, line: usize, words: &Words, gazetteer: &Gazetteer) -> Option<Vec<Place>> {
    if let Some(span) = stated_in(text, line, words) {
        return Some(listed(text, span, words, gazetteer, false).unwrap_or_default());
    }
    let entry = text.lines.get(line).filter(|l| line < HEAD_LINES && l.field.is_none())?;
    let short = text.words_in(line) <= HEAD_WORDS && !entry.span.of(text.raw).ends_with(['.', ':', '?', '!']);
    let places = short.then(|| listed(text, entry.span, words, gazetteer, true)).flatten()?;
    (!places.is_empty()).then_some(places)
}

/// The part of a line that can only be a place: all of a field, what follows a label.
fn stated_in(text: &Text<'_>, line: usize, words: &Words) -> Option<Span> {
    let entry = text.lines.get(line)?;
    if entry.field == Some(Field::Place) {
        return Some(entry.span);
    }
    let (label, rest) = entry.span.of(text.raw).split_once(':')?;
    let rest = rest.trim_matches(is_blank);
    let short = !rest.is_empty() && rest.split_whitespace().take(13).count() <= 12;
    (short && words.place.labels.contains(&phrase(label)))
        .then(|| Span::new(entry.span.end - rest.len(), entry.span.end))
}

/// The places of a list; `sure`: none where a piece is neither a place that we know nor a way of working.
fn listed(text: &Text<'_>, span: Span, words: &Words, gazetteer: &Gazetteer, sure: bool) -> Option<Vec<Place>> {
    let pieces = pieces(text, span, words, gazetteer);
    let mut said = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let Some(what) = read(text, piece.span, words, gazetteer) else { continue };
        let known = match &what {
            Said::Mode => text.folded.span_of(piece.span).of(&text.folded.text).split(' ').count() <= MODE_WORDS,
            Said::Area(..) => true,
            Said::Town(place, known) => {
                *known && !words.place.homonyms.contains(&phrase(&place.name))
                    || place.department.is_some() && place.name.contains('(')
            }
        };
        if sure && !known && !piece.joined {
            return None;
        }
        said.push((what, piece.joined, known));
    }
    let all_known = said.iter().all(|(.., known)| *known);
    if sure && !all_known && !said.iter().any(|(what, ..)| matches!(what, Said::Area(..))) {
        return None;
    }
    let (places, left) = joined(said.into_iter().map(|(what, joined, _)| (what, joined)).collect(), gazetteer);
    (!sure || !left).then_some(places)
}

/// Towns with the areas that stand beside them; whether a name is left that nothing proves.
fn joined(said: Vec<(Said, bool)>, gazetteer: &Gazetteer) -> (Vec<Place>, bool) {
    let mut out: Vec<Place> = Vec::new();
    let mut left = false;
    let mut all = said.into_iter().peekable();
    while let Some((what, joined)) = all.next() {
        let previous = out.last_mut().filter(|_| joined);
        match what {
            Said::Mode => {}
            Said::Area(areas, place) => {
                if !previous.is_some_and(|p| refine(p, &areas, gazetteer)) {
                    left |= place.is_none();
                    out.extend(place);
                }
            }
            Said::Town(place, known) => {
                let next = all.peek().filter(|(_, joined)| *joined).map(|(what, _)| what);
                let areas = if let Some(Said::Area(areas, _)) = next { areas.as_slice() } else { &[] };
                match previous {
                    Some(p) if p.is_area && within(p, &place, gazetteer) => *p = place_in(p, place, gazetteer),
                    Some(p) if !p.is_area && !known && fits(p, areas, gazetteer) => {}
                    Some(p) if p.region.is_some() && gazetteer.region_named(&place.name) == p.region.as_deref() => {}
                    _ => {
                        left |= !known && !areas.iter().any(|_| true);
                        out.push(place);
                    }
                }
            }
        }
    }
    (out, left)
}

/// Says where a town is, if it may lie there.
fn refine(place: &mut Place, areas: &[Area], gazetteer: &Gazetteer) -> bool {
    if place.is_area {
        return false;
    }
    let Some(area) = area_of(place, areas, gazetteer) else { return false };
    let country = letters(area.country);
    if country != super::FRANCE {
        (place.commune, place.arrondissement, place.department, place.region) = (None, None, None, None);
    }
    place.country = Some(country);
    true
}

fn fits(place: &Place, areas: &[Area], gazetteer: &Gazetteer) -> bool {
    area_of(place, areas, gazetteer).is_some()
}

/// The area in which a town lies: one where a town of its name is known; any where it is not known at all.
fn area_of(place: &Place, areas: &[Area], gazetteer: &Gazetteer) -> Option<Area> {
    let name = phrase(&place.name);
    let french =
        |a: &&Area| letters(a.country) == super::FRANCE && (place.commune.is_some() || place.department.is_some());
    let known = areas.iter().find(|a| french(a) || gazetteer.world.town(&name, Some(**a)).is_some());
    let stranger = place.commune.is_none() && gazetteer.world.town(&name, None).is_none();
    // A town that we do not know, before two letters: the state, as it is written.
    let as_written = || areas.iter().find(|a| a.state.is_some()).or(areas.first());
    known.or_else(|| as_written().filter(|_| stranger)).copied()
}

/// "Germany - Berlin": whether a town lies in the country before it.
fn within(country: &Place, town: &Place, gazetteer: &Gazetteer) -> bool {
    let area = country.country.as_deref().and_then(|c| c.as_bytes().try_into().ok());
    let area = area.map(|country| Area { country, state: None });
    country.country.as_deref() == Some(super::FRANCE) && town.commune.is_some()
        || area.is_some_and(|a| gazetteer.world.town(&phrase(&town.name), Some(a)).is_some())
}

fn place_in(country: &Place, town: Place, gazetteer: &Gazetteer) -> Place {
    let mut town = town;
    let area = country.country.as_deref().and_then(|c| c.as_bytes().try_into().ok());
    refine(&mut town, area.map(|country| Area { country, state: None }).as_slice(), gazetteer);
    town
}

/// "Lyon, Lille ou Nantes", "Remote - Berlin, Germany": the pieces of a list.
fn pieces(text: &Text<'_>, span: Span, words: &Words, gazetteer: &Gazetteer) -> Vec<Piece> {
    let raw = span.of(text.raw);
    let mut ends: Vec<(usize, usize, bool)> = raw
        .match_indices([',', ';', '|', '/', '(', ')', '·', '•'])
        .filter(|(i, m)| !holds_figures(raw, *i, m))
        .map(|(i, m)| (i, i + m.len(), matches!(m, "," | "(")))
        .collect();
    for word in words.place.between.iter() {
        let apart = raw.match_indices(word.as_str()).filter(|(i, m)| stands_apart(raw, *i, m));
        ends.extend(apart.map(|(i, m)| (i, i + m.len(), false)));
    }
    ends.push((raw.len(), raw.len(), false));
    ends.sort_unstable();
    let (mut start, mut is_joined) = (0, false);
    let mut out = Vec::with_capacity(ends.len());
    for (end, next, joins) in ends {
        let piece = raw.get(start..end).unwrap_or_default();
        let from = span.start + start;
        for (k, (at, part)) in dashed(piece, words, gazetteer).into_iter().enumerate() {
            out.extend(trimmed(part, from + at).map(|span| Piece { span, joined: is_joined || k > 0 }));
        }
        start = next.max(start);
        is_joined = joins;
    }
    out
}

/// Whether a word has blanks on both sides, seen or unseen.
fn stands_apart(raw: &str, at: usize, word: &str) -> bool {
    let (before, after) = (raw.get(..at), raw.get(at + word.len()..));
    before.is_some_and(|b| b.ends_with(is_blank)) && after.is_some_and(|a| a.starts_with(is_blank))
}

/// "Lyon (69)": a bracket around figures belongs to its town.
fn holds_figures(raw: &str, at: usize, sign: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    match sign {
        "(" => raw.get(at + 1..).is_some_and(|r| r.starts_with(digit)),
        ")" => raw.get(..at).is_some_and(|r| r.ends_with(digit)),
        _ => false,
    }
}

/// The pieces of a piece that a dash parts, where one of them is a country, a town of the world or a way of working.
fn dashed<'r>(piece: &'r str, words: &Words, gazetteer: &Gazetteer) -> Vec<(usize, &'r str)> {
    let Some(dash) = DASHES.iter().find(|d| piece.contains(**d)) else { return vec![(0, piece)] };
    let parts: Vec<(usize, &str)> = piece
        .match_indices(dash)
        .map(|(i, _)| i)
        .chain([piece.len()])
        .scan(0, |start, end| {
            let part = (*start, piece.get(*start..end).unwrap_or_default());
            *start = end + dash.len();
            Some(part)
        })
        .collect();
    let tells = |part: &str| {
        let (said, name) = (part.trim_matches(is_blank), phrase(part));
        gazetteer.world.areas(&name, said).next().is_some()
            || gazetteer.world.town(&name, None).is_some_and(super::world::Town::is_known)
            || words.remote.senses.may_be_in(&crate::text::fold::folded(said))
    };
    if parts.iter().any(|(_, part)| tells(part)) { parts } else { vec![(0, piece)] }
}

/// A piece without the blanks and signs around it.
fn trimmed(piece: &str, at: usize) -> Option<Span> {
    let sign = |c: char| is_blank(c) || !c.is_alphanumeric() && !matches!(c, '(' | ')' | '.');
    let said = piece.trim_matches(sign);
    let from = at + (piece.len() - piece.trim_start_matches(sign).len());
    (!said.is_empty()).then(|| Span::new(from, from + said.len()))
}

/// What a piece says: nothing where it holds no name.
fn read(text: &Text<'_>, span: Span, words: &Words, gazetteer: &Gazetteer) -> Option<Said> {
    let raw = span.of(text.raw);
    let name = phrase(raw);
    let areas: Vec<Area> = gazetteer.world.areas(&name, raw).collect();
    if !areas.is_empty() && gazetteer.world.town(&name, None).is_none_or(|t| !t.is_known()) {
        let alone = gazetteer.world.named(&name, raw);
        let place = alone.map(|a| Place::area(raw.to_owned(), letters(a.country), span));
        return Some(Said::Area(areas, place));
    }
    let place = town(text, span, words, gazetteer)?;
    let mode =
        place.commune.is_none() && words.remote.senses.may_be_in(text.folded.span_of(span).of(&text.folded.text));
    // "Lieu du poste : En présentiel" tells how the work is done, and no place.
    if mode && place.country.is_none() {
        return Some(Said::Mode);
    }
    let people = gazetteer.find(&phrase(&place.name), place.department.as_deref()).map_or(0, |c| c.population);
    let foreign = place.country.is_some() && place.commune.is_none() && place.department.is_none();
    let known = foreign || place.commune.is_some() && (people >= KNOWN || place.arrondissement.is_some());
    Some(Said::Town(place, known))
}

/// "69 - LYON 03", "69003 Lyon", "Lyon (69)", "Berlin".
fn town(text: &Text<'_>, span: Span, words: &Words, gazetteer: &Gazetteer) -> Option<Place> {
    let raw = span.of(text.raw);
    let joined = phrase(raw);
    let parts: Vec<&str> = joined.split(' ').filter(|w| !matches!(*w, "." | "cedex" | DISTRICT)).collect();
    let department = parts.iter().find_map(|w| super::department_of(w));
    let name: Vec<&str> = parts.iter().filter(|w| !w.starts_with(|c: char| c.is_ascii_digit())).copied().collect();
    let letters_in = raw.chars().filter(|c| c.is_alphabetic()).count();
    if name.is_empty() || letters_in < 2 {
        return None;
    }
    let whole = |w: &&str| match *w {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        other => other.to_owned(),
    };
    let spelled = name.iter().map(whole).collect::<Vec<_>>().join(" ");
    let shown = raw.trim_start_matches(|c: char| c.is_ascii_digit() || is_blank(c) || c == '-').trim();
    let commune = gazetteer.find(&spelled, department.as_deref());
    let foreign = gazetteer.world.town(&joined, None).filter(|t| t.is_known());
    if let Some(foreign) = foreign.filter(|t| {
        department.is_none() && commune.is_none_or(|c| c.population < KNOWN && t.is_larger_than(c.population))
    }) {
        return Some(Place::abroad(shown.to_owned(), letters(foreign.area.country), span));
    }
    let after = parts.iter().skip_while(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let ordinals = &words.offer.ordinals;
    let rank = after.filter(|w| w.starts_with(|c: char| c.is_ascii_digit())).find_map(|w| rank(w, ordinals, true));
    let arrondissement = commune.and_then(|c| gazetteer.arrondissements.find(&c.code, &joined, rank));
    Some(Place { arrondissement, ..gazetteer.place(shown.to_owned(), department, commune, span) })
}
