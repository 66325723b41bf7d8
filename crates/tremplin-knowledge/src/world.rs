//! All files together: read, check, look up.

use crate::board::{self, EmployerBoard};
use crate::claim::{self, Claim};
use crate::demand::{self, Demand};
use crate::fault::{Fault, Faults, Reading, stem};
use crate::files::Files;
use crate::funding::{self, Funding};
use crate::lang::{self, Lang, Language, Text};
use crate::market::{self, Asked};
use crate::naf::{self, Naf};
use crate::need::{self, Needs};
use crate::occupation::{self, Occupation};
use crate::origin::{Source, Sources};
use crate::place;
use crate::project::{self, Project};
use crate::rome::{self, RomeLabels};
use crate::salary::{self, Salary};
use crate::sector::{self, Sector};
use crate::skill::{self, Skill};
use crate::training::{self, Route};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The world as data. Every list is in the order of files, then of lines: the same on every machine.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// First twelve hexadecimal digits of the SHA-256 of all files.
    pub version: String,
    /// Sources by key.
    pub sources: Sources,
    /// Skill families by identifier.
    pub families: BTreeMap<String, Text>,
    /// Skills.
    pub skills: Vec<Skill>,
    /// Occupations.
    pub occupations: Vec<Occupation>,
    /// Sectors.
    pub sectors: Vec<Sector>,
    /// What business needs share.
    pub needs: Needs,
    /// Training routes.
    pub routes: Vec<Route>,
    /// Portfolio projects.
    pub projects: Vec<Project>,
    /// Pay figures.
    pub salaries: Vec<Salary>,
    /// What ads ask.
    pub asked: Vec<Asked>,
    /// Boards on which employers publish.
    pub boards: Vec<EmployerBoard>,
    /// Funding rules.
    pub funding: Vec<Funding>,
    /// Claims of texts.
    pub claims: Vec<Claim>,
    /// Figures that others published of the demand for work.
    pub demand: Vec<Demand>,
    /// Names of ROME codes, version 4.60.
    pub rome: RomeLabels,
    /// The French classification of activities.
    pub naf: Naf,
    /// Communes, departments and regions.
    pub places: place::Places,
    /// Languages.
    pub languages: BTreeMap<Lang, Language>,
    skill_index: BTreeMap<String, usize>,
}

impl Knowledge {
    /// Reads and checks a set of files.
    ///
    /// # Errors
    /// All the mistakes found, each with file and line.
    pub fn from_files(files: &Files) -> Result<Knowledge, Faults> {
        let mut faults = Vec::new();
        let mut knowledge = Knowledge { version: version(files), ..Knowledge::default() };
        let mut places = Places::default();
        for (file, content) in files {
            let mut reading = Reading { file, content, faults: &mut faults };
            knowledge.read(&mut reading, &mut places);
        }
        for (i, skill) in knowledge.skills.iter().enumerate() {
            knowledge.skill_index.insert(skill.id.clone(), i);
        }
        knowledge.check(files, &places, &mut faults);
        market::weigh(&mut knowledge.occupations, &knowledge.asked);
        if faults.is_empty() {
            Ok(knowledge)
        } else {
            faults.sort();
            faults.dedup();
            Err(Faults(faults))
        }
    }

    /// The skill of an identifier.
    #[must_use]
    pub fn skill(&self, id: &str) -> Option<&Skill> {
        self.skill_index.get(id).and_then(|i| self.skills.get(*i))
    }

    /// The occupation of an identifier.
    #[must_use]
    pub fn occupation(&self, id: &str) -> Option<&Occupation> {
        self.occupations.iter().find(|o| o.id == id)
    }

