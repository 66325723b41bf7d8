//! Places: communes, departments and regions of France, by the Code officiel géographique; countries, states and the towns of the
//! world that have people enough, by ISO 3166 and GeoNames.
//!
//! There are fifty thousand communes and towns and few programs need one: they stay lines of text until they are asked for.

use crate::fault::Reading;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Names of one place, in its cell of a table.
const BETWEEN_NAMES: char = '|';

/// The places that we know.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Departments by code (`69`, `2A`, `971`).
    pub departments: BTreeMap<String, Department>,
    /// Names of regions by code (`84`).
    pub regions: BTreeMap<String, String>,
    /// Arrondissements of Paris, Lyon and Marseille.
    pub arrondissements: Vec<Arrondissement>,
    /// Countries of the world.
    pub countries: Vec<Country>,
    /// States and provinces whose code stands after a town: those of the United States and of Canada.
    pub states: Vec<State>,
    communes: String,
    towns: String,
}

/// A country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 code: `DE`.
    pub code: String,
    /// French name.
    pub fr: String,
    /// English name.
    pub en: String,
    /// Other names and short forms.
    #[serde(deserialize_with = "names")]
    pub others: Vec<String>,
}

/// A state or a province.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// ISO 3166-1 code of its country.
    pub country: String,
    /// ISO 3166-2 code within the country: `TX`.
    pub code: String,
    /// Names, in both languages where they differ.
    #[serde(deserialize_with = "names")]
    pub names: Vec<String>,
}

/// A town outside France.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Town<'p> {
    /// ISO 3166-1 code of its country.
    pub country: &'p str,
    /// Code of its state; empty where its country has none in [`Places::states`].
    pub state: &'p str,
    /// People who live there.
    pub population: u32,
    names: (&'p str, &'p str),
}

impl<'p> Town<'p> {
    /// Its international name, then the others, French and English.
    pub fn names(&self) -> impl Iterator<Item = &'p str> {
        let (first, others) = self.names;
        std::iter::once(first).chain(others.split(BETWEEN_NAMES).filter(|n| !n.is_empty()))
    }
}

fn names<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let cell = String::deserialize(d)?;
    Ok(cell.split(BETWEEN_NAMES).filter(|n| !n.is_empty()).map(str::to_owned).collect())
}

/// A department.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Code: `69`, `2A`, `971`.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of its region.
    pub region: String,
}

/// A commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commune<'p> {
    /// INSEE code: `69123`.
    pub code: &'p str,
    /// Name.
    pub name: &'p str,
    /// Code of its department.
    pub department: &'p str,
    /// People who live there; 0 where it is not known.
    pub population: u32,
}

/// A municipal arrondissement.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrondissement {
    /// INSEE code: `75109`.
    pub code: String,
    /// INSEE code of its commune: `75056`.
    pub commune: String,
    /// Its rank: 9.
    pub number: u8,
    /// Its postal codes, parted by spaces: `75009`.
    pub postal: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    code: String,
    name: String,
}

impl Places {
    /// Every commune, in the order of codes.
    pub fn communes(&self) -> impl Iterator<Item = Commune<'_>> {
        self.communes.lines().skip(1).filter_map(commune)
    }

    /// Every town of `cities.csv`.
    pub fn towns(&self) -> impl Iterator<Item = Town<'_>> {
        self.towns.lines().skip(1).filter_map(town)
    }

    /// Code of the region of a department.
    #[must_use]
    pub fn region_of(&self, department: &str) -> Option<&str> {
        self.departments.get(department).map(|d| d.region.as_str())
    }

    /// Takes a file of the folder.
    pub(crate) fn read(&mut self, name: &str, reading: &mut Reading<'_>) {
        match name {
            "communes" => reading.content.clone_into(&mut self.communes),
            "cities" => reading.content.clone_into(&mut self.towns),
            "countries" => self.countries = reading.csv(),
            "states" => self.states = reading.csv(),
            "departments" => {
                self.departments.extend(reading.csv().into_iter().map(|d: Department| (d.code.clone(), d)))
            }
            "arrondissements" => self.arrondissements = reading.csv(),
            "regions" => self.regions.extend(reading.csv().into_iter().map(|r: Region| (r.code, r.name))),
            _ => reading.fault(
                "",
                "places has the files communes.csv, departments.csv, regions.csv, arrondissements.csv, countries.csv, states.csv, cities.csv",
            ),
        }
    }

    /// Every line is a town of a known country, and of a known state where it names one.
    pub(crate) fn check_towns(&self, reading: &mut Reading<'_>) {
        let countries: BTreeSet<&str> = self.countries.iter().map(|c| c.code.as_str()).collect();
        let states: BTreeSet<(&str, &str)> =
            self.states.iter().map(|s| (s.country.as_str(), s.code.as_str())).collect();
        let known = |t: Town<'_>| {
            countries.contains(t.country) && (t.state.is_empty() || states.contains(&(t.country, t.state)))
        };
        for line in self.towns.lines().skip(1).filter(|l| !town(l).is_some_and(known)) {
            reading.fault(line, format!("{line:?} is no town of a known country and state"));
        }
    }

    /// Every line is a commune of a known department, every department is in a known region.
    pub(crate) fn check(&self, reading: &mut Reading<'_>) {
        let known = |c: Commune<'_>| self.departments.contains_key(c.department);
        for line in self.communes.lines().skip(1).filter(|l| !commune(l).is_some_and(known)) {
            reading.fault(line, format!("{line:?} is no commune of a known department"));
        }
        for department in self.departments.values().filter(|d| !self.regions.contains_key(&d.region)) {
            reading.fault("", format!("department {}: region {:?} is not known", department.code, department.region));
        }
    }
}

/// `69123,Lyon,69,522250`.
fn commune(line: &str) -> Option<Commune<'_>> {
    let mut cells = line.split(',');
    let (code, name, department) = (cells.next()?, cells.next()?, cells.next()?);
    let population = cells.next()?;
    let population = if population.is_empty() { 0 } else { population.parse().ok()? };
    (code.len() == 5 && cells.next().is_none()).then_some(Commune { code, name, department, population })
}

/// `Geneva,CH,,201741,Genève|Genf`.
fn town(line: &str) -> Option<Town<'_>> {
    let mut cells = line.split(',');
    let (name, country, state) = (cells.next()?, cells.next()?, cells.next()?);
    let population = cells.next()?.parse().ok()?;
    let others = cells.next()?;
    let whole = country.len() == 2 && !name.is_empty() && cells.next().is_none();
    whole.then_some(Town { country, state, population, names: (name, others) })
}
