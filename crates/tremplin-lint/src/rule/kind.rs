//! The closed set of kinds, and what each takes.

use super::Group;
use serde::Deserialize;

/// How a rule looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words that stand there.
    Existence,
    /// Words to replace.
    Substitution,
    /// What is not there.
    Missing,
    /// Words that ask for others.
    Conditional,
    /// What is too long or too short.
    Length,
    /// What is too many or too few.
    Count,
    /// Sections the wrong way round.
    Order,
    /// Two ways of speaking in one ad.
    Consistency,
    /// One group of words that outweighs another.
    Balance,
    /// An ad that is hard to read.
    Readability,
    /// What is said twice.
    Repetition,
    /// Capitals.
    Capitals,
    /// What needs Rust.
    Code,
}

/// What a kind takes; each takes some of these.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The first place only.
    pub once: bool,
    /// Facts that do as well as words.
    pub facts: Vec<String>,
    /// Sections that do as well as words.
    pub sections: Vec<String>,
    /// Facts without which the rule does not look.
    pub when: Vec<String>,
    /// Words below which an ad is left alone.
    pub min_words: usize,
    /// What is measured.
    pub of: String,
    /// In what.
    pub unit: String,
    /// Which section.
    pub section: String,
    /// Lowest.
    pub min: Option<f64>,
    /// Highest.
    pub max: Option<f64>,
    /// Figures are for so many words.
    pub per_words: Option<f64>,
    /// Section that should come first.
    pub first: String,
    /// Section that should come after it.
    pub then: String,
    /// Places of the group used more, below which the ad is left alone.
    pub min_other: Option<usize>,
    /// How far one group outweighs the other.
    pub ratio: Option<f64>,
    /// Letters below which a line is left alone.
    pub min_letters: usize,
    /// Share of capitals.
    pub share: Option<f64>,
    /// Coefficients for French.
    pub fr: Option<Coefficients>,
    /// Coefficients for English.
    pub en: Option<Coefficients>,
}

/// base − per_sentence × words a sentence − per_word × syllables a word.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coefficients {
    /// Constant.
    pub base: f64,
    /// For a word a sentence.
    pub per_sentence: f64,
    /// For a syllable a word.
    pub per_word: f64,
}

impl Settings {
    /// Reads the settings of a rule of this kind.
    pub(super) fn parse(kind: Kind, table: &toml::Table) -> Result<Settings, (String, String)> {
        if kind == Kind::Code {
            return Ok(Settings::default());
        }
        let known = kind.settings();
        if let Some(key) = table.keys().find(|key| !known.contains(&key.as_str())) {
            let takes = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            return Err((format!("\n{key}"), format!("{} takes no setting {key:?}; it takes {takes}", kind.id())));
        }
        let settings: Settings =
            table.clone().try_into().map_err(|e: toml::de::Error| ("[settings".to_owned(), e.message().to_owned()))?;
        settings.check(kind).map_err(|message| ("[settings".to_owned(), message)).map(|()| settings)
    }

    fn check(&self, kind: Kind) -> Result<(), String> {
        let among = |word: &str, known: &[&str], what: &str| {
            let good = known.contains(&word);
            if good { Ok(()) } else { Err(format!("{what} = {word:?}; it is one of {}", known.join(", "))) }
        };
        for fact in self.facts.iter().chain(&self.when) {
            among(fact, &FACTS, "fact")?;
        }
        match kind {
            Kind::Length => {
                among(&self.of, &["ad", "title", "sentence", "line", "section"], "of")?;
                among(&self.unit, &["words", "characters", "share"], "unit")?;
            }
            Kind::Count => {
                among(&self.of, &["terms", "distinct", "skills", "required_skills", "languages", "items"], "of")?;
            }
            Kind::Repetition => among(&self.of, &["word", "sentence"], "of")?,
            Kind::Capitals => among(&self.of, &["title", "line"], "of")?,
            _ => {}
        }
        let bounded = !matches!(kind, Kind::Length | Kind::Count) || self.min.is_some() || self.max.is_some();
        if bounded { Ok(()) } else { Err("min or max is needed".to_owned()) }
    }
}

/// Facts that rules may name.
pub const FACTS: [&str; 17] = [
    "title",
    "occupation",
    "skills",
    "degree",
    "experience",
    "languages",
    "salary",
    "contract",
    "remote",
    "place",
    "benefits",
    "start_date",
    "publication_date",
    "deadline",
    "sector",
    "application",
    "project",
];

/// Lists that say where a place counts.
const CONTEXT: [Group; 3] = [Group::Not, Group::Near, Group::NotNear];

impl Kind {
    /// Its name in rules: `existence`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Existence => "existence",
            Kind::Substitution => "substitution",
            Kind::Missing => "missing",
            Kind::Conditional => "conditional",
            Kind::Length => "length",
            Kind::Count => "count",
            Kind::Order => "order",
            Kind::Consistency => "consistency",
            Kind::Balance => "balance",
            Kind::Readability => "readability",
            Kind::Repetition => "repetition",
            Kind::Capitals => "capitals",
            Kind::Code => "code",
        }
    }

    /// Lists of terms it takes.
    pub(super) fn groups(self) -> Vec<Group> {
        let own: &[Group] = match self {
            Kind::Existence | Kind::Count | Kind::Missing => &[Group::Any, Group::Exact],
            Kind::Code => &[Group::Any, Group::Exact, Group::One, Group::Other, Group::Needs],
            Kind::Substitution => &[Group::Replace],
            Kind::Conditional => &[Group::Any, Group::Exact, Group::Needs],
            Kind::Consistency | Kind::Balance => &[Group::One, Group::Other],
            Kind::Length | Kind::Order | Kind::Readability | Kind::Repetition | Kind::Capitals => &[],
        };
        own.iter().copied().chain(CONTEXT).collect()
    }

    /// Lists of terms it cannot do without.
    pub(super) fn needs(self) -> &'static [Group] {
        match self {
            Kind::Substitution => &[Group::Replace],
            Kind::Consistency => &[Group::One, Group::Other],
            Kind::Balance => &[Group::One],
            _ => &[],
        }
    }

    fn settings(self) -> &'static [&'static str] {
        match self {
            Kind::Existence | Kind::Substitution => &["once"],
            Kind::Missing => &["facts", "sections", "when", "min_words"],
            Kind::Conditional => &["facts", "once"],
            Kind::Length => &["of", "unit", "section", "min", "max", "min_words"],
            Kind::Count => &["of", "min", "max", "per_words", "min_words"],
            Kind::Order => &["first", "then"],
            Kind::Consistency => &["min_other"],
            Kind::Balance => &["min", "ratio"],
            Kind::Readability => &["min", "min_words", "fr", "en"],
            Kind::Repetition => &["of", "min_words"],
            Kind::Capitals => &["of", "min_letters", "share"],
            Kind::Code => &[],
        }
    }
}
