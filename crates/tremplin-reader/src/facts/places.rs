//! Places that an ad names: the field of a record, a line with a label, a commune beside its postal code, its department or a word of
//! place. A name alone proves nothing: France has communes called Vert, Bonnes and Us.

mod arrondissement;
mod stated;
mod world;

use super::Place;
use crate::text::Text;
use crate::text::fold::is_blank;
use crate::text::sections::{Part, kind_at};
use crate::words::{Words, ends_with, phrase};
use arrondissement::{Arrondissements, rank};
use std::collections::{BTreeSet, HashMap, HashSet};
use tremplin_documents::Span;
use tremplin_knowledge::place::Places;
use world::{Area, World, is_capital, letters};

/// A commune named after "à" or in a title has at least so many people: below, the name is more often another word. Chosen.
const KNOWN: u32 = 10_000;
/// Words of the longest name of a commune that is looked for.
const NAME_WORDS: usize = 7;
/// Most places kept of one ad.
const PLACES: usize = 20;
/// A district of a large town, as the French say it everywhere.
const DISTRICT: &str = "arrondissement";
/// The country of the communes.
const FRANCE: &str = "FR";

/// Communes by their folded name, and the world.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    world: World,
    communes: HashMap<String, Vec<Commune>>,
    /// First words of their names: most words of a text are none, and are passed over at once.
    firsts: HashSet<String>,
    /// Regions by the code of a department.
    regions: HashMap<String, String>,
    /// Codes of regions by their folded names.
    region_names: HashMap<String, String>,
    arrondissements: Arrondissements,
}

#[derive(Clone, Debug)]
struct Commune {
    code: String,
    department: String,
    population: u32,
}

impl Gazetteer {
    /// The places of the knowledge.
    pub fn new(places: &Places) -> Gazetteer {
        let mut gazetteer = Gazetteer { world: World::new(places), ..Gazetteer::default() };
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
        gazetteer.region_names = places.regions.iter().map(|(code, name)| (phrase(name), code.clone())).collect();
        let firsts: HashSet<&str> = gazetteer.world.firsts().filter(|f| !gazetteer.firsts.contains(*f)).collect();
        let firsts: Vec<String> = firsts.into_iter().map(str::to_owned).collect();
        gazetteer.firsts.extend(firsts);
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
        let country = department.is_some().then(|| FRANCE.to_owned());
        let commune = commune.map(|c| c.code.clone());
        Place { name, country, is_area: false, commune, arrondissement: None, department, region, span }
    }

    /// The code of the region of a name.
    fn region_named(&self, name: &str) -> Option<&str> {
        self.region_names.get(&phrase(name)).map(String::as_str)
    }
}

