//! The kinds of contract that an ad offers: what a field, a label, a title or a sentence says of the post, not of the people that
//! it manages, of what an agency deals in, of what a person has done.

mod implied;
mod patterns;

pub(crate) use patterns::Patterns;

use super::{Contract, ContractKind};
use crate::text::Text;
use crate::text::pieces::pieces;
use crate::words::{Spotted, Words, ends_with, ends_with_phrase, phrase, unmarked};
use patterns::{Name, Surety};
use std::ops::Range;
use tremplin_documents::{Field, Span};

/// A first line with more words than this is prose.
const TITLE_WORDS: usize = 18;
/// A line with more words than this may speak of anything.
const SHORT_LINE: usize = 6;
/// A part of a title or line with more words than this says more than the contract.
const SHORT_PART: usize = 4;
/// As many kinds in one sentence are what an agency deals in.
const TOO_MANY: usize = 3;
/// Figures of a year.
const YEAR: usize = 4;
/// What parts a title or a line.
const PARTS: [char; 13] = ['(', ')', '[', ']', '|', ',', '/', ':', ';', '·', '+', '!', '.'];

/// The contract that an ad offers: each kind once, in the order of the text; the one that it implies where it names none.
#[must_use]
pub(crate) fn offered(text: &Text<'_>, words: &Words) -> Option<Contract> {
    named(text, words).or_else(|| implied::offered(text, &words.contract))
}

fn named(text: &Text<'_>, words: &Words) -> Option<Contract> {
    let mut contract = Contract { kinds: Vec::new(), spans: Vec::new() };
    let mut titled = false;
    for line in 0..text.lines.len() {
        let folded = unmarked(text.folded_line(line));
        if !words.contract.names.may_be_in(&folded) {
            continue;
        }
        let offers = of_line(text, line, &folded, &words.contract);
        let base = text.lines.get(line).map_or(0, |l| l.folded.start);
        for Spotted { value, at } in offers {
            let span = text.folded.original(Span::new(base + at.start, base + at.end));
            // Who studies at work or learns by an internship has that contract, whatever else the ad promises for later.
            if titled && !is_study(&value.kinds) {
                continue;
            }
            add(&mut contract, &value.kinds, span);
        }
        titled |= is_title(text, line) && is_study(&contract.kinds);
    }
    (!contract.kinds.is_empty()).then_some(contract)
}

fn is_study(kinds: &[ContractKind]) -> bool {
    kinds.iter().any(|k| matches!(k, ContractKind::Alternance | ContractKind::Stage))
}

fn add(contract: &mut Contract, kinds: &[ContractKind], span: Span) {
    let new: Vec<ContractKind> = kinds.iter().copied().filter(|k| !contract.kinds.contains(k)).collect();
    if !new.is_empty() {
        contract.kinds.extend(new);
        contract.spans.push(span);
    }
}

/// The names of a line that speak of the post.
fn of_line(text: &Text<'_>, line: usize, folded: &str, patterns: &Patterns) -> Vec<Spotted<Name>> {
    let names = || patterns.names.all_in(folded).into_iter().filter(|n| !n.value.kinds.is_empty());
    match text.lines.get(line).and_then(|l| l.field) {
        Some(Field::Contract) => return names().collect(),
        Some(_) => return Vec::new(),
        None => {}
    }
    if is_title(text, line) {
        let (labelled, others): (Vec<_>, Vec<_>) = names()
            .filter(|n| stands_in_title(folded, n, patterns) && !follows_study(folded, n, patterns))
            .partition(|n| patterns.is_labelled(folded, n.at.start));
        // "Contract: permanent": what answers a label is not the label.
        return if labelled.is_empty() { others } else { labelled };
    }
    let short = text.words_in(line) <= SHORT_LINE;
    let mut out = Vec::new();
    let base = text.lines.get(line).map_or(0, |l| l.span.start);
    for sentence in pieces(text, line) {
        let (from, to) = (sentence.start - base, sentence.end - base);
        // Folding may change lengths: the place in the folded line is looked up.
        let start = text.folded.span_of(Span::new(base, base + from)).len();
        let end = text.folded.span_of(Span::new(base, base + to)).len();
        let Some(said) = folded.get(start..end) else { continue };
        // "DataStage" is no internship.
        let glued = from > 0 && text.line(line).get(..from).is_some_and(|b| b.ends_with(char::is_alphanumeric));
        for mut name in of_sentence(said, short && !glued, patterns) {
            name.at = name.at.start + start..name.at.end + start;
            out.push(name);
        }
    }
    out
}

/// The first line, unless it is prose, or all that the text has.
fn is_title(text: &Text<'_>, line: usize) -> bool {
    let words = text.words_in(line);
    line == 0
        && words <= TITLE_WORDS
        && !text.line(0).ends_with('.')
        && (text.lines.len() > 1 || !text.line(0).contains(':'))
}

/// Sure names anywhere; a word at the head of a part, after "en", or at the end of the part; a bare word as the whole part.
fn stands_in_title(title: &str, name: &Spotted<Name>, patterns: &Patterns) -> bool {
    let part = part_around(title, &name.at);
    let before = phrase(title.get(part.start..name.at.start).unwrap_or_default());
    let after = phrase(title.get(name.at.end..part.end).unwrap_or_default());
    match name.value.surety {
        Surety::Sure => true,
        Surety::Agency => false,
        Surety::Alone => before.is_empty() && after.is_empty(),
        Surety::Label => {
            let joint = before.rsplit(' ').next().unwrap_or_default();
            let led = before.is_empty() || ends_with(&before, &patterns.leads);
            let ends =
                after.is_empty() && joint.chars().count() > 3 && !name.value.kinds.contains(&ContractKind::Interim);
            led || ends || joint.len() == YEAR && joint.chars().all(|c| c.is_ascii_digit())
        }
    }
}

