//! Clauses: what the words of a line say of the skills that it names. A verdict ("required", "a plus") rules the clause it
//! stands in and the enumeration that it ends or opens; "experience with" only leads to what is asked; a denial holds as far
//! as its clause.

use super::cues::{Cue, Cues};
use crate::text::Text;

/// How far before a skill a denial reaches, in words.
const DENIAL_WORDS: usize = 6;
/// How far before a verdict the word stands that turns it round, in tokens.
const NEGATOR_TOKENS: usize = 3;

/// What is said of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Of the firm, or of other people: nothing is said of the post.
    Elsewhere,
    /// Not wanted, or not held.
    Denied,
    /// Asked at a low level.
    Hoped,
    /// Asked, without a verdict.
    Asked,
    /// Nice to have.
    Preferred,
    /// Must have.
    Required,
}

/// What parts a piece from the one before, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Comma,
    Bracket,
    Colon,
    Break,
    Stop,
}

/// Words between two signs.
#[derive(Clone, Copy, Debug)]
struct Piece {
    first: usize,
    end: usize,
    depth: usize,
    sign: Sign,
}

/// A line cut into pieces, with its cues and its skills, all as spans of tokens in the order of the text.
#[derive(Debug)]
pub(crate) struct Clauses {
    pieces: Vec<Piece>,
    cues: Vec<(Cue, usize, usize)>,
    skills: Vec<(usize, usize)>,
}

impl Clauses {
    /// Cuts a line; `skills` are the tokens of the skills in it, in order.
    pub fn of(text: &Text<'_>, line: usize, skills: Vec<(usize, usize)>, table: &Cues) -> Clauses {
        let (first, end) = text.lines.get(line).map_or((0, 0), |l| (l.first, l.end));
        let cues = table.find(text, first, end);
        Clauses { pieces: cut(text, first, end, &cues), cues, skills }
    }

    /// What is said of the skill that stands on these tokens.
    pub fn wish(&self, first: usize, end: usize) -> Option<Wish> {
        let piece = self.pieces.iter().position(|p| p.first <= first && first < p.end)?;
        self.judged(piece, first, end)
    }

    /// What a line that ends in a colon says of the lines under it: "It would help if you know:".
    pub fn announced(&self) -> Option<Wish> {
        let last = self.pieces.len().checked_sub(1)?;
        let end = self.pieces.get(last)?.end;
        if self.skills.is_empty() { self.judged(last, end, end) } else { None }
    }

    fn judged(&self, i: usize, first: usize, end: usize) -> Option<Wish> {
        let said = match self.in_brackets_after(i).or_else(|| self.own(i, first, end)) {
            Some(Wish::Denied) => Some(self.amended(i)),
            Some(lead @ (Wish::Asked | Wish::Hoped)) => self.head(i).or_else(|| self.closing(i, true)).or(Some(lead)),
            None => {
                let lead = self.opening(i);
                let ruled = self.head(i).or_else(|| self.closing(i, lead.is_some()));
                ruled.or(lead).or_else(|| self.host(i))
            }
            verdict => verdict,
        };
        if said == Some(Wish::Required) && self.denied_list(i) { Some(self.amended(i)) } else { said }
    }

    /// What the piece itself says: the first verdict after the skill, a denial before it, a verdict at its head, a lead.
    fn own(&self, i: usize, first: usize, end: usize) -> Option<Wish> {
        let denied = self.denied(i, first);
        let after = self.cues_of(i).find(|(cue, at, _)| *at >= end && cue.is_verdict());
        if let Some((cue, at, stop)) = after
            && !(cue == Cue::Ahead && self.skill_in(i, stop))
        {
            return match self.verdict(i, cue, at) {
                Wish::Required if denied => Some(Wish::Denied),
                wish => Some(wish),
            };
        }
        if denied {
            return Some(Wish::Denied);
        }
        let before: Vec<_> = self.cues_of(i).filter(|(_, _, stop)| *stop <= first).collect();
        let leading = |(cue, at): (Cue, usize)| cue == Cue::Ahead || !self.skill_before(i, at);
        let head = before.iter().rev().find(|(cue, at, _)| cue.is_verdict() && leading((*cue, *at)));
        if let Some((cue, at, _)) = head {
            return Some(self.verdict(i, *cue, *at));
        }
        let closed = before.iter().rev().take_while(|(cue, ..)| !cue.is_verdict());
        closed.filter_map(|(cue, ..)| cue.lead()).next()
    }

