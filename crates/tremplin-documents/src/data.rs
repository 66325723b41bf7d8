//! Data of a stranger (the reply of a job board, a partner's feed, a table) as one value: JSON, JSON lines, XML, CSV, and the job
//! ads that a page gives to search engines. Bounded before anything is built; nothing here knows what a field means.

use crate::formats::{self, json};
use crate::{Fault, Format, Limit, OpenError};
use serde_json::{Map, Value};

/// Largest data that is read. Boards give their whole list in one reply, each ad with its text: some hundreds of ads weigh several
/// megabytes. Chosen.
pub const DATA_BYTES: Limit = Limit {
    name: "limit.data_bytes",
    code: "limit.bytes",
    value: 32 << 20,
    unit: "bytes",
    protects: "memory: the tree of a value takes many times its size",
};

/// Most values in it: fifty an ad for twenty thousand ads. Chosen.
pub const DATA_VALUES: Limit = Limit {
    name: "limit.data_values",
    code: "limit.values",
    value: 1_000_000,
    unit: "values",
    protects: "memory: an empty value costs many times its own bytes",
};

/// Every limit on data.
pub const DATA_LIMITS: [Limit; 2] = [DATA_BYTES, DATA_VALUES];

/// One value of JSON.
///
/// # Errors
/// [`OpenError`] when the bytes are no JSON, or too many, too deep.
pub fn json(bytes: &[u8]) -> Result<Value, OpenError> {
    let text = decoded(bytes)?;
    json::parse_within(&text, Format::JobPosting, DATA_BYTES, DATA_VALUES)
}

/// JSON lines: one value a line, as a list. A line that is none is left out, unless none is.
///
/// # Errors
/// As [`json`], when no line can be read.
pub fn lines(bytes: &[u8]) -> Result<Value, OpenError> {
    let text = decoded(bytes)?;
    json::weigh(&text, DATA_VALUES)?;
    let written = text.lines().filter(|l| !l.trim().is_empty());
    let read: Vec<Result<Value, serde_json::Error>> = written.map(serde_json::from_str).collect();
    let first_fault = read.iter().find_map(|r| r.as_ref().err()).map(ToString::to_string);
    let values: Vec<Value> = read.into_iter().filter_map(Result::ok).collect();
    match first_fault {
        Some(detail) if values.is_empty() => Err(OpenError::malformed(Format::JobPosting, detail)),
        _ => Ok(Value::Array(values)),
    }
}

/// A table whose first line names its columns: a list of objects. The separator is the one that the first line holds most.
///
/// # Errors
/// [`OpenError`] when the bytes are too many, or no line can be read.
pub fn csv(bytes: &[u8]) -> Result<Value, OpenError> {
    let text = decoded(bytes)?;
    let mut table = csv::ReaderBuilder::new().delimiter(separator(&text)).flexible(true).from_reader(text.as_bytes());
    let malformed = |e: csv::Error| OpenError::malformed(Format::Plain, e.to_string());
    let names: Vec<String> = table.headers().map_err(malformed)?.iter().map(|n| n.trim().to_owned()).collect();
    if names.len() < 2 {
        return Err(OpenError::malformed(Format::Plain, "a table of one column is none"));
    }
    let mut rows = Vec::new();
    let mut values = 0u64;
    for row in table.records() {
        let row = row.map_err(malformed)?;
        values += row.len() as u64;
        DATA_VALUES.check(values)?;
        let cells = names.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
        rows.push(Value::Object(cells.map(|(name, cell)| (name.clone(), Value::from(cell))).collect()));
    }
    Ok(Value::Array(rows))
}

/// A table, cell by cell, for those who must say where it is damaged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns, as the first line has them.
    pub names: Vec<String>,
    /// The line of each row in the file, from 1, and its cells: as many as there are names.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Where and how a table is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// No table at all, or too large.
    Unreadable(OpenError),
    /// A row has another number of cells than the head.
    Ragged {
        /// Line in the file, from 1.
        line: u64,
        /// Cells of the row.
        found: usize,
        /// Names of the head.
        expected: usize,
    },
}

