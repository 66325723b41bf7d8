//! A little knowledge for tests, built from the same files as the real one, in a short notation: `python:2 sql:1` is
//! python at `working` and sql at `basic`.

use std::fmt::Write;
use tremplin_knowledge::files::Files;
use tremplin_knowledge::training::Taught;
use tremplin_knowledge::{Knowledge, Level};
use tremplin_reader::Span;
use tremplin_reader::facts::{Profile, Proof, SkillHeld};

const ORIGIN: &str = "source = \"https://example.org\"\ndate = \"2026\"\nconfidence = \"medium\"\n";

/// Files under construction. Each item has a file of its own.
#[derive(Clone, Default)]
pub(crate) struct World(pub Files);

impl World {
    /// Skills by name, without relations.
    pub fn skills(self, ids: &str) -> World {
        ids.split_whitespace().fold(self, |world, id| world.skill(id, ""))
    }

    /// A skill with lines of TOML for its relations.
    pub fn skill(mut self, id: &str, lines: &str) -> World {
        let text = format!(
            "label = {{ fr = \"f\", en = \"f\" }}\n[[skill]]\nid = \"{id}\"\nlabel = {{ fr = \"{id}\", en = \"{id}\" }}\nkind = \"tool\"\n{lines}\n"
        );
        self.0.insert(format!("skills/{id}-family.toml"), text);
        self
    }

    /// An online route of known hours and price.
    pub fn route(self, id: &str, hours: f64, euros: f64, teaches: &str, requires: &str) -> World {
        let lines = format!("length = {{ hours = {hours:?} }}\nprice = {{ euros = {euros:?} }}\nmode = \"online\"\n");
        self.raw_route(id, "mooc", &lines, teaches, requires)
    }

    /// A route with its own lines of TOML: mode, length, price and the like.
    pub fn raw_route(mut self, id: &str, kind: &str, lines: &str, teaches: &str, requires: &str) -> World {
        let text = format!(
            "label = \"School\"\n[[route]]\nid = \"{id}\"\ntitle = \"{id}\"\nkind = \"{kind}\"\n{lines}teaches = {}\nrequires = {}\nstatus = \"active\"\n{ORIGIN}",
            list(teaches),
            list(requires)
        );
        self.0.insert(format!("training/{id}.toml"), text);
        self
    }

    /// An occupation: core skills with weight 1, then others with weight 0.5.
    pub fn occupation(self, id: &str, core: &str, others: &str) -> World {
        let mut needs = String::new();
        for (skills, weight, core) in [(core, 1.0, true), (others, 0.5, false)] {
            for Taught { skill, level } in pairs(skills) {
                writeln!(needs, "{skill} = {{ weight = {weight:?}, level = \"{}\", core = {core} }}", level.id())
                    .unwrap();
            }
        }
        self.raw_occupation(id, &needs)
    }

    /// A job that AI augments: skills of the trade, then core skills that AI adds.
    pub fn augmented(self, id: &str, trade: &str, core: &str) -> World {
        let line = |marks: &str, t: &Taught| {
            format!("{} = {{ weight = 1.0, level = \"{}\", {marks} }}\n", t.skill, t.level.id())
        };
        let trade = pairs(trade).iter().map(|t| line("core = true, trade = true", t)).collect::<String>();
        let core = pairs(core).iter().map(|t| line("core = true", t)).collect::<String>();
        self.of_family("augmented", id, &format!("{trade}{core}"))
    }

    /// An occupation with its own needs.
    pub fn raw_occupation(self, id: &str, needs: &str) -> World {
        self.of_family("data", id, needs)
    }

    fn of_family(mut self, family: &str, id: &str, needs: &str) -> World {
        let pair = "fr = \"x\"\nen = \"x\"\n";
        let name = id.replace('-', " ");
        let text = format!(
            "family = \"{family}\"\nseniority = [\"junior\"]\nsectors = []\n[names.fr]\nlabel = \"{name}\"\n[names.en]\nlabel = \"{name}\"\n[mission]\n{pair}[ways_in]\n{pair}[degree]\nmin = \"bac+3\"\nmax = \"bac+5\"\n{ORIGIN}[codes]\n[skills]\n{needs}"
        );
        self.0.insert(format!("occupations/{id}.toml"), text);
        self
    }

    /// A project.
    pub fn project(mut self, id: &str, hours: f64, proves: &str, draws_on: &[&str]) -> World {
        let pair = "{ fr = \"x\", en = \"x\" }";
        let text = format!(
            "title = {pair}\nbrief = {pair}\ngood = {pair}\nproves = {}\ndraws_on = {draws_on:?}\nhours = {hours:?}\n{ORIGIN}",
            list(proves)
        );
        self.0.insert(format!("projects/{id}.toml"), text);
        self
    }

    /// Salary rows, without the heading.
    pub fn salaries(mut self, rows: &str) -> World {
        let text = format!("occupation,band,low,high,median,n,place,what,source,date,confidence\n{rows}\n");
        self.0.insert("salaries/france.csv".into(), text);
        self
    }

    pub fn build(&self) -> Knowledge {
        Knowledge::from_files(&self.0).unwrap_or_else(|faults| panic!("{faults}"))
    }
}

/// `python:2 sql:1` as skills with levels.
pub(crate) fn pairs(text: &str) -> Vec<Taught> {
    let pair = |word: &str| {
        let (skill, rank) = word.split_once(':').unwrap();
        Taught { skill: skill.into(), level: Level::from_rank(rank.parse().unwrap()).unwrap() }
    };
    text.split_whitespace().map(pair).collect()
}

fn list(text: &str) -> String {
    let items: Vec<String> =
        pairs(text).iter().map(|t| format!("{{ skill = \"{}\", level = \"{}\" }}", t.skill, t.level.id())).collect();
    format!("[{}]", items.join(", "))
}

/// A person whose CV lists these skills, the first at bytes 0 to 1, the second at 1 to 2, and so on.
pub(crate) fn person(skills: &str) -> Profile {
    let held = |(i, t): (usize, Taught)| SkillHeld {
        id: t.skill,
        level: t.level,
        stated: true,
        proof: Proof::Listed,
        months: 0,
        chance: None,
        spans: vec![Span::new(i, i + 1)],
    };
    Profile { skills: pairs(skills).into_iter().enumerate().map(held).collect(), ..Profile::default() }
}

/// Small seeded generator (xorshift64*), so that random tests are the same on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number from 0 to `sides` - 1.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let value = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(value).unwrap() % sides
    }
}