    /// "Python (a plus)": a bracket without a skill speaks of what stands before it.
    fn in_brackets_after(&self, i: usize) -> Option<Wish> {
        let (here, next) = (self.pieces.get(i)?, self.pieces.get(i + 1)?);
        let speaks = next.depth > here.depth && !self.has_skill(i + 1);
        self.cues_of(i + 1)
            .find(|(cue, ..)| speaks && cue.is_verdict())
            .map(|(cue, at, _)| self.verdict(i + 1, cue, at))
    }

    /// The verdict at the head: "Ideally, you have used Kafka", "A plus: experience with Kafka, notions of Spark".
    fn head(&self, i: usize) -> Option<Wish> {
        let is_verdict = |(cue, ..): &(Cue, usize, usize)| cue.is_verdict();
        let j = self.before(i).find(|j| self.cues_of(*j).any(|c| is_verdict(&c)))?;
        let colon = self.pieces.get(j + 1)?.sign == Sign::Colon;
        let first = self.pieces.get(j)?.sign == Sign::Stop && j + 1 == i;
        let (cue, at, _) = self.cues_of(j).filter(is_verdict).last()?;
        ((colon || first) && !self.has_skill(j)).then(|| self.verdict(j, cue, at))
    }

    /// The verdict at the end of the enumeration: "Python, SQL and Git are required". `leads`: something already leads to
    /// this piece, so that only an enumeration with its joint, or a verdict standing alone, goes back over it.
    fn closing(&self, i: usize, leads: bool) -> Option<Wish> {
        for j in self.after(i) {
            let next = self.pieces.get(j)?;
            let head_of_next = self.pieces.get(j + 1).is_some_and(|p| p.sign == Sign::Colon);
            if next.sign == Sign::Break || head_of_next {
                return None;
            }
            // "Docker: not mandatory": a piece without a skill is its verdict.
            let alone = !self.has_skill(j);
            let first_skill = self.skills_of(j).next().map_or(next.end, |s| s.0);
            let speaks = |cue: Cue| cue.is_verdict() || cue.opens() && !alone;
            let Some((cue, at, _)) = self.cues_of(j).find(|(cue, ..)| speaks(*cue)) else { continue };
            let ends = cue.is_verdict() && at > first_skill && (!leads || self.coordinated(j));
            // "SQL and, ideally, Kafka": it speaks of what follows.
            let ahead = cue == Cue::Ahead && self.after(j).any(|k| self.has_skill(k));
            return ((alone || ends) && !ahead).then(|| self.verdict(j, cue, at)).map(|wish| match wish {
                Wish::Required if self.denied_list(j) => Wish::Denied,
                wish => wish,
            });
        }
        None
    }

    /// What was opened before: "Experience with Python, SQL, Git", "Nice to have: Flink, Kafka".
    fn opening(&self, i: usize) -> Option<Wish> {
        for j in self.before(i) {
            let next = self.pieces.get(j + 1)?;
            if next.sign == Sign::Break {
                return None;
            }
            let colon = next.sign == Sign::Colon;
            let last = self.cues_of(j).filter(|(cue, ..)| cue.is_verdict() || cue.opens()).last();
            let Some((cue, at, _)) = last else { continue };
            return match cue {
                Cue::Denial if colon || self.coordinated(i) => Some(Wish::Denied),
                Cue::Denial => None,
                // What stands after the comma is of the post again: "..., leader in networks, seeks an administrator".
                Cue::Firm => None,
                cue if cue.is_verdict() => {
                    let leads =
                        cue == Cue::Ahead || !self.skill_before(j, at) && (self.has_skill(j) || colon || j == 0);
                    leads.then(|| self.verdict(j, cue, at))
                }
                cue => cue.lead(),
            };
        }
        None
    }