/// The part of a line in which a name stands.
fn part_around(line: &str, at: &Range<usize>) -> Range<usize> {
    let before = line.get(..at.start).unwrap_or_default();
    let after = line.get(at.end..).unwrap_or_default();
    let start = before.rfind(PARTS).map(|i| i + 1).max(before.rfind(" - ").map(|i| i + 3)).unwrap_or(0);
    let end = [after.find(PARTS), after.find(" - ")].into_iter().flatten().min().unwrap_or(after.len());
    start..at.end + end
}

/// The names of a sentence that speak of the post. What stands before "recrute" and what stands after are judged apart.
fn of_sentence(said: &str, short: bool, patterns: &Patterns) -> Vec<Spotted<Name>> {
    let names = patterns.names.all_in(said);
    if names.is_empty() {
        return Vec::new();
    }
    let joined = phrase(said);
    let seeks = patterns.seeks.all_in(said).last().map_or(0, |s| s.at.start);
    let (before, after): (Vec<_>, Vec<_>) = names.into_iter().partition(|n| n.at.start < seeks);
    let mut kept: Vec<Spotted<Name>> = Vec::new();
    let (head, tail) = said.split_at(seeks);
    for (said_there, names) in [(head, before), (tail, after)] {
        let labelled = |n: &Spotted<Name>| patterns.is_labelled(said, n.at.start) && fits_label(said, n);
        let boast = is_boast(said_there, &names, patterns) && !names.iter().any(labelled);
        for name in names.into_iter().filter(|n| !n.value.kinds.is_empty() && n.value.surety != Surety::Agency) {
            let stands = match name.value.surety {
                Surety::Alone => {
                    short && joined == phrase(said.get(name.at.clone()).unwrap_or_default()) && is_employed(&name)
                }
                _ => short && stands_alone(said, &name.at),
            };
            let sure = name.value.surety == Surety::Sure && is_of_post(said, &joined, &name, patterns);
            let second = kept.last().is_some_and(|k| is_joined(said, k, &name, patterns));
            // "Stagiaire (durée déterminée)": a note on the first.
            let noted = follows_study(said, &name, patterns);
            if noted {
                continue;
            }
            if labelled(&name) || !boast && (stands || sure || second) {
                kept.push(name);
            }
        }
    }
    kept
}

/// Whether a name of study stands right before the bracket in which a name stands.
fn follows_study(said: &str, name: &Spotted<Name>, patterns: &Patterns) -> bool {
    let before = said.get(..name.at.start).unwrap_or_default();
    let last = patterns.names.all_in(before).pop();
    last.is_some_and(|l| is_study(&l.value.kinds) && before.get(l.at.end..).is_some_and(|g| g.trim() == "("))
}

/// "CDI ou freelance": only "or" stands between the two.
fn is_joined(said: &str, first: &Spotted<Name>, second: &Spotted<Name>, patterns: &Patterns) -> bool {
    let gap = said.get(first.at.end..second.at.start).filter(|g| !g.contains([',', '.', ':']));
    gap.is_some_and(|g| patterns.joints.contains(&phrase(g)) || g.trim() == "/")
}

/// A bare word must be the whole answer to its label: "Contract of employment" says nothing.
fn fits_label(said: &str, name: &Spotted<Name>) -> bool {
    let part = part_around(said, &name.at);
    name.value.surety != Surety::Alone || phrase(said.get(name.at.end..part.end).unwrap_or_default()).is_empty()
}

/// Whether a bare word that is a whole line names the contract of an employee: "independent" in a list is a virtue, "contract" a
/// heading.
fn is_employed(name: &Spotted<Name>) -> bool {
    name.value.kinds.iter().all(|k| matches!(k, ContractKind::Cdi | ContractKind::Cdd))
}

/// "Intérim, CDD ou CDI, quel que soit le secteur": all that an agency deals in.
fn is_boast(said: &str, names: &[Spotted<Name>], patterns: &Patterns) -> bool {
    let mut kinds: Vec<&[ContractKind]> =
        names.iter().map(|n| n.value.kinds.as_slice()).filter(|k| !k.is_empty()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let agency = kinds.iter().any(|k| k.contains(&ContractKind::Interim));
    kinds.len() >= TOO_MANY || kinds.len() > 1 && agency && super::experience::holds(&phrase(said), &patterns.boast)
}

/// At the head of a line of a few words: "Alternance 12 mois".
fn stands_alone(said: &str, at: &Range<usize>) -> bool {
    let part = part_around(said, at);
    let words =
        |range: Range<usize>| phrase(said.get(range).unwrap_or_default()).split(' ').filter(|w| !w.is_empty()).count();
    words(part.start..at.start) == 0 && words(part.clone()) <= SHORT_PART
}

/// Whether a contract named in a sentence is the post's.
fn is_of_post(said: &str, joined: &str, name: &Spotted<Name>, patterns: &Patterns) -> bool {
    let before = said.get(..name.at.start).unwrap_or_default();
    let clause = phrase(before.rsplit([',', ';', ':', '(']).next().unwrap_or_default());
    let lead = patterns.leads.iter().find(|l| ends_with_phrase(&clause, l));
    let led = lead.is_some();
    let owner = lead.and_then(|l| clause.strip_suffix(l.as_str())).map_or(clause.as_str(), str::trim_end);
    if ends_with(owner, &patterns.others) || !led && super::experience::holds(&clause, &patterns.tasks) {
        return false;
    }
    !(is_study(&name.value.kinds) && super::experience::holds(joined, &patterns.past))
}
