//! Counterfactual swaps: the same CV with another name, sex, age, address, school, belief, health and so on, for each criterion of article
//! L1132-1 of the French labour code; how far its score and its rank move. They must not, to the last digit.

use super::{File, judge, read_ad};
use crate::{Opening, Problem, read};
use std::collections::BTreeMap;
use tremplin_advice::shortlist::{Assessment, Demand, Demands, demands};
use tremplin_documents::{Document, Format, read_as};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Reader;
use tremplin_reader::facts::Date;

/// Criterion, and a line that a CV may hold of it.
const LINES: &str = include_str!("swap/lines.tsv");

/// Slots of invented CVs, and what may stand in each: only what no decision may rest on.
const SLOTS: &str = include_str!("swap/slots.tsv");

/// The invented CV, its slots in braces.
const CV: &str = include_str!("swap/cv.txt");

/// Lines of a CV after which the head ends: where people write who they are.
const HEAD: usize = 1;

/// What the changes of one criterion did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Number of changed CVs.
    pub changes: usize,
    /// Greatest change of a score, in ten thousandths.
    pub most: u64,
    /// Number of changed ranks.
    pub ranks: usize,
}

/// What all changes did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Swaps {
    /// Number of CVs.
    pub cvs: usize,
    /// Number of changed CVs.
    pub changes: usize,
    /// By criterion.
    pub criteria: BTreeMap<String, Change>,
    /// CVs that could not be read.
    pub unreadable: Vec<String>,
}

impl Swaps {
    /// The greatest change of a score, in ten thousandths.
    #[must_use]
    pub fn most(&self) -> u64 {
        self.criteria.values().map(|c| c.most).max().unwrap_or(0)
    }

    /// Number of changed ranks.
    #[must_use]
    pub fn ranks(&self) -> usize {
        self.criteria.values().map(|c| c.ranks).sum()
    }
}

/// Changes every CV in every way, and so many invented ones, before the demands of an ad.
///
/// # Errors
/// When the ad cannot be read, or asks nothing.
pub fn swaps(
    (ad, cvs, invented): (&File, &[File], usize),
    today: Date,
    opening: &Opening,
    knowledge: &Knowledge,
) -> Result<Swaps, Problem> {
    let reader = Reader::new(knowledge);
    let (_, ad_read) = read_ad(ad, opening, &reader)?;
    let demands = demands(&ad_read, knowledge);
    if demands.list.is_empty() {
        return Err(Problem::new("ad.no_demand", "error-ad-no-demand").at(&ad.path));
    }
    let judge = Judge { today, reader: &reader, demands: &demands, knowledge };
    let mut swaps = Swaps::default();
    let mut families: Vec<Family> = Vec::new();
    for file in cvs {
        let opened = file.bytes.as_ref().map_err(Clone::clone);
        match opened.and_then(|bytes| read::open(bytes, file.name.as_deref(), opening)) {
            Ok(document) => families.push(with_lines(&document.text)),
            Err(_) => swaps.unreadable.push(file.path.clone()),
        }
    }
    families.extend((0..invented).map(|seed| invented_family(seed, &demands, knowledge)));
    swaps.cvs = families.len();
    judge.compare(&families, &mut swaps);
    Ok(swaps)
}

/// A CV, and the same CV changed: criterion and text.
struct Family {
    base: String,
    changed: Vec<(String, String)>,
}

/// A CV with each line at its head and at its end; with each name in the place of its first line.
fn with_lines(text: &str) -> Family {
    let lines: Vec<&str> = text.lines().collect();
    let (head, rest) = lines.split_at(lines.len().min(HEAD));
    let mut changed = Vec::new();
    for (criterion, line) in pairs(LINES) {
        let first = if criterion == "surname" { vec![line] } else { [head, &[line]].concat() };
        changed.push((criterion.to_owned(), [first.as_slice(), rest].concat().join("\n")));
        changed.push((criterion.to_owned(), [lines.as_slice(), &["", line]].concat().join("\n")));
    }
    Family { base: text.to_owned(), changed }
}

