//! Facts of the knowledge that rest on an outside source, drawn by a seed, so that a person can check some against it.

use crate::lots::Lots;
use tremplin_knowledge::origin::Confidence;
use tremplin_knowledge::{Knowledge, Lang};

/// Our own estimates: there is nothing to check them against.
const OURS: &str = "tremplin-2026";

/// A fact and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about: `route u-cs50p`.
    pub about: String,
    /// What it says: `35 hours`.
    pub says: String,
    /// Its source.
    pub source: String,
    /// Date of the source.
    pub date: String,
    /// Confidence, where one is given.
    pub confidence: Option<Confidence>,
}

/// Every fact with an outside source, in the order of the files.
#[must_use]
pub fn all(knowledge: &Knowledge) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(routes(knowledge));
    facts.extend(figures(knowledge));
    facts.extend(codes(knowledge));
    facts.retain(|fact| fact.source != OURS);
    facts
}

/// `n` of them without repetition, the same for the same seed.
#[must_use]
pub fn draw(mut facts: Vec<Fact>, seed: u64, n: usize) -> Vec<Fact> {
    let mut lots = Lots::new(seed);
    let mut drawn = Vec::new();
    while drawn.len() < n && !facts.is_empty() {
        drawn.push(facts.remove(lots.below(facts.len())));
    }
    drawn
}

fn routes(knowledge: &Knowledge) -> Vec<Fact> {
    let mut facts = Vec::new();
    for r in &knowledge.routes {
        let about = format!("route {} ({}, {})", r.id, r.title, r.provider);
        let mut add = |says: String, source: Option<&String>, date: Option<&String>, confidence: Option<Confidence>| {
            facts.push(Fact {
                about: about.clone(),
                says,
                source: source.unwrap_or(&r.source).clone(),
                date: date.unwrap_or(&r.date).clone(),
                confidence: Some(confidence.unwrap_or(r.confidence)),
            });
        };
        if let Some(l) = &r.length {
            let says = format!("length: hours {:?}, weeks {:?}", l.hours, l.weeks);
            add(says, l.source.as_ref(), l.date.as_ref(), l.confidence);
        }
        if let Some(p) = &r.price {
            let says = format!("price: euros {:?}, from {:?} to {:?}", p.euros, p.min, p.max);
            add(says, p.source.as_ref(), p.date.as_ref(), p.confidence);
        }
        if let Some(code) = &r.code {
            add(format!("registered as {code}"), None, None, None);
        }
    }
    facts
}

fn figures(knowledge: &Knowledge) -> Vec<Fact> {
    let fact = |about: String, says: String, source: &str, date: &str, confidence| Fact {
        about,
        says,
        source: source.to_owned(),
        date: date.to_owned(),
        confidence: Some(confidence),
    };
    let pay = knowledge.salaries.iter().map(|s| {
        let says = format!("low {:?}, median {:?}, high {:?}, n {:?}, {}", s.low, s.median, s.high, s.n, s.place);
        fact(format!("pay of {} ({:?})", s.occupation, s.band), says, &s.source, &s.date, s.confidence)
    });
    let funding = knowledge.funding.iter().map(|f| {
        let says = format!("{:?} {}: {}", f.value, f.unit.as_deref().unwrap_or_default(), f.label.get(Lang::EN));
        fact(format!("funding {}", f.id), says, &f.source, &f.date, f.confidence)
    });
    let claims = knowledge.claims.iter().map(|c| {
        let about = format!("claim {} (section {})", c.id, c.section);
        fact(about, c.text.get(Lang::EN).to_owned(), &c.source, &c.date, c.confidence)
    });
    let asked = knowledge.asked.iter().map(|a| {
        let says = format!("asked by {} of {} ads in {}", a.asked, a.ads, a.language);
        fact(format!("{} for {}", a.skill, a.occupation), says, &a.source, &a.date, a.confidence)
    });
    let degrees = knowledge.occupations.iter().map(|o| {
        let d = &o.degree;
        fact(format!("degree of {}", o.id), format!("{:?} to {:?}", d.min, d.max), &d.source, &d.date, d.confidence)
    });
    pay.chain(funding).chain(claims).chain(asked).chain(degrees).collect()
}

fn codes(knowledge: &Knowledge) -> Vec<Fact> {
    let fact = |about: String, says: &str, source: &str| Fact {
        about,
        says: says.to_owned(),
        source: source.to_owned(),
        date: knowledge.sources.get(source).map_or_else(String::new, |s| s.date.clone()),
        confidence: None,
    };
    let mut facts = Vec::new();
    for o in &knowledge.occupations {
        let about = |what: &str| format!("{what} of occupation {} ({})", o.id, o.label(Lang::FR));
        facts.extend(o.codes.rome.iter().map(|code| fact(about("ROME code"), code, "rome-460")));
        facts.extend(o.codes.esco.iter().map(|uri| fact(about("ESCO concept"), uri, "esco-12")));
    }
    for s in &knowledge.skills {
        let about = format!("ESCO concept of skill {} ({})", s.id, s.label.get(Lang::EN));
        facts.extend(s.esco.iter().map(|uri| fact(about.clone(), uri, "esco-12")));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_facts_and_none_twice() {
        let facts = all(&tremplin_knowledge::open());
        assert!(facts.len() > 1000, "{} facts", facts.len());
        let drawn = draw(facts.clone(), 7, 200);
        assert_eq!(drawn, draw(facts.clone(), 7, 200));
        assert_ne!(drawn, draw(facts.clone(), 8, 200));
        let all_of_them = draw(facts.clone(), 1, facts.len() + 1);
        assert_eq!(all_of_them.len(), facts.len());
        assert!(drawn.iter().all(|f| f.source != OURS && !f.source.is_empty() && !f.date.is_empty()));
    }
}
