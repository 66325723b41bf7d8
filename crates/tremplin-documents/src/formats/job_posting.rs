//! A job ad as schema.org `JobPosting` in JSON-LD, alone or inside a page: title, employer, place, pay, then the description. What
//! contradicts itself is noted; the text stays as it is.

use super::json::{self, Writer, items, string};
use crate::assemble::Look;
use crate::{Document, Field, Format, Label, OpenError};
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

/// The first `JobPosting` of a value.
pub(super) fn find(value: &Value) -> Option<&Value> {
    all(value).into_iter().next()
}

/// How deep an ad may lie among lists, graphs and pages.
const NESTED: u32 = 6;

/// Every `JobPosting` of a value: itself, in lists, in a graph, as what a page or an item of a list is about.
pub(super) fn all(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    collect(value, NESTED, &mut found);
    found
}

fn collect<'v>(value: &'v Value, depth: u32, found: &mut Vec<&'v Value>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if is_posting(value) {
        return found.push(value);
    }
    items(Some(value)).for_each(|item| collect(item, depth, found));
    for inside in ["@graph", "mainEntity", "itemListElement", "item"].iter().filter_map(|key| value.get(key)) {
        collect(inside, depth, found);
    }
}

/// Whether a type is `JobPosting`, alone or among others, bare or with its address.
fn is_posting(value: &Value) -> bool {
    let named = |name: &Value| name.as_str().is_some_and(|n| n.rsplit(['/', ':', '#']).next() == Some("JobPosting"));
    value.get("@type").is_some_and(|kind| named(kind) || items(Some(kind)).any(named))
}

