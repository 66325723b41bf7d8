//! A shortlist as a page for the one who decides, and one candidate's part of it as a page for them: what was asked, what the CV shows, with
//! its own words.

use super::{Block, Column, Fact, Item, Page, Section, Table, evidence, words};
use crate::Say;
use crate::shortlist::{Candidate, Shortlist};
use tremplin_advice::answer::How;
use tremplin_advice::shortlist::{Demand, Road, Shown, WHOLE, Wanted};
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::{Necessity, Proof};

/// Words of a CV quoted for one demand at most.
const QUOTES: usize = 2;

/// The list.
#[must_use]
pub fn shortlist(list: &Shortlist, log: &str, reviewer: &str, knowledge: &Knowledge, say: &Say) -> Page {
    let told = Told { list, knowledge, say };
    let title = list.ad.title.as_ref().map_or_else(|| say.text("shortlist-untitled"), |t| t.normalized.clone());
    let mut sections = vec![told.demands(), told.table()];
    sections.extend(list.candidates.iter().map(|c| told.candidate(c)));
    sections.extend(told.unreadable());
    sections.push(notices(say));
    Page {
        lang: say.lang().code().to_owned(),
        title: say.with("shortlist-title", [("title", title.into())]),
        lead: vec![
            told.counts(),
            say.with("shortlist-for", [("reviewer", reviewer.into())]),
            say.with("shortlist-logged", [("path", log.into()), ("ranking", list.id(knowledge).into())]),
        ],
        sections,
        footer: footer(knowledge, say),
    }
}

/// What a candidate is told: their own part, without the others and without who reads it.
#[must_use]
pub fn explanation_page(candidate: &Candidate, list: &Shortlist, knowledge: &Knowledge, say: &Say) -> Page {
    let told = Told { list, knowledge, say };
    let lead = explanation(candidate, list, knowledge, say);
    let blocks = vec![Block::List(told.lines(candidate))];
    let rights = Section {
        heading: say.text("explain-rights-heading"),
        blocks: vec![Block::Paragraph(say.text("explain-rights"))],
    };
    let demands = Section { heading: say.text("explain-lines"), blocks };
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("explain-title"),
        lead,
        sections: vec![demands, rights],
        footer: say
            .with("footer", [("version", crate::VERSION.into()), ("knowledge", knowledge.version.as_str().into())]),
    }
}

/// The main elements of a candidate's place, in sentences.
#[must_use]
pub fn explanation(candidate: &Candidate, list: &Shortlist, knowledge: &Knowledge, say: &Say) -> Vec<String> {
    let pairs = || list.demands.list.iter().zip(&candidate.assessment.shown);
    let labels = |met: bool, must: bool| -> Vec<String> {
        let wanted = |w: &Wanted| (w.necessity == Necessity::Required) == must;
        let kept = pairs().filter(|(w, shown)| shown.met == met && wanted(w));
        kept.map(|(w, _)| asked(&w.demand, knowledge, say)).collect()
    };
    let mut sentences = vec![say.with(
        "explain-score",
        [("score", share(candidate.assessment.score, say).into()), ("demands", list.demands.list.len().into())],
    )];
    let lines = [
        ("explain-shown", true, true),
        ("explain-shown-more", true, false),
        ("explain-not-shown", false, true),
        ("explain-not-shown-more", false, false),
    ];
    for (key, met, must) in lines {
        let labels = labels(met, must);
        if !labels.is_empty() {
            sentences.push(say.with(key, [("what", say.list(&labels).into())]));
        }
    }
    if !candidate.repeated.is_empty() {
        sentences.push(say.with("shortlist-repeated", [("n", candidate.repeated.len().into())]));
    }
    sentences.push(say.text("explain-used"));
    sentences
}

/// A demand in words.
#[must_use]
pub fn asked(demand: &Demand, knowledge: &Knowledge, say: &Say) -> String {
    match demand {
        Demand::Skill { any, kin } => {
            let labels: Vec<&str> = any.iter().map(|id| knowledge.skill_label(id, say.lang())).collect();
            let choice = say.choice(&labels);
            if *kin { say.with("demand-kin", [("skill", choice.into())]) } else { choice }
        }
        Demand::Months(months) => say.with("demand-months", [("duration", words::duration(*months, say).into())]),
        Demand::Degree { level, equivalent, months } => {
            let degree = say.word("degree", level.id());
            let duration = words::duration(*months, say);
            match equivalent {
                true => say.with("demand-degree-or", [("degree", degree.into()), ("duration", duration.into())]),
                false => say.with("demand-degree", [("degree", degree.into())]),
            }
        }
        Demand::Language { lang, level } => {
            let language = language(lang, say);
            match level {
                Some(level) => {
                    say.with("demand-language", [("language", language.into()), ("level", height(level).into())])
                }
                None => language,
            }
        }
    }
}

