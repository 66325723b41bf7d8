//! One occupation told in full: why it is there, what is missing, the plan, the projects, pay, degree.

use super::orient::Ranked;
use super::{Block, Fact, Item, Section, evidence, pay, plan, sources, words};
use crate::{Answer, Say};
use std::collections::BTreeMap;
use tremplin_advice::answer::{Covered, Held, How, Missing, ProjectChosen, Reach};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::{Family, Need, Occupation};

/// How many lines of the CV are quoted.
const LINES: usize = 5;

/// How many missing skills that are not indispensable are told one by one.
const USEFUL: usize = 3;

/// How many skills one line of text names.
const NAMED: usize = 12;

pub(super) fn section(ranked: &Ranked<'_>, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Section {
    let Ranked { rank, reach, occupation } = ranked;
    let name = words::occupation(occupation, say);
    let mut blocks = vec![Block::Paragraph(occupation.mission.get(say.lang()).to_owned())];
    blocks.extend(trade(reach, occupation, say));
    blocks.push(Block::Figures(figures(reach, say)));
    blocks.extend(reasons(reach, answer, knowledge, say));
    blocks.extend(missing(reach, answer, knowledge, say));
    blocks.extend(plan::blocks(reach, answer, knowledge, say));
    blocks.extend(projects(&reach.projects, knowledge, say));
    blocks.extend(pay::blocks(reach.pay.as_ref(), knowledge, say));
    blocks.extend(degree(reach, occupation, knowledge, say));
    let heading = say.with("occupation-heading", [("rank", (*rank).into()), ("name", name.into())]);
    Section { heading, blocks }
}

/// Why a missing skill matters, in sentences that stand alone.
#[must_use]
pub fn why(missing: &Missing, answer: &Answer, knowledge: &Knowledge, say: &Say) -> String {
    let core = say.text(if missing.core { "why-core" } else { "why-useful" });
    let so = why_so(missing, answer, knowledge, say);
    match missing.held {
        Some(_) => format!("{core} {so}"),
        None => format!("{core} {so} {}", say.text("why-not-seen")),
    }
}

/// How much employers care, the level needed, what is held of it.
fn why_so(missing: &Missing, answer: &Answer, knowledge: &Knowledge, say: &Say) -> String {
    let wanted = wanted(missing, say);
    let level = say.word("level", missing.needed.id());
    let needed = say.with("why-level", [("wanted", wanted.into()), ("level", level.into())]);
    let Some(held) = &missing.held else { return needed };
    let by = knowledge.skill_label(&held.by, say.lang());
    let args = [
        ("level", say.word("level", held.level.id()).into()),
        ("by", by.into()),
        ("quote", quotes(held, &answer.document.text, say).into()),
    ];
    let key = if held.by == missing.skill { "why-part-same" } else { "why-part-other" };
    format!("{needed} {}", say.with(key, args))
}

/// The share of ads where they were counted; otherwise our judgement, in a word.
fn wanted(missing: &Missing, say: &Say) -> String {
    match (missing.ads, missing.weight) {
        (Some(n), share) => {
            let args = [("share", say.percent(share).into()), ("n", say.number(n.into()).into())];
            say.with("why-wanted-counted", args)
        }
        (None, w) if w >= 0.75 => say.text("why-wanted-most"),
        (None, w) if w >= 0.45 => say.text("why-wanted-many"),
        (None, _) => say.text("why-wanted-some"),
    }
}

/// For a job that AI augments: that it is the person's own, or that its trade is not taught here.
fn trade(reach: &Reach, occupation: &Occupation, say: &Say) -> Option<Block> {
    let lacks = |need: &Need| need.trade && reach.fit.missing.iter().any(|m| m.skill == need.id);
    let key = if occupation.skills.iter().any(lacks) { "trade-not-taught" } else { "trade-own" };
    (occupation.family == Family::Augmented).then(|| Block::Paragraph(say.text(key)))
}

