//! The rules made ready: their terms in one finder a language, their rows of law. Built once, used for many ads.

use crate::fault::Fault;
use crate::law::Law;
use crate::rule::{ANY, Group, Rule};
use crate::shelf::Shelf;
use crate::subject::Subject;
use crate::term;
use crate::terms::Finder;
use std::collections::{BTreeMap, BTreeSet};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// What a term is for.
#[derive(Clone, Debug)]
pub(crate) enum Label {
    /// Rank of a rule, its list, the rank in the list.
    Rule(usize, Group, usize),
    /// A denial before what it denies.
    Before,
    /// A denial after it.
    After,
    /// What stops a denial.
    Stop,
    /// What holds a denial and denies nothing.
    Unless,
}

/// Rules ready to be used.
#[derive(Debug)]
pub struct Rules {
    /// What they were read from.
    pub shelf: Shelf,
    /// By language; the last is for ads in a language without terms.
    finders: BTreeMap<String, Finder<Label>>,
    /// For ads whose language is not told.
    whole: Finder<Label>,
}

/// The country whose law an ad is under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 code; absent when nothing tells it.
    pub code: Option<String>,
    /// Whether it was taken from the language of the ad.
    pub assumed: bool,
}

impl Rules {
    /// The rules embedded in the program.
    #[must_use]
    pub fn embedded() -> Rules {
        Rules::from_files(&embedded_files()).expect("the build checked the rules")
    }

    /// The rules of a set of files: path below the folder of rules to content.
    ///
    /// # Errors
    /// Every mistake in them.
    pub fn from_files(files: &BTreeMap<String, String>) -> Result<Rules, Vec<Fault>> {
        let shelf = Shelf::from_files(files)?;
        let mut languages: BTreeSet<&String> = shelf.rules.values().flat_map(|r| r.terms.keys()).collect();
        languages.extend(shelf.negations.keys());
        let any = ANY.to_owned();
        languages.insert(&any);
        let finder = |l: &&String| ((*l).clone(), finder(&shelf, &|other| other == ANY || other == l.as_str()));
        let finders = languages.iter().map(finder).collect();
        let whole = finder_of_all(&shelf);
        Ok(Rules { shelf, finders, whole })
    }

    /// Every rule, in the order of codes.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Rule> {
        self.shelf.rules.values()
    }

    /// The rule of a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Rule> {
        self.shelf.rules.get(code)
    }

    /// What is looked for in an ad of this language.
    pub(crate) fn finder(&self, language: Option<&str>) -> &Finder<Label> {
        let Some(language) = language else { return &self.whole };
        self.finders.get(language).or_else(|| self.finders.get(ANY)).unwrap_or(&self.whole)
    }

    /// The country of an ad: that of its first place, else the one that its language stands for.
    #[must_use]
    pub fn country(&self, subject: &Subject<'_>) -> Country {
        let placed = subject.ad.places.iter().find_map(|p| p.country.clone());
        let language = subject.ad.language.as_ref();
        let assumed = || language.and_then(|l| self.shelf.laws.country_of_language.get(l)).cloned();
        match placed {
            Some(code) => Country { code: Some(code), assumed: false },
            None => assumed().map_or_else(Country::default, |code| Country { code: Some(code), assumed: true }),
        }
    }

    /// The rows of law that a rule names, as they stand on a day.
    pub(crate) fn laws<'r>(&'r self, rule: &'r Rule, today: &'r str) -> impl Iterator<Item = &'r Law> {
        rule.law.iter().filter_map(move |id| self.shelf.laws.on(id, today))
    }
}

/// The files of the rules, as the program holds them.
#[must_use]
pub fn embedded_files() -> BTreeMap<String, String> {
    FILES.iter().map(|(path, content)| ((*path).to_owned(), (*content).to_owned())).collect()
}

fn finder_of_all(shelf: &Shelf) -> Finder<Label> {
    finder(shelf, &|_| true)
}

/// The terms of the languages wanted.
fn finder(shelf: &Shelf, wanted: &dyn Fn(&str) -> bool) -> Finder<Label> {
    let mut finder = Finder::default();
    for (rank, rule) in shelf.rules.values().enumerate() {
        for (_, terms) in rule.terms.iter().filter(|(language, _)| wanted(language)) {
            for (group, list) in terms.lists() {
                for (i, written) in list.into_iter().enumerate() {
                    add(&mut finder, written, group == Group::Exact, Label::Rule(rank, group, i));
                }
            }
        }
    }
    for negation in shelf.negations.iter().filter(|(language, _)| wanted(language)).map(|(_, n)| n) {
        let lists = [
            (&negation.before, Label::Before),
            (&negation.after, Label::After),
            (&negation.stops, Label::Stop),
            (&negation.unless, Label::Unless),
        ];
        for (list, label) in lists {
            list.iter().for_each(|written| add(&mut finder, written, false, label.clone()));
        }
    }
    finder
}

fn add(finder: &mut Finder<Label>, written: &str, exact: bool, label: Label) {
    let term = term::parse(written).expect("terms are checked when they are read");
    finder.add(&term, exact, label);
}
