//! How a text is set does not change what it says: lines cut at a width, numbers before items, marks without width, headings in
//! capitals.

use std::sync::LazyLock;
use tremplin_documents::{Hint, open};
use tremplin_reader::Reader;
use tremplin_reader::facts::{Ad, Necessity};

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));

fn read(text: &str) -> Ad {
    let document = open(text.as_bytes(), &Hint { name: Some("ad.txt") }).expect("a text is legible");
    READER.read_ad(&document)
}

/// Skills with how much they are wanted.
fn skills(ad: &Ad) -> Vec<(&str, Necessity)> {
    ad.skills.iter().map(|s| (s.id.as_str(), s.necessity)).collect()
}

#[track_caller]
fn check_same(one: &str, other: &str) {
    let (one, other) = (read(one), read(other));
    assert_eq!(skills(&one), skills(&other));
    assert_eq!(one.title.as_ref().map(|t| &t.normalized), other.title.as_ref().map(|t| &t.normalized));
    assert_eq!(one.salary.as_ref().map(|s| (s.min, s.max)), other.salary.as_ref().map(|s| (s.min, s.max)));
    assert_eq!(one.experience.as_ref().map(|e| e.min_years), other.experience.as_ref().map(|e| e.min_years));
}

#[test]
fn lines_cut_at_a_width_are_one() {
    let cut = "Data engineer\n\nLa maison Brindille cherche une personne pour ses entrepôts de données, et de\n\
               préférence avec une expérience de cinq ans dans la conception de bases de\n\
               données et le traitement du langage ; nous versons entre 45 000 et\n52 000 euros par an.\n";
    let whole = cut.replace(",\net", ", et").replace("de\n", "de ").replace("et\n52", "et 52");
    assert!(whole.lines().count() < cut.lines().count());
    check_same(cut, &whole);
    assert_eq!(read(cut).salary.and_then(|s| s.max), Some(52_000.0));
}

#[test]
fn short_lines_are_not_cut_lines() {
    let ad = read("Data engineer\n\nPython\nSQL souhaité\nAnglais courant\nPoste à Lyon\n");
    assert!(skills(&ad).iter().any(|(id, _)| *id == "python"));
}

#[test]
fn numbers_before_items_are_bullets() {
    let bullets = "Data engineer\n\nVous devez connaître :\n- Python ;\n- Docker.\n\nNice to have:\n- Spark\n- a BS or MS degree\n";
    let numbers = bullets.replace("- Python", "1. Python").replace("- Docker", "2. Docker");
    check_same(bullets, &numbers.replace("- Spark", "1) Spark").replace("- a BS", "2) a BS"));
}

#[test]
fn marks_without_width_are_not_seen() {
    let plain = "Data engineer confirmé - Bordeaux\n\nProfil recherché :\n- Maîtrise de Python\n";
    check_same(plain, &plain.replace("confirmé", "confi\u{ad}rmé").replace(" :", " :\u{200b}"));
}

#[test]
fn a_heading_is_one_in_any_letters() {
    let plain = "Data engineer\n\nProfil recherché :\n- Maîtrise de Python\n\nOutils de la maison :\n- Docker\n\nVu ailleurs :\n- Spark\n";
    let capitals = plain.replace("Outils de la maison", "OUTILS DE LA MAISON").replace("Vu ailleurs", "VU AILLEURS");
    check_same(plain, &capitals);
}

#[test]
fn a_name_does_not_go_on_in_the_next_item() {
    let ad = read("Data engineer\n\nOutils :\n- machine\n- learning\n");
    assert!(ad.skills.iter().all(|s| s.id != "machine-learning"));
}
