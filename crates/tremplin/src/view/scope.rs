//! The answer to a business need: what was understood, whom to gather, what to try, the draft of the ad; or no, or a question.

use super::{Block, Column, Fact, Item, Page, Section, Table, sources, words};
use crate::Say;
use crate::scope::{Draft, Line, Scoped};
use std::collections::BTreeSet;
use tremplin_advice::HOURS_PER_WEEK;
use tremplin_advice::need::{
    Answer, Choice, How, Matched, NoMatter, Profile, Proposal, QuestionAsked, SOON, is_everywhere,
};
use tremplin_advice::pay::offered;
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::need::Side;

/// Words of the need that are quoted.
const QUOTED: usize = 8;

/// Routes told by name.
const ROUTES: usize = 5;

/// The page.
#[must_use]
pub fn scope(scoped: &Scoped<'_>, knowledge: &Knowledge, say: &Say) -> Page {
    let told = Told { scoped, knowledge, say };
    let sections = match &scoped.scope.answer {
        Answer::Use(_, also) => scoped.proposal.as_ref().map(|p| told.proposal(p, also)).unwrap_or_default(),
        Answer::Question(asked) => vec![told.question(asked)],
        Answer::None(no) => vec![told.no_matter(no)],
    };
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("scope-title"),
        lead: vec![say.text("scope-lead")],
        sections,
        footer: say.with(
            "scope-footer",
            [("version", crate::VERSION.into()), ("knowledge", knowledge.version.as_str().into())],
        ),
    }
}

/// Why a person of the team, in a sentence.
#[must_use]
pub fn profile_why(profile: &Profile<'_>, knowledge: &Knowledge, say: &Say) -> String {
    let skills = say.list(&words::skills(profile.business.iter().copied(), knowledge, say.lang()));
    let key = match profile.side {
        Side::Business => "scope-why-business",
        Side::Ai => "scope-why-ai",
    };
    say.with(key, [("skills", skills.into()), ("mission", profile.occupation.mission.get(say.lang()).into())])
}

/// How to find a person of the team, with the reason.
#[must_use]
pub fn profile_how(profile: &Profile<'_>, proposal: &Proposal<'_>, say: &Say) -> String {
    let share = ("share", say.percent(f64::from(profile.share) / 100.0).into());
    let trial = ("trial", say.weeks(proposal.matched.used.proof.weeks).into());
    let Some(way) = &profile.way else { return say.with(unknown_way(profile.how), [share, trial]) };
    let key = match (profile.how, way.weeks) {
        (How::Train, 0) => "scope-train-none",
        (How::Train, 1..=SOON) => "scope-train",
        (How::Train, _) => "scope-train-long",
        (How::Hire, _) => "scope-hire",
        (How::Freelance, _) => "scope-freelance",
    };
    let weeks = ("weeks", say.weeks(way.weeks).into());
    let hours = ("hours", say.hours(HOURS_PER_WEEK.into()).into());
    say.with(key, [share, trial, weeks, hours, ("euros", say.euros(way.euros).into())])
}

fn unknown_way(how: How) -> &'static str {
    match how {
        How::Train => "scope-train-unknown",
        How::Hire => "scope-hire-unknown",
        How::Freelance => "scope-freelance-unknown",
    }
}

