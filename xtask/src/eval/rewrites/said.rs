//! What an ad says, fact by fact, in a form that two readings can be compared by: its value, and the letters that its spans quote.

use tremplin_documents::Span;
use tremplin_knowledge::Degree;
use tremplin_reader::facts::Ad;
use tremplin_reader::text::fold::folded;

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    /// Its kind and its value.
    pub value: String,
    /// Letters and digits of each span, folded, in the order of the text.
    pub quotes: Vec<String>,
    /// Whether a span quotes nothing: out of the text, inside a letter, or empty.
    pub broken: bool,
}

/// Every fact of an ad, in the order of their values.
pub(super) fn said(ad: &Ad, text: &str) -> Vec<Said> {
    let mut all = Vec::new();
    let mut tell = |value: String, spans: &[Span]| {
        let quote = |s: &Span| text.get(s.start..s.end).map_or_else(String::new, letters);
        let quotes: Vec<String> = spans.iter().map(quote).collect();
        let broken = quotes.iter().any(String::is_empty);
        all.push(Said { value, quotes, broken });
    };
    tell(format!("ad_language {:?}", ad.language), &[]);
    tell(format!("occupation {:?}", ad.occupation), &[]);
    if let Some(t) = &ad.title {
        tell(format!("title {} {:?}", letters(&t.normalized), t.seniority), &[t.span]);
    }
    for s in &ad.skills {
        tell(format!("skill {} {} {:?}", s.id, s.positive, s.necessity), &s.spans);
    }
    if let Some(d) = &ad.degree {
        let level = |l: Option<Degree>| l.map_or("none", Degree::id);
        let (level, better) = (level(d.level), level(d.preferred_level));
        tell(format!("degree {level} {} {better} {:?}", d.necessity, d.equivalent_ok), &[d.span]);
    }
    if let Some(e) = &ad.experience {
        tell(format!("experience {:?} {:?}", e.min_years, e.max_years), &[e.span]);
    }
    for l in &ad.languages {
        tell(format!("language {} {:?} {:?}", l.lang, l.level, l.necessity), &[l.span]);
    }
    if let Some(s) = &ad.salary {
        tell(
            format!(
                "salary {:?} {:?} {} {:?} {:?} {:?} {} {:?} {:?}",
                s.min, s.max, s.currency, s.period, s.gross, s.months, s.variable, s.total_min, s.total_max
            ),
            &s.spans,
        );
    }
    if let Some(c) = &ad.contract {
        tell(format!("contract {:?}", c.kinds), &c.spans);
    }
    if let Some(r) = &ad.remote {
        tell(format!("remote {:?} {:?}", r.mode, r.days), &r.spans);
    }
    for p in &ad.places {
        tell(format!("place {} {:?} {:?} {:?}", letters(&p.name), p.commune, p.department, p.region), &[p.span]);
    }
    for r in &ad.remarks {
        tell(format!("remark {}", r.code), r.span.as_slice());
    }
    all.sort();
    all
}

/// Letters and digits, folded.
fn letters(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
