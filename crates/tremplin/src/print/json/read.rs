//! The JSON of `read`: the fields of `cases/schema.md`.

use crate::print::code_points::CodePoints;
use crate::view::{reading_note, reading_remark};
use crate::{Facts, Reading, Say};
use serde_json::{Value, json};
use tremplin_documents::{Document, Span};
use tremplin_knowledge::{Degree, Knowledge};
use tremplin_reader::facts::{
    Ad, Found, Job, LanguageAsked, LanguageHeld, Necessity, Place, Profile, Proof, Remark, Remote, Salary,
};
use tremplin_reader::rome::Guess;

/// The facts of a document. `file` is given back where it is known.
#[must_use]
pub fn reading(reading: &Reading, file: Option<&str>, knowledge: &Knowledge, say: &Say) -> Value {
    let text = &reading.document.text;
    let told = Told { points: CodePoints::new(text), text, knowledge, say };
    let mut value = match &reading.facts {
        Facts::Cv(profile) => told.cv(profile),
        Facts::Ad(ad) => told.ad(ad),
    };
    value["text"] = json!(text);
    value["format"] = json!(reading.document.format.to_string());
    value["pages"] = json!(reading.document.pages);
    let remarks = match &reading.facts {
        Facts::Cv(profile) => &profile.remarks,
        Facts::Ad(ad) => &ad.remarks,
    };
    let mut told_of: Vec<Value> = diagnostics(&reading.document, say);
    told_of.extend(remarks.iter().map(|r| told.remark(r)));
    let links = &reading.document.links;
    value["links"] = links.iter().map(|l| json!({ "span": told.points.span(l.span), "target": l.target })).collect();
    value["diagnostics"] = json!(told_of);
    if let Some(file) = file {
        value["file"] = json!(file);
    }
    value
}

/// Facts of a profile that `orient` gives too, without the text.
pub(super) fn profile(profile: &Profile, text: &str, knowledge: &Knowledge, say: &Say) -> Value {
    let mut value = Told { points: CodePoints::new(text), text, knowledge, say }.cv(profile);
    value["headline"] = json!(profile.headline.as_ref().map(|h| &h.value));
    value["experience_months"] = json!(profile.experience_months);
    value["degree"] = json!(profile.degree.map(Degree::id));
    value
}

