//! Languages: texts shown in each, and the tables by which documents in each are read. The only file that may compare
//! languages; a language is one folder `lang/<code>/`, discovered.

use crate::fault::Reading;
use crate::level::{Degree, Level};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Languages that every text must exist in.
const COMPULSORY: [&str; 2] = ["en", "fr"];

/// A language, by its ISO 639-1 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 2]);

impl Lang {
    /// French.
    pub const FR: Lang = Lang(*b"fr");
    /// English.
    pub const EN: Lang = Lang(*b"en");

    /// The language of a code (`fr`) or of a locale (`fr_FR.UTF-8`); `None` when it is neither.
    #[must_use]
    pub fn parse(code: &str) -> Option<Lang> {
        let head = code.split(['_', '-', '.', '@']).next()?;
        let bytes: [u8; 2] = head.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_lowercase).then_some(Lang(bytes))
    }

    /// The code: `fr`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a language code is ASCII")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let code = String::deserialize(d)?;
        Lang::parse(&code).ok_or_else(|| serde::de::Error::custom(format!("{code:?} is not a language code")))
    }
}

/// The same text in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text(BTreeMap<Lang, String>);

impl Text {
    /// The text in a language; in English, then in any, where the language lacks it.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let found = self.0.get(&lang).or_else(|| self.0.get(&Lang::EN)).or_else(|| self.0.values().next());
        found.map_or("", String::as_str)
    }

    /// Whether the text exists in the language of this code.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.0.keys().any(|lang| lang.code() == code)
    }

    /// Every language code with its text, in the order of codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(lang, text)| (lang.code(), text.as_str()))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let map = BTreeMap::<Lang, String>::deserialize(d)?;
        for code in COMPULSORY {
            if !map.iter().any(|(lang, text)| lang.code() == code && !text.trim().is_empty()) {
                return Err(serde::de::Error::custom(format!("this text lacks its {code:?} version")));
            }
        }
        Ok(Text(map))
    }
}

/// A language: its tables and its sentences.
#[derive(Clone, Debug)]
pub struct Language {
    /// How documents in this language are read.
    pub reading: ReadingTables,
    /// Every sentence shown, as a Fluent file.
    pub ui: String,
}

/// Words by which documents in a language are understood. Words are compared without case or accents.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingTables {
    /// The language's own name.
    pub name: String,
    /// Frequent words of ads and CVs: they tell which language a text is in. Their accents count.
    pub stop_words: Vec<String>,
    /// Number words from zero.
    pub numbers: Vec<String>,
    /// Words that deny what follows.
    pub negations: Vec<String>,
    /// Headings of a CV, by kind of section.
    pub sections: BTreeMap<String, Vec<String>>,
    /// Headings of an ad, by kind of section.
    pub ad_sections: BTreeMap<String, Vec<String>>,
    /// Dates.
    pub dates: DateWords,
    /// Degrees, from the most telling words on.
    pub degrees: Vec<DegreeWords>,
    /// Words around a degree in an ad.
    pub degree_context: DegreeContext,
    /// Words that tell the level of a skill, by level.
    pub skill_levels: BTreeMap<Level, Vec<String>>,
    /// Names of languages, by ISO 639-1 code.
    pub languages: BTreeMap<String, Vec<String>>,
    /// Words that tell the level of a language, by CEFR level or `native`.
    pub language_levels: BTreeMap<String, Vec<String>>,
    /// Words around the name of a language in an ad.
    pub language_context: LanguageContext,
    /// Nouns that begin a job title.
    pub job_nouns: Vec<String>,
    /// Words that stand between a title and its employer.
    pub at_employer: Vec<String>,
    /// Words that begin or end the name of an employer.
    pub employer_words: Vec<String>,
    /// How much an ad wants what it names.
    pub necessity: Necessity,
    /// Words around and inside the title of an ad.
    pub title: TitleWords,
    /// Places that end a title without being part of it; a part that begins with one is a place too.
    pub title_places: Vec<String>,
    /// Years of experience asked by an ad.
    pub experience: ExperienceWords,
    /// Places.
    pub place: PlaceWords,
}

/// Words of places.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceWords {
    /// Before a colon and a place.
    pub labels: Vec<String>,
    /// Right before the name of a town where one works.
    pub before: Vec<String>,
}

/// Words of dates.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// Names and abbreviations of the twelve months.
    pub months: Vec<Vec<String>>,
    /// The end of what still goes on.
    pub present: Vec<String>,
    /// The beginning of what still goes on.
    pub since: Vec<String>,
    /// Before a first date.
    pub from: Vec<String>,
    /// Between two dates.
    pub to: Vec<String>,
}

/// Words that name a level of degree.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreeWords {
    /// Level.
    pub level: Degree,
    /// Names.
    pub words: Vec<String>,
    /// Names that are also ordinary words: only at the head of a line of the education section of a CV.
    #[serde(default)]
    pub in_education: Vec<String>,
}

/// Words around a degree in an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreeContext {
    /// No degree asked.
    pub none: Vec<String>,
    /// Experience may stand for the degree.
    pub equivalent: Vec<String>,
    /// Words for a degree of any level.
    pub nouns: Vec<String>,
    /// Right before a degree: it is not asked.
    pub denied_before: Vec<String>,
    /// After a degree: it is not asked.
    pub denied_after: Vec<String>,
    /// It would be liked, beside the words of [`Necessity`].
    pub liked: Vec<String>,
    /// Between a degree and what may stand for it.
    pub or: Vec<String>,
    /// Words that begin another part of a sentence, which may want its degree more or less.
    pub turns: Vec<String>,
    /// Beside these words a number of the European framework is a level ("titre de niveau 6").
    pub framework: Vec<String>,
    /// Phrases that hold the name of a degree and name none.
    pub other: Vec<String>,
    /// A degree of the university without its name: taken for a first one where nothing else is named.
    pub generic: Vec<String>,
    /// Names that are other words in small letters: `BUT`, `CAP`.
    pub capitals: Vec<String>,
    /// Names that are other words but in capitals before one of `after_initials`: `BS`, `MA`.
    pub initials: Vec<String>,
    /// See `initials`.
    pub after_initials: Vec<String>,
    /// The degree was begun, not obtained.
    pub failed: Vec<String>,
}