/// A table whose first line names its columns, every row of which must be whole. The separator is the one that the first line holds most.
///
/// # Errors
/// The first fault.
pub fn table(bytes: &[u8]) -> Result<Table, TableFault> {
    let text = decoded(bytes).map_err(TableFault::Unreadable)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator(&text)).flexible(true).from_reader(text.as_bytes());
    let malformed = |e: csv::Error| TableFault::Unreadable(OpenError::malformed(Format::Plain, e.to_string()));
    let cells = |row: &csv::StringRecord| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let names = cells(reader.headers().map_err(malformed)?);
    let (mut rows, mut values) = (Vec::new(), 0u64);
    for row in reader.records() {
        let row = row.map_err(malformed)?;
        let line = row.position().map_or(0, csv::Position::line);
        if row.len() != names.len() {
            return Err(TableFault::Ragged { line, found: row.len(), expected: names.len() });
        }
        values += row.len() as u64;
        DATA_VALUES.check(values).map_err(TableFault::Unreadable)?;
        rows.push((line, cells(&row)));
    }
    Ok(Table { names, rows })
}

/// The separator that the first line of a table holds most.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |c: u8| head.bytes().filter(|b| *b == c).count();
    [b',', b';', b'\t', b'|'].into_iter().max_by_key(|c| (count(*c), *c == b',')).unwrap_or(b',')
}

/// XML as a value: an element that holds only text is that text; another is an object of its children, a list where a name stands
/// several times, with `@name` for attributes and `#text` for its own text. Names keep their prefix.
///
/// # Errors
/// [`OpenError`] when the bytes are no XML, declare a document type, are too many or too deep.
pub fn xml(bytes: &[u8]) -> Result<Value, OpenError> {
    let text = decoded(bytes)?;
    let mut tree = Tree { open: vec![Element::default()], values: 0 };
    formats::xml::events(&text, Format::Europass, |event| tree.take(event)).map_err(of_no_kind)?;
    let root = tree.open.pop().map(Element::value);
    match root {
        Some(Value::Object(fields)) if !fields.is_empty() => Ok(Value::Object(fields)),
        _ => Err(OpenError::malformed(Format::Plain, "no element of XML")),
    }
}

/// Every schema.org `JobPosting` of a page, wherever its data for search engines hold one.
///
/// # Errors
/// [`OpenError`] when the page is too large or too deep.
pub fn postings(page: &[u8]) -> Result<Vec<Value>, OpenError> {
    formats::page_postings(page)
}

/// Every schema.org `JobPosting` of a value, wherever it lies in it.
#[must_use]
pub fn postings_of(value: &Value) -> Vec<Value> {
    formats::value_postings(value)
}

/// The text that a fragment of HTML shows, blocks parted by newlines; escaped once or twice, or plain text, is read too.
#[must_use]
pub fn shown(html: &str) -> String {
    match formats::fragment(html) {
        Some(document) => document.text,
        None => html.trim().to_owned(),
    }
}

fn decoded(bytes: &[u8]) -> Result<String, OpenError> {
    if bytes.trim_ascii().is_empty() {
        return Err(OpenError::Empty);
    }
    DATA_BYTES.check(bytes.len() as u64)?;
    let text = formats::decode(bytes);
    DATA_BYTES.check(text.len() as u64)?;
    Ok(text)
}

/// The same fault without the name of the format that the reader of XML was lent.
fn of_no_kind(error: OpenError) -> OpenError {
    match error {
        OpenError::Damaged { fault: Fault::Malformed, detail, .. } => OpenError::malformed(Format::Plain, detail),
        other => other,
    }
}

/// An element being read.
#[derive(Default)]
struct Element {
    name: String,
    fields: Map<String, Value>,
    text: String,
}

impl Element {
    fn value(mut self) -> Value {
        let text = self.text.trim();
        if self.fields.is_empty() {
            return Value::from(text);
        }
        if !text.is_empty() {
            self.fields.insert("#text".into(), Value::from(text));
        }
        Value::Object(self.fields)
    }

    fn add(&mut self, name: String, value: Value) {
        match self.fields.get_mut(&name) {
            Some(Value::Array(several)) => several.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
            None => {
                self.fields.insert(name, value);
            }
        }
    }
}

/// The elements not yet closed, the document itself first.
struct Tree {
    open: Vec<Element>,
    values: u64,
}

impl Tree {
    fn take(&mut self, event: &quick_xml::events::Event<'_>) -> Result<(), OpenError> {
        use quick_xml::events::Event;
        match event {
            Event::Start(start) => {
                let element = self.element(start)?;
                self.open.push(element);
            }
            Event::Empty(start) => {
                let element = self.element(start)?;
                self.close(element);
            }
            Event::End(_) if self.open.len() > 1 => {
                if let Some(element) = self.open.pop() {
                    self.close(element);
                }
            }
            other => {
                if let (Some(text), Some(element)) = (formats::xml::text(other), self.open.last_mut()) {
                    element.text.push_str(&text);
                }
            }
        }
        Ok(())
    }

