//! Places of ads, compared: a town lies in its department, its region and its country, and two towns are two places.

use super::text::hash;
use super::title::TitleWords;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::Knowledge;
use tremplin_reader::text::fold::folded;

/// A bare name is a commune's when so many people live there: below, it is more often a town of another country. Chosen.
const KNOWN: u32 = 10_000;
/// The country of the communes that the knowledge holds, folded.
const COUNTRY: &str = "france";

/// A place, from wide to narrow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Region, department, town, district of France, as far as told.
    French(Box<[u32]>),
    /// The words of a place elsewhere, rising.
    Elsewhere(Box<[u32]>),
}

impl Place {
    /// Whether the two may be the same place: one tells no more than the other, or less.
    fn fits(&self, other: &Place) -> bool {
        match (self, other) {
            (Place::French(a), Place::French(b)) => a.iter().zip(b.iter()).all(|(a, b)| a == b),
            (Place::Elsewhere(a), Place::Elsewhere(b)) => {
                let within = |a: &[u32], b: &[u32]| a.iter().all(|w| b.binary_search(w).is_ok());
                within(a, b) || within(b, a)
            }
            _ => false,
        }
    }

    /// As far as the town: boards that get no district put one of their own.
    fn town(&self) -> Place {
        match self {
            Place::French(path) => Place::French(path.iter().take(TOWN).copied().collect()),
            Place::Elsewhere(_) => self.clone(),
        }
    }

    fn tells(&self, depth: usize) -> bool {
        !matches!(self, Place::French(path) if path.len() < depth)
    }
}

/// Region, department, town.
pub(super) const TOWN: usize = 3;
/// Region, department.
pub(super) const DEPARTMENT: usize = 2;

/// Whether nothing in two lists of places contradicts the other; an empty list contradicts nothing. Districts count when told.
pub(super) fn fit(a: &[Place], b: &[Place], districts: bool) -> bool {
    let fits = |a: &Place, b: &Place| if districts { a.fits(b) } else { a.town().fits(&b.town()) };
    a.is_empty() || b.is_empty() || a.iter().any(|a| b.iter().any(|b| fits(a, b)))
}

/// Whether both lists tell a place as narrow as a town or a department.
pub(super) fn both_tell(a: &[Place], b: &[Place], depth: usize) -> bool {
    a.iter().any(|p| p.tells(depth)) && b.iter().any(|p| p.tells(depth))
}

/// Communes, departments and regions of France by name.
#[derive(Debug)]
pub(super) struct Gazetteer {
    /// By folded name: region, department, people.
    communes: BTreeMap<String, Vec<(String, String, u32)>>,
    /// By the words of its name, rising: region, code.
    departments: BTreeMap<Vec<String>, (String, String)>,
    regions: BTreeMap<Vec<String>, String>,
    region_of: BTreeMap<String, String>,
}

impl Gazetteer {
    pub fn new(knowledge: &Knowledge) -> Gazetteer {
        let places = &knowledge.places;
        let mut communes: BTreeMap<String, Vec<(String, String, u32)>> = BTreeMap::new();
        for c in places.communes() {
            let region = places.region_of(c.department).unwrap_or_default().to_owned();
            communes.entry(tokens(c.name).join(" ")).or_default().push((region, c.department.to_owned(), c.population));
        }
        let departments = places.departments.values();
        let regions = places.regions.iter();
        Gazetteer {
            communes,
            departments: departments.map(|d| (rising(tokens(&d.name)), (d.region.clone(), d.code.clone()))).collect(),
            regions: regions.map(|(code, name)| (rising(tokens(name)), code.clone())).collect(),
            region_of: places.departments.values().map(|d| (d.code.clone(), d.region.clone())).collect(),
        }
    }

    /// The places of a record: each of its lines may hold several.
    pub fn places(&self, lines: &[String], words: &TitleWords) -> Box<[Place]> {
        let pieces = lines.iter().flat_map(|l| l.split([';', '/', '|', '\n']));
        let found: BTreeSet<Place> = pieces.filter_map(|p| self.place(p, words)).collect();
        found.into_iter().collect()
    }

