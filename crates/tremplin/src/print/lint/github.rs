//! Findings as commands of a GitHub workflow, which shows them beside the line.

use super::{Judged, Place};
use tremplin_lint::rule::Severity;

/// One line a finding.
#[must_use]
pub fn github(ads: &[Judged]) -> String {
    let mut out = String::new();
    for ad in ads {
        for d in &ad.linted.findings {
            let (text, span) = ad.linted.shown(d.span);
            let place = Place::of(text, span);
            let level = match d.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Notice => "notice",
            };
            // A finding over several lines has no columns there.
            let columns = if place.end_line == place.line {
                format!(",col={},endColumn={}", place.column, place.end_column)
            } else {
                String::new()
            };
            out.push_str(&format!(
                "::{level} file={},line={},endLine={}{columns},title={}::{}\n",
                property(&ad.file),
                place.line,
                place.end_line,
                property(&format!("{} ({})", d.name, d.code)),
                data(&format!("{} {}", d.message, d.advice)),
            ));
        }
    }
    out
}

/// What stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands in a property: a comma or a colon would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(property("a,b: 5%\nc"), "a%2Cb%3A 5%25%0Ac");
        assert_eq!(data("a,b: 5%\r\nc"), "a,b: 5%25%0D%0Ac");
    }
}
