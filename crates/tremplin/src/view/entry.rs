//! One entry of the knowledge as a page: every figure with its source, its date and how far it can be believed.

use super::{Block, Column, Fact, Item, Page, Section, Table, closing, pay, sources, words};
use crate::Say;
use crate::browse::{Kind, Shown};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::claim::Claim;
use tremplin_knowledge::market::Count;
use tremplin_knowledge::occupation::{Basis, Need, Occupation};
use tremplin_knowledge::origin::{Confidence, Source};
use tremplin_knowledge::project::Project;
use tremplin_knowledge::salary::Salary;
use tremplin_knowledge::sector::Sector;
use tremplin_knowledge::skill::Skill;
use tremplin_knowledge::training::{Route, Taught};

/// The page of an entry.
#[must_use]
pub fn entry(shown: &Shown<'_>, knowledge: &Knowledge, say: &Say) -> Page {
    let told = Told { knowledge, say };
    let (kind, title, blocks) = match shown {
        Shown::Occupation(o, pay) => (Kind::Occupations, words::occupation(o, say), told.occupation(o, pay)),
        Shown::Skill(s) => (Kind::Skills, s.label.get(say.lang()).to_owned(), told.skill(s)),
        Shown::Sector(s) => (Kind::Sectors, s.label.get(say.lang()).to_owned(), told.sector(s)),
        Shown::Route(r) => (Kind::Routes, words::route(r, say), told.route(r)),
        Shown::Project(p) => (Kind::Projects, p.title.get(say.lang()).to_owned(), told.project(p)),
        Shown::Pay(rows) => (Kind::Salaries, say.text("entry-pay-all"), vec![told.pay(rows)]),
        Shown::Funding(f) => {
            let mut blocks = vec![Block::Paragraph(f.label.get(say.lang()).to_owned())];
            blocks.extend(f.note.as_ref().map(|n| Block::Paragraph(n.get(say.lang()).to_owned())));
            blocks.push(told.origin(&f.source, &f.date, f.confidence));
            (Kind::Funding, closing::amount(f, say), blocks)
        }
        Shown::Claim(c) => (Kind::Claims, c.id.clone(), vec![Block::List(vec![told.claim(c)])]),
        Shown::Source(_, s, claims) => (Kind::Sources, s.title.get(say.lang()).to_owned(), told.source(s, claims)),
    };
    let title = if title.is_empty() { say.word("kind", kind.id()) } else { title };
    Page {
        lang: say.lang().code().to_owned(),
        title,
        lead: vec![say.word("kind", kind.id())],
        sections: vec![Section { heading: String::new(), blocks }],
        footer: String::new(),
    }
}