struct Told<'a> {
    points: CodePoints,
    text: &'a str,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn cv(&self, profile: &Profile) -> Value {
        let skills: Vec<Value> = profile
            .skills
            .iter()
            .map(|s| {
                let mut value = self.skill(&s.id, &s.spans);
                value["polarity"] = json!("positive");
                value["necessity"] = json!("unspecified");
                value["level"] = json!(s.level.id());
                value["level_stated"] = json!(s.stated);
                value["proof"] = json!(proof(s.proof));
                value["months"] = json!(s.months);
                value["chance"] = json!(chance(s.chance));
                value
            })
            .collect();
        let degrees: Vec<Value> = profile
            .degrees
            .iter()
            .map(|d| json!({ "level": d.level.id(), "title": d.title, "year": d.year, "span": self.points.span(d.span) }))
            .collect();
        json!({
            "kind": "cv",
            "language": profile.language,
            "skills": skills,
            "cv": {
                "headline": profile.headline.as_ref().map(|h| self.found(h)),
                "experience_months": profile.experience_months,
                "jobs": profile.jobs.iter().map(|j| self.job(j)).collect::<Vec<_>>(),
                "sections": profile.sections.iter().map(|s| &s.kind).collect::<Vec<_>>(),
                "degrees": degrees,
            },
            "education": { "level": profile.degree.map(Degree::id) },
            "languages": self.languages(&profile.languages),
        })
    }

    fn ad(&self, ad: &Ad) -> Value {
        let skills: Vec<Value> = ad
            .skills
            .iter()
            .map(|s| {
                let mut value = self.skill(&s.id, &s.spans);
                value["polarity"] = json!(if s.positive { "positive" } else { "negative" });
                value["necessity"] = json!(necessity(s.necessity));
                value["alternatives"] = json!(s.alternatives);
                value
            })
            .collect();
        let title = ad.title.as_ref().map(|t| {
            json!({ "raw": t.raw, "normalized": t.normalized, "seniority": t.seniority, "span": self.points.span(t.span) })
        });
        let occupation = ad.occupation.as_deref().and_then(|id| self.knowledge.occupation(id)).map(|o| {
            let rome = o.codes.rome.first();
            let name = rome.and_then(|code| self.knowledge.rome.get(code));
            json!({
                "id": o.id, "label": o.label(self.say.lang()), "rome": rome, "rome_label": name,
                "chance": chance(ad.occupation_chance),
            })
        });
        let education = ad.degree.as_ref().map(|d| {
            json!({
                "level": d.level.map(Degree::id), "necessity": d.necessity,
                "preferred_level": d.preferred_level.map(Degree::id), "equivalent_ok": d.equivalent_ok,
                "span": self.points.span(d.span),
            })
        });
        let experience = ad.experience.as_ref().map(|e| {
            json!({
                "min_years": super::optional(e.min_years), "max_years": super::optional(e.max_years),
                "span": self.points.span(e.span),
            })
        });
        let mut value = json!({
            "kind": "ad",
            "ad_language": ad.language,
            "title": title,
            "occupation": occupation,
            "rome": ad.rome.iter().map(|g| self.rome(g)).collect::<Vec<_>>(),
            "skills": skills,
            "education": education,
            "experience": experience,
            "languages": ad.languages.iter().map(|l| self.language_asked(l)).collect::<Vec<_>>(),
            "salary": ad.salary.as_ref().map(|s| self.salary(s)),
            "contract": ad.contract.as_ref().and_then(|c| c.kinds.first()),
            "contracts": ad.contract.as_ref().map_or(&[][..], |c| &c.kinds),
            "remote": ad.remote.as_ref().map(|r| self.remote(r)),
            "location": ad.places.first().map(|p| self.place(p)),
            "places": ad.places.iter().map(|p| self.place(p)).collect::<Vec<_>>(),
        });
        let Told { points, text, knowledge, say } = self;
        super::offer::Offer { points, text, knowledge, say }.add_to(&mut value, ad);
        value
    }

    fn rome(&self, guess: &Guess) -> Value {
        let confidence = chance(Some(guess.confidence));
        json!({
            "code": guess.code, "label": self.knowledge.rome.get(&guess.code), "confidence": confidence, "sure": guess.sure,
        })
    }

    fn language_asked(&self, l: &LanguageAsked) -> Value {
        json!({
            "lang": l.lang, "level": l.level, "necessity": necessity(l.necessity),
            "span": self.points.span(l.span), "quote": l.span.of(self.text),
        })
    }

    fn salary(&self, s: &Salary) -> Value {
        let annual = |figure: Option<f64>| super::optional(figure.and_then(|f| s.annual(f)));
        json!({
            "min": super::optional(s.min), "max": super::optional(s.max), "currency": s.currency, "period": s.period,
            "gross": s.gross, "months": super::optional(s.months), "variable": s.variable,
            "annualized_min": annual(s.min), "annualized_max": annual(s.max),
            "total_min": super::optional(s.total_min), "total_max": super::optional(s.total_max),
            "span": s.spans.first().map(|s| self.points.span(*s)), "spans": self.spans(&s.spans),
        })
    }

    fn remote(&self, r: &Remote) -> Value {
        json!({ "mode": r.mode, "days": super::optional(r.days), "spans": self.spans(&r.spans) })
    }

    fn place(&self, p: &Place) -> Value {
        json!({
            "name": p.name, "city": (!p.is_area).then_some(&p.name), "country": p.country, "commune": p.commune, "arrondissement": p.arrondissement, "department": p.department, "region": p.region,
            "span": self.points.span(p.span),
        })
    }

    fn spans(&self, spans: &[Span]) -> Vec<[usize; 2]> {
        spans.iter().map(|s| self.points.span(*s)).collect()
    }

    fn skill(&self, id: &str, spans: &[Span]) -> Value {
        let lang = self.say.lang();
        let names: Vec<&str> = self.knowledge.skill(id).map_or_else(Vec::new, |s| s.names().map(|(_, n)| n).collect());
        let label = self.knowledge.skill_label(id, lang);
        let mut others: Vec<&str> = names.into_iter().filter(|n| *n != label).collect();
        others.dedup();
        let spans: Vec<[usize; 2]> = spans.iter().map(|s| self.points.span(*s)).collect();
        json!({ "id": id, "label": label, "alt_labels": others, "span": spans.first(), "spans": spans })
    }

    fn job(&self, job: &Job) -> Value {
        json!({
            "title": job.title.as_ref().map(|t| &t.value),
            "employer": job.employer.as_ref().map(|e| &e.value),
            "start": job.start.map(|m| m.to_string()),
            "end": job.end.map(|m| m.to_string()),
            "current": job.current,
            "months": job.months,
            "span": self.points.span(job.span),
        })
    }

    fn languages(&self, languages: &[LanguageHeld]) -> Vec<Value> {
        languages
            .iter()
            .map(|l| {
                json!({
                    "lang": l.lang, "level": l.level, "necessity": "unspecified",
                    "span": self.points.span(l.span), "quote": l.span.of(self.text),
                })
            })
            .collect()
    }

    fn remark(&self, remark: &Remark) -> Value {
        json!({
            "code": remark.code, "severity": "warning", "span": remark.span.map(|s| self.points.span(s)),
            "message": reading_remark(remark.code, self.say),
        })
    }

    fn found(&self, found: &Found<String>) -> Value {
        json!({ "value": found.value, "span": self.points.span(found.span) })
    }
}

/// Notes of the reading. None stops it: all are notices, except damage, which may have cost facts.
fn diagnostics(document: &Document, say: &Say) -> Vec<Value> {
    document
        .notes
        .iter()
        .map(|note| {
            let severity = if note.code.starts_with("type.") { "notice" } else { "warning" };
            json!({
                "code": code(&note.code), "note": note.code, "severity": severity, "detail": note.detail,
                "message": reading_note(&note.code, &note.detail, say),
            })
        })
        .collect()
}

/// The code of the contract for a note; the note's own where the contract has none.
fn code(note: &str) -> &str {
    match note {
        "text.hidden" | "text.tag_characters" => "hidden_text",
        "text.mojibake" => "encoding_repaired",
        "text.mojibake_left" | "text.encoding" | "text.ligatures_lost" | "pdf.no_unicode" => "text_damaged",
        other => other,
    }
}

fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Listed => "listed",
        Proof::Taught => "taught",
        Proof::Practised => "practised",
    }
}

fn necessity(necessity: Necessity) -> &'static str {
    match necessity {
        Necessity::Unspecified => "unspecified",
        Necessity::Preferred => "preferred",
        Necessity::Required => "required",
    }
}

/// A chance to four decimals; none where words name what they mean.
fn chance(chance: Option<f32>) -> Option<f64> {
    chance.map(|chance| (f64::from(chance) * 1e4).round() / 1e4)
}
