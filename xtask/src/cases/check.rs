//! What a case expects, against what the product gave back. Only what the case states is checked; the fields are those of the cases.

use serde_json::Value;
use tremplin_reader::text::fold::folded;
use unicode_normalization::UnicodeNormalization;

/// What is not as expected, one sentence each.
#[must_use]
pub fn faults(expect: &Value, output: &Value) -> Vec<String> {
    let Some(keys) = expect.as_object() else { return vec!["the case expects nothing".to_owned()] };
    keys.iter().flat_map(|(key, wanted)| part(key, wanted, expect, output)).collect()
}

fn part(key: &str, wanted: &Value, expect: &Value, output: &Value) -> Vec<String> {
    let got = output.get(key).unwrap_or(&Value::Null);
    match key {
        "skills" => list(wanted).filter_map(|w| skill_missing(w, output)).collect(),
        "skills_absent" => {
            list(wanted).filter(|w| found(w, output).is_some()).map(|w| format!("skill {w} found")).collect()
        }
        "skills_only" => list(&output["skills"])
            .filter(|s| s["polarity"] == "positive" && !list(&expect["skills"]).any(|w| same_skill(w, s)))
            .map(|s| format!("skill {} is not in this text", s["label"]))
            .collect(),
        "skills_unique" => list(&expect["skills"])
            .map(|w| (w, list(&output["skills"]).filter(|s| same_skill(w, s)).count()))
            .filter(|(_, n)| *n != 1)
            .map(|(w, n)| format!("skill {}: {n} concepts", w["label"]))
            .collect(),
        "languages" | "diagnostics" => list(wanted)
            .filter(|w| !list(got).any(|g| agrees(w, g)))
            .map(|w| format!("{key}: no {w} in {got}"))
            .collect(),
        "diagnostics_absent" => list(wanted)
            .filter(|w| list(&output["diagnostics"]).any(|g| agrees(w, g)))
            .map(|w| format!("diagnostic {w} raised"))
            .collect(),
        // An estimate may be told, but never as the pay that is stated.
        "estimate" if output["salary"].is_object() => vec!["an estimate stands as stated pay".to_owned()],
        "estimate" => Vec::new(),
        "text" => text(wanted, got.as_str().unwrap_or_default()),
        "cv" => cv(wanted, got),
        "places" => {
            let names: Vec<&str> = list(got).filter_map(|p| p.as_str().or_else(|| p["name"].as_str())).collect();
            members(wanted, "contains", "absent", &names)
        }
        "collect" if wanted.get("keywords_contain").is_some() => {
            let words: Vec<&str> = list(&got["keywords"]).filter_map(Value::as_str).collect();
            members(wanted, "keywords_contain", "keywords_absent", &words)
        }
        _ if agrees(wanted, got) => Vec::new(),
        _ => vec![format!("{key}: {got} instead of {wanted}")],
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Words that must be in a list, and those that must not, without case or accents.
fn members(wanted: &Value, within: &str, without: &str, got: &[&str]) -> Vec<String> {
    let held = |word: &&Value| got.iter().any(|g| Some(folded(g)) == word.as_str().map(folded));
    let lacks = list(&wanted[within]).filter(|w| !held(w)).map(|w| format!("no {w} in {got:?}"));
    let holds = list(&wanted[without]).filter(|w| held(w)).map(|w| format!("{w} in {got:?}"));
    lacks.chain(holds).collect()
}

fn skill_missing(wanted: &Value, output: &Value) -> Option<String> {
    let positive = wanted["polarity"] != "negative";
    let here = found(wanted, output);
    match (positive, here) {
        (false, None) => None,
        (false, Some(_)) => Some(format!("skill {} is denied here", wanted["label"])),
        (true, None) => Some(format!("skill {} missing", wanted["label"])),
        (true, Some(skill)) => {
            let other = |key: &str| {
                let said = wanted.get(key).filter(|w| **w != skill[key])?;
                Some(format!("skill {}: {key} {} instead of {said}", wanted["label"], skill[key]))
            };
            other("necessity").or_else(|| other("alternatives"))
        }
    }
}

/// The skill, wanted somewhere or at its quote.
fn found<'o>(wanted: &Value, output: &'o Value) -> Option<&'o Value> {
    let text = output["text"].as_str().unwrap_or_default();
    let quoted = |skill: &Value| {
        let Some(quote) = wanted["quote"].as_str().map(folded) else { return true };
        list(&skill["spans"]).any(|span| {
            let place = |i: usize| span[i].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            let said: String = text.chars().skip(place(0)).take(place(1).saturating_sub(place(0))).collect();
            let said = folded(&said);
            !said.is_empty() && (quote.contains(&said) || said.contains(&quote))
        })
    };
    list(&output["skills"]).find(|s| s["polarity"] == "positive" && same_skill(wanted, s) && quoted(s))
}

fn same_skill(wanted: &Value, skill: &Value) -> bool {
    let name = folded(wanted["label"].as_str().unwrap_or_default());
    let labels = std::iter::once(&skill["label"]).chain(list(&skill["alt_labels"]));
    labels.filter_map(Value::as_str).any(|l| folded(l) == name)
}

