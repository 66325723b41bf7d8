//! A rule: what its file says, read and checked. One Markdown file holds its page, its definition, its words and its examples
//! (`rules/README.md`). Not how it is looked for.

// The paths are said because the build script takes this file from elsewhere.
#[path = "rule/example.rs"]
mod example;
#[path = "rule/kind.rs"]
mod kind;
#[path = "rule/page.rs"]
mod page;

pub use example::Example;
pub use kind::{Kind, Settings};

use crate::fault::{Fault, line_at, toml_at};
use crate::term;
use page::Page;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Languages in which every rule speaks.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];
/// Terms for every ad, whatever its language.
pub const ANY: &str = "any";

/// A rule of `rules/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Path below the folder.
    pub file: String,
    /// The fault that it finds: `vague_pay`.
    pub code: String,
    /// Folder.
    pub family: String,
    /// How it looks.
    pub kind: Kind,
    /// How bad the fault is in kind.
    pub level: Level,
    /// How bad a finding is, where the law allows it.
    pub severity: Severity,
    /// Rows of `law.toml`.
    pub law: Vec<String>,
    /// Languages of ads it is for; empty: all.
    pub languages: Vec<String>,
    /// Where it looks; empty: everywhere.
    pub scope: Vec<Place>,
    /// Where it does not look.
    pub not_scope: Vec<Place>,
    /// What its fix is.
    pub fix: Option<Safety>,
    /// Whether a mention that is denied counts.
    pub denied_counts: bool,
    /// Its sentences, by language.
    pub words: BTreeMap<String, Words>,
    /// Its terms, by language.
    pub terms: BTreeMap<String, Terms>,
    /// What its kind takes.
    pub settings: Settings,
    /// What its own check takes, when its kind is `code`.
    pub own: toml::Table,
    /// Its page, by language.
    pub pages: BTreeMap<String, String>,
    /// Its examples.
    pub examples: Vec<Example>,
}

/// What a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// A law forbids it somewhere.
    Unlawful,
    /// It keeps people away.
    Bias,
    /// It makes a worse ad.
    Craft,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look.
    Notice,
    /// Should be mended.
    Warning,
    /// A law in force forbids it.
    Error,
}

/// How sure a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// The meaning stays: may be applied unseen.
    Safe,
    /// A person decides.
    Ask,
    /// No edit: what to do is said.
    Show,
}

/// A part of an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Everywhere.
    All,
    /// The title.
    Title,
    /// All but the title.
    Body,
    /// Who the employer is.
    Company,
    /// What is to be done.
    Mission,
    /// What must be held.
    Required,
    /// What would be liked.
    Preferred,
    /// Who is looked for.
    Profile,
    /// The three above.
    Requirements,
    /// What is given.
    Offer,
    /// What the law or a charter makes them say.
    Legal,
}

/// The sentences of a rule in a language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What the fault is called.
    pub name: String,
    /// What is told of a finding.
    pub message: String,
    /// What to do.
    pub fix: String,
    /// What a person would ask before applying.
    pub ask: String,
}

/// What is looked for in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Terms {
    /// What is looked for.
    pub any: Vec<String>,
    /// The same, as written to the letter.
    pub exact: Vec<String>,
    /// What clears the places it overlaps.
    pub not: Vec<String>,
    /// What must stand in the same sentence.
    pub near: Vec<String>,
    /// What may not stand in the same sentence.
    pub not_near: Vec<String>,
    /// What to write instead.
    pub replace: BTreeMap<String, String>,
    /// First group.
    pub one: Vec<String>,
    /// Second group.
    pub other: Vec<String>,
    /// What must be in the ad too.
    pub needs: Vec<String>,
}

impl Terms {
    /// Every list with its name; the keys of `replace` among them.
    #[must_use]
    pub fn lists(&self) -> [(Group, Vec<&String>); 9] {
        [
            (Group::Any, self.any.iter().collect()),
            (Group::Exact, self.exact.iter().collect()),
            (Group::Not, self.not.iter().collect()),
            (Group::Near, self.near.iter().collect()),
            (Group::NotNear, self.not_near.iter().collect()),
            (Group::Replace, self.replace.keys().collect()),
            (Group::One, self.one.iter().collect()),
            (Group::Other, self.other.iter().collect()),
            (Group::Needs, self.needs.iter().collect()),
        ]
    }
}

