//! Edits applied to a text: those that overlap one already taken are left.

use crate::diagnostic::{Diagnostic, Edit};
use crate::rule::Safety;

/// The safe edits of some findings, none over another, in the order of the text.
#[must_use]
pub fn safe(findings: &[Diagnostic]) -> Vec<Edit> {
    let fixes = findings.iter().filter_map(|d| d.fix.as_ref()).filter(|f| f.safety == Safety::Safe);
    let mut taken: Vec<Edit> = Vec::new();
    for fix in fixes {
        let free = |edit: &Edit| taken.iter().all(|t| !t.span.overlaps(edit.span) && t.span != edit.span);
        if fix.edits.iter().all(free) {
            taken.extend(fix.edits.iter().cloned());
        }
    }
    taken.sort_by_key(|e| e.span);
    taken
}

/// A text with edits made.
#[must_use]
pub fn applied(text: &str, edits: &[Edit]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        out.push_str(text.get(at..edit.span.start).unwrap_or_default());
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
