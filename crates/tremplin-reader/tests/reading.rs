//! Text in, facts out: short texts in both languages, from the common to the odd.

use std::sync::LazyLock;
use tremplin_documents::{Hint, open};
use tremplin_knowledge::{Degree, Level};
use tremplin_reader::facts::Necessity;
use tremplin_reader::{Ad, Date, Document, Profile, Reader};

const TODAY: Date = Date::new(2026, 11);

fn document(text: &str) -> Document {
    open(text.as_bytes(), &Hint { name: Some("text.txt") }).expect("plain text opens")
}

fn reader() -> &'static Reader {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));
    &READER
}

fn cv(text: &str) -> Profile {
    reader().read_profile(&document(text), TODAY)
}

fn ad(text: &str) -> Ad {
    reader().read_ad(&document(text))
}

/// Jobs as `title @ employer: start..end (months)`.
fn jobs(text: &str) -> Vec<String> {
    let value = |f: &Option<tremplin_reader::facts::Found<String>>| f.as_ref().map_or("-".into(), |f| f.value.clone());
    let month = |m: Option<Date>| m.map_or(String::new(), |m| m.to_string());
    let show = |j: &tremplin_reader::facts::Job| {
        let end = if j.current { "now".to_owned() } else { month(j.end) };
        format!("{} @ {}: {}..{end} ({})", value(&j.title), value(&j.employer), month(j.start), j.months)
    };
    cv(text).jobs.iter().map(show).collect()
}

#[test]
fn dates_in_every_usual_form() {
    for (dates, want) in [
        ("mars 2015 – juin 2021", "2015-03..2021-06 (76)"),
        ("03/2015 - 06/2021", "2015-03..2021-06 (76)"),
        ("2015-03 - 2021-06", "2015-03..2021-06 (76)"),
        ("De mars 2015 à juin 2021", "2015-03..2021-06 (76)"),
        ("01/03/2015 au 30/06/2021", "2015-03-01..2021-06-30 (76)"),
        ("March 2015 to June 2021", "2015-03..2021-06 (76)"),
        ("Mar. 2015 — Jun. 2021", "2015-03..2021-06 (76)"),
        ("June 2021 – March 2015", "2015-03..2021-06 (76)"),
        ("2015 - 2021", "2015..2021 (72)"),
        ("2021 - 2021", "2021..2021 (12)"),
        ("Depuis septembre 2026", "2026-09..now (3)"),
        ("since September 2026", "2026-09..now (3)"),
        ("sept. 2026 à aujourd’hui", "2026-09..now (3)"),
        ("2026/09 - now", "2026-09..now (3)"),
        ("juin à août 2016", "2016-06..2016-08 (3)"),
        ("févr. 2020 – 1er mars 2020", "2020-02..2020-03-01 (2)"),
    ] {
        let text = format!("Expérience professionnelle\nComptable, Maison Durand\n{dates}\n- Tenue des comptes");
        assert_eq!(jobs(&text), [format!("Comptable @ Maison Durand: {want}")], "{dates}");
    }
}

#[test]
fn titles_and_employers_wherever_they_stand() {
    for text in [
        "EXPÉRIENCE\nComptable chez Acmé Conseil\n2015 - 2021\n- Bilans",
        "EXPÉRIENCE\n2015 - 2021 : Comptable, Acmé Conseil\n- Bilans",
        "EXPÉRIENCE\n2015 - 2021\nComptable\nAcmé Conseil\n- Bilans",
        "EXPÉRIENCE\nComptable\nAcmé Conseil, Lyon\n2015 - 2021\n- Bilans",
        "EXPÉRIENCE\nAcmé Conseil | 2015 - 2021\nComptable\n- Bilans",
        "EXPÉRIENCE\nComptable – Acmé Conseil (2015 - 2021)\n- Bilans",
        "EXPÉRIENCE\nAcmé Conseil\nComptable\nLyon\n2015 - 2021\n- Bilans",
    ] {
        assert_eq!(jobs(text), ["Comptable @ Acmé Conseil: 2015..2021 (72)"], "{text}");
    }
}

#[test]
fn overlaps_count_once_and_gaps_cost_nothing() {
    let text = "Work experience\nAnalyst at Alpha\nJan 2018 - Dec 2019\n- x\nTrainer at Beta\nJul 2019 - Jun 2020\n- y\n\
                Writer at Gamma\nJan 2024 - Mar 2024\n- z";
    assert_eq!(cv(text).experience_months, 33);
}

#[test]
fn a_course_with_dates_is_no_job() {
    let text = "Formation\n2004 - 2006 Master Droit social\nExpérience\nJuriste chez Norden\n2010 - 2012\n- Contrats";
    let profile = cv(text);
    assert_eq!(profile.jobs.len(), 1);
    assert_eq!(profile.experience_months, 24);
    assert_eq!(profile.degree, Some(Degree::Bac5));
}

