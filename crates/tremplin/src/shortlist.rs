//! An ad and CVs to an ordered list with its reasons. What is decided is in `tremplin-advice`; what is kept of it in `log`, for how long
//! in `keeping`; what a change of a person's traits does to it in `swap`.

pub mod instructions;
pub mod keeping;
pub mod log;
pub mod swap;

use crate::{Opening, Problem, read};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tremplin_advice::shortlist::{Assessment, Demands, assess, demands, order, repeats};
use tremplin_documents::{Document, Span, data};
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;
use tremplin_reader::facts::{Ad, Date, Necessity};

/// A file as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// As the user wrote it.
    pub path: String,
    /// File name, for its extension.
    pub name: Option<String>,
    /// Content, or why there is none.
    pub bytes: Result<Vec<u8>, Problem>,
}

/// What is asked.
pub struct Question<'a> {
    /// The ad.
    pub ad: &'a File,
    /// The CVs; their order changes nothing.
    pub cvs: &'a [File],
    /// Days of application by path or file name.
    pub days: Option<&'a BTreeMap<String, String>>,
    /// The day, which ends the jobs that go on.
    pub today: Date,
}

/// The answer.
#[derive(Clone, Debug)]
pub struct Shortlist {
    /// SHA-256 of the ad.
    pub ad_hash: String,
    /// The ad's text.
    pub document: Document,
    /// What it says.
    pub ad: Ad,
    /// What it asks.
    pub demands: Demands,
    /// Candidates, best first; equals share a rank, and stand in the order of a hash of ad and CV.
    pub candidates: Vec<Candidate>,
    /// CVs that could not be read, in the order of their paths.
    pub unreadable: Vec<(File, Problem)>,
    /// Whether days of application were given.
    pub dated: bool,
}

/// One candidate.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// As the user wrote it.
    pub file: String,
    /// SHA-256 of the CV.
    pub hash: String,
    /// From 1.
    pub rank: usize,
    /// What the CV shows.
    pub assessment: Assessment,
    /// The CV's text.
    pub document: Document,
    /// Passages that repeat the same words over and over: read for nothing.
    pub repeated: Vec<Span>,
    /// Day of application.
    pub day: Option<String>,
}

/// Orders CVs by what an ad asks.
///
/// # Errors
/// When the ad cannot be read, or asks nothing that can be compared; when a day is told of a file that was not given.
pub fn shortlist(question: &Question<'_>, opening: &Opening, knowledge: &Knowledge) -> Result<Shortlist, Problem> {
    let reader = Reader::new(knowledge);
    let (document, ad) = read_ad(question.ad, opening, &reader)?;
    let demands = demands(&ad, knowledge);
    if demands.list.is_empty() {
        return Err(Problem::new("ad.no_demand", "error-ad-no-demand").at(&question.ad.path));
    }
    strangers(question)?;
    let ad_hash = hash(question.ad.bytes.as_deref().unwrap_or_default());
    let mut candidates = Vec::new();
    let mut unreadable: Vec<(File, Problem)> = Vec::new();
    for file in question.cvs {
        match judged(file, question, opening, (&reader, &demands, knowledge)) {
            Ok(candidate) => candidates.push(candidate),
            Err(problem) => unreadable.push((file.clone(), problem)),
        }
    }
    unreadable.sort_by(|a, b| a.0.path.cmp(&b.0.path));
    let dated = question.days.is_some();
    Ok(Shortlist { candidates: ranked(candidates, &ad_hash), ad_hash, document, ad, demands, unreadable, dated })
}

fn read_ad(file: &File, opening: &Opening, reader: &Reader) -> Result<(Document, Ad), Problem> {
    let opened = file.bytes.as_ref().map_err(Clone::clone);
    let opened = opened.and_then(|bytes| read::open(bytes, file.name.as_deref(), opening));
    let document = opened.map_err(|problem| problem.at(&file.path))?;
    let ad = reader.read_ad(&document);
    Ok((document, ad))
}

/// A day of application must be that of one of the CVs.
fn strangers(question: &Question<'_>) -> Result<(), Problem> {
    let known = |path: &str| question.cvs.iter().any(|f| f.path == path || f.name.as_deref() == Some(path));
    let stranger = question.days.into_iter().flatten().map(|(path, _)| path).find(|path| !known(path));
    stranger.map_or(Ok(()), |path| Err(Problem::new("dates.unknown_file", "error-dates-file").naming("file", path)))
}

fn judged(
    file: &File,
    question: &Question<'_>,
    opening: &Opening,
    (reader, demands, knowledge): (&Reader, &Demands, &Knowledge),
) -> Result<Candidate, Problem> {
    let bytes = file.bytes.as_ref().map_err(Clone::clone)?;
    let document = read::open(bytes, file.name.as_deref(), opening)?;
    let (assessment, repeated) = judge(&document, question.today, reader, demands, knowledge);
    let name = file.name.as_deref();
    let day = question.days.and_then(|days| days.get(&file.path).or_else(|| days.get(name?)).cloned());
    Ok(Candidate { file: file.path.clone(), hash: hash(bytes), rank: 0, assessment, document, repeated, day })
}

