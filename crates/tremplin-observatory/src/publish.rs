//! The small figures that leave the store: every statistic but the lists of ads as CSV, and the counts from which occupations take their weights, in the
//! form of `knowledge/market/skills-asked.csv`. No text of an ad, no address, no name of a person is among them.

use crate::engine::{Engine, EngineError};
use crate::import::Shape;
use crate::statistics::{self, Kind};
use crate::table::Table;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use tremplin_knowledge::market::worth_keeping;
use tremplin_knowledge::{Knowledge, Lang};

/// The file of counts.
pub const SKILLS_ASKED: &str = "skills-asked.csv";

/// Openings of each occupation, in each language of each source, with the last month.
const ADS: &str = "select source, language, occupation, count(*) as n, max(month) as month from openings \
    where occupation is not null and language is not null group by source, language, occupation";

/// The skills that they ask, by a name of each or of a narrower one; an ad counts once for a skill.
const ASKED: &str = "with named as (select distinct source, id, language, occupation, unnest(skills) as skill from openings \
    where occupation is not null and language is not null), \
    shown as (select distinct n.source, n.id, n.language, n.occupation, s.shown from named n join shows s on n.skill = s.skill) \
    select source, language, occupation, shown as skill, count(*) as n from shown group by source, language, occupation, shown";

/// Files by name, and sources left out of the counts because no entry of `sources.toml` is known for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Name of a file, content.
    pub files: BTreeMap<String, String>,
    /// Sources without origin.
    pub without_origin: BTreeSet<String>,
}

/// The figures of a store.
///
/// # Errors
/// When the store cannot be read.
pub fn publish(engine: &Engine, knowledge: &Knowledge) -> Result<Published, EngineError> {
    let mut published = Published::default();
    // A list names ads and employers one by one: it stays.
    for query in statistics::all().iter().filter(|query| query.kind != Kind::List) {
        let figures = statistics::figures(query, engine)?;
        published.files.insert(format!("{}.csv", query.name), figures.table.csv());
    }
    let asked = skills_asked(engine, knowledge, &mut published.without_origin)?;
    published.files.insert(SKILLS_ASKED.to_owned(), asked);
    Ok(published)
}

/// What one occupation asks in one language of one source.
#[derive(Default)]
struct Tally {
    ads: u32,
    month: String,
    asked: BTreeMap<String, u32>,
}

fn skills_asked(
    engine: &Engine,
    knowledge: &Knowledge,
    without_origin: &mut BTreeSet<String>,
) -> Result<String, EngineError> {
    let mut lines = BTreeSet::new();
    for ((source, language, occupation), tally) in tallies(engine)? {
        let origin = Shape::known().iter().find(|s| s.source == source).and_then(|s| s.origin.as_deref());
        let Some(origin) = origin else {
            without_origin.insert(source);
            continue;
        };
        if Lang::parse(&language).is_none_or(|lang| !knowledge.languages.contains_key(&lang)) {
            continue;
        }
        for (skill, asked) in worth_keeping(knowledge, &occupation, tally.ads, &tally.asked) {
            lines.insert(format!(
                "{occupation},{skill},{language},{asked},{},{origin},{},medium",
                tally.ads, tally.month
            ));
        }
    }
    let mut csv = String::from("occupation,skill,language,asked,ads,source,date,confidence\n");
    for line in lines {
        writeln!(csv, "{line}").expect("writing to a string");
    }
    Ok(csv)
}

type Group = (String, String, String);

fn tallies(engine: &Engine) -> Result<BTreeMap<Group, Tally>, EngineError> {
    let mut tallies: BTreeMap<Group, Tally> = BTreeMap::new();
    let ads = engine.ask(ADS)?;
    for row in &ads.rows {
        let tally = tallies.entry(group(&ads, row)).or_default();
        (tally.ads, tally.month) = (whole(&ads, row), text(&ads, row, "month"));
    }
    let asked = engine.ask(ASKED)?;
    for row in &asked.rows {
        let tally = tallies.entry(group(&asked, row)).or_default();
        tally.asked.insert(text(&asked, row, "skill"), whole(&asked, row));
    }
    Ok(tallies)
}

fn group(table: &Table, row: &[Value]) -> Group {
    (text(table, row, "source"), text(table, row, "language"), text(table, row, "occupation"))
}

fn text(table: &Table, row: &[Value], name: &str) -> String {
    let cell = table.column(name).and_then(|i| row.get(i)?.as_str());
    cell.unwrap_or_default().to_owned()
}

fn whole(table: &Table, row: &[Value]) -> u32 {
    let cell = table.column("n").and_then(|i| row.get(i)?.as_u64());
    cell.and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
}