/// Which list of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the fields of Terms say it")]
pub enum Group {
    Any,
    Exact,
    Not,
    Near,
    NotNear,
    Replace,
    One,
    Other,
    Needs,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Definition {
    kind: Kind,
    family: String,
    level: Level,
    severity: Severity,
    #[serde(default)]
    law: Vec<String>,
    #[serde(default)]
    languages: Vec<String>,
    scope: Option<Places>,
    not_scope: Option<Places>,
    fix: Option<Safety>,
    negated: Option<Negated>,
    fr: Words,
    en: Words,
    #[serde(default)]
    terms: BTreeMap<String, Terms>,
    #[serde(default)]
    settings: toml::Table,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Places {
    One(Place),
    Several(Vec<Place>),
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Negated {
    Counts,
    Clears,
}

impl Rule {
    /// Reads a file.
    ///
    /// # Errors
    /// Its mistakes, each with its line.
    pub fn parse(file: &str, content: &str) -> Result<Rule, Vec<Fault>> {
        let fault = |line, message| Fault { file: file.to_owned(), line, message };
        let page = Page::parse(content).map_err(|(line, m)| vec![fault(line, m)])?;
        let (toml, first) = (&page.definition.0, page.definition.1);
        let read: Definition = toml_at(toml, first).map_err(|(line, m)| vec![fault(line, m)])?;
        let settings = Settings::parse(read.kind, &read.settings);
        let list = |places: Option<Places>| match places {
            None | Some(Places::One(Place::All)) => Vec::new(),
            Some(Places::One(place)) => vec![place],
            Some(Places::Several(places)) => places,
        };
        let rule = Rule {
            file: file.to_owned(),
            code: page.title.clone(),
            family: read.family,
            kind: read.kind,
            level: read.level,
            severity: read.severity,
            law: read.law,
            languages: read.languages,
            scope: list(read.scope),
            not_scope: list(read.not_scope),
            fix: read.fix,
            denied_counts: read.negated == Some(Negated::Counts),
            words: [("fr".to_owned(), read.fr), ("en".to_owned(), read.en)].into(),
            terms: read.terms,
            settings: settings.as_ref().map_or_else(|_| Settings::default(), Clone::clone),
            own: read.settings,
            pages: page.pages,
            examples: page.examples,
        };
        let mut faults: Vec<(String, String)> = rule.faults();
        faults.extend(settings.err());
        if faults.is_empty() {
            return Ok(rule);
        }
        let line = |word: &str| line_at(content, content.find(word).unwrap_or(0));
        Err(faults.into_iter().map(|(word, message)| fault(line(&word), message)).collect())
    }

    /// What is wrong: the words at which it stands, and what.
    fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        let mut wrong = |word: &str, message: String| faults.push((word.to_owned(), message));
        let named = format!("{}/{}.md", self.family, self.code);
        if self.file != named {
            wrong("# ", format!("title and family make {named}; the file is {}", self.file));
        }
        if !self.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            wrong("# ", format!("code {:?} must be lower-case ASCII words joined by _", self.code));
        }
        for (language, terms) in &self.terms {
            if language != ANY && !LANGUAGES.contains(&language.as_str()) {
                wrong("[terms.", format!("no terms for {language:?}: any, {}", LANGUAGES.join(", ")));
            }
            for (group, list) in terms.lists() {
                if !list.is_empty() && !self.kind.groups().contains(&group) {
                    wrong("[terms", format!("{} takes no list {group:?}", self.kind.id()));
                }
                for why in list.into_iter().filter_map(|t| Some((t, term::parse(t).err()?))) {
                    wrong(why.0, why.1);
                }
            }
        }
        for need in self.kind.needs().iter().filter(|g| !self.has(**g)) {
            wrong("kind =", format!("{} needs terms {need:?}", self.kind.id()));
        }
        for (language, words) in &self.words {
            let all = [&words.name, &words.message, &words.fix, &words.ask];
            if all.iter().any(|w| w.trim().is_empty()) {
                wrong(&format!("[{language}]"), "name, message, fix and ask say something".to_owned());
            }
            if self.pages.get(language).is_none_or(|page| page.trim().is_empty()) {
                wrong("# ", format!("no page `## {language}`"));
            }
        }
        let spoken: Vec<&str> = LANGUAGES
            .into_iter()
            .filter(|l| self.languages.is_empty() || self.languages.iter().any(|x| x == l))
            .collect();
        for language in spoken {
            let example = |clean: bool| self.examples.iter().any(|e| e.language == language && e.is_clean() == clean);
            if !example(false) || !example(true) {
                wrong("## examples", format!("an example that is found and a clean one are needed in {language}"));
            }
        }
        for example in &self.examples {
            if let Some(other) = example.marks.iter().find(|m| m.code != self.code) {
                wrong(&other.code, format!("examples of {} expect {}", self.code, other.code));
            }
        }
        faults
    }

    fn has(&self, group: Group) -> bool {
        self.terms.values().any(|t| t.lists().iter().any(|(g, list)| *g == group && !list.is_empty()))
    }

    /// Whether it is for ads in this language; an ad whose language is not told is for every rule.
    #[must_use]
    pub fn is_for(&self, language: Option<&str>) -> bool {
        self.languages.is_empty() || language.is_none_or(|l| self.languages.iter().any(|x| x == l))
    }

    /// A number of its settings, for a check of its own.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<f64> {
        let value = self.own.get(key)?;
        #[expect(clippy::cast_precision_loss, reason = "settings are small")]
        value.as_float().or_else(|| value.as_integer().map(|n| n as f64))
    }

    /// Words of its settings, for a check of its own.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<&str> {
        let list = self.own.get(key).and_then(toml::Value::as_array);
        list.into_iter().flatten().filter_map(toml::Value::as_str).collect()
    }
}

impl Level {
    /// Its name in data: `unlawful`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::Unlawful => "unlawful",
            Level::Bias => "bias",
            Level::Craft => "craft",
        }
    }
}

impl Severity {
    /// Its name in data: `warning`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Severity::Notice => "notice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl Safety {
    /// Its name in data: `safe`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Safety::Safe => "safe",
            Safety::Ask => "ask",
            Safety::Show => "show",
        }
    }
}
