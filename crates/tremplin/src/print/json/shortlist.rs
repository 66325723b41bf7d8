//! The JSON of `shortlist`, as the contract has it. Spans lie in the text of the CV; words of a CV stand in `untrusted_text` alone.

use crate::print::code_points::CodePoints;
use crate::shortlist::keeping::{Due, LOG_DAYS, POOL_DAYS, REFUSED_DAYS};
use crate::shortlist::{Candidate, Shortlist};
use crate::view::shortlist::{asked, explanation as explained, shown_why};
use crate::{Say, VERSION};
use serde_json::{Value, json};
use tremplin_advice::shortlist::{Demand, Road, Shown, WHOLE, Wanted};
use tremplin_documents::Span;
use tremplin_knowledge::{Knowledge, Lang};
use tremplin_reader::facts::Necessity;

/// Longest words of a CV that are given back at once.
const LONGEST: usize = 200;

/// The list. `log` is where its line was written.
#[must_use]
pub fn shortlist(list: &Shortlist, log: &str, knowledge: &Knowledge, say: &Say) -> Value {
    let points = CodePoints::new(&list.document.text);
    let demand = |wanted: &Wanted| {
        let mut value = json!({
            "necessity": wanted.necessity, "label": asked(&wanted.demand, knowledge, say),
            "spans": wanted.spans.iter().map(|s| points.span(*s)).collect::<Vec<_>>(),
        });
        match &wanted.demand {
            Demand::Skill { any, kin } => {
                value["skill"] = json!(any.first());
                value["any"] = json!(any);
                value["or_equivalent"] = json!(kin);
            }
            Demand::Months(months) => value["months"] = json!(months),
            Demand::Degree { level, equivalent, months } => {
                value["degree"] = json!(level.id());
                value["equivalent_months"] = json!(equivalent.then_some(months));
            }
            Demand::Language { lang, level } => {
                value["language"] = json!(lang);
                value["level"] = json!(level);
            }
        }
        value
    };
    let unreadable = list.unreadable.iter().map(|(file, problem)| {
        json!({
            "file": file.path, "rank": null, "score": null, "qualified": null, "covered": [], "missing": [],
            "unreadable": { "code": problem.code, "message": problem.message(say) },
        })
    });
    let candidates = list.candidates.iter().map(|c| candidate(c, list, knowledge, say));
    let days = list.by_day();
    json!({
        "ad": {
            "hash": list.ad_hash,
            "title": list.ad.title.as_ref().map(|t| &t.normalized),
            "demands": list.demands.list.iter().map(demand).collect::<Vec<_>>(),
        },
        "candidates": candidates.chain(unreadable).collect::<Vec<_>>(),
        "counts": {
            "readable": list.candidates.len(), "qualified": list.qualified(), "unreadable": list.unreadable.len(),
            "by_day": list.dated.then(|| days.iter().map(|(day, (qualified, all))| {
                json!({ "day": day, "qualified": qualified, "all": all })
            }).collect::<Vec<_>>()),
        },
        "ties": list.ties(),
        "ranking": list.id(knowledge),
        "log": log,
        "notices": [say.text("shortlist-notice-law"), say.text("shortlist-notice-ties"), say.text("shortlist-notice-read")],
        "version": { "program": VERSION, "knowledge": knowledge.version },
    })
}

fn candidate(candidate: &Candidate, list: &Shortlist, knowledge: &Knowledge, say: &Say) -> Value {
    let text = &candidate.document.text;
    let points = CodePoints::new(text);
    let spans = |spans: &[Span]| spans.iter().map(|s| points.span(*s)).collect::<Vec<_>>();
    let quotes = |shown: &Shown| {
        let words = |s: &Span| crate::view::evidence_line(text, *s).chars().take(LONGEST).collect::<String>();
        shown.evidence.iter().map(words).collect::<Vec<_>>()
    };
    let (mut covered, mut missing, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (wanted, shown) in list.demands.list.iter().zip(&candidate.assessment.shown) {
        let mut value = json!({
            "necessity": wanted.necessity, "must": wanted.necessity == Necessity::Required, "met": shown.met,
            "part": share(shown.part), "evidence": spans(&shown.evidence), "untrusted_text": quotes(shown),
            "why": shown_why(wanted, shown, knowledge, say),
        });
        let Demand::Skill { any, .. } = &wanted.demand else {
            value["label"] = json!(asked(&wanted.demand, knowledge, say));
            others.push(value);
            continue;
        };
        match &shown.road {
            Road::Skill { skill, by, how, proof } => {
                value["skill"] = json!(skill);
                value["label"] = json!(knowledge.skill_label(skill, say.lang()));
                value["by"] = json!(by);
                value["how"] = json!(how);
                value["proof"] = json!(proof);
                covered.push(value);
            }
            _ => {
                value["skill"] = json!(any.first());
                value["label"] = json!(asked(&wanted.demand, knowledge, say));
                value["any"] = json!(any);
                missing.push(value);
            }
        }
    }
    let in_language = |lang: Lang| {
        let say = Say::new(lang, knowledge);
        (lang.code().to_owned(), json!(explained(candidate, list, knowledge, &say)))
    };
    let explanation: serde_json::Map<String, Value> = knowledge.languages.keys().copied().map(in_language).collect();
    json!({
        "file": candidate.file, "rank": candidate.rank, "score": share(candidate.assessment.score),
        "qualified": candidate.assessment.qualified,
        "covered": covered, "missing": missing, "requirements": others,
        "set_aside": spans(&candidate.repeated),
        "day": candidate.day, "explanation": explanation, "unreadable": null,
    })
}

/// Ten thousandths as a share.
#[expect(clippy::cast_precision_loss, reason = "at most ten thousand")]
fn share(part: u64) -> f64 {
    part as f64 / WHOLE as f64
}

/// What one candidate may be told.
#[must_use]
pub fn explanation(candidate: &Candidate, list: &Shortlist, knowledge: &Knowledge, say: &Say) -> Value {
    let mut value = self::candidate(candidate, list, knowledge, say);
    // Of one alone, a rank says nothing.
    value["rank"] = Value::Null;
    json!({ "candidate": value, "version": { "program": VERSION, "knowledge": knowledge.version } })
}

/// A candidate forgotten.
#[must_use]
pub fn forgotten(candidate: &str, lines: usize) -> Value {
    json!({ "candidate": candidate, "lines": lines })
}

/// The terms, and what is past them.
#[must_use]
pub fn retention(due: &Due, applied: bool) -> Value {
    json!({
        "terms": { "refused_days": REFUSED_DAYS, "pool_days": POOL_DAYS, "log_days": LOG_DAYS },
        "lines": due.all, "oldest": due.oldest, "applied": applied,
        "due": { "lines": due.lines, "refused": due.refused, "pool": due.pool },
    })
}

/// What was measured.
#[must_use]
pub fn instructions() -> Value {
    let measure = |m: crate::shortlist::instructions::Measure| json!({ "eval": m.eval, "set": m.set, "metric": m.metric, "value": m.value, "n": m.n, "day": m.day });
    json!({ "measured": crate::shortlist::instructions::measured().into_iter().map(measure).collect::<Vec<_>>() })
}
