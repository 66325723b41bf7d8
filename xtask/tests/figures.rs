//! What is written by the harness is what the harness gives today: the figures counted in ads, the pages made from the
//! knowledge.

/// With the real data at hand (`TREMPLIN_SHARED`): the committed counts are those of the ads, to the last one.
#[test]
fn the_figures_are_those_of_the_ads() {
    let Some(shared) = xtask::shared() else { return };
    let counted = xtask::measure::run(&tremplin_knowledge::open(), &shared.join("data")).expect("the data are whole");
    let kept = std::fs::read_to_string(xtask::root().join(xtask::measure::FIGURES)).expect("the figures are there");
    let differs = counted.lines().zip(kept.lines()).find(|(a, b)| a != b);
    assert!(counted == kept, "stale figures, first at {differs:?}: run cargo xtask measure");
}

#[test]
fn the_pages_made_from_the_knowledge_are_fresh() {
    for (path, text) in xtask::docs::pages(&tremplin_knowledge::open()) {
        let kept = std::fs::read_to_string(xtask::root().join(&path)).unwrap_or_default();
        assert!(kept == text, "{} is stale: run cargo xtask docs", path.display());
    }
}
