//! Skills in short ads and CVs of our own making, by kind of difficulty: which ones are read, wanted how much.

use std::sync::LazyLock;
use tremplin_documents::{Document, Hint, open};
use tremplin_reader::facts::Necessity;
use tremplin_reader::{Date, Reader};

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));

fn document(text: &str) -> Document {
    open(text.as_bytes(), &Hint { name: Some("text.txt") }).expect("plain text opens")
}

/// Each want is a skill, after `+` required, `~` preferred, `-` denied or not read, `!` not read.
fn check(cases: &[(&str, &str)], read: impl Fn(&str) -> Vec<(String, bool, Necessity)>) {
    for (text, wants) in cases {
        let found = read(text);
        for want in wants.split(' ') {
            let id = want.trim_start_matches(['+', '~', '-', '!']);
            let skill = found.iter().find(|(found, positive, _)| found == id && *positive).map(|(_, _, n)| *n);
            let right = match want.chars().next() {
                Some('+') => skill == Some(Necessity::Required),
                Some('~') => skill == Some(Necessity::Preferred),
                Some('-' | '!') => skill.is_none(),
                _ => skill.is_some(),
            };
            assert!(right, "{text}: {want}, found {found:?}");
        }
    }
}

fn ads(cases: &[(&str, &str)]) {
    check(cases, |text| {
        let ad = READER.read_ad(&document(text));
        ad.skills.into_iter().map(|s| (s.id, s.positive, s.necessity)).collect()
    });
}

fn cvs(cases: &[(&str, &str)]) {
    check(cases, |text| {
        let profile = READER.read_profile(&document(text), Date::new(2026, 11));
        profile.skills.into_iter().map(|s| (s.id, true, Necessity::Unspecified)).collect()
    });
}

#[test]
fn common_words_are_skills_only_where_something_shows_it() {
    ads(&[
        ("Services en Go derrière une passerelle gRPC", "go"),
        ("We are looking for someone with deep knowledge of Go.", "go"),
        ("Stack : Go, PostgreSQL, Docker", "go"),
        ("Disque de 500 Go et 16 Go de mémoire vive", "!go"),
        ("Le Go Sport de Grenoble recrute", "!go"),
        ("APIs written in Go", "go"),
        ("We need people who react fast in spring and express themselves well", "!react !spring"),
        ("You react calmly; React knowledge helps", "react"),
        ("Écriture de bibliothèques en Rust", "rust"),
        ("Rust, C++ ou Go", "rust go"),
        ("Access to the building with a badge; access to training", "!microsoft-access"),
        ("Pack Office (Word, Excel, Access)", "excel microsoft-access"),
        ("Accès direct par le tram, Access bar au rez-de-chaussée", "!microsoft-access"),
        ("Vous avez envie d'exceller ? L'excellence est notre moteur.", "!excel"),
        ("maîtrise d'excel et de word", "excel"),
        ("You will spark new ideas and keep the spark alive", "!spark"),
        ("Check spark plugs and brakes", "!spark"),
        ("Technicien CVC : équilibrage d'airflow et réglage", "!airflow"),
        ("Orchestration avec Airflow", "airflow"),
        ("Swift response to customers", "!swift"),
        ("Applications iOS en Swift et Objective-C", "swift"),
        ("Docker au port de Marseille : chargement des navires", "!docker"),
        ("Conteneurs Docker", "docker"),
        ("Care of snakes: python, boa constrictor and lizards", "!python"),
        ("Back end in Ruby on Rails", "ruby"),
        ("Vos missions en vue de la saison ; point de vue client", "!vue-js"),
        ("Snowflake patterns for the Christmas window", "!snowflake"),
        ("Make a difference and make things happen", "!make-automation"),
        ("Word of mouth; spread the word", "!word-processing !word-processing"),
        ("We built this company from scratch; a scratch card game", "!scratch"),
        ("Teaching kids to code with Scratch and Python", "scratch python"),
        ("Assembly of wooden furniture, assembly operator", "!assembly-language"),
        ("assembly language on 8-bit microcontrollers", "assembly-language"),
        ("Programmation en assembleur et en C", "c assembly-language"),
        ("General Assembly of the shareholders", "!assembly-language"),
        ("API en Flask ou Django", "flask django"),
        ("Manipulation de données avec pandas et NumPy", "pandas"),
        ("Notre API est écrite en Go.", "go"),
        ("Go, Terraform and Kubernetes on a daily basis", "go terraform kubernetes"),
        ("Forfait mobile 80 Go offert", "!go"),
        ("You react well under pressure", "!react"),
        ("Spring cleaning and spring collection", "!spring"),
        ("Front-end React / Redux", "react"),
        ("Access 2016 et VBA", "microsoft-access"),
        ("Développer des bases de données sous Access", "microsoft-access"),
        ("Un candidat qui excelle dans la vente", "!excel"),
        ("Niveau Excel avancé : TCD, recherchev", "excel"),
        ("A spark of genius", "!spark"),
        ("Flux d'air : airflow des serveurs, ventilation", "!airflow"),
        ("DAGs Airflow et dbt", "airflow"),
        ("Dresser un tableau de suivi ; tableau électrique", "!tableau"),
        ("We need swift action", "!swift"),
        ("Le rôle d'Helm dans l'histoire; at the helm of the project", "!helm"),
        ("Une oracle de la mode", "!oracle-database"),
        ("Experience with Oracle Database 19c", "oracle-database"),
        ("Angular 17 et RxJS", "angular"),
    ]);
}