/// Why a demand counts as met, or as not.
#[must_use]
pub fn shown_why(wanted: &Wanted, shown: &Shown, knowledge: &Knowledge, say: &Say) -> String {
    let label = |id: &str| knowledge.skill_label(id, say.lang()).to_owned();
    let duration = |months: u32| {
        if months == 0 { say.text("shown-no-month") } else { words::duration(months, say) }
    };
    match &shown.road {
        Road::Skill { skill, by, how, proof } => {
            let proof = say.word("shown-proof", proof_id(*proof));
            match how {
                How::Named => proof,
                _ => say.word_with(
                    "shown-how",
                    how.id(),
                    &[("by", label(by).into()), ("skill", label(skill).into()), ("proof", proof.into())],
                ),
            }
        }
        Road::Months(months) => say.with("shown-months", [("duration", duration(*months).into())]),
        Road::Equivalent(months) => say.with("shown-equivalent", [("duration", duration(*months).into())]),
        Road::Degree(level) => say.with("shown-degree", [("degree", say.word("degree", level.id()).into())]),
        Road::Language(None) => say.text("shown-language-bare"),
        Road::Language(Some(level)) => say.with("shown-language", [("level", height(level).into())]),
        Road::Written => say.text("shown-written"),
        Road::Silent => match wanted.demand {
            Demand::Skill { .. } => say.text("shown-silent-skill"),
            _ => say.text("shown-silent"),
        },
    }
}

