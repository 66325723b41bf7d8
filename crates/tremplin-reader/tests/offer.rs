//! Text in, facts out: the contract, the remote work and the experience of short invented ads, in both languages.

use std::sync::LazyLock;
use tremplin_documents::{Hint, open};
use tremplin_reader::{Ad, Reader};

fn ad(text: &str, name: &str) -> Ad {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));
    READER.read_ad(&open(text.as_bytes(), &Hint { name: Some(name) }).expect("the ad opens"))
}

fn check(cases: &[(&str, &str)], read: impl Fn(&Ad) -> String) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| {
            (text, expected, read(&ad(text, if text.starts_with('{') { "ad.json" } else { "ad.txt" })))
        })
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text:?}: {found:?} instead of {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn conflict(ad: &Ad, code: &str) -> &'static str {
    if ad.remarks.iter().any(|r| r.code == code) { " !" } else { "" }
}

/// `3-5`, `3-`, `0-2`, with `!` for a conflict.
fn experience(ad: &Ad) -> String {
    let Some(asked) = &ad.experience else { return "-".to_owned() };
    let bound = |b: Option<f64>| b.map_or(String::new(), |b| b.to_string());
    format!("{}-{}{}", bound(asked.min_years), bound(asked.max_years), conflict(ad, "experience_conflict"))
}

fn contract(ad: &Ad) -> String {
    ad.contract.as_ref().map_or("-".to_owned(), |c| c.kinds.iter().map(|k| k.id()).collect::<Vec<_>>().join(" "))
}

/// `hybrid 2`, `remote`, with `!` for a conflict.
fn remote(ad: &Ad) -> String {
    let told = conflict(ad, "remote_conflict");
    let Some(remote) = &ad.remote else { return format!("-{told}") };
    let days = remote.days.map_or(String::new(), |d| format!(" {d}"));
    format!("{}{days}{told}", remote.mode.id())
}

#[test]
fn experience_is_asked_of_a_person() {
    check(
        &[
            ("Our firm was founded 30 years ago. We need 4+ years of Java.", "4-"),
            (
                "Fort de 40 ans d'expérience dans le conseil, notre cabinet recrute. Vous avez 2 ans d'expérience en paie.",
                "2-",
            ),
            ("Created more than 15 years ago, Orbis sells maps.\nRequirements:\n- Two years with Kafka", "2-"),
            ("Société de 8 ans d'existence. Profil : 6 ans d'expérience en réseau.", "6-"),
            ("For 35 years we have served hospitals.", "-"),
            ("Contrat d'apprentissage de 24 mois.", "-"),
            ("Garde d'un enfant de 3 ans, le soir.", "-"),
            ("Mission de 18 mois renouvelable.", "-"),
            ("You must be at least 18 years old.", "-"),
            ("Prime après 1 an d'ancienneté.", "-"),
            ("Période d'essai de 3 mois.", "-"),
        ],
        experience,
    );
}