/// The invented CV of a number, with each slot filled in every other way.
fn invented_family(seed: usize, demands: &Demands, knowledge: &Knowledge) -> Family {
    let mut slots: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (slot, value) in pairs(SLOTS) {
        slots.entry(slot).or_default().push(value);
    }
    let skeleton = skeleton(seed, demands, knowledge);
    let fill = |changed: Option<(&str, &str)>| {
        slots.iter().fold(skeleton.clone(), |text, (slot, values)| {
            let own = values.get(seed % values.len()).copied().unwrap_or_default();
            let value = changed.filter(|(s, _)| s == slot).map_or(own, |(_, value)| value);
            text.replace(&format!("{{{slot}}}"), value)
        })
    };
    let base = fill(None);
    let others = slots.iter().flat_map(|(slot, values)| values.iter().map(move |value| (*slot, *value)));
    let mut changed: Vec<(String, String)> =
        others.map(|(slot, value)| (slot.to_owned(), fill(Some((slot, value))))).collect();
    changed.extend(with_lines(&base).changed);
    Family { base, changed }
}

/// The part of an invented CV that decisions may rest on: skills, some asked and some not, and how long they were practised.
fn skeleton(seed: usize, demands: &Demands, knowledge: &Knowledge) -> String {
    let asked: Vec<&String> = demands
        .list
        .iter()
        .filter_map(|w| match &w.demand {
            Demand::Skill { any, .. } => any.first(),
            _ => None,
        })
        .collect();
    let pick = |salt: usize, of: usize| {
        (seed.wrapping_mul(2_654_435_761).wrapping_add(salt.wrapping_mul(40_503)) >> 7) % of.max(1)
    };
    let wanted = asked.iter().enumerate().filter(|(i, _)| pick(*i, 3) > 0).map(|(_, id)| id.as_str());
    let others =
        (0..4).filter_map(|i| knowledge.skills.get(pick(100 + i, knowledge.skills.len()))).map(|s| s.id.as_str());
    let names: Vec<&str> = wanted.chain(others).map(|id| knowledge.skill_label(id, Lang::FR)).collect();
    let (listed, practised) = names.split_at(names.len() / 2);
    let first = 2010 + pick(7, 8);
    let last = first + 1 + pick(8, 6);
    CV.replace("{listed}", &listed.join(", "))
        .replace("{practised}", &practised.join(", "))
        .replace("{first}", &first.to_string())
        .replace("{last}", &last.to_string())
        .replace("{next}", &(last + 1).to_string())
}

/// The lines of a table of two columns.
fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once('\t'))
}

struct Judge<'a> {
    today: Date,
    reader: &'a Reader,
    demands: &'a Demands,
    knowledge: &'a Knowledge,
}

impl Judge<'_> {
    fn compare(&self, families: &[Family], swaps: &mut Swaps) {
        let bases: Vec<Option<Assessment>> = families.iter().map(|f| self.score(&f.base)).collect();
        let merit = |a: &Option<Assessment>| a.as_ref().map(|a| (a.qualified, a.score));
        let rank = |own: &Option<Assessment>| bases.iter().filter(|other| merit(other) > merit(own)).count();
        for (family, base) in families.iter().zip(&bases) {
            for (criterion, text) in &family.changed {
                let changed = self.score(text);
                let score = |a: &Option<Assessment>| a.as_ref().map_or(0, |a| a.score);
                let told = swaps.criteria.entry(criterion.clone()).or_default();
                swaps.changes += 1;
                told.changes += 1;
                told.most = told.most.max(score(&changed).abs_diff(score(base)));
                told.ranks += usize::from(rank(&changed) != rank(base));
            }
        }
    }

    fn score(&self, text: &str) -> Option<Assessment> {
        let document: Document = read_as(Format::Plain, text.as_bytes()).ok()?;
        Some(judge(&document, self.today, self.reader, self.demands, self.knowledge).0)
    }
}
