//! A draft of an ad: the project first, few musts, what is not known left as a line to fill, and beside it the list of what to
//! fill before it is sent.

use crate::Say;
use tremplin_advice::need::{How, Profile, Proposal};
use tremplin_advice::pay::offered;
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::Ad;

/// Skills that one cannot begin without: more, and good people do not apply.
const MUSTS: usize = 4;

/// Skills that are welcome.
const WELCOME: usize = 4;

/// An ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Language code.
    pub lang: String,
    /// Title.
    pub title: String,
    /// What it says, in order.
    pub parts: Vec<Part>,
    /// What only the firm knows.
    pub to_fill: Vec<ToFill>,
}

/// A part of an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Heading.
    pub heading: String,
    /// Lines.
    pub lines: Vec<Line>,
}

/// A line of an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A paragraph.
    Text(String),
    /// An item of a list.
    Item(String),
}

/// What only the firm knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToFill {
    /// The firm, in a sentence.
    Employer,
    /// Where the work is done.
    Place,
    /// Days at home.
    Remote,
    /// The pay.
    Pay,
    /// The daily rate.
    Rate,
    /// To whom to write.
    Contact,
    /// The day of publication.
    Date,
}

impl ToFill {
    /// All of them.
    pub const ALL: [ToFill; 7] =
        [ToFill::Employer, ToFill::Place, ToFill::Remote, ToFill::Pay, ToFill::Rate, ToFill::Contact, ToFill::Date];

    /// The word used in JSON and sentences.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ToFill::Employer => "employer",
            ToFill::Place => "place",
            ToFill::Remote => "remote",
            ToFill::Pay => "pay",
            ToFill::Rate => "rate",
            ToFill::Contact => "contact",
            ToFill::Date => "date",
        }
    }
}

impl Draft {
    /// Whether it says what the post pays.
    #[must_use]
    pub fn offers_pay(&self) -> bool {
        !self.to_fill.iter().any(|what| matches!(what, ToFill::Pay | ToFill::Rate))
    }

    /// The ad as text.
    #[must_use]
    pub fn text(&self) -> String {
        let part = |p: &Part| {
            let lines: Vec<String> = p.lines.iter().map(Line::text).collect();
            format!("{}\n{}", p.heading, lines.join("\n"))
        };
        let parts: Vec<String> = self.parts.iter().map(part).collect();
        format!("{}\n\n{}\n", self.title, parts.join("\n\n"))
    }
}

impl Line {
    fn text(&self) -> String {
        match self {
            Line::Text(text) => text.clone(),
            Line::Item(text) => format!("- {text}"),
        }
    }
}

/// The ad for the person that a proposal looks for. What the need itself says of place and contact is taken.
pub(super) fn of(proposal: &Proposal<'_>, (text, need): (&str, &Ad), knowledge: &Knowledge, say: &Say) -> Draft {
    let profile = proposal.profiles.get(proposal.wanted).expect("a use has a team: its shares add up to 100");
    let mut writing = Writing { text, proposal, profile, knowledge, say, to_fill: vec![ToFill::Employer] };
    let parts =
        vec![writing.project(), writing.work(), writing.skills(), writing.conditions(need), writing.process(need)];
    Draft { lang: say.lang().code().to_owned(), title: writing.title(), parts, to_fill: writing.to_fill }
}

struct Writing<'a> {
    /// The need.
    text: &'a str,
    proposal: &'a Proposal<'a>,
    profile: &'a Profile<'a>,
    knowledge: &'a Knowledge,
    say: &'a Say,
    to_fill: Vec<ToFill>,
}