#[test]
fn headings_in_capitals_spaced_out_or_decorated() {
    for heading in ["COMPÉTENCES", "C O M P É T E N C E S", "★ Compétences", "Compétences :", "--- Compétences ---"]
    {
        let profile = cv(&format!("Léa Martin\n{heading}\nPython, SQL\nLangues\nAnglais : B2"));
        let kinds: Vec<&str> = profile.sections.iter().map(|s| s.kind.as_str()).collect();
        assert_eq!(kinds, ["skills", "languages"], "{heading}");
    }
}

#[test]
fn a_heading_word_inside_a_sentence_opens_nothing() {
    let text = "Expérience\nFormatrice chez Alto\n2015 - 2020\nMes compétences en animation ont servi à la formation des équipes.";
    assert_eq!(cv(text).sections.len(), 1);
}

#[test]
fn degrees_by_level_and_not_those_that_were_not_obtained() {
    for (line, want) in [
        ("2014 – Master 2 Économie, Université de Lille", Some(Degree::Bac5)),
        ("Master 1 Droit, 2013", Some(Degree::Bac4)),
        ("Diplôme d’ingénieur, INSA Lyon", Some(Degree::Bac5)),
        ("Licence professionnelle Métiers du web", Some(Degree::Bac3)),
        ("Diplôme d’État d’infirmière, IFSI de Tours", Some(Degree::Bac3)),
        ("BTS Maintenance des systèmes", Some(Degree::Bac2)),
        ("Baccalauréat professionnel Commerce", Some(Degree::Bac)),
        ("CAP Cuisine", Some(Degree::Cap)),
        ("Première année de CAP (diplôme non obtenu)", None),
        ("PhD in Physics, University of York", Some(Degree::Bac8)),
        ("University of Leeds, BA in History", Some(Degree::Bac3)),
    ] {
        assert_eq!(cv(&format!("Formation\n{line}")).degree, want, "{line}");
    }
}

#[test]
fn languages_with_their_level() {
    let profile =
        cv("Langues\nFrançais : langue maternelle – Anglais : courant (C1) – Espagnol, notions – Allemand : TOEIC");
    let levels: Vec<(&str, Option<&str>)> =
        profile.languages.iter().map(|l| (l.lang.as_str(), l.level.as_deref())).collect();
    assert_eq!(levels, [("fr", Some("native")), ("en", Some("C1")), ("es", Some("A2")), ("de", None)]);
}

/// Skills found in a line of experience.
fn skills(line: &str) -> Vec<String> {
    cv(&format!("Expérience\nEmployé chez Alto\n2024 - 2025\n{line}")).skills.into_iter().map(|s| s.id).collect()
}

#[test]
fn homonyms_are_told_apart() {
    for (line, id, there) in [
        ("Analyses statistiques avec R et Python", "r", true),
        ("Achats pour le service R&D", "r", false),
        ("Développement en C++ et C#", "c", false),
        ("Développement en C++ et C#", "cpp", true),
        ("Développement en C++ et C#", "csharp", true),
        ("Clients : Dupont SAS, Martin SARL", "sas", false),
        ("Rédaction avec Word et Excel", "excel", true),
        ("The team excels at service", "excel", false),
        ("Écriture en JavaScript", "java", false),
        ("Serveurs sous Node.js et .NET", "node-js", true),
        ("Serveurs sous Node.js et .NET", "dotnet", true),
        ("Recrutement de développeurs Java", "java", false),
        ("Led a team of Java developers", "java", false),
        ("Aucune pratique de Python", "python", false),
    ] {
        assert_eq!(skills(line).iter().any(|s| s == id), there, "{line}: {id}");
    }
}

#[test]
fn spelling_does_not_matter() {
    for line in [
        "Gestion de projet",
        "GESTION DE PROJETS",
        "gestion\u{a0}de projet",
        "Gestion de proj\u{200b}et",
        "gestion-de-projet",
    ] {
        assert!(skills(line).iter().any(|s| s == "project-management"), "{line}");
    }
    for line in ["Technicien(ne) de maintenance", "Technicien·ne de maintenance", "technicien.ne.s de maintenance"] {
        assert!(skills(line).iter().any(|s| s == "industrial-maintenance"), "{line}");
    }
}

#[test]
fn hobbies_addresses_and_links_are_no_skills() {
    let profile = cv(
        "Jean Petit\n12 rue de Java, 75000 Paris\nContact\nhttps://github.com/python/cpython\nCentres d’intérêt\nRust, Python\n\
                      Compétences\nSQL",
    );
    let ids: Vec<&str> = profile.skills.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["sql"]);
}

