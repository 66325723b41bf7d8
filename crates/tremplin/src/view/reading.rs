//! What `read` shows a person: the facts of a CV or of an ad, with the words that show them.

use super::{Block, Fact, Item, Page, Section, evidence, offer, profile, words};
use crate::{Facts, Reading, Say};
use tremplin_documents::Document;
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::{Ad, Contract, Job, Necessity, Profile, Remote, RemoteMode, Salary, SkillAsked};

/// The page of a document. `file` is its name, as given.
#[must_use]
pub fn reading(reading: &Reading, file: &str, knowledge: &Knowledge, say: &Say) -> Page {
    let text = &reading.document.text;
    let mut sections = match &reading.facts {
        Facts::Cv(profile) => cv(profile, text, knowledge, say),
        Facts::Ad(ad) => ad_sections(ad, text, knowledge, say),
    };
    let remarks = match &reading.facts {
        Facts::Cv(profile) => &profile.remarks,
        Facts::Ad(ad) => &ad.remarks,
    };
    let mut notes = notes(&reading.document, say);
    notes.extend(remarks.iter().map(|remark| remark_sentence(remark.code, say)));
    if !notes.is_empty() {
        let blocks = notes.into_iter().map(Block::Caution).collect();
        sections.push(Section { heading: say.text("reading-notes"), blocks });
    }
    let title = match reading.facts {
        Facts::Cv(_) => "reading-cv",
        Facts::Ad(_) => "reading-ad",
    };
    Page {
        lang: say.lang().code().to_owned(),
        title: say.with(title, [("file", file.into())]),
        sections,
        ..Page::default()
    }
}