impl Writing<'_> {
    fn title(&self) -> String {
        let used = self.proposal.matched.used;
        let occupation = self.profile.occupation.label(self.say.lang());
        let project = used.label.get(self.say.lang());
        self.say.with("ad-title", [("occupation", occupation.into()), ("project", lower_first(project).into())])
    }

    fn project(&self) -> Part {
        let (used, lang) = (self.proposal.matched.used, self.say.lang());
        let weeks = self.say.weeks(used.proof.weeks);
        let lines = vec![
            Line::Text(self.say.text("ad-employer")),
            Line::Text(used.need.problem.get(lang).to_owned()),
            Line::Text(
                self.say.with("ad-trial", [("weeks", weeks.into()), ("goal", used.proof.goal.get(lang).into())]),
            ),
            Line::Text(self.say.with("ad-target", [("target", used.need.target.get(lang).into())])),
        ];
        self.part("ad-heading-project", lines)
    }

    fn work(&self) -> Part {
        let used = self.proposal.matched.used;
        let items = ["ad-work-data", "ad-work-build", "ad-work-show", "ad-work-decide"];
        let mut lines: Vec<Line> = items.iter().map(|key| Line::Item(self.say.text(key))).collect();
        let others: Vec<String> = self
            .proposal
            .profiles
            .iter()
            .filter(|p| p.occupation.id != self.profile.occupation.id)
            .map(|p| lower_first(p.occupation.label(self.say.lang())))
            .collect();
        if !others.is_empty() {
            lines.push(Line::Text(self.say.with("ad-team", [("team", self.say.list(&others).into())])));
        }
        let after = if self.profile.how == How::Freelance { "ad-after-freelance" } else { "ad-after" };
        lines.push(Line::Text(self.say.with(after, [("weeks", self.say.weeks(used.proof.weeks).into())])));
        self.part("ad-heading-work", lines)
    }

    fn skills(&self) -> Part {
        let mut core: Vec<&tremplin_knowledge::occupation::Need> =
            self.profile.occupation.skills.iter().filter(|s| s.core).collect();
        core.sort_by(|a, b| b.trade.cmp(&a.trade).then(b.weight.total_cmp(&a.weight)));
        let (musts, rest) = core.split_at(core.len().min(MUSTS));
        let trade = self.proposal.matched.used.need.trade.iter().map(String::as_str);
        let welcome: Vec<&str> = trade
            .chain(rest.iter().map(|s| s.id.as_str()))
            .filter(|id| musts.iter().all(|m| m.id != *id))
            .take(WELCOME)
            .collect();
        let label = |id: &str| self.knowledge.skill_label(id, self.say.lang()).to_owned();
        let mut lines = vec![Line::Text(self.say.text("ad-musts"))];
        lines.extend(musts.iter().map(|s| Line::Item(label(&s.id))));
        lines.push(Line::Text(self.say.text("ad-welcome")));
        lines.extend(welcome.into_iter().map(|id| Line::Item(label(id))));
        lines.push(Line::Text(self.say.text("ad-proof")));
        self.part("ad-heading-skills", lines)
    }

    fn conditions(&mut self, need: &Ad) -> Part {
        let freelance = self.profile.how == How::Freelance;
        let weeks = self.say.weeks(self.proposal.matched.used.proof.weeks);
        let contract = if freelance {
            let share = self.say.percent(f64::from(self.profile.share) / 100.0);
            self.say.with("ad-contract-freelance", [("weeks", weeks.into()), ("share", share.into())])
        } else {
            self.say.text("ad-contract")
        };
        let lines = vec![
            Line::Item(contract),
            Line::Item(self.place(need)),
            Line::Item(self.blank("ad-remote", ToFill::Remote)),
            Line::Item(if freelance { self.blank("ad-rate", ToFill::Rate) } else { self.pay() }),
        ];
        self.part("ad-heading-conditions", lines)
    }

    fn place(&mut self, need: &Ad) -> String {
        match need.places.iter().find(|p| !p.is_area) {
            Some(place) => self.say.with("ad-place", [("place", place.name.as_str().into())]),
            None => self.blank("ad-place-blank", ToFill::Place),
        }
    }

    fn pay(&mut self) -> String {
        match offered(self.profile.occupation, self.knowledge).and_then(|p| p.low.zip(p.high)) {
            Some((low, high)) => {
                let amount = |x| self.say.euros(x).into();
                self.say.with("ad-pay", [("low", amount(low)), ("high", amount(high))])
            }
            None => self.blank("ad-pay-blank", ToFill::Pay),
        }
    }

    fn process(&mut self, need: &Ad) -> Part {
        let stated = need.application.as_ref().and_then(|a| a.contact).map(|span| span.of(self.text));
        let contact = match stated.filter(|c| c.contains('@')) {
            Some(address) => self.say.with("ad-contact", [("address", address.into())]),
            None => self.blank("ad-contact-blank", ToFill::Contact),
        };
        let lines = vec![
            Line::Text(contact),
            Line::Item(self.say.text("ad-step-call")),
            Line::Item(self.say.text("ad-step-team")),
            Line::Item(self.say.text("ad-step-answer")),
            Line::Text(self.say.text("ad-open")),
            Line::Text(self.blank("ad-dated", ToFill::Date)),
        ];
        self.part("ad-heading-process", lines)
    }

    fn blank(&mut self, key: &str, what: ToFill) -> String {
        self.to_fill.push(what);
        self.say.text(key)
    }

    fn part(&self, heading: &str, lines: Vec<Line>) -> Part {
        Part { heading: self.say.text(heading), lines }
    }
}

/// A name inside a sentence: its first letter small, unless it begins with capitals ("IA").
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