/// Whether a value is as wanted: every key of an object, numbers to 0.2 %, words without case or accents; `x_any` lists what `x` may be,
/// `x_not` what it may not.
fn agrees(wanted: &Value, got: &Value) -> bool {
    match (wanted, got) {
        // A quote only says where a person finds it.
        (Value::Object(keys), _) => keys.iter().filter(|(key, _)| *key != "quote").all(|(key, w)| {
            let value = |suffix: &str| key.strip_suffix(suffix).map(|k| got.get(k).unwrap_or(&Value::Null));
            match (value("_any"), value("_not")) {
                (Some(got), _) => list(w).any(|w| agrees(w, got)),
                (_, Some(got)) => !list(w).any(|w| agrees(w, got)),
                _ => agrees(w, got.get(key).unwrap_or(&Value::Null)),
            }
        }),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
            (a - b).abs() <= 0.002 * a.abs().max(1.0)
        }
        (Value::String(a), Value::String(b)) => folded(a).split_whitespace().eq(folded(b).split_whitespace()),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| agrees(a, b)),
        (a, b) => a == b,
    }
}

fn text(wanted: &Value, got: &str) -> Vec<String> {
    let words = |t: &str| t.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let all = words(got);
    let strings = |key: &str| list(&wanted[key]).filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>();
    let lacks =
        strings("contains").into_iter().filter(|s| !all.contains(&words(s))).map(|s| format!("text lacks {s:?}"));
    let holds = strings("absent").into_iter().filter(|s| got.contains(s.as_str())).map(|s| format!("text holds {s:?}"));
    let mut faults: Vec<String> = lacks.chain(holds).collect();
    let mut at = 0;
    for s in strings("order") {
        match got.get(at..).and_then(|rest| rest.find(&s)) {
            Some(i) => at += i + s.len(),
            None => faults.push(format!("text: {s:?} is not in its place")),
        }
    }
    faults
}

fn cv(wanted: &Value, got: &Value) -> Vec<String> {
    let jobs: Vec<&Value> = list(&got["jobs"]).collect();
    let tolerance = wanted["tolerance"].as_i64().unwrap_or(0);
    let months = |v: &Value| v["experience_months"].as_i64();
    let mut faults = Vec::new();
    if let Some(n) = wanted["jobs"].as_u64().filter(|n| *n != jobs.len() as u64) {
        faults.push(format!("{} jobs instead of {n}", jobs.len()));
    }
    if let Some(m) = months(wanted).filter(|m| months(got).is_none_or(|g| (g - m).abs() > tolerance)) {
        faults.push(format!("{} months instead of {m}", got["experience_months"]));
    }
    if let Some(first) = wanted.get("first_job").filter(|f| !jobs.first().is_some_and(|j| agrees(f, j))) {
        faults.push(format!("first job {:?} instead of {first}", jobs.first()));
    }
    if let Some(sections) = wanted.get("sections").filter(|s| !agrees(s, &got["sections"])) {
        faults.push(format!("sections {} instead of {sections}", got["sections"]));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_stated_is_checked() {
        let output = json!({
            "text": "Go, Excel", "salary": { "min": 45000, "max": null, "gross": true }, "title": { "raw": "Développeur" },
            "skills": [{ "label": "Go", "alt_labels": ["golang"], "spans": [[0, 2]], "polarity": "positive", "necessity": "required" }],
        });
        let good = json!({
            "salary": { "min": 45001, "max": null }, "title": { "raw_any": ["developpeur", "x"], "raw_not": ["y"] },
            "skills": [{ "label": "Golang", "quote": "Go", "polarity": "positive", "necessity": "required" }],
            "skills_absent": [{ "label": "Excel" }], "text": { "order": ["Go", "Excel"], "absent": ["z"] },
        });
        assert_eq!(faults(&good, &output), Vec::<String>::new());
        for bad in [
            json!({ "salary": { "min": 46000 } }),
            json!({ "salary": null }),
            json!({ "title": { "raw_not": ["développeur"] } }),
            json!({ "skills": [{ "label": "Excel" }] }),
            json!({ "skills": [{ "label": "Go", "quote": "Excel" }] }),
            json!({ "skills": [{ "label": "Go", "polarity": "negative" }] }),
            json!({ "skills": [{ "label": "Go", "necessity": "preferred" }] }),
            json!({ "skills_absent": [{ "label": "go" }] }),
            json!({ "skills_only": true, "skills": [] }),
            json!({ "text": { "order": ["Excel", "Go"] } }),
            json!({ "diagnostics": [{ "code": "x" }] }),
            json!({ "cv": { "jobs": 1 } }),
            json!({ "places": { "contains": ["Lyon"] } }),
            json!({ "collect": { "keywords_contain": ["IA"] } }),
        ] {
            assert_eq!(faults(&bad, &output).len(), 1, "{bad}");
        }
    }
}
