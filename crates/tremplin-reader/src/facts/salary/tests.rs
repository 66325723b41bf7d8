//! Text in, pay out: one line a kind of writing, in both languages.

use crate::Reader;
use crate::facts::Salary;
use crate::text::one_block;
use std::sync::LazyLock;
use tremplin_documents::{Hint, open};

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&tremplin_knowledge::open()));

fn pay(text: &str) -> String {
    told(READER.read_ad(&one_block(text.to_owned())).salary)
}

/// `40000-50000 EUR year gross x13 +variable (60000-70000)`, as far as it is said; `none`.
fn told(salary: Option<Salary>) -> String {
    let Some(s) = salary else { return "none".into() };
    let bounds = |min: Option<f64>, max: Option<f64>| {
        let figure = |f: Option<f64>| f.map_or(String::new(), |f| f.to_string());
        if min == max { figure(min) } else { format!("{}-{}", figure(min), figure(max)) }
    };
    let mut said = vec![bounds(s.min, s.max), s.currency.clone()];
    said.extend(s.period.map(|p| p.id().to_owned()));
    said.extend(s.gross.map(|g| if g { "gross" } else { "net" }.to_owned()));
    said.extend(s.months.map(|m| format!("x{m}")));
    said.extend(s.variable.then(|| "+variable".to_owned()));
    if s.total_min.or(s.total_max).is_some() {
        said.push(format!("({})", bounds(s.total_min, s.total_max)));
    }
    said.extend((!s.plausible).then(|| "implausible".to_owned()));
    said.retain(|w| !w.is_empty());
    said.join(" ")
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, pay(text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text:?}\n    expected {expected}\n    found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn remarks(text: &str) -> Vec<&'static str> {
    READER.read_ad(&one_block(text.to_owned())).remarks.iter().map(|r| r.code).collect()
}

#[test]
fn one_thousand_counts_for_both_bounds() {
    check(&[
        ("Salaire : 38-46k€ brut/an", "38000-46000 EUR year gross"),
        ("Package salarial hors sujet. Rémunération de 41 à 53 k€", "41000-53000 EUR year"),
        ("Rémunération comprise entre 33 et 39 KEUR bruts annuels", "33000-39000 EUR year gross"),
        ("Salary: £62-71k", "62000-71000 GBP year"),
        ("Salary: $95k to 130k base", "95000-130000 USD year"),
        ("Fourchette : 44/51 K€ selon expérience", "44000-51000 EUR year"),
        ("We offer between €55 and €70k", "55000-70000 EUR year"),
        ("Salaire entre 47k et 56k selon profil", "47000-56000 EUR year"),
        ("Rémunération : 36 à 42 000 € brut annuel", "36000-42000 EUR year gross"),
        ("Rémunération : 27,5 - 31,5 K€ brut", "27500-31500 EUR year gross"),
        ("Poste en CDI - Angers - 39/43K€", "39000-43000 EUR year"),
        ("Salaire : 50 K€ à 62 K€ annuel brut", "50000-62000 EUR year gross"),
    ]);
}

#[test]
fn thousands_are_set_apart_in_many_ways() {
    check(&[
        ("Salaire : 43\u{202f}500 € brut annuel", "43500 EUR year gross"),
        ("Salaire : 43\u{a0}500 à 47\u{a0}000 € bruts par an", "43500-47000 EUR year gross"),
        ("Salaire brut annuel : 52.500,00 €", "52500 EUR year gross"),
        ("Gross salary: EUR 52,500.00 per year", "52500 EUR year gross"),
        ("Lohn/Salaire : CHF 95'000 à 110'000 par an", "95000-110000 CHF year"),
        ("Salaire : 95’000 CHF par an", "95000 CHF year"),
        ("37,400 euros bruts annuels", "37400 EUR year gross"),
        ("Base pay: $118.000 - $131.000 annually", "118000-131000 USD year"),
        ("Salary: ₹12,50,000 per annum", "1250000 INR year"),
        ("Rémunération : 31¿500,00€ à 36¿000,00€ par an", "31500-36000 EUR year"),
        ("Taux horaire : 12.500 € brut", "12.5 EUR hour gross"),
        ("Salary range: **$88,400** **\\- $121,900** per year", "88400-121900 USD year"),
    ]);
}

