//! The models built in are those that their cards describe.

use sha2::{Digest as _, Sha256};

#[test]
fn the_cards_name_the_files() {
    let root = xtask::root();
    let cards = std::fs::read_to_string(root.join("models/README.md")).expect("the cards");
    for (name, _) in xtask::train::MODELS {
        let bytes = std::fs::read(root.join("models").join(name).with_extension("bin")).expect("the model");
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(cards.contains(&format!("`{sum}`")), "the card of {name} has another checksum than {sum}");
    }
}