#[test]
fn a_legal_form_is_no_software() {
    ads(&[
        ("Groupe Delta SAS, 14 rue des Lilas", "!sas"),
        ("NOVALYS SAS recherche un statisticien", "!sas"),
        ("SAS Boulangerie Martin recrute un comptable", "!sas"),
        ("Statisticien SAS, R et Python", "sas r python"),
        ("Maîtrise de SAS (SAS Guide, SAS Macro)", "sas"),
        ("Orbeo S.A.S. capital social 10 000 euros", "!sas"),
        ("Entrée par le sas de sécurité, SAS de désinfection", "!sas"),
        ("Vous programmez en SAS ou en R", "sas r"),
        ("Analyste données chez Viridis SAS, à Paris", "!sas"),
        ("Viridis SAS développe des outils data pour le reporting.", "!sas"),
        ("Experience with SAS required", "+sas"),
        ("Fly with SAS Scandinavian Airlines", "!sas"),
        ("DELTA CONSEIL SAS", "!sas"),
        ("Nous sommes une SAS de 40 salariés", "!sas"),
        ("La SAS DUPONT BTP recrute un comptable", "!sas"),
        ("SAS, SPSS, R", "sas r"),
        ("Analyse statistique avec SAS", "sas"),
        ("Nettoyer le SAS d'entrée du magasin", "!sas"),
        ("Oxalis SAS, SIREN 123 456 789", "!sas"),
        ("Le client, Boréal SAS, souhaite moderniser son site web", "!sas"),
    ]);
}

#[test]
fn names_of_people_and_streets_units_and_codes_are_no_skills() {
    ads(&[
        ("Contactez Julia au 06 12 34 56 78", "!julia"),
        ("Julia or Python for numerical work", "julia python"),
        ("Cloud Azure ou AWS", "azure aws"),
        ("Flacons de 500 ML et poches de 50 ml", "!machine-learning"),
        ("Équipe ML : vous entraînez des modèles", "machine-learning"),
        ("Expertise ML/DL", "machine-learning"),
        ("Ajoutez 20 ML de solution", "!machine-learning"),
        ("Virement SWIFT et IBAN ; code SWIFT de la banque", "!swift"),
        ("Flight from JAX airport to Denver", "!jax"),
        ("12 rue Java, 75013 Paris", "!java"),
        ("Located at 14 Python Street, Leeds", "!python"),
        ("Coffee from Java, Indonesia and Sumatra", "!java"),
        ("Température de 5 C à 20 C, 7 R, Bac+5 S", "!c !r"),
        ("Section R, bâtiment C, porte R", "!r !c"),
        ("Code NAF 62.01 C, code ROME M1805 R", "!r !c"),
        ("Langages : C, R, Python", "c r python"),
        ("Les analyses se font avec R ou Python", "r python"),
        ("Logiciel embarqué en C", "c"),
        ("Schedule C, Series C funding", "!c"),
        ("R. Martin, directeur ; M. C. Durand", "!r !c"),
        ("Moteur R 134 a, gaz R 32", "!r"),
        ("Taille S, M, L, C ; groupe R", "!r !c"),
        ("Django Reinhardt festival", "!django"),
        ("Contact : Cassandra Leroy", "!cassandra"),
        ("Mme Julia Perrin, DRH", "!julia"),
        ("Pots de 30 ML", "!machine-learning"),
        ("Knowledge of ML frameworks", "machine-learning"),
        ("Our office on Java Street", "!java"),
        ("Ingénieur C/C++ embarqué", "cpp"),
        ("RTT, CSP C, catégorie R", "!c !r"),
        ("A4, B5, C5 envelopes, size C", "!c"),
        ("Analyses sous R (tidyverse)", "r"),
        ("Data viz with R Shiny", "r"),
        ("Dr. Scala will interview you", "!scala"),
        ("Bleu azure, plage Azure", "!azure"),
        ("Bus R, ligne C du RER", "!r !c"),
    ]);
}

