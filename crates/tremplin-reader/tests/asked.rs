//! What an ad is called and what it asks of a person's schooling and languages: text in, facts out, in both languages.

use std::sync::LazyLock;
use tremplin_documents::{Hint, open};
use tremplin_reader::{Ad, Reader};

fn ad(text: &str) -> Ad {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));
    READER.read_ad(&open(text.as_bytes(), &Hint { name: Some("ad.txt") }).expect("plain text opens"))
}

/// Compares every case before it fails, so that one run shows them all.
fn check(cases: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, want)| (text, want, read(text)))
        .filter(|(_, want, got)| *want != got)
        .map(|(text, want, got)| format!("{text:?}\n  want {want:?}\n  got  {got:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn normalized(text: &str) -> String {
    ad(text).title.map_or_else(String::new, |t| t.normalized)
}

fn seniority(text: &str) -> String {
    ad(text).title.and_then(|t| t.seniority).unwrap_or_else(|| "-".to_owned())
}

#[test]
fn gender_marks_go_and_one_form_stays() {
    check(
        &[
            ("Comptable (H/F)", "Comptable"),
            ("Comptable F/H", "Comptable"),
            ("(F/H) Juriste en droit social", "Juriste en droit social"),
            ("Juriste H-F", "Juriste"),
            ("Juriste [M/F]", "Juriste"),
            ("Juriste h/f/x", "Juriste"),
            ("Juriste (F / H / NB)", "Juriste"),
            ("Juriste (Femme/Homme)", "Juriste"),
            ("Juriste H F", "Juriste"),
            ("Juriste (HF)", "Juriste"),
            ("Backend Engineer (f/m/d)", "Backend Engineer"),
            ("Backend Engineer (all genders)", "Backend Engineer"),
            ("Backend Engineer (m|w|d)", "Backend Engineer"),
            ("Backend Engineer - m/f/x", "Backend Engineer"),
            ("Développeur(se) Java", "Développeur Java"),
            ("Développeur/se Java", "Développeur Java"),
            ("Développeur·se Java", "Développeur Java"),
            ("Développeur.euse Java", "Développeur Java"),
            ("Développeur-euse Java", "Développeur Java"),
            ("Développeu·r·se Java", "Développeur Java"),
            ("Développeur•euse Java", "Développeur Java"),
            ("Développeur (euse) Java", "Développeur Java"),
            ("Développeuse Java", "Développeuse Java"),
            ("Développeur / Développeuse Java", "Développeur Java"),
            ("Développeur ou développeuse Java", "Développeur Java"),
            ("Développeur (développeuse) Java", "Développeur Java"),
            ("Développeuse/Développeur Java", "Développeuse Java"),
            ("Développeur Java / Développeuse Java", "Développeur Java"),
            ("Chef·fe de projet web", "Chef de projet web"),
            ("Chef(fe) de projet web", "Chef de projet web"),
            ("Chef de projet web / Cheffe de projet web", "Chef de projet web"),
            ("Directeur.rice produit", "Directeur produit"),
            ("Directeur-trice produit", "Directeur produit"),
            ("Directeur/trice produit", "Directeur produit"),
            ("Conseiller(ère) clientèle", "Conseiller clientèle"),
            ("Conseiller.ère clientèle", "Conseiller clientèle"),
            ("Conseiller, conseillère clientèle", "Conseiller clientèle"),
            ("Ingénieur.e.s data", "Ingénieurs data"),
            ("Ingénieur·e·s data", "Ingénieurs data"),
            ("Ingénieur(e)s data", "Ingénieurs data"),
            ("Ingénieur-e data", "Ingénieur data"),
            ("Chargé.e de communication", "Chargé de communication"),
            ("CHARGÉ(E) DE COMMUNICATION H/F", "CHARGÉ DE COMMUNICATION"),
            ("Technicien(ne) réseau", "Technicien réseau"),
            ("Technicien/technicienne réseau", "Technicien réseau"),
            ("Un ou une administrateur/trice système", "administrateur système"),
            ("Un(e) assistant(e) RH", "assistant RH"),
            ("Assistant / Assistante de direction (H/F)", "Assistant de direction"),
            ("Concepteur-développeur / Conceptrice-développeuse web", "Concepteur-développeur web"),
            ("Coordinateur / Coordonnateur réseau", "Coordinateur / Coordonnateur réseau"),
            ("Développeur ASP.NET (H/F)", "Développeur ASP.NET"),
            ("Développeur C#/.NET", "Développeur C#/.NET"),
            ("Ingénieur CI/CD", "Ingénieur CI/CD"),
        ],
        normalized,
    );
}

#[test]
fn what_is_no_part_of_a_title_goes() {
    check(
        &[
            ("Data engineer - CDI - Nantes (44)", "Data engineer"),
            ("URGENT : data engineer", "data engineer"),
            ("🚀 Data engineer !", "Data engineer"),
            ("#Forum2027 Data engineer", "Data engineer"),
            ("Data engineer #1234", "Data engineer"),
            ("2027-00412 - Data engineer H/F", "Data engineer"),
            ("Data engineer (réf. 44521)", "Data engineer"),
            ("Data engineer (R-20541)", "Data engineer"),
            ("Data engineer - 45/55k€", "Data engineer"),
            ("Data engineer 45-55K", "Data engineer"),
            ("Data engineer | $120k - $150k", "Data engineer"),
            ("Poste à pourvoir : data engineer", "data engineer"),
            ("Poste de data engineer en CDI", "data engineer"),
            ("Offre d'emploi - Data engineer", "Data engineer"),
            ("Data engineer (Remote, Minnesota)", "Data engineer"),
            ("Data engineer - Remote", "Data engineer"),
            ("Remote Data engineer", "Data engineer"),
            ("Data engineer, remote", "Data engineer"),
            ("Remote Sensing Engineer", "Remote Sensing Engineer"),
            ("Hybrid Cloud Engineer", "Hybrid Cloud Engineer"),
            ("Contract Manager", "Contract Manager"),
            ("Data engineer - Contract", "Data engineer"),
            ("Freelance Data engineer", "Data engineer"),
            ("Data engineer (6 months contract)", "Data engineer"),
            ("Stage - Data analyst - 6 mois", "Data analyst"),
            ("Data analyst en alternance (H/F)", "Data analyst"),
            ("Alternance Data analyst", "Data analyst"),
            ("Software Engineer Intern", "Software Engineer"),
            ("Ingénieur en apprentissage automatique", "Ingénieur en apprentissage automatique"),
            ("Chargé de recherche", "Chargé de recherche"),
            ("Attaché(e) de recherche clinique H/F", "Attaché de recherche clinique"),
            ("Chargé de stages", "Chargé de stages"),
            ("Data engineer confirmé / senior", "Data engineer"),
            ("Senior Data Engineer (Payments)", "Data Engineer (Payments)"),
            ("Sr. Data Engineer", "Data Engineer"),
            ("Mid-level Data Engineer", "Data Engineer"),
            ("Lead Data Engineer", "Lead Data Engineer"),
            ("Tech Lead IA", "Tech Lead IA"),
            ("Chef de projet IA - télétravail partiel", "Chef de projet IA"),
            ("Data engineer à Saint-Malo", "Data engineer"),
            ("Data engineer - Trappes (78)", "Data engineer"),
            ("Data engineer temps plein", "Data engineer"),
            ("Développeur Python - 100% télétravail - CDI", "Développeur Python"),
            ("Data Engineer - Transport - Nantes (H/F)", "Data Engineer - Transport"),
            ("Agent de Paris Habitat", "Agent de Paris Habitat"),
            ("Senior Living Advisor", "Senior Living Advisor"),
            ("Développeur .NET", "Développeur .NET"),
            ("Machine Learning Engineer (Staff/Senior)", "Machine Learning Engineer"),
            ("Software Engineer II", "Software Engineer"),
            ("Stagiaire - Data Analyst (H/F)", "Data Analyst"),
            ("We're hiring: Data Analyst", "Data Analyst"),
        ],
        normalized,
    );
}

#[test]
fn seniority_by_the_words_of_the_title() {
    check(
        &[
            ("Data engineer senior", "senior"),
            ("Sr. Data engineer", "senior"),
            ("Junior Data engineer", "junior"),
            ("Data engineer débutant", "junior"),
            ("Data engineer expérimenté(e)", "mid"),
            ("Mid-level Data engineer", "mid"),
            ("Data engineer II", "mid"),
            ("Data engineer III", "senior"),
            ("Lead Data engineer", "lead"),
            ("Senior Staff Engineer", "lead"),
            ("Principal Engineer", "lead"),
            ("Tech Lead senior", "lead"),
            ("Head of Data", "executive"),
            ("Directrice des données", "executive"),
            ("VP Engineering", "executive"),
            ("Chief Data Officer", "executive"),
            ("Apprenti boulanger", "intern"),
            ("Technicien en alternance", "intern"),
            ("Stage data analyst", "intern"),
            ("Software Engineer Intern", "intern"),
            ("Data engineer", "-"),
            ("Senior Living Advisor", "-"),
            ("Animateur résidence senior", "-"),
            ("Lead Generation Specialist", "-"),
            ("Staff Accountant", "-"),
            ("Chief of Staff", "-"),
            ("Head Chef", "-"),
            ("Assistant directeur", "-"),
            ("Assistante de direction", "-"),
            ("Secrétaire de direction", "-"),
            ("Adjoint au directeur technique", "-"),
            ("Directeur artistique junior", "junior"),
            ("Mid-Market Sales Manager", "-"),
            ("Internal Auditor", "-"),
            ("Chargé de stages et alternance", "-"),
            ("Internship Coordinator", "-"),
            ("Stage Manager", "-"),
            ("Ingénieur apprentissage automatique", "-"),
            ("Mécanicien VP", "-"),
            ("Junior ou senior data engineer", "-"),
            ("Graduate School Administrator", "-"),
            ("Graduate Data Analyst", "junior"),
            ("Expert-comptable", "-"),
            ("Associate Professor", "-"),
            ("Executive Assistant to the CEO", "-"),
        ],
        seniority,
    );
}

#[test]
fn titles_wherever_they_stand() {
    let raw = |text: &str| ad(text).title.map_or_else(String::new, |t| t.raw);
    check(
        &[
            ("Orbis\nIntitulé du poste : Data analyst\nVous analysez.", "Data analyst"),
            ("Orbis\nJob title: Data analyst\nYou analyse.", "Data analyst"),
            ("Orbis\nPoste\nData analyst\nVous analysez.", "Data analyst"),
            ("Data analyst (H/F)\nOrbis\nPoste : CDI", "Data analyst (H/F)"),
            ("Orbis recherche un data analyst pour son siège de Dijon.", "data analyst"),
            ("Nous recherchons un(e) data analyst (H/F) en CDI.", "data analyst"),
            ("Depuis 1998, Orbis aide les communes. Nous recrutons une ingénieure data afin de renforcer l'équipe.", "ingénieure data"),
            ("We are looking for a senior data engineer to join our team in Leeds.", "senior data engineer"),
            ("Orbis is hiring a data engineer who loves maps.", "data engineer"),
            ("Join us as a data engineer, and build maps with us every day of the year.", "data engineer"),
            ("Devenez data analyst chez Orbis et rejoignez une équipe de passionnés !", "data analyst"),
            ("Envie d'apprendre le métier de comptable ? Orbis vous forme pendant deux ans.", "comptable"),
            ("Orbis cherche deux développeurs Python, basés à Pau.", "développeurs Python"),
        ],
        raw,
    );
}
