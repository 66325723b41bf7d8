//! Places that an ad names: the field of a record, a line with a label, a commune beside its postal code, its department or a word of
//! place. A name alone proves nothing: France has communes called Vert, Bonnes and Us.

mod arrondissement;

use super::Place;
use crate::text::Text;
use crate::text::fold::is_blank;
use crate::words::{Words, ends_with, phrase};
use arrondissement::{Arrondissements, rank};
use std::collections::{BTreeSet, HashMap, HashSet};
use tremplin_documents::{Field, Span};
use tremplin_knowledge::place::Places;

/// A commune named after "à" or in a title has at least so many people: below, the name is more often another word. Chosen.
const KNOWN: u32 = 10_000;
/// Words of the longest name of a commune that is looked for.
const NAME_WORDS: usize = 7;
/// Most places kept of one ad.
const PLACES: usize = 20;
/// A district of a large town, as the French say it everywhere.
const DISTRICT: &str = "arrondissement";

/// Communes by their folded name.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    communes: HashMap<String, Vec<Commune>>,
    /// First words of their names: most words of a text are none, and are passed over at once.
    firsts: HashSet<String>,
    regions: HashMap<String, String>,
    arrondissements: Arrondissements,
}

#[derive(Clone, Debug)]
struct Commune {
    code: String,
    department: String,
    population: u32,
}

impl Gazetteer {
    /// The communes of France.
    pub fn new(places: &Places) -> Gazetteer {
        let mut gazetteer = Gazetteer::default();
        for c in places.communes() {
            let commune =
                Commune { code: c.code.to_owned(), department: c.department.to_owned(), population: c.population };
            let name = phrase(c.name);
            if let Some(first) = name.split(' ').next().filter(|f| !gazetteer.firsts.contains(*f)) {
                gazetteer.firsts.insert(first.to_owned());
            }
            gazetteer.communes.entry(name).or_default().push(commune);
        }
        let region = |department: &String| Some((department.clone(), places.region_of(department)?.to_owned()));
        gazetteer.arrondissements = Arrondissements::new(places);
        gazetteer.regions = places.departments.keys().filter_map(region).collect();
        gazetteer
    }

    /// The commune of a name: that of the department where one is said, else the largest.
    fn find(&self, name: &str, department: Option<&str>) -> Option<&Commune> {
        let here = self.communes.get(name)?.iter().filter(|c| department.is_none_or(|d| c.department == d));
        here.max_by_key(|c| (c.population, std::cmp::Reverse(&c.code)))
    }

    fn place(&self, name: String, department: Option<String>, commune: Option<&Commune>, span: Span) -> Place {
        let department = commune.map(|c| c.department.clone()).or(department.filter(|d| self.regions.contains_key(d)));
        let region = department.as_ref().and_then(|d| self.regions.get(d)).cloned();
        Place { name, commune: commune.map(|c| c.code.clone()), arrondissement: None, department, region, span }
    }
}

/// Places, in the order of the text; those of a field or a label first.
#[must_use]
pub(crate) fn named(text: &Text<'_>, words: &Words, gazetteer: &Gazetteer) -> Vec<Place> {
    let mut stated: Vec<Place> = Vec::new();
    let mut said: Vec<Place> = Vec::new();
    for line in 0..text.lines.len() {
        match stated_in(text, line, words) {
            Some(span) => {
                let places = pieces(text, span).filter_map(|p| piece(text, p, &words.offer.ordinals, gazetteer));
                stated.extend(places.filter(|place| place.commune.is_some() || !is_mode(text, place, words)));
            }
            None => said.extend(in_line(text, line, words, gazetteer)),
        }
    }
    let mut out: Vec<Place> = Vec::new();
    for place in stated.into_iter().chain(said).take(PLACES) {
        let same = |p: &Place| p.name == place.name || p.commune.is_some() && p.commune == place.commune;
        match out.iter_mut().find(|p| same(p)) {
            // Only one mention may say the arrondissement.
            Some(known) => known.arrondissement = known.arrondissement.take().or(place.arrondissement),
            None => out.push(place),
        }
    }
    out
}

