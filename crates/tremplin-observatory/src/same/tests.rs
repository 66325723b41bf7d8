//! Small records in, groups out; and what holds for any records.

use super::{Reason, Record, Sameness, Sketcher, same_ads};
use std::sync::OnceLock;
use tremplin_knowledge::Knowledge;
use tremplin_reader::Reader;

const TEXT: &str = "Nous cherchons une personne pour construire les flux de nos usines avec Python, Airflow et PostgreSQL, au sein \
    d'une équipe de six, en lien avec la production. Vous aimez le travail bien fait et le dire simplement.";

/// A record with its own places, for tests.
#[derive(Clone, Debug, Default)]
struct Given {
    source: String,
    id: String,
    url: String,
    employer: String,
    title: String,
    places: Vec<String>,
    published: Option<String>,
    text: String,
}

/// `employer | title | place | day | text`.
fn given(line: &str) -> Given {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let cell = |n: usize| cells.get(n).copied().unwrap_or_default().to_owned();
    Given {
        employer: cell(0),
        title: cell(1),
        places: Some(cell(2)).filter(|p| !p.is_empty()).into_iter().collect(),
        published: Some(cell(3)).filter(|d| !d.is_empty()),
        text: cell(4).replace("TEXT", TEXT),
        ..Given::default()
    }
}

fn sketcher() -> &'static Sketcher<'static> {
    static READER: OnceLock<(Knowledge, Reader)> = OnceLock::new();
    static SKETCHER: OnceLock<Sketcher<'static>> = OnceLock::new();
    SKETCHER.get_or_init(|| {
        let (knowledge, reader) = READER.get_or_init(|| {
            let knowledge = tremplin_knowledge::open();
            let reader = Reader::new(&knowledge);
            (knowledge, reader)
        });
        Sketcher::new(knowledge, reader)
    })
}

fn found(given: &[Given]) -> Sameness {
    let records: Vec<Record<'_>> = given
        .iter()
        .map(|g| Record {
            source: &g.source,
            id: &g.id,
            url: &g.url,
            employer: &g.employer,
            title: &g.title,
            places: &g.places,
            published: g.published.as_deref(),
            text: &g.text,
        })
        .collect();
    same_ads(&sketcher().sketch_all(&records))
}

fn groups(given: &[Given]) -> Vec<Vec<usize>> {
    found(given).groups.into_iter().map(|group| group.ads).collect()
}

#[track_caller]
fn check(lines: &[&str], wanted: &[&[usize]]) {
    let given: Vec<Given> = lines.iter().map(|l| given(l)).collect();
    assert_eq!(groups(&given), wanted, "{lines:#?}");
}

#[track_caller]
fn check_pair(a: &str, b: &str, reason: Option<Reason>) {
    let found = found(&[given(a), given(b)]);
    assert_eq!(found.groups[0].merges.first().map(|m| m.reason), reason, "{a}\n{b}");
}

#[test]
fn one_page_is_one_ad() {
    let page = |url: &str, place: &str| Given { url: url.to_owned(), ..given(&format!("Acme|ML Engineer|{place}||")) };
    let both =
        [page("https://jobs.example.org/acme/42", ""), page("https://jobs.example.org/acme/42?utm_source=x", "Berlin")];
    assert_eq!(found(&both).groups[0].merges[0].reason, Reason::SameAddress);
    let front = [page("https://example.org/careers", "Lyon"), page("https://example.org/careers", "Berlin")];
    assert_eq!(groups(&front), [[0], [1]]);
    let own =
        |id: &str| Given { source: "board".to_owned(), id: id.to_owned(), ..given("Acme|Data engineer|Lyon||TEXT") };
    assert_eq!(groups(&[own("1"), Given { title: "Data engineer, new title".to_owned(), ..own("1") }]), [[0, 1]]);
}

