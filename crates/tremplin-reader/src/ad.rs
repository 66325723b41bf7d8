//! A job ad read whole: title, occupation, skills, degree, experience, languages.

use crate::Reader;
use crate::facts::{
    Ad, Remark, Title, age, application, benefits, contract, degree, experience, languages, places, project,
    publication, remote, salary, sector, skills, start, title,
};
use crate::text::sections;
use crate::text::{Text, language};
use tremplin_documents::Link;

/// `ended` is told the name of each step, when it ends.
pub(crate) fn read(reader: &Reader, text: &Text<'_>, links: &[Link], ended: &mut dyn FnMut(&'static str)) -> Ad {
    let words = &reader.words;
    let parts = sections::of_ad(text, words);
    ended("sections");
    let title = title::of_ad(text, reader);
    ended("title");
    let mut remarks: Vec<Remark> = age::limits(text, words);
    ended("age");
    let language = step("language", language::of(text, words), ended);
    let cues = words.offer.scan(text);
    let order = words.offer.days.order(language.as_deref(), &cues);
    let applying = application::Reading { text, cues: &cues, phrases: &words.offer, order };
    ended("cues");
    let (occupation, occupation_chance) = title.as_ref().map_or((None, None), |title| occupation(reader, title));
    let benefits = step("benefits", benefits::offered(text, &parts, &cues, &words.offer), ended);
    Ad {
        start_date: step("start_date", start::said(text, &cues, &words.offer, order), ended),
        publication_date: step("publication_date", publication::said(text, &cues, &words.offer, order), ended),
        sector: step("sector", sector::stated(text, &parts, &cues, &words.offer), ended),
        application: step("application", application::said(&applying, &words.addresses, links), ended),
        project: step("project", project::told(text, &parts, &cues), ended),
        language,
        occupation: step("occupation", occupation, ended),
        occupation_chance,
        title,
        rome: Vec::new(),
        skills: step("skills", skills::asked(reader, text, &parts, &benefits), ended),
        degree: step("degree", degree::asked(text, &parts, words), ended),
        experience: step("experience", experience::asked(text, &parts, words, &mut remarks), ended),
        languages: step("languages", languages::asked(text, &parts, words), ended),
        salary: step("salary", salary::stated(text, words, &mut remarks), ended),
        contract: step("contract", contract::offered(text, words), ended),
        remote: step("remote", remote::offered(text, words, &mut remarks), ended),
        places: step("places", places::named(text, &parts, words, reader.gazetteer()), ended),
        benefits,
        remarks,
    }
}

/// A fact as it is, once its step is told.
fn step<T>(name: &'static str, fact: T, ended: &mut dyn FnMut(&'static str)) -> T {
    ended(name);
    fact
}

/// The occupation that the title names; else the one that it probably means, with the chance.
fn occupation(reader: &Reader, title: &Title) -> (Option<String>, Option<f32>) {
    if let Some(named) = named(reader, title) {
        return (Some(named), None);
    }
    reader.linking().occupation(&title.normalized).map(|likely| (likely.id, likely.chance)).unzip()
}

/// The occupation that the title names, as written or normalised; the longest name when it names several.
fn named(reader: &Reader, title: &Title) -> Option<String> {
    let said = crate::text::one_block(format!("{}\n{}", title.raw, title.normalized));
    let found = reader.occupations.scan(&Text::new(&said, &reader.words), &|_| true).into_iter();
    found.max_by_key(|m| (m.span.len(), std::cmp::Reverse(m.span.start))).map(|m| m.id)
}