#[test]
fn labels_of_france_travail() {
    check(&[
        ("Annuel de 36500.0 Euros à 41200.0 Euros sur 12.0 mois", "36500-41200 EUR year x12"),
        ("Mensuel de 1910,50 Euros à 2240,00 Euros sur 12 mois", "1910.5-2240 EUR month x12"),
        ("Mensuel de 2050.55 Euros sur 13.0 mois", "2050.55 EUR month x13"),
        ("Horaire de 12.31 Euros à 13.02 Euros sur 12.0 mois", "12.31-13.02 EUR hour x12"),
        ("Horaire de 14,2 Euros", "14.2 EUR hour"),
        ("Annuel de 33000 Euros à 35000 Euros sur 0.0 mois", "33000-35000 EUR year"),
        ("Mensuel de", "none"),
        ("Horaire de", "none"),
        ("Mensuel de 31000.0 Euros à 36000.0 Euros sur 12.0 mois", "31000-36000 EUR month x12 implausible"),
        ("Annuel de 12.5 Euros sur 12 mois", "12.5 EUR year x12 implausible"),
        ("Horaire de 1950 Euros", "1950 EUR hour implausible"),
        ("Annuel de 2100.00 Euros", "2100 EUR year implausible"),
    ]);
}

#[test]
fn payments_a_year() {
    check(&[
        ("Salaire : 2 800 € brut par mois sur 13 mois", "2800 EUR month gross x13"),
        ("2 650 € bruts mensuels x 13", "2650 EUR month gross x13"),
        ("Rémunération : 2 300 € brut/mois x 12,3", "2300 EUR month gross x12.3"),
        ("Salaire sur 13 mois : 34-38 k€", "34000-38000 EUR year x13"),
        ("Salaire annuel : 39 k€ + 13ème mois", "39000 EUR year x13"),
        ("Salaire de 2 960 € brut mensuel, treizième mois compris", "2960 EUR month gross x13"),
        ("Monthly salary of €3,000 gross, 13th month included", "3000 EUR month gross x13"),
        ("CDD de 13 mois, 2 400 € brut par mois", "2400 EUR month gross"),
        ("Alternance de 14 mois, salaire de 1 150 € par mois", "1150 EUR month"),
        ("Salaire : 2 000 € brut par mois, contrat de 12 mois", "2000 EUR month gross"),
        ("47K€ sur 14 mois", "47000 EUR year x14"),
    ]);
}

#[test]
fn what_is_no_pay() {
    check(&[
        ("We raised €25M in our series A. Salary: €64,000 per year.", "64000 EUR year"),
        ("Backed by $80-$90 million of venture capital", "none"),
        ("Un chiffre d'affaires de 450 000 € et 12 salariés", "none"),
        ("Prime de parrainage : 800 €", "none"),
        ("Titres-restaurant de 9,25 € et mutuelle prise en charge à 60 %", "none"),
        ("Learning budget of $2,000 per year", "none"),
        ("$1,000 sign-on bonus", "none"),
        ("401(k) matching of 5%, wellness stipend of $100 per month", "none"),
        ("Salaire : de 43 % à 78 % du SMIC selon l'âge", "none"),
        ("Réf. 52000-B, salaire selon grille", "none"),
        ("Salaire à définir (offre 48200)", "none"),
        ("Société au capital de 120 000 €", "none"),
        ("Début le 15/02/2026, rémunération motivante", "none"),
        ("Over 250k users trust us", "none"),
        ("Une équipe de 2000 personnes, salaire attractif", "none"),
        ("Indemnités kilométriques à 0,42 €/km", "none"),
        ("Salaire : 1 900 € brut/mois + prime de panier de 8 € par jour", "1900 EUR month gross"),
        ("Prime de 150 € par mois, salaire de 2 100 € brut par mois", "2100 EUR month gross"),
        ("Tuition paid up to $5,000; base salary $91,000 - $99,000", "91000-99000 USD year"),
        ("Un salaire motivant et plus de 14 000 collaborateurs", "none"),
        ("PHP 8 et MySQL 5, plus de 10 000 utilisateurs", "none"),
        ("Aide à la formation de 3 000 €", "none"),
    ]);
}

