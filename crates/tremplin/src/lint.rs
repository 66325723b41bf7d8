//! A job ad to what is wrong in it: opens the ad, reads it, finds what the market pays for it, asks the rules. With its safe fixes
//! made in the file that it came from.

use crate::read::{As, facts_of, open};
use crate::{Facts, Opening, Problem};
use tremplin_advice::pay;
use tremplin_documents::{Document, Format, Span};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::salary::Band;
use tremplin_lint::config::ConfigError;
use tremplin_lint::source::Source;
use tremplin_lint::{Config, Diagnostic, Edit, PayInterval, Rules, Subject, edit, lint as find};
use tremplin_reader::Reader;
use tremplin_reader::facts::{Ad, Date};

/// What is needed to judge ads.
pub struct Linting<'k> {
    /// What is known.
    pub knowledge: &'k Knowledge,
    /// Reads the ads.
    pub reader: &'k Reader,
    /// The rules.
    pub rules: &'k Rules,
    /// The day, the language of the messages, which rules.
    pub config: &'k Config,
}

/// An ad and what is wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Linted {
    /// The ad's text.
    pub document: Document,
    /// What it says.
    pub ad: Ad,
    /// What was found, in the order of the text.
    pub findings: Vec<Diagnostic>,
    /// The file, when it is text.
    pub source: Option<String>,
}

/// Times that fixes are made in one file: edits that overlap others wait for the next turn.
const TURNS: usize = 4;

/// What is wrong in an ad. `name` is its file name, a mere hint.
///
/// # Errors
/// When no text can be had from the bytes.
pub fn lint(bytes: &[u8], name: Option<&str>, opening: &Opening, linting: &Linting<'_>) -> Result<Linted, Problem> {
    let document = open(bytes, name, opening)?;
    let textual = matches!(document.format, Format::Plain | Format::Markdown | Format::Html | Format::JobPosting);
    let source = std::str::from_utf8(bytes).ok().filter(|_| textual).map(str::to_owned);
    Ok(lint_document(document, source, linting))
}

/// The same for an ad already opened, with the file that it came from, when that is text.
#[must_use]
pub fn lint_document(document: Document, source: Option<String>, linting: &Linting<'_>) -> Linted {
    // An ad has no jobs that go on: the day of the reading means nothing here.
    let reading = facts_of(document, As::Ad, Date::new(0, 1), linting.reader);
    let ad = match reading.facts {
        Facts::Ad(ad) => *ad,
        Facts::Cv(_) => Ad::default(),
    };
    let mut findings = findings(&reading.document, &ad, linting);
    if let Some(text) = &source {
        findings = Source::new(text, &reading.document).heard(findings);
    }
    Linted { document: reading.document, ad, findings, source }
}

/// What is wrong in an ad that was read, in the order of the text.
#[must_use]
pub fn findings(document: &Document, ad: &Ad, linting: &Linting<'_>) -> Vec<Diagnostic> {
    let interval = market(ad, linting.knowledge);
    let subject = Subject::new(document, ad, linting.reader);
    find(&subject, linting.rules, linting.config, interval.as_ref())
}

/// What the market pays for the occupation of an ad, at the experience that it asks.
fn market(ad: &Ad, knowledge: &Knowledge) -> Option<PayInterval> {
    let occupation = knowledge.occupation(ad.occupation.as_deref()?)?;
    let pay = pay::at(band(ad), occupation, knowledge).filter(|pay| pay.own)?;
    let title = knowledge.sources.get(&pay.source).map(|s| s.title.get(tremplin_knowledge::Lang::FR).to_owned());
    Some(PayInterval {
        low: pay.low?,
        high: pay.high?,
        currency: "EUR".to_owned(),
        source: title.unwrap_or(pay.source),
        date: pay.as_of,
    })
}

fn band(ad: &Ad) -> Band {
    match ad.experience.as_ref().and_then(|e| e.min_years) {
        None => Band::All,
        Some(years) if years < 3.0 => Band::Junior,
        Some(years) if years < 6.0 => Band::Confirmed,
        Some(_) => Band::Senior,
    }
}

/// A file mended: its text, and how many edits were made. `None` when it is not a file that is mended, or nothing was safe to do.
///
/// # Errors
/// When the mended text can no longer be read.
pub fn lint_fixed(
    bytes: &[u8],
    name: Option<&str>,
    opening: &Opening,
    linting: &Linting<'_>,
) -> Result<Option<(String, usize)>, Problem> {
    let Ok(mut text) = std::str::from_utf8(bytes).map(str::to_owned) else { return Ok(None) };
    let mut made = 0;
    for _ in 0..TURNS {
        let linted = lint(text.as_bytes(), name, opening, linting)?;
        if !matches!(linted.document.format, Format::Plain | Format::Markdown) {
            return Ok(None);
        }
        let edits = safe_in_source(&linted, &text);
        if edits.is_empty() {
            break;
        }
        made += edits.len();
        text = edit::applied(&text, &edits);
    }
    Ok((made > 0).then_some((text, made)))
}

/// The safe edits, where they stand in the file.
fn safe_in_source(linted: &Linted, text: &str) -> Vec<Edit> {
    let source = Source::new(text, &linted.document);
    let placed = |edit: Edit| Some(Edit { span: source.place(edit.span)?, text: edit.text });
    let mut edits: Vec<Edit> = edit::safe(&linted.findings).into_iter().filter_map(placed).collect();
    edits.sort_by_key(|e| e.span);
    edits.dedup_by(|b, a| b.span.start < a.span.end);
    edits
}

/// Takes what `tremplin.toml` says of the rules.
///
/// # Errors
/// When it cannot be read, or names a rule that does not exist.
pub fn lint_configure(config: &mut Config, path: &str, content: &str, rules: &Rules) -> Result<(), Problem> {
    config.read(path, content, rules).map_err(|error| match error {
        ConfigError::Bad(fault) => Problem::new("config.invalid", "error-lint-config")
            .naming("line", fault.line.to_string())
            .naming("detail", fault.message)
            .at(path),
        ConfigError::Unknown { code, line, near } => {
            unknown(&code, &near).naming("line", line.to_string()).at(format!("{path}:{line}"))
        }
    })
}

/// The problem of a rule that does not exist.
#[must_use]
pub fn lint_unknown(code: &str, rules: &Rules) -> Problem {
    unknown(code, &tremplin_lint::config::near(code, rules))
}

fn unknown(code: &str, near: &[String]) -> Problem {
    let problem =
        Problem::new("rule.unknown", if near.is_empty() { "error-lint-rule" } else { "error-lint-rule-near" });
    let problem = problem.naming("rule", code);
    if near.is_empty() { problem } else { problem.naming("near", near.join(", ")) }
}

impl Linted {
    /// Where a finding is shown: in the file when it is text and the words stand in it, else in the text that was read.
    #[must_use]
    pub fn shown(&self, span: Span) -> (&str, Span) {
        let placed =
            self.source.as_deref().and_then(|text| Some((text, Source::new(text, &self.document).place(span)?)));
        placed.unwrap_or((&self.document.text, span))
    }
}