    /// The route of an identifier.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|r| r.id == id)
    }

    /// The sector of a division of the NAF.
    #[must_use]
    pub fn sector_of_naf(&self, division: &str) -> Option<&Sector> {
        self.sectors.iter().find(|s| s.naf.iter().any(|code| code == division))
    }

    /// The name of a skill in a language; the identifier itself when unknown.
    #[must_use]
    pub fn skill_label<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        self.skill(id).map_or(id, |s| s.label.get(lang))
    }

    pub(crate) fn check_skill(&self, id: &str, reading: &mut Reading<'_>) {
        if self.skill(id).is_none() {
            reading.fault(id, format!("skill {id:?} is not in skills/"));
        }
    }

    pub(crate) fn check_occupation(&self, id: &str, reading: &mut Reading<'_>) {
        if self.occupation(id).is_none() {
            reading.fault(id, format!("occupation {id:?} is not in occupations/"));
        }
    }

    /// Reads one file into the list that its folder names.
    fn read(&mut self, reading: &mut Reading<'_>, places: &mut Places) {
        let file = reading.file.to_owned();
        let id = stem(&file);
        match file.split('/').next().unwrap_or_default() {
            "sources.toml" => self.sources = reading.toml::<BTreeMap<String, Source>>().unwrap_or_default(),
            "skills" => {
                if let Some((label, skills)) = skill::read(id, reading) {
                    self.families.insert(id.into(), label);
                    places.add(&mut self.skills, skills, &file, "skill");
                }
            }
            "occupations" => {
                let read = occupation::read(id, reading);
                places.add(&mut self.occupations, read, &file, "occupation");
            }
            "sectors" => {
                let read = sector::read(id, reading);
                places.add(&mut self.sectors, read, &file, "sector");
            }
            "needs" => need::read(id, &mut self.needs, reading),
            "training" => places.add(&mut self.routes, training::read(reading), &file, "route"),
            "projects" => {
                let read = project::read(id, reading);
                places.add(&mut self.projects, read, &file, "project");
            }
            "salaries" => places.add(&mut self.salaries, reading.csv(), &file, "salary"),
            "market" => places.add(&mut self.asked, reading.csv(), &file, "asked"),
            "employers" => places.add(&mut self.boards, reading.csv(), &file, "board"),
            "funding" => places.add(&mut self.funding, funding::read(reading), &file, "funding"),
            "claims" => places.add(&mut self.claims, claim::read(reading), &file, "claim"),
            "demand" => places.add(&mut self.demand, demand::read(reading), &file, "demand"),
            "rome" => self.read_rome(reading),
            "naf" => self.naf = reading.toml().unwrap_or_default(),
            "places" => self.places.read(id, reading),
            "lang" => self.read_language(reading),
            _ => reading.fault("", "this folder is not one that the program reads (see knowledge/README.md)"),
        }
    }

    fn read_rome(&mut self, reading: &mut Reading<'_>) {
        for rome::Row { code, label } in reading.csv() {
            if !rome::is_code(&code) || label.is_empty() {
                reading.fault(&code, format!("{code:?} is no code of ROME, or has no name"));
            }
            self.rome.insert(code, label);
        }
    }

    fn read_language(&mut self, reading: &mut Reading<'_>) {
        let parts: Vec<&str> = reading.file.split('/').collect();
        let (Some(lang), Some(name)) = (parts.get(1).and_then(|c| Lang::parse(c)), parts.get(2)) else {
            return reading.fault("", "languages live in lang/<two letters>/");
        };
        let language = self
            .languages
            .entry(lang)
            .or_insert_with(|| Language { reading: lang::ReadingTables::default(), ui: String::new() });
        match *name {
            "ui.ftl" => reading.content.clone_into(&mut language.ui),
            "reading.toml" => {
                if let Some(tables) = reading.toml() {
                    lang::check(&tables, reading);
                    language.reading = tables;
                }
            }
            _ => reading.fault("", "a language has two files: reading.toml and ui.ftl"),
        }
    }

    /// Checks what one file says of another.
    fn check(&self, files: &Files, places: &Places, faults: &mut Vec<Fault>) {
        let file = "places/communes.csv";
        let content = files.get(file).map_or("", String::as_str);
        self.places.check(&mut Reading { file, content, faults: &mut *faults });
        let file = "places/cities.csv";
        let content = files.get(file).map_or("", String::as_str);
        self.places.check_towns(&mut Reading { file, content, faults: &mut *faults });
        let file = "naf/rev2.toml";
        if let Some(content) = files.get(file) {
            naf::check(&self.naf, self, &mut Reading { file, content, faults: &mut *faults });
        }
        self.check_needs(files, faults);
        let mut each = |kind: &str, i: usize, check: &mut dyn FnMut(&mut Reading<'_>)| {
            let file = places.file(kind, i);
            let content = files.get(file).map_or("", String::as_str);
            check(&mut Reading { file, content, faults });
        };
        for (i, x) in self.skills.iter().enumerate() {
            each("skill", i, &mut |r| {
                skill::check(x, self, r);
                twice(&x.id, self.skills.iter().map(|s| &s.id), r);
            });
        }
        for (i, x) in self.occupations.iter().enumerate() {
            each("occupation", i, &mut |r| occupation::check(x, self, r));
        }
        for (i, x) in self.sectors.iter().enumerate() {
            each("sector", i, &mut |r| sector::check(x, self, r));
        }
        for (i, x) in self.routes.iter().enumerate() {
            each("route", i, &mut |r| {
                training::check(x, self, r);
                twice(&x.id, self.routes.iter().map(|s| &s.id), r);
            });
        }
        for (i, x) in self.projects.iter().enumerate() {
            each("project", i, &mut |r| project::check(x, self, r));
        }
        for (i, x) in self.salaries.iter().enumerate() {
            each("salary", i, &mut |r| salary::check(x, self, r));
        }
        for (i, x) in self.asked.iter().enumerate() {
            each("asked", i, &mut |r| market::check(x, self, r));
        }
        for (i, x) in self.boards.iter().enumerate() {
            each("board", i, &mut |r| board::check(x, self, r));
        }
        for (i, x) in self.funding.iter().enumerate() {
            each("funding", i, &mut |r| funding::check(x, self, r));
        }
        for (i, x) in self.claims.iter().enumerate() {
            each("claim", i, &mut |r| claim::check(x, self, r));
        }
        for (i, x) in self.demand.iter().enumerate() {
            each("demand", i, &mut |r| demand::check(x, self, r));
        }
    }
}