#[test]
fn periods() {
    check(&[
        ("Day rate: £480", "480 GBP day"),
        ("£610 per day, outside IR35, 12 months", "610 GBP day"),
        ("TJM : 550 €", "550 EUR day"),
        ("TJM entre 400 et 450€", "400-450 EUR day"),
        ("Tarif journalier de 380 € HT", "380 EUR day"),
        ("Freelance : 420-470€/j", "420-470 EUR day"),
        ("$62 - $75 an hour", "62-75 USD hour"),
        ("Pay: $24.50/hr", "24.5 USD hour"),
        ("Salaire : 12,40 € brut/heure, 35h par semaine", "12.4 EUR hour gross"),
        ("Taux horaire : 13€20 brut", "13.2 EUR hour gross"),
        ("14€10 de l'heure", "14.1 EUR hour"),
        ("Salaire mensuel brut : 2 240 € pour 39 heures hebdomadaires", "2240 EUR month gross"),
        ("Salary: 5,500 - 6,800 USD monthly", "5500-6800 USD month"),
        ("Annual base salary of $101,500", "101500 USD year"),
        ("The pay range per year: 180,000 zł - 240,000 zł", "180000-240000 PLN year"),
        ("€58,000 p.a. gross", "58000 EUR year gross"),
        ("$1,900 per week", "1900 USD week"),
        ("Rémunération : 2 150 € brut", "2150 EUR month gross"),
        ("Rémunération : 26 500 €", "26500 EUR year"),
        ("12,95 € net de l'heure", "12.95 EUR hour net"),
        ("Salaire : 1 750 € nets par mois", "1750 EUR month net"),
    ]);
}

#[test]
fn currencies() {
    check(&[
        ("Melbourne. Salary $105,000 - $125,000 plus super", "105000-125000 AUD year"),
        ("Salary: CA$98,000-CA$121,000/year", "98000-121000 CAD year"),
        ("Québec : salaire de 70 000 $ à 82 000 $ par année", "70000-82000 CAD year"),
        ("Toronto, Canada. Base salary: $90,000 to $100,000", "90000-100000 CAD year"),
        ("Salary: USD $140,000 - $152,000", "140000-152000 USD year"),
        ("Salary: US$88,000 to US$ 99,000", "88000-99000 USD year"),
        ("Salary between 18,000 and 24,000 PLN gross per month", "18000-24000 PLN month gross"),
        ("In Sweden the base salary is SEK 620,000 - SEK 700,000", "620000-700000 SEK year"),
        ("Salary: INR 1,800,000 a year", "1800000 INR year"),
        ("Salaire : 110 000 CHF brut annuel", "110000 CHF year gross"),
        ("Karachi: PKR 180,000 per month", "180000 PKR month"),
        ("Rémunération : 40 000 euros à 48 000 euros", "40000-48000 EUR year"),
        ("Singapore based, salary SGD 90,000 per annum", "90000 SGD year"),
    ]);
}

#[test]
fn open_and_swapped_bounds() {
    check(&[
        ("Salaire minimum : 33 000 € brut annuel", "33000- EUR year gross"),
        ("Salaire : au moins 2 200 € brut par mois", "2200- EUR month gross"),
        ("Dès 36 k€ brut annuel", "36000- EUR year gross"),
        ("Salary from £54,000 per annum", "54000- GBP year"),
        ("Starting at $72,000 per year", "72000- USD year"),
        ("Salary up to €85k", "-85000 EUR year"),
        ("Salaire : 48 k€ maximum", "-48000 EUR year"),
        ("$88,000+ per year", "88000- USD year"),
        ("Rémunération : 60 000 € et plus", "60000- EUR year"),
        ("Salaire : 58 k€ - 49 k€", "49000-58000 EUR year"),
        ("Pay: $40 to $35 per hour", "35-40 USD hour"),
        ("Salary: $70,000 to $90,000 per annum", "70000-90000 USD year"),
        ("Salaire jusqu'à 3 260 € brut/mois", "-3260 EUR month gross"),
    ]);
}

#[test]
fn fixed_variable_package() {
    check(&[
        ("Fixe de 42 k€ + variable de 8 k€", "42000 EUR year +variable"),
        ("Salaire : 37 600 € + commissions", "37600 EUR year +variable"),
        ("OTE: £110,000 - £125,000", "GBP year +variable (110000-125000)"),
        ("$180,000 OTE, 50/50", "USD year +variable (180000)"),
        ("Base salary $90,000, OTE $140,000", "90000 USD year +variable (140000)"),
        ("Package de 65 à 75 k€", "EUR year (65000-75000)"),
        ("Salary $100k-$110k plus annual bonus of 10%", "100000-110000 USD year +variable"),
        ("Base $120k-$140k, equity 0.2%", "120000-140000 USD year"),
        ("45 k€ fixe, prime sur objectifs en sus", "45000 EUR year +variable"),
        ("Salaire annuel brut variable selon profil : 35 à 40 k€", "35000-40000 EUR year gross"),
        ("Base salary: $95,000; $5,000 sign-on bonus", "95000 USD year"),
    ]);
}

