//! Communes, departments and regions of France: names and codes of the Code officiel géographique.
//!
//! There are thirty-five thousand communes and few programs need one: they stay lines of text until they are asked for.

use crate::fault::Reading;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The places of France.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Departments by code (`69`, `2A`, `971`).
    pub departments: BTreeMap<String, Department>,
    /// Names of regions by code (`84`).
    pub regions: BTreeMap<String, String>,
    /// Arrondissements of Paris, Lyon and Marseille.
    pub arrondissements: Vec<Arrondissement>,
    communes: String,
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

    /// Code of the region of a department.
    #[must_use]
    pub fn region_of(&self, department: &str) -> Option<&str> {
        self.departments.get(department).map(|d| d.region.as_str())
    }

    /// Takes a file of the folder.
    pub(crate) fn read(&mut self, name: &str, reading: &mut Reading<'_>) {
        match name {
            "communes" => reading.content.clone_into(&mut self.communes),
            "departments" => {
                self.departments.extend(reading.csv().into_iter().map(|d: Department| (d.code.clone(), d)))
            }
            "arrondissements" => self.arrondissements = reading.csv(),
            "regions" => self.regions.extend(reading.csv().into_iter().map(|r: Region| (r.code, r.name))),
            _ => reading
                .fault("", "places has four files: communes.csv, departments.csv, regions.csv, arrondissements.csv"),
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
