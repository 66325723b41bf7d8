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
            ("Auditeur·rice interne", "Auditeur interne"),
            ("Auditeur.trice.s internes", "Auditeurs internes"),
            ("Consultant⸱e cloud", "Consultant cloud"),
            ("Formateur(rice) bureautique (f/h)", "Formateur bureautique"),
            ("Formatrice / Formateur bureautique", "Formatrice bureautique"),
            ("Vendeur/euse rayon frais", "Vendeur rayon frais"),
            ("Infirmier·ère coordinateur·trice", "Infirmier coordinateur"),
            ("Architecte logiciel-le", "Architecte logiciel"),
            ("Rédacteur ou rédactrice web H/F", "Rédacteur web"),
            ("Gestionnaire paie (Homme ou Femme)", "Gestionnaire paie"),
            ("Gestionnaire paie (h/f/non binaire)", "Gestionnaire paie"),
            ("Data Analyst (w/m/d)", "Data Analyst"),
            ("Data Analyst (all gender)", "Data Analyst"),
            ("Data Analyst F-H", "Data Analyst"),
            ("Un·e chargé·e de projet", "chargé de projet"),
            ("Chargé de mission égalité femmes-hommes", "Chargé de mission égalité femmes-hommes"),
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
            ("Data Engineer H/F - MASSY (H/F)", "Data Engineer"),
            ("Data Engineer - Finance", "Data Engineer - Finance"),
            ("Ingénieur R&D expérimenté", "Ingénieur R&D"),
            ("Recherche coiffeur", "coiffeur"),
            ("Backend Engineer (New Platform)", "Backend Engineer (New Platform)"),
            ("Backend Engineer, remote (in Germany or Austria)", "Backend Engineer"),
            ("Mécanicien (moto, quad H/F (H/F)", "Mécanicien (moto, quad)"),
            ("[URGENT] Développeur PHP", "Développeur PHP"),
            ("!!! Développeur PHP - démarrage ASAP !!!", "Développeur PHP"),
            ("Développeur PHP // Lyon // CDI", "Développeur PHP"),
            ("Développeur PHP | CDI | 42k€ | Hybride", "Développeur PHP"),
            ("CDI - Développeur PHP - Bordeaux (33)", "Développeur PHP"),
            ("Développeur PHP (CDI ou freelance)", "Développeur PHP"),
            ("Développeur PHP - TJM 450€", "Développeur PHP"),
            ("Développeur PHP (2 jours de télétravail)", "Développeur PHP"),
            ("Développeur PHP, Rennes", "Développeur PHP"),
            ("Développeur PHP Paris", "Développeur PHP"),
            ("⭐ NEW ⭐ Data Scientist", "Data Scientist"),
            ("Data Scientist (Hybrid - London)", "Data Scientist"),
            ("Data Scientist, New York", "Data Scientist"),
            ("Data Scientist - £60k", "Data Scientist"),
            ("REQ-20931 Data Scientist", "Data Scientist"),
            ("Data Scientist (Job ID: 99321)", "Data Scientist"),
            ("Part-time Data Scientist", "Data Scientist"),
            ("Permanent - Data Scientist - Leeds", "Data Scientist"),
            ("Apprentice Data Analyst", "Data Analyst"),
            ("Contrat d'apprentissage - Assistant chef de projet IA", "Assistant chef de projet IA"),
            ("Stage de fin d'études : Data scientist NLP (H/F)", "Data scientist NLP"),
            ("Ingénieur DevOps (K8s, AWS)", "Ingénieur DevOps (K8s, AWS)"),
            ("Consultant SAP S/4HANA", "Consultant SAP S/4HANA"),
            ("Expert-comptable", "Expert-comptable"),
            ("Ingénieur IA (débutant accepté)", "Ingénieur IA"),
            ("Product Owner data - Groupe Orbis - CDI", "Product Owner data - Groupe Orbis"),
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
            ("Chief Product Officer", "executive"),
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
            (
                "Depuis 1998, Orbis aide les communes. Nous recrutons une ingénieure data afin de renforcer l'équipe.",
                "ingénieure data",
            ),
            ("We are looking for a senior data engineer to join our team in Leeds.", "senior data engineer"),
            ("Orbis is hiring a data engineer who loves maps.", "data engineer"),
            ("Join us as a data engineer, and build maps with us every day of the year.", "data engineer"),
            ("Devenez data analyst chez Orbis et rejoignez une équipe de passionnés !", "data analyst"),
            ("Le métier de comptable vous attire ? Orbis vous forme pendant deux ans.", "comptable"),
            ("Tu veux devenir développeur fullstack ? Rejoins-nous !", "développeur fullstack"),
            ("Orbis embauche : un technicien support en CDI", "technicien support"),
            ("Are you our next Product Manager?", "Product Manager"),
            ("Rejoignez Orbis comme ingénieur MLOps !", "ingénieur MLOps"),
            ("Join our team as Lead Data Scientist in Paris", "Lead Data Scientist in Paris"),
            ("Avis de recrutement : chargé de mission IA", "chargé de mission IA"),
            ("Le CHU recrute un médecin DIM à temps plein", "médecin DIM"),
            ("We need a Python developer, remote, starting in May.", "Python developer"),
            ("Orbis cherche deux développeurs Python, basés à Pau.", "développeurs Python"),
        ],
        raw,
    );
}

