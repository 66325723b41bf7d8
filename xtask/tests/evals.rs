//! No score falls below its floor (`corpus/gold/baseline.toml`), where the real data are at hand (`TREMPLIN_SHARED`).

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Baseline {
    floor: Vec<Floor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    eval: String,
    set: String,
    metric: String,
    value: f64,
}

#[test]
fn no_score_falls_below_its_floor() {
    let Some(shared) = xtask::shared() else { return };
    let path = xtask::root().join("corpus/gold/baseline.toml");
    let content = std::fs::read_to_string(&path).expect("the floors are there");
    let baseline: Baseline = toml::from_str(&content).expect("the floors are well written");
    let scores = xtask::eval::run(&[], &shared.join("data")).expect("the data are whole");
    for floor in &baseline.floor {
        let found = scores.iter().find(|s| s.eval == floor.eval && s.set == floor.set && s.metric == floor.metric);
        let score = found.unwrap_or_else(|| panic!("no score for {}/{}/{}", floor.eval, floor.set, floor.metric));
        assert!(
            score.value >= floor.value,
            "{}/{}/{}: {} < {}",
            floor.eval,
            floor.set,
            floor.metric,
            score.value,
            floor.value
        );
    }
}