#[test]
fn signs_belong_to_names() {
    ads(&[
        ("Langages C/C++ et C#", "cpp csharp"),
        ("Développement en C# .NET et F#", "csharp dotnet functional-programming"),
        ("Node.js, Next.js et Vue.js", "node-js next-js vue-js"),
        ("Python/R/SQL", "python r sql"),
        ("HTML/CSS et JavaScript", "javascript"),
        ("C, C++ et Rust", "c cpp rust"),
        ("CI/CD, TCP/IP", "ci-cd"),
        ("We use ASP.NET Core, C++.", "dotnet cpp !c"),
        ("Expert (C++)", "cpp !c"),
        ("C++17, C++ moderne", "cpp !c"),
        ("PL/SQL et T-SQL", "plsql"),
        ("C++, C# et Java", "cpp csharp java !c"),
        ("Expérience en .NET/C#", "csharp dotnet"),
        ("Python/Django, Node.js/React", "python django node-js react"),
        ("CI/CD et DevOps", "ci-cd"),
        ("F#, OCaml", "functional-programming"),
        ("Objective-C et Swift", "swift !c"),
    ]);
}

#[test]
fn a_name_is_no_part_of_a_word() {
    ads(&[
        ("Rénovation, gogo, cargo, gopher", "!go"),
        ("Javascripteur javanaise scalable", "!java !scala"),
        ("spécialité Réactivité réaction Éxcel", "!react"),
        ("Régulier, cé, ré : é R é", "!react"),
        ("pythonesque javaness gitane dockerisé", "!python !java !git !docker"),
        ("Excellente présentation, exceller, excédent", "!excel"),
        ("Goût, goal, ergonomie, Gomez", "!go"),
        ("Dockers, javellisation, scalaire, gitan", "!java !scala !git"),
        ("Référence Rénée, Cédric", "!r !c"),
    ]);
}

#[test]
fn hyphens_part_words_and_qualifiers_are_none() {
    ads(&[
        ("Node-based tooling, Kafka-driven systems", "kafka"),
        ("Power‑BI, scikit‑learn, Scikit Learn", "power-bi scikit-learn"),
        ("Maîtrise d’Excel et d'Oracle SQL", "excel"),
        ("Power BI et Google Cloud", "power-bi google-cloud"),
        ("Python-Django, C-embarqué, non-Python", "python django"),
        ("SQL – avancé, Python — intermédiaire", "sql python"),
        ("Docker (bases), Git (quotidien)", "docker git"),
    ]);
}

#[test]
fn lists_are_cut_at_any_sign() {
    ads(&[
        ("Langages: Python;SQL;R|Scala", "python sql r scala"),
        ("Python•SQL•Git", "python sql git"),
        ("Outils (Docker, Git), AI/ML", "docker git machine-learning"),
        ("Stack: Python,Django,PostgreSQL,Redis", "python django postgresql"),
        ("AWS/GCP/Azure", "aws google-cloud azure"),
        ("Outils = Git + Docker + Kubernetes", "git docker kubernetes"),
    ]);
}

