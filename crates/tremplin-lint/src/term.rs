//! The little language of terms (`rules/README.md`): a phrase of whole words to pieces. Not how it is looked for in a text.

/// A phrase to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether it begins its line.
    pub begins: bool,
    /// Whether it ends its line.
    pub ends: bool,
    /// Its pieces; the first that is not optional is a word, a stem, a number or a sign.
    pub pieces: Vec<Piece>,
}

/// One place of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What may stand here: one of these runs.
    pub ways: Vec<Vec<Atom>>,
    /// Whether nothing may stand here too.
    pub optional: bool,
}

/// What may stand in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Atom {
    /// A word, as written in the rule.
    Word(String),
    /// Any word that begins so.
    Stem(String),
    /// A sign.
    Sign(char),
    /// A number in figures, with these letters right after it.
    Number {
        /// Lowest.
        low: u64,
        /// Highest.
        high: u64,
        /// Letters that follow.
        unit: String,
    },
    /// Any one word.
    Any,
    /// A few words.
    Gap,
}

/// Shortest stem, in letters: shorter ones find too much.
const STEM: usize = 4;

/// Reads a term.
///
/// # Errors
/// What is wrong, as a lower-case fragment.
pub fn parse(term: &str) -> Result<Term, String> {
    let mut rest = term.trim();
    let begins = rest.strip_prefix('^').is_some_and(|r| {
        rest = r.trim_start();
        true
    });
    let ends = rest.strip_suffix('$').filter(|r| !r.ends_with('\\')).is_some_and(|r| {
        rest = r.trim_end();
        true
    });
    let mut pieces = Vec::new();
    for chunk in chunks(rest) {
        pieces.extend(chunk_pieces(&chunk).map_err(|why| format!("term {term:?}: {why}"))?);
    }
    let vague = |p: &Piece| p.ways.iter().any(|way| matches!(way.first(), None | Some(Atom::Any | Atom::Gap)));
    let sure = pieces.iter().position(|p: &Piece| !p.optional);
    if sure.is_none_or(|sure| pieces.iter().take(sure + 1).any(vague)) {
        return Err(format!("term {term:?}: begin with a word, a stem, a number or a sign"));
    }
    if pieces.last().is_some_and(|p| p.ways.iter().any(|way| way.contains(&Atom::Gap))) {
        return Err(format!("term {term:?}: `...` stands between words"));
    }
    Ok(Term { begins, ends, pieces })
}

/// The parts of a term between blanks; what stands in brackets is one.
fn chunks(term: &str) -> Vec<String> {
    let mut chunks: Vec<String> = Vec::new();
    for part in term.split_whitespace() {
        let open = |chunk: &&mut String| chunk.len() > 1 && chunk.starts_with('(') && !chunk.ends_with(')');
        match chunks.last_mut().filter(open) {
            Some(group) => *group = format!("{group} {part}"),
            None => chunks.push(part.to_owned()),
        }
    }
    chunks
}

fn chunk_pieces(chunk: &str) -> Result<Vec<Piece>, String> {
    let one = |ways: Vec<Vec<Atom>>, optional: bool| Ok(vec![Piece { ways, optional }]);
    match chunk {
        "..." | "…" => return one(vec![vec![Atom::Gap]], false),
        "_" => return one(vec![vec![Atom::Any]], false),
        // Alone, they can only be themselves.
        "|" | "(" | ")" => return one(vec![chunk.chars().map(Atom::Sign).collect()], false),
        _ => {}
    }
    if let Some(inside) = chunk.strip_prefix('(').and_then(|c| c.strip_suffix(')')) {
        return one(alternatives(inside)?, true);
    }
    if chunk.contains('|') {
        return one(alternatives(chunk)?, false);
    }
    if let Some(number) = chunk.strip_prefix('#') {
        return one(vec![vec![number_of(number)?]], false);
    }
    Ok(lex(chunk)?.into_iter().map(|atom| Piece { ways: vec![vec![atom]], optional: false }).collect())
}