struct Told<'a> {
    scoped: &'a Scoped<'a>,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl Told<'_> {
    fn proposal(&self, proposal: &Proposal<'_>, also: &[Matched<'_>]) -> Vec<Section> {
        let mut sections =
            vec![self.understood(proposal, also), self.team(proposal), self.trial(proposal), self.risks(proposal)];
        if let Some(draft) = &self.scoped.draft {
            sections.push(self.ad(draft));
            sections.push(self.before_sending(draft, proposal));
        }
        sections.push(self.sources(proposal));
        sections
    }

    fn understood(&self, proposal: &Proposal<'_>, also: &[Matched<'_>]) -> Section {
        let (say, lang) = (self.say, self.say.lang());
        let used = proposal.matched.used;
        let mut facts = vec![Fact::new(say.text("scope-use"), used.label.get(lang))];
        facts.extend(self.sector(&proposal.matched));
        facts.push(Fact::new(say.text("scope-problem"), used.need.problem.get(lang)));
        facts.push(Fact::new(say.text("scope-evidence"), self.quotes(&proposal.matched.evidence)));
        if !also.is_empty() {
            let labels: Vec<&str> = also.iter().map(|m| m.used.label.get(lang)).collect();
            facts.push(Fact::new(say.text("scope-also"), say.list(&labels)));
        }
        Section { heading: say.text("scope-heading-understood"), blocks: vec![Block::Facts(facts)] }
    }

    /// The sector that the words name; else that of the use, unless it is of every sector.
    fn sector(&self, matched: &Matched<'_>) -> Option<Fact> {
        let lang = self.say.lang();
        let value = match &self.scoped.scope.sector {
            Some((sector, evidence)) if !evidence.is_empty() => self.say.with(
                "scope-sector-named",
                [("sector", sector.label.get(lang).into()), ("words", self.quotes(evidence).into())],
            ),
            Some((sector, _)) => sector.label.get(lang).to_owned(),
            None if is_everywhere(matched.sector) => return None,
            None => matched.sector.label.get(lang).to_owned(),
        };
        Some(Fact::new(self.say.text("scope-sector"), value))
    }

    /// The words of the need at some places, each once.
    fn quotes(&self, spans: &[Span]) -> String {
        let mut seen = BTreeSet::new();
        let text = &self.scoped.document.text;
        let words = joined(spans, text).into_iter().filter(|w| seen.insert(w.to_lowercase())).take(QUOTED);
        words.map(|w| self.say.quoted(&w)).collect::<Vec<_>>().join(", ")
    }

    fn team(&self, proposal: &Proposal<'_>) -> Section {
        let say = self.say;
        let columns = vec![
            Column::words(say.text("scope-column-who")),
            Column::figures(say.text("scope-column-share")),
            Column::words(say.text("scope-column-side")),
            Column::words(say.text("scope-column-how")),
        ];
        let row = |p: &Profile<'_>| {
            vec![
                words::occupation(p.occupation, say),
                say.percent(f64::from(p.share) / 100.0),
                say.word("side", side(p.side)),
                say.word("how", p.how.id()),
            ]
        };
        let rows = proposal.profiles.iter().map(row).collect();
        let mut blocks = vec![
            Block::Paragraph(say.text("scope-team-intro")),
            Block::Table(Table { caption: say.text("scope-team-caption"), columns, rows }),
        ];
        for profile in &proposal.profiles {
            blocks.extend(self.member(profile, proposal));
        }
        Section { heading: say.text("scope-heading-team"), blocks }
    }

    fn member(&self, profile: &Profile<'_>, proposal: &Proposal<'_>) -> Vec<Block> {
        let (say, lang) = (self.say, self.say.lang());
        let skills = |ids: &[&str]| words::skills(ids.iter().copied(), self.knowledge, lang).join(", ");
        let mut blocks = vec![
            Block::Heading(words::occupation(profile.occupation, say)),
            Block::Paragraph(profile_why(profile, self.knowledge, say)),
            Block::Facts(vec![
                Fact::new(say.text("scope-skills-business"), skills(&profile.business)),
                Fact::new(say.text("scope-skills-ai"), skills(&profile.ai)),
            ]),
            Block::Paragraph(profile_how(profile, proposal, say)),
        ];
        if profile.how == How::Train {
            blocks.extend(self.routes(profile));
        }
        blocks
    }

    fn routes(&self, profile: &Profile<'_>) -> Option<Block> {
        let steps = &profile.way.as_ref()?.steps;
        let item = |s: &tremplin_advice::answer::Step| {
            let route = self.knowledge.route(&s.route).map(|r| words::route(r, self.say));
            let project = || self.knowledge.projects.iter().find(|p| p.id == s.route);
            let name = route.or_else(|| project().map(|p| p.title.get(self.say.lang()).to_owned()))?;
            let hours = self.say.hours(s.hours);
            Some(Item::new("", self.say.with("scope-route", [("name", name.into()), ("hours", hours.into())])))
        };
        let mut items: Vec<Item> = steps.iter().filter_map(item).collect();
        let more = items.len().saturating_sub(ROUTES);
        items.truncate(ROUTES);
        if more > 0 {
            items.push(Item::new("", self.say.with("scope-routes-more", [("n", more.into())])));
        }
        (!items.is_empty()).then_some(Block::List(items))
    }

    fn trial(&self, proposal: &Proposal<'_>) -> Section {
        let (say, lang) = (self.say, self.say.lang());
        let used = proposal.matched.used;
        let facts = vec![
            Fact::new(say.text("scope-goal"), used.proof.goal.get(lang)),
            Fact::new(say.text("scope-weeks"), say.weeks(used.proof.weeks)),
            Fact::new(say.text("scope-data"), used.data.get(lang)),
            Fact::new(say.text("scope-metric"), used.proof.metric.get(lang)),
            Fact::new(say.text("scope-target"), used.need.target.get(lang)),
            Fact::new(say.text("scope-stop"), used.need.stop.get(lang)),
        ];
        let blocks = vec![Block::Facts(facts), Block::Caution(say.text("scope-proposal"))];
        Section { heading: say.text("scope-heading-trial"), blocks }
    }

    fn risks(&self, proposal: &Proposal<'_>) -> Section {
        let lang = self.say.lang();
        let risks = proposal.matched.used.need.risks.iter().filter_map(|id| self.knowledge.needs.risk(id));
        let items = risks.map(|r| Item::new("", r.text.get(lang))).collect();
        let blocks = vec![Block::List(items), Block::Paragraph(self.say.text("scope-not-legal"))];
        Section { heading: self.say.text("scope-heading-risks"), blocks }
    }

    fn ad(&self, draft: &Draft) -> Section {
        let mut blocks = vec![Block::Heading(draft.title.clone())];
        for part in &draft.parts {
            blocks.push(Block::Heading(part.heading.clone()));
            for line in &part.lines {
                match (line, blocks.last_mut()) {
                    (Line::Text(text), _) => blocks.push(Block::Paragraph(text.clone())),
                    (Line::Item(text), Some(Block::List(items))) => items.push(Item::new("", text.clone())),
                    (Line::Item(text), _) => blocks.push(Block::List(vec![Item::new("", text.clone())])),
                }
            }
        }
        Section { heading: self.say.text("scope-heading-ad"), blocks }
    }

    fn before_sending(&self, draft: &Draft, proposal: &Proposal<'_>) -> Section {
        let say = self.say;
        let mut items: Vec<Item> =
            draft.to_fill.iter().map(|what| Item::new("", say.word("fill", what.id()))).collect();
        let wanted = proposal.profiles.get(proposal.wanted).map(|p| p.occupation);
        if let Some(pay) = wanted.filter(|_| draft.offers_pay()).and_then(|o| offered(o, self.knowledge)) {
            let source = sources::name(&pay.source, self.knowledge, say);
            let args = [("source", source.into()), ("date", say.date(&pay.as_of).into())];
            items.push(Item::new("", say.with("scope-pay-origin", args)));
        }
        items.push(Item::new("", say.text("scope-then-lint")));
        let blocks = vec![Block::Paragraph(say.text("scope-fill-intro")), Block::List(items)];
        Section { heading: say.text("scope-heading-fill"), blocks }
    }

    /// The sources of the use, its trial, and its risks.
    fn sources(&self, proposal: &Proposal<'_>) -> Section {
        let used = proposal.matched.used;
        let risks = used.need.risks.iter().filter_map(|id| self.knowledge.needs.risk(id));
        let mut all: BTreeSet<(&str, &str)> = risks.map(|r| (r.source.as_str(), r.date.as_str())).collect();
        let sector = proposal.matched.sector;
        all.insert((&sector.source, &sector.date));
        all.insert((&used.proof.source, &used.proof.date));
        let items = all.iter().map(|(source, date)| sources::item(source, date, self.knowledge, self.say)).collect();
        Section { heading: self.say.text("scope-heading-sources"), blocks: vec![Block::List(items)] }
    }

    fn question(&self, asked: &QuestionAsked<'_>) -> Section {
        let (say, lang) = (self.say, self.say.lang());
        let choice = |c: &Choice<'_>| {
            let uses: Vec<String> = c.uses.iter().map(|u| quiet(u.label.get(lang))).collect();
            let uses = say.with("scope-question-uses", [("uses", say.list(&uses).into())]);
            Item { lead: choice_label(c, asked, self.knowledge, say), text: String::new(), details: vec![uses] }
        };
        let other = Item::new("", say.text("scope-question-other"));
        let blocks = vec![
            Block::Paragraph(say.text("scope-question-why")),
            Block::Heading(asked.question.ask.get(lang).to_owned()),
            Block::List(asked.choices.iter().map(choice).chain([other]).collect()),
            Block::Paragraph(say.text("scope-question-then")),
        ];
        Section { heading: say.text("scope-heading-question"), blocks }
    }

    fn no_matter(&self, no: &NoMatter<'_>) -> Section {
        let (say, lang) = (self.say, self.say.lang());
        let facts = vec![
            Fact::new(say.text("scope-no-what"), no.other.label.get(lang)),
            Fact::new(say.text("scope-no-reason"), no.other.reason.get(lang)),
            Fact::new(say.text("scope-no-instead"), no.other.instead.get(lang)),
            Fact::new(say.text("scope-evidence"), self.quotes(&no.evidence)),
        ];
        Section { heading: say.text("scope-heading-no"), blocks: vec![Block::Facts(facts)] }
    }
}

