//! A business need to the use of AI it asks for, the team, the small trial, and a draft of the ad in the language of the need.

mod draft;

pub(crate) use draft::lower_first;
pub use draft::{Draft, Line, Part, ToFill};

use crate::{Opening, Problem, Say, orient, read};
use tremplin_advice::need::{self, Answer, Proposal, Scope};
use tremplin_documents::Document;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::sector::Sector;
use tremplin_reader::Reader;

/// Where the words of a need come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// They are given as they are.
    Text(String),
    /// They are in a file: its content, and its name as a hint.
    File(Vec<u8>, Option<String>),
}

/// A need and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Scoped<'k> {
    /// The text of the need.
    pub document: Document,
    /// The answer.
    pub scope: Scope<'k>,
    /// Who would try the use, where there is one.
    pub proposal: Option<Proposal<'k>>,
    /// A draft of the ad, where there is a use.
    pub draft: Option<Draft>,
}

/// What a need asks for. `sector` is the firm's own, by identifier or name. The ad is written in the language of the need, or in that
/// of `say` when the text does not tell.
///
/// # Errors
/// When there is no word to read, or when the sector does not exist.
pub fn scope<'k>(
    words: &Words,
    sector: Option<&str>,
    opening: &Opening,
    knowledge: &'k Knowledge,
    say: &Say,
) -> Result<Scoped<'k>, Problem> {
    let sector = sector.map(|s| sector_named(s, knowledge)).transpose()?;
    let document = match words {
        Words::Text(text) => read::open(text.as_bytes(), None, opening)?,
        Words::File(bytes, name) => read::open(bytes, name.as_deref(), opening)?,
    };
    if !document.text.chars().any(char::is_alphabetic) {
        return Err(Problem::new("need.empty", "error-need-empty"));
    }
    let scope = need::scope(&document.text, knowledge, sector);
    let voice = Say::new(scope.language.unwrap_or(say.lang()), knowledge);
    let proposal = match &scope.answer {
        Answer::Use(matched, _) => Some(need::proposal(matched, knowledge)),
        Answer::Question(_) | Answer::None(_) => None,
    };
    let draft = proposal.as_ref().map(|proposal| {
        let ad = Reader::new(knowledge).read_ad(&document);
        draft::of(proposal, (&document.text, &ad), knowledge, &voice)
    });
    Ok(Scoped { document, scope, proposal, draft })
}

fn sector_named<'k>(name: &str, knowledge: &'k Knowledge) -> Result<&'k Sector, Problem> {
    let wanted = name.trim().to_lowercase();
    let is_it = |s: &&Sector| s.id == wanted || names(s).any(|n| n.to_lowercase() == wanted);
    knowledge.sectors.iter().find(is_it).ok_or_else(|| {
        let all = knowledge.sectors.iter().flat_map(|s| names(s).chain([s.id.as_str()]).map(|n| (n, s.id.as_str())));
        Problem::new("sector.unknown", "error-sector-unknown")
            .naming("sector", name)
            .naming("nearest", orient::nearest(name, all).join(", "))
    })
}

fn names(sector: &Sector) -> impl Iterator<Item = &str> {
    sector.label.iter().map(|(_, label)| label).chain(sector.aliases.values().flatten().map(String::as_str))
}
