//! Hyphens at the ends of lines: whether they cut a word or belong to it, as far as can be told without a dictionary.

use std::collections::HashSet;

/// Words that keep their hyphen wherever the line ends: names of tools, and words of the trade, one a line.
const COMPOUNDS: &str = include_str!("hyphens/compounds.txt");
/// Words that begin compounds and are no syllable of a longer word; French and English, found in CVs and ads.
const FIRST_HALVES: &str = "user cross full self non high low well open third cost decision week chef savoir vice state demi après \
                            avant dix vingt trente quarante cinquante soixante quatre vingts cent";
/// Words that end compounds.
const SECOND_HALVES: &str = "driven based friendly oriented facing stack platform functional device party scale depth quality \
                             specific là ci même mêmes vous nous être faire";
/// Words inside compounds of three and more: "state-of-the-", "prêt-à-".
const LINKS: &str = "of the to in on and by as à de du en et par sur sous";
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// What the hyphens at line ends mean in one document.
#[derive(Debug)]
pub(crate) struct Hyphens {
    /// Words with an inner hyphen seen inside lines.
    seen: HashSet<String>,
}

impl Hyphens {
    /// The habits of a document that holds these words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Hyphens { seen: words.map(inner).filter(|word| word.contains('-')).collect() }
    }

    /// Whether a hyphen parts the word that ends `text` from the one that begins `next`.
    pub fn is_parted(text: &str, next: &str) -> bool {
        let stem = text.trim_end_matches(HYPHENS);
        stem.len() < text.len() && stem.ends_with(char::is_alphabetic) && next.starts_with(char::is_alphabetic)
    }

    /// Whether the word is surely one: it goes on in lower case.
    pub fn is_cut(text: &str, next: &str) -> bool {
        Self::is_parted(text, next) && next.starts_with(char::is_lowercase)
    }

    /// Adds a line, joining the word that a hyphen parts; other words are parted by a space.
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
        let tail: String =
            line.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect::<String>().to_lowercase();
        let holds = |list: &str, word: &str| list.split(' ').any(|w| w == word);
        let whole = format!("{first}-{}", tail.trim_end_matches('-'));
        let told = COMPOUNDS.lines().any(|c| c == whole) || self.seen.contains(&whole);
        let linked = first.rsplit_once('-').is_some_and(|(_, link)| holds(LINKS, link));
        let halves = holds(FIRST_HALVES, &first) || holds(SECOND_HALVES, tail.split('-').next().unwrap_or_default());
        !line.starts_with(char::is_lowercase) || address || told || linked || halves
    }
}

/// A word without what surrounds it nor what is elided before it, in lower case.
fn inner(word: &str) -> String {
    let word = word.rsplit(['\'', '’']).next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, second: &str, expected: &str) {
        let mut text = first.to_owned();
        Hyphens::of(["un", "porte-avions."].into_iter()).append(&mut text, second);
        assert_eq!(text, expected);
    }

    #[test]
    fn halves_are_joined() {
        check("Une conver-", "sation suivie", "Une conversation suivie");
        check("La sous-trai-", "tance", "La sous-traitance");
        check("un", "mot", "un mot");
        check("Paris -", "puis Lyon", "Paris - puis Lyon");
        check("2019-", "2021", "2019- 2021");
    }

    #[test]
    fn compounds_keep_their_hyphen() {
        check("du full-", "stack", "du full-stack");
        check("l'e-", "commerce", "l'e-commerce");
        check("des porte-", "avions", "des porte-avions");
        check("state-of-the-", "art", "state-of-the-art");
        check("Saint-", "Étienne", "Saint-Étienne");
    }
}
