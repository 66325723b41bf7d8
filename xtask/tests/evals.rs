//! No score falls below its floor (`corpus/gold/baseline.toml`), where the real data are at hand (`TREMPLIN_SHARED`).

use serde::Deserialize;
use tremplin_reader::Reader;

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
    // Only what has a floor: some evals take minutes without optimisation.
    let mut names: Vec<String> = baseline.floor.iter().map(|floor| floor.eval.clone()).collect();
    names.sort();
    names.dedup();
    let scores = xtask::eval::run(&names, &shared.join("data")).expect("the data are whole");
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

/// The instructions for use of `shortlist` give the figure that the floor keeps.
#[test]
fn the_instructions_give_what_is_measured() {
    let content =
        std::fs::read_to_string(xtask::root().join("corpus/gold/baseline.toml")).expect("the floors are there");
    let baseline: Baseline = toml::from_str(&content).expect("the floors are well written");
    let measured = tremplin::shortlist::instructions::measured();
    let mut held = 0;
    for floor in &baseline.floor {
        let told = |m: &&tremplin::shortlist::instructions::Measure| {
            m.eval == floor.eval && m.set == floor.set && m.metric == floor.metric
        };
        if let Some(measure) = measured.iter().find(told) {
            assert_eq!(measure.value.parse(), Ok(floor.value), "{measure:?}");
            held += 1;
        }
    }
    assert!(held > 0 && measured.len() > held);
}

/// One French CV in twelve layouts gives the same facts in each, to the last one.
#[test]
fn the_layout_of_a_cv_does_not_matter() {
    let reader = Reader::new(&tremplin_knowledge::open());
    let scores = xtask::eval::layouts::french(&reader).expect("the corpus is whole");
    let exact = scores.iter().find(|s| s.metric == "exact").expect("the share of equal pairs");
    assert!(exact.n >= 28, "at least eight layouts: {} pairs", exact.n);
    assert!((exact.value - 1.0).abs() < f64::EPSILON, "{scores:#?}");
}
