//! What is too many or too few: words, skills, languages, items of a list.

use crate::finding::Finding;
use crate::hits::Places;
use crate::rule::Rule;
use crate::subject::Subject;
use std::collections::BTreeSet;
use tremplin_documents::Span;
use tremplin_reader::facts::Necessity;

#[expect(clippy::cast_precision_loss, reason = "counts of one text")]
pub(super) fn find(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Finding> {
    let settings = &rule.settings;
    let counted = counted(rule, places, subject);
    let n = counted.len() as f64;
    let value = settings.per_words.map_or(n, |per| n * per / subject.words().max(1) as f64);
    let (few, many) = (settings.min.is_some_and(|min| value < min), settings.max.is_some_and(|max| value > max));
    if !few && !many {
        return Vec::new();
    }
    // The first that is too many; what is too few stands nowhere.
    let over = settings.max.filter(|_| many && settings.per_words.is_none());
    let at = over.and_then(|max| counted.iter().enumerate().find(|(i, _)| (*i + 1) as f64 > max));
    let words = counted.iter().map(|s| s.of(subject.text.raw).split_whitespace().collect::<Vec<_>>().join(" "));
    let found = at.map_or_else(Finding::whole, |(_, span)| Finding::at(*span));
    let mut finding = found.number("value", value).list("words", words.collect());
    for (name, bound) in [("min", settings.min), ("max", settings.max)] {
        if let Some(bound) = bound {
            finding = finding.number(name, bound);
        }
    }
    vec![finding]
}

/// The places of what is counted.
fn counted(rule: &Rule, places: &Places, subject: &Subject<'_>) -> Vec<Span> {
    let ad = subject.ad;
    let skills = |wanted: &dyn Fn(Necessity) -> bool| -> Vec<Span> {
        let asked = ad.skills.iter().filter(|s| s.positive && wanted(s.necessity));
        asked.filter_map(|s| s.spans.first().copied()).collect()
    };
    match rule.settings.of.as_str() {
        "skills" => skills(&|_| true),
        "required_skills" => skills(&|n| n == Necessity::Required),
        "languages" => ad.languages.iter().map(|l| l.span).collect(),
        "items" => {
            let lines = subject.text.lines.iter().enumerate();
            let in_scope = |line: usize| rule.scope.is_empty() || subject.stands_in(line, &rule.scope);
            lines.filter(|(i, l)| l.item && in_scope(*i)).map(|(_, l)| l.span).collect()
        }
        of => {
            let mut seen = BTreeSet::new();
            let hits = places.any().into_iter();
            let kept = hits.filter(|h| of != "distinct" || seen.insert(subject.text.joined(h.first, h.end)));
            kept.map(|h| subject.span(h.first, h.end)).collect()
        }
    }
}
