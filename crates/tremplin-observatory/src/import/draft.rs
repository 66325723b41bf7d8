//! A row to an ad that can be read: its columns by a shape, its text in a form that documents open.

use super::rows::Row;
use super::shape::{Form, Shape};
use crate::Posting;
use crate::day;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use tremplin_documents::{Hint, Label};

/// An ad before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The ad.
    pub posting: Posting,
    /// The ROME code that its source gives.
    pub rome: Option<String>,
}

/// The ad of a row, or why it is none.
pub(super) fn draft(row: &Row, shape: Option<&Shape>) -> Result<Draft, String> {
    let shape = shape.or_else(|| Shape::of(&row.value)).ok_or("its columns are of no known shape")?;
    let columns = &shape.columns;
    let told = |text: &String| !shape.nothing.contains(text);
    let text =
        |column: &Option<String>| column.as_deref().map(|c| cell(&row.value, c)).filter(told).unwrap_or_default();
    let title = cell(&row.value, &columns.title);
    let source = Some(text(&columns.source)).filter(|s| !s.is_empty()).unwrap_or_else(|| shape.source.clone());
    let published = text(&columns.published);
    let mut posting = Posting {
        // A key is source/identifier: the source holds no slash.
        source: source.replace('/', "-"),
        id: text(&columns.id),
        url: text(&columns.url),
        employer: text(&columns.employer),
        title,
        places: columns
            .places
            .as_deref()
            .map(|c| cells(&row.value, c).into_iter().filter(told).collect())
            .unwrap_or_default(),
        published: date(&published).map(str::to_owned),
        ad: String::new(),
    };
    posting.ad = match shape.form {
        Form::Whole => row.raw(),
        Form::Ad => text(&columns.text),
        form => job_posting(&posting, &text(&columns.text), form),
    };
    if posting.title.is_empty() && text(&columns.text).is_empty() && shape.form != Form::Whole {
        return Err(format!("{} is empty, and there is no text: it is no ad", columns.title));
    }
    if posting.id.is_empty() {
        posting.id = made_of(&posting);
    }
    Ok(Draft { posting, rome: Some(text(&columns.rome)).filter(|code| is_rome(code)) })
}

/// The ROME code of an ad in the form of its source, where the shape of that source says where it stands.
pub(super) fn rome(ad: &Value) -> Option<String> {
    let column = Shape::of(ad)?.columns.rome.as_deref()?;
    Some(cell(ad, column)).filter(|code| is_rome(code))
}

/// The day, else the month, of a date.
fn date(text: &str) -> Option<&str> {
    let month = text.get(..7).filter(|m| day::parse(&format!("{m}-01")).is_some())?;
    Some(text.get(..10).filter(|d| day::parse(d).is_some()).unwrap_or(month))
}

/// `M1811`.
fn is_rome(code: &str) -> bool {
    code.len() == 5
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.bytes().skip(1).all(|b| b.is_ascii_digit())
}

/// The text of a column.
fn cell(row: &Value, column: &str) -> String {
    cells(row, column).into_iter().next().unwrap_or_default()
}