    fn place(&self, line: &str, words: &TitleWords) -> Option<Place> {
        let said: Vec<String> = tokens(line).into_iter().filter(|t| !words.is_mode(t)).collect();
        if said.is_empty() {
            return None;
        }
        let path = self.french(line, &said).or_else(|| self.french(line.split('(').next()?, &said));
        Some(path.map_or_else(
            || Place::Elsewhere(said.iter().map(|t| short(t)).collect::<BTreeSet<u32>>().into_iter().collect()),
            |path| Place::French(path.iter().map(|p| short(p)).collect()),
        ))
    }

    /// "69 - LYON 03", "69003 Lyon", "Lyon (69)", "Lyon, France", "Rhône", "Île-de-France", "France": the path to it.
    fn french(&self, line: &str, said: &[String]) -> Option<Vec<String>> {
        let code = said.iter().find_map(|t| self.department(t));
        let all: Vec<String> = tokens(line).into_iter().filter(|t| said.contains(t)).collect();
        let district = |t: &String| t.starts_with(|c: char| c.is_ascii_digit()) || t.starts_with("arrondissement");
        let name: Vec<String> =
            all.iter().filter(|t| !district(t) && *t != "cedex" && *t != COUNTRY).map(|t| spelled(t)).collect();
        let sorted = rising(name.clone());
        if let Some((region, department)) =
            self.departments.get(&sorted).filter(|(_, d)| code.as_ref().is_none_or(|c| c == d))
        {
            let town = self.communes.contains_key(&name.join(" ")).then(|| name.join(" "));
            return Some([region.clone(), department.clone()].into_iter().chain(town).collect());
        }
        if let Some(region) = self.regions.get(&sorted) {
            return Some(vec![region.clone()]);
        }
        let Some(town) = self.town(&name, code.as_deref()) else {
            let region = code.as_ref().and_then(|c| self.region_of.get(c)).cloned();
            let bare = name.is_empty() && (code.is_some() || all.iter().any(|t| t == COUNTRY));
            let path = || region.into_iter().chain(code.clone());
            return bare.then(|| path().collect());
        };
        let rank = all.iter().filter(|t| t.len() <= 3 && code.as_ref() != Some(t)).find_map(|t| rank(t));
        Some(town.into_iter().chain(rank).collect())
    }

    /// Region, department and name of a town: that of the department told, else the largest.
    fn town(&self, name: &[String], code: Option<&str>) -> Option<Vec<String>> {
        // "Lyon, Auvergne-Rhône-Alpes": a name may be followed by what it lies in.
        let end = (1..=name.len()).rev().find(|end| {
            let rest = rising(name.get(*end..).unwrap_or_default().to_vec());
            let wider = rest.is_empty() || self.departments.contains_key(&rest) || self.regions.contains_key(&rest);
            wider && name.get(..*end).is_some_and(|n| self.communes.contains_key(&n.join(" ")))
        })?;
        let joined = name.get(..end)?.join(" ");
        let here = self.communes.get(&joined)?.iter().filter(|(_, d, people)| match code {
            Some(code) => d == code,
            None => *people >= KNOWN || end < name.len(),
        });
        let (region, department, _) = here.max_by_key(|(_, d, people)| (*people, std::cmp::Reverse(d)))?;
        Some(vec![region.clone(), department.clone(), joined])
    }

    /// A department's code, or that of a postal code.
    fn department(&self, token: &str) -> Option<String> {
        let upper = token.to_uppercase();
        if self.region_of.contains_key(&upper) {
            return Some(upper);
        }
        let postal = token.len() == 5 && token.bytes().all(|b| b.is_ascii_digit());
        let code = if token.starts_with("97") { token.get(..3)? } else { token.get(..2)? };
        match code {
            "20" if postal => Some(if token < "20200" { "2A" } else { "2B" }.to_owned()),
            _ => (postal && self.region_of.contains_key(code)).then(|| code.to_owned()),
        }
    }
}

/// "03", "9e", "1er": the rank of a district.
fn rank(token: &str) -> Option<String> {
    let digits = token.trim_end_matches(|c: char| c.is_alphabetic());
    digits.parse::<u8>().ok().filter(|n| *n > 0).map(|n| n.to_string())
}

fn spelled(token: &str) -> String {
    match token {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        other => other.to_owned(),
    }
}

fn tokens(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

fn rising(mut tokens: Vec<String>) -> Vec<String> {
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

fn short(token: &str) -> u32 {
    (hash(token) >> 32) as u32
}
