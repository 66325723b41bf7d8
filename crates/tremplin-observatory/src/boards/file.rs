//! Files of ads that the user has: CSV, JSON, JSON lines, XML. Columns are found by the common names of feeds, or by a mapping.

use super::{Board, Page, Reply, Unread, feed};
use crate::offer::Offer;
use crate::offer::ways::Ways;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use tremplin_documents::OpenError;

pub(super) struct File;

impl Board for File {
    fn name(&self) -> &'static str {
        "file"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    /// A file is never asked of a network.
    fn first(&self, _token: &str) -> Option<String> {
        None
    }

    fn is_whole(&self) -> bool {
        false
    }

    fn data(&self, reply: &Reply<'_>) -> Result<Value, OpenError> {
        feed::any(reply.body)
    }

    fn jobs<'d>(&self, data: &'d Value) -> Option<Vec<&'d Value>> {
        // Rows of a table without a title are counted as unread rather than passed over.
        data.as_array().map(|rows| rows.iter().collect()).or_else(|| feed::jobs(data))
    }

    fn offer(&self, job: &Value) -> Offer {
        if job.get("intitule").is_some() && job.get("lieuTravail").is_some() {
            return super::france_travail::FranceTravail.offer(job);
        }
        feed::offer(job)
    }
}

/// Our name of a field (`title`, `city` ...) to the column that holds it.
pub type Mapping = BTreeMap<String, String>;

/// Names of fields that a mapping may give.
pub const FIELDS: [&str; 16] = [
    "id",
    "title",
    "url",
    "company_name",
    "description",
    "profile",
    "benefits",
    "city",
    "postal_code",
    "country",
    "contract",
    "remote",
    "salary",
    "salary_min",
    "salary_max",
    "publication_date",
];

/// The ads of a file of the user. A row without identifier has that of its rank.
///
/// # Errors
/// [`Unread`] when the file is of no format known, or no row has a title.
pub fn read(bytes: &[u8], mapping: &Mapping, source: &str, ways: &Ways) -> Result<Page, Unread> {
    let data = feed::any(bytes).map_err(Unread::Bytes)?;
    let rows = File.jobs(&data).ok_or(Unread::Shape { board: "file" })?;
    let mut page = Page::default();
    for (i, row) in rows.into_iter().enumerate() {
        let mut offer = File.offer(&mapped(row, mapping));
        if offer.id.is_empty() {
            offer.id = format!("row-{}", i + 1);
        }
        if offer.title.is_empty() {
            page.unread += 1;
            continue;
        }
        page.listed.push(offer.id.clone());
        page.postings.push(offer.posting(source, ways));
    }
    if page.postings.is_empty() && page.unread > 0 { Err(Unread::Shape { board: "file" }) } else { Ok(page) }
}

/// The row with the columns of the mapping under our names; a column that is given another name leaves its own.
fn mapped(row: &Value, mapping: &Mapping) -> Value {
    let Some(fields) = row.as_object().filter(|_| !mapping.is_empty()) else { return row.clone() };
    let taken = |column: &String| mapping.values().any(|of| of == column);
    let others = fields.iter().filter(|(column, _)| !taken(column)).map(|(c, v)| (c.clone(), v.clone()));
    let mut renamed: Map<String, Value> = others.collect();
    for (field, column) in mapping {
        renamed.extend(fields.get(column).map(|v| (field.clone(), v.clone())));
    }
    Value::Object(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_by_its_columns_or_by_a_mapping() {
        let ways = Ways::new(&tremplin_knowledge::open());
        let table =
            "identifiant;titre;ville;entreprise;description\n7;Data analyst;Lyon;Orbis;SQL et Python\n;;Lille;;\n";
        let page = read(table.as_bytes(), &Mapping::new(), "file", &ways).unwrap();
        assert_eq!((page.postings.len(), page.unread), (1, 1));
        let ad = &page.postings[0];
        assert_eq!((ad.id.as_str(), ad.employer.as_str(), ad.places[0].as_str()), ("7", "Orbis", "Lyon"));
        let table = "libelle,ou\nData engineer,\"Paris; Remote\"\n";
        assert!(read(table.as_bytes(), &Mapping::new(), "file", &ways).is_err());
        let mapping: Mapping = [("title", "libelle"), ("city", "ou")].map(|(a, b)| (a.into(), b.into())).into();
        let page = read(table.as_bytes(), &mapping, "mine", &ways).unwrap();
        let ad = &page.postings[0];
        assert_eq!(
            (ad.id.as_str(), ad.source.as_str(), ad.places.as_slice()),
            ("row-1", "mine", &["Paris".to_owned()][..])
        );
        assert!(ad.ad.contains("Remote"));
    }
}
