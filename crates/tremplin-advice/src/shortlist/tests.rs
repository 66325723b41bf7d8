//! What counts, what does not, and in which order.

use super::*;
use crate::small_world::{World, person};
use tremplin_reader::facts::{
    Ad, Date, DegreeAsked, ExperienceAsked, Found, Job, LanguageAsked, LanguageHeld, SkillAsked,
};

fn world() -> Knowledge {
    World::default()
        .skills("python sql docker excel")
        .skill("pytorch", "implies = [\"python\"]")
        .skill("aws", "")
        .skill("azure", "near = [{ skill = \"aws\", transfer = 0.7 }]")
        .occupation("data-engineer", "python:2", "sql:1")
        .build()
}

/// `python! sql docker?`: required, named, preferred.
fn ad(skills: &str) -> Ad {
    let skill = |(i, word): (usize, &str)| SkillAsked {
        id: word.trim_end_matches(['!', '?']).to_owned(),
        positive: true,
        necessity: match word.chars().last() {
            Some('!') => Necessity::Required,
            Some('?') => Necessity::Preferred,
            _ => Necessity::Unspecified,
        },
        alternatives: None,
        spans: vec![Span::new(i, i + 1)],
    };
    Ad { skills: skills.split_whitespace().enumerate().map(skill).collect(), ..Ad::default() }
}

fn of(profile: &Profile, ad: &Ad) -> Assessment {
    let knowledge = world();
    assess(profile, &demands(ad, &knowledge), &knowledge)
}

fn job(title: &str, from: i32, months: u32, span: (usize, usize)) -> Job {
    let at = Span::new(span.0, span.1);
    Job {
        title: Some(Found { value: title.into(), span: at }),
        employer: None,
        start: Some(Date::new(from, 1)),
        end: None,
        current: false,
        dates: at,
        span: at,
        months,
    }
}

#[test]
fn required_decides_and_the_rest_orders() {
    let asked = ad("python! sql! docker excel?");
    let all = of(&person("python:2 sql:2"), &asked);
    let one = of(&person("python:2 docker:2 excel:2"), &asked);
    assert!(all.qualified && !one.qualified);
    // Listed skills count half: 8 of 11 held, and 7 of 11.
    assert_eq!((all.score, one.score), (4 * WHOLE / 11, (4 + 2 + 1) * WHOLE / 2 / 11));
    let order = order(&[(&one, 1), (&all, 0)]);
    assert_eq!(order, [Placed { index: 1, rank: 1 }, Placed { index: 0, rank: 2 }]);
}

#[test]
fn what_is_shown_at_work_counts_more_than_a_list_and_once() {
    let asked = ad("python!");
    let mut profile = person("python:2");
    let listed = of(&profile, &asked).score;
    profile.skills[0].proof = Proof::Taught;
    let taught = of(&profile, &asked).score;
    profile.skills[0].proof = Proof::Practised;
    let practised = of(&profile, &asked).score;
    assert_eq!((listed, taught, practised), (WHOLE / 2, WHOLE / 4 * 3, WHOLE));
    profile.skills[0].spans = vec![Span::new(0, 1); 50];
    assert_eq!(of(&profile, &asked).score, practised);
}

#[test]
fn a_skill_may_be_shown_by_another() {
    let shown = of(&person("pytorch:2"), &ad("python!"));
    let Road::Skill { skill, by, how, .. } = &shown.shown[0].road else { panic!("{shown:?}") };
    assert_eq!((skill.as_str(), by.as_str(), *how, shown.qualified), ("python", "pytorch", How::Implied, true));
    assert_eq!(shown.shown[0].evidence, [Span::new(0, 1)]);
}

#[test]
fn a_near_skill_will_do_only_where_the_ad_takes_an_equivalent() {
    let mut asked = ad("azure!");
    assert!(!of(&person("aws:2"), &asked).qualified);
    asked.skills[0].alternatives = Some(1);
    let near = of(&person("aws:2"), &asked);
    assert!(near.qualified && near.score == WHOLE / 4);
    // Of two alternatives, one must be there itself.
    let mut either = ad("azure! docker!");
    either.skills.iter_mut().for_each(|s| s.alternatives = Some(1));
    assert!(!of(&person("aws:2"), &either).qualified);
    assert!(of(&person("docker:1"), &either).qualified);
}