/// `level necessity [> preferred level] [or]`.
fn degree(text: &str) -> String {
    let Some(d) = ad(text).degree else { return "nothing".to_owned() };
    let level = d.level.map_or("-", |l| l.id());
    let better = d.preferred_level.map_or(String::new(), |l| format!(" > {}", l.id()));
    format!("{level} {}{better}{}", d.necessity, if d.equivalent_ok { " or" } else { "" })
}

#[test]
fn degrees_by_the_words_of_their_clause() {
    check(
        &[
            ("Bac+3 minimum, idéalement Bac+5", "bac+3 required > bac+5"),
            ("Licence exigée, master apprécié.", "bac+3 required > bac+5"),
            ("Master required, PhD preferred", "bac+5 required > bac+8"),
            ("A PhD would be a plus; a Master's degree is required.", "bac+5 required > bac+8"),
            ("Bachelor's degree required. Master's degree preferred.", "bac+3 required > bac+5"),
            ("Bachelor's degree (Master's preferred)", "bac+3 required > bac+5"),
            ("Bachelor's degree and preferably a Master's", "bac+3 required > bac+5"),
            ("Idéalement, Bac+5 en informatique", "bac+5 preferred"),
            ("Bac+5 souhaité", "bac+5 preferred"),
            ("Un doctorat serait un plus", "bac+8 preferred"),
            ("Bac+2/3 en informatique", "bac+2 required"),
            ("Bac +4/5", "bac+4 required"),
            ("Niveau Bac + 2 à Bac + 5", "bac+2 required"),
            ("De formation Bac+3 à +5", "bac+3 required"),
            ("Bac+5 et 3 ans d'expérience", "bac+5 required"),
            ("Bac+5, 3 ans d'expérience", "bac+5 required"),
            ("Bac+5, anglais apprécié", "bac+5 required"),
            ("Master or PhD in statistics", "bac+5 required"),
            ("BS/MS degree in Computer Science", "bac+3 required"),
            ("MS in Statistics required", "bac+5 required"),
            ("BS, MS, or PhD in Computer Science", "bac+3 required"),
            ("Ph.D. in physics required", "bac+8 required"),
            ("Degree in computer science or a related field", "bac+3 required"),
            ("Bachelor's degree or equivalent experience", "bac+3 required or"),
            ("Master's degree or 5 years of relevant experience", "bac+5 required or"),
            ("Master ou expérience significative", "bac+5 required or"),
            ("Bac+3 avec trois ans ou plus d'expérience", "bac+3 required"),
            ("BUT informatique exigé", "bac+3 required"),
            ("Titulaire d'un BTS ou d'un DUT", "bac+2 required"),
            ("CAP ou BEP exigé", "cap required"),
            ("Titre professionnel de niveau 5", "bac+2 required"),
            ("Certification RNCP de niveau 7 demandée", "bac+5 required"),
            ("Titre RNCP niveau 6", "bac+3 required"),
            ("Diplôme d'ingénieur exigé", "bac+5 required"),
            ("Issu(e) d'une école d'ingénieurs", "bac+5 required"),
            ("Ingénieur de formation, vous aimez les données.", "bac+5 required"),
            ("PhD not required but a plus", "bac+8 preferred"),
        ],
        degree,
    );
}

#[test]
fn no_degree_and_no_name_of_one() {
    check(
        &[
            ("No diploma needed.", "- not_required"),
            ("No formal university degree needed", "- not_required"),
            ("We don't care about degrees.", "- not_required"),
            ("A degree is not a must.", "- not_required"),
            ("Degree not necessary, curiosity is.", "- not_required"),
            ("Master's degree not required", "- not_required"),
            ("Aucun diplôme exigé", "- not_required"),
            ("Aucun diplôme n'est exigé pour ce poste", "- not_required"),
            ("Sans diplôme, bienvenue", "- not_required"),
            ("Vous exploitez les services de licence et le serveur de licences.", "nothing"),
            ("Diplôme non requis", "- not_required"),
            ("Le diplôme n'est pas obligatoire", "- not_required"),
            ("Un master n'est pas indispensable", "- not_required"),
            ("Peu importe votre diplôme", "- not_required"),
            ("Bachelor required; no doctorate needed", "bac+3 required"),
            ("Gestion des licences Microsoft", "nothing"),
            ("Vous gérez la licence logicielle.", "nothing"),
            ("A driving licence is required", "nothing"),
            ("Master data management required", "nothing"),
            ("You work with the scrum master", "nothing"),
            ("Audio mastering required", "nothing"),
            ("Not a sprint but a marathon, required", "nothing"),
            ("Dans le but de servir", "nothing"),
            ("Support de niveau 3 exigé", "nothing"),
            ("Maîtrise de Python exigée", "nothing"),
            ("Maîtrise d'Excel", "nothing"),
            ("Outil de GED exigé", "nothing"),
            ("A high degree of autonomy is required", "nothing"),
            ("A degree of flexibility is required", "nothing"),
            ("A high degree of rigour is not a requirement", "nothing"),
            ("MS Office required", "nothing"),
            ("The BA writes the specifications", "nothing"),
            ("Ingénieur data H/F\nVous construisez.", "nothing"),
            ("Un plan CAP 2030 exigeant", "nothing"),
        ],
        degree,
    );
}