#[test]
fn experience_in_every_form() {
    check(
        &[
            ("2 to 4 years of experience in support", "2-4"),
            ("Entre 3 et 6 ans d'expérience", "3-6"),
            ("Expérience : 2/3 ans", "2-3"),
            ("1 – 3 yrs writing Rust services", "1-3"),
            ("Une expérience de 24 mois est demandée", "2-"),
            ("A minimum of six months' experience", "0.5-"),
            ("Un an d'expérience minimum", "1-"),
            ("Deux à trois années d'expérience souhaitées", "2-3"),
            ("At least ten (10) years of experience in finance", "10-"),
            ("Au moins trois (3) ans d'expérience", "3-"),
            ("Maximum 5 ans d'expérience", "0-5"),
            ("Less than three years of experience", "0-3"),
            ("3 ans d'expérience maximum", "0-3"),
            ("6-9+ years of experience", "6-"),
            ("7+ years of experience", "7-"),
            ("4 ans et plus d'expérience", "4-"),
            ("6 years or more of experience in sales", "6-"),
            ("18 mois à 3 ans d'expérience", "1.5-3"),
            ("10 years of experience in marketing, of which 3 in luxury", "10-"),
            ("8 ans d'expérience, dont au moins 3 ans en management d'équipe", "8-"),
            ("Over 5 years' experience, including two years leading a team", "5-"),
            ("Débutant(e)s accepté(e)s", "0-"),
            ("No prior experience needed: we train you.", "0-"),
            ("Profil : débutants bienvenus", "0-"),
            ("Poste ouvert aux débutants", "0-"),
            ("Nous accueillons aussi des profils débutants et curieux", "0-"),
            ("Minimum 3 à 5 ans d'expérience", "3-"),
            ("Requirements:\n- 2+ years with Go\n- 6+ years as an engineer", "6-"),
            ("Une expérience de 3ans est demandée", "3-"),
            ("Beginners welcome", "0-"),
            ("Première expérience souhaitée", "-"),
            ("Machine Learning Engineer III\nWhat we ask: 1-2 years of experience with Python.", "1-2"),
            ("Senior Data Analyst\nVous justifiez de 2 ans d'expérience.", "2-"),
            ("Vous disposez d'une expérience d'au moins 5 ans sur un poste similaire", "5-"),
            ("Niveau d'expérience requis\n3 à 5 ans", "3-5"),
            ("Ideally 2 years of experience with Go. You have 5 years of experience as an engineer.", "5-"),
        ],
        experience,
    );
}

#[test]
fn wishes_firms_and_clauses() {
    check(
        &[
            ("Requirements:\n- 6+ years of software, preferably in maps\n- 2 or more years as a manager", "6-"),
            ("Requirements:\n- Master of Go, 4 years of designing services", "4-"),
            ("About you\nYou have worked professionally with maps for 8+ years", "8-"),
            ("Expérience :\nà partir de 3 ans dans un service d'aide en ESN", "3-"),
            ("Expérience requise : de 1 à moins de 3 ans", "1-3"),
            (
                "With millions of readers and 23+ years of experience, Orbis sells maps.\nRequirements:\n- 2 years of Go",
                "2-",
            ),
            ("We have 10+ years of experience building maps. You bring 5+ years of Go.", "5-"),
        ],
        experience,
    );
}

#[test]
fn a_sentence_beats_the_field() {
    let offer = |field: &str, text: &str| {
        format!(
            r#"{{"intitule":"Technicien (H/F)","experienceExige":"E","experienceLibelle":"{field}","description":"{text}"}}"#
        )
    };
    let cases = [
        (offer("Débutant accepté", "Vous avez au moins 2 ans d'expérience en usine."), "2- !"),
        (offer("1 An(s)", "Une expérience de 5 ans minimum est exigée."), "5- !"),
        (offer("3 An(s)", "Minimum 3 ans d'expérience."), "3-"),
        (offer("2 An(s)", "Vous aimez le bois."), "2-"),
        (offer("Débutant accepté", "Vous aimez le bois."), "0-"),
        (offer("Expérience exigée de 6 Mois", "Vous aimez le bois."), "0.5-"),
        (offer("Expérience exigée", "Vous aimez le bois."), "-"),
    ];
    check(&cases.iter().map(|(t, e)| (t.as_str(), *e)).collect::<Vec<_>>(), experience);
}

