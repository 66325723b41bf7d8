//! Languages: texts shown in each, and the tables by which documents in each are read. The only file that may compare
//! languages; a language is one folder `lang/<code>/`, discovered.

use crate::fault::Reading;
use crate::level::{Degree, Level};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

#[path = "lang/offer.rs"]
pub mod offer;

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
    /// Other forms of number words: une.
    #[serde(default)]
    pub other_numbers: BTreeMap<String, u32>,
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
    /// How a clause speaks of the skills in it.
    pub skill_clauses: SkillClauses,
    /// Words around a name that tell a skill from an employer, a person or a street.
    pub name_context: NameContext,
    /// Verbs that name, with their object, a skill: "manage projects".
    pub skill_verbs: Vec<SkillVerb>,
    /// Pay stated by an ad.
    pub salary: SalaryWords,
    /// How an ad speaks of work away from the office.
    pub remote: RemoteWords,
    /// How an ad names the contract that it offers.
    pub contract: ContractWords,
    /// Places.
    pub place: PlaceWords,
    /// A limit of age.
    pub age: AgeWords,
    /// What an ad says around the work: benefits, dates, sector, application, project.
    pub offer: offer::OfferWords,
}

/// Words of a limit of age.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeWords {
    /// Before the highest age: less than.
    pub before: Vec<String>,
    /// After it: at most.
    pub after: Vec<String>,
    /// Words for the person of whom it is said.
    pub people: Vec<String>,
}

/// Words of places.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceWords {
    /// Before a colon and a place.
    pub labels: Vec<String>,
    /// Right before the name of a town where one works.
    pub before: Vec<String>,
    /// Right before the name of a country where one works or lives.
    pub before_country: Vec<String>,
    /// Between the last two places of a list.
    pub between: Vec<String>,
    /// Towns and countries whose names are other words or firms: they count where their country or their field proves them.
    pub homonyms: Vec<String>,
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
    /// A beginner: in a title, or in a sentence with a word of `welcome` and none of `unwelcome`.
    pub beginner: Vec<String>,
    /// Words that welcome.
    pub welcome: Vec<String>,
    /// Words that do not.
    pub unwelcome: Vec<String>,
    /// Between the bounds of a range.
    pub to: Vec<String>,
    /// Beside a lower bound, also where it looks like an upper one or a range: not less than, minimum.
    pub at_least: Vec<String>,
    /// After "no experience": what it is of, so that other experience may be asked.
    pub about: Vec<String>,
    /// Before or after an upper bound.
    pub at_most: Vec<String>,
    /// Between a number and its unit, or after it: and more.
    pub more: Vec<String>,
    /// Words that ask something of a person: you bring, vous justifiez.
    pub asks: Vec<String>,
    /// Words that speak of the firm: its years are not asked.
    pub firm: Vec<String>,
    /// Right before years that are not experience: an age, a length of contract.
    pub not_after: Vec<String>,
    /// What may stand between those words and the years: more than.
    pub quantifiers: Vec<String>,
    /// Right after years that are not experience.
    pub not_before: Vec<String>,
    /// Before years that are a part of those said before: including.
    pub part: Vec<String>,
}