#[test]
fn the_level_of_a_skill_is_what_is_said_or_shown() {
    let profile = cv(
        "Expérience\nAnalyste chez Alto\n2018 - 2022\n- Requêtes SQL chaque jour\nCompétences\nPython (notions), Tableau (expert), Docker",
    );
    let level = |id: &str| profile.skills.iter().find(|s| s.id == id).map(|s| (s.level, s.stated, s.months));
    assert_eq!(level("sql"), Some((Level::Solid, false, 48)));
    assert_eq!(level("python"), Some((Level::Basic, true, 0)));
    assert_eq!(level("tableau"), Some((Level::Solid, true, 0)));
    assert_eq!(level("docker"), Some((Level::Working, false, 0)));
}

#[test]
fn every_span_quotes_the_text() {
    let text = "Zoé Été\nExpérience\nDéveloppeuse chez Œuvre & Cie\nmars 2020 – juin 2021\n- Écriture d’API en Python 3\nLangues\nAnglais : B2";
    let doc = document(text);
    let profile = reader().read_profile(&doc, TODAY);
    let job = profile.jobs.first().expect("one job");
    for found in [&job.title, &job.employer].into_iter().flatten() {
        assert_eq!(found.span.of(&doc.text), found.value);
    }
    assert_eq!(job.dates.of(&doc.text), "mars 2020 – juin 2021");
    let python = profile.skills.iter().find(|s| s.id == "python").expect("Python is there");
    assert!(python.spans.iter().all(|s| s.of(&doc.text).starts_with("Python")));
}

#[test]
fn an_ad_says_how_much_it_wants_a_skill() {
    let ad = ad(
        "Data analyst confirmé(e) (H/F) - Lyon\n\nVos missions\nConstruire des tableaux de bord sous Power BI\n\nProfil\n\
                 Vous maîtrisez SQL.\nPython serait un plus.\nAucune connaissance de SAS n’est exigée.\n3 à 5 ans d’expérience. Bac+5 ou équivalent.",
    );
    let asked = |id: &str| ad.skills.iter().find(|s| s.id == id).map(|s| (s.positive, s.necessity));
    assert_eq!(asked("sql"), Some((true, Necessity::Required)));
    assert_eq!(asked("python"), Some((true, Necessity::Preferred)));
    assert_eq!(asked("power-bi"), Some((true, Necessity::Unspecified)));
    assert!(asked("sas").is_none_or(|(positive, _)| !positive));
    assert_eq!(ad.occupation.as_deref(), Some("data-analyst"));
    let title = ad.title.expect("a title");
    assert_eq!((title.normalized.as_str(), title.seniority.as_deref()), ("Data analyst", Some("mid")));
    let experience = ad.experience.expect("years");
    assert_eq!((experience.min_years, experience.max_years), (Some(3.0), Some(5.0)));
    let degree = ad.degree.expect("a degree");
    assert_eq!((degree.level, degree.equivalent_ok), (Some(Degree::Bac5), true));
}

#[test]
fn the_age_of_the_firm_is_no_experience() {
    let ad = ad("Comptable\nFondée il y a 30 ans, notre maison compte 12 personnes.\nProfil\nDébutant accepté");
    assert_eq!(ad.experience.and_then(|e| e.min_years), Some(0.0));
    assert_eq!(self::ad("Comptable\nNotre maison a 30 ans.").experience, None);
}

/// Any text gives facts, and the same facts twice.
#[test]
fn reading_is_total_and_repeats_itself() {
    let reader = reader();
    let mut seed = 7u64;
    let pieces = [
        "2015",
        " - ",
        "\n",
        "Python",
        "(",
        ")",
        "é",
        "\u{301}",
        "C++",
        "Formation",
        "\t",
        "•",
        "ﬁ",
        "chez",
        ",",
        "R",
        "\u{a0}",
        "’",
        "12/",
        "😀",
    ];
    for _ in 0..300 {
        let mut text = String::from("x");
        for _ in 0..60 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[usize::try_from(seed >> 33).expect("fits") % pieces.len()]);
        }
        let doc = document(&text);
        let once = reader.read_profile(&doc, TODAY);
        assert_eq!(once, reader.read_profile(&doc, TODAY));
        assert_eq!(reader.read_ad(&doc), reader.read_ad(&doc));
        for span in once.skills.iter().flat_map(|s| &s.spans) {
            assert!(doc.text.is_char_boundary(span.start) && doc.text.is_char_boundary(span.end));
        }
    }
}