#[test]
fn each_merge_has_its_reason() {
    check_pair(
        "Acme|Data engineer (H/F)|Lyon||TEXT",
        "|DATA ENGINEER F/H|69 - LYON 03||Description du poste : TEXT",
        Some(Reason::NearText),
    );
    check_pair(
        "Acme|Data engineer|Lyon||",
        "ACME France|Data Engineer (H/F)|Lyon (69)||",
        Some(Reason::EmployerPlaceTitle),
    );
    check_pair("Quai|Data engineer|Lyon||TEXT", "Orme|Data engineer|Lyon||TEXT", Some(Reason::AgencyCopy));
    check_pair(
        "Acme|Architecte de flux|44 - NANTES||TEXT",
        "|Administrateur / Administratrice de bases de données (H/F)|France||TEXT",
        Some(Reason::Retitled),
    );
}

#[test]
fn what_differs_keeps_ads_apart() {
    for (a, b) in [
        ("Acme|Data engineer|Lyon||TEXT", "Acme|Data engineer|Nantes||TEXT"),
        ("Acme|Data engineer|Lyon||TEXT", "Acme|Senior data engineer|Lyon||TEXT"),
        ("Acme|Data engineer junior|Lyon||TEXT", "Acme|Data engineer confirmé|Lyon||TEXT"),
        ("Acme|Software Engineer II|Leeds||TEXT", "Acme|Software Engineer III|Leeds||TEXT"),
        ("Acme|Data engineer - temps plein|Lyon||TEXT", "Acme|Data engineer - temps partiel|Lyon||TEXT"),
        ("Acme|Data engineer CDI|Lyon||TEXT", "Acme|Data engineer CDD|Lyon||TEXT"),
        ("Acme|Data engineer, Billing|Lyon||TEXT", "Acme|Data engineer, Search|Lyon||TEXT"),
        ("Acme|2024-7248 Data engineer|Leeds||TEXT", "Acme|2024-7249 Data engineer|Leeds||TEXT"),
        ("Acme|Android Engineer|Leeds||TEXT", "Acme|iOS Engineer|Leeds||TEXT"),
        ("|Data engineer - Lyon|France||TEXT", "|Data engineer - Nantes|France||TEXT"),
        ("Acme|Data engineer|Remote, Germany||TEXT", "Acme|Data engineer|Remote, Spain||TEXT"),
        (
            "Acme|Data engineer|Lyon|2026-01-05|TEXT Trois ans demandés : 3.",
            "Acme|Data engineer|Lyon|2026-01-05|TEXT Huit ans demandés : 8.",
        ),
        ("Acme|Data engineer|Lyon||", "Acme|Data engineer|||"),
    ] {
        check_pair(a, b, None);
    }
}

#[test]
fn an_ad_that_comes_back_is_linked_and_not_merged() {
    let lines = [
        "Acme|Data engineer|Lyon|2026-03-02|",
        "Acme|Data engineer|Lyon|2026-01-05|",
        "Acme|Data engineer|Lyon|2026-01-12|",
    ];
    let found = found(&lines.map(given));
    assert_eq!(found.groups.iter().map(|g| g.ads.clone()).collect::<Vec<_>>(), [vec![0], vec![1, 2]]);
    assert_eq!(found.reposts.len(), 1);
    assert_eq!(found.reposts[0].ads, [1, 0]);
    assert_eq!(found.reposts[0].days, [Some("2026-01-05".to_owned()), Some("2026-03-02".to_owned())]);
}

/// A tells Lyon, C tells Paris, B tells neither and is as near to both: it belongs to neither.
#[test]
fn no_chain_joins_what_contradicts() {
    let (a, b, c) = ("|Data engineer|Lyon||TEXT", "|Data engineer|||TEXT", "|Data engineer|Paris||TEXT");
    check(&[a, b, c], &[&[0], &[1], &[2]]);
    check(&[a, b], &[&[0, 1]]);
    check(&[a, b, c, a], &[&[0, 3], &[1], &[2]]);
    // Nearer to one of the two: to that one.
    let near = format!(
        "|Data engineer|Paris||{}",
        TEXT.replace("bien fait et le dire simplement", "soigné, les chiffres et les gens")
    );
    check(&[a, b, &near], &[&[0, 1], &[2]]);
}

