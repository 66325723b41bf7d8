//! What a board says of one ad, in one shape for all boards, and the schema.org `JobPosting` made of it.

pub mod ways;

use crate::Posting;
use serde_json::{Map, Value, json};
use ways::Ways;

/// One ad as a board gives it, before it becomes a [`Posting`]. Empty and absent mean: not told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// Identifier at the board.
    pub id: String,
    /// Address where people see it.
    pub url: String,
    /// Who publishes it.
    pub employer: String,
    /// Title.
    pub title: String,
    /// Places as written; a way of working may stand among them.
    pub places: Vec<Place>,
    /// How the work is done, when the board has a field for it.
    pub workplace: Option<Workplace>,
    /// Contract and hours, as the board names them.
    pub employment: Vec<String>,
    /// Pay.
    pub pay: Option<Pay>,
    /// The text, HTML or plain.
    pub description: String,
    /// The tasks, where the board parts them from the rest.
    pub responsibilities: String,
    /// Who is looked for, where the board parts it.
    pub qualifications: String,
    /// What is offered, where the board parts it.
    pub benefits: String,
    /// Day of publication (ISO 8601).
    pub published: Option<String>,
    /// Last day to apply (ISO 8601).
    pub closes: Option<String>,
    /// First day of work (ISO 8601).
    pub starts: Option<String>,
    /// The employer's sector.
    pub sector: String,
    /// The ad in a form that is read as it is; made from the fields when absent.
    pub ad: Option<Value>,
}

/// A place as a board writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Town, or whatever the board writes in one piece.
    pub name: String,
    /// Postal code.
    pub postal_code: String,
    /// Region, where it stands apart.
    pub region: String,
    /// Country, where it stands apart.
    pub country: String,
}

/// How the work is done, as boards tell it in a field of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workplace {
    /// At the employer's.
    Onsite,
    /// Away now and then.
    Occasional,
    /// A part of the week away.
    Hybrid,
    /// Away.
    Remote,
}

/// Pay as a board writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pay {
    /// Lowest amount.
    pub min: Option<f64>,
    /// Highest amount.
    pub max: Option<f64>,
    /// Currency (ISO 4217).
    pub currency: String,
    /// The words of the board for the period: "1 YEAR", "per-month-salary".
    pub period: String,
    /// Pay in words, where the board has no amounts.
    pub words: String,
}

impl Place {
    /// A place written in one piece.
    pub fn named(name: impl Into<String>) -> Place {
        Place { name: name.into(), ..Place::default() }
    }

    /// What names it best: the town, else the region, else the country.
    fn best(&self) -> &str {
        [&self.name, &self.region, &self.country].into_iter().find(|n| !n.is_empty()).map_or("", String::as_str)
    }
}

impl Workplace {
    /// The words that the reader of ads understands in `jobLocationType`.
    fn words(self) -> &'static str {
        match self {
            Workplace::Onsite => "on-site",
            Workplace::Occasional => "occasional remote work",
            Workplace::Hybrid => "hybrid",
            Workplace::Remote => "fully remote",
        }
    }
}

impl Pay {
    fn is_told(&self) -> bool {
        self.min.or(self.max).is_some() || !self.words.is_empty()
    }

    fn value(&self) -> Value {
        if self.min.or(self.max).is_none() {
            return Value::from(self.words.clone());
        }
        let mut value = Map::new();
        for (key, amount) in [("minValue", self.min), ("maxValue", self.max)] {
            value.extend(amount.map(|a| (key.to_owned(), written(a))));
        }
        value.extend(unit(&self.period).map(|unit| ("unitText".to_owned(), Value::from(unit))));
        json!({ "@type": "MonetaryAmount", "currency": self.currency, "value": value })
    }
}

/// An amount without the fraction that it does not have.
fn written(amount: f64) -> Value {
    // Exact: pay is far below 2^53.
    let whole = amount as i64;
    if whole as f64 == amount { Value::from(whole) } else { Value::from(amount) }
}

/// Codes of boards for a period of pay, by what they hold, and schema.org's.
const UNITS: [(&str, &str); 14] = [
    ("hour", "HOUR"),
    ("horaire", "HOUR"),
    ("hr", "HOUR"),
    ("day", "DAY"),
    ("daily", "DAY"),
    ("journalier", "DAY"),
    ("week", "WEEK"),
    ("hebdo", "WEEK"),
    ("month", "MONTH"),
    ("mensuel", "MONTH"),
    ("year", "YEAR"),
    ("annual", "YEAR"),
    ("annuel", "YEAR"),
    ("annum", "YEAR"),
];

