//! Hyphens at the ends of lines: whether they cut a word or belong to it, as far as can be told without a dictionary.

use super::Line;
use super::paragraphs::starts_lower;
use std::collections::HashSet;

/// Words that begin compounds and are no syllable of a longer word; French and English, found in CVs and ads.
const FIRST_HALVES: [&str; 29] = [
    "user",
    "cross",
    "full",
    "self",
    "non",
    "high",
    "low",
    "well",
    "open",
    "third",
    "cost",
    "decision",
    "week",
    "chef",
    "savoir",
    "vice",
    "state",
    "demi",
    "après",
    "avant",
    "dix",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre",
    "vingts",
    "cent",
];
/// Words that end compounds.
const SECOND_HALVES: [&str; 22] = [
    "driven",
    "based",
    "friendly",
    "oriented",
    "facing",
    "stack",
    "platform",
    "functional",
    "device",
    "party",
    "scale",
    "depth",
    "quality",
    "specific",
    "là",
    "ci",
    "même",
    "mêmes",
    "vous",
    "nous",
    "être",
    "faire",
];
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// What the hyphens at line ends mean in one document.
#[derive(Debug)]
pub(crate) struct Hyphens {
    /// Words with an inner hyphen seen inside lines.
    compounds: HashSet<String>,
}

impl Hyphens {
    /// The habits of a document whose pages have these lines.
    pub fn of<'l>(pages: impl Iterator<Item = &'l [Line]>) -> Self {
        let words = pages.flatten().flat_map(|line| line.words.iter());
        Hyphens { compounds: words.map(|word| inner(&word.text)).filter(|text| text.contains('-')).collect() }
    }

    /// Whether a hyphen parts the word that ends `text` from the one that begins `next`.
    pub fn is_parted(text: &str, next: &str) -> bool {
        let stem = text.trim_end_matches(HYPHENS);
        stem.len() < text.len() && stem.ends_with(char::is_alphabetic) && next.starts_with(char::is_alphabetic)
    }

    /// Whether the word is surely one: it goes on in lower case.
    pub fn is_cut(text: &str, next: &str) -> bool {
        Self::is_parted(text, next) && starts_lower(next)
    }

    /// Adds a line, joining the word that a hyphen parts.
    pub fn append(&self, text: &mut String, line: &str) {
        if Self::is_parted(text, line) {
            let stem = text.trim_end_matches(HYPHENS);
            let compound = !text.ends_with('\u{ad}') && self.is_compound(stem, line);
            text.truncate(stem.len());
            text.push_str(if compound { "-" } else { "" });
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }

    /// Whether the hyphen between `stem` and `line` belongs to the word.
    fn is_compound(&self, stem: &str, line: &str) -> bool {
        let head = stem.rsplit(char::is_whitespace).next().unwrap_or_default();
        let (first, address) = (inner(head), head.contains(['/', '@']));
        let tail: String = line.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
        let known = FIRST_HALVES.contains(&first.as_str()) || SECOND_HALVES.contains(&tail.as_str());
        let told = first.contains('-') || self.compounds.contains(&format!("{first}-{tail}"));
        !starts_lower(line) || address || known || told
    }
}

/// A word without what surrounds it nor what is elided before it, in lower case.
fn inner(word: &str) -> String {
    let word = word.rsplit(['\'', '’']).next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase()
}