#[test]
fn no_amount() {
    check(&[
        ("Salaire selon profil.", "none"),
        ("Competitive salary, commensurate with experience", "none"),
        ("Rémunération à négocier, 13 mois", "none"),
    ]);
    assert_eq!(remarks("Salaire à négocier selon expérience."), ["salary_missing"]);
    assert_eq!(remarks("We offer a competitive salary."), ["salary_missing"]);
    assert_eq!(remarks("Vous gérez les salaires de l'équipe."), Vec::<&str>::new());
    assert_eq!(remarks("Salaire : 40 k€ selon profil."), Vec::<&str>::new());
    assert_eq!(remarks("Mensuel de 40000 Euros sur 12 mois"), ["salary_implausible"]);
}

#[test]
fn the_fullest_statement_that_can_be_true_is_taken() {
    check(&[
        ("Mensuel de 38000.0 Euros sur 12.0 mois\nSalaire : 36 à 40 k€ brut annuel", "36000-40000 EUR year gross"),
        ("Salaire : 35 k€\nRémunération : 35 à 42 k€ brut par an", "35000-42000 EUR year gross"),
        ("Salary\n$130,000 - $150,000", "130000-150000 USD year"),
    ]);
}

/// Pay and remarks of a structured ad.
fn structured(json: &str) -> (String, Vec<&'static str>) {
    let document = open(json.as_bytes(), &Hint { name: Some("ad.json") }).expect("the format is known");
    let ad = READER.read_ad(&document);
    (told(ad.salary), ad.remarks.iter().map(|r| r.code).collect())
}

