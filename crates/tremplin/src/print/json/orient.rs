//! The JSON of `orient`, as the contract has it. The CV's text is not repeated: quoted words stand beside each span.

use super::{number, optional};
use crate::print::code_points::CodePoints;
use crate::{Answer, Say, VERSION, view};
use serde_json::{Value, json};
use tremplin_advice::answer::{
    Binding, Covered, Gain, Held, Missing, Pay, PlanStatus, ProjectChosen, Reach, Step, Unit, Worth,
};
use tremplin_documents::Span;
use tremplin_knowledge::{Degree, Knowledge};

/// The answer.
#[must_use]
pub fn orient(answer: &Answer, knowledge: &Knowledge, say: &Say) -> Value {
    let text = &answer.document.text;
    let told = Told { points: CodePoints::new(text), answer, knowledge, say };
    json!({
        "profile": super::read::profile(&answer.profile, text, knowledge, say),
        "request": told.request(),
        "occupations": answer.reaches.iter().map(|r| told.reach(r)).collect::<Vec<_>>(),
        "what_if": told.what_if(),
        "first": answer.first.iter().map(|w| told.worth(w)).collect::<Vec<_>>(),
        "version": { "program": VERSION, "knowledge": knowledge.version },
    })
}

struct Told<'a> {
    points: CodePoints,
    answer: &'a Answer,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn request(&self) -> Value {
        let r = &self.answer.request;
        let quote = |q: &tremplin_advice::Quote| json!({ "route": q.route, "euros": number(q.euros), "hours": number(q.hours) });
        json!({
            "targets": r.targets, "weeks": r.weeks, "budget": r.budget,
            "hours_per_week": r.hours_per_week.unwrap_or(tremplin_advice::HOURS_PER_WEEK),
            "mode": r.mode, "quotes": r.quotes.iter().map(quote).collect::<Vec<_>>(),
            "today": self.answer.today.to_string(),
        })
    }

    /// What was supposed and what it changes; null when nothing was supposed.
    fn what_if(&self) -> Value {
        let suppose = &self.answer.request.suppose;
        if suppose.is_empty() {
            return Value::Null;
        }
        let side = |r: &Reach| json!({ "weeks": r.weeks, "euros": r.euros, "fit": round(r.fit.score) });
        let change = |(before, with): (&Reach, &Reach)| json!({ "id": with.occupation, "before": side(before), "with": side(with) });
        json!({
            "with": self.gains(&suppose.with), "routes": suppose.routes,
            "without": suppose.without.iter().map(|id| self.skill(id)).collect::<Vec<_>>(),
            "changes": self.answer.changes().into_iter().map(change).collect::<Vec<_>>(),
        })
    }

    fn worth(&self, worth: &Worth) -> Value {
        let mut value = match &worth.what {
            Unit::Skill(gain) => {
                let mut value = self.skill(&gain.skill);
                value["level"] = json!(gain.level.id());
                value
            }
            Unit::Project(id) => json!({ "project": id, "label": view::project(id, self.knowledge, self.say) }),
        };
        value["hours"] = number(worth.hours);
        value["weeks"] = json!(worth.weeks);
        value["euros"] = number(worth.euros);
        value["routes"] = json!(worth.routes);
        value["opens"] = json!(worth.opens);
        value["nearer"] = json!(worth.nearer);
        value["gain"] = round(worth.gain);
        value
    }

    fn reach(&self, reach: &Reach) -> Value {
        let occupation = self.knowledge.occupation(&reach.occupation);
        let codes = occupation.map(|o| &o.codes);
        json!({
            "id": reach.occupation,
            "label": occupation.map_or(reach.occupation.as_str(), |o| o.label(self.say.lang())),
            "rome": codes.and_then(|c| c.rome.first()),
            "esco": codes.and_then(|c| c.esco.first()),
            "family": occupation.map(|o| o.family.id()),
            "codes": codes.map(|c| json!({ "rome": c.rome, "esco": c.esco })),
            "weeks": reach.weeks,
            "euros": reach.euros,
            "fit": round(reach.fit.score),
            "covered": reach.fit.covered.iter().map(|c| self.covered(c)).collect::<Vec<_>>(),
            "missing": reach.fit.missing.iter().map(|m| self.missing(m)).collect::<Vec<_>>(),
            "plan": self.plan(reach),
            "degree": {
                "usual": reach.degree.usual.id(), "held": reach.degree.held.map(Degree::id), "met": reach.degree.met,
            },
            "pay": reach.pay.as_ref().map_or_else(|| json!({ "not_enough_data": true }), |p| self.pay(p)),
            "ads": [],
        })
    }

    fn covered(&self, c: &Covered) -> Value {
        let mut value = self.skill(&c.skill);
        value["weight"] = number(c.weight);
        value["ads"] = json!(c.ads);
        value["core"] = json!(c.core);
        value["needed"] = json!(c.needed.id());
        value["held"] = self.held(&c.held);
        value["evidence"] = self.evidence(&c.held.evidence);
        value
    }

    fn missing(&self, m: &Missing) -> Value {
        let mut value = self.skill(&m.skill);
        value["why"] = json!(view::why(m, self.answer, self.knowledge, self.say));
        value["weight"] = number(m.weight);
        value["ads"] = json!(m.ads);
        value["core"] = json!(m.core);
        value["needed"] = json!(m.needed.id());
        value["held"] = m.held.as_ref().map_or(Value::Null, |h| self.held(h));
        value["evidence"] = m.held.as_ref().map_or_else(|| json!([]), |h| self.evidence(&h.evidence));
        value
    }

    fn held(&self, held: &Held) -> Value {
        json!({ "level": held.level.id(), "how": held.how.id(), "by": held.by })
    }

    fn evidence(&self, spans: &[Span]) -> Value {
        let text = &self.answer.document.text;
        spans
            .iter()
            .map(
                |s| json!({ "span": self.points.span(*s), "quote": s.of(text), "line": view::evidence_line(text, *s) }),
            )
            .collect()
    }

    fn plan(&self, reach: &Reach) -> Value {
        let plan = &reach.plan;
        let to_ask = plan.to_ask.iter().map(|a| {
            json!({
                "route": a.route, "unknown": a.unknown, "ask": view::ask(a, self.knowledge, self.say),
                "teaches": self.gains(&a.teaches),
            })
        });
        let ended = plan
            .ended
            .iter()
            .map(|e| json!({ "route": e.route, "rncp_end": e.on, "why": view::ended(e, self.knowledge, self.say) }));
        json!({
            "status": status(plan.status),
            "objective": optional(plan.objective),
            "gap": optional(plan.gap),
            "hours": number(plan.hours),
            "euros": number(plan.euros),
            "weeks": plan.weeks,
            "steps": plan.steps.iter().map(|s| self.step(s)).collect::<Vec<_>>(),
            "to_ask": to_ask.collect::<Vec<_>>(),
            "excluded": ended.collect::<Vec<_>>(),
            "projects": reach.projects.iter().map(|p| self.project(p)).collect::<Vec<_>>(),
            "binding": plan.binding.map(binding),
            "needs": plan.needs.map(|n| json!({ "weeks": n.weeks, "euros": n.euros })),
            "unknown": plan.unknown.iter().map(|id| self.skill(id)).collect::<Vec<_>>(),
        })
    }

    fn step(&self, step: &Step) -> Value {
        let route = self.knowledge.route(&step.route);
        json!({
            "route": step.route,
            "label": route.map_or(step.route.as_str(), |r| r.title.as_str()),
            "provider": route.map(|r| &r.provider),
            "start_week": step.start_week, "end_week": step.end_week,
            "hours": number(step.hours), "euros": number(step.euros),
            "teaches": self.gains(&step.teaches),
            "quoted": step.quoted,
            "source": route.map(|r| &r.source), "as_of": route.map(|r| &r.date),
        })
    }

    fn project(&self, chosen: &ProjectChosen) -> Value {
        let project = self.knowledge.projects.iter().find(|p| p.id == chosen.project);
        let lang = self.say.lang();
        json!({
            "project": chosen.project,
            "label": project.map_or(chosen.project.as_str(), |p| p.title.get(lang)),
            "brief": project.map(|p| p.brief.get(lang)),
            "good": project.map(|p| p.good.get(lang)),
            "data": project.and_then(|p| p.data.as_ref()),
            "hours": number(chosen.hours),
            "start_week": chosen.start_week, "end_week": chosen.end_week,
            "proves": chosen.proves.iter().map(|id| self.skill(id)).collect::<Vec<_>>(),
            "draws_on": chosen.draws_on.iter().map(|id| self.skill(id)).collect::<Vec<_>>(),
        })
    }

    fn gains(&self, gains: &[Gain]) -> Vec<Value> {
        let gain = |g: &Gain| {
            let mut value = self.skill(&g.skill);
            value["level"] = json!(g.level.id());
            value
        };
        gains.iter().map(gain).collect()
    }

    fn pay(&self, pay: &Pay) -> Value {
        json!({
            "low": optional(pay.low), "median": optional(pay.median), "high": optional(pay.high),
            "coverage": optional(pay.coverage), "n": pay.n, "source": pay.source, "as_of": pay.as_of,
            "band": pay.band, "own": pay.own, "what": pay.what, "confidence": pay.confidence,
            "currency": "EUR", "period": "year", "gross": true,
        })
    }

    fn skill(&self, id: &str) -> Value {
        json!({ "skill": id, "label": self.knowledge.skill_label(id, self.say.lang()) })
    }
}

fn status(status: PlanStatus) -> &'static str {
    match status {
        PlanStatus::NoneNeeded => "none_needed",
        PlanStatus::Optimal => "optimal",
        PlanStatus::Feasible => "feasible",
        PlanStatus::Infeasible => "infeasible",
        PlanStatus::Unknown => "unknown",
    }
}

fn binding(binding: Binding) -> &'static str {
    match binding {
        Binding::Weeks => "weeks",
        Binding::Budget => "budget",
        Binding::WeeksAndBudget => "weeks_and_budget",
        Binding::Mode => "mode",
    }
}

/// Four decimals: what a share can mean.
fn round(share: f64) -> Value {
    number((share * 10_000.0).round() / 10_000.0)
}