/// What is worth telling about the document itself.
pub(super) fn notes(document: &Document, say: &Say) -> Vec<String> {
    let told = document.notes.iter().map(|note| note_sentence(&note.code, &note.detail, say));
    let mut notes: Vec<String> = Vec::new();
    for note in told {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// A note in words; its own detail where the language has no sentence for it.
pub(crate) fn note_sentence(code: &str, detail: &str, say: &Say) -> String {
    if say.has_word("note", code) {
        return say.word_with("note", code, &[("detail", detail.into())]);
    }
    say.with("note", [("code", code.into()), ("detail", detail.into())])
}

/// A remark on what a document says, in words.
pub(crate) fn remark_sentence(code: &str, say: &Say) -> String {
    say.word("remark", code)
}

fn cv(profile: &Profile, text: &str, knowledge: &Knowledge, say: &Say) -> Vec<Section> {
    let mut facts = profile::facts(profile, knowledge, say);
    if !profile.sections.is_empty() {
        let kinds: Vec<String> = profile.sections.iter().map(|s| say.word("section", &s.kind)).collect();
        facts.push(Fact::new(say.text("reading-sections"), kinds.join(", ")));
    }
    let section = |key: &str, blocks| Section { heading: say.text(key), blocks };
    let mut sections = vec![section("reading-facts", vec![Block::Facts(facts)])];
    if !profile.jobs.is_empty() {
        let jobs = profile.jobs.iter().map(|j| job(j, say)).collect();
        sections.push(section("reading-jobs", vec![Block::List(jobs)]));
    }
    if !profile.degrees.is_empty() {
        let degree = |d: &tremplin_reader::facts::DegreeHeld| {
            let year = d.year.map_or_else(String::new, |y| y.to_string());
            let mut item = Item::new(say.word("degree", d.level.id()), say.quoted(d.title.trim()));
            if !year.is_empty() {
                item.details.push(year);
            }
            item
        };
        sections.push(section("reading-degrees", vec![Block::List(profile.degrees.iter().map(degree).collect())]));
    }
    let skills: Vec<Item> =
        profile.skills.iter().map(|s| profile::strength(s, profile, text, knowledge, say)).collect();
    sections.push(section("reading-skills", vec![list_or(skills, "reading-no-skills", say)]));
    sections
}

fn list_or(items: Vec<Item>, none: &str, say: &Say) -> Block {
    if items.is_empty() { Block::Caution(say.text(none)) } else { Block::List(items) }
}

fn job(job: &Job, say: &Say) -> Item {
    let date = |month: Option<tremplin_reader::facts::Date>| {
        month.map_or_else(|| say.text("unknown"), |m| say.date(&m.to_string()))
    };
    let end = if job.current { say.text("reading-today") } else { date(job.end) };
    let title = job.title.as_ref().map_or_else(|| say.text("reading-untitled"), |t| t.value.trim().to_owned());
    let dates = say.with("reading-dates", [("start", date(job.start).into()), ("end", end.into())]);
    let mut item = Item::new(title, dates);
    item.details.extend(job.employer.as_ref().map(|e| e.value.trim().to_owned()));
    item
}

fn ad_sections(ad: &Ad, text: &str, knowledge: &Knowledge, say: &Say) -> Vec<Section> {
    let skills: Vec<Item> = ad.skills.iter().map(|s| asked(s, text, knowledge, say)).collect();
    let mut facts = ad_facts(ad, knowledge, say);
    facts.extend(offer::facts(ad, text, knowledge, say));
    vec![
        Section { heading: say.text("reading-facts"), blocks: vec![Block::Facts(facts)] },
        Section { heading: say.text("reading-skills"), blocks: vec![list_or(skills, "reading-no-skills", say)] },
    ]
}

fn ad_facts(ad: &Ad, knowledge: &Knowledge, say: &Say) -> Vec<Fact> {
    let unread = || say.text("profile-unread");
    let occupation = ad.occupation.as_deref().and_then(|id| knowledge.occupation(id)).map(|o| {
        let likely = ad.occupation_chance.map(|chance| words::likely(chance, say));
        [words::occupation(o, say)].into_iter().chain(likely).collect::<Vec<_>>().join(", ")
    });
    let years = ad.experience.as_ref().and_then(|e| e.min_years.or(e.max_years).map(|_| e));
    let years = years.map(|e| match (e.min_years, e.max_years) {
        (Some(min), Some(max)) => {
            say.with("reading-years-between", [("min", say.number(min).into()), ("max", say.number(max).into())])
        }
        (Some(min), None) => say.with("reading-years-from", [("min", say.number(min).into())]),
        (None, max) => say.with("reading-years-to", [("max", say.number(max.unwrap_or_default()).into())]),
    });
    let degree = ad
        .degree
        .as_ref()
        .map(|d| d.level.map_or_else(|| say.text("reading-no-degree-asked"), |level| say.word("degree", level.id())));
    let languages: Vec<String> =
        ad.languages.iter().map(|l| profile::language(&l.lang, l.level.as_deref(), knowledge, say)).collect();
    vec![
        Fact::new(say.text("reading-title"), ad.title.as_ref().map_or_else(unread, |t| t.raw.clone())),
        Fact::new(say.text("reading-occupation"), occupation.unwrap_or_else(unread)),
        Fact::new(say.text("reading-rome"), rome(ad, knowledge, say).unwrap_or_else(unread)),
        Fact::new(say.text("profile-experience"), years.unwrap_or_else(unread)),
        Fact::new(say.text("profile-degree"), degree.unwrap_or_else(unread)),
        Fact::new(say.text("profile-languages"), if languages.is_empty() { unread() } else { say.list(&languages) }),
        Fact::new(say.text("reading-contract"), ad.contract.as_ref().map_or_else(unread, |c| contract(c, say))),
        Fact::new(say.text("reading-salary"), ad.salary.as_ref().map_or_else(unread, |s| salary(s, say))),
        Fact::new(say.text("reading-remote"), ad.remote.as_ref().map_or_else(unread, |r| remote(r, say))),
        Fact::new(say.text("reading-place"), ad.places.first().map_or_else(unread, |p| offer::place(p, say))),
    ]
}

/// The code that the title and text suggest, when that is sure enough.
fn rome(ad: &Ad, knowledge: &Knowledge, say: &Say) -> Option<String> {
    let guess = ad.rome.first().filter(|guess| guess.sure)?;
    let label = knowledge.rome.get(&guess.code)?;
    let confidence = say.percent(f64::from(guess.confidence));
    let parts =
        [("label", label.clone().into()), ("code", guess.code.clone().into()), ("confidence", confidence.into())];
    Some(say.with("reading-rome-sure", parts))
}

fn contract(contract: &Contract, say: &Say) -> String {
    let kinds: Vec<String> = contract.kinds.iter().map(|k| say.word("contract", k.id())).collect();
    say.choice(&kinds)
}

/// "31 000 € à 36 000 € par an, brut, avec une part variable".
fn salary(salary: &Salary, say: &Say) -> String {
    let amount = |figure: f64| match salary.currency.as_str() {
        "EUR" => say.euros(figure),
        other => say.with("reading-amount", [("figure", say.number(figure).into()), ("currency", other.into())]),
    };
    let whole = salary.min.is_none() && salary.max.is_none();
    let (min, max) = if whole { (salary.total_min, salary.total_max) } else { (salary.min, salary.max) };
    let figures = match (min, max) {
        (Some(min), Some(max)) if min < max => {
            say.with("reading-salary-between", [("min", amount(min).into()), ("max", amount(max).into())])
        }
        (Some(min), Some(_)) => amount(min),
        (Some(min), None) => say.with("reading-salary-from", [("min", amount(min).into())]),
        (None, max) => say.with("reading-salary-to", [("max", amount(max.unwrap_or_default()).into())]),
    };
    let mut parts = vec![match salary.period {
        Some(period) => format!("{figures} {}", say.word("period", period.id())),
        None => figures,
    }];
    parts.extend(salary.gross.map(|gross| say.text(if gross { "reading-gross" } else { "reading-net" })));
    parts.extend(salary.months.map(|n| say.with("reading-payments", [("n", say.number(n).into())])));
    if whole {
        parts.push(say.text("reading-package"));
    } else if salary.variable {
        parts.push(say.text("reading-variable"));
    }
    if !salary.plausible {
        parts.push(say.text("reading-implausible"));
    }
    parts.join(", ")
}

fn remote(remote: &Remote, say: &Say) -> String {
    let mode = say.word("remote", remote.mode.id());
    match remote.days {
        Some(days) if remote.mode == RemoteMode::Hybrid => {
            say.with("reading-remote-days", [("mode", mode.into()), ("days", say.number(days).into())])
        }
        _ => mode,
    }
}

fn asked(skill: &SkillAsked, text: &str, knowledge: &Knowledge, say: &Say) -> Item {
    let how = match (skill.positive, skill.necessity) {
        (false, _) => "necessity-unwanted",
        (true, Necessity::Required) => "necessity-required",
        (true, Necessity::Preferred) => "necessity-preferred",
        (true, Necessity::Unspecified) => "necessity-unspecified",
    };
    let mut item = Item::new(knowledge.skill_label(&skill.id, say.lang()), say.text(how));
    item.details.extend(skill.spans.first().map(|span| say.quoted(&evidence::line(text, *span))));
    item
}