fn figures(reach: &Reach, say: &Say) -> Vec<Fact> {
    let (weeks, euros) = plan::distance_told(reach, say, |w| say.weeks(w));
    vec![
        Fact::new(say.text("figure-weeks"), weeks),
        Fact::new(say.text("figure-euros"), euros),
        Fact::new(say.text("figure-share"), say.percent(reach.fit.score)),
    ]
}

/// Something of the person that counts for an occupation.
#[derive(Clone, Copy)]
struct Asset<'a> {
    skill: &'a str,
    weight: f64,
    held: &'a Held,
    /// Held below the level needed.
    part: bool,
}

/// What the person has: skills at the level needed, then parts of skills, which count for half.
fn assets<'a>(reach: &'a Reach) -> Vec<Asset<'a>> {
    let whole = |c: &'a Covered| Asset { skill: &c.skill, weight: c.weight, held: &c.held, part: false };
    let covered = reach.fit.covered.iter().map(whole);
    let parts = reach.fit.missing.iter().filter_map(|m| {
        let held = m.held.as_ref()?;
        Some(Asset { skill: &m.skill, weight: m.weight / 2.0, held, part: true })
    });
    covered.chain(parts).collect()
}

/// The lines of the CV that put the occupation there, the weightiest first, with what each shows.
fn reasons(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say.text("reasons-heading"))];
    let mut left = assets(reach);
    if left.is_empty() {
        blocks.push(Block::Paragraph(say.text("reasons-none")));
        return blocks;
    }
    let text = &answer.document.text;
    let mut items = Vec::new();
    while items.len() < LINES
        && let Some((line, shown)) = weightiest_line(&left, text)
    {
        left.retain(|a| !shown.iter().any(|s| s.skill == a.skill));
        let names: Vec<String> = shown.iter().map(|a| shown_by(a, knowledge, say)).collect();
        items.push(Item::new(say.quoted(&line), say.with("reasons-shows", [("skills", say.list(&names).into())])));
    }
    blocks.push(Block::Paragraph(say.text("reasons-intro")));
    blocks.push(Block::List(items));
    if !left.is_empty() {
        let names: Vec<String> = left.iter().take(NAMED).map(|a| shown_by(a, knowledge, say)).collect();
        blocks.push(Block::Paragraph(say.with("reasons-also", [("skills", say.list(&names).into())])));
    }
    blocks
}

/// Among the lines that show these assets, the one that shows the most weight; with the assets it shows.
fn weightiest_line<'a>(assets: &[Asset<'a>], text: &str) -> Option<(String, Vec<Asset<'a>>)> {
    let mut lines: BTreeMap<usize, (f64, Vec<Asset<'a>>)> = BTreeMap::new();
    for asset in assets {
        let mut seen = Vec::new();
        for span in &asset.held.evidence {
            let start = evidence::line_span(text, *span).start;
            if !seen.contains(&start) {
                seen.push(start);
                let line = lines.entry(start).or_default();
                line.0 += asset.weight;
                line.1.push(*asset);
            }
        }
    }
    // The first of equal lines: the order of the CV.
    let (start, (_, shown)) = lines.into_iter().reduce(|best, line| if line.1.0 > best.1.0 { line } else { best })?;
    let on_line = |s: &&tremplin_documents::Span| evidence::line_span(text, **s).start == start;
    let span = shown.first().and_then(|a| a.held.evidence.iter().find(on_line))?;
    Some((evidence::line(text, *span), shown))
}

/// The name of an asset, by which other skill it is known, and whether it is only a part.
fn shown_by(asset: &Asset<'_>, knowledge: &Knowledge, say: &Say) -> String {
    let name = knowledge.skill_label(asset.skill, say.lang());
    let by = knowledge.skill_label(&asset.held.by, say.lang());
    let args = [("name", name.into()), ("by", by.into())];
    match (asset.held.how, asset.part) {
        (How::Named, false) => name.to_owned(),
        (How::Named, true) => say.with("shown-part", args),
        (How::Implied, _) => say.with("shown-implied", args),
        (How::Narrower, _) => say.with("shown-narrower", args),
        (How::Near, false) => say.with("shown-near", args),
        (How::Near, true) => say.with("shown-near-part", args),
        (How::Supposed, _) => say.with("shown-supposed", args),
    }
}

fn quotes(held: &Held, text: &str, say: &Say) -> String {
    held.evidence.first().map_or_else(String::new, |span| say.quoted(&evidence::line(text, *span)))
}

fn missing(reach: &Reach, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say.text("missing-heading"))];
    let missing = &reach.fit.missing;
    if missing.is_empty() {
        blocks.push(Block::Paragraph(say.text("missing-none")));
        return blocks;
    }
    let (core, useful): (Vec<&Missing>, Vec<&Missing>) = missing.iter().partition(|m| m.core);
    let told = |m: &&Missing| {
        let why = why_so(m, answer, knowledge, say);
        let learnt = plan::learnt_with(&m.skill, reach, knowledge, say);
        let text: Vec<String> = std::iter::once(why).chain(learnt).collect();
        Item::new(knowledge.skill_label(&m.skill, say.lang()), text.join(" "))
    };
    for (list, key, most) in [(&core, "missing-core", usize::MAX), (&useful, "missing-useful", USEFUL)] {
        if !list.is_empty() {
            blocks.push(Block::Paragraph(say.text(key)));
            blocks.push(Block::List(list.iter().take(most).map(told).collect()));
        }
    }
    let rest = useful.get(USEFUL..).unwrap_or_default();
    if !rest.is_empty() {
        let names = words::skills(rest.iter().take(NAMED).map(|m| m.skill.as_str()), knowledge, say.lang());
        blocks.push(Block::Paragraph(say.with("missing-rest", [("skills", say.list(&names).into())])));
    }
    blocks
}

