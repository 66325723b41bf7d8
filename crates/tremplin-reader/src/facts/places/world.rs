//! Towns, states and countries of the world by their folded names, and what stands after a town to say where it is: "Austin, TX",
//! "Berlin, Germany", "London (UK)", "Bangalore, Karnataka, India".

use crate::text::Text;
use crate::words::phrase;
use std::collections::HashMap;
use tremplin_knowledge::place::Places;

/// Two letters of ISO 3166.
pub(super) type Code = [u8; 2];

/// A town named after "in" or in a title has at least so many people: below, the name is more often another word. Chosen.
const KNOWN: u32 = 100_000;
/// Words of the longest name of a state or a country that is looked for.
const AREA_WORDS: usize = 5;
/// Words of a region that we do not know, between a town and its country.
const REGION_WORDS: usize = 4;
/// A name of so few letters is one in capitals only: US, UK, UAE.
const SHORT: usize = 3;

/// Names of the world.
#[derive(Debug, Default)]
pub(crate) struct World {
    towns: HashMap<String, Vec<Town>>,
    areas: HashMap<String, Vec<Area>>,
    /// Codes of countries and states, in capitals.
    codes: HashMap<Code, Vec<Area>>,
}

/// A country, or one of its states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub country: Code,
    pub state: Option<Code>,
}

/// A town of the world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Town {
    pub area: Area,
    population: u32,
}

impl World {
    /// The towns, states and countries of the knowledge.
    pub fn new(places: &Places) -> World {
        let mut world = World::default();
        for c in &places.countries {
            let Some(country) = code(&c.code) else { continue };
            let area = Area { country, state: None };
            world.codes.entry(country).or_default().push(area);
            [&c.fr, &c.en].into_iter().chain(&c.others).for_each(|name| world.name(name, area));
        }
        for s in &places.states {
            let (Some(country), Some(state)) = (code(&s.country), code(&s.code)) else { continue };
            let area = Area { country, state: Some(state) };
            world.codes.entry(state).or_default().push(area);
            s.names.iter().for_each(|name| world.name(name, area));
        }
        for t in places.towns() {
            let Some(country) = code(t.country) else { continue };
            let town = Town { area: Area { country, state: code(t.state) }, population: t.population };
            for name in t.names() {
                world.towns.entry(phrase(name)).or_default().push(town);
            }
        }
        world
    }

    fn name(&mut self, name: &str, area: Area) {
        let areas = self.areas.entry(phrase(name)).or_default();
        if !areas.contains(&area) {
            areas.push(area);
        }
    }

    /// First words of the names of towns and countries.
    pub fn firsts(&self) -> impl Iterator<Item = &str> {
        self.towns.keys().chain(self.areas.keys()).filter_map(|name| name.split(' ').next())
    }

    /// The largest town of a name, of an area where one is said.
    pub fn town(&self, name: &str, area: Option<Area>) -> Option<&Town> {
        let here = self.towns.get(name)?.iter().filter(|t| area.is_none_or(|a| t.area.lies_in(a)));
        here.max_by_key(|t| t.population)
    }

    /// The country of a name, or else the state: what is written `us` is none.
    pub fn named(&self, name: &str, written: &str) -> Option<Area> {
        let mut areas = self.names(name, written).peekable();
        let first = areas.peek().copied();
        areas.find(|a| a.state.is_none()).or(first)
    }