/// What a CV shows, and the passages that were read for nothing.
#[must_use]
pub fn judge(
    document: &Document,
    today: Date,
    reader: &Reader,
    demands: &Demands,
    knowledge: &Knowledge,
) -> (Assessment, Vec<Span>) {
    let repeated = repeats::repeated(&document.text);
    let profile = if repeated.is_empty() {
        reader.read_profile(document, today)
    } else {
        reader.read_profile(&without(document, &repeated), today)
    };
    (assess(&profile, demands, knowledge), repeated)
}

/// The document with blanks in the place of some passages: every span stays where it is.
fn without(document: &Document, passages: &[Span]) -> Document {
    let mut blanked = document.clone();
    for passage in passages.iter().rev() {
        let blank: String = passage.of(&document.text).bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
        blanked.text.replace_range(passage.start..passage.end, &blank);
    }
    let text = std::mem::take(&mut blanked.text);
    blanked.blocks.retain(|block| !block.span.of(&text).trim().is_empty());
    Document { text, ..blanked }
}

fn ranked(mut candidates: Vec<Candidate>, ad_hash: &str) -> Vec<Candidate> {
    // The same CV handed in twice stands twice, in the order of the paths.
    candidates.sort_by(|a, b| a.file.cmp(&b.file));
    let tie = |c: &Candidate| hash(format!("{ad_hash}{}", c.hash).as_bytes());
    let assessed: Vec<(&Assessment, String)> = candidates.iter().map(|c| (&c.assessment, tie(c))).collect();
    let placed = order(&assessed);
    let mut taken: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let one =
        |p: tremplin_advice::shortlist::Placed| Some(Candidate { rank: p.rank, ..taken.get_mut(p.index)?.take()? });
    placed.into_iter().filter_map(one).collect()
}

/// SHA-256 in hexadecimal digits.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Shortlist {
    /// Identifier of the ranking: the same for the same ad, CVs, program and knowledge.
    #[must_use]
    pub fn id(&self, knowledge: &Knowledge) -> String {
        let mut cvs: Vec<&str> = self.candidates.iter().map(|c| c.hash.as_str()).collect();
        cvs.sort_unstable();
        let all = format!("{} {} {} {}", crate::VERSION, knowledge.version, self.ad_hash, cvs.join(" "));
        format!("r-{}", hash(all.as_bytes()).get(..12).unwrap_or_default())
    }

    /// Candidates that show every must-have.
    #[must_use]
    pub fn qualified(&self) -> usize {
        self.candidates.iter().filter(|c| c.assessment.qualified).count()
    }

    /// Whether the ad asks anything that it calls required.
    #[must_use]
    pub fn has_must(&self) -> bool {
        self.demands.list.iter().any(|wanted| wanted.necessity == Necessity::Required)
    }

    /// Qualified candidates and all candidates by day of application, in the order of days.
    #[must_use]
    pub fn by_day(&self) -> BTreeMap<&str, (usize, usize)> {
        let mut days: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for candidate in &self.candidates {
            let Some(day) = &candidate.day else { continue };
            let count = days.entry(day).or_default();
            count.0 += usize::from(candidate.assessment.qualified);
            count.1 += 1;
        }
        days
    }

    /// Ranks that several candidates share.
    #[must_use]
    pub fn ties(&self) -> BTreeSet<usize> {
        let pairs = self.candidates.windows(2).filter_map(|pair| Some((pair.first()?.rank, pair.last()?.rank)));
        pairs.filter(|(a, b)| a == b).map(|(rank, _)| rank).collect()
    }
}

/// The days of application of a table with the columns `file` and `date`.
///
/// # Errors
/// The row and the column of the first fault.
pub fn days(bytes: &[u8], path: &str) -> Result<BTreeMap<String, String>, Problem> {
    let wrong = |row: usize, column: &'static str| {
        Problem::new("dates.malformed", "error-dates-row")
            .naming_number("row", row as u64)
            .naming("column", column)
            .at(path)
    };
    let table = data::csv(bytes).map_err(|_| wrong(1, "file"))?;
    let mut days = BTreeMap::new();
    for (i, row) in table.as_array().into_iter().flatten().enumerate() {
        // The head is row 1.
        let file = row["file"].as_str().ok_or_else(|| wrong(i + 2, "file"))?;
        let day = row["date"].as_str().filter(|day| is_day(day)).ok_or_else(|| wrong(i + 2, "date"))?;
        days.insert(file.to_owned(), day.to_owned());
    }
    Ok(days)
}

/// `2026-11-25`.
pub(crate) fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, of_month] = parts.as_slice() else { return false };
    let number = |part: &str, width: usize| {
        (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u32>().ok()).flatten()
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|m| (1..=12).contains(&m))
        && number(of_month, 2).is_some_and(|d| (1..=31).contains(&d))
}
