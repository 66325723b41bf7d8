//! Where the knowledge is thin: what a beginner cannot plan, what no ad counts, what no route teaches, what nobody priced.

use std::collections::{BTreeMap, BTreeSet};
use tremplin_advice::Request;
use tremplin_documents::Span;
use tremplin_knowledge::market::ENOUGH_ADS;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::Route;
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Profile;
use tremplin_reader::facts::{Proof, SkillHeld};

/// Hours a week of the beginner whose plans are tried.
pub const HOURS_PER_WEEK: u32 = 10;

/// A skill that so large a share of the ads asks should stand in the occupation's file. Chosen by us.
const OFTEN: f64 = 0.25;

/// What is thin.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps<'k> {
    /// Each occupation from nothing.
    pub plans: Vec<Beginning<'k>>,
    /// Occupations with too few ads for their weights to be counted, with their ads by language.
    pub without_ads: Vec<(&'k Occupation, BTreeMap<Lang, u32>)>,
    /// Occupations without a pay figure of their own.
    pub without_pay: Vec<&'k Occupation>,
    /// Skills that an occupation needs and no route of known price and length brings.
    pub unlearnt: Vec<Unlearnt<'k>>,
    /// Skills that many ads of an occupation ask and its file does not name.
    pub unnamed: Vec<Unnamed<'k>>,
    /// Open routes of unknown length.
    pub without_length: Vec<&'k Route>,
    /// Open routes whose price is unknown, or doubtful.
    pub without_price: Vec<&'k Route>,
}

/// What a beginner needs to reach an occupation: nothing is known of them, except the trade itself where AI augments one.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning<'k> {
    /// Occupation.
    pub occupation: &'k Occupation,
    /// Weeks of the shortest way, at [`HOURS_PER_WEEK`]; absent when no way is known.
    pub weeks: Option<u32>,
    /// Euros of that way.
    pub euros: Option<u32>,
    /// Core skills that no known way brings.
    pub missing: Vec<String>,
}

/// A skill that nothing known brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Unlearnt<'k> {
    /// Skill identifier.
    pub skill: &'k str,
    /// Occupations that cannot begin without it.
    pub core_of: Vec<&'k Occupation>,
    /// Number of other occupations that need it.
    pub others: usize,
}

/// A skill asked and not named.
#[derive(Clone, Debug, PartialEq)]
pub struct Unnamed<'k> {
    /// Occupation.
    pub occupation: &'k Occupation,
    /// Skill identifier.
    pub skill: &'k str,
    /// Ads that ask it, in all languages.
    pub asked: u32,
    /// Ads of the occupation, in all languages.
    pub ads: u32,
}

/// Everything that is thin.
#[must_use]
pub fn gaps(knowledge: &Knowledge) -> Gaps<'_> {
    let paid = |o: &&Occupation| !knowledge.salaries.iter().any(|s| s.occupation == o.id);
    let few = |o: &&Occupation| o.ads().values().sum::<u32>() < ENOUGH_ADS;
    let open = || knowledge.routes.iter().filter(|r| r.is_open());
    Gaps {
        plans: knowledge.occupations.iter().map(|o| beginning(o, knowledge)).collect(),
        without_ads: knowledge.occupations.iter().filter(few).map(|o| (o, o.ads())).collect(),
        without_pay: knowledge.occupations.iter().filter(paid).collect(),
        unlearnt: unlearnt(knowledge),
        unnamed: unnamed(knowledge),
        without_length: open().filter(|r| r.known_hours().is_none()).collect(),
        without_price: open().filter(|r| r.known_euros().is_none()).collect(),
    }
}

fn beginning<'k>(occupation: &'k Occupation, knowledge: &'k Knowledge) -> Beginning<'k> {
    let trade = occupation.skills.iter().filter(|need| need.trade);
    let skills = trade.map(|need| SkillHeld {
        id: need.id.clone(),
        level: need.level,
        stated: true,
        proof: Proof::Practised,
        months: 0,
        chance: None,
        spans: vec![Span::new(0, 1)],
    });
    let profile = Profile { skills: skills.collect(), ..Profile::default() };
    let request = Request { hours_per_week: Some(HOURS_PER_WEEK), ..Request::default() };
    let reach = tremplin_advice::reach::reach(&profile, occupation, knowledge, &request);
    Beginning { occupation, weeks: reach.weeks, euros: reach.euros, missing: reach.plan.unknown }
}

fn unlearnt(knowledge: &Knowledge) -> Vec<Unlearnt<'_>> {
    let known = |r: &&Route| r.is_open() && r.known_hours().is_some() && r.known_euros().is_some();
    let taught = knowledge.routes.iter().filter(known).flat_map(|r| &r.teaches);
    let brought: BTreeSet<&str> = taught.flat_map(|t| knowledge.shown_by(&t.skill)).collect();
    let mut needed: BTreeMap<&str, Unlearnt<'_>> = BTreeMap::new();
    for occupation in &knowledge.occupations {
        for need in occupation.skills.iter().filter(|n| !n.trade && !brought.contains(n.id.as_str())) {
            let entry = needed.entry(&need.id).or_insert(Unlearnt { skill: &need.id, core_of: Vec::new(), others: 0 });
            if need.core {
                entry.core_of.push(occupation);
            } else {
                entry.others += 1;
            }
        }
    }
    let mut found: Vec<Unlearnt<'_>> = needed.into_values().collect();
    found.sort_by_key(|u| (std::cmp::Reverse((u.core_of.len(), u.others)), u.skill));
    found
}

fn unnamed(knowledge: &Knowledge) -> Vec<Unnamed<'_>> {
    let mut sums: BTreeMap<(&str, &str), (u32, u32)> = BTreeMap::new();
    for row in &knowledge.asked {
        let sum = sums.entry((&row.occupation, &row.skill)).or_default();
        *sum = (sum.0 + row.asked, sum.1 + row.ads);
    }
    let mut found = Vec::new();
    for occupation in &knowledge.occupations {
        let named: BTreeSet<&str> = occupation.skills.iter().map(|n| n.id.as_str()).collect();
        let ads: u32 = occupation.ads().values().sum();
        let rows = sums.iter().filter(|((o, skill), _)| *o == occupation.id && !named.contains(skill));
        let often = rows.filter(|(_, (asked, _))| ads >= ENOUGH_ADS && f64::from(*asked) >= OFTEN * f64::from(ads));
        found.extend(often.map(|((_, skill), (asked, _))| Unnamed { occupation, skill, asked: *asked, ads }));
    }
    found.sort_by_key(|u| (&u.occupation.id, std::cmp::Reverse(u.asked), u.skill));
    found
}
