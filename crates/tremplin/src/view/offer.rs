//! What `read` shows of what an ad says around the work: benefits, dates, sector, application, project.

use super::Fact;
use crate::Say;
use tremplin_documents::Span;
use tremplin_knowledge::Knowledge;
use tremplin_reader::facts::Ad;
use tremplin_reader::facts::Place;
use tremplin_reader::facts::application::Application;
use tremplin_reader::facts::day::Day;
use tremplin_reader::facts::project::Telling;
use tremplin_reader::facts::publication::Published;
use tremplin_reader::facts::sector::EmployerSector;
use tremplin_reader::facts::start::Start;

/// A fact each; those that were not read are left out, but the project, whose absence says something of the ad.
pub(super) fn facts(ad: &Ad, text: &str, knowledge: &Knowledge, say: &Say) -> Vec<Fact> {
    let benefits: Vec<String> = ad.benefits.iter().map(|b| say.word("benefit", &b.kind)).collect();
    let start = ad.start_date.as_ref().map(|s| match s.start {
        Start::AsSoonAsPossible => say.text("reading-soon"),
        Start::Date(day) => date(day, s.span, text, say),
    });
    let published = ad.publication_date.as_ref().map(|p| match p.published {
        Published::Date(day) => date(day, p.span, text, say),
        Published::Relative { days_ago } => say.with("reading-days-ago", [("n", days_ago.into())]),
    });
    let project = match ad.project.as_ref().map(|p| p.telling) {
        Some(Telling::Described) => "project-described",
        Some(Telling::Named) => "project-named",
        None => "project-absent",
    };
    let read = [
        ("reading-benefits", (!benefits.is_empty()).then(|| benefits.join(", "))),
        ("reading-start", start),
        ("reading-published", published),
        ("reading-sector", ad.sector.as_ref().and_then(|s| sector(s, knowledge, say))),
        ("reading-apply", ad.application.as_ref().map(|a| application(a, text, say))),
        ("reading-project", Some(say.text(project))),
    ];
    read.into_iter().filter_map(|(name, value)| Some(Fact::new(say.text(name), value?))).collect()
}

/// The name of a place, with the code of its arrondissement.
pub(super) fn place(place: &Place, say: &Say) -> String {
    match &place.arrondissement {
        Some(code) => {
            say.with("reading-arrondissement", [("place", place.name.as_str().into()), ("code", code.as_str().into())])
        }
        None => place.name.clone(),
    }
}

/// A date in words where its year and month are known; as written otherwise.
fn date(day: Day, span: Span, text: &str, say: &Say) -> String {
    match (day.year, day.month, day.day) {
        (Some(year), Some(month), Some(day)) => say.date(&format!("{year}-{month}-{day}")),
        (Some(year), Some(month), None) => say.date(&format!("{year}-{month}")),
        _ => say.quoted(span.of(text)),
    }
}

fn sector(sector: &EmployerSector, knowledge: &Knowledge, say: &Say) -> Option<String> {
    let label = knowledge.naf.label(&sector.code, say.lang())?;
    Some(format!("{label} ({})", sector.naf.as_ref().unwrap_or(&sector.code)))
}

fn application(a: &Application, text: &str, say: &Say) -> String {
    let found = a.emails.iter().chain(&a.urls).chain(&a.phones).map(|f| f.value.clone());
    let mut parts: Vec<String> = found.collect();
    parts.extend(a.post.map(|_| say.text("reading-by-post")));
    parts.extend(a.documents.iter().map(|d| say.word("document", &d.value)));
    parts.extend(a.contact.map(|_| say.text("reading-contact")));
    parts.extend(
        a.deadline.as_ref().map(|d| say.with("reading-deadline", [("date", date(d.value, d.span, text, say).into())])),
    );
    parts.join(", ")
}