#[test]
fn contracts_in_every_form() {
    check(
        &[
            ("Comptable H/F - CDD - Nantes", "cdd"),
            ("Poste à pourvoir en CDI, temps plein.", "cdi"),
            ("Contrat : CDD de 6 mois puis CDI", "cdd cdi"),
            ("CDI ou freelance, au choix.", "cdi freelance"),
            ("Contrat à durée déterminée de 8 mois.", "cdd"),
            ("Mission d'intérim de 3 mois à Lille.", "interim"),
            ("Salaire : 12,50 €/h + 10 % IFM + 10 % ICP", "interim"),
            ("Contrat de professionnalisation de 12 mois, 1 300 € par mois", "alternance"),
            ("Assistant RH en alternance (H/F)", "alternance"),
            ("Apprenti cuisinier H/F", "alternance"),
            ("Stage - Analyste de données - 6 mois", "stage"),
            ("Nous proposons un stage de fin d'études de 6 mois.", "stage"),
            ("Marketing Intern (Summer)\nJoin us.", "stage"),
            ("This internship lasts six months.", "stage"),
            ("Data engineering apprenticeship in Leeds", "alternance"),
            ("TJM : 550 €, démarrage rapide", "freelance"),
            ("Mission en portage salarial possible", "freelance"),
            ("This is a permanent position based in Cork.", "cdi"),
            ("12-month fixed-term contract", "cdd"),
            ("You will work as an independent contractor.", "freelance"),
            ("Employment type: Contractor", "freelance"),
            ("Job type: Permanent", "cdi"),
            ("Informations complémentairesType de contrat : IntérimTemps plein", "interim"),
            ("Vous bénéficiez des indemnités de fin de mission.", "interim"),
            ("Stagiaire (durée déterminée)", "stage"),
            ("Vacataire en bibliothèque\nPoste du soir.", "cdd"),
            ("CDD avec possibilité d'évolution en CDI", "cdd cdi"),
            ("CDI intérimaire", "cdi interim"),
            (
                r#"{"@type":"JobPosting","title":"Analyst","employmentType":["FULL_TIME","CONTRACTOR"],"description":"Maps."}"#,
                "freelance",
            ),
            (r#"{"@type":"JobPosting","title":"Analyst","employmentType":"INTERN","description":"Maps."}"#, "stage"),
            (r#"{"@type":"JobPosting","title":"Analyst","employmentType":"TEMPORARY","description":"Maps."}"#, "cdd"),
            (r#"{"@type":"JobPosting","title":"Analyst","employmentType":"FULL_TIME","description":"Maps."}"#, "-"),
        ],
        contract,
    );
}

#[test]
fn contracts_implied_and_not_named() {
    check(
        &[
            ("Cariste H/F\nContrat d'un mois, à partir de mai.", "cdd"),
            ("Jardinier H/F\nContrat à compter du 3 mars, durée de six mois.", "cdd"),
            ("Archiviste H/F\nDurée du contrat : 10 mois", "cdd"),
            ("Agent d'accueil H/F\nRemplacement de congé parental.", "cdd"),
            ("Peintre H/F\n13 € de l'heure + 10 % de fin de mission", "interim"),
            ("Soudeur H/F\nUne mutuelle pensée pour les intérimaires.", "interim"),
            ("Map Designer (12-month contract)\nDraw maps.", "cdd"),
            ("Contract: Map Designer\nDraw maps.", "freelance"),
            ("Map Designer\n* Full-time\n* Permanent\n* Two weeks of leave", "cdi"),
            ("This is a permanent remote job in Cork.", "cdi"),
            ("Comptable H/F\nContrat avec période d'essai de 3 mois.", "-"),
            ("Comptable H/F\nDans le cadre d'un remplacement, un départ en retraite.", "-"),
            ("Map Designer\nYou are authorised to work in Ireland on a permanent basis.", "-"),
            ("Développeur H/F\n- OrbisStage", "-"),
        ],
        contract,
    );
}

#[test]
fn contracts_that_are_not_the_post_s() {
    check(
        &[
            ("Vous assurez la gestion des contrats CDI et CDD.", "-"),
            ("Nos 50 stagiaires vous attendent !", "-"),
            ("Une première expérience (stage, alternance) est souhaitée.", "-"),
            ("Vous encadrez un alternant.", "-"),
            ("Acteur du recrutement en CDI, CDD et intérim, notre agence vous suit.", "-"),
            ("Solid knowledge of smart contracts and data contracts.", "-"),
            ("You will mentor our interns.", "-"),
            ("Previous internship experience is welcome.", "-"),
            ("Connaissance de l'apprentissage automatique.", "-"),
            ("Maîtrise des techniques ICP-MS.", "-"),
            ("Agence d'intérim et de recrutement CDD et CDI, nous vous suivons.", "-"),
            ("Type of employment: contract of employment", "-"),
            ("B2B Account Manager\nSell maps.", "-"),
            ("Travail en équipes, alternance matin et soir.", "-"),
            ("Rejoignez Orbis, spécialiste de l'intérim depuis 1998. Poste en CDI.", "cdi"),
        ],
        contract,
    );
}

#[test]
fn days_away_in_a_week_of_five() {
    check(
        &[
            ("Télétravail : 3 jours par semaine", "hybrid 3"),
            ("1 à 2 jours de télétravail par semaine", "hybrid 2"),
            ("Deux jours de télétravail hebdomadaires", "hybrid 2"),
            ("Jusqu'à 1,5 jour de TT par semaine", "hybrid 1.5"),
            ("2j TT/semaine", "hybrid 2"),
            ("TT : 60 %", "hybrid 3"),
            ("20 % de télétravail", "hybrid 1"),
            ("2 jours sur site et 3 jours en télétravail", "hybrid 3"),
            ("4j présentiel / 1j TT", "hybrid 1"),
            ("Hybrid: two days a week in the office", "hybrid 3"),
            ("You work from home 2 days per week", "hybrid 2"),
            ("3 days WFH, 2 days in office", "hybrid 3"),
            ("In the office 2-3 days per week", "hybrid 3"),
            ("Present in our Dublin office once a week", "hybrid 4"),
            ("Présence au bureau 4 jours par semaine", "hybrid 1"),
            ("5 days a week in the office", "onsite 0"),
            ("5 jours de télétravail par semaine", "remote 5"),
            ("2 jours de télétravail par semaine après 6 mois", "hybrid 2"),
            ("1 jour de télétravail par mois", "occasional"),
            ("Possibility of one day of remote work per month", "occasional"),
            ("Home office two days a week", "hybrid 2"),
            ("25 jours de congés, télétravail possible", "hybrid"),
            ("5 jours par semaine, télétravail possible", "hybrid"),
            ("Télétravail, 10 jours de RTT", "hybrid"),
        ],
        remote,
    );
}

#[test]
fn modes_in_both_languages() {
    check(
        &[
            ("Data analyst (Remote)\nYou draw maps.", "remote"),
            ("Data engineer - Full remote\nVous aimez Kafka.", "remote"),
            ("This is a fully remote position.", "remote"),
            ("Poste en 100 % télétravail", "remote"),
            ("Télétravail total possible", "remote"),
            ("Home-based role, anywhere in the UK", "remote"),
            ("100 % distanciel", "remote"),
            ("WFH", "remote"),
            ("You can work from home.", "remote"),
            ("Hybrid role in Leeds", "hybrid"),
            ("Mode de travail hybride", "hybrid"),
            ("Télétravail partiel possible", "hybrid"),
            ("Télétravail possible", "hybrid"),
            ("Télétravail occasionnel", "occasional"),
            ("Occasional remote work is possible", "occasional"),
            ("Le télétravail peut être accordé à titre exceptionnel", "occasional"),
            ("Poste 100 % présentiel", "onsite"),
            ("This is an on-site role.", "onsite"),
            ("Lieu du poste : En présentiel", "onsite"),
            ("Fully remote with occasional travel to Paris", "remote"),
            ("Workplace: Hybrid", "hybrid"),
            ("Lieu : Lyon, télétravail partiel", "hybrid"),
            (
                r#"{"@type":"JobPosting","title":"Analyst","jobLocationType":"TELECOMMUTE","description":"Maps."}"#,
                "remote",
            ),
        ],
        remote,
    );
}

#[test]
fn the_farthest_way_that_is_offered() {
    check(
        &[
            ("Map Designer\nWe offer two options: flexible hybrid and full remote.", "remote"),
            ("Map Designer\nYou can work in a hybrid model in Cork. We also have fully remote options.", "remote"),
            ("Map Designer\nHybrid working in Leeds. Or you can work fully remotely from anywhere.", "remote"),
            ("Map Designer\nRemote, hybrid or office work: as you like.", "remote"),
            ("Map Designer\n#LI-Hybrid #LI-Remote", "remote"),
            ("Map Designer\nHybrid culture\n#LI-Remote", "remote"),
            ("Map Designer\nWe are fully remote and everyone works a 4-day week.", "remote"),
            ("Map Designer\nLocation:\nOnsite at our Leeds workshop", "onsite"),
            ("Map Designer\nWe have a hybrid, flexible approach to work.", "hybrid"),
            ("Cartographe H/F\nModalités : présentiel à Bordeaux ou Lille", "onsite"),
            ("Cartographe H/F\nModalités : formation à distance", "-"),
        ],
        remote,
    );
}

#[test]
fn what_is_refused_and_how_far() {
    check(
        &[
            ("Aucun télétravail.", "onsite 0"),
            ("Poste sans télétravail", "onsite 0"),
            ("Télétravail : non", "onsite 0"),
            ("No remote work.", "onsite 0"),
            ("Remote work is not possible for this post.", "onsite 0"),
            ("Poste non éligible au télétravail", "onsite 0"),
            ("This is not a remote position.", "-"),
            ("We are unable to offer remote work.", "onsite 0"),
            ("Ce poste n'est pas en full remote.", "-"),
            ("This job cannot be done remotely.", "-"),
            ("Pas de télétravail les premiers mois, puis 2 jours par semaine de télétravail.", "hybrid 2"),
            ("No remote work during onboarding. Then 3 days a week from home.", "hybrid 3"),
            ("Pendant la période d'essai, pas de télétravail. Ensuite, 1 jour de télétravail.", "hybrid 1"),
            ("Not fully remote: 2 days a week in the office.", "hybrid 3"),
        ],
        remote,
    );
}

#[test]
fn perks_homonyms_and_conflicts() {
    check(
        &[
            ("Work from anywhere up to 6 weeks per year.", "-"),
            ("A third office opens: 30% of our people work fully remote.", "remote"),
            ("Up to 20% on-site travel", "-"),
            ("Fully remote. The team meets 2 days per quarter at the office.", "remote"),
            ("Hybrid from Leeds or remote anywhere in the UK", "remote"),
            ("AvantagesTélétravail (1 jour par semaine)Mutuelle", "hybrid 1"),
            ("Mode de travail : hybride / Mutuelle / Parking pour tous les salariés de la maison mère", "hybrid"),
            ("Déplacements à l'étranger", "-"),
            ("You can work from abroad for 20 days a year.", "-"),
            ("Avantage : télétravail depuis l'étranger, 4 semaines par an.", "-"),
            ("Remote monitoring of pumps and remote control units", "-"),
            ("Vous gérez des serveurs distants et un cloud hybride.", "-"),
            ("Manage hybrid cloud and remote systems", "-"),
            ("Vous encadrez des équipes à distance.", "-"),
            ("Aide à domicile (H/F)\nVous aidez des personnes âgées.", "-"),
            ("FASTT : aides aux intérimaires", "-"),
            ("12 jours de RTT par an", "-"),
            ("Bureaux en flex office au centre de Lyon", "-"),
            ("Home office stipend of 500 €", "-"),
            ("Location: Remote\nThis is a hybrid role: 2 days a week in our Bristol office.", "hybrid 3 !"),
            ("Data analyst (Full remote)\nTélétravail : 2 jours par semaine", "hybrid 2 !"),
            ("Workplace: On-site\nThe position is fully remote.", "remote !"),
            ("Location: Remote\nThis is a fully remote role.", "remote"),
            ("Location: Hybrid\nTwo days per week from home.", "hybrid 2"),
            ("Location: Remote\nThis is not a remote job.", "- !"),
            (
                r#"{"@type":"JobPosting","title":"Analyst","jobLocationType":"TELECOMMUTE","description":"You are in our Rennes office 4 days a week."}"#,
                "hybrid 1 !",
            ),
        ],
        remote,
    );
}
