//! A job ad to what is wrong in it. Rules are files of `rules/`; a finding says where, why, by what law, and what to do. Nothing here
//! reads a file, a clock or a network: the ad is read, the day and the pay of the market are passed in.

pub mod checks;
pub mod config;
pub mod diagnostic;
pub mod edit;
pub mod fault;
mod finding;
mod hits;
mod kinds;
pub mod law;
pub mod rule;
pub mod rules;
pub mod shelf;
pub mod source;
pub mod subject;
pub mod term;
mod terms;
pub mod writing;

pub use config::Config;
pub use diagnostic::{Citation, Diagnostic, Edit, Fix};
pub use rules::Rules;
pub use subject::Subject;

use hits::Hits;

/// What the market pays for such a post, gross a year, in the currency of the figures.
#[derive(Clone, Debug, PartialEq)]
pub struct PayInterval {
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// ISO 4217 code.
    pub currency: String,
    /// Where the figures are from, as it is shown.
    pub source: String,
    /// Their date.
    pub date: String,
}

/// Everything that the rules find in an ad: what is of the whole ad, then the rest in the order of the text.
#[must_use]
pub fn lint(subject: &Subject<'_>, rules: &Rules, config: &Config, pay: Option<&PayInterval>) -> Vec<Diagnostic> {
    let hits = Hits::of(subject, rules);
    let asked = checks::Asked { subject, today: &config.today, pay, data: &rules.shelf.data };
    let country = rules.country(subject);
    let mut found: Vec<Diagnostic> = Vec::new();
    for (rank, rule) in rules.all().enumerate().filter(|(_, r)| config.wants(&r.code)) {
        if !rule.is_for(subject.ad.language.as_deref()) {
            continue;
        }
        let places = hits.of_rule(rank, rule, subject);
        let findings = match rule.kind {
            rule::Kind::Code => checks::find(rule, &places, &asked),
            _ => kinds::find(rule, &places, subject),
        };
        found.extend(findings.into_iter().map(|f| diagnostic::of(f, rule, &country, rules, config, subject)));
    }
    found.sort_by(|a, b| (!a.whole, a.span, &a.code).cmp(&(!b.whole, b.span, &b.code)));
    found.dedup_by(|a, b| a.span == b.span && a.code == b.code);
    found
}
