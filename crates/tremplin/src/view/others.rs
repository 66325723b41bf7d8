//! The occupations that are not told in full: one line each, with what stands in the way.

use super::orient::Ranked;
use super::{Block, Item, Section, plan, words};
use crate::{Answer, Say};
use tremplin_advice::answer::PlanStatus;
use tremplin_knowledge::Knowledge;

/// How many missing skills, providers are named.
const NAMED: usize = 4;

pub(super) fn section(rest: &[Ranked<'_>], answer: &Answer, knowledge: &Knowledge, say: &Say) -> Option<Section> {
    if rest.is_empty() {
        return None;
    }
    let items = rest.iter().map(|r| line(r, answer, knowledge, say)).collect();
    let blocks = vec![Block::Paragraph(say.text("others-intro")), Block::List(items)];
    Some(Section { heading: say.text("others-heading"), blocks })
}

fn line(ranked: &Ranked<'_>, answer: &Answer, knowledge: &Knowledge, say: &Say) -> Item {
    let reach = ranked.reach;
    let name = words::occupation(ranked.occupation, say);
    let lead = say.with("occupation-heading", [("rank", ranked.rank.into()), ("name", name.into())]);
    let share = say.percent(reach.fit.score);
    let distance = match reach.plan.status {
        PlanStatus::NoneNeeded | PlanStatus::Optimal | PlanStatus::Feasible => say.with(
            "others-planned",
            [("weeks", say.weeks(reach.plan.weeks).into()), ("euros", say.euros(reach.plan.euros).into())],
        ),
        PlanStatus::Infeasible => plan::beyond(&reach.plan, answer, say),
        PlanStatus::Unknown => unknown(ranked, knowledge, say),
    };
    let missing: Vec<&str> = reach.fit.missing.iter().filter(|m| m.core).map(|m| m.skill.as_str()).collect();
    let mut text = say.with("others-line", [("distance", distance.into()), ("share", share.into())]);
    if !missing.is_empty() && reach.plan.status != PlanStatus::Unknown {
        let names = words::skills(missing.iter().take(NAMED).copied(), knowledge, say.lang());
        let more = missing.len().saturating_sub(NAMED);
        text.push_str(&say.with("others-missing", [("skills", names.join(", ").into()), ("more", more.into())]));
    }
    Item::new(lead, text)
}

fn unknown(ranked: &Ranked<'_>, knowledge: &Knowledge, say: &Say) -> String {
    let plan = &ranked.reach.plan;
    let skills = words::skills(plan.unknown.iter().map(String::as_str), knowledge, say.lang());
    let mut providers: Vec<&str> = Vec::new();
    for route in plan.to_ask.iter().filter_map(|a| knowledge.route(&a.route)) {
        if !providers.contains(&route.provider.as_str()) && providers.len() < NAMED {
            providers.push(&route.provider);
        }
    }
    let skills = ("skills", say.list(&skills).into());
    if providers.is_empty() {
        return say.with("others-no-route", [skills]);
    }
    say.with("others-ask", [skills, ("providers", say.choice(&providers).into())])
}
