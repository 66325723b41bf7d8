//! Words of what an ad says around the work: benefits, dates, sector, application, project. Phrases are found as whole words; where a
//! word stands in the singular its plural is understood.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The tables of `[offer]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferWords {
    /// Benefits.
    pub benefits: BenefitWords,
    /// Days and months, wherever an ad gives one.
    pub days: DayWords,
    /// When the post starts.
    pub start: StartWords,
    /// When the ad was published.
    pub publication: PublicationWords,
    /// The employer's sector.
    pub sector: SectorWords,
    /// How to apply.
    pub application: ApplicationWords,
    /// The project that the post is for.
    pub project: ProjectWords,
}

/// Benefits.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenefitWords {
    /// Kinds by identifier: one entry a kind, and its label `benefit-<kind>` in `ui.ftl`.
    pub kinds: BTreeMap<String, BenefitNames>,
    /// Words that announce benefits: "we offer".
    pub announce: Vec<String>,
    /// Right before a benefit that is not given.
    pub denied: Vec<String>,
    /// Right after one.
    pub refused: Vec<String>,
    /// What the post does with such things: "manage".
    pub tasks: Vec<String>,
    /// Whose business such things are: "our customers".
    pub firm: Vec<String>,
    /// Phrases that hold a name of a benefit and mean something else.
    pub unrelated: Vec<String>,
}

/// Names of a kind of benefit.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenefitNames {
    /// Names that are a benefit wherever they stand.
    #[serde(default)]
    pub sure: Vec<String>,
    /// Names that are one only among benefits.
    #[serde(default)]
    pub listed: Vec<String>,
}

/// Days and months.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayWords {
    /// Whether those who write this language put the day before the month in figures, wherever they live.
    #[serde(default)]
    pub day_first: bool,
    /// Countries whose people put the day first.
    pub day_first_in: Vec<String>,
    /// Countries whose people put the month first.
    pub month_first_in: Vec<String>,
    /// Letters of a quarter before its rank.
    pub quarter: Vec<String>,
    /// What may stand after the figures of a day: "1st".
    pub ordinals: Vec<String>,
    /// Small words that may stand before a date or inside it: "le lundi", "early".
    pub small: Vec<String>,
}

/// When the post starts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartWords {
    /// What announces the start.
    pub labels: Vec<String>,
    /// At once, after a label.
    pub soon: Vec<String>,
    /// At once, wherever it stands.
    pub soon_sure: Vec<String>,
    /// Right before the first day of something.
    pub from: Vec<String>,
    /// What it may be the first day of.
    pub post: Vec<String>,
    /// What else begins on a day.
    pub other: Vec<String>,
}

/// When the ad was published.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicationWords {
    /// What announces the day.
    pub labels: Vec<String>,
    /// Before a number of days that have passed: "il y a".
    pub before_ago: Vec<String>,
    /// After it: "ago".
    pub after_ago: Vec<String>,
    /// Units of time, by the days they hold.
    pub units: BTreeMap<String, u32>,
    /// Days without a number, by how long ago they were: today.
    pub near: BTreeMap<String, u32>,
}

/// The employer's sector.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorWords {
    /// Names by code of the NAF: a section's letter, a division's two digits.
    pub names: BTreeMap<String, Vec<String>>,
    /// Labels of a line that says the sector.
    pub labels: Vec<String>,
    /// What leads to the sector of who acts in it: "spécialisé dans", "acteur de".
    pub actors: Vec<String>,
    /// An employer before the name of its sector: société d'assurance.
    pub employers: Vec<String>,
    /// An employer after it: fintech company.
    pub employers_after: Vec<String>,
    /// Words that may stand between the sector and such an employer.
    pub between: Vec<String>,
    /// What makes an employer the one of the ad: notre client, we are.
    pub ours: Vec<String>,
    /// Small words between these and the sector.
    pub small: Vec<String>,
    /// Words of a sentence that speaks of people or customers.
    pub others: Vec<String>,
}

/// How to apply.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationWords {
    /// Words of applying.
    pub apply: Vec<String>,
    /// What else an address is given for: accommodations, personal data.
    pub elsewhere: Vec<String>,
    /// What to send, by kind.
    pub documents: BTreeMap<String, Vec<String>>,
    /// By post.
    pub post: Vec<String>,
    /// Labels of a telephone number.
    pub phone: Vec<String>,
    /// Labels of a person, before a colon.
    pub contacts: Vec<String>,
    /// What stands right before the name of a person.
    pub contacts_before: Vec<String>,
    /// Before the name of a person: Mrs.
    pub titles: Vec<String>,
    /// Words with a capital that name no person.
    pub not_people: Vec<String>,
    /// What announces the last day.
    pub deadline: Vec<String>,
    /// Right before a last day, in a sentence about applying.
    pub before: Vec<String>,
    /// What the banner of an ad says when one can no longer apply.
    pub closed: Vec<String>,
    /// Words of a sentence in which that is still to come: "until".
    pub not_yet: Vec<String>,
}

/// The project that the post is for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectWords {
    /// Headings above the description of a project.
    pub headings: Vec<String>,
    /// Headings above it when what follows names a project.
    pub contexts: Vec<String>,
    /// Words that name the project of the post.
    pub named: Vec<String>,
    /// Words after which a sentence says what the project is for, or what the first months hold.
    pub tells: Vec<String>,
    /// A project, whichever.
    pub words: Vec<String>,
    /// Words of sentences about projects that are not the post's.
    pub others: Vec<String>,
}
