//! What a reading gives: text, blocks that tile it, and notes. Not how any format is read.

use crate::limits;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Byte range [start, end) of [`Document::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range [start, end); an end before the start gives an empty span at `start`.
    ///
    /// ```
    /// assert_eq!(tremplin_documents::Span::new(2, 5).of("a tea"), "tea");
    /// ```
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether nothing is inside.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The part of `text` inside the span; empty when the span does not belong to this text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A file read: its text in reading order and what the source says of each part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The whole visible text; blocks are separated by newlines only.
    pub text: String,
    /// Lines or paragraphs in reading order; they never overlap.
    pub blocks: Vec<Block>,
    /// What the bytes were recognised as.
    pub format: Format,
    /// Number of pages; 1 where the format has none.
    pub pages: u32,
    /// What is worth telling the user.
    pub notes: Vec<Note>,
    /// Words that lead elsewhere, in the order in which they were met.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// Words that lead elsewhere. Nothing here follows a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The words.
    pub span: Span,
    /// The address, as the source has it: `https://`, `http://`, `mailto:` or `tel:`.
    pub target: String,
}

impl Document {
    /// Checks what every reader promises: some text, blocks inside it and in order with nothing but blanks between them, a valid
    /// place for each.
    ///
    /// # Errors
    /// The promise that is broken.
    #[doc(hidden)]
    pub fn check(&self) -> Result<(), String> {
        let mut end = 0;
        for block in &self.blocks {
            let Span { start, end: next } = block.span;
            let held = self.text.get(start..next).ok_or("a span leaves the text, or cuts a character")?;
            let between = self.text.get(end..start).ok_or("blocks overlap")?;
            if held.trim().is_empty() {
                return Err("a block is empty".into());
            }
            if !between.chars().all(|c| c.is_whitespace() || c.is_control()) {
                return Err(format!("text between blocks: {between:?}"));
            }
            if !(1..=self.pages).contains(&block.page) || block.size.is_some_and(|s| !s.is_finite()) {
                return Err(format!("a block on page {} of {}, of size {:?}", block.page, self.pages, block.size));
            }
            end = next;
        }
        let characters = self.text.chars().count() as u64;
        match () {
            () if self.blocks.is_empty() => Err("a document without a block".into()),
            () if characters > limits::TEXT.value => Err(format!("{characters} characters of text")),
            () => Ok(()),
        }
    }
}

/// One line or paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Where it is in [`Document::text`].
    pub span: Span,
    /// What the source says it is.
    pub label: Label,
    /// Page, from 1.
    pub page: u32,
    /// Column of the page, from 0 (0 when the page has one).
    pub column: u32,
    /// Font size in points when known.
    pub size: Option<f32>,
    /// Whether all of it is bold.
    pub bold: bool,
}

/// What the source itself says a block is. `Field` comes only from structured formats (JSON Resume, JSON-LD, records).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Label {
    /// Running text, or nothing known.
    Paragraph,
    /// A title: heading style, larger or bold type.
    Heading,
    /// An item of a list; its bullet is not in the text, save in plain text.
    ListItem,
    /// A row of a table whose cells hold one paragraph each; cells are separated by tabs.
    Cell,
    /// A field with a meaning of its own.
    Field(Field),
}

/// The meaning of a field of a structured CV or job ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The person's name.
    Name,
    /// The line under the name.
    Headline,
    /// The paragraph about the person.
    Summary,
    /// Title of a post held.
    JobTitle,
    /// Who employed.
    Employer,
    /// A period or a day.
    Dates,
    /// What was done in a post.
    JobText,
    /// School or university.
    School,
    /// Diploma and subject.
    Degree,
    /// One skill.
    Skill,
    /// One language, with its level when given.
    Language,
    /// One interest.
    Interest,
    /// One certificate.
    Certificate,
    /// One project, name or description.
    Project,
    /// The heading of a section.
    Heading(SectionKind),
    /// Address, phone, mail, profile.
    Contact,
    /// What a post pays, or a comment on it.
    Salary,
    /// Where a post is.
    Place,
    /// The kind of contract of a post.
    Contract,
    /// The experience that a post asks, as chosen from a list.
    Experience,
    /// Where the work is done: at the office, at home.
    Workplace,
    /// The degree that a post asks.
    DegreeAsked,
    /// The day on which an ad was published.
    Posted,
    /// The day on which a post starts.
    Start,
    /// The last day to apply.
    Deadline,
    /// The employer's sector: a code, or words.
    Sector,
}

/// The sections a structured CV can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SectionKind {
    /// About the person.
    Summary,
    /// Posts held.
    Experience,
    /// Schools and diplomas.
    Education,
    /// Skills.
    Skills,
    /// Languages spoken.
    Languages,
    /// Certificates and awards.
    Certifications,
    /// Projects, publications.
    Projects,
    /// Interests.
    Interests,
    /// People who recommend.
    References,
    /// How to reach the person.
    Contact,
}

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// PDF.
    Pdf,
    /// Word since 2007.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Text.
    Plain,
    /// JSON Resume and its near relations.
    JsonResume,
    /// A Europass CV, in XML or JSON.
    Europass,
    /// A LinkedIn data export: a ZIP of CSV tables.
    LinkedIn,
    /// A schema.org `JobPosting`, in JSON-LD.
    JobPosting,
    /// A job offer as the France Travail API gives it.
    FranceTravail,
}

impl Format {
    /// Its name in the program's own words: `json_resume`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Rtf => "rtf",
            Format::Html => "html",
            Format::Markdown => "markdown",
            Format::Plain => "plain",
            Format::JsonResume => "json_resume",
            Format::Europass => "europass",
            Format::LinkedIn => "linkedin",
            Format::JobPosting => "job_posting",
            Format::FranceTravail => "france_travail",
        }
    }

    /// The head of its error codes: the kind of file.
    pub(crate) fn short(self) -> &'static str {
        match self {
            Format::Plain | Format::Markdown => "text",
            Format::JsonResume | Format::JobPosting | Format::FranceTravail => "json",
            other => other.id(),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Something worth telling the user that did not stop the reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is, in dot form: "text.hidden".
    pub code: Cow<'static, str>,
    /// The particulars, in English or in the document's own words.
    pub detail: String,
}

impl Note {
    pub(crate) fn new(code: impl Into<Cow<'static, str>>, detail: impl Into<String>) -> Self {
        Note { code: code.into(), detail: detail.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_compare_as_half_open_ranges() {
        let (a, b) = (Span::new(0, 4), Span::new(4, 8));
        assert!(!a.overlaps(b) && a.overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 8).contains(b) && !a.contains(b));
        assert_eq!(Span::new(5, 2).len(), 0);
        assert_eq!(Span::new(0, 1).of("é"), "");
    }
}