/// "Lieu du poste : En présentiel" tells how the work is done, and no place.
fn is_mode(text: &Text<'_>, place: &Place, words: &Words) -> bool {
    words.remote.senses.may_be_in(text.folded.span_of(place.span).of(&text.folded.text))
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

/// "Lyon, Lille ou Nantes": the places of a list.
fn pieces<'t>(text: &'t Text<'_>, span: Span) -> impl Iterator<Item = Span> + 't {
    let raw = span.of(text.raw);
    let mut start = 0;
    let ends = raw.match_indices([',', ';', '|', '/']).map(|(i, m)| (i, i + m.len()));
    let ends = ends.chain(raw.match_indices(" ou ").map(|(i, m)| (i, i + m.len())));
    let mut ends: Vec<(usize, usize)> = ends.chain([(raw.len(), raw.len())]).collect();
    ends.sort_unstable();
    ends.into_iter().filter_map(move |(end, next)| {
        let piece = raw.get(start..end)?;
        let said = piece.trim_matches(is_blank);
        let from = span.start + start + (piece.len() - piece.trim_start_matches(is_blank).len());
        start = next;
        (!said.is_empty()).then(|| Span::new(from, from + said.len()))
    })
}

/// "69 - LYON 03", "69003 Lyon", "Lyon (69)", "Berlin".
fn piece(text: &Text<'_>, span: Span, ordinals: &BTreeSet<String>, gazetteer: &Gazetteer) -> Option<Place> {
    let raw = span.of(text.raw);
    let joined = phrase(raw);
    let words: Vec<&str> = joined.split(' ').filter(|w| !matches!(*w, "." | "cedex" | DISTRICT)).collect();
    let department = words.iter().find_map(|w| department_of(w));
    let name: Vec<&str> = words.iter().filter(|w| !w.starts_with(|c: char| c.is_ascii_digit())).copied().collect();
    let letters = raw.chars().filter(|c| c.is_alphabetic()).count();
    if name.is_empty() || letters < 2 {
        return None;
    }
    let whole = |w: &&str| {
        match *w {
            "st" => "saint",
            "ste" => "sainte",
            other => other,
        }
        .to_owned()
    };
    let spelled = name.iter().map(whole).collect::<Vec<_>>().join(" ");
    let commune = gazetteer.find(&spelled, department.as_deref());
    let shown = raw.trim_start_matches(|c: char| c.is_ascii_digit() || is_blank(c) || c == '-').trim();
    let after = words.iter().skip_while(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let rank = after.filter(|w| w.starts_with(|c: char| c.is_ascii_digit())).find_map(|w| rank(w, ordinals, true));
    let arrondissement = commune.and_then(|c| gazetteer.arrondissements.find(&c.code, &joined, rank));
    Some(Place { arrondissement, ..gazetteer.place(shown.to_owned(), department, commune, span) })
}

/// The department of a code: its own (`69`, `2A`, `974`), or a postal code's.
fn department_of(word: &str) -> Option<String> {
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    let own = word.len() == 2 && (digits && word != "00" || matches!(word, "2a" | "2b"));
    let overseas = word.len() == 3 && digits && word.starts_with("97");
    let postal = word.len() == 5 && digits;
    match () {
        () if own || overseas => Some(word.to_uppercase()),
        () if postal && word.starts_with("97") => word.get(..3).map(str::to_owned),
        // Corsica: 20000-20199 is the south, above is the north.
        () if postal && word.starts_with("20") => Some(if word < "20200" { "2A" } else { "2B" }.to_owned()),
        () if postal => word.get(..2).map(str::to_owned),
        () => None,
    }
}

/// Communes of running text that something beside them proves.
fn in_line(text: &Text<'_>, line: usize, words: &Words, gazetteer: &Gazetteer) -> Vec<Place> {
    let Some(entry) = text.lines.get(line) else { return Vec::new() };
    let mut out = Vec::new();
    let mut at = entry.first;
    while at < entry.end {
        match commune_at(text, at, entry.end, gazetteer) {
            Some((end, name)) => {
                out.extend(proven(text, (at, end), &name, line, words, gazetteer));
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// The longest name of a commune that begins with a capital at a token: its end and its folded name.
fn commune_at(text: &Text<'_>, at: usize, end: usize, gazetteer: &Gazetteer) -> Option<(usize, String)> {
    let token = text.tokens.get(at)?;
    let capital = token.span.of(text.raw).chars().next().is_some_and(char::is_uppercase);
    if !token.word || !capital || !gazetteer.firsts.contains(text.token(at)) {
        return None;
    }
    let lasts = (at + 1..=end.min(at + NAME_WORDS))
        .take_while(|e| *e == at + 1 || text.tokens.get(e - 1).is_some_and(|t| t.word && t.glued));
    let names: Vec<(usize, String)> = lasts.map(|e| (e, text.joined(at, e))).collect();
    names.into_iter().rev().find(|(_, name)| gazetteer.communes.contains_key(name))
}

fn proven(
    text: &Text<'_>,
    (first, end): (usize, usize),
    name: &str,
    line: usize,
    words: &Words,
    gazetteer: &Gazetteer,
) -> Option<Place> {
    let department = beside(text, first, end);
    let commune = gazetteer.find(name, department.as_deref())?;
    let known = commune.population >= KNOWN;
    let title = line == 0 && edge_of_title(text, first);
    let arrondissement = district(text, (first, end), commune, &words.offer.ordinals, gazetteer);
    if !(arrondissement.is_some()
        || department.is_some()
        || known && (title || after_word_of_place(text, first, words)))
    {
        return None;
    }
    let (start, last) = (text.tokens.get(first)?.span.start, text.tokens.get(end.checked_sub(1)?)?.span.end);
    let span = Span::new(start, last);
    Some(Place { arrondissement, ..gazetteer.place(span.of(text.raw).to_owned(), None, Some(commune), span) })
}

/// The arrondissement said beside the name of a town: "Paris 9e", "9e arrondissement de Paris", "75009 Paris".
fn district(
    text: &Text<'_>,
    (first, end): (usize, usize),
    commune: &Commune,
    ordinals: &BTreeSet<String>,
    gazetteer: &Gazetteer,
) -> Option<String> {
    let before = |n: usize| first.checked_sub(n).map_or("", |t| text.token(t));
    let of_town = before(2) == DISTRICT;
    let bracket = if text.token(end) == "(" { text.token(end + 1) } else { "" };
    let postal = if bracket.is_empty() { before(1) } else { bracket };
    let said = rank(text.token(end), ordinals, text.token(end + 1).starts_with(DISTRICT));
    let said = said.or_else(|| rank(before(3), ordinals, true).filter(|_| of_town));
    gazetteer.arrondissements.find(&commune.code, postal, said)
}

/// The department that stands right beside a name: a postal code before it, a code in brackets after it.
fn beside(text: &Text<'_>, first: usize, end: usize) -> Option<String> {
    let before = first.checked_sub(1).map(|i| text.token(i)).filter(|w| w.len() == 5).and_then(department_of);
    let bracket = text.token(end) == "(" && text.token(end + 2) == ")";
    before.or_else(|| department_of(text.token(end + 1)).filter(|_| bracket))
}

/// Whether a name stands at the end of a title, after a dash or in brackets.
fn edge_of_title(text: &Text<'_>, first: usize) -> bool {
    let start = text.tokens.get(first).map_or(0, |t| t.span.start);
    let before = text.raw.get(..start).unwrap_or_default().trim_end_matches(is_blank);
    before.ends_with(['-', '–', '—', '|', '(', '/', ','])
}

/// Whether the words right before a name speak of a place: "à", "basé à", "based in".
fn after_word_of_place(text: &Text<'_>, first: usize, words: &Words) -> bool {
    let from = first.saturating_sub(NAME_WORDS);
    ends_with(&text.joined(from, first), &words.place.before)
}