fn projects(chosen: &[ProjectChosen], knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    if chosen.is_empty() {
        return Vec::new();
    }
    let items = chosen.iter().filter_map(|c| project(c, knowledge, say)).collect();
    vec![Block::Heading(say.text("projects-heading")), Block::Paragraph(say.text("projects-intro")), Block::List(items)]
}

fn project(chosen: &ProjectChosen, knowledge: &Knowledge, say: &Say) -> Option<Item> {
    let project = knowledge.projects.iter().find(|p| p.id == chosen.project)?;
    let names =
        |ids: &[String]| -> String { say.list(&words::skills(ids.iter().map(String::as_str), knowledge, say.lang())) };
    let mut item = Item::new(project.title.get(say.lang()), project.brief.get(say.lang()));
    if !chosen.draws_on.is_empty() {
        item.details.push(say.with("project-yours", [("skills", names(&chosen.draws_on).into())]));
    }
    item.details.push(say.with("project-good", [("good", project.good.get(say.lang()).into())]));
    if let Some(data) = &project.data {
        let place = data.url.as_deref().unwrap_or("");
        item.details.push(match place {
            "" => say.with("project-data", [("name", data.name.as_str().into())]),
            _ => say.with("project-data-at", [("name", data.name.as_str().into()), ("url", place.into())]),
        });
    }
    Some(item)
}

fn degree(reach: &Reach, occupation: &Occupation, knowledge: &Knowledge, say: &Say) -> Vec<Block> {
    let gap = reach.degree;
    let args = [
        ("usual", say.word("degree", gap.usual.id()).into()),
        ("held", gap.held.map_or_else(String::new, |d| say.word("degree", d.id())).into()),
        ("source", sources::name(&occupation.degree.source, knowledge, say).into()),
        ("date", say.date(&occupation.degree.date).into()),
    ];
    let heading = Block::Heading(say.text("degree-heading"));
    let ways = Block::Paragraph(say.with("degree-ways-in", [("ways", occupation.ways_in.get(say.lang()).into())]));
    let said = match (gap.met, gap.held) {
        (true, _) => Block::Paragraph(say.with("degree-met", args)),
        (false, Some(_)) => Block::Caution(say.with("degree-below", args)),
        (false, None) => Block::Caution(say.with("degree-unread", args)),
    };
    vec![heading, said, ways]
}
