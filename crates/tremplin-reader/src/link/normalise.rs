//! A title or a skill phrase to its words: folded, without the marks of gender (`H/F`, `(e)`, `/ Vendeuse`) that say nothing of
//! the trade. No word of any language is known here.

use crate::text::fold::folded;
use std::ops::Range;

/// Letters of gender and of "others" in marks: `h/f/x`, `m/w/d`, `m/v`.
const MARKS: &str = "hfmwdxvk";
/// Longest ending of an inclusive form: `(euse)`, `·trice`.
const ENDING: usize = 5;
/// Least common beginning of the two genders of a word: `acteur / actrice`.
const COMMON: usize = 3;

/// The words of a phrase.
#[derive(Clone, Debug, Default)]
pub struct Words {
    text: String,
    ranges: Vec<Range<usize>>,
}

impl Words {
    /// The words, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.ranges.iter().map(|r| self.at(r))
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    fn at(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether a word was said before; behind a slash, in its other gender too.
    fn said(&self, word: &str, other: bool) -> bool {
        self.iter().any(|w| w == word || other && genders(w, word))
    }
}

/// The words of a phrase, each once.
#[must_use]
pub fn words(phrase: &str) -> Words {
    let text = folded(phrase);
    let mut out = Words { text, ranges: Vec::new() };
    let (mut slash, mut last) = (false, 0);
    let mut start = None;
    let mut at = 0;
    while at <= out.text.len() {
        // A blank after the end closes the last word.
        let c = out.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let inside = c.is_alphanumeric() || start.is_some() && matches!(c, '+' | '#');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let gap = out.text.get(last..from).unwrap_or_default();
                slash |= gap.contains('/');
                let word = from..singular(&out.text, from..at);
                if keeps(&out, gap, word.clone(), c, slash) {
                    out.ranges.push(word);
                }
                last = at;
                start = None;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    out
}

/// Whether a word, behind a gap and before a sign, says something new.
fn keeps(said: &Words, gap: &str, range: Range<usize>, next: char, slash: bool) -> bool {
    let word = said.at(&range);
    let sign = |c: char| matches!(c, '/' | '(' | ')' | '|' | '-');
    let mark = word.len() == 1 && MARKS.contains(word) && (gap.chars().any(sign) || sign(next));
    let suffix = word.len() <= ENDING && matches!(gap, "(" | "·") && range.start > gap.len();
    !mark && !suffix && !said.said(word, slash)
}

/// Where a word ends without the `s` that most of our languages add to many: "orderlies" stays near "orderly", "business" whole.
fn singular(text: &str, word: Range<usize>) -> usize {
    let said = text.get(word.clone()).unwrap_or_default();
    let many = said.len() > 3 && said.ends_with('s') && !["ss", "us", "is"].iter().any(|end| said.ends_with(end));
    word.end - usize::from(many)
}

/// Whether two words may be the two genders of one.
fn genders(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.len() - common, b.len() - common);
    common >= COMMON && a <= ENDING && b <= ENDING
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &str, expected: &str) {
        assert_eq!(words(phrase).iter().collect::<Vec<_>>().join(" "), expected, "{phrase}");
    }

    #[test]
    fn marks_of_gender_say_nothing() {
        check("Boulanger (h/f)", "boulanger");
        check("Développeur·euse C++ F/H", "developpeur c++");
        // A letter behind a bracket is taken for a mark, and costs nothing here.
        check("Chargé(e) d’études", "charge etude");
        check("Sales and Business Managers", "sale and business manager");
        check("Acteur / Actrice de théâtre", "acteur de theatre");
        check("Tourneur-fraiseur / Tourneuse-fraiseuse", "tourneur fraiseur");
        check("Krankenpfleger (m/w/d)", "krankenpfleger");
    }

    #[test]
    fn what_is_no_mark_stays() {
        check("Programmeur C / R", "programmeur c r");
        check("Développeur Node.js", "developpeur node js");
        check("Technicien son / lumière", "technicien son lumiere");
        check("(H/F)", "");
    }
}