/// Places, in the order of the text; those of a field, a label or the head first, what the firm says of itself last.
#[must_use]
pub(crate) fn named(text: &Text<'_>, parts: &[Part], words: &Words, gazetteer: &Gazetteer) -> Vec<Place> {
    let mut stated: Vec<Place> = Vec::new();
    let mut said: Vec<Place> = Vec::new();
    let mut of_firm: Vec<Place> = Vec::new();
    for line in 0..text.lines.len() {
        match stated::in_line(text, line, words, gazetteer) {
            Some(places) => stated.extend(places),
            None if kind_at(parts, line) == "legal" => {}
            None if kind_at(parts, line) == "company" => of_firm.extend(in_line(text, line, words, gazetteer)),
            None => said.extend(in_line(text, line, words, gazetteer)),
        }
    }
    let mut out: Vec<Place> = Vec::new();
    for place in stated.into_iter().chain(said).chain(of_firm).take(PLACES) {
        let same = |p: &Place| p.name == place.name || p.commune.is_some() && p.commune == place.commune;
        match out.iter_mut().find(|p| same(p)) {
            // Only one mention may say the arrondissement, or the country.
            Some(known) => {
                known.arrondissement = known.arrondissement.take().or(place.arrondissement);
                known.country = known.country.take().or(place.country);
            }
            None => out.push(place),
        }
    }
    out
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

/// Places of running text that something beside them proves.
fn in_line(text: &Text<'_>, line: usize, words: &Words, gazetteer: &Gazetteer) -> Vec<Place> {
    let Some(entry) = text.lines.get(line) else { return Vec::new() };
    let mut out: Vec<Place> = Vec::new();
    let mut at = entry.first;
    // One past the last place that was proven: "in Berlin, Paris or Rome" proves three.
    let mut proven_to = usize::MAX;
    while at < entry.end {
        let Some((end, name)) = name_at(text, at, entry.end, gazetteer) else {
            at += 1;
            continue;
        };
        let goes_on = proven_to < at && is_joint(text, proven_to, at, words);
        let here = Here { text, words, gazetteer, first: at, end, goes_on };
        let found = here.place(&name, line);
        at = found.as_ref().map_or(end, |(_, stop)| *stop);
        if let Some((place, stop)) = found {
            proven_to = stop;
            out.push(place);
        }
    }
    out
}

/// Whether nothing but a comma or a word of a list stands between two places.
fn is_joint(text: &Text<'_>, from: usize, to: usize, words: &Words) -> bool {
    let joint = |i: usize| matches!(text.token(i), "," | "|" | ")") || words.place.between.contains(text.token(i));
    to - from <= 2 && (from..to).all(joint)
}

/// The longest name of a place that begins with a capital at a token: its end and its folded name.
fn name_at(text: &Text<'_>, at: usize, end: usize, gazetteer: &Gazetteer) -> Option<(usize, String)> {
    if !is_capital(text, at) || !gazetteer.firsts.contains(text.token(at)) {
        return None;
    }
    let is_name = |i: usize| text.tokens.get(i).is_some_and(|t| t.word && t.glued);
    let lasts = (at + 1..=end.min(at + NAME_WORDS)).take_while(|e| *e == at + 1 || is_name(e - 1));
    let names: Vec<(usize, String)> = lasts.map(|e| (e, text.joined(at, e))).collect();
    let known = |name: &str| gazetteer.communes.contains_key(name) || gazetteer.world.town(name, None).is_some();
    let town = names.into_iter().rev().find(|(_, name)| known(name));
    town.or_else(|| gazetteer.world.named_at(text, at).map(|(end, _)| (end, text.joined(at, end))))
}

/// A name where it stands: tokens `first..end`.
struct Here<'h, 't> {
    text: &'h Text<'t>,
    words: &'h Words,
    gazetteer: &'h Gazetteer,
    first: usize,
    end: usize,
    /// It goes on with a list of places.
    goes_on: bool,
}

impl Here<'_, '_> {
    /// The place that the name means, if something beside it proves it, and one past what says so.
    fn place(&self, name: &str, line: usize) -> Option<(Place, usize)> {
        let Here { text, words, gazetteer, first, end, .. } = *self;
        let department = beside(text, first, end);
        let commune = gazetteer.find(name, department.as_deref());
        let titled = line == 0 && edge_of_title(text, first);
        let said = after_word_of_place(text, first, words) || self.goes_on;
        let bare = (titled || said) && !words.place.homonyms.contains(name);
        if let Some((stop, area)) = gazetteer.world.said_after(text, name, end)
            && (commune.is_none() || letters(area.country) != FRANCE)
        {
            return Some((self.abroad(area), stop));
        }
        if let Some(commune) = commune {
            let arrondissement = district(text, (first, end), commune, &words.offer.ordinals, gazetteer);
            let proven = arrondissement.is_some() || department.is_some() || commune.population >= KNOWN && bare;
            if proven {
                let span = self.span();
                let place = gazetteer.place(span.of(text.raw).to_owned(), None, Some(commune), span);
                return Some((Place { arrondissement, ..place }, end));
            }
        }
        let town = gazetteer.world.town(name, None).filter(|t| t.is_known() && bare);
        if let Some(town) = town.filter(|t| commune.is_none_or(|c| said && t.is_larger_than(c.population))) {
            return Some((self.abroad(town.area), end));
        }
        let span = self.span();
        let area = gazetteer.world.named(name, span.of(text.raw)).filter(|_| self.area_is_said())?;
        Some((Place::area(span.of(text.raw).to_owned(), letters(area.country), span), end))
    }

    fn abroad(&self, area: Area) -> Place {
        let span = self.span();
        Place::abroad(span.of(self.text.raw).to_owned(), letters(area.country), span)
    }

    /// Whether the words before a country are those of a place where one works.
    fn area_is_said(&self) -> bool {
        let from = self.first.saturating_sub(NAME_WORDS);
        self.goes_on || ends_with(&self.text.joined(from, self.first), &self.words.place.before_country)
    }

    fn span(&self) -> Span {
        super::cues::span(self.text, self.first, self.end)
    }
}

impl Place {
    /// A town outside France.
    fn abroad(name: String, country: String, span: Span) -> Place {
        let country = Some(country);
        Place {
            name,
            country,
            is_area: false,
            commune: None,
            arrondissement: None,
            department: None,
            region: None,
            span,
        }
    }

    /// A whole country or state.
    fn area(name: String, code: String, span: Span) -> Place {
        Place { is_area: true, ..Place::abroad(name, code, span) }
    }
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