/// Texts that change little by little are one ad as long as all of them are alike.
#[test]
fn a_slow_change_of_text_is_no_chain() {
    let words: Vec<String> = (0..200).map(|n| format!("mot{n}")).collect();
    let step = |n: usize| format!("Acme|Data engineer|Lyon||{}", words[n * 10..n * 10 + 80].join(" "));
    let lines: Vec<String> = (0..12).map(step).collect();
    let found = groups(&lines.iter().map(|l| given(l)).collect::<Vec<_>>());
    assert!(found.iter().all(|g| g[g.len() - 1] - g[0] <= 4), "ends with little in common: {found:?}");
    assert!(found.len() < 12, "neighbours are alike: {found:?}");
}

/// Records of a few employers, towns and texts, drawn by a seed: many alike, many contrary.
fn drawn(seed: u64, n: usize) -> Vec<Given> {
    let mut state = seed;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let titles = [
        "Data engineer",
        "Data engineer (H/F)",
        "Senior data engineer",
        "Data analyst",
        "Administrateur / Administratrice réseau",
    ];
    let places = ["Lyon", "69 - LYON 03", "Nantes", "France", ""];
    let employers = ["Acme", "Acme France", "Orme", ""];
    let mut one = |_| {
        let cut = next(3) * 4;
        let text: Vec<&str> = TEXT.split(' ').collect();
        Given {
            employer: employers[next(4)].to_owned(),
            title: titles[next(5)].to_owned(),
            places: Some(places[next(5)].to_owned()).filter(|p| !p.is_empty()).into_iter().collect(),
            published: (next(4) > 0).then(|| format!("2026-0{}-{:02}", 1 + next(4), 1 + next(28))),
            text: if next(5) == 0 { String::new() } else { text[..text.len() - cut].join(" ") },
            ..Given::default()
        }
    };
    (0..n).map(&mut one).collect()
}

/// Groups and reposts as sets of records, whatever their positions.
fn told(found: &Sameness, given: &[Given]) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let set = |ads: &[usize]| {
        let mut set: Vec<String> = ads.iter().map(|i| format!("{:?}", given[*i])).collect();
        set.sort();
        set
    };
    let of_group = |ad: &usize| found.groups.iter().find(|g| g.ads.contains(ad)).map_or(vec![], |g| set(&g.ads));
    let mut groups: Vec<Vec<String>> = found.groups.iter().map(|g| set(&g.ads)).collect();
    let mut reposts: Vec<Vec<String>> =
        found.reposts.iter().map(|r| r.ads.iter().flat_map(of_group).collect::<Vec<_>>()).collect();
    reposts.iter_mut().for_each(|r| r.sort());
    groups.sort();
    reposts.sort();
    (groups, reposts)
}

#[test]
fn the_order_of_the_records_does_not_matter() {
    for seed in 0..20 {
        let mut given = drawn(seed, 60);
        let first = told(&found(&given), &given);
        given.reverse();
        assert_eq!(told(&found(&given), &given), first, "seed {seed}, reversed");
        let turn = (seed as usize * 7) % given.len();
        given.rotate_left(turn);
        given.swap(3, 40);
        assert_eq!(told(&found(&given), &given), first, "seed {seed}, turned");
    }
}

#[test]
fn an_unrelated_ad_changes_no_group() {
    let other = given(
        "Boulangerie du Port|Vendeuse en boulangerie|Brest|2026-02-01|Vous accueillez les clients et tenez la caisse chaque matin.",
    );
    for seed in 0..10 {
        let mut given = drawn(seed, 40);
        let before = found(&given);
        given.push(other.clone());
        let mut after = found(&given);
        let last = after.groups.pop().expect("the new ad has its group");
        assert_eq!(last.ads, [given.len() - 1], "seed {seed}");
        assert_eq!(after, before, "seed {seed}");
    }
}

#[test]
fn the_same_again_and_each_group_by_itself_give_the_same() {
    for seed in 0..10 {
        let given = drawn(seed, 40);
        let all = found(&given);
        assert_eq!(found(&given), all, "seed {seed}");
        for group in &all.groups {
            assert_eq!(group.merges.len() + 1, group.ads.len(), "seed {seed}: a group is a tree of merges");
            let alone: Vec<Given> = group.ads.iter().map(|i| given[*i].clone()).collect();
            assert_eq!(groups(&alone).len(), 1, "seed {seed}: {group:?}");
        }
    }
}