#[test]
fn fields_of_structured_ads() {
    let posting = |pay: &str| format!(r#"{{"@type":"JobPosting","title":"Data engineer","baseSalary":{pay}}}"#);
    let value = |value: &str| posting(&format!(r#"{{"currency":"EUR","value":{{{value}}}}}"#));
    let offer = |pay: &str| format!(r#"{{"intitule":"Data engineer (H/F)","salaire":{{{pay}}}}}"#);
    for (json, expected, codes) in [
        (value(r#""minValue":39000,"maxValue":46000,"unitText":"YEAR""#), "39000-46000 EUR year", &[][..]),
        (value(r#""maxValue":3100,"unitText":"MONTH""#), "-3100 EUR month", &[]),
        (value(r#""value":17.5,"unitText":"HOUR""#), "17.5 EUR hour", &[]),
        (value(r#""minValue":450,"unitText":"DAY""#), "450- EUR day", &[]),
        (value(r#""value":41000"#), "41000 EUR", &["jsonld_salary_no_unit"]),
        (offer(r#""commentaire":"De 33 à 37K brut annuel""#), "33000-37000 EUR year gross", &[]),
        (offer(r#""commentaire":"Jusqu'à 48 k€ selon expérience""#), "-48000 EUR year", &[]),
        (offer(r#""commentaire":"A partir de 1950 net mensuel""#), "1950- EUR month net", &[]),
        (offer(r#""commentaire":"61 % du SMIC""#), "none", &[]),
        (offer(r#""libelle":"Annuel de","commentaire":"Entre 29 et 33 K""#), "29000-33000 EUR year", &[]),
        (
            offer(r#""libelle":"Horaire de 13.10 Euros sur 12 mois","complement1":"Chèque repas""#),
            "13.1 EUR hour x12",
            &[],
        ),
        (
            offer(r#""libelle":"Mensuel de 32000 Euros","commentaire":"32 000 € brut annuel""#),
            "32000 EUR year gross",
            &[],
        ),
    ] {
        assert_eq!(structured(&json), (expected.to_owned(), codes.to_vec()), "{json}");
    }
}

#[test]
fn marks_of_emphasis_and_ranges_over_stops() {
    check(&[
        ("_Salary Range: $111,000 - $128,000_ _plus equity_", "111000-128000 USD year"),
        ("The base salary is **$70,000. - $90,000.** per year", "70000-90000 USD year"),
        ("Salaire d'apprenti : 612,40 à 1 790,10 euros", "612.4-1790.1 EUR month"),
        ("Offre (F/H) - 38-47K - CDI - Rennes\nLe poste est dans la ville", "38000-47000 EUR year"),
        ("Salaire horaire brut 14,05 négociations possibles", "14.05 EUR hour gross"),
        ("Salaire allant de 27 000\net 31 000 euros brut annuel", "27000-31000 EUR year gross"),
        ("Le poste est payé 13,10 €/h et jusqu'à\n15 € la nuit", "13.1-15 EUR hour"),
        ("Zone 1: $120,000 - $131,000\nZone 2: $101,000 - $117,000", "101000-131000 USD year"),
        ("Salaire : 13 € brut de l'heure + primes", "13 EUR hour gross +variable"),
        ("Salaire : 40 k€ hors variable", "40000 EUR year +variable"),
        ("Salaire : 2 100 € brut/mois + prime de panier", "2100 EUR month gross"),
        ("Contract, base pay: $29-33", "29-33 USD hour"),
        ("Zone A: USD $120,000 - USD $131,000", "120000-131000 USD year"),
        ("Salaire 12,10€ brut / heure + 1,30€ de prime de nuit / heure", "12.1 EUR hour gross +variable"),
    ]);
}

#[test]
fn more_writings() {
    check(&[
        ("Salaire annuel brut compris entre 31 500 et 34 000 euros", "31500-34000 EUR year gross"),
        ("Rémunération annuelle : 42 à 48k selon expérience", "42000-48000 EUR year"),
        ("Salary range: 70-85k EUR", "70000-85000 EUR year"),
        ("Compensation: 140 000 - 160 000 USD", "140000-160000 USD year"),
        ("We pay between 4.5k and 6k EUR gross per month", "4500-6000 EUR month gross"),
        ("Salaire : 33.5k€ à 37k€ brut/an", "33500-37000 EUR year gross"),
        ("Salaire : 2.350,50 € brut par mois", "2350.5 EUR month gross"),
        ("Wage: $18.25 per hour", "18.25 USD hour"),
        ("Rate: £325/day (outside IR35)", "325 GBP day"),
        ("Rémunération : 480 € par jour, 10 mois de mission", "480 EUR day"),
        ("Gratification : 4,35 € de l'heure", "4.35 EUR hour"),
        ("Salaire : 78 000 $ CAD par an", "78000 CAD year"),
        ("Salary: A$95k - A$110k + super", "95000-110000 AUD year"),
        ("Salary: 14 000 zł – 19 000 zł net / month", "14000-19000 PLN month net"),
        ("Salaire : de 6 500 CHF à 7 200 CHF par mois x 13", "6500-7200 CHF month x13"),
        ("Salary: $1.2M in funding, base of $150k", "150000 USD year"),
        ("Nous avons levé 12 M€. Salaire : 45 à 52 k€", "45000-52000 EUR year"),
        ("Employee referral: $2,000. Compensation: $84,000 to $96,000 annually", "84000-96000 USD year"),
        ("Maximum 62 000 € brut par an", "-62000 EUR year gross"),
        ("No less than $75,000 a year", "75000- USD year"),
        ("Salaire : 34 000 € minimum, 39 000 € maximum", "34000-39000 EUR year"),
        ("Fixe 40-45 k€, package jusqu'à 55 k€", "40000-45000 EUR year (-55000)"),
        ("On-target earnings of €95,000 (60% base)", "EUR year +variable (95000)"),
        ("Salaire fixe de 2 050 € brut mensuel + commissions sur ventes", "2050 EUR month gross +variable"),
        ("Base salary: 60,000 EUR + stock options", "60000 EUR year"),
        ("Permis B, 2 ans d'expérience, 39h, mutuelle, 13e mois", "none"),
        ("Dossier n° 61000, dépôt avant le 30/06/2026, salaire suivant barème", "none"),
        ("Le salaire sera fixé selon la grille 2026", "none"),
        ("Annuel de 0.0 Euros sur 12.0 mois", "none"),
        ("Mensuel de 1850.00 Euros à 1850.00 Euros sur 12.0 mois", "1850 EUR month x12"),
        ("$165k/yr to $140k/yr", "140000-165000 USD year"),
        ("Salaire : 13€/h à 14,50€/h", "13-14.5 EUR hour"),
        ("2 900 EUR brut par mois sur 12 mois", "2900 EUR month gross x12"),
        ("Rémunération 24 à 30 K€ annuels bruts sur 13 mois", "24000-30000 EUR year gross x13"),
    ]);
}
