//! Outside cases through the product: each input, by its format, to the operation that a user would call, and what it gives back.

pub mod check;
mod market;
mod records;

use serde::Deserialize;
use serde_json::{Value, json};
use std::io::Write;
use tremplin::link::linking;
use tremplin::lint::{Linted, Linting, findings};
use tremplin::print::json::reading;
use tremplin::print::lint::findings as told;
use tremplin::read::facts_of;
use tremplin::{As, Facts, Opening, Reading, Say, read};
use tremplin_documents::PlacedWord;
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_lint::{Config, Rules};
use tremplin_observatory::closed::{self, Banners};
use tremplin_observatory::offer::ways::Ways;
use tremplin_reader::Reader;
use tremplin_reader::facts::Date;
use tremplin_reader::link::What;

/// A case: only what feeding it needs (`cases/schema.md`).
#[derive(Deserialize)]
struct Case {
    id: String,
    format: String,
    input: String,
    #[serde(default)]
    as_of: Option<String>,
}

/// Today for the cases that do not say: the day they were written.
const TODAY: Date = Date::new(2026, 11);

/// One line `{"id","output"}` a case; the output of a format that has no operation yet is an empty object. Gives those formats.
///
/// # Errors
/// A line that is no case.
pub fn run(cases: &str, knowledge: &Knowledge, mut out: impl FnMut(&str)) -> Result<Vec<String>, String> {
    let product = Product {
        knowledge,
        reader: Reader::new(knowledge),
        say: Say::new(Lang::EN, knowledge),
        banners: Banners::new(knowledge),
        ways: Ways::new(knowledge),
        rules: Rules::embedded(),
    };
    let mut unbuilt = Vec::new();
    for (i, line) in cases.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let case: Case = serde_json::from_str(line).map_err(|e| format!("line {}: {e}", i + 1))?;
        let output = product.output(&case).unwrap_or_else(|| {
            unbuilt.push(case.format.clone());
            json!({})
        });
        out(&json!({ "id": case.id, "output": output }).to_string());
    }
    unbuilt.sort_unstable();
    unbuilt.dedup();
    Ok(unbuilt)
}

struct Product<'k> {
    knowledge: &'k Knowledge,
    reader: Reader,
    say: Say,
    banners: Banners,
    ways: Ways,
    rules: Rules,
}