/// The texts of a column: one, or those of a list.
fn cells(row: &Value, column: &str) -> Vec<String> {
    let found = row.get(column).or_else(|| {
        column.split('.').try_fold(row, |value, part| match value {
            Value::Array(items) => items.first()?.get(part),
            other => other.get(part),
        })
    });
    let items = match found {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let written = |value: &Value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    items.into_iter().filter_map(written).filter(|text| !text.is_empty()).collect()
}

/// The identifier of an ad that has none: the same content has the same.
fn made_of(posting: &Posting) -> String {
    let parts = [&posting.url, &posting.employer, &posting.title, &posting.ad];
    let digest = Sha256::digest(parts.map(String::as_str).join("\u{0}"));
    digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// A `JobPosting` of what the columns tell.
fn job_posting(posting: &Posting, text: &str, form: Form) -> String {
    let description = match form {
        Form::Html => Cow::Borrowed(text),
        // Escaped once more: a description that holds `&lt;` is taken for HTML that was.
        Form::Markdown => Cow::Owned(escaped(&html(text, "ad.md"))),
        _ => Cow::Owned(escaped(&html(text, "ad.txt"))),
    };
    let mut value = json!({ "@type": "JobPosting", "title": posting.title, "description": description });
    if !posting.employer.is_empty() {
        value["hiringOrganization"] = json!({ "@type": "Organization", "name": posting.employer });
    }
    if let Some(place) = posting.places.first() {
        value["jobLocation"] = json!({ "@type": "Place", "address": place });
    }
    if let Some(published) = posting.published.as_deref().filter(|d| day::parse(d).is_some()) {
        value["datePosted"] = json!(published);
    }
    value.to_string()
}

/// The blocks of a text, with its headings and lists, as HTML.
fn html(text: &str, name: &str) -> String {
    let Ok(document) = tremplin_documents::open(text.as_bytes(), &Hint { name: Some(name) }) else {
        return String::new();
    };
    let mut html = String::new();
    let mut in_list = false;
    for block in &document.blocks {
        let tag = match block.label {
            Label::Heading => "h3",
            Label::ListItem => "li",
            _ => "p",
        };
        if in_list != (tag == "li") {
            html.push_str(if in_list { "</ul>" } else { "<ul>" });
            in_list = !in_list;
        }
        let lines: Vec<String> = block.span.of(&document.text).lines().map(escaped).collect();
        html.push_str(&format!("<{tag}>{}</{tag}>", lines.join("<br>")));
    }
    if in_list {
        html.push_str("</ul>");
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_source_for_nothing_is_nothing() {
        let row = json!({"title": "SRE", "company": "None", "location": "None", "month": "2025-01", "description_md": "Linux.", "path": "a"});
        let posting = drafted(row).unwrap().posting;
        assert_eq!((posting.employer.as_str(), posting.places.len()), ("", 0));
    }

    fn drafted(value: Value) -> Result<Draft, String> {
        draft(&Row { value, line: None }, None)
    }

    #[test]
    fn an_offer_of_france_travail_is_kept_as_it_is() {
        let row = json!({"id": "1", "intitule": "Data analyst (H/F)", "lieuTravail": {"libelle": "69 - LYON 03"},
            "entreprise": {"nom": "Orbis"}, "dateCreation": "2025-02-28T11:00:58.629Z", "romeCode": "M1419", "description": "Vous analysez."});
        let found = drafted(row.clone()).unwrap();
        assert_eq!(found.rome.as_deref(), Some("M1419"));
        let posting = found.posting;
        assert_eq!(
            (posting.source.as_str(), posting.id.as_str(), posting.employer.as_str()),
            ("france_travail", "1", "Orbis")
        );
        assert_eq!(
            (posting.places, posting.published.as_deref()),
            (vec!["69 - LYON 03".to_owned()], Some("2025-02-28"))
        );
        assert_eq!(serde_json::from_str::<Value>(&posting.ad).unwrap(), row);
    }

    #[test]
    fn markdown_becomes_a_posting_with_its_headings_and_lists() {
        let row = json!({"path": "jobs/1", "title": "Engineer", "company": "Orbis & Co", "location": "Remote", "month": "2024-05",
            "description_md": "### **Profile**\n\nYou know:\n\n  * Python <3\n  * SQL\n"});
        let posting = drafted(row).unwrap().posting;
        assert_eq!((posting.source.as_str(), posting.published.as_deref()), ("remotewlb", Some("2024-05")));
        let document = tremplin_documents::open(posting.ad.as_bytes(), &Hint { name: None }).unwrap();
        assert_eq!(document.text, "Engineer\nOrbis & Co\nRemote\nProfile\nYou know:\nPython <3\nSQL");
        assert_eq!(document.blocks[3].label, Label::Heading);
        assert_eq!(document.blocks[6].label, Label::ListItem);
    }

    #[test]
    fn a_row_that_is_no_ad_says_why() {
        assert!(drafted(json!({"colour": "red"})).unwrap_err().contains("no known shape"));
        let blank = json!({"demo": true, "id": "1", "title": " ", "text": ""});
        assert!(drafted(blank).unwrap_err().contains("title"));
    }

    #[test]
    fn an_ad_without_identifier_has_that_of_its_content() {
        let row = |title: &str| json!({"demo": true, "id": "", "title": title, "text": "x"});
        let id = |title| drafted(row(title)).unwrap().posting.id;
        assert_eq!(id("a"), id("a"));
        assert_ne!(id("a"), id("b"));
        assert_eq!(id("a").len(), 24);
    }
}
