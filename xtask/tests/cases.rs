//! Our own small cases, siblings of faults that other tools have had: each line of `corpus/cases/*.jsonl` gives what it expects.

use serde_json::Value;
use std::collections::BTreeMap;

/// A kind of case has at least this many lines.
const SIBLINGS: usize = 3;

#[test]
fn every_case_gives_what_it_expects() {
    let folder = xtask::root().join("corpus/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let text: String = files.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect();
    let cases: Vec<Value> =
        text.lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{l}: {e}"))).collect();
    let mut outputs = Vec::new();
    let unbuilt = xtask::cases::run(&text, &tremplin_knowledge::open(), |line| outputs.push(line.to_owned())).unwrap();
    assert!(unbuilt.is_empty(), "formats that nothing takes: {unbuilt:?}");
    let mut wrong = Vec::new();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (case, output) in cases.iter().zip(&outputs) {
        let output: Value = serde_json::from_str(output).unwrap();
        *kinds.entry(case["kind"].as_str().unwrap()).or_default() += 1;
        for fault in xtask::cases::check::faults(&case["expect"], &output["output"]) {
            wrong.push(format!("{} {}: {fault}\n    {}", case["id"], case["kind"], case["input"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    let few: Vec<_> = kinds.iter().filter(|(_, n)| **n < SIBLINGS).collect();
    assert!(few.is_empty(), "too few siblings: {few:?}");
}
