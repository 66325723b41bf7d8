//! Text in, facts out: what stands around the work in short invented ads, in both languages.

use std::sync::LazyLock;
use tremplin_documents::{Hint, Span, open};
use tremplin_reader::facts::day::Day;
use tremplin_reader::facts::publication::Published;
use tremplin_reader::facts::start::Start;
use tremplin_reader::{Ad, Reader};

fn ad(text: &str) -> (Ad, String) {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));
    let name = if text.starts_with('{') { "ad.json" } else { "ad.txt" };
    let document = open(text.as_bytes(), &Hint { name: Some(name) }).expect("the ad opens");
    (READER.read_ad(&document), document.text)
}

fn check(cases: &[(&str, &str)], read: impl Fn(&Ad, &str) -> String) {
    let found = cases.iter().map(|(text, expected)| {
        let (ad, said) = ad(text);
        (text, expected, read(&ad, &said))
    });
    let wrong: Vec<String> = found
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text:?}: {found:?} instead of {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// `2026-3-12`, with `-` for what is not said; `Q3 2026`.
fn day(d: Day) -> String {
    let part = |n: Option<u8>| n.map_or("-".to_owned(), |n| n.to_string());
    let year = d.year.map_or("-".to_owned(), |y| y.to_string());
    match d.quarter {
        Some(quarter) => format!("Q{quarter} {year}"),
        None => format!("{year} {} {}", part(d.month), part(d.day)),
    }
}

fn joined(spans: &[Span], text: &str) -> String {
    spans.iter().map(|s| s.of(text).replace('\n', " ")).collect::<Vec<_>>().join("|")
}

#[test]
fn benefits_are_given_not_sold_nor_managed() {
    check(
        &[
            (
                "Développeur\nAvantages : mutuelle, RTT, tickets restaurant.",
                "health_insurance extra_leave meal_vouchers",
            ),
            (
                "Développeuse\nNos avantages\n- Mutuelle\n- 13ème mois\n- Intéressement",
                "health_insurance thirteenth_month profit_sharing",
            ),
            ("Comptable\nVous assurez la gestion de la mutuelle et le suivi des titres restaurant.", ""),
            ("Actuaire\nNotre client, acteur de la mutuelle santé et de la prévoyance, recrute.", ""),
            (
                "Vendeur\nPas de voiture de fonction. Prime de transport et chèques vacances.",
                "transport holiday_vouchers",
            ),
            ("Analyste\nParticipation aux projets de transport et de logement.", ""),
            (
                "Data scientist\nOn vous offre des BSPCE, une place en crèche et un abonnement à une salle de sport.",
                "equity childcare sport",
            ),
            ("Commercial\nVéhicule de fonction non fourni.", ""),
            (
                "Developer\nWe offer: health insurance, 401(k) match, unlimited PTO and stock options.",
                "health_insurance pension extra_leave equity",
            ),
            (
                "Developer\nPerks\n- Gym membership\n- Home office stipend\n- Paid parental leave\n- Learning budget",
                "sport home_office parental_leave training_budget",
            ),
            ("Product manager\nYou will design the health insurance that our customers buy.", ""),
            ("Sales\nNo company car. Season ticket loan.", "transport"),
            ("Analyst\nOur platform helps employers manage pension plans and childcare benefits.", ""),
            ("Engineer\nWe stand for diversity, equity and inclusion.", ""),
            ("Cook\nBenefits: free lunch, cycle to work, life insurance.", "canteen transport income_protection"),
        ],
        |ad, _| ad.benefits.iter().map(|b| b.kind.as_str()).collect::<Vec<_>>().join(" "),
    );
}

#[test]
fn a_start_is_a_day_or_at_once() {
    check(
        &[
            ("Serveur\nPoste à pourvoir dès que possible.", "soon"),
            (
                "Serveuse\nLe poste est à pourvoir en CDI, à partir de septembre 2025, dans notre équipe de Brest.",
                "2025 9 -",
            ),
            ("Agent\nPrise de poste le 02/09/2024, pour une durée de six mois dans notre établissement.", "2024 9 2"),
            ("Agente\nDate de début prévue : 2025-11-03", "2025 11 3"),
            ("Soudeur\nDémarrage : ASAP", "soon"),
            ("Technicien\nCDD à compter du 1er mars 2026, renouvelable, au sein de notre équipe.", "2026 3 1"),
            (
                "Technicienne\nVous corrigez les incidents dès que possible et à partir du 3 mai 2026 en télétravail.",
                "-",
            ),
            ("Cook\nStart: Q3 2026", "Q3 2026"),
            ("Cook\nStart date: as soon as possible", "soon"),
            ("Cook\nThis is a position with an immediate start.", "soon"),
            ("Nurse\nStart date: 12 March 2026", "2026 3 12"),
            ("Nurse\nStart date: March 12, 2026. You will work with our team in the United Kingdom.", "2026 3 12"),
            ("Nurse\nStart date: 03/04/2026. You will work with the team of our hospital.", "2026 - -"),
            ("Nurse\nStart date: 03/04/2026. You will work with our team in the United Kingdom.", "2026 4 3"),
            ("Nurse\nStart date: 03/04/2026. You will work with our team in the United States.", "2026 3 4"),
            ("Nurse\nStart date: 03/25/2026. You will work with our team.", "2026 3 25"),
            ("Developer\nFix bugs as soon as possible. We have grown since January 2020.", "-"),
        ],
        |ad, _| match ad.start_date.map(|s| s.start) {
            Some(Start::AsSoonAsPossible) => "soon".to_owned(),
            Some(Start::Date(d)) => day(d),
            None => "-".to_owned(),
        },
    );
}

#[test]
fn a_publication_is_a_day_or_days_ago() {
    check(
        &[
            ("Soudeur\nPubliée le 17/10/2024 par notre équipe de recrutement.", "2024 10 17"),
            ("Soudeur\nOffre publiée il y a 3 jours", "3 days ago"),
            ("Soudeur\nDate de publication : mardi 3 décembre 2024", "2024 12 3"),
            ("Soudeur\nPrise de poste le 3 décembre 2024 dans notre atelier.", "-"),
            ("Welder\nPosted on 12 March 2026", "2026 3 12"),
            ("Welder\nPosted 2 weeks ago", "14 days ago"),
            ("Welder\nPosted yesterday", "1 days ago"),
            ("Welder\nYou have published work in 2023.", "-"),
            (
                r#"{"@type":"JobPosting","title":"Welder","datePosted":"2026-03-12","description":"Posted 3 days ago."}"#,
                "2026 3 12",
            ),
            (
                r#"{"intitule":"Soudeur (H/F)","description":"Vous soudez.","dateCreation":"2025-02-28T11:00:58.629Z"}"#,
                "2025 2 28",
            ),
        ],
        |ad, _| match ad.publication_date.map(|p| p.published) {
            Some(Published::Date(d)) => day(d),
            Some(Published::Relative { days_ago }) => format!("{days_ago} days ago"),
            None => "-".to_owned(),
        },
    );
}

#[test]
fn a_sector_is_the_employers() {
    check(
        &[
            ("Data analyst\nNotre client, acteur de l'assurance, recherche un analyste.", "65"),
            ("Comptable\nSecteur : agroalimentaire\nContrat : CDI", "10"),
            ("Infirmier\nNous sommes une entreprise spécialisée dans la santé.", "Q"),
            ("Développeur\nOrbisia est une société de services informatiques de Nantes.", "62"),
            ("Métreur\nVous avez une expérience dans le secteur du bâtiment.", "-"),
            ("Livreur\nSecteur : Les Achards", "-"),
            ("Consultant\nNous accompagnons nos clients dans le secteur de l'énergie.", "-"),
            ("Engineer\nOrbisia is a fast-growing fintech company in Leeds.", "K"),
            ("Engineer\nIndustry: telecommunications", "61"),
            ("Engineer\nOur client is a leading provider of insurance.", "65"),
            ("Engineer\nYou have experience in a healthcare company.", "-"),
            ("Engineer\nWe build software for insurance companies.", "-"),
            (
                r#"{"intitule":"Aide-soignant (H/F)","description":"Vous soignez.","codeNAF":"86.10Z","secteurActivite":"86"}"#,
                "86 86.10Z",
            ),
            (r#"{"intitule":"Aide-soignant (H/F)","description":"Vous soignez.","secteurActivite":"87"}"#, "87"),
        ],
        |ad, _| {
            let told = ad.sector.as_ref().map(|s| [Some(s.code.clone()), s.naf.clone()]);
            told.map_or("-".to_owned(), |t| t.into_iter().flatten().collect::<Vec<_>>().join(" "))
        },
    );
}

#[test]
fn an_application_has_routes_papers_and_a_last_day() {
    check(
        &[
            (
                "Maçon\nEnvoyez CV et lettre de motivation à emploi@batisseo.example.org avant le 15/10/2025, nous étudions toutes les demandes.",
                "emploi@batisseo.example.org; cv cover_letter; 2025 10 15",
            ),
            (
                "Maçonne\nPour postuler : www.batisseo.example.org/emploi ou 02 40 11 22 33, par courrier aussi.",
                "www.batisseo.example.org/emploi 02 40 11 22 33; post",
            ),
            ("Maçon\nContact : Mme Odile Quermeur, au siège.", "contact Mme"),
            ("Maçon\nVos données personnelles : écrivez à dpo@batisseo.example.org pour exercer vos droits.", "-"),
            ("Maçon\nDate limite de candidature : 5 janvier 2026", "2026 1 5"),
            (
                "Mason\nApply by sending your resume and a cover letter to jobs@batisseo.example.org.",
                "jobs@batisseo.example.org; cv cover_letter",
            ),
            ("Mason\nApplication deadline: January 3rd, 2026", "2026 1 3"),
            ("Mason\nIf you need an accommodation, write to help@batisseo.example.org.", "-"),
            ("Mason\nContact: Orla Brannigan, at our office.", "contact"),
            ("Mason\nYou are the point of contact of our Supply Chain team and meet tight deadlines.", "-"),
        ],
        |ad, text| {
            let Some(a) = &ad.application else { return "-".to_owned() };
            let routes = a.emails.iter().chain(&a.urls).chain(&a.phones).map(|f| f.value.clone()).collect::<Vec<_>>();
            let papers = a.documents.iter().map(|d| d.value.clone()).collect::<Vec<_>>();
            let title = a.contact.filter(|c| text.get(..c.start).is_some_and(|t| t.ends_with("Mme ")));
            let contact = a.contact.map(|_| if title.is_some() { "contact Mme" } else { "contact" }.to_owned());
            let parts = [
                Some(routes.join(" ")),
                a.post.map(|_| "post".to_owned()),
                Some(papers.join(" ")),
                contact,
                a.deadline.as_ref().map(|d| day(d.value)),
            ];
            parts.into_iter().flatten().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
        },
    );
}

#[test]
fn a_project_is_described_named_or_absent() {
    check(
        &[
            (
                "Data engineer\nLe projet\nNous reprenons vingt ans de relevés de barrages pour prévoir les crues, avec trois agences de bassin, d'ici deux ans.\nProfil\nPython",
                "Described",
            ),
            (
                "Data engineer\nCe projet vise à prévoir les crues de trois bassins avec vingt ans de relevés et des capteurs.",
                "Described",
            ),
            ("Administrateur\nDans le cadre du projet Alizé, vous administrez les serveurs.", "Named"),
            (
                "Administrateur\nVos missions\n- Administrer les serveurs et les réseaux de nos six agences\n- Participer aux projets de migration",
                "-",
            ),
            ("Chef de projet\nVous maîtrisez la gestion de projet et le mode projet.", "-"),
            (
                "ML engineer\nWhat you'll build\nA model that reads twenty years of dam records and warns three river agencies of floods two days ahead.\nRequirements\nPython",
                "Described",
            ),
            (
                "ML engineer\nIn your first 90 days, you will put our flood model in the hands of three river agencies.",
                "Described",
            ),
            ("Developer\nWe hired you for this project of a bank.", "Named"),
            (
                "Developer\nWhat you'll do\n- Write code, review code, fix bugs with the whole team of our six offices\n- Manage multiple projects",
                "-",
            ),
            (
                "Developer\nBenefits\nIn your first year, you will receive twenty days of paid leave and more later on.",
                "-",
            ),
        ],
        |ad, _| ad.project.as_ref().map_or("-".to_owned(), |p| format!("{:?}", p.telling)),
    );
    let (ad, text) = ad(
        "Data engineer\nLe projet\nPrévoir les crues de trois bassins avec vingt ans de relevés, des capteurs neufs et deux agences.\nProfil\nPython",
    );
    let spans = ad.project.map(|p| joined(&p.spans, &text)).unwrap_or_default();
    assert!(spans.starts_with("Prévoir les crues") && spans.ends_with("deux agences."), "{spans:?}");
}

#[test]
fn large_towns_have_arrondissements() {
    check(
        &[
            ("Comptable\nPoste basé à Paris 9e.", "75056 75109"),
            ("Comptable\nLieu : 75016 Paris", "75056 75116"),
            ("Comptable\nLieu : Lyon 3ème", "69123 69383"),
            ("Comptable\nNotre agence est dans le 8e arrondissement de Marseille.", "13055 13208"),
            ("Comptable\nPoste basé à Lyon.", "69123 -"),
            ("Comptable\nPoste basé à Nantes 2e étage.", "44109 -"),
            ("Accountant\nLocation: Paris 75011", "75056 75111"),
            ("Accountant\nBased in Lyon (69007).", "69123 69387"),
            (
                r#"{"intitule":"Comptable (H/F)","description":"Vous tenez les comptes.","lieuTravail":{"libelle":"69 - LYON 03"}}"#,
                "69123 69383",
            ),
            (
                r#"{"intitule":"Comptable (H/F)","description":"Vous tenez les comptes.","lieuTravail":{"libelle":"75 - Paris 9e Arrondissement"}}"#,
                "75056 75109",
            ),
            (
                r#"{"intitule":"Comptable (H/F)","description":"Vous tenez les comptes.","lieuTravail":{"libelle":"13 - MARSEILLE 01"}}"#,
                "13055 13201",
            ),
        ],
        |ad, _| {
            let Some(place) = ad.places.first() else { return "-".to_owned() };
            let told = |code: &Option<String>| code.clone().unwrap_or_else(|| "-".to_owned());
            format!("{} {}", told(&place.commune), told(&place.arrondissement))
        },
    );
}

#[test]
fn a_sector_of_a_record_is_no_skill() {
    let (ad, text) =
        ad(r#"{"@type":"JobPosting","title":"Clerk","industry":"Data engineering","description":"Files."}"#);
    assert!(text.ends_with("Data engineering") && ad.skills.is_empty(), "{:?}", ad.skills);
}
