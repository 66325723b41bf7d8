//! A title in one gender, without a mark that it is for all. In the rule, `any` holds names in the masculine, `one` in the feminine,
//! `other` the marks.

use super::Asked;
use crate::finding::Finding;
use crate::hits::{Hit, Places};
use crate::rule::{Group, Rule};

/// Signs that open the ending of the other gender right after a name: `ingénieur(e)`, `développeur·euse`, `chargé-e`.
const OPENS: [char; 6] = ['(', '·', '.', '•', '/', '-'];

pub(super) fn find(_: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let Some(title) = &asked.subject.ad.title else { return Vec::new() };
    let here = |group: Group| -> Vec<Hit> {
        let hits = places.of(group).iter().copied();
        hits.filter(|h| title.span.contains(asked.subject.span(h.first, h.end))).collect()
    };
    let (men, women) = (here(Group::Any), here(Group::One));
    // A mark may stand beside the title, on its line.
    let lines = asked.subject.title_lines();
    let line = |h: &Hit| asked.subject.text.tokens.get(h.first).map_or(0, |t| t.line);
    let marked = places.of(Group::Other).iter().any(|h| lines.contains(&line(h)));
    let open = men.iter().chain(&women).any(|h| has_ending(h, asked));
    let both = !men.is_empty() && !women.is_empty();
    if marked || open || both || men.is_empty() && women.is_empty() {
        return Vec::new();
    }
    vec![Finding::at(title.span)]
}

fn has_ending(hit: &Hit, asked: &Asked<'_>) -> bool {
    let end = asked.subject.span(hit.first, hit.end).end;
    let after = asked.subject.text.raw.get(end..).unwrap_or_default();
    let mut chars = after.chars();
    chars.next().is_some_and(|c| OPENS.contains(&c)) && chars.next().is_some_and(char::is_alphabetic)
}
