//! The JSON of `scope`, as the contract has it, and more: what decided, how to find each person, the question or the no.

use super::number;
use crate::print::code_points::CodePoints;
use crate::scope::Scoped;
use crate::{Say, VERSION, view};
use serde_json::{Value, json};
use tremplin_advice::need::{Answer, Matched, NoMatter, Profile, Proposal, QuestionAsked, Way, is_everywhere};
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;

/// The answer.
#[must_use]
pub fn scope(scoped: &Scoped<'_>, knowledge: &Knowledge, say: &Say) -> Value {
    let told = Told { points: CodePoints::new(&scoped.document.text), scoped, knowledge, say };
    let (answer, use_case, also, proposal, question, none) = match &scoped.scope.answer {
        Answer::Use(m, also) => {
            let also = also.iter().map(|m| told.use_case(m)).collect();
            ("use_case", told.use_case(m), also, scoped.proposal.as_ref(), Value::Null, Value::Null)
        }
        Answer::Question(q) => ("question", Value::Null, Vec::new(), None, told.question(q), Value::Null),
        Answer::None(no) => ("none", Value::Null, Vec::new(), None, Value::Null, told.none(no)),
    };
    let profiles: Vec<Value> =
        proposal.iter().flat_map(|p| p.profiles.iter().map(|profile| told.profile(profile, p))).collect();
    let wanted = proposal.and_then(|p| p.profiles.get(p.wanted)).map(|p| p.occupation.id.as_str());
    let draft = scoped.draft.as_ref();
    json!({
        "need": told.need(),
        "answer": answer,
        "use_case": use_case,
        "also": also,
        "profiles": profiles,
        "poc": proposal.map(|p| told.poc(p)),
        "ad": draft.map(crate::scope::Draft::text),
        "ad_details": draft.map(|d| json!({
            "title": d.title, "language": d.lang, "occupation": wanted,
            "to_fill": d.to_fill.iter().map(|f| f.id()).collect::<Vec<_>>(),
        })),
        "question": question,
        "none": none,
        "version": { "program": VERSION, "knowledge": knowledge.version },
    })
}

struct Told<'a> {
    points: CodePoints,
    scoped: &'a Scoped<'a>,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn need(&self) -> Value {
        let scope = &self.scoped.scope;
        let sector = scope.sector.as_ref().map(|(sector, evidence)| {
            json!({ "id": sector.id, "label": sector.label.get(self.say.lang()), "evidence": self.evidence(evidence) })
        });
        json!({
            "text": self.scoped.document.text,
            "language": scope.language.map(|l| l.code().to_owned()),
            "sector": sector,
        })
    }

    fn evidence(&self, spans: &[Span]) -> Value {
        let text = &self.scoped.document.text;
        spans.iter().map(|s| json!({ "span": self.points.span(*s), "quote": s.of(text) })).collect()
    }

    /// The sector is the firm's own where it is known and the use is of every sector.
    fn use_case(&self, m: &Matched<'_>) -> Value {
        let named = self.scoped.scope.sector.as_ref().map(|(s, _)| *s).filter(|_| is_everywhere(m.sector));
        json!({
            "id": m.used.id,
            "label": m.used.label.get(self.say.lang()),
            "sector": named.unwrap_or(m.sector).id,
            "score": (m.score * 100.0).round() / 100.0,
            "evidence": self.evidence(&m.evidence),
        })
    }

    fn profile(&self, p: &Profile<'_>, proposal: &Proposal<'_>) -> Value {
        json!({
            "occupation": p.occupation.id,
            "label": p.occupation.label(self.say.lang()),
            "share": p.share,
            "side": p.side,
            "why": view::profile_why(p, self.knowledge, self.say),
            "skills": { "business": p.business, "ai": p.ai },
            "how": p.how.id(),
            "how_why": view::profile_how(p, proposal, self.say),
            "training": p.way.as_ref().map(|w| self.way(w)),
        })
    }

    fn way(&self, way: &Way) -> Value {
        let step = |s: &tremplin_advice::answer::Step| json!({ "route": s.route, "hours": number(s.hours), "euros": number(s.euros), "project": s.practice });
        json!({
            "weeks": way.weeks, "euros": number(way.euros), "hours_per_week": tremplin_advice::HOURS_PER_WEEK,
            "steps": way.steps.iter().map(step).collect::<Vec<_>>(),
        })
    }

    fn poc(&self, proposal: &Proposal<'_>) -> Value {
        let (used, lang) = (proposal.matched.used, self.say.lang());
        let risks: Vec<_> = used.need.risks.iter().filter_map(|id| self.knowledge.needs.risk(id)).collect();
        json!({
            "goal": used.proof.goal.get(lang),
            "data": used.data.get(lang),
            "metric": format!("{} ({})", used.need.target.get(lang), used.proof.metric.get(lang)),
            "measures": used.proof.metric.get(lang),
            "target": used.need.target.get(lang),
            "weeks": used.proof.weeks,
            "stop": used.need.stop.get(lang),
            "risks": risks.iter().map(|r| r.text.get(lang)).collect::<Vec<_>>(),
            "risk_sources": risks.iter().map(|r| json!({ "id": r.id, "source": r.source, "date": r.date, "confidence": r.confidence })).collect::<Vec<_>>(),
            "proposal": self.say.text("scope-proposal"),
            "source": used.proof.source, "date": used.proof.date, "confidence": used.proof.confidence,
        })
    }

    fn question(&self, asked: &QuestionAsked<'_>) -> Value {
        let choice = |c: &tremplin_advice::need::Choice<'_>| {
            json!({
                "id": c.id, "label": view::choice_label(c, asked, self.knowledge, self.say),
                "use_cases": c.uses.iter().map(|u| u.id.as_str()).collect::<Vec<_>>(),
            })
        };
        let bits = |x: f64| (x * 100.0).round() / 100.0;
        json!({
            "id": asked.question.id, "ask": asked.question.ask.get(self.say.lang()),
            "tells_bits": bits(asked.tells), "doubt_bits": bits(asked.doubt),
            "choices": asked.choices.iter().map(choice).collect::<Vec<_>>(),
        })
    }

    fn none(&self, no: &NoMatter<'_>) -> Value {
        let lang = self.say.lang();
        json!({
            "id": no.other.id, "label": no.other.label.get(lang), "reason": no.other.reason.get(lang),
            "instead": no.other.instead.get(lang), "evidence": self.evidence(&no.evidence),
        })
    }
}
