//! Which rows of a store are copies of another, and which are an ad that came back: the finder of `same.rs` on what the store keeps. Of
//! each row a sketch of some hundreds of bytes is kept, and no text.

use crate::record::Record;
use crate::same::{self, Group, Repost, Sameness, Sketch, Sketcher, same_ads};
use crate::store::{Marks, Store, StoreError, Writer};
use std::num::NonZero;
use tremplin_documents::{Hint, open};
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;

/// Finds copies and ads that came back among all ads of the store, and marks them; marks made before are replaced. Gives the copies.
///
/// # Errors
/// When the store cannot be read or written.
pub fn mark(store: &Store, writer: &mut Writer, knowledge: &Knowledge, reader: &Reader) -> Result<usize, StoreError> {
    writer.settle()?;
    let sketcher = Sketcher::new(knowledge, reader);
    let (mut keys, mut sketches) = (Vec::new(), Vec::new());
    store.each(&mut |records| {
        sketches.extend(sketched(&sketcher, &records));
        keys.extend(records.iter().map(|record| record.key().into_boxed_str()));
        Ok(())
    })?;
    let marks = marks(&same_ads(&sketches), &keys);
    drop(sketches);
    writer.mark(&marks)?;
    Ok(marks.copies.len())
}

/// Sketches of records, made on every processor. A record whose ad was not kept is compared by its employer, place and title alone.
fn sketched(sketcher: &Sketcher<'_>, records: &[Record]) -> Vec<Sketch> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let part = records.len().div_ceil(threads).max(1);
    let sketch = |record: &Record| sketcher.sketch(&compared(record, &text(record)));
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            records.chunks(part).map(|part| scope.spawn(move || part.iter().map(sketch).collect::<Vec<_>>())).collect();
        parts.into_iter().flat_map(|p| p.join().expect("making a sketch never fails")).collect()
    })
}

/// In each group the first record counts, and the others are copies of it. Of a series, the first publication is the one that the others
/// are again.
fn marks(found: &Sameness, keys: &[Box<str>]) -> Marks {
    let key = |position: usize| keys.get(position).map(|key| key.to_string()).unwrap_or_default();
    Marks {
        copies: found.groups.iter().flat_map(|group| of_group(group, &key)).collect(),
        again: found.reposts.iter().flat_map(|series| of_series(series, &key)).collect(),
    }
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

fn of_group(group: &Group, key: &dyn Fn(usize) -> String) -> Vec<(String, (String, String))> {
    let Some((first, others)) = group.ads.split_first() else { return Vec::new() };
    let reason = |ad: usize| {
        let merge = group.merges.iter().find(|m| m.b == ad || m.a == ad);
        merge.and_then(|m| serde_json::to_value(m.reason).ok()?.as_str().map(str::to_owned)).unwrap_or_default()
    };
    others.iter().map(|ad| (key(*ad), (key(*first), reason(*ad)))).collect()
}

fn of_series(series: &Repost, key: &dyn Fn(usize) -> String) -> Vec<(String, String)> {
    let Some((first, others)) = series.ads.split_first() else { return Vec::new() };
    others.iter().map(|ad| (key(*ad), key(*first))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Posting;
    use crate::record::Facts;

    #[test]
    fn a_copy_names_the_ad_that_counts_and_a_second_publication_the_first() {
        let knowledge = tremplin_knowledge::open();
        let reader = Reader::new(&knowledge);
        let record = |id: &str, title: &str, published: &str| {
            let posting = Posting {
                source: "file".into(),
                id: id.into(),
                employer: "Atelier Corbin".into(),
                title: title.into(),
                places: vec!["Lyon".into()],
                published: Some(published.into()),
                ..Posting::default()
            };
            Record::seen(posting, Facts::default(), 20_700)
        };
        let records = [
            record("1", "Data engineer (H/F)", "2026-01-05"),
            record("2", "Data Engineer F/H", "2026-01-06"),
            record("3", "Senior data engineer", "2026-01-05"),
            record("4", "Data engineer (H/F)", "2026-04-02"),
        ];
        let keys: Vec<Box<str>> = records.iter().map(|r| r.key().into_boxed_str()).collect();
        let found = same_ads(&sketched(&Sketcher::new(&knowledge, &reader), &records));
        let expected = Marks {
            copies: [("file/2".to_owned(), ("file/1".to_owned(), "employer_place_title".to_owned()))].into(),
            again: [("file/4".to_owned(), "file/1".to_owned())].into(),
        };
        assert_eq!(marks(&found, &keys), expected);
    }
}
