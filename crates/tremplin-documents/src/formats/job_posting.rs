//! A job ad as schema.org `JobPosting` in JSON-LD, alone or inside a page: title, employer, place, pay, then the description. What
//! contradicts itself is noted; the text stays as it is.

use super::json::{self, Writer, items, string};
use crate::assemble::Look;
use crate::{Document, Field, Format, Label, OpenError};
use scraper::Html;
use serde_json::Value;

pub(super) fn recognises(bytes: &[u8]) -> bool {
    json::names(bytes, &["JobPosting"])
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let value = json::parse(bytes, Format::JobPosting)?;
    let Some(posting) = find(&value) else {
        return Err(OpenError::Unsupported { found: "JSON-LD without a JobPosting".into() });
    };
    document(posting)
}

/// The first `JobPosting` of a value: itself, in a list, in a graph.
pub(super) fn find(value: &Value) -> Option<&Value> {
    let is_one = |v: &Value| match v.get("@type") {
        Some(Value::String(name)) => name == "JobPosting",
        Some(Value::Array(names)) => names.iter().any(|n| n == "JobPosting"),
        _ => false,
    };
    if is_one(value) {
        return Some(value);
    }
    items(Some(value)).chain(items(value.get("@graph"))).find(|v| is_one(v))
}

/// The ad of a posting.
pub(super) fn document(posting: &Value) -> Result<Document, OpenError> {
    let mut writer = Writer::new(Format::JobPosting);
    writer.assembly.push(&string(posting.get("title")), Look::of(Label::Heading))?;
    let employer = posting.get("hiringOrganization");
    writer.field(Field::Employer, &string(employer.and_then(|e| e.get("name")).or(employer)))?;
    for (field, line) in [
        (Field::Place, place(posting)),
        (Field::Contract, words(posting.get("employmentType"))),
        (Field::Workplace, words(posting.get("jobLocationType"))),
        (Field::Salary, pay(posting)),
    ] {
        writer.field(field, &line)?;
    }
    for key in ["description", "responsibilities", "qualifications", "skills", "experienceRequirements", "jobBenefits"]
    {
        description(&mut writer, posting.get(key))?;
    }
    // Last, so that the ad comes first.
    for (key, field) in
        [("datePosted", Field::Posted), ("jobStartDate", Field::Start), ("validThrough", Field::Deadline)]
    {
        let date = string(posting.get(key));
        writer.field(field, date.get(..10).filter(|day| is_date(day)).unwrap_or_default())?;
    }
    writer.field(Field::Sector, &words(posting.get("industry")))?;
    for (code, detail) in contradictions(posting) {
        writer.assembly.note(code, detail);
    }
    writer.finish()
}

/// A text that holds HTML, escaped once more or not, with its headings and lists.
fn description(writer: &mut Writer, value: Option<&Value>) -> Result<(), OpenError> {
    let Some(text) = value.and_then(Value::as_str) else { return Ok(()) };
    let unescaped = if text.contains("&lt;") {
        super::html::check(text)?;
        Html::parse_fragment(text).root_element().text().collect()
    } else {
        text.to_owned()
    };
    if !unescaped.contains('<') {
        return writer.assembly.push(&unescaped, Look::of(Label::Paragraph));
    }
    let Ok(page) = super::html::read(format!("<html><body>{unescaped}").as_bytes()) else { return Ok(()) };
    for block in &page.blocks {
        writer.assembly.push(block.span.of(&page.text), Look { bold: block.bold, ..Look::of(block.label) })?;
    }
    for note in page.notes {
        writer.assembly.note(note.code, note.detail);
    }
    Ok(())
}

fn place(posting: &Value) -> String {
    let location = posting.get("jobLocation").unwrap_or(&Value::Null);
    let one = items(Some(location)).next().unwrap_or(location);
    let address = one.get("address").unwrap_or(&Value::Null);
    let country = address.get("addressCountry");
    let mut parts: Vec<String> =
        ["postalCode", "addressLocality", "addressRegion"].iter().map(|k| string(address.get(k))).collect();
    parts.push(string(country.and_then(|c| c.get("name")).or(country)));
    parts.retain(|p| !p.is_empty());
    if parts.is_empty() { string(Some(address)) } else { parts.join(" ") }
}

