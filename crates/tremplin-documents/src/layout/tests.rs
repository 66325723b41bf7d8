//! Pages drawn with plain numbers: positioned words in, paragraphs out.

use super::*;
use crate::Label;
use crate::hyphens::Hyphens;

/// Words of 5 pt letters on a 10 pt line. Each entry is (x, y, text); a leading `*` sets 14 pt bold.
fn page(entries: &[(f32, f32, &str)]) -> Vec<Word> {
    let mut words = Vec::new();
    for &(x, y, text) in entries {
        let (text, size, bold) = text.strip_prefix('*').map_or((text, 10.0, false), |t| (t, 14.0, true));
        let mut at = x;
        for (i, word) in text.split(' ').enumerate() {
            let width = word.chars().count() as f32 * size / 2.0;
            words.push(Word { text: word.into(), x0: at, x1: at + width, y, size, bold, spaced: i > 0 });
            at += width + size * 0.3;
        }
    }
    words
}

fn check(entries: &[(f32, f32, &str)], expected: &[&str]) {
    let lines = lines(page(entries));
    let seen: Vec<String> = paragraphs(&lines, 10.0, &Hyphens::of(lines.iter().flat_map(Line::texts)))
        .into_iter()
        .map(|p| p.text)
        .collect();
    assert_eq!(seen, expected);
}

#[test]
fn a_sidebar_is_read_on_its_own() {
    check(
        &[
            (40.0, 100.0, "*CONTACT"),
            (40.0, 117.0, "06 00 00 00 00"),
            (40.0, 131.0, "ada@exemple.fr"),
            (40.0, 145.0, "Lille"),
            (200.0, 103.0, "*Expérience"),
            (200.0, 121.0, "Développeuse chez Acme à Lille"),
            (200.0, 139.0, "Analyste chez Bidule à Lens"),
            (200.0, 157.0, "Stage chez Machin à Douai"),
        ],
        &[
            "CONTACT",
            "06 00 00 00 00",
            "ada@exemple.fr",
            "Lille",
            "Expérience",
            "Développeuse chez Acme à Lille",
            "Analyste chez Bidule à Lens",
            "Stage chez Machin à Douai",
        ],
    );
}