#[test]
fn months_are_those_of_the_trade_and_a_gap_is_neutral() {
    let experience = |years| Some(ExperienceAsked { min_years: Some(years), max_years: None, span: Span::new(0, 1) });
    let asked = Ad { experience: experience(3.0), occupation: Some("data-engineer".into()), ..ad("python!") };
    let mut profile = Profile { jobs: vec![job("Data engineer", 2018, 24, (10, 20))], ..person("python:2") };
    let short = of(&profile, &asked);
    assert_eq!((short.shown[1].road.clone(), short.shown[1].met), (Road::Months(24), false));
    assert_eq!(short.shown[1].part, WHOLE * 24 / 36);
    // A job of another trade adds nothing, unless several of the skills asked are practised in it.
    profile.jobs.push(job("Serveur", 2016, 24, (20, 30)));
    assert_eq!(of(&profile, &asked).shown[1].road, Road::Months(24));
    profile.skills[0].spans.push(Span::new(22, 23));
    assert_eq!(of(&profile, &asked).shown[1].road, Road::Months(48), "the only skill asked");
    let asked = Ad { skills: ad("python! sql excel?").skills, ..asked };
    assert_eq!(of(&profile, &asked).shown[1].road, Road::Months(24), "one of two");
    profile.skills.extend(person("sql:2").skills);
    profile.skills[1].spans = vec![Span::new(24, 25)];
    assert_eq!(of(&profile, &asked).shown[1].road, Road::Months(48), "two of two");
    let with = of(&profile, &asked);
    profile.jobs[1].start = Some(Date::new(2006, 1));
    assert_eq!(of(&profile, &asked), with, "ten years between two jobs change nothing");
}

#[test]
fn experience_stands_for_a_degree_where_the_ad_says_so() {
    let degree = |equivalent_ok| DegreeAsked {
        level: Some(Degree::Bac5),
        necessity: "required".into(),
        preferred_level: None,
        equivalent_ok,
        span: Span::new(0, 1),
    };
    let profile = Profile { jobs: vec![job("Data engineer", 2018, 40, (10, 20))], ..person("python:2") };
    for (equivalent, met) in [(true, true), (false, false)] {
        let asked = Ad { degree: Some(degree(equivalent)), occupation: Some("data-engineer".into()), ..ad("python") };
        assert_eq!(of(&profile, &asked).qualified, met);
    }
}

#[test]
fn a_language_is_a_level_and_no_birth() {
    let language = |level: &str| LanguageAsked {
        lang: "en".into(),
        level: Some(level.into()),
        necessity: Necessity::Required,
        span: Span::new(0, 1),
    };
    let held = |level: Option<&str>| Profile {
        languages: vec![LanguageHeld { lang: "en".into(), level: level.map(str::to_owned), span: Span::new(5, 6) }],
        ..Profile::default()
    };
    let met = |asked: &str, level: Option<&str>| {
        of(&held(level), &Ad { languages: vec![language(asked)], ..Ad::default() }).qualified
    };
    assert!(met("native", Some("C2")) && met("C2", Some("native")) && met("B2", Some("C1")));
    assert!(!met("C1", Some("B2")) && !met("B1", None));
}

#[test]
fn equals_share_a_rank_and_the_next_counts_them() {
    let at = |qualified, score| Assessment { qualified, score, shown: Vec::new() };
    let (best, good, low) = (at(true, 9), at(true, 5), at(false, 9));
    let placed = order(&[(&low, "a"), (&good, "c"), (&good, "b"), (&best, "d")]);
    assert_eq!(placed.iter().map(|p| (p.index, p.rank)).collect::<Vec<_>>(), [(3, 1), (2, 2), (1, 2), (0, 4)]);
}

fn repeats(text: &str) -> Vec<&str> {
    repeats::repeated(text).iter().map(|span| span.of(text)).collect()
}

#[test]
fn the_same_words_over_and_over_are_found_and_no_more() {
    let stuffed = format!("J’ai écrit des flux.\nPython, SQL\n{}\nAnglais B2", "Python SQL Docker ".repeat(50));
    let found = repeats(&stuffed);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("Python SQL Docker Python") && found[0].ends_with("Docker"), "{found:?}");
    assert!(!found[0].contains("écrit") && !found[0].contains("Anglais") && !found[0].contains(','));
    assert_eq!(repeats(&format!("Lyon\n{}", "python ".repeat(50))).len(), 1);
    let page = "We look for a data engineer who knows Python and SQL and writes tests. ".repeat(50);
    assert_eq!(repeats(&page).len(), 1);
}

#[test]
fn what_people_write_is_no_repetition() {
    for text in [
        "",
        "Python",
        "Environnement : Java, Spring\nBanque\nEnvironnement : Java, Spring\nAssureur\nEnvironnement : Java, Spring\nMairie\nEnvironnement : Java, Spring",
        "2019 2020 2021 2022\nPython SQL Python SQL Python SQL",
        "très très très très bon",
    ] {
        assert!(repeats(text).is_empty(), "{text}: {:?}", repeats(text));
    }
}