/// Words around the name of a language in an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageContext {
    /// Labels of a list of languages.
    pub labels: Vec<String>,
    /// Words that make a language a thing spoken, which tell no level: "you speak".
    pub spoken: Vec<String>,
    /// Words by which a language is required, beside those of [`Necessity`].
    pub required: Vec<String>,
    /// Words by which a language would be liked, beside those of [`Necessity`].
    pub liked: Vec<String>,
    /// What is of a country rather than spoken: "French company", "marché allemand".
    pub of_country: Vec<String>,
    /// Before or after the language: it is not asked.
    pub denied: Vec<String>,
    /// Words of a level that mean another thing right after these: "React Native".
    pub not_after: Vec<String>,
    /// Words that begin another part of a sentence.
    pub turns: Vec<String>,
    /// Words that join the languages of one demand.
    pub joints: Vec<String>,
    /// After the last of several languages: the words are of that one alone.
    pub singular: Vec<String>,
    /// Words right after a language that leave it a language ("English is ...").
    pub after: Vec<String>,
    /// Words right before a language that leave it a language ("in English").
    pub before: Vec<String>,
    /// Names that are other words in small letters.
    pub capitals: Vec<String>,
}

/// How much an ad wants what it names.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Necessity {
    /// Must have.
    pub required: Vec<String>,
    /// Nice to have.
    pub preferred: Vec<String>,
}

/// Years of experience asked by an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExperienceWords {
    /// The word itself.
    pub words: Vec<String>,
    /// Units of a year.
    pub years: Vec<String>,
    /// Units of a month.
    pub months: Vec<String>,
    /// Beginners welcome.
    pub none: Vec<String>,
    /// Between the bounds of a range.
    pub to: Vec<String>,
    /// Before an upper bound.
    pub at_most: Vec<String>,
}

/// Words around and inside the title of an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleWords {
    /// What announces a title, before a colon or alone on the line above.
    pub labels: Vec<String>,
    /// What leads to a title inside a sentence.
    pub lead_ins: Vec<String>,
    /// Small words between the lead-in and the title, or before the title.
    pub articles: Vec<String>,
    /// Words after which a title inside a sentence has ended.
    pub ends: Vec<String>,
    /// Letters and words for men, women and others in a gender mark.
    pub men: Vec<String>,
    /// See `men`.
    pub women: Vec<String>,
    /// See `men`.
    pub others: Vec<String>,
    /// Endings of a word in one gender and in the other.
    pub genders: Vec<(String, String)>,
    /// Endings of the other gender that are added to a word: "(e)", "·euse".
    pub suffixes: Vec<String>,
    /// What is never part of a title: contract, urgency.
    pub noise: Vec<String>,
    /// What is no part of a title where it stands apart from it, begins it or ends it.
    pub noise_apart: Vec<String>,
    /// Words for a person who learns the job: they stay where nothing else names it.
    pub persons: Vec<String>,
    /// Where the work is done; beside them stand names of places.
    pub modes: Vec<String>,
    /// Small words among the noise, and at the ends of what is left.
    pub fillers: Vec<String>,
    /// Words that make what follows the subject of the job: "chargé de stages".
    pub of: Vec<String>,
    /// Words that put the job under the post named after them: "assistant du directeur".
    pub under: Vec<String>,
    /// Words that tell seniority, by seniority.
    pub seniority: BTreeMap<String, Vec<String>>,
    /// Words of all these lists that mean another thing beside others.
    #[serde(default)]
    pub guards: Vec<TitleGuard>,
}

/// Words of a title that mean nothing of it in some places.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleGuard {
    /// Words held back.
    pub words: Vec<String>,
    /// Not when one of these follows.
    #[serde(default)]
    pub not_before: Vec<String>,
    /// Not when one of these precedes.
    #[serde(default)]
    pub not_after: Vec<String>,
    /// Only where they begin a part of the title.
    #[serde(default)]
    pub first: bool,
}

/// Kinds of section of a CV.
pub const CV_SECTIONS: [&str; 10] = [
    "summary",
    "experience",
    "education",
    "skills",
    "languages",
    "certifications",
    "projects",
    "interests",
    "references",
    "contact",
];

/// Kinds of section of an ad.
pub const AD_SECTIONS: [&str; 7] = ["company", "mission", "required", "preferred", "profile", "offer", "legal"];

/// Checks the tables of a language: twelve months, known sections, every list in use.
pub(crate) fn check(tables: &ReadingTables, reading: &mut Reading<'_>) {
    if tables.dates.months.len() != 12 {
        reading.fault("months", format!("{} months instead of 12", tables.dates.months.len()));
    }
    for (kinds, found, name) in
        [(&CV_SECTIONS[..], &tables.sections, "sections"), (&AD_SECTIONS[..], &tables.ad_sections, "ad_sections")]
    {
        for kind in found.keys().filter(|k| !kinds.contains(&k.as_str())) {
            reading.fault(kind, format!("{name}: {kind:?} is none of {}", kinds.join(", ")));
        }
        for kind in kinds.iter().filter(|k| !found.contains_key(**k)) {
            reading.fault(name, format!("{name}: no words for {kind:?}"));
        }
    }
}
