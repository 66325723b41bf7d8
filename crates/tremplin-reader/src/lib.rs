//! A document's text to facts: what a CV or a job ad says, with the place where it says it.
//!
//! Understanding is total: any text gives facts, possibly none. Nothing here reads a file, a clock or a network.
//! [`Reader`] holds the words of every language at once: what is shown has a language, what is read may mix them.

pub mod ad;
pub mod facts;
pub mod lexicon;
pub mod link;
pub mod linked;
pub mod profile;
pub mod rome;
pub mod taxonomy;
pub mod text;
mod words;

pub use facts::{Ad, Date, Profile};
pub use tremplin_documents::{Document, Span};

use facts::places::Gazetteer;
use lexicon::Lexicon;
use serde::Serialize;
use std::sync::OnceLock;
use text::Text;
use tremplin_documents::Format;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::place::Places;
use words::Words;

/// Reads documents with the words of a [`Knowledge`]. Build once, use for many.
#[derive(Debug)]
pub struct Reader {
    pub(crate) words: Words,
    pub(crate) skills: Lexicon,
    pub(crate) occupations: Lexicon,
    places: Places,
    linking: linked::Linking,
    /// Made when the first ad is read: there are many communes.
    gazetteer: OnceLock<Gazetteer>,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A person's CV.
    Cv,
    /// An employer's job ad.
    Ad,
}

impl Reader {
    /// Prepares the lexicons.
    #[must_use]
    pub fn new(knowledge: &Knowledge) -> Reader {
        Reader {
            words: Words::new(knowledge),
            skills: Lexicon::of_skills(knowledge),
            occupations: Lexicon::of_occupations(knowledge),
            places: knowledge.places.clone(),
            linking: linked::Linking::new(knowledge),
            gazetteer: OnceLock::new(),
        }
    }

    pub(crate) fn linking(&self) -> &linked::Linking {
        &self.linking
    }

    pub(crate) fn gazetteer(&self) -> &Gazetteer {
        self.gazetteer.get_or_init(|| Gazetteer::new(&self.places))
    }

    /// Reads a CV. `today` ends the jobs that go on.
    #[must_use]
    pub fn read_profile(&self, document: &Document, today: Date) -> Profile {
        profile::read(self, &Text::new(document, &self.words), today)
    }

    /// Reads a job ad.
    #[must_use]
    pub fn read_ad(&self, document: &Document) -> Ad {
        self.read_ad_in_steps(document, &mut |_| ())
    }

    /// The same; `ended` is told the name of each step, when it ends. For those who measure.
    #[must_use]
    pub fn read_ad_in_steps(&self, document: &Document, ended: &mut dyn FnMut(&'static str)) -> Ad {
        let text = Text::new(document, &self.words);
        ended("text");
        ad::read(self, &text, &document.links, ended)
    }

    /// The text of a document, cut into lines and words.
    #[must_use]
    pub fn text<'a>(&self, document: &'a Document) -> Text<'a> {
        Text::new(document, &self.words)
    }

    /// The sections of an ad.
    #[must_use]
    pub fn ad_parts(&self, text: &Text<'_>) -> Vec<text::sections::Part> {
        text::sections::of_ad(text, &self.words)
    }

    /// The concept that a phrase names whole, as the knowledge names it: gender, place and the like of a title set aside.
    #[must_use]
    pub fn named(&self, phrase: &str, what: link::What) -> Option<String> {
        let (lexicon, said) = match what {
            link::What::Occupation => (&self.occupations, facts::title::normalized(phrase, self)),
            link::What::Skill => (&self.skills, phrase.to_owned()),
        };
        let document = text::one_block(said);
        let text = Text::new(&document, &self.words);
        let whole = |m: &lexicon::Match| m.first == 0 && m.end == text.tokens.len();
        lexicon.scan(&text, &|_| true).into_iter().find(whole).map(|m| m.id)
    }

    /// A title that stands alone: as written, normalised, with its seniority. For who has titles without their ads.
    #[must_use]
    pub fn title(&self, written: &str) -> facts::Title {
        facts::title::alone(written, self)
    }

    /// Tells a CV from an ad by the headings that only one of them has.
    #[must_use]
    pub fn kind(&self, document: &Document) -> Kind {
        match document.format {
            Format::JsonResume | Format::Europass | Format::LinkedIn => return Kind::Cv,
            Format::JobPosting | Format::FranceTravail => return Kind::Ad,
            _ => {}
        }
        let text = Text::new(document, &self.words);
        let cv = text::sections::of_cv(&text, &self.words).len();
        let dated = facts::jobs::dated_lines(&text, &self.words);
        let ad = text::sections::of_ad(&text, &self.words).len();
        if cv.saturating_mul(2) + dated > ad.saturating_mul(2) { Kind::Cv } else { Kind::Ad }
    }
}