/// `lang level necessity` of each, in order.
fn languages(text: &str) -> String {
    let one = |l: &tremplin_reader::facts::LanguageAsked| {
        format!("{} {} {}", l.lang, l.level.as_deref().unwrap_or("-"), format!("{:?}", l.necessity).to_lowercase())
    };
    ad(text).languages.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn languages_each_by_its_own_words() {
    check(
        &[
            ("Anglais C1 exigé, espagnol apprécié", "en C1 required; es - preferred"),
            ("Espagnol courant indispensable ; portugais souhaité", "es C1 required; pt - preferred"),
            ("English (C1) required, German (B1) is a plus", "en C1 required; de B1 preferred"),
            ("Italian is a must and Dutch would be a plus", "it - required; nl - preferred"),
            ("Fluent English and German required", "en C1 required; de C1 required"),
            ("Anglais et allemand courants exigés", "en C1 required; de C1 required"),
            ("English required, French nice to have", "en - required; fr - preferred"),
            ("You speak fluent English; Spanish is an asset.", "en C1 required; es - preferred"),
            ("Anglais : C1 - Allemand : B1", "en C1 unspecified; de B1 unspecified"),
            ("Langues : anglais, italien", "en - unspecified; it - unspecified"),
            ("Bilingue français/anglais exigé", "fr C2 required; en C2 required"),
            ("French native speaker required", "fr native required"),
            ("Idéalement, notions d'italien", "it A2 preferred"),
            ("La maîtrise de l'anglais est indispensable", "en C1 required"),
            ("Un bon niveau d'anglais est requis", "en B2 required"),
            ("Anglais (lu, écrit, parlé) indispensable", "en C1 required"),
            ("English or Spanish is a plus", "en - preferred; es - preferred"),
            ("German at B2 level required; Japanese preferred", "de B2 required; ja - preferred"),
            ("Fluency in Polish is mandatory", "pl C1 required"),
            ("Some Spanish would be a plus; we write Java.", "es - preferred"),
            ("Niveau B2 en anglais", "en B2 unspecified"),
            ("Langues parlées : français et anglais", "fr - unspecified; en - unspecified"),
            ("Fluent in Italian (no need to speak Greek!)", "it C1 required"),
            ("Communicate clearly in English", "en - unspecified"),
            ("Aisance orale tant en français qu'en anglais exigée", "fr - required; en - required"),
        ],
        languages,
    );
}

#[test]
fn what_is_of_a_country_is_not_spoken() {
    check(
        &[
            ("Vous suivez la clientèle anglaise, exigeante.", ""),
            ("A French company with strong values is required", ""),
            ("Expérience du marché allemand exigée", ""),
            ("Connaissance des marchés français et allemand exigée", ""),
            ("Strong knowledge of German law required", ""),
            ("Polish your skills with strong peers", ""),
            ("You must polish the interface", ""),
            ("Groupe français exigeant, vous avez le goût du risque", ""),
            ("Cours d'anglais, bonus", ""),
            ("Free English classes, a bonus", ""),
            ("German is not required", ""),
            ("L'allemand n'est pas nécessaire", ""),
            ("Please send your CV in English", ""),
            ("You have strong Spanish customers", ""),
            ("Un savoir-faire 100 % français, exigé partout", ""),
        ],
        languages,
    );
}

#[test]
fn the_language_of_an_ad() {
    check(
        &[
            ("Data engineer Spark, Kafka, en CDD : Nantes", "fr"),
            ("Développeur Java H/F pour mission à Pau", "fr"),
            ("Recherche data analyst", "fr"),
            ("Data analyst wanted, remote", "en"),
            ("We ship Rust on AWS with Terraform.", "en"),
            (
                "Senior Data Engineer\nNous cherchons une personne pour bâtir nos flux de données. Stack : Python, dbt, Airflow.",
                "fr",
            ),
            ("Ingénieur data\nYou will build our pipelines and own them, from the first line to production.", "en"),
            ("Data Engineer", "-"),
        ],
        |text| ad(text).language.unwrap_or_else(|| "-".to_owned()),
    );
}

/// A sentence without its full stops may be a page long.
#[test]
fn the_words_that_ask_a_degree_are_its_clause() {
    let text = "Analyste\n- Vous animez la veille, vous avez un master en statistique ou équivalent, vous aimez écrire";
    let degree = ad(text).degree.expect("a degree");
    assert_eq!(degree.span.of(text), "vous avez un master en statistique ou équivalent");
}