impl Knowledge {
    /// Checks the files of `needs/`.
    fn check_needs(&self, files: &Files, faults: &mut Vec<Fault>) {
        type Check = fn(&Knowledge, &mut Reading<'_>);
        let checks: [(&str, Check); 4] = [
            ("needs/risks.toml", need::check_risks),
            ("needs/questions.toml", need::check_questions),
            ("needs/without-ai.toml", need::check_others),
            ("needs/sides.toml", need::check_sides),
        ];
        for (file, check) in checks {
            if let Some(content) = files.get(file) {
                check(self, &mut Reading { file, content, faults: &mut *faults });
            }
        }
    }
}

/// In which file each item was read, by kind and rank.
#[derive(Default)]
struct Places(BTreeMap<&'static str, Vec<String>>);

impl Places {
    fn add<T>(&mut self, list: &mut Vec<T>, items: impl IntoIterator<Item = T>, file: &str, kind: &'static str) {
        for item in items {
            list.push(item);
            self.0.entry(kind).or_default().push(file.to_owned());
        }
    }

    fn file(&self, kind: &str, i: usize) -> &str {
        self.0.get(kind).and_then(|files| files.get(i)).map_or("", String::as_str)
    }
}

fn twice<'a>(id: &str, ids: impl Iterator<Item = &'a String>, reading: &mut Reading<'_>) {
    if ids.filter(|other| *other == id).count() > 1 {
        reading.fault(id, format!("identifier {id:?} stands twice"));
    }
}

fn version(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, content) in files {
        hash.update((path.len() as u64).to_le_bytes());
        hash.update(path);
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    }
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
}
