//! Lines and titles in capitals.

use crate::finding::Finding;
use crate::rule::Rule;
use crate::subject::Subject;
use tremplin_documents::Span;

/// Share of capitals that counts, where the rule does not say.
const SHARE: f64 = 0.8;

pub(super) fn find(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let spans: Vec<Span> = if rule.settings.of == "title" {
        subject.ad.title.iter().map(|t| t.span).collect()
    } else {
        let lines = subject.text.lines.iter().enumerate();
        let wanted = |line: usize| {
            !subject.title_lines().contains(&line)
                && (rule.scope.is_empty() || subject.stands_in(line, &rule.scope))
                && subject.parts.iter().all(|p| p.heading != line)
        };
        lines.filter(|(i, l)| wanted(*i) && !l.heading && l.field.is_none()).map(|(_, l)| l.span).collect()
    };
    spans.into_iter().filter(|s| in_capitals(s.of(subject.text.raw), rule)).map(Finding::at).collect()
}

#[expect(clippy::cast_precision_loss, reason = "letters of one line")]
fn in_capitals(line: &str, rule: &Rule) -> bool {
    let cased = line.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).count();
    let capitals = line.chars().filter(|c| c.is_uppercase()).count();
    cased >= rule.settings.min_letters.max(1) && capitals as f64 >= rule.settings.share.unwrap_or(SHARE) * cased as f64
}