struct Told<'a> {
    list: &'a Shortlist,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn counts(&self) -> String {
        let args = [
            ("n", self.list.candidates.len().into()),
            ("qualified", self.list.qualified().into()),
            ("unreadable", self.list.unreadable.len().into()),
        ];
        self.say.with("shortlist-counts", args)
    }

    fn demands(&self) -> Section {
        let say = self.say;
        let named = |necessity: Necessity| {
            let wanted = self.list.demands.list.iter().filter(|w| w.necessity == necessity);
            let labels: Vec<String> = wanted.map(|w| asked(&w.demand, self.knowledge, say)).collect();
            labels.join(", ")
        };
        let rows = [
            ("demand-required", Necessity::Required),
            ("demand-unspecified", Necessity::Unspecified),
            ("demand-preferred", Necessity::Preferred),
        ];
        let facts = rows.into_iter().map(|(key, necessity)| Fact::new(say.text(key), named(necessity)));
        let mut blocks = vec![Block::Facts(facts.filter(|f| !f.value.is_empty()).collect())];
        if !self.list.has_must() {
            blocks.push(Block::Caution(say.text("shortlist-no-must")));
        }
        Section { heading: say.text("shortlist-demands"), blocks }
    }

    fn table(&self) -> Section {
        let say = self.say;
        let columns = vec![
            Column::figures(say.text("table-rank")),
            Column::words(say.text("shortlist-column-file")),
            Column::words(say.text("shortlist-column-must")),
            Column::figures(say.text("shortlist-column-score")),
        ];
        let row = |c: &Candidate| {
            let must = self.list.demands.list.iter().zip(&c.assessment.shown);
            let must = must.filter(|(w, _)| w.necessity == Necessity::Required);
            let (met, all) = (must.clone().filter(|(_, shown)| shown.met).count(), must.count());
            let tie = self.list.ties().contains(&c.rank);
            let rank = if tie { say.with("shortlist-tie", [("rank", c.rank.into())]) } else { c.rank.to_string() };
            let must = say.with("shortlist-of", [("n", met.into()), ("all", all.into())]);
            vec![rank, c.file.clone(), must, share(c.assessment.score, say)]
        };
        let rows = self.list.candidates.iter().map(row).collect();
        let mut blocks = vec![Block::Table(Table { caption: say.text("shortlist-caption"), columns, rows })];
        if !self.list.ties().is_empty() {
            blocks.push(Block::Paragraph(say.text("shortlist-notice-ties")));
        }
        if self.list.dated {
            blocks.push(self.days());
        }
        Section { heading: say.text("shortlist-order"), blocks }
    }

    fn days(&self) -> Block {
        let say = self.say;
        let columns = vec![
            Column::words(say.text("shortlist-column-day")),
            Column::figures(say.text("shortlist-column-qualified")),
            Column::figures(say.text("shortlist-column-all")),
        ];
        let days = self.list.by_day();
        let rows =
            days.iter().map(|(day, (qualified, all))| vec![say.date(day), qualified.to_string(), all.to_string()]);
        Block::Table(Table { caption: say.text("shortlist-days"), columns, rows: rows.collect() })
    }

    fn candidate(&self, candidate: &Candidate) -> Section {
        let say = self.say;
        let must = if candidate.assessment.qualified { "shortlist-qualified" } else { "shortlist-not-qualified" };
        let mut blocks = vec![Block::Paragraph(say.text(must)), Block::List(self.lines(candidate))];
        if !candidate.repeated.is_empty() {
            let told = say.with("shortlist-repeated", [("n", candidate.repeated.len().into())]);
            blocks.push(Block::Caution(told));
        }
        if candidate.document.notes.iter().any(|n| n.code == "text.hidden") {
            blocks.push(Block::Caution(say.text("shortlist-hidden")));
        }
        let heading = [("rank", candidate.rank.into()), ("file", candidate.file.as_str().into())];
        Section { heading: say.with("shortlist-candidate", heading), blocks }
    }

    /// One line a demand: what, met or not and why, and the words that show it.
    fn lines(&self, candidate: &Candidate) -> Vec<Item> {
        let say = self.say;
        let line = |(wanted, shown): (&Wanted, &Shown)| {
            let why = shown_why(wanted, shown, self.knowledge, say);
            let key = if shown.met { "shortlist-met" } else { "shortlist-not-met" };
            let lead = say.word_with(
                "shortlist-lead",
                necessity_id(wanted.necessity),
                &[("what", asked(&wanted.demand, self.knowledge, say).into())],
            );
            let mut item = Item::new(lead, say.with(key, [("why", why.into())]));
            let mut quotes: Vec<String> =
                shown.evidence.iter().map(|s| evidence::line(&candidate.document.text, *s)).collect();
            quotes.dedup();
            item.details = quotes.iter().take(QUOTES).map(|q| say.quoted(q)).collect();
            item
        };
        self.list.demands.list.iter().zip(&candidate.assessment.shown).map(line).collect()
    }

    fn unreadable(&self) -> Option<Section> {
        let item = |(file, problem): &(crate::shortlist::File, crate::Problem)| {
            Item::new(file.path.as_str(), problem.message(self.say))
        };
        let items: Vec<Item> = self.list.unreadable.iter().map(item).collect();
        let heading = self.say.text("shortlist-unreadable");
        (!items.is_empty()).then(|| Section { heading, blocks: vec![Block::List(items)] })
    }
}

fn notices(say: &Say) -> Section {
    let keys = ["shortlist-notice-law", "shortlist-notice-human", "shortlist-notice-read", "shortlist-notice-inform"];
    let blocks = keys.into_iter().map(|key| Block::Paragraph(say.text(key))).collect();
    Section { heading: say.text("shortlist-notices"), blocks }
}

pub(super) fn footer(knowledge: &Knowledge, say: &Say) -> String {
    say.with("shortlist-footer", [("version", crate::VERSION.into()), ("knowledge", knowledge.version.as_str().into())])
}

#[expect(clippy::cast_precision_loss, reason = "at most ten thousand")]
fn share(part: u64, say: &Say) -> String {
    say.percent(part as f64 / WHOLE as f64)
}

/// The name of a language; its code where no name is known.
fn language(code: &str, say: &Say) -> String {
    if say.has_word("language", code) { say.word("language", code) } else { code.to_owned() }
}

/// A mother tongue is asked and counted as the highest level.
fn height(level: &str) -> &str {
    if level == "native" { "C2" } else { level }
}

fn necessity_id(necessity: Necessity) -> &'static str {
    match necessity {
        Necessity::Required => "required",
        Necessity::Unspecified => "unspecified",
        Necessity::Preferred => "preferred",
    }
}

fn proof_id(proof: Proof) -> &'static str {
    match proof {
        Proof::Listed => "listed",
        Proof::Taught => "taught",
        Proof::Practised => "practised",
    }
}