    /// States and countries that a name or a code may mean.
    pub fn areas<'w>(&'w self, name: &'w str, written: &'w str) -> impl Iterator<Item = Area> + 'w {
        let letters = code(written).filter(|c| c.iter().all(u8::is_ascii_uppercase));
        let coded = letters.and_then(|c| self.codes.get(&c)).into_iter().flatten().copied();
        self.names(name, written).chain(coded)
    }

    fn names(&self, name: &str, written: &str) -> impl Iterator<Item = Area> + '_ {
        let capitals = written.len() > SHORT || !written.chars().any(char::is_lowercase);
        self.areas.get(name).filter(|_| capitals).into_iter().flatten().copied()
    }

    /// The area that stands right after a town of this name, and one past it. Codes need a comma or a bracket before them.
    pub fn said_after(&self, text: &Text<'_>, name: &str, end: usize) -> Option<(usize, Area)> {
        let towns = self.towns.get(name)?;
        let parted = matches!(text.token(end), "," | "(");
        let from = if parted { end + 1 } else { end };
        let here = |from: usize, codes: bool| {
            let fits = |a: &Area| towns.iter().any(|t| t.area.lies_in(*a));
            self.area_at(text, from, end, &|w: &str| codes || w.len() != 2, &fits)
        };
        if let Some((stop, area)) = here(from, parted) {
            return Some(self.with_country(text, stop, area));
        }
        let comma = (from + 1..=from + REGION_WORDS).find(|i| text.token(*i) == ",")?;
        let region = (from..comma).all(|i| is_capital(text, i));
        (text.token(end) == "," && region).then(|| here(comma + 1, true)).flatten()
    }

    /// "Austin, Texas, USA": the country after the state is part of what was said.
    fn with_country(&self, text: &Text<'_>, stop: usize, area: Area) -> (usize, Area) {
        let same = |a: &Area| a.state.is_none() && a.country == area.country;
        let more = (text.token(stop) == ",").then(|| self.area_at(text, stop + 1, stop, &|_| true, &same)).flatten();
        more.map_or((stop, area), |(stop, _)| (stop, area))
    }

    /// The longest name of a fitting area that begins at a token, on the line of `own`.
    fn area_at(
        &self,
        text: &Text<'_>,
        at: usize,
        own: usize,
        written: &dyn Fn(&str) -> bool,
        fits: &dyn Fn(&Area) -> bool,
    ) -> Option<(usize, Area)> {
        let line = text.tokens.get(own.checked_sub(1)?)?.line;
        let last = text.lines.get(line)?.end.min(at + AREA_WORDS);
        if !is_capital(text, at) {
            return None;
        }
        (at + 1..=last).rev().find_map(|end| {
            let raw = raw_of(text, at, end);
            let name = text.joined(at, end);
            self.areas(&name, raw).filter(|_| written(raw)).find(|a| fits(a)).map(|a| (end, a))
        })
    }

    /// A country or a state that begins at a token, and one past its name.
    pub fn named_at(&self, text: &Text<'_>, at: usize) -> Option<(usize, Area)> {
        self.area_at(text, at, at + 1, &|w: &str| w.len() != 2 || self.areas.contains_key(&phrase(w)), &|_| true)
    }
}

impl Area {
    /// Whether it is another area or a part of it.
    pub fn lies_in(self, other: Area) -> bool {
        self.country == other.country && (other.state.is_none() || self.state == other.state)
    }
}

impl Town {
    /// Whether its name alone, where a place is named, proves it.
    pub fn is_known(&self) -> bool {
        self.population >= KNOWN
    }

    /// Whether so many people live there that a small commune of the same name is not meant.
    pub fn is_larger_than(&self, people: u32) -> bool {
        self.population > people
    }
}

/// The letters of a code.
pub(super) fn letters(code: Code) -> String {
    code.iter().map(|b| char::from(*b)).collect()
}

fn code(text: &str) -> Option<Code> {
    text.as_bytes().try_into().ok()
}

pub(super) fn raw_of<'t>(text: &Text<'t>, first: usize, end: usize) -> &'t str {
    let start = text.tokens.get(first).map_or(0, |t| t.span.start);
    let stop = end.checked_sub(1).and_then(|last| text.tokens.get(last)).map_or(start, |t| t.span.end);
    text.raw.get(start..stop).unwrap_or_default()
}

/// Whether a token is a word that begins with a capital.
pub(super) fn is_capital(text: &Text<'_>, i: usize) -> bool {
    text.tokens.get(i).is_some_and(|t| t.word && t.span.of(text.raw).starts_with(char::is_uppercase))
}