fn alternatives(chunk: &str) -> Result<Vec<Vec<Atom>>, String> {
    let way = |word: &str| match word.strip_prefix('#') {
        Some(number) => number_of(number).map(|atom| vec![atom]),
        None => lex(word),
    };
    let ways: Vec<Vec<Atom>> = chunk.split('|').map(way).collect::<Result<_, _>>()?;
    if ways.iter().any(Vec::is_empty) {
        return Err(format!("`{chunk}`: nothing stands beside a `|`"));
    }
    Ok(ways)
}

/// `16-70k`, after its `#`.
fn number_of(text: &str) -> Result<Atom, String> {
    let unit_at = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (range, unit) = text.split_at(unit_at);
    let (low, high) = match range.split_once('-') {
        Some((low, high)) => (low, high),
        None if range.is_empty() => ("0", "18446744073709551615"),
        None => (range, range),
    };
    let number = |n: &str| n.parse::<u64>().map_err(|_| format!("`#{text}` is no number; write `#`, `#16-70` or `#k`"));
    let (low, high) = (number(low)?, number(high)?);
    if low > high {
        return Err(format!("`#{text}`: the lowest is above the highest"));
    }
    Ok(Atom::Number { low, high, unit: unit.to_owned() })
}

/// Words and signs of a chunk; hyphens, apostrophes, slashes and `_` only part words.
fn lex(chunk: &str) -> Result<Vec<Atom>, String> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut word = String::new();
    let mut chars = chunk.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if c == '*' && !word.is_empty() && !chars.peek().is_some_and(|n| n.is_alphanumeric()) {
            if word.chars().count() < STEM {
                return Err(format!("stem `{word}*` is shorter than {STEM} letters"));
            }
            atoms.push(Atom::Stem(std::mem::take(&mut word)));
            continue;
        }
        atoms.extend((!word.is_empty()).then(|| Atom::Word(std::mem::take(&mut word))));
        match c {
            '-' | '\'' | '’' | '/' | '_' | ' ' => {}
            '\\' => atoms.extend(chars.next().map(Atom::Sign)),
            '(' | ')' | '|' | '*' | '#' | '^' | '$' => {
                return Err(format!("`{c}` in `{chunk}` has a meaning of its own; write `\\{c}` for the sign"));
            }
            c => atoms.push(Atom::Sign(c)),
        }
    }
    atoms.extend((!word.is_empty()).then_some(Atom::Word(word)));
    Ok(atoms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_has_its_pieces() {
        let term = parse("^l'équipe (très|plutôt) jeune|junior ... #25-35 ans $").expect("a term");
        assert!(term.begins && term.ends);
        assert_eq!(term.pieces.len(), 7);
        assert!(term.pieces[2].optional && term.pieces[2].ways.len() == 2);
        assert_eq!(term.pieces[4].ways, [[Atom::Gap]]);
        assert_eq!(term.pieces[5].ways, [[Atom::Number { low: 25, high: 35, unit: String::new() }]]);
        assert_eq!(
            parse("carte d'identité|vitale").expect("a term").pieces[1].ways.iter().map(Vec::len).collect::<Vec<_>>(),
            [2, 1]
        );
        assert_eq!(
            parse("as (may be|is) needed").expect("a term").pieces[1].ways.iter().map(Vec::len).collect::<Vec<_>>(),
            [2, 1]
        );
        assert_eq!(parse("(très) jeune").expect("a term").pieces.len(), 2);
        assert_eq!(parse("homme | femme").expect("a term").pieces.len(), 3);
        assert_eq!(parse("C++").expect("a term").pieces.len(), 3);
        assert_eq!(parse("passionn*").expect("a term").pieces[0].ways, [[Atom::Stem("passionn".to_owned())]]);
    }

    #[test]
    fn what_is_no_term_is_told() {
        for (term, said) in [
            ("", "begin with"),
            ("(très)", "begin with"),
            ("_ mot", "begin with"),
            ("pas*", "shorter"),
            ("motivé(e)", "meaning of its own"),
            ("un|", "nothing stands"),
            ("#30-20 ans", "above the highest"),
            ("mot ...", "stands between"),
        ] {
            let why = parse(term).expect_err(term);
            assert!(why.contains(said), "{term}: {why}");
        }
    }
}