fn unit(period: &str) -> Option<&'static str> {
    let period = period.to_lowercase();
    UNITS.iter().find(|(code, _)| period.contains(code)).map(|(_, unit)| *unit)
}

impl Offer {
    /// The posting of a board. Ways of working that stand among the places leave them, and say how the work is done where no field
    /// of the board does.
    pub fn posting(self, source: &str, ways: &Ways) -> Posting {
        let mut places: Vec<Place> = Vec::new();
        let mut way = None;
        for place in self.places.iter().flat_map(|p| ways.places(p, &mut way)) {
            if !places.iter().any(|known| known.best() == place.best()) {
                places.push(place);
            }
        }
        let ad = self.ad.clone().unwrap_or_else(|| self.job_posting(&places, way.as_deref()));
        Posting {
            source: source.to_owned(),
            id: self.id,
            url: self.url,
            employer: self.employer,
            title: self.title,
            places: places.iter().map(|p| p.best().to_owned()).collect(),
            published: self.published,
            ad: ad.to_string(),
        }
    }

    /// The ad as a `JobPosting`: only what is told.
    fn job_posting(&self, places: &[Place], way: Option<&str>) -> Value {
        let mut ad = Map::new();
        ad.insert("@context".into(), "https://schema.org".into());
        ad.insert("@type".into(), "JobPosting".into());
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        let workplace = self.workplace.map(Workplace::words).or(way).unwrap_or_default();
        for (key, text) in [
            ("title", self.title.clone()),
            ("url", self.url.clone()),
            ("jobLocationType", workplace.to_owned()),
            ("datePosted", day(&self.published)),
            ("validThrough", day(&self.closes)),
            ("jobStartDate", day(&self.starts)),
            ("industry", self.sector.clone()),
            ("description", self.description.clone()),
            ("responsibilities", self.responsibilities.clone()),
            ("qualifications", self.qualifications.clone()),
            ("jobBenefits", self.benefits.clone()),
        ] {
            if !text.trim().is_empty() {
                ad.insert(key.into(), text.into());
            }
        }
        if !self.employer.is_empty() {
            ad.insert("hiringOrganization".into(), json!({ "@type": "Organization", "name": self.employer }));
        }
        if !places.is_empty() {
            ad.insert("jobLocation".into(), places.iter().map(address).collect());
        }
        let employment: Vec<&String> = self.employment.iter().filter(|e| !e.trim().is_empty()).collect();
        if !employment.is_empty() {
            ad.insert("employmentType".into(), json!(employment));
        }
        if let Some(pay) = self.pay.as_ref().filter(|p| p.is_told()) {
            ad.insert("baseSalary".into(), pay.value());
        }
        Value::Object(ad)
    }
}

fn address(place: &Place) -> Value {
    let parts = [
        ("addressLocality", &place.name),
        ("postalCode", &place.postal_code),
        ("addressRegion", &place.region),
        ("addressCountry", &place.country),
    ];
    let told = parts.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| ((*k).to_owned(), Value::from(v.as_str())));
    let mut address: Map<String, Value> = told.collect();
    address.insert("@type".into(), "PostalAddress".into());
    json!({ "@type": "Place", "address": address })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_told_is_written() {
        let ways = Ways::new(&tremplin_knowledge::open());
        let offer = Offer { id: "7".into(), title: "Data analyst".into(), ..Offer::default() };
        let posting = offer.posting("lever", &ways);
        assert_eq!(posting.ad, r#"{"@context":"https://schema.org","@type":"JobPosting","title":"Data analyst"}"#);
        assert_eq!((posting.source.as_str(), posting.id.as_str(), posting.places.len()), ("lever", "7", 0));
    }

    #[test]
    fn pay_keeps_its_amounts_and_its_period() {
        let pay = |min, max, period: &str| {
            Pay { min, max, currency: "EUR".into(), period: period.into(), ..Pay::default() }.value().to_string()
        };
        let yearly = r#"{"@type":"MonetaryAmount","currency":"EUR","value":{"maxValue":55000,"minValue":45000,"unitText":"YEAR"}}"#;
        assert_eq!(pay(Some(45000.0), Some(55000.0), "1 YEAR"), yearly);
        assert!(pay(Some(11.88), None, "Horaire").contains(r#"{"minValue":11.88,"unitText":"HOUR"}"#));
        assert!(pay(Some(500.0), None, "").contains(r#""value":{"minValue":500}"#));
    }
}
