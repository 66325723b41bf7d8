//! Which rows of a store are copies of another: the finder of `same.rs` on what the store keeps.

use crate::import::Copies;
use crate::record::Record;
use crate::same::{self, Group, Sketcher, same_ads};
use tremplin_documents::{Hint, open};
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;

/// The copies among records: in each group the first record counts, and the others are copies of it. A record whose ad was not kept is
/// compared by its employer, place and title alone.
#[must_use]
pub fn copies(records: &[Record], knowledge: &Knowledge, reader: &Reader) -> Copies {
    let sketcher = Sketcher::new(knowledge, reader);
    let sketches: Vec<same::Sketch> =
        records.iter().map(|record| sketcher.sketch(&compared(record, &text(record)))).collect();
    same_ads(&sketches).groups.iter().flat_map(|group| of_group(group, records)).collect()
}

/// What is compared of a record.
fn compared<'r>(record: &'r Record, text: &'r str) -> same::Record<'r> {
    let posting = &record.posting;
    same::Record {
        source: &posting.source,
        id: &posting.id,
        url: &posting.url,
        employer: &posting.employer,
        title: &posting.title,
        places: &posting.places,
        published: posting.published.as_deref(),
        text,
    }
}

/// The text of an ad that was kept.
fn text(record: &Record) -> String {
    open(record.posting.ad.as_bytes(), &Hint::default()).map_or_else(|_| String::new(), |document| document.text)
}

fn of_group(group: &Group, records: &[Record]) -> Vec<(String, (String, String))> {
    let key = |position: usize| records.get(position).map(Record::key).unwrap_or_default();
    let Some((first, others)) = group.ads.split_first() else { return Vec::new() };
    let reason = |ad: usize| {
        let merge = group.merges.iter().find(|m| m.b == ad || m.a == ad);
        merge.and_then(|m| serde_json::to_value(m.reason).ok()?.as_str().map(str::to_owned)).unwrap_or_default()
    };
    others.iter().map(|ad| (key(*ad), (key(*first), reason(*ad)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Posting;
    use crate::record::Facts;

    #[test]
    fn a_copy_names_the_ad_that_counts_and_why() {
        let knowledge = tremplin_knowledge::open();
        let reader = Reader::new(&knowledge);
        let record = |id: &str, title: &str| {
            let posting = Posting {
                source: "file".into(),
                id: id.into(),
                employer: "Atelier Corbin".into(),
                title: title.into(),
                places: vec!["Lyon".into()],
                ..Posting::default()
            };
            Record::seen(posting, Facts::default(), 20_700)
        };
        let records =
            [record("1", "Data engineer (H/F)"), record("2", "Data Engineer F/H"), record("3", "Senior data engineer")];
        let expected = [("file/2".to_owned(), ("file/1".to_owned(), "employer_place_title".to_owned()))];
        assert_eq!(copies(&records, &knowledge, &reader), expected.into());
    }
}