#[test]
fn a_name_over_both_columns_is_read_first() {
    let mut entries = vec![(180.0, 50.0, "*Ada Lovelace, mathématicienne")];
    for i in 0..5 {
        let y = 100.0 + 15.0 * i as f32;
        entries.push((40.0, y, ["Un", "Deux", "Trois", "Quatre", "Cinq"][i]));
        entries.push((250.0, y + 6.0, ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"][i]));
    }
    let expected = [
        "Ada Lovelace, mathématicienne",
        "Un",
        "Deux",
        "Trois",
        "Quatre",
        "Cinq",
        "Alpha",
        "Beta",
        "Gamma",
        "Delta",
        "Epsilon",
    ];
    check(&entries, &expected);
}

#[test]
fn dates_at_the_left_stay_with_their_titles() {
    check(
        &[
            (40.0, 100.0, "2019 – 2021"),
            (150.0, 100.0, "Développeuse, Acme"),
            (150.0, 114.0, "Applications de gestion en Rust"),
            (40.0, 135.0, "2017 – 2019"),
            (150.0, 135.0, "Analyste, Bidule"),
            (150.0, 149.0, "Tableaux de bord pour la vente"),
            (40.0, 170.0, "2015 – 2017"),
            (150.0, 170.0, "Stagiaire, Machin"),
            (150.0, 184.0, "Enquêtes auprès des clients"),
        ],
        &[
            "2019 – 2021\tDéveloppeuse, Acme",
            "Applications de gestion en Rust",
            "2017 – 2019\tAnalyste, Bidule",
            "Tableaux de bord pour la vente",
            "2015 – 2017\tStagiaire, Machin",
            "Enquêtes auprès des clients",
        ],
    );
}

#[test]
fn dates_at_the_right_stay_on_their_line() {
    check(
        &[
            (40.0, 100.0, "Développeuse, Acme"),
            (400.0, 100.0, "2019 – 2021"),
            (40.0, 114.0, "• Applications de gestion"),
            (40.0, 135.0, "Analyste, Bidule"),
            (400.0, 135.0, "2017 – 2019"),
            (40.0, 149.0, "• Tableaux de bord"),
            (40.0, 170.0, "Stagiaire, Machin"),
            (400.0, 170.0, "2015 – 2017"),
        ],
        &[
            "Développeuse, Acme\t2019 – 2021",
            "Applications de gestion",
            "Analyste, Bidule\t2017 – 2019",
            "Tableaux de bord",
            "Stagiaire, Machin\t2015 – 2017",
        ],
    );
}

#[test]
fn place_and_dates_over_several_rows_go_to_the_title() {
    check(
        &[
            (40.0, 100.0, "Développeuse, Acme"),
            (400.0, 100.0, "Lille"),
            (40.0, 114.0, "• Applications de gestion"),
            (374.0, 114.0, "2019 – 2021"),
        ],
        &["Développeuse, Acme\tLille\t2019 – 2021", "Applications de gestion"],
    );
}

#[test]
fn a_label_over_two_rows_is_put_together() {
    check(
        &[
            (40.0, 100.0, "Jan. 2019 –"),
            (150.0, 100.0, "Développeuse"),
            (40.0, 114.0, "Présent"),
            (150.0, 114.0, "Acme, Lille"),
            (40.0, 140.0, "Mai 2016 –"),
            (150.0, 140.0, "Analyste"),
            (40.0, 154.0, "Déc. 2018"),
            (150.0, 154.0, "Bidule, Lens"),
        ],
        &["Jan. 2019 – Présent\tDéveloppeuse", "Acme, Lille", "Mai 2016 – Déc. 2018\tAnalyste", "Bidule, Lens"],
    );
}

#[test]
fn wrapped_lines_and_cut_words_are_joined() {
    check(
        &[
            (40.0, 100.0, "Conception d'une chaîne de trai-"),
            (40.0, 112.0, "tement des données en temps réel"),
            (40.0, 124.0, "pour la vente."),
            (40.0, 150.0, "Autre chose"),
        ],
        &["Conception d'une chaîne de traitement des données en temps réel pour la vente.", "Autre chose"],
    );
}

#[test]
fn compounds_keep_their_hyphen() {
    check(
        &[(40.0, 100.0, "Développement d'applications full-"), (40.0, 112.0, "stack pour la vente en ligne")],
        &["Développement d'applications full-stack pour la vente en ligne"],
    );
}

#[test]
fn items_hang_under_their_bullet() {
    check(
        &[
            (40.0, 100.0, "• Mise en place d'un entrepôt de données"),
            (50.0, 112.0, "Snowflake"),
            (40.0, 124.0, "• Formation"),
        ],
        &["Mise en place d'un entrepôt de données Snowflake", "Formation"],
    );
}

#[test]
fn spaced_out_titles_are_closed_up() {
    let spread = |text: &str, y: f32, gap: f32| -> Vec<Word> {
        let mut x = 40.0;
        let mut words = Vec::new();
        for c in text.chars() {
            if c == ' ' {
                x += 8.0;
                continue;
            }
            let word = Word { text: c.into(), x0: x, x1: x + 6.0, y, size: 10.0, bold: false, spaced: false };
            words.push(word);
            x += 6.0 + gap;
        }
        words
    };
    assert_eq!(lines(spread("EXPÉRIENCE PRO", 10.0, 3.0))[0].text(), "EXPÉRIENCE PRO");
}

#[test]
fn labels_are_told_by_the_type() {
    let lines = lines(page(&[(40.0, 100.0, "*Formation"), (40.0, 120.0, "• Licence"), (40.0, 140.0, "texte courant")]));
    let labels: Vec<Label> =
        paragraphs(&lines, 10.0, &Hyphens::of(lines.iter().flat_map(Line::texts))).iter().map(|p| p.label).collect();
    assert_eq!(labels, [Label::Heading, Label::ListItem, Label::Paragraph]);
}

#[test]
fn a_column_that_ends_lower_keeps_its_end() {
    let mut entries = vec![(
        40.0,
        50.0,
        "Une ligne qui va d’un bord à l’autre de la page, sans rien laisser au milieu, pour commencer",
    )];
    for i in 0..6 {
        entries.push((40.0, 70.0 + 14.0 * i as f32, "Texte de la colonne de gauche"));
        entries.push((300.0, 71.0 + 14.0 * i as f32, "Texte de la colonne de droite"));
    }
    entries.push((40.0, 159.0, "Fin de gauche"));
    entries.push((40.0, 200.0, "*Partie suivante"));
    entries.push((
        40.0,
        215.0,
        "Une autre ligne qui va d’un bord à l’autre de la page, sans rien laisser au milieu, pour finir",
    ));
    let seen: Vec<String> = lines(page(&entries)).iter().map(Line::text).collect();
    let place = |text: &str| seen.iter().position(|line| line == text).expect("the line is read");
    assert!(place("Fin de gauche") < place("Texte de la colonne de droite"), "{seen:#?}");
    assert!(place("Texte de la colonne de droite") < place("Partie suivante"), "{seen:#?}");
}

#[test]
fn a_short_end_of_two_columns_is_not_read_across() {
    check(
        &[
            (40.0, 101.0, "*Souhaits"),
            (40.0, 117.0, "Un poste dans la recherche appliquée,"),
            (40.0, 130.0, "à Grenoble."),
            (300.0, 100.0, "d’essais, et livrer avant d’être sûre."),
            (300.0, 114.0, "Mes anciennes doctorantes trouvent"),
            (300.0, 128.0, "cela très drôle."),
        ],
        &[
            "Souhaits",
            "Un poste dans la recherche appliquée, à Grenoble.",
            "d’essais, et livrer avant d’être sûre.",
            "Mes anciennes doctorantes trouvent cela très drôle.",
        ],
    );
}

#[test]
fn a_paragraph_that_begins_with_an_indent_is_one() {
    check(
        &[
            (55.0, 100.0, "Elle enseigne la physique et réduit le temps de me-"),
            (40.0, 114.0, "sure d’un tiers, avec deux collègues du même labora-"),
            (40.0, 128.0, "toire de Saint-"),
            (40.0, 142.0, "Brieuc."),
        ],
        &[
            "Elle enseigne la physique et réduit le temps de mesure d’un tiers, avec deux collègues du même laboratoire de Saint-Brieuc.",
        ],
    );
}

#[test]
fn strange_numbers_do_no_harm() {
    let word = |x: f32, y: f32, size: f32| Word { text: "a".into(), x0: x, x1: x, y, size, bold: false, spaced: false };
    lines(vec![]);
    lines(vec![word(0.0, 0.0, 0.0), word(1e6, -1e6, 1e6), word(f32::MAX, 0.0, 1.0)]);
}