#[test]
fn a_verdict_rules_its_clause() {
    ads(&[
        ("Python exigé, Kafka apprécié", "+python ~kafka"),
        ("Vous maîtrisez Python ; Docker serait un atout.", "+python ~docker"),
        ("SQL exigé et Terraform souhaité", "+sql ~terraform"),
        ("Maîtrise de Python et SQL, idéalement Spark", "+python +sql ~spark"),
        ("Python is required and Scala is a plus.", "+python ~scala"),
        ("Strong Python; Kafka nice to have", "+python ~kafka"),
        ("Must have: Python, SQL. Nice to have: Spark, Kafka.", "+python +sql ~spark ~kafka"),
        ("Python (requis), Kafka (un plus)", "+python ~kafka"),
        ("Bonne connaissance de Docker appréciée", "~docker"),
        ("La maîtrise de Python et de Git est exigée, celle de Docker est un plus", "+python +git ~docker"),
        ("La connaissance de Python, SQL et Git serait un plus", "~python ~sql ~git"),
        ("Vous maîtrisez Python, SQL, Spark serait un plus", "+python +sql ~spark"),
        ("SQL : indispensable\nKafka : un plus", "+sql ~kafka"),
        ("Nous aimerions aussi que vous connaissiez :\n- Docker", "docker"),
        ("Ce serait encore mieux si vous connaissez :\n- Docker\n- Kafka", "~docker ~kafka"),
        ("You know Python. Ideally, you have used Kubernetes.", "+python ~kubernetes"),
        ("Proficiency in Python is a must, familiarity with Docker is desirable", "+python ~docker"),
        ("Python or Java required", "+python +java"),
        ("Required: Python or Scala; preferred: Kafka", "+python +scala ~kafka"),
        ("Kubernetes would be great but Docker is mandatory", "~kubernetes +docker"),
        ("Data analyst\n\nIndispensables :\n- SQL\n\nAppréciés :\n- Kafka", "+sql ~kafka"),
        ("Data analyst\nLes + :\n- Kafka\n- Docker", "~kafka ~docker"),
        ("Compétences exigées : Python, SQL ; compétences souhaitées : Docker", "+python +sql ~docker"),
        ("CISSP certification required, PMP certification desirable", "+cybersecurity ~project-management"),
        ("Vous êtes titulaire du CISSP ; PMP apprécié", "+cybersecurity ~project-management"),
        ("Vous avez de solides bases en SQL ; des notions de Docker seraient appréciées", "+sql ~docker"),
        ("Docker is required; knowledge of Kafka is a bonus.", "+docker ~kafka"),
        ("Une première expérience de Docker est appréciée, SQL impératif", "~docker +sql"),
        ("Vous connaissez SQL et, dans l'idéal, Terraform", "+sql ~terraform"),
        ("Vous savez programmer en Python. La connaissance de Scala est un plus.", "+python ~scala"),
        ("SQL and Python are mandatory, Kafka and Flink are nice to have", "+sql +python ~kafka ~flink"),
        ("We'd love it if you also knew Kafka", "~kafka"),
        ("Vous devez maîtriser Git ; Docker serait apprécié", "+git ~docker"),
        ("Requirements:\n- 3 years of Python\nNice to have:\n- Airflow", "+python ~airflow"),
        ("Prérequis\n- Python\n\nSouhaité\n- Airflow", "+python ~airflow"),
        (
            "Data engineer\n\nMinimum qualifications\n- Python\n\nPreferred qualifications\n- Airflow",
            "+python ~airflow",
        ),
        ("Python is required. Knowledge of Kafka is a significant plus.", "+python ~kafka"),
        ("Python is required.\n\nIt doesn't hurt if you also have:\n- Scala\n- Kafka", "+python ~scala ~kafka"),
        ("A CISSP is preferred; you hold a PMP.", "~cybersecurity +project-management"),
        ("PMP exigé, CISSP apprécié", "+project-management ~cybersecurity"),
        ("Java 17 indispensable (Kotlin apprécié)", "+java ~kotlin"),
        ("Python obligatoire ; la pratique de R ou de Julia constituerait un avantage", "+python ~r"),
        ("Must have\nPython\n\nPlus\nDocker", "+python"),
        ("You will need SQL; Docker skills are a nice bonus", "+sql ~docker"),
    ]);
}

