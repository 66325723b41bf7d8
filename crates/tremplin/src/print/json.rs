//! Results as JSON: the fields of the contract, and more. Whole numbers are written as integers; spans are in code points.

mod audit;
#[cfg(feature = "market")]
mod market;
mod offer;
mod orient;
mod read;
mod scope;
mod shortlist;
mod taxonomy;

pub use audit::{audit, audit_table, swaps};
#[cfg(feature = "market")]
pub use market::{market_claims, market_collected, market_figures, market_imported, market_list};
pub use orient::orient;
pub use read::reading;
pub use scope::scope;
pub use shortlist::{explanation, forgotten, instructions, retention, shortlist};
pub use taxonomy::{about, concept, diff, imported, named};

use crate::browse::{Check, Entry, Shown};
use crate::gaps::{Beginning, Gaps, Unlearnt, Unnamed};
use crate::{Problem, Say};
use serde_json::{Value, json};
use tremplin_documents::Limit;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::Route;

/// `{"error":{"code","message","path"}}`.
#[must_use]
pub fn problem(problem: &Problem, say: &Say) -> Value {
    json!({ "error": { "code": problem.code, "message": problem.message(say), "path": problem.path } })
}

/// The limits: `[{"name","value","unit","protects"}]`.
#[must_use]
pub fn limits(limits: &[Limit]) -> Value {
    limits.iter().map(|l| json!({ "name": l.name, "value": l.value, "unit": l.unit, "protects": l.protects })).collect()
}

/// A list: `[{"kind","id","label"}]`.
#[must_use]
pub fn entries(entries: &[Entry]) -> Value {
    entries.iter().map(|e| json!({ "kind": e.kind.id(), "id": e.id, "label": e.label })).collect()
}

/// Entries as their files have them, in every language: `[{"kind","entry", ...}]`.
#[must_use]
pub fn shown(shown: &[Shown<'_>]) -> Value {
    let one = |s: &Shown<'_>| match s {
        Shown::Occupation(o, pay) => json!({ "kind": "occupation", "entry": o, "pay": pay }),
        Shown::Skill(s) => json!({ "kind": "skill", "entry": s }),
        Shown::Sector(s) => json!({ "kind": "sector", "entry": s }),
        Shown::Route(r) => json!({ "kind": "route", "entry": r }),
        Shown::Project(p) => json!({ "kind": "project", "entry": p }),
        Shown::Pay(rows) => json!({ "kind": "pay", "pay": rows }),
        Shown::Funding(f) => json!({ "kind": "funding", "entry": f }),
        Shown::Claim(c) => json!({ "kind": "claim", "entry": c }),
        Shown::Source(id, s, claims) => json!({ "kind": "source", "id": id, "entry": s, "claims": claims }),
    };
    shown.iter().map(one).collect()
}

/// A check: `{"counts":{...},"parts":{...},"faults":[{"file","line","message"}]}`.
#[must_use]
pub fn check(check: &Check) -> Value {
    let counts: serde_json::Map<String, Value> =
        check.counts.iter().map(|(kind, n)| (kind.id().to_owned(), json!(n))).collect();
    let faults: Vec<Value> =
        check.faults.iter().map(|f| json!({ "file": f.file, "line": f.line, "message": f.message })).collect();
    let parts: serde_json::Map<String, Value> = check
        .parts
        .iter()
        .map(|(_, part, n)| (part.split_once('-').map_or(*part, |(_, id)| id).to_owned(), json!(n)))
        .collect();
    json!({ "counts": counts, "parts": parts, "faults": faults })
}

/// What is thin in the knowledge.
#[must_use]
pub fn gaps(gaps: &Gaps<'_>) -> Value {
    let ids = |routes: &[&Route]| routes.iter().map(|r| r.id.clone()).collect::<Vec<_>>();
    let occupations = |list: &[&Occupation]| list.iter().map(|o| o.id.clone()).collect::<Vec<_>>();
    let plan = |b: &Beginning<'_>| json!({ "occupation": b.occupation.id, "weeks": b.weeks, "euros": b.euros, "missing": b.missing });
    let unlearnt =
        |u: &Unlearnt<'_>| json!({ "skill": u.skill, "core_of": occupations(&u.core_of), "others": u.others });
    let unnamed =
        |u: &Unnamed<'_>| json!({ "occupation": u.occupation.id, "skill": u.skill, "asked": u.asked, "ads": u.ads });
    json!({
        "plans": gaps.plans.iter().map(plan).collect::<Vec<_>>(),
        "without_ads": gaps.without_ads.iter().map(|(o, ads)| json!({ "occupation": o.id, "ads": ads })).collect::<Vec<_>>(),
        "without_pay": occupations(&gaps.without_pay),
        "unlearnt": gaps.unlearnt.iter().map(unlearnt).collect::<Vec<_>>(),
        "unnamed": gaps.unnamed.iter().map(unnamed).collect::<Vec<_>>(),
        "without_length": ids(&gaps.without_length),
        "without_price": ids(&gaps.without_price),
    })
}

/// A number as an integer where it is whole.
#[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn optional(value: Option<f64>) -> Value {
    value.map_or(Value::Null, number)
}