/// A word or several.
fn words(value: Option<&Value>) -> String {
    let several: Vec<&str> = items(value).filter_map(Value::as_str).collect();
    if several.is_empty() { string(value) } else { several.join(", ") }
}

/// `45000 - 55000 EUR YEAR`; `45000+` where only the lowest is given, `< 55000` where only the highest.
fn pay(posting: &Value) -> String {
    let Some(salary) = posting.get("baseSalary") else { return String::new() };
    let value = salary.get("value").unwrap_or(salary);
    let part = |key: &str| string(value.get(key));
    let amount = match (part("minValue"), part("maxValue"), part("value")) {
        (min, max, _) if !min.is_empty() && !max.is_empty() => format!("{min} - {max}"),
        (min, _, _) if !min.is_empty() => format!("{min}+"),
        (_, max, _) if !max.is_empty() => format!("< {max}"),
        (_, _, one) if !one.is_empty() => one,
        _ => string(Some(value)),
    };
    let currency = string(salary.get("currency").or(value.get("currency")).or(posting.get("salaryCurrency")));
    let unit = string(value.get("unitText").or(salary.get("unitText")));
    [amount, currency, unit].iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// What cannot be as it is said: bounds of pay the wrong way round, dates that are none.
fn contradictions(posting: &Value) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let value = posting.pointer("/baseSalary/value").unwrap_or(&Value::Null);
    let number = |key: &str| {
        let text = string(value.get(key));
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".").parse::<f64>().ok()
    };
    if let (Some(min), Some(max)) = (number("minValue"), number("maxValue"))
        && min > max
    {
        found.push(("salary.min_gt_max", format!("{min} > {max}")));
    }
    for key in ["datePosted", "validThrough"] {
        let date = string(posting.get(key));
        if !date.is_empty() && !is_date(&date) {
            found.push(("date.invalid", format!("{key}: {date}")));
        }
    }
    found
}

/// `2026-11-25`, alone or before a time.
fn is_date(text: &str) -> bool {
    let day: Vec<Option<u32>> = text.get(..10).unwrap_or_default().split('-').map(|p| p.parse().ok()).collect();
    matches!(day.as_slice(), [Some(1900..=2100), Some(1..=12), Some(1..=31)])
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSTING: &str = r#"{"@context":"https://schema.org","@graph":[{"@type":"Organization"},{"@type":["JobPosting"],"title":"Data engineer (F/H)",
        "hiringOrganization":{"name":"Orbis"},"jobLocation":[{"address":{"postalCode":"69003","addressLocality":"Lyon"}}],
        "baseSalary":{"currency":"EUR","value":{"minValue":50000,"maxValue":45000,"unitText":"YEAR"}},"datePosted":"2026-13-01",
        "description":"&lt;h2&gt;Profil&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Python&lt;/li&gt;&lt;/ul&gt;"}]}"#;

    #[test]
    fn a_posting_is_an_ad() {
        assert!(recognises(POSTING.as_bytes()));
        let document = read(POSTING.as_bytes()).unwrap();
        assert_eq!(document.text, "Data engineer (F/H)\nOrbis\n69003 Lyon\n50000 - 45000 EUR YEAR\nProfil\nPython");
        assert_eq!((document.blocks[4].label, document.blocks[5].label), (Label::Heading, Label::ListItem));
        let codes: Vec<&str> = document.notes.iter().map(|n| n.code.as_ref()).collect();
        assert_eq!(codes, ["salary.min_gt_max", "date.invalid"]);
    }

    #[test]
    fn dates_and_the_sector_come_last() {
        let posting = r#"{"@type":"JobPosting","title":"Nurse","datePosted":"2026-03-12T08:00","validThrough":"2026-04-30","industry":"Hospitals","description":"Wards."}"#;
        assert_eq!(read(posting.as_bytes()).unwrap().text, "Nurse\nWards.\n2026-03-12\n2026-04-30\nHospitals");
    }
}