    /// What is said of the words that a bracket explains.
    fn host(&self, i: usize) -> Option<Wish> {
        let depth = self.pieces.get(i)?.depth;
        let host = (0..i).rev().find(|j| self.pieces.get(*j).is_some_and(|p| p.depth < depth))?;
        let end = self.pieces.get(host)?.end;
        let skill = self.skills_of(host).last().unwrap_or((end, end));
        self.judged(host, skill.0, skill.1)
    }

    /// "Not required, but a plus": the wish that follows a denial stands.
    fn amended(&self, i: usize) -> Wish {
        let wished = |j: usize| {
            let first_skill = self.skills_of(j).next().map_or(usize::MAX, |s| s.0);
            self.cues_of(j).any(|(cue, at, _)| matches!(cue, Cue::Preferred | Cue::Ahead) && at < first_skill)
        };
        let next = self.after(i).next();
        if next.is_some_and(|j| !self.has_skill(j) && wished(j)) { Wish::Preferred } else { Wish::Denied }
    }

    /// "No Java, C# or PHP experience needed": a denial goes on to the joint of its enumeration.
    fn denied_list(&self, i: usize) -> bool {
        if !self.coordinated(i) {
            return false;
        }
        let found = self.before(i).find_map(|j| {
            let last = self.cues_of(j).filter(|(cue, ..)| cue.is_verdict() || *cue == Cue::Denial).last();
            last.map(|(cue, ..)| cue == Cue::Denial && self.has_skill(j))
        });
        found.unwrap_or(false)
    }

    fn verdict(&self, i: usize, cue: Cue, at: usize) -> Wish {
        let turned = self.cues_of(i).any(|(c, _, stop)| c == Cue::Negator && stop <= at && at - stop < NEGATOR_TOKENS);
        match cue {
            Cue::Required if turned => Wish::Denied,
            Cue::Required => Wish::Required,
            Cue::Unused => Wish::Denied,
            _ => Wish::Preferred,
        }
    }

    /// Whether a denial reaches a skill: in its piece, close before it, with no verdict between, and past another skill only
    /// by a joint: "instead of Java or PHP we use Kotlin".
    fn denied(&self, i: usize, first: usize) -> bool {
        let verdict = |stop: usize| self.cues_of(i).any(|(cue, at, _)| cue.is_verdict() && at >= stop && at < first);
        let joined = |stop: usize| {
            let last = self.skills_of(i).filter(|s| s.0 >= stop && s.1 <= first).last();
            last.is_none_or(|s| self.cues_of(i).any(|(cue, at, _)| cue == Cue::Joint && at >= s.1 && at < first))
        };
        self.cues_of(i).any(|(cue, _, stop)| {
            let close = stop <= first && first - stop <= DENIAL_WORDS;
            cue == Cue::Denial && close && !verdict(stop) && joined(stop)
        })
    }

    /// Whether a joint stands between the skills of a piece, or opens the last item of a longer enumeration.
    fn coordinated(&self, i: usize) -> bool {
        let Some(piece) = self.pieces.get(i) else { return false };
        let skills: Vec<_> = self.skills_of(i).collect();
        let (Some(first), Some(last)) = (skills.first(), skills.last()) else { return false };
        let inside = self.cues_of(i).any(|(cue, at, _)| cue == Cue::Joint && at >= first.1 && at < last.0);
        let bare = |j: usize| self.has_skill(j) && !self.cues_of(j).any(|(c, ..)| c.is_verdict() || c.opens());
        let opens = self.cues_of(i).any(|(cue, at, _)| cue == Cue::Joint && at == piece.first);
        inside || opens && self.before(i).next().is_some_and(bare)
    }

