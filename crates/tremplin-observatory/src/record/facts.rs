//! What the reader finds in an ad, as the columns of a row.

use super::Facts;
use tremplin_documents::Document;
use tremplin_knowledge::{Degree, Knowledge};
use tremplin_reader::facts::{Ad, DegreeAsked, ExperienceAsked, Necessity, Salary};
use tremplin_reader::{Reader, rome};

/// The width of a bracket of pay.
const BRACKET: f64 = 10_000.0;

/// Years of experience from which one is confirmed, and senior: the founding article counts a beginner to two years, a confirmed
/// person from three to five (`knowledge/claims`, `pay-junior` and `pay-confirmed`).
const BANDS: [(f64, &str); 3] = [(6.0, "senior"), (3.0, "confirmed"), (0.0, "junior")];

/// The facts of an ad. `stated` is the ROME code that its source gives.
#[must_use]
pub fn facts(document: &Document, stated: Option<&str>, reader: &Reader, knowledge: &Knowledge) -> Facts {
    let ad = reader.read_ad(document);
    let guess = || rome::of_ad(&ad, &document.text).into_iter().next().filter(|g| g.sure).map(|g| g.code);
    let code = stated.map(str::to_owned).or_else(guess);
    let mut facts = Facts { rome: code, rome_stated: stated.is_some(), ..Facts::default() };
    facts.language.clone_from(&ad.language);
    // What a title does not name is a guess: what is counted is named.
    facts.occupation = ad.occupation.clone().filter(|_| ad.occupation_chance.is_none());
    facts.seniority = ad.title.as_ref().and_then(|t| t.seniority.clone());
    facts.contract = ad.contract.as_ref().and_then(|c| c.kinds.first()).map(|k| k.id().to_owned());
    facts.remote = ad.remote.as_ref().map(|r| r.mode.id().to_owned());
    facts.remote_days = ad.remote.as_ref().and_then(|r| r.days);
    facts.skills = skills(&ad, |_| true);
    facts.skills_required = skills(&ad, |n| n == Necessity::Required);
    if let Some(salary) = &ad.salary {
        pay(&mut facts, salary);
    }
    if let Some(degree) = &ad.degree {
        asked(&mut facts, degree);
    }
    if let Some(experience) = &ad.experience {
        lived(&mut facts, experience);
    }
    if let Some(place) = ad.places.first() {
        facts.commune.clone_from(&place.commune);
        facts.department.clone_from(&place.department);
        facts.region.clone_from(&place.region);
    }
    facts.sector = ad.sector.map(|s| s.code);
    facts.section = facts.sector.as_deref().and_then(|code| knowledge.naf.section(code)).map(str::to_owned);
    facts
}

fn skills(ad: &Ad, wanted: impl Fn(Necessity) -> bool) -> Vec<String> {
    let named = ad.skills.iter().filter(|s| s.positive && wanted(s.necessity));
    let mut ids: Vec<String> = named.map(|s| s.id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn pay(facts: &mut Facts, salary: &Salary) {
    let annual = |figure: Option<f64>| figure.and_then(|f| salary.annual(f));
    facts.pay_stated = true;
    (facts.pay_min, facts.pay_max) = (annual(salary.min), annual(salary.max));
    facts.pay_currency = (!salary.currency.is_empty()).then(|| salary.currency.clone());
    let middle = match (facts.pay_min, facts.pay_max) {
        (Some(min), Some(max)) => Some((min + max) / 2.0),
        (one, other) => one.or(other),
    };
    facts.pay_band = middle.map(bracket);
}

/// `40-50` for 43,000.
fn bracket(pay: f64) -> String {
    let low = (pay / BRACKET).floor() * BRACKET / 1000.0;
    format!("{low:.0}-{:.0}", low + BRACKET / 1000.0)
}

fn asked(facts: &mut Facts, degree: &DegreeAsked) {
    let none = || (degree.necessity == "not_required").then(|| Degree::None.id().to_owned());
    facts.degree = degree.level.map(|level| level.id().to_owned()).or_else(none);
    facts.degree_necessity = Some(degree.necessity.clone());
}

fn lived(facts: &mut Facts, experience: &ExperienceAsked) {
    (facts.experience_min, facts.experience_max) = (experience.min_years.map(months), experience.max_years.map(months));
    let band = |years: f64| BANDS.iter().find(|(from, _)| years >= *from).map(|(_, band)| (*band).to_owned());
    facts.experience_band = experience.min_years.and_then(band);
}

#[expect(clippy::cast_possible_truncation, reason = "held between 0 and 1200")]
fn months(years: f64) -> i32 {
    (years * 12.0).round().clamp(0.0, 1200.0) as i32
}