/// How an ad speaks of work away from the office. Between the words of a phrase a space, a hyphen or nothing may stand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoteWords {
    /// Work away, a part of the week unless more is said: télétravail.
    pub telework: Vec<String>,
    /// The same in letters that mean other things too: only beside a figure, a colon, a refusal.
    pub letters: Vec<String>,
    /// Work away, all the week unless less is said: remote position.
    pub remote: Vec<String>,
    /// The bare word, which has homonyms: where it stands alone, as a label, or beside `around`.
    pub remote_word: Vec<String>,
    /// Words right before or after the bare word that make it speak of the post: is, from.
    pub around: Vec<String>,
    /// Words that speak of the post only after a label: à distance.
    pub label_word: Vec<String>,
    /// Wholly away: full remote.
    pub full: Vec<String>,
    /// A part of the week away, said of a firm as a whole: hybrid culture.
    pub culture: Vec<String>,
    /// A part of the week away, so that the days told beside it are those away: partial remote.
    pub part_away: Vec<String>,
    /// A part of the week away: hybrid role.
    pub hybrid: Vec<String>,
    /// The bare word: only where it stands alone or as a label.
    pub hybrid_word: Vec<String>,
    /// At the employer's: on-site role.
    pub onsite: Vec<String>,
    /// The bare word: only where it stands alone or as a label, or beside a number of days.
    pub onsite_word: Vec<String>,
    /// The employer's place, beside a number of days: the office.
    pub office: Vec<String>,
    /// Away from anywhere: a perk when it is bounded in time.
    pub anywhere: Vec<String>,
    /// From another country: a perk when it is bounded in time, nothing otherwise.
    pub abroad: Vec<String>,
    /// Times that bound such a perk.
    pub bounds: Vec<String>,
    /// Phrases in which these words mean something else: remote control.
    pub unrelated: Vec<String>,
    /// Now and then.
    pub occasional: Vec<String>,
    /// What else may happen now and then, or away from the office: travel, training.
    pub elsewhere: Vec<String>,
    /// What is paid for work at home, and does not say that there is any: stipend.
    pub goods: Vec<String>,
    /// A day.
    pub day: Vec<String>,
    /// Times, which are days only with their week or month: "twice a week".
    pub visits: Vec<String>,
    /// Numbers that are not told: several.
    pub several: Vec<String>,
    /// Times a week as one word: twice.
    pub times: BTreeMap<String, u32>,
    /// A week, after a number of days.
    pub week: Vec<String>,
    /// A month.
    pub month: Vec<String>,
    /// A year.
    pub year: Vec<String>,
    /// Right after a number of days that are something else: days of leave.
    pub other_days: Vec<String>,
    /// Words that may stand between a share in per cent and what it is of.
    pub joints: Vec<String>,
    /// Right before what is not offered at all: no.
    pub none: Vec<String>,
    /// Before what the post is not: not a.
    pub not: Vec<String>,
    /// After what is not offered: impossible.
    pub refused: Vec<String>,
    /// Words that bound a refusal in time: during.
    pub limits: Vec<String>,
    /// Labels of a line that says where the work is done.
    pub labels: Vec<String>,
    /// Between two ways of work to choose from.
    pub or: Vec<String>,
    /// Words of a sentence that leaves the choice between what it names: options.
    pub choice: Vec<String>,
    /// Right after the bare word for a part of the week, what makes it a way to work: approach to work.
    pub ways: Vec<String>,
    /// Right after a number of days, the week itself: "a four-day week".
    pub weeks: Vec<String>,
}

/// How an ad names the contract that it offers. Between the words of a phrase a space, a hyphen or nothing may stand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractWords {
    /// Phrases that name the contract of the post wherever they stand, by kind.
    pub sure: BTreeMap<String, Vec<String>>,
    /// Words that name it at the head of a part of a title, after a label, in a line of a few words: elsewhere they may speak of
    /// something else.
    pub label: BTreeMap<String, Vec<String>>,
    /// Words that name it only as the whole answer to a label or the whole of a part of a title: permanent.
    pub alone: BTreeMap<String, Vec<String>>,
    /// Labels of a line that says the contract.
    pub labels: Vec<String>,
    /// Right before the contract of the post: en.
    pub leads: Vec<String>,
    /// Words by which an agency lists all it deals in.
    pub boast: Vec<String>,
    /// Right before a contract that is not the post's: nos stagiaires.
    pub others: Vec<String>,
    /// What is done, earlier in the clause, with contracts and people that are not the post's: rédiger.
    pub tasks: Vec<String>,
    /// Words that make such a contract part of what a person has done.
    pub past: Vec<String>,
    /// Phrases in which these words mean something else.
    pub unrelated: Vec<String>,
    /// Phrases that name what an agency deals in.
    pub agencies: Vec<String>,
    /// Verbs after which the post comes: recrute.
    pub seeks: Vec<String>,
    /// What joins a second contract to the first: ou.
    pub joints: Vec<String>,
    /// Phrases that imply a contract where none is named, by kind: what only agency workers are paid, a leave to stand in for.
    pub implied: BTreeMap<String, Vec<String>>,
    /// What may last some months and is then no permanent post: contrat.
    pub lasting: Vec<String>,
    /// Between it and its time: durée.
    pub lasts: Vec<String>,
    /// Right before the time: de.
    pub of: Vec<String>,
    /// Words of something else that lasts: essai.
    pub not_lasting: Vec<String>,
    /// A week.
    pub weeks: Vec<String>,
}