impl Product<'_> {
    /// What the product gives back; nothing when no operation takes this format.
    fn output(&self, case: &Case) -> Option<Value> {
        let input = case.input.as_bytes();
        let today = case.as_of.as_deref().and_then(month).unwrap_or(TODAY);
        Some(match case.format.as_str() {
            "text" | "title" => self.read(input, "ad.txt", As::Ad, today),
            "cv_text" => self.read(input, "cv.txt", As::Cv, today),
            "pdf_text" => self.read(input, "document.txt", As::Auto, today),
            "html" | "html_escaped" => self.read(input, "page.html", As::Auto, today),
            "jsonld" => self.read(input, "ad.jsonld", As::Ad, today),
            "ft_api" => self.read(input, "ad.json", As::Ad, today),
            "jsonresume" => self.read(input, "cv.json", As::Cv, today),
            "docx_xml" => self.read(&docx(&case.input), "document.docx", As::Auto, today),
            "pdf_words" => self.words(&case.input, today),
            "titles" => self.concepts(&case.input, What::Occupation),
            "skill_phrases" => self.concepts(&case.input, What::Skill),
            "skill_phrase" => json!({ "concept": self.concept(&case.input, What::Skill) }),
            "rome_code" => {
                let label = self.knowledge.rome.get(case.input.trim());
                json!({ "rome": label.map(|label| json!({ "code": case.input.trim(), "label": label })) })
            }
            "board_json" => self.board(&case.input, today),
            "ft_page" => market::ranges(&case.input),
            "ft_place" => market::place(&case.input, self.knowledge),
            "crawl" => market::still_open(&case.input),
            "collect_plan" => market::keywords(&case.input, self.knowledge),
            "records" => records::grouped(&case.input, self.knowledge, &self.reader),
            _ => return None,
        })
    }

    fn read(&self, bytes: &[u8], name: &str, taken: As, today: Date) -> Value {
        match read(bytes, Some(name), &Opening::Trusted, taken, today, &self.reader) {
            Ok(found) => {
                let mut output = reading(&found, None, self.knowledge, &self.say);
                self.judge(&found, today, &mut output);
                let page = String::from_utf8_lossy(bytes);
                let open = closed::page_is_open(&page, &found.document, &self.banners, &market::day(today));
                output["ad_open"] = json!(open);
                output
            }
            Err(problem) => tremplin::print::json::problem(&problem, &self.say),
        }
    }

    /// Adds what the rules find in an ad. Where a rule judges what the reader only remarks, the rule has the word.
    fn judge(&self, found: &Reading, today: Date, output: &mut Value) {
        let Facts::Ad(ad) = &found.facts else { return };
        let config = Config { today: today.to_string(), language: "en".to_owned(), ..Config::default() };
        let linting = Linting { knowledge: self.knowledge, reader: &self.reader, rules: &self.rules, config: &config };
        let linted = Linted {
            findings: findings(&found.document, ad, &linting),
            document: found.document.clone(),
            ad: (**ad).clone(),
            source: None,
        };
        let judged = |d: &Value| d["code"].as_str().is_some_and(|code| self.rules.get(code).is_some());
        let Some(diagnostics) = output["diagnostics"].as_array_mut() else { return };
        diagnostics.retain(|d| !judged(d));
        diagnostics.extend(told(&linted, None));
    }

    /// An ad as a board writes it: through its posting, the ad of which is read like any other.
    fn board(&self, input: &str, today: Date) -> Value {
        let posting = market::posting(input, &self.ways);
        let mut output = self.read(posting.ad.as_bytes(), "ad.json", As::Ad, today);
        output["places"] = json!(posting.places);
        output
    }

    /// The concept of each phrase of a list.
    fn concepts(&self, input: &str, what: What) -> Value {
        let phrases: Vec<String> = serde_json::from_str(input).unwrap_or_default();
        let ids = phrases.iter().map(|phrase| self.concept(phrase, what)["id"].clone());
        json!({ "concepts": ids.collect::<Vec<_>>() })
    }

    /// The concept of a phrase, with its other names; null when it names none.
    fn concept(&self, phrase: &str, what: What) -> Value {
        let linking = linking((self.knowledge, &self.reader), None, Some(what), self.say.lang());
        let answer = linking.ok().map(|linking| linking.link(phrase, 1));
        let Some(concept) = answer.and_then(|a| a.matches.into_iter().next()) else { return Value::Null };
        let skill = self.knowledge.skill(&concept.id);
        let names: Vec<&str> = skill.iter().flat_map(|s| s.names()).map(|(_, name)| name).collect();
        json!({ "id": concept.id, "label": concept.label, "alt_labels": names, "score": concept.score })
    }

    fn words(&self, input: &str, today: Date) -> Value {
        #[derive(Deserialize)]
        struct At {
            t: String,
            x: f32,
            y: f32,
        }
        let placed: Vec<At> = serde_json::from_str(input).unwrap_or_default();
        let words = placed.into_iter().map(|w| PlacedWord { text: w.t, x: w.x, y: w.y, width: None, size: None });
        match tremplin_documents::arrange(&[words.collect()]) {
            Ok(document) => {
                let found = facts_of(document, As::Auto, today, &self.reader);
                reading(&found, None, self.knowledge, &self.say)
            }
            Err(error) => json!({ "error": { "code": error.code() } }),
        }
    }
}

fn month(date: &str) -> Option<Date> {
    let mut parts = date.split('-');
    let year = parts.next()?.parse().ok()?;
    let mut part = || parts.next()?.parse().ok();
    Some(Date { year, month: part(), day: part() })
}

/// The smallest Word file around the XML of its document.
fn docx(document: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    for (name, content) in [("[Content_Types].xml", types), ("word/document.xml", document)] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a name in memory");
        archive.write_all(content.as_bytes()).expect("memory takes what is written");
    }
    archive.finish().expect("memory takes what is written").into_inner()
}
