//! Changes of rows already settled: ads forgotten, ads gone, copies marked. Each rewrites the months that it touches.

use super::StoreError;
use super::manifest::Part;
use super::part;
use super::writer::{Writer, to_batch};
use crate::collect::Listing;
use crate::day::Day;
use crate::record::{self, Record};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What to forget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An ad by its key (`greenhouse/4012`), or by its identifier alone.
    Id(String),
    /// Every ad of an address.
    Url(String),
    /// Every ad of an employer; capitals do not count.
    Employer(String),
}

/// What ads are to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Key of a copy: key of the ad that counts, and why.
    pub copies: BTreeMap<String, (String, String)>,
    /// Key of an ad that came back: key of its first publication.
    pub again: BTreeMap<String, String>,
}

/// What was forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// Ads removed.
    pub ads: u64,
}

impl What {
    fn is(&self, record: &Record) -> bool {
        self.names(record).iter().any(|name| *name == self.name())
    }

    /// The name of what is asked, as it is compared.
    fn name(&self) -> String {
        match self {
            What::Id(id) => id.clone(),
            What::Url(url) => url.clone(),
            What::Employer(employer) => employer.trim().to_lowercase(),
        }
    }

    /// The names of an ad that are compared with it.
    fn names(&self, record: &Record) -> Vec<String> {
        match self {
            What::Id(_) => vec![record.key(), record.posting.id.clone()],
            What::Url(_) => vec![record.posting.url.clone()],
            What::Employer(_) => vec![record.posting.employer.trim().to_lowercase()],
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            What::Id(_) => "id",
            What::Url(_) => "url",
            What::Employer(_) => "employer",
        }
    }
}

/// The store remembers what must not come back by its hash: the name itself is forgotten too.
fn mark(kind: &str, name: &str) -> String {
    let digest = Sha256::digest(format!("{kind}:{name}").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Writer {
    /// Removes ads for good: their rows leave the disk, and later imports do not bring them back.
    ///
    /// # Errors
    /// When a file cannot be read or written; the store is then as it was, or settled.
    pub fn forget(&mut self, what: &What) -> Result<Forgotten, StoreError> {
        self.settle()?;
        self.manifest.forgotten.insert(mark(what.kind(), &what.name()));
        let before: u64 = self.manifest.months.values().map(|p| p.rows).sum();
        self.rewrite(&mut |record| !what.is(record))?;
        let after: u64 = self.manifest.months.values().map(|p| p.rows).sum();
        // Files kept for readers hold the ads still: they go at once.
        let mut next = self.manifest.clone();
        next.replaced.clear();
        self.commit(next)?;
        Ok(Forgotten { ads: before - after })
    }

    /// Says that these ads are gone: they were not there on this day. Their keys are given.
    ///
    /// # Errors
    /// When a file cannot be read or written; the store is then as it was, or settled.
    pub fn close(&mut self, keys: &BTreeSet<String>, day: Day) -> Result<(), StoreError> {
        self.settle()?;
        self.rewrite(&mut |record| {
            if record.closed.is_none() && record.last_seen <= day && keys.contains(&record.key()) {
                record.closed = Some(day);
            }
            true
        })
    }

    /// Marks what lists show of the ads that each showed before: those that it holds were there on this day; those that a whole list no
    /// longer holds are closed, unless another list of the same board holds them. How many were closed is given.
    ///
    /// # Errors
    /// When a file cannot be read or written; the store is then as it was, or settled.
    pub fn listed(&mut self, listings: &[Listing], day: Day) -> Result<u64, StoreError> {
        self.settle()?;
        let lists: BTreeMap<(&str, &str), &Listing> =
            listings.iter().map(|l| ((l.source.as_str(), l.token.as_str()), l)).collect();
        let elsewhere = |source: &str, id: &str| listings.iter().any(|l| l.source == source && l.open.contains(id));
        let mut closed = BTreeSet::new();
        self.rewrite(&mut |record| {
            let list = record.list.as_deref().unwrap_or_default();
            let Some(listing) = lists.get(&(record.posting.source.as_str(), list)) else { return true };
            let id = &record.posting.id;
            if listing.open.contains(id) {
                record.last_seen = record.last_seen.max(day);
                record.closed = record.closed.filter(|closed| *closed > day);
            } else if record.closed.is_none()
                && record.last_seen <= day
                && listing.closes(id)
                && !elsewhere(&record.posting.source, id)
            {
                record.closed = Some(day);
                closed.insert(record.key());
            }
            true
        })?;
        Ok(closed.len() as u64)
    }

    /// Marks copies and ads published again. Every mark made before is taken away.
    ///
    /// # Errors
    /// When a file cannot be read or written; the store is then as it was, or settled.
    pub fn mark(&mut self, marks: &Marks) -> Result<(), StoreError> {
        self.settle()?;
        self.rewrite(&mut |record| {
            let key = record.key();
            let copy = marks.copies.get(&key).cloned();
            (record.same_as, record.same_why) = copy.map_or((None, None), |(of, why)| (Some(of), Some(why)));
            record.again_of = marks.again.get(&key).cloned();
            true
        })
    }

    pub(super) fn is_forgotten(&self, record: &Record) -> bool {
        let forgotten = &self.manifest.forgotten;
        let whats = || [What::Id(String::new()), What::Url(String::new()), What::Employer(String::new())];
        let marked = |what: What| what.names(record).iter().any(|name| forgotten.contains(&mark(what.kind(), name)));
        !forgotten.is_empty() && whats().into_iter().any(marked)
    }

    /// Passes every settled row through `change`, which may alter it or drop it (false). Months in which nothing changes keep
    /// their file.
    fn rewrite(&mut self, change: &mut dyn FnMut(&mut Record) -> bool) -> Result<(), StoreError> {
        let mut next = self.manifest.clone();
        for (month, part) in &self.manifest.months {
            let path = self.folder.join(&part.file);
            if !self.changes(&path, change)? {
                continue;
            }
            let file = next.name(month);
            let target = self.folder.join(&file);
            let batches = part::read(&path, None)?.map(|batch| {
                let mut records = record::decode(&batch?);
                records.retain_mut(&mut *change);
                to_batch(&records, &target)
            });
            let rows = part::write(&target, batches)?;
            if rows == 0 {
                next.months.remove(month);
                // A file without rows says nothing.
                let _ = std::fs::remove_file(&target);
            } else {
                next.months.insert(month.clone(), Part { file, rows });
            }
        }
        self.commit(next)
    }

    fn changes(&self, path: &std::path::Path, change: &mut dyn FnMut(&mut Record) -> bool) -> Result<bool, StoreError> {
        for batch in part::read(path, None)? {
            for record in record::decode(&batch?) {
                let mut changed = record.clone();
                if !change(&mut changed) || changed != record {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
