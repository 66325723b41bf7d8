//! Titles and skill phrases to concepts: of the knowledge, or of a taxonomy that was imported.

use crate::Problem;
use serde::Serialize;
use tremplin_knowledge::taxonomy::{Name, Shelf, Taxonomy};
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::Reader;
use tremplin_reader::link::{Encoder, Linker, Match, Model, What, of_knowledge, of_taxonomy};

/// What one phrase was linked to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The phrase, as it was given.
    pub query: String,
    /// Whether it names no concept.
    pub abstained: bool,
    /// The concepts, the likeliest first; none when it names none.
    pub matches: Vec<Concept>,
}

/// A concept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Concept {
    /// Identifier in the knowledge, URI in ESCO, code in ROME.
    pub id: String,
    /// Its name in the language shown.
    pub label: String,
    /// The chance that it is the right one, from 0 to 1, to four decimals.
    pub score: f64,
}

/// What has more words than this is a sentence, which may speak of several skills.
const PHRASE: usize = 6;

/// Phrases may lead here.
pub struct Linking<'k> {
    knowledge: &'k Knowledge,
    reader: &'k Reader,
    taxonomy: Option<Taxonomy>,
    linkers: Vec<(What, Linker)>,
    lang: Lang,
}

/// Makes ready to link: to a taxonomy, else to the knowledge; to occupations or to skills, else to both.
///
/// # Errors
/// When the taxonomy has not been imported or cannot be trusted.
pub fn linking<'k>(
    (knowledge, reader): (&'k Knowledge, &'k Reader),
    to: Option<(Name, &Shelf)>,
    what: Option<What>,
    lang: Lang,
) -> Result<Linking<'k>, Problem> {
    let taxonomy = to.map(|(name, shelf)| crate::taxonomy::taxonomy_open(shelf, name)).transpose()?;
    let encoder = Encoder::new(Model::embedded());
    let linker = |what: What| {
        let targets = taxonomy.as_ref().map_or_else(|| of_knowledge(knowledge, what), |t| of_taxonomy(t, what));
        (what, Linker::new(encoder.clone(), &targets))
    };
    let linkers = what.map_or_else(|| vec![What::Occupation, What::Skill], |what| vec![what]);
    Ok(Linking { knowledge, reader, linkers: linkers.into_iter().map(linker).collect(), taxonomy, lang })
}

impl Linking<'_> {
    /// The concepts of a phrase: the one that it names as the knowledge does, else the nearest that are likely enough.
    #[must_use]
    pub fn link(&self, query: &str, top: usize) -> Answer {
        let mut matches: Vec<Concept> = Vec::new();
        for (what, linker) in &self.linkers {
            let sentence = *what == What::Skill && query.split_whitespace().nth(PHRASE).is_some();
            let linked = if sentence { linker.link_sentence(query, top) } else { linker.link(query, top) };
            let named = self.taxonomy.is_none().then(|| self.reader.named(query, *what)).flatten();
            if linked.abstained && named.is_none() {
                continue;
            }
            let others = linked.matches.iter().filter(|m| !linked.abstained && Some(&m.id) != named.as_ref());
            let first = named.iter().map(|id| Match { id: id.clone(), score: 1.0 });
            matches.extend(first.chain(others.cloned()).map(|m| self.concept(m, *what)));
        }
        matches.sort_by(|a, b| b.score.total_cmp(&a.score));
        matches.truncate(top);
        Answer { query: query.to_owned(), abstained: matches.is_empty(), matches }
    }

    fn concept(&self, found: Match, what: What) -> Concept {
        let Match { id, score } = found;
        let label = match (&self.taxonomy, what) {
            (Some(taxonomy), _) => taxonomy.find(&id).map(|c| taxonomy.name(c.number, self.lang)),
            (None, What::Occupation) => self.knowledge.occupation(&id).map(|o| o.label(self.lang)),
            (None, What::Skill) => self.knowledge.skill(&id).map(|s| s.label.get(self.lang)),
        };
        let score = (f64::from(score) * 1e4).round() / 1e4;
        Concept { label: label.unwrap_or_default().to_owned(), id, score }
    }
}