/// References at the foot of a column do not go on at the head of the next, where the skills stand.
#[test]
fn references_end_with_their_column() {
    use tremplin_reader::Span;
    let mut document = document("Ada Prune\nReferences\nUpon request\nDocker, Jenkins, SQL");
    let last = document.blocks.last_mut().expect("four lines");
    last.column = 1;
    assert_eq!(last.span, Span::new(34, 54));
    let skills = |d: &Document| reader().read_profile(d, TODAY).skills.iter().map(|s| s.id.clone()).collect::<Vec<_>>();
    assert_eq!(skills(&document), ["docker", "jenkins", "sql"]);
    document.blocks.iter_mut().for_each(|b| b.column = 0);
    assert!(skills(&document).is_empty(), "in one column they are part of it");
}

/// Names, communes and departments of the places of an ad.
fn places(text: &str) -> Vec<String> {
    let ad = reader().read_ad(&document(text));
    let code = |c: &Option<String>| c.clone().unwrap_or_else(|| "-".into());
    ad.places.iter().map(|p| format!("{} {} {}", p.name, code(&p.commune), code(&p.department))).collect()
}

#[test]
fn places_are_read_where_something_proves_them() {
    for (text, want) in [
        ("Comptable\nLieu : 69003 Lyon", vec!["Lyon 69123 69"]),
        (
            "Comptable\nLocalisation : Saint-Denis (93), Nantes ou Berlin",
            vec!["Saint-Denis (93) 93066 93", "Nantes 44109 44", "Berlin - -"],
        ),
        ("Comptable\nLieu : St Malo / Brest Métropole", vec!["St Malo 35288 35", "Brest Métropole - -"]),
        ("Comptable\nLieu : En présentiel, Nantes", vec!["Nantes 44109 44"]),
        ("Comptable - La Rochelle\nVous aimez les chiffres.", vec!["La Rochelle 17300 17"]),
        ("Comptable\nPoste basé à Rennes, près de la gare.", vec!["Rennes 35238 35"]),
        ("Comptable\nRendez-vous au 12 rue Verte, 35510 Cesson-Sévigné.", vec!["Cesson-Sévigné 35051 35"]),
        ("Accountant\nBased in Bordeaux, with travel", vec!["Bordeaux 33063 33"]),
        ("Comptable\nUne équipe soudée. Bonnes conditions. Vert, bleu. Us et coutumes.", vec![]),
        ("Comptable\nNotre siège lyonnais grandit ; Tours de table chaque mois.", vec![]),
    ] {
        assert_eq!(places(text), want, "{text}");
    }
}

/// Places where an ad sets an age.
#[test]
fn an_age_set_for_people_is_told() {
    let limits = |text: &str| -> Vec<String> {
        let ad = reader().read_ad(&document(text));
        let ages = ad.remarks.iter().filter(|r| r.code == "age_limit").filter_map(|r| r.span);
        ages.map(|s| s.of(text).to_owned()).collect()
    };
    for (text, want) in [
        ("Vendeur\nNous cherchons une personne de moins de 35 ans, souriante.", vec!["moins de 35 ans"]),
        ("Serveuse\nUn profil jeune (28 ans maximum).", vec!["28 ans maximum"]),
        ("Waiter\nAn applicant under 30 years old who likes people.", vec!["under 30 years old"]),
        ("Chef\nPersonne ayant moins de 20 ans d'expérience acceptée.", vec![]),
        ("Chef\nUne entreprise de moins de 30 ans, 45 ans de métier au plus.", vec![]),
        ("Data analyst\nA person with at most 3 years of experience.", vec![]),
    ] {
        assert_eq!(limits(text), want, "{text}");
    }
}

#[test]
fn what_no_name_says_is_linked_with_a_chance() {
    let profile = cv(
        "Expérience professionnelle\nCadre de santé, Clinique des Tilleuls\n2012 - 2020\n- Suivre les budgets\n- Excel\n",
    );
    let chance = |id: &str| profile.skills.iter().find(|s| s.id == id).map(|s| s.chance);
    assert!(matches!(chance("budget-management"), Some(Some(chance)) if chance >= 0.8), "{:?}", profile.skills);
    assert_eq!(chance("excel"), Some(None), "a name leaves no doubt");

    let linked = ad("Gouvernance des données\nVous animez le réseau des propriétaires de données.");
    assert_eq!(linked.occupation.as_deref(), Some("data-governance-manager"));
    assert!(linked.occupation_chance.is_some());
    let named = ad("Data scientist\nVous modélisez.");
    assert_eq!((named.occupation.as_deref(), named.occupation_chance), (Some("data-scientist"), None));
    let other = ad("Plombier chauffagiste\nVous posez des chaudières.");
    assert_eq!((other.occupation, other.occupation_chance), (None, None));
}