#[test]
fn a_denial_holds_as_far_as_its_clause() {
    ads(&[
        ("Pas de Java chez nous, uniquement Kotlin", "-java"),
        ("No need for SAP, we will train you", "-sap"),
        ("Java n'est pas requis", "-java"),
        ("Java n'est absolument pas exigé, SQL l'est", "-java"),
        ("Kubernetes is not strictly required", "-kubernetes"),
        ("You don't need to know Docker", "-docker"),
        ("Docker n'est pas indispensable mais apprécié", "~docker"),
        ("Docker is not required but is a plus", "~docker"),
        ("Experience with Kafka is not required, but would be appreciated", "~kafka"),
        ("Pas seulement Python mais aussi SQL", "python sql"),
        ("Sans être expert de Python, vous savez lire un script", "python"),
        ("Aucune expérience préalable en développement Java n'est demandée", "-java"),
        ("No Java, C# or PHP experience needed", "-java -php -csharp"),
        ("Nous n'utilisons pas Docker ; Git est obligatoire", "-docker +git"),
        ("Sans oublier Git et Docker", "git docker"),
        ("N'hésitez pas à utiliser Python", "python"),
        ("Python non exigé, SQL exigé", "-python +sql"),
        ("Inutile de connaître Docker", "-docker"),
        ("Il n'est pas nécessaire de maîtriser Kubernetes", "-kubernetes"),
        ("Ce poste ne requiert pas Java", "-java"),
        ("This role does not require Java", "-java"),
        ("Java n'est pas un prérequis", "-java"),
        ("On ne vous demande ni Java ni PHP", "-java -php"),
        ("Neither Java nor PHP is needed; Python is a must", "-java -php +python"),
        ("Vous ne comptez pas vos heures et vous maîtrisez Python", "python"),
        ("No bureaucracy, Python everywhere", "python"),
        ("Nous ne demandons pas Kubernetes", "-kubernetes"),
        ("Kubernetes non requis", "-kubernetes"),
        ("Terraform knowledge not needed", "-terraform"),
        ("We are not looking for a Java developer", "-java"),
        ("Pas besoin d'être expert en Python", "python"),
        ("Aucun prérequis en Python ; SQL indispensable", "-python +sql"),
        ("Vous n'avez pas besoin de maîtriser Kafka mais SQL est obligatoire", "-kafka +sql"),
        ("Ici, on ne fait pas de PHP", "-php"),
        ("You do not have to know Terraform, but Docker is essential", "-terraform +docker"),
        ("Kafka n'est pas nécessaire, un simple intérêt suffit", "-kafka"),
        ("La connaissance de Scala n'est pas obligatoire", "-scala"),
        ("Scala n'est pas obligatoire, mais serait appréciée", "~scala"),
        ("Docker : pas obligatoire", "-docker"),
        ("Il ne s'agit pas d'un poste Java", "-java"),
        ("Instead of Java we use Kotlin", "-java kotlin"),
        ("Plutôt que Java, nous utilisons Kotlin", "kotlin"),
    ]);
}

#[test]
fn the_firm_is_not_what_it_asks() {
    ads(&[
        ("Databricks recrute un commercial. Rejoignez Databricks à Paris.", "!databricks"),
        ("Chez Snowflake, nous aimons la montagne.", "!snowflake"),
        ("Snowflake is hiring a receptionist. At Snowflake, we care.", "!snowflake"),
        ("Oracle Consulting recruits a manager", "!oracle-database"),
        ("Docker Inc. is looking for a receptionist", "!docker"),
        ("What we need\n- SQL\nPerks\n- Gym\n- Excel classes", "sql !excel"),
        ("Votre profil\n- SQL\nAvantages\n- Formation Python offerte", "sql !python"),
        ("Good at Python and skilled at Excel", "python excel"),
        ("Profil\n- SQL\nÀ propos de nous\nNous éditons un logiciel en Java", "sql !java"),
        ("MongoDB is looking for a recruiter. Life at MongoDB is fun.", "!mongodb"),
        ("Redis recrute. Rejoignez Redis !", "!redis"),
        ("Requirements\n- Python\nWhat we offer\n- Excel training\n- Slack", "+python !excel"),
        ("Profil recherché\n- Python\nInclusion\nNos outils Java sont accessibles", "+python !java"),
        ("Tableau Conseil recherche un comptable. Tableau Conseil est à Nantes.", "!tableau"),
        ("Azure Immobilier recrute un agent à Nice", "!azure"),
        ("Chez Spark Énergie, vous êtes technicien", "!spark"),
        ("Scala Traiteur recrute un cuisinier", "!scala"),
    ]);
}