/// The ad of a posting.
pub(super) fn document(posting: &Value) -> Result<Document, OpenError> {
    let mut writer = Writer::new(Format::JobPosting);
    writer.assembly.push(&string(posting.get("title")), Look::of(Label::Heading))?;
    let employer = posting.get("hiringOrganization");
    writer.field(Field::Employer, &string(employer.and_then(|e| e.get("name")).or(employer)))?;
    for line in places(posting) {
        writer.field(Field::Place, &line)?;
    }
    for (field, line) in [
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
    for (code, detail) in contradictions(posting).into_iter().chain(missing(posting)) {
        writer.assembly.note(code, detail);
    }
    writer.finish()
}

/// A text that holds HTML, with its headings and lists.
fn description(writer: &mut Writer, value: Option<&Value>) -> Result<(), OpenError> {
    let Some(text) = value.and_then(Value::as_str) else { return Ok(()) };
    super::html::check(text)?;
    let Some(page) = fragment(text) else { return writer.assembly.push(text, Look::of(Label::Paragraph)) };
    for block in &page.blocks {
        writer.assembly.push(block.span.of(&page.text), Look { bold: block.bold, ..Look::of(block.label) })?;
    }
    for note in page.notes {
        writer.assembly.note(note.code, note.detail);
    }
    Ok(())
}

/// Times that boards escape a text that is already HTML.
const ESCAPED: u32 = 3;

/// A fragment of HTML, escaped or not, as a page; nothing when it is plain text.
pub(super) fn fragment(text: &str) -> Option<Document> {
    let mut source = text.to_owned();
    for _ in 0..ESCAPED {
        let escaped = super::html::is_escaped(&source) || !source.contains('<') && source.contains("&amp;lt;");
        if !escaped || super::html::check(&source).is_err() {
            break;
        }
        source = super::html::unescaped(&source);
    }
    let marked = source.contains('<') || source != text;
    marked.then(|| super::html::shown(&format!("<html><body>{source}")).ok()).flatten()
}

/// Every place of the post, one line each: the town with its postal code, else what is wider.
fn places(posting: &Value) -> Vec<String> {
    let location = posting.get("jobLocation").unwrap_or(&Value::Null);
    let several: Vec<&Value> = items(Some(location)).collect();
    let mut lines: Vec<String> = Vec::new();
    for one in if several.is_empty() { vec![location] } else { several } {
        let line = place(one);
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn place(location: &Value) -> String {
    let address = location.get("address").unwrap_or(location);
    let country = address.get("addressCountry");
    let country = string(country.and_then(|c| c.get("name")).or(country));
    let part = |key: &str| string(address.get(key));
    let (code, town, region) = (part("postalCode"), part("addressLocality"), part("addressRegion"));
    let wider = [region, country, string(Some(address)), string(location.get("name"))];
    let name = if town.is_empty() { wider.into_iter().find(|w| !w.is_empty()).unwrap_or_default() } else { town };
    // A region does not have the postal code of a town; alone, a code still tells the town.
    if code.is_empty() || name.contains(&code) { name } else { format!("{code} {name}").trim().to_owned() }
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

/// What search engines ask of an ad and this one lacks: its date, the countries from which a post without a place is worked.
fn missing(posting: &Value) -> Vec<(&'static str, String)> {
    let lacks =
        |key: &str| posting.get(key).is_none_or(|v| v.is_null() || v.as_str().is_some_and(|t| t.trim().is_empty()));
    let remote = words(posting.get("jobLocationType")).to_ascii_uppercase().contains("TELECOMMUTE");
    let mut found = Vec::new();
    if lacks("datePosted") {
        found.push(("jsonld.no_date", "datePosted".to_owned()));
    }
    if remote && lacks("applicantLocationRequirements") {
        found.push(("jsonld.remote_without_country", "applicantLocationRequirements".to_owned()));
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
    fn every_place_is_told() {
        let posting = r#"{"@type":"JobPosting","title":"Data engineer","jobLocation":[
            {"address":{"postalCode":"69003","addressLocality":"Lyon","addressRegion":"Rhône","addressCountry":"FR"}},
            {"address":{"addressLocality":"Lille"}},{"address":{"addressCountry":{"name":"Belgique"}}},{"address":"Nantes"},
            {"name":"Rennes"},{"address":{"addressLocality":"Lille"}}],"jobLocationType":"hybrid"}"#;
        let document = read(posting.as_bytes()).unwrap();
        assert_eq!(document.text, "Data engineer\n69003 Lyon\nLille\nBelgique\nNantes\nRennes\nhybrid");
    }

    #[test]
    fn what_search_engines_would_miss_is_noted() {
        let posting =
            r#"{"@type":"JobPosting","title":"Nurse","jobLocationType":"TELECOMMUTE","description":"Wards."}"#;
        let codes =
            |json: &str| read(json.as_bytes()).unwrap().notes.iter().map(|n| n.code.to_string()).collect::<Vec<_>>();
        assert_eq!(codes(posting), ["jsonld.no_date", "jsonld.remote_without_country"]);
        let whole = posting
            .replace("\"title\"", r#""datePosted":"2026-03-12","applicantLocationRequirements":{"name":"FR"},"title""#);
        assert_eq!(codes(&whole), Vec::<String>::new());
    }

    #[test]
    fn an_ad_is_found_in_lists_and_graphs() {
        for wrapped in [
            r#"[{"@graph":[{"@type":"WebPage"},POSTING]}]"#,
            r#"{"@type":"WebPage","mainEntity":POSTING}"#,
            r#"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":POSTING}]}"#,
        ] {
            let posting = r#"{"@type":["Thing","https://schema.org/JobPosting"],"title":"Nurse"}"#;
            let value: Value = serde_json::from_str(&wrapped.replace("POSTING", posting)).unwrap();
            assert_eq!(find(&value).unwrap()["title"], "Nurse", "{wrapped}");
        }
    }

    #[test]
    fn signs_of_a_text_are_no_marks() {
        let posting = r#"{"@type":"JobPosting","title":"Nurse","description":"<p>Moins de &lt; 5 ans</p><p>R&amp;D</p>","skills":"a < b"}"#;
        assert_eq!(read(posting.as_bytes()).unwrap().text, "Nurse\nMoins de < 5 ans\nR&D\na < b");
    }

    #[test]
    fn dates_and_the_sector_come_last() {
        let posting = r#"{"@type":"JobPosting","title":"Nurse","datePosted":"2026-03-12T08:00","validThrough":"2026-04-30","industry":"Hospitals","description":"Wards."}"#;
        assert_eq!(read(posting.as_bytes()).unwrap().text, "Nurse\nWards.\n2026-03-12\n2026-04-30\nHospitals");
    }
}
