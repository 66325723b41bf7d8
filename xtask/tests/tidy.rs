//! The house is tidy: `cargo test` enforces ARCHITECTURE.md.

#[test]
fn the_house_is_tidy() {
    let faults = xtask::tidy::faults(&xtask::root());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