/// How a clause speaks of the skills in it. Verdicts ("required", "a plus") rule the clause; the other words only lead to
/// what is asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillClauses {
    /// Lead to what is asked: "experience with".
    pub asked: Vec<String>,
    /// Lead to what is asked at a low level: "notions of".
    pub hoped: Vec<String>,
    /// Verdict: must have. Denied by one of `negators` right before.
    pub required: Vec<String>,
    /// Verdict: nice to have.
    pub preferred: Vec<String>,
    /// Verdict on what follows alone: "ideally".
    pub ahead: Vec<String>,
    /// Lead to what the firm does, or other people: "leader in", "I am".
    pub firm: Vec<String>,
    /// Deny what follows: "no need for".
    pub denials: Vec<String>,
    /// Deny what stands before: "not used here".
    pub unused: Vec<String>,
    /// Hold a word of denial and deny nothing: "not only".
    pub no_denials: Vec<String>,
    /// Turn a verdict of `required` round: "not required".
    pub negators: Vec<String>,
    /// Open a new clause: "but".
    pub breaks: Vec<String>,
    /// Join the last item of an enumeration: "and", "or".
    pub joints: Vec<String>,
    /// How one of several skills is asked.
    pub alternatives: AlternativeWords,
    /// Of whom a sentence speaks.
    pub voices: VoiceWords,
}

/// How one of several skills is asked: "Java or Python", "one of AWS, Azure, GCP".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativeWords {
    /// Joins alternatives: one word.
    pub or: Vec<String>,
    /// Before an enumeration of which one will do: "at least one of".
    pub one_of: Vec<String>,
    /// After a skill for which another will do: "or similar". Begins with one of `or`.
    pub equivalent: Vec<String>,
    /// One word that may stand before an item: "the".
    pub small: Vec<String>,
}

/// Of whom a sentence speaks: skills of the firm, of colleagues, of a course that is given are not asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceWords {
    /// At the head of a sentence in which the firm speaks of itself: "we".
    pub firm: Vec<String>,
    /// After the name of a firm at the head of a sentence: "is a".
    pub describes: Vec<String>,
    /// At the head of a sentence that goes on with the one before: "they".
    pub goes_on: Vec<String>,
    /// The person who reads: the sentence is not about the firm.
    pub person: Vec<String>,
    /// Whom the firm looks for: the same.
    pub seeks: Vec<String>,
    /// The post and its team: the same, unless the sentence begins with the name of the firm.
    pub post: Vec<String>,
    /// What is used at work: the same.
    pub uses: Vec<String>,
    /// Leads to colleagues: "work with".
    pub with: Vec<String>,
    /// One word for colleagues: "teams".
    pub people: Vec<String>,
    /// One word that opens what is done with them: "to".
    pub purpose: Vec<String>,
    /// Right before what a course teaches: "training in".
    pub training: Vec<String>,
    /// Right after it, where the firm gives the course: "provided".
    pub given: Vec<String>,
}

/// Words around a name that tell a skill from an employer, a person or a street.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameContext {
    /// Right before a name that is a skill whatever it also means: "skills in".
    pub skill_before: Vec<String>,
    /// Right after one: "Go experience".
    pub skill_after: Vec<String>,
    /// Right before an employer: "join".
    pub employer_before: Vec<String>,
    /// Right after an employer: "is hiring".
    pub employer_after: Vec<String>,
    /// Right before a person.
    pub person_before: Vec<String>,
    /// Right before the name of a street.
    pub street_before: Vec<String>,
    /// Right before the name of a street, after its number: other things too.
    pub street_before_numbered: Vec<String>,
    /// Right after the name of a street, with a capital.
    pub street_after: Vec<String>,
    /// Small words between a joint and what it joins: "web et le mobile".
    pub articles: Vec<String>,
}