/// The name of an answer: its own, or that of the sector.
#[must_use]
pub fn choice_label(choice: &Choice<'_>, asked: &QuestionAsked<'_>, knowledge: &Knowledge, say: &Say) -> String {
    let own = asked.question.answers.iter().find(|a| a.id == choice.id).map(|a| a.label.get(say.lang()));
    let sector = || knowledge.sectors.iter().find(|s| s.id == choice.id).map(|s| s.label.get(say.lang()));
    own.or_else(sector).unwrap_or(&choice.id).to_owned()
}

/// The word of the set `side`.
fn side(side: Side) -> &'static str {
    match side {
        Side::Business => "business",
        Side::Ai => "ai",
    }
}

/// Words of the text at some places; those that only a small gap parts are one.
fn joined(spans: &[Span], text: &str) -> Vec<String> {
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if text.get(last.end..span.start).is_some_and(is_small) => last.end = span.end,
            _ => merged.push(*span),
        }
    }
    merged.iter().map(|s| s.of(text).to_owned()).collect()
}

/// A gap inside a phrase: a few letters, no sign and no line end.
fn is_small(gap: &str) -> bool {
    gap.len() <= 8 && !gap.contains(['.', ',', ';', ':', '!', '?', '\n', '(', ')'])
}

/// A name inside a sentence.
fn quiet(label: &str) -> String {
    crate::scope::lower_first(label)
}
