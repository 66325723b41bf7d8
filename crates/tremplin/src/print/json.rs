//! Results as JSON: the fields of the contract, and more. Whole numbers are written as integers; spans are in code points.

mod orient;
mod read;

pub use orient::orient;
pub use read::reading;

use crate::browse::{Check, Entry, Shown};
use crate::{Problem, Say};
use serde_json::{Value, json};
use tremplin_documents::Limit;

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

/// A check: `{"counts":{...},"faults":[{"file","line","message"}]}`.
#[must_use]
pub fn check(check: &Check) -> Value {
    let counts: serde_json::Map<String, Value> =
        check.counts.iter().map(|(kind, n)| (kind.id().to_owned(), json!(n))).collect();
    let faults: Vec<Value> =
        check.faults.iter().map(|f| json!({ "file": f.file, "line": f.line, "message": f.message })).collect();
    json!({ "counts": counts, "faults": faults })
}

/// A number as an integer where it is whole.
#[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn optional(value: Option<f64>) -> Value {
    value.map_or(Value::Null, number)
}