/// A verb that names, with its object, a skill.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillVerb {
    /// Its noun, which stands in the names of skills.
    pub noun: String,
    /// Whether the noun stands after its object: "project management".
    pub after: bool,
    /// Its forms.
    pub forms: Vec<String>,
    /// Words that may stand between the verb and its object.
    pub between: Vec<String>,
}

/// Words of the pay stated by an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalaryWords {
    /// ISO 4217 code of the money meant where none is named, when the language tells.
    pub currency: Option<String>,
    /// Pay itself: an ad that holds one of these speaks of pay.
    pub pay: Vec<String>,
    /// Words that name pay beside an amount only.
    pub beside: Vec<String>,
    /// The whole of a pay, variable part included.
    pub package: Vec<String>,
    /// The whole of a pay when its targets are met.
    pub on_target: Vec<String>,
    /// The part that varies.
    pub variable: Vec<String>,
    /// Phrases that hold a word of `variable` and mean something else.
    pub not_variable: Vec<String>,
    /// What is paid or counted in money and is no pay.
    pub not_pay: Vec<String>,
    /// What is paid on top for what was done or reached.
    pub premium: Vec<String>,
    /// Phrases that say that the part that varies is not counted.
    pub without: Vec<String>,
    /// What an amount depends on.
    pub depends: Vec<String>,
    /// How an ad speaks of a pay that it does not state.
    pub unstated: Vec<String>,
    /// Before contributions.
    pub gross: Vec<String>,
    /// After contributions.
    pub net: Vec<String>,
    /// Beside a lower bound.
    pub at_least: Vec<String>,
    /// Beside an upper bound.
    pub at_most: Vec<String>,
    /// Before two bounds.
    pub between: Vec<String>,
    /// Small words that may stand between the word of pay and the amount.
    pub openers: Vec<String>,
    /// Words that add an amount to another.
    pub addition: Vec<String>,
    /// Between two bounds.
    pub to: Vec<String>,
    /// Between two bounds that were announced.
    pub and: Vec<String>,
    /// Between an amount and its unit of time; a slash is understood.
    pub per: Vec<String>,
    /// Units of time after one of `per`, by period.
    pub units: BTreeMap<String, Vec<String>>,
    /// Words that tell the period by themselves, by period.
    pub rates: BTreeMap<String, Vec<String>>,
    /// A thousand.
    pub thousand: Vec<String>,
    /// A million or more: never pay.
    pub million: Vec<String>,
    /// Before the number of payments of a year.
    pub months_over: Vec<String>,
    /// After it.
    pub months_units: Vec<String>,
    /// A payment beyond the twelve of a year, by its number: a thirteenth one.
    pub payments: BTreeMap<String, Vec<String>>,
    /// Signs, codes and names of currencies, by ISO 4217 code.
    pub currencies: BTreeMap<String, Vec<String>>,
    /// Places and people whose dollars a bare `$` means, by ISO 4217 code.
    pub dollars: BTreeMap<String, Vec<String>>,
    /// Calls a figure the middle of a range: mid.
    #[serde(default)]
    pub middle: Vec<String>,
    /// Words for the people of the bare dollar that only capitals tell from other words: US.
    #[serde(default)]
    pub dollars_in_capitals: Vec<String>,
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

/// Kinds of contract.
pub const CONTRACTS: [&str; 6] = ["cdi", "cdd", "interim", "alternance", "stage", "freelance"];

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
    for kind in
        [&tables.contract.sure, &tables.contract.label, &tables.contract.alone].into_iter().flat_map(BTreeMap::keys)
    {
        if !CONTRACTS.contains(&kind.as_str()) {
            reading.fault(kind, format!("contract: {kind:?} is none of {}", CONTRACTS.join(", ")));
        }
    }
}
