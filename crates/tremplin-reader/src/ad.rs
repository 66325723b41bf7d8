//! A job ad read whole: title, occupation, skills, degree, experience, languages.

use crate::Reader;
use crate::facts::{
    Ad, Remark, Title, age, application, benefits, contract, degree, experience, languages, places, project,
    publication, remote, salary, sector, skills, start, title,
};
use crate::text::sections;
use crate::text::{Text, language};
use tremplin_documents::Link;

pub(crate) fn read(reader: &Reader, text: &Text<'_>, links: &[Link]) -> Ad {
    let words = &reader.words;
    let parts = sections::of_ad(text, words);
    let title = title::of_ad(text, reader);
    let mut remarks: Vec<Remark> = age::limits(text, words);
    let language = language::of(text, words);
    let cues = words.offer.scan(text);
    let order = words.offer.days.order(language.as_deref(), &cues);
    let applying = application::Reading { text, cues: &cues, phrases: &words.offer, order };
    Ad {
        benefits: benefits::offered(text, &parts, &cues, &words.offer),
        start_date: start::said(text, &cues, &words.offer, order),
        publication_date: publication::said(text, &cues, &words.offer, order),
        sector: sector::stated(text, &parts, &cues, &words.offer),
        application: application::said(&applying, &words.addresses, links),
        project: project::told(text, &parts, &cues),
        language,
        occupation: title.as_ref().and_then(|t| occupation(reader, t)),
        title,
        skills: skills::asked(reader, text, &parts),
        degree: degree::asked(text, &parts, words),
        experience: experience::asked(text, &parts, words, &mut remarks),
        languages: languages::asked(text, &parts, words),
        salary: salary::stated(text, words, &mut remarks),
        contract: contract::offered(text, words),
        remote: remote::offered(text, words, &mut remarks),
        places: places::named(text, words, reader.gazetteer()),
        remarks,
    }
}

/// The occupation that the title names, as written or normalised; the longest name when it names several.
fn occupation(reader: &Reader, title: &Title) -> Option<String> {
    let said = crate::text::one_block(format!("{}\n{}", title.raw, title.normalized));
    let found = reader.occupations.scan(&Text::new(&said, &reader.words), &|_| true).into_iter();
    found.max_by_key(|m| (m.span.len(), std::cmp::Reverse(m.span.start))).map(|m| m.id)
}