struct Told<'a> {
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn occupation(&self, o: &Occupation, rows: &[&Salary]) -> Vec<Block> {
        let say = self.say;
        let aliases = o.names.get(&say.lang()).map_or_else(String::new, |n| n.aliases.join(", "));
        let sectors: Vec<&str> = self
            .knowledge
            .sectors
            .iter()
            .filter(|s| o.sectors.contains(&s.id))
            .map(|s| s.label.get(say.lang()))
            .collect();
        let degrees = say.with(
            "entry-degree-range",
            [
                ("min", say.word("degree", o.degree.min.id()).into()),
                ("max", say.word("degree", o.degree.max.id()).into()),
                ("origin", self.origin_text(&o.degree.source, &o.degree.date, o.degree.confidence).into()),
            ],
        );
        let facts = self.facts(&[
            ("entry-id", o.id.clone()),
            ("entry-aliases", aliases),
            ("entry-sectors", sectors.join(", ")),
            ("profile-degree", degrees),
            ("entry-rome", o.codes.rome.join(", ")),
            ("entry-esco", o.codes.esco.join(", ")),
        ]);
        let mut blocks = vec![
            Block::Paragraph(o.mission.get(say.lang()).to_owned()),
            Block::Paragraph(o.ways_in.get(say.lang()).to_owned()),
            facts,
            Block::Heading(say.text("entry-skills")),
            self.needs(&o.skills),
        ];
        if !rows.is_empty() {
            blocks.push(Block::Heading(say.text("pay-heading")));
            blocks.push(self.pay(rows));
        }
        blocks
    }

    fn needs(&self, needs: &[Need]) -> Block {
        let say = self.say;
        let row = |need: &Need| {
            vec![
                self.knowledge.skill_label(&need.id, say.lang()).to_owned(),
                say.word("level", need.level.id()),
                say.percent(need.weight),
                say.text(if need.core { "yes" } else { "no" }),
                self.basis(need),
            ]
        };
        Block::Table(Table {
            caption: say.text("entry-skills-caption"),
            columns: vec![
                Column::words(say.text("entry-column-skill")),
                Column::words(say.text("entry-column-level")),
                Column::figures(say.text("entry-column-weight")),
                Column::words(say.text("entry-column-core")),
                Column::words(say.text("entry-column-basis")),
            ],
            rows: needs.iter().map(row).collect(),
        })
    }

    /// `62 of 195 ads in French, 40 of 68 in English`; or that the weight is ours, for want of ads.
    fn basis(&self, need: &Need) -> String {
        let say = self.say;
        let count = |c: &Count| {
            let (asked, ads) = (say.number(c.asked.into()), say.number(c.ads.into()));
            let language = say.word("language", c.language.code());
            say.with("entry-count", [("asked", asked.into()), ("ads", ads.into()), ("language", language.into())])
        };
        let counts: Vec<String> = need.counts.iter().map(count).collect();
        match need.basis {
            Basis::Ads => say.with("entry-basis-ads", [("counts", say.list(&counts).into())]),
            Basis::Expert if counts.is_empty() => say.text("entry-basis-expert"),
            Basis::Expert => say.with("entry-basis-few", [("counts", say.list(&counts).into())]),
        }
    }

    fn pay(&self, rows: &[&Salary]) -> Block {
        let say = self.say;
        let row = |s: &&Salary| {
            let median = s.median.map_or_else(String::new, |m| say.euros(m));
            let n = s.n.map_or_else(String::new, |n| say.number(n.into()));
            vec![
                say.word("band", pay::band(s.band)),
                pay::range(s.low, s.median, s.high, say),
                median,
                n,
                pay::what(&s.what, say),
                self.origin_text(&s.source, &s.date, s.confidence),
            ]
        };
        Block::Table(Table {
            caption: say.text("entry-pay-caption"),
            columns: vec![
                Column::words(say.text("entry-column-band")),
                Column::words(say.text("entry-column-range")),
                Column::figures(say.text("entry-column-median")),
                Column::figures(say.text("entry-column-n")),
                Column::words(say.text("entry-column-what")),
                Column::words(say.text("entry-column-origin")),
            ],
            rows: rows.iter().map(row).collect(),
        })
    }

    fn skill(&self, s: &Skill) -> Vec<Block> {
        let lang = self.say.lang();
        let names: Vec<&str> = s.names().filter(|(l, _)| *l == "any" || *l == lang.code()).map(|(_, n)| n).collect();
        let labels = |ids: &[String]| self.labels(ids.iter().map(String::as_str));
        let family = self.knowledge.families.get(&s.family).map_or(s.family.as_str(), |f| f.get(lang));
        let asked = self.knowledge.occupations.iter().filter(|o| o.skills.iter().any(|n| n.id == s.id));
        let asked: Vec<&str> = asked.map(|o| o.label(lang)).collect();
        let taught = self.knowledge.routes.iter().filter(|r| r.is_open() && r.teaches.iter().any(|t| t.skill == s.id));
        let taught: Vec<String> = taught.map(|r| words::route(r, self.say)).collect();
        vec![self.facts(&[
            ("entry-id", s.id.clone()),
            ("entry-family", family.to_owned()),
            ("entry-names", names.join(", ")),
            ("entry-broader", labels(&s.broader)),
            ("entry-implies", labels(&s.implies)),
            ("entry-near", self.labels(s.near.iter().map(|n| n.skill.as_str()))),
            ("entry-esco", s.esco.clone().unwrap_or_default()),
            ("entry-asked-by", asked.join(", ")),
            ("entry-taught-by", taught.join(" ; ")),
        ])]
    }

    fn sector(&self, s: &Sector) -> Vec<Block> {
        let (say, lang) = (self.say, self.say.lang());
        let mut blocks = vec![self.origin(&s.source, &s.date, s.confidence)];
        for u in &s.uses {
            let occupations: Vec<&str> =
                u.occupations.iter().filter_map(|id| self.knowledge.occupation(id)).map(|o| o.label(lang)).collect();
            blocks.push(Block::Heading(u.label.get(lang).to_owned()));
            blocks.push(self.facts(&[
                ("entry-data", u.data.get(lang).to_owned()),
                ("entry-occupations", occupations.join(", ")),
                ("entry-proof", u.proof.goal.get(lang).to_owned()),
                ("entry-metric", u.proof.metric.get(lang).to_owned()),
                ("entry-weeks", say.weeks(u.proof.weeks)),
                ("scope-problem", u.need.problem.get(lang).to_owned()),
                ("scope-target", u.need.target.get(lang).to_owned()),
                ("scope-stop", u.need.stop.get(lang).to_owned()),
            ]));
            blocks.push(self.origin(&u.proof.source, &u.proof.date, u.proof.confidence));
        }
        blocks
    }

    fn route(&self, r: &Route) -> Vec<Block> {
        let say = self.say;
        let hours = r.length.as_ref().map(|l| {
            let hours = l.hours.map(|h| say.hours(h));
            let weeks = l.weeks.map(|w| say.with("entry-weeks-full-time", [("n", say.number(w).into())]));
            let own = self.own(&l.source, &l.date, l.confidence, r);
            format!("{} {own}", [hours, weeks].into_iter().flatten().collect::<Vec<_>>().join(", "))
        });
        let price = r.price.as_ref().map(|p| {
            let own = self.own(&p.source, &p.date, p.confidence, r);
            let figure = match p.euros {
                Some(0.0) => say.text("free"),
                Some(euros) => say.euros(euros),
                None => pay::range(p.min, None, p.max, say),
            };
            format!("{figure} {own}")
        });
        let unknown = || say.text("unknown");
        let mut blocks = vec![self.facts(&[
            ("entry-id", r.id.clone()),
            ("entry-provider", r.provider.clone()),
            ("entry-kind", say.word("route-kind", &format!("{:?}", r.kind).to_lowercase())),
            ("entry-mode", say.word("route-mode", &format!("{:?}", r.mode).to_lowercase())),
            ("entry-status", say.word("route-status", &format!("{:?}", r.status).to_lowercase())),
            ("entry-length", hours.unwrap_or_else(unknown)),
            ("entry-price", price.unwrap_or_else(unknown)),
            ("entry-teaches", self.taught(&r.teaches)),
            ("entry-requires", self.taught(&r.requires)),
            ("entry-degree-in", r.degree_in.map_or_else(String::new, |d| say.word("degree", d.id()))),
            ("entry-degree-out", r.degree_out.map_or_else(String::new, |d| say.word("degree", d.id()))),
            ("entry-cpf", r.cpf.map_or_else(unknown, |yes| say.text(if yes { "yes" } else { "no" }))),
            ("entry-code", r.code.clone().unwrap_or_default()),
        ])];
        blocks.extend(r.note.as_ref().map(|n| Block::Paragraph(n.get(say.lang()).to_owned())));
        blocks.push(self.origin(&r.source, &r.date, r.confidence));
        blocks
    }

    /// The origin of a figure that has its own; empty where the route's holds.
    fn own(&self, source: &Option<String>, date: &Option<String>, sure: Option<Confidence>, route: &Route) -> String {
        if source.is_none() && date.is_none() && sure.is_none() {
            return String::new();
        }
        let source = source.as_ref().unwrap_or(&route.source);
        let date = date.as_ref().unwrap_or(&route.date);
        format!("({})", self.origin_text(source, date, sure.unwrap_or(route.confidence)))
    }

    fn project(&self, p: &Project) -> Vec<Block> {
        let (say, lang) = (self.say, self.say.lang());
        let data = p.data.as_ref().map_or_else(String::new, |d| {
            [Some(&d.name), d.url.as_ref(), d.licence.as_ref()]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(", ")
        });
        vec![
            Block::Paragraph(p.brief.get(lang).to_owned()),
            Block::Paragraph(say.with("project-good", [("good", p.good.get(lang).into())])),
            self.facts(&[
                ("entry-id", p.id.clone()),
                ("entry-proves", self.taught(&p.proves)),
                ("entry-draws-on", self.labels(p.draws_on.iter().map(String::as_str))),
                ("entry-data", data),
                ("entry-length", say.hours(p.hours)),
            ]),
            self.origin(&p.source, &p.date, p.confidence),
        ]
    }

    fn source(&self, s: &Source, claims: &[&Claim]) -> Vec<Block> {
        let mut blocks = vec![self.facts(&[
            ("entry-publisher", s.publisher.get(self.say.lang()).to_owned()),
            ("entry-date", self.say.date(&s.date)),
            ("entry-url", s.url.clone().unwrap_or_default()),
        ])];
        if !claims.is_empty() {
            blocks.push(Block::Heading(self.say.text("entry-claims")));
            blocks.push(Block::Paragraph(self.say.text("entry-claims-intro")));
            blocks.push(Block::List(claims.iter().map(|c| self.claim(c)).collect()));
        }
        blocks
    }

    fn claim(&self, c: &Claim) -> Item {
        let lang = self.say.lang();
        let lead =
            self.say.with("entry-claim-section", [("n", u32::from(c.section).into()), ("id", c.id.as_str().into())]);
        let mut item = Item::new(lead, c.text.get(lang));
        item.details.extend(c.note.as_ref().map(|n| self.say.with("entry-claim-note", [("note", n.get(lang).into())])));
        item.details.push(self.origin_text(&c.source, &c.date, c.confidence));
        item
    }

    /// Named values; those that are empty are left out.
    fn facts(&self, facts: &[(&str, String)]) -> Block {
        let told = facts.iter().filter(|(_, value)| !value.is_empty());
        Block::Facts(told.map(|(key, value)| Fact::new(self.say.text(key), value.clone())).collect())
    }

    fn labels<'b>(&self, ids: impl Iterator<Item = &'b str>) -> String {
        let lang = self.say.lang();
        ids.map(|id| self.knowledge.skill_label(id, lang).to_owned()).collect::<Vec<_>>().join(", ")
    }

    fn taught(&self, taught: &[Taught]) -> String {
        let one = |t: &Taught| {
            format!(
                "{} ({})",
                self.knowledge.skill_label(&t.skill, self.say.lang()),
                self.say.word("level", t.level.id())
            )
        };
        taught.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn origin(&self, source: &str, date: &str, confidence: Confidence) -> Block {
        Block::Paragraph(self.origin_text(source, date, confidence))
    }

    fn origin_text(&self, source: &str, date: &str, confidence: Confidence) -> String {
        let name = match self.knowledge.sources.get(source) {
            Some(_) => sources::name(source, self.knowledge, self.say),
            None => source.to_owned(),
        };
        self.say.with(
            "origin",
            [
                ("source", name.into()),
                ("date", self.say.date(date).into()),
                ("confidence", self.say.word("confidence", pay::confidence(confidence)).into()),
            ],
        )
    }
}