#[test]
fn joined_names_share_their_words() {
    ads(&[
        ("Développement web et mobile", "web-development mobile-development"),
        ("Machine and deep learning", "machine-learning deep-learning"),
        ("Administration systèmes et réseaux", "system-administration"),
        ("Managing projects and analysing data daily", "project-management data-analysis"),
        ("front-end and back-end development", "front-end-development back-end-development"),
        ("Développement front et back", "front-end-development back-end-development"),
        ("data analysis and visualisation", "data-analysis data-visualisation"),
        ("data governance, quality and architecture", "data-governance data-quality data-architecture"),
        ("Gouvernance et qualité des données", "data-governance data-quality"),
        ("tests unitaires et fonctionnels", "software-testing"),
        ("You will lead projects and clean data", "project-management"),
        ("relational and NoSQL databases", "nosql"),
        ("Gestion de projets et de budgets", "project-management"),
        ("You manage several projects", "project-management"),
        ("Analyzing customer data", "data-analysis"),
        ("supervised and deep learning", "deep-learning"),
        ("Data analysis and engineering", "data-analysis data-engineering"),
        ("software and data engineering", "data-engineering"),
        ("mobile and web development", "mobile-development web-development"),
        ("développement mobile, web et front-end", "mobile-development web-development"),
        ("Analyser, nettoyer et visualiser des données", "data-visualisation data-analysis"),
        ("Traitement et analyse de données", "data-analysis"),
    ]);
}

#[test]
fn idioms_and_factories_are_no_languages() {
    ads(&[
        ("Atelier Scratch et robots Thymio au collège", "scratch"),
        ("Move the furniture to the assembly room", "!assembly-language"),
        ("Club Scratch et micro:bit à l'école primaire", "scratch"),
        ("Scratch resistant surfaces; start from Scratch", "!scratch"),
        ("Final assembly of aircraft, assembly hall", "!assembly-language"),
        ("Reverse engineering in x86 assembly", "assembly-language"),
        ("Apprendre Scratch aux enfants", "scratch"),
    ]);
}

#[test]
fn a_cv_denies_what_it_has_never_done() {
    cvs(&[
        ("I have never used Docker but I know Git well", "-docker git"),
        ("Je ne maîtrise pas Kubernetes, mais je connais Docker", "-kubernetes docker"),
        ("Jamais pratiqué Java. Pratique quotidienne de Python", "-java python"),
        ("Je ne connais pas encore Terraform", "-terraform"),
        ("No experience with Kafka; five years of SQL", "-kafka sql"),
        ("I haven't worked with Kubernetes yet", "-kubernetes"),
        ("Je n'ai aucune expérience en Java, je pratique Python", "-java python"),
        ("Never worked with Kubernetes, strong in Docker", "-kubernetes docker"),
        ("Je n'ai pas d'expérience sur Kafka mais j'utilise Python", "-kafka python"),
        ("Aucune pratique de Terraform ; bonne pratique de Git", "-terraform git"),
        ("I don't know Scala yet", "-scala"),
        ("Je débute en Python et je ne connais pas Java", "python -java"),
    ]);
}

#[test]
fn prose_shows_a_language() {
    cvs(&[
        ("I grew fluent in Go and wrote a parser.", "go"),
        ("Five years building tools in Go.", "go"),
        ("J'ai progressé en Go pendant ce stage.", "go"),
        ("I go to the gym; let's go.", "!go"),
        ("Several services rewritten from Python to Go", "go python"),
        ("My skills in R helped the team", "r"),
        ("Développement d'outils en Rust pendant deux ans.", "rust"),
        ("I used Go for side projects", "go"),
        ("I write Go and Python daily.", "go python"),
        ("Strong Go skills gained at work", "go"),
        ("Migration d'un monolithe PHP vers Go", "go php"),
        ("My background in C helped", "c"),
        ("Two years of Rust and Go in production", "rust go"),
    ]);
}