    fn cues_of(&self, i: usize) -> impl Iterator<Item = (Cue, usize, usize)> + '_ {
        let (first, end) = self.pieces.get(i).map_or((0, 0), |p| (p.first, p.end));
        let from = self.cues.partition_point(|c| c.1 < first);
        self.cues.get(from..).unwrap_or_default().iter().copied().take_while(move |c| c.1 < end)
    }

    fn skills_of(&self, i: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let (first, end) = self.pieces.get(i).map_or((0, 0), |p| (p.first, p.end));
        let from = self.skills.partition_point(|s| s.0 < first);
        self.skills.get(from..).unwrap_or_default().iter().copied().take_while(move |s| s.0 < end)
    }

    fn has_skill(&self, i: usize) -> bool {
        self.skills_of(i).next().is_some()
    }

    fn skill_in(&self, i: usize, from: usize) -> bool {
        self.skills_of(i).any(|s| s.0 >= from)
    }

    fn skill_before(&self, i: usize, at: usize) -> bool {
        self.skills_of(i).any(|s| s.1 <= at)
    }

    /// Pieces after this one in its sentence, at its depth.
    fn after(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let depth = self.pieces.get(i).map_or(0, |p| p.depth);
        let later = self.pieces.iter().enumerate().skip(i + 1);
        later
            .take_while(move |(_, p)| p.sign != Sign::Stop && p.depth >= depth)
            .filter(move |(_, p)| p.depth == depth)
            .map(|(j, _)| j)
    }

    /// Pieces before this one in its sentence, at its depth, the nearest first.
    fn before(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let depth = self.pieces.get(i).map_or(0, |p| p.depth);
        let mut j = i;
        std::iter::from_fn(move || {
            loop {
                if self.pieces.get(j).is_none_or(|p| p.sign == Sign::Stop || p.depth < depth) {
                    return None;
                }
                j = j.checked_sub(1)?;
                if self.pieces.get(j).is_some_and(|p| p.depth == depth) {
                    return Some(j);
                }
            }
        })
    }
}

/// Cuts tokens at signs and at the words that open a clause.
fn cut(text: &Text<'_>, first: usize, end: usize, cues: &[(Cue, usize, usize)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = Piece { first, end: first, depth: 0, sign: Sign::Stop };
    let mut breaks = cues.iter().filter(|(cue, ..)| *cue == Cue::Break).map(|c| c.1).peekable();
    for i in first..end {
        let depth = open.depth;
        let bracket = match text.token(i) {
            "(" | "[" => Some(depth + 1),
            ")" | "]" => Some(depth.saturating_sub(1)),
            _ => None,
        };
        let opens_clause = breaks.next_if_eq(&i).is_some();
        let dash = i > first && text.dash_before(i);
        let sign = bracket.map(|_| Sign::Bracket).or_else(|| sign(text, i));
        let Some(sign) = sign.or(opens_clause.then_some(Sign::Break)).or(dash.then_some(Sign::Comma)) else {
            open.end = i + 1;
            continue;
        };
        let word = text.tokens.get(i).is_some_and(|t| t.word);
        // An empty piece passes its sign on, if it is the stronger.
        let carried = if open.end > open.first { sign } else { sign.max(open.sign) };
        if open.end > open.first {
            pieces.push(open);
        }
        let from = if word { i } else { i + 1 };
        open =
            Piece { first: from, end: if word { i + 1 } else { from }, depth: bracket.unwrap_or(depth), sign: carried };
    }
    if open.end > open.first {
        pieces.push(open);
    }
    pieces
}

fn sign(text: &Text<'_>, i: usize) -> Option<Sign> {
    let touches = |a: usize, b: usize| matches!((text.tokens.get(a), text.tokens.get(b)), (Some(x), Some(y)) if x.folded.end == y.folded.start);
    match text.token(i) {
        "," | "|" => Some(Sign::Comma),
        ":" => Some(Sign::Colon),
        ";" | "!" | "?" | "·" => Some(Sign::Stop),
        // The dot of ".NET", "Node.js" and "e.g." ends nothing.
        "." if !touches(i, i + 1) && i.checked_sub(1).is_none_or(|b| text.token(b).len() > 1) => Some(Sign::Stop),
        _ => None,
    }
}
