//! Cases of decisions: a CV before an ad, counts to audit, trainings on which a plan may rest.

use serde::Deserialize;
use serde_json::{Value, json};
use tremplin::print::json;
use tremplin::shortlist::{File, Question, shortlist};
use tremplin::{Opening, Say};
use tremplin_advice::fairness::{Count, table};
use tremplin_advice::plan::registered;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::training::Route;
use tremplin_reader::facts::Date;

/// What a CV shows of an ad, and what it does not.
pub(super) fn matched(input: &str, today: Date, knowledge: &Knowledge, say: &Say) -> Value {
    #[derive(Default, Deserialize)]
    struct Pair {
        cv: String,
        ad: String,
    }
    let pair: Pair = serde_json::from_str(input).unwrap_or_default();
    let file = |path: &str, text: String| File {
        path: path.to_owned(),
        name: Some(path.to_owned()),
        bytes: Ok(text.into_bytes()),
    };
    let (ad, cvs) = (file("ad.txt", pair.ad), [file("cv.txt", pair.cv)]);
    let question = Question { ad: &ad, cvs: &cvs, days: None, today };
    let list = match shortlist(&question, &Opening::Trusted, knowledge) {
        Ok(list) => json::shortlist(&list, "", knowledge, say),
        Err(problem) => return json::problem(&problem, say),
    };
    let labels = |key: &str| {
        let skills = list["candidates"][0][key].as_array().into_iter().flatten();
        skills.map(|skill| skill["label"].clone()).collect::<Vec<_>>()
    };
    json!({ "match": { "covered": labels("covered"), "missing": labels("missing") }, "shortlist": list })
}

/// The audit of counts by group.
pub(super) fn audited(input: &str) -> Value {
    #[derive(Deserialize)]
    struct Line {
        group: String,
        n: u64,
        selected: u64,
    }
    let lines: Vec<Line> = serde_json::from_str(input).unwrap_or_default();
    let counts: Vec<Count> =
        lines.into_iter().map(|l| Count { group: l.group, n: l.n, selected: l.selected.min(l.n) }).collect();
    json!({ "audit": json::audit_table(&table(&counts)) })
}

/// The trainings on which a plan may rest on a day, and those on which it may not.
pub(super) fn planned(input: &str, today: Date) -> Value {
    let given: Value = serde_json::from_str(input).unwrap_or_default();
    let routes: Vec<Route> = given["trainings"].as_array().into_iter().flatten().filter_map(route).collect();
    let today = today.to_string();
    let (allowed, ended) = registered(&routes, Some(&today));
    let ids = |routes: &[&Route]| routes.iter().map(|r| r.id.clone()).collect::<Vec<_>>();
    let reasons = ended.iter().map(|r| json!({ "id": r.id, "code": "registration_ended", "rncp_end": r.rncp_end }));
    json!({ "plan": { "allowed": ids(&allowed), "excluded": ids(&ended), "reasons": reasons.collect::<Vec<_>>() } })
}

/// A training as the knowledge would have it: what the case does not say is not known.
fn route(given: &Value) -> Option<Route> {
    let mut route = json!({
        "title": "", "kind": "title", "mode": "unknown", "teaches": [], "status": "unchecked", "source": "",
        "date": "undated", "confidence": "low",
    });
    for (key, value) in given.as_object()? {
        route[key] = value.clone();
    }
    serde_json::from_value(route).ok()
}
