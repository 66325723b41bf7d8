//! The hyphen at the end of a line: part of the word, or only where it was cut?

use std::collections::HashSet;

/// Words that keep their hyphen wherever the line ends: names of tools, and words of the trade, one a line.
const COMPOUNDS: &str = include_str!("hyphens/compounds.txt");

/// Words that begin compounds and are no syllable of a longer word; French and English, found in CVs and ads.
const FIRST_HALVES: [&str; 16] = [
    "user", "cross", "full", "self", "non", "high", "low", "well", "open", "third", "cost", "decision", "chef",
    "savoir", "vice", "state",
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

/// Words inside compounds of three and more: "state-of-the-", "prêt-à-".
const LINKS: [&str; 16] =
    ["of", "the", "to", "in", "on", "and", "by", "as", "à", "de", "du", "en", "et", "par", "sur", "sous"];

/// Appends a line to the one before: the two halves of a cut word are joined, other words are parted by a space.
/// `seen`: words with a hyphen that stand inside lines of the same document, in lower case.
pub(crate) fn append(text: &mut String, line: &str, seen: &HashSet<String>) {
    match cut(text, line) {
        Some(stem) => {
            let head = text.get(..stem).and_then(|t| t.rsplit(char::is_whitespace).next()).unwrap_or_default();
            let tail: String = line.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
            let keeps = !text.ends_with('\u{ad}') && is_compound(head, &tail, seen);
            text.truncate(stem);
            if keeps {
                text.push('-');
            }
        }
        None if !text.is_empty() => text.push(' '),
        None => {}
    }
    text.push_str(line);
}

/// Where the first half of a cut word ends, when the text ends with one and the line goes on with the other.
pub(crate) fn cut(text: &str, line: &str) -> Option<usize> {
    let stem = text.trim_end_matches(['-', '\u{ad}', '\u{2010}']);
    let goes_on = line.chars().next().is_some_and(char::is_lowercase);
    (stem.len() < text.len() && goes_on && stem.ends_with(char::is_alphabetic)).then_some(stem.len())
}

/// Whether a hyphen at the end of a line belongs to the word, as far as can be told without a dictionary.
fn is_compound(head: &str, tail: &str, seen: &HashSet<String>) -> bool {
    let (head, tail) = (head.to_lowercase(), tail.to_lowercase());
    // "l'e-" begins as "e-".
    let first = head.rsplit(['\'', '’', '(', '/']).next().unwrap_or_default();
    let first = first.trim_start_matches(|c: char| !c.is_alphabetic());
    let whole = format!("{first}-{tail}");
    let known = COMPOUNDS.lines().any(|c| c == whole) || seen.contains(&whole);
    let linked = first.rsplit_once('-').is_some_and(|(_, link)| LINKS.contains(&link));
    known || linked || FIRST_HALVES.contains(&first) || SECOND_HALVES.contains(&tail.as_str())
}

/// Words with an inner hyphen, in lower case, without the signs around them.
pub(crate) fn compounds<'w>(words: impl Iterator<Item = &'w str>) -> HashSet<String> {
    let inner = |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    words.map(inner).filter(|word| word.contains('-')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, second: &str, expected: &str) {
        let mut text = first.to_owned();
        append(&mut text, second, &HashSet::from(["porte-avions".to_owned()]));
        assert_eq!(text, expected);
    }

    #[test]
    fn halves_are_joined() {
        check("Une conver-", "sation suivie", "Une conversation suivie");
        check("La sous-trai-", "tance", "La sous-traitance");
        check("un", "mot", "un mot");
        check("Paris -", "puis Lyon", "Paris - puis Lyon");
        check("2019-", "2021", "2019- 2021");
        check("Saint-", "Étienne", "Saint- Étienne");
    }

    #[test]
    fn compounds_keep_their_hyphen() {
        check("du full-", "stack", "du full-stack");
        check("l'e-", "commerce", "l'e-commerce");
        check("des porte-", "avions", "des porte-avions");
        check("state-of-the-", "art", "state-of-the-art");
    }
}