    fn element(&mut self, start: &quick_xml::events::BytesStart<'_>) -> Result<Element, OpenError> {
        let name = start.name().as_ref().to_owned();
        let mut element = Element { name, ..Element::default() };
        for attribute in start.attributes().with_checks(false).flatten() {
            let value = Value::from(attribute.value.to_string());
            element.add(format!("@{}", attribute.key.as_ref()), value);
            self.values += 1;
        }
        self.values += 1;
        DATA_VALUES.check(self.values)?;
        Ok(element)
    }

    fn close(&mut self, element: Element) {
        let name = element.name.clone();
        if let Some(parent) = self.open.last_mut() {
            parent.add(name, element.value());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn xml_is_a_tree_of_names() {
        let source = "<?xml version='1.0'?><jobs><job id='7'><title><![CDATA[ Data & co ]]></title><dc:date>2026</dc:date>\
            <place>Lyon</place><place>Lille</place><empty/></job></jobs>";
        let expected = json!({ "jobs": { "job": {
            "@id": "7", "title": "Data & co", "dc:date": "2026", "place": ["Lyon", "Lille"], "empty": "" } } });
        assert_eq!(xml(source.as_bytes()).unwrap(), expected);
        let title = "<item><title>An <a href='/x'>engineer</a></title></item>";
        assert_eq!(
            xml(title.as_bytes()).unwrap(),
            json!({ "item": { "title": { "a": { "@href": "/x", "#text": "engineer" }, "#text": "An" } } })
        );
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        assert_eq!(xml(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").unwrap_err().code(), "xml.dtd");
        for bad in ["", "plain words", "<a><b></a>", "<a>"] {
            assert!(xml(bad.as_bytes()).is_err(), "{bad:?}");
        }
        let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
        assert_eq!(xml(deep.as_bytes()).unwrap_err().code(), "limit.depth");
    }

    #[test]
    fn tables_and_lines_are_lists_of_objects() {
        let table = "titre;ville;\"code\"\n\"Data; analyst\";Lyon;69\nIngénieur;;75\n";
        let rows = json!([{ "titre": "Data; analyst", "ville": "Lyon", "code": "69" }, { "titre": "Ingénieur", "code": "75" }]);
        assert_eq!(csv(table.as_bytes()).unwrap(), rows);
        assert_eq!(lines(b"{\"a\":1}\n\nbroken\n{\"a\":2}").unwrap(), json!([{ "a": 1 }, { "a": 2 }]));
        assert!(lines(b"broken").is_err() && json(b"<html>").is_err());
    }

    #[test]
    fn data_are_bounded_before_they_are_built() {
        let many = |n: u64| format!("[1{}]", ",1".repeat(n as usize - 1));
        assert!(json(many(DATA_VALUES.value).as_bytes()).is_ok());
        assert_eq!(json(many(DATA_VALUES.value + 1).as_bytes()).unwrap_err().code(), "limit.values");
        let long = |n: u64| format!("[1{}]", " ".repeat(n as usize - 3));
        assert!(json(long(DATA_BYTES.value).as_bytes()).is_ok());
        assert_eq!(json(long(DATA_BYTES.value + 1).as_bytes()).unwrap_err().code(), "limit.bytes");
    }

    #[test]
    fn the_ads_of_a_page_are_found_wherever_they_lie() {
        let page = r#"<html><script type="application/ld+json">[{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"One"}}]}]</script>
            <script type="application/LD+JSON; charset=utf-8">/*<![CDATA[*/ {"@type":["Thing","JobPosting"],"title":"Two
lines"} /*]]>*/</script><script type="application/ld+json">broken {</script>
            <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"https://schema.org/JobPosting","title":"Three"}}]}</script>"#;
        let found = postings(page.as_bytes()).unwrap();
        let titles: Vec<&str> = found.iter().map(|p| p["title"].as_str().unwrap()).collect();
        assert_eq!(titles, ["One", "Two lines", "Three"]);
    }

    #[test]
    fn html_is_shown_as_text() {
        assert_eq!(shown("<p>R&amp;D</p><ul><li>a</li></ul>"), "R&D\na");
        assert_eq!(shown("&lt;p&gt;R&amp;amp;D&lt;/p&gt;"), "R&D");
        assert_eq!(shown("&amp;lt;p&amp;gt;twice&amp;lt;/p&amp;gt;"), "twice");
        assert_eq!(shown(" plain, < 5 years "), "plain, < 5 years");
    }
}
