//! ESCO: the official CSV of any version and language, and the other column names under which Tabiya publishes it.

use super::draft::Place;
use super::import::{Shape, Work};
use super::kinds::{Field, Kind, Link, Rank};
use super::tables::Row;

const ISCO: &str = "http://data.europa.eu/esco/isco/C";

/// The tables of ESCO. Concepts come before what links them.
pub(super) const SHAPES: &[Shape] = &[
    Shape { columns: &["concepturi", "preferredlabel"], take: concept, words: true },
    Shape { columns: &["originuri", "id", "preferredlabel"], take: concept, words: true },
    Shape { columns: &["id", "description"], take: merged, words: true },
    Shape { columns: &["conceptschemeuri", "hastopconcept"], take: scheme, words: true },
    Shape { columns: &["concepturi", "broaderuri"], take: broader, words: false },
    Shape { columns: &["parentid", "childid"], take: broader_key, words: false },
    Shape { columns: &["originalskilluri", "relationtype", "relatedskilluri"], take: skill_skill, words: false },
    Shape { columns: &["requiringid", "relationtype", "requiredid"], take: skill_skill_key, words: false },
    Shape { columns: &["occupationuri", "relationtype", "skilluri"], take: occupation_skill, words: false },
    Shape { columns: &["occupationid", "relationtype", "skillid"], take: occupation_skill_key, words: false },
];

/// `v1.2_en`, `ESCO dataset - v1.1.1 - classification - fr - csv`: the digits and dots after a `v`.
pub(super) fn version(folder: &str) -> Option<String> {
    folder.match_indices('v').find_map(|(at, _)| {
        let digits: String = folder[at + 1..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let digits = digits.trim_end_matches('.');
        let whole = digits.contains('.') && digits.starts_with(|c: char| c.is_ascii_digit());
        // 1.2.0 is 1.2.
        let short = digits.strip_suffix(".0").filter(|rest| rest.contains('.')).unwrap_or(digits);
        whole.then(|| short.to_owned())
    })
}

fn concept(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let uri = row.first(&["concepturi", "originuri"]);
    if uri.is_empty() {
        return Err("the concept has no URI".into());
    }
    let (kind, sure) = kind(uri, row).ok_or_else(|| format!("{uri:?} is no concept of ESCO"))?;
    // A table of nothing but labels names concepts; it does not say which exist.
    let only_labels = !["concepttype", "status", "description", "id"].iter().any(|c| row.has(c));
    let place = if only_labels { work.draft.concept(uri, kind) } else { work.draft.listed(uri, kind) };
    work.draft.named_at(place, row.file, row.line);
    if sure {
        work.draft.declare(place, kind);
    }
    if !row.get("id").is_empty() {
        work.keys.insert((work.folder, row.get("id").to_owned()), uri.to_owned());
    }
    work.draft.code(place, row.first(&["code", "iscocode"]));
    words(work, row, place)?;
    groups(work, row, place);
    Ok(())
}

fn words(work: &mut Work, row: &Row<'_>, place: Place) -> Result<(), String> {
    let lang = work.lang;
    work.draft.label(place, lang, Rank::Preferred, row.get("preferredlabel"));
    for (column, rank) in [("altlabels", Rank::Alternative), ("hiddenlabels", Rank::Hidden)] {
        for label in list(row.get(column)) {
            work.draft.label(place, lang, rank, label);
        }
    }
    for (column, field) in
        [("description", Field::Description), ("definition", Field::Definition), ("scopenote", Field::Scope)]
    {
        work.draft.text(place, lang, field, row.get(column));
    }
    row.need("preferredlabel").map(|_| ())
}

/// The ISCO group of an occupation, and the wider concepts that a collection's table names.
fn groups(work: &mut Work, row: &Row<'_>, place: Place) {
    let isco = row.first(&["iscogroup", "occupationgroupcode", "iscocode"]);
    let isco = isco.split('.').next().unwrap_or_default();
    let digits = isco.len() == 4 && isco.bytes().all(|b| b.is_ascii_digit());
    if digits && work.draft.kind(place) == Kind::Occupation {
        let group = work.draft.concept(&format!("{ISCO}{isco}"), Kind::OccupationGroup);
        work.draft.code(group, isco);
        work.draft.link(place, Link::Broader, 0, group);
    }
    for wider in list(row.get("broaderconcepturi")) {
        let guess = kind_of_uri(wider).unwrap_or(Kind::Skill);
        let wider = work.draft.concept(wider, guess);
        work.draft.named_at(wider, row.file, row.line);
        work.draft.link(place, Link::Broader, 0, wider);
    }
}

/// What a concept is, and whether the table says so.
fn kind(uri: &str, row: &Row<'_>) -> Option<(Kind, bool)> {
    let skill = || match row.get("skilltype") {
        "knowledge" => (Kind::Knowledge, true),
        "" => (Kind::Skill, false),
        _ => (Kind::Skill, true),
    };
    match row.get("concepttype") {
        "Occupation" => Some((Kind::Occupation, true)),
        "ISCOGroup" => Some((Kind::OccupationGroup, true)),
        "SkillGroup" => Some((Kind::SkillGroup, true)),
        "KnowledgeSkillCompetence" => Some(skill()),
        _ => match kind_of_uri(uri)? {
            Kind::Skill if row.has("skilltype") => Some(skill()),
            Kind::Skill if row.has("code") => Some((Kind::SkillGroup, true)),
            kind => Some((kind, kind != Kind::Skill)),
        },
    }
}

fn kind_of_uri(uri: &str) -> Option<Kind> {
    let (_, path) = uri.split_once("/esco/")?;
    match path.split('/').next()? {
        "occupation" => Some(Kind::Occupation),
        "isco" => Some(Kind::OccupationGroup),
        "isced-f" => Some(Kind::SkillGroup),
        "skill" => Some(Kind::Skill),
        _ => None,
    }
}

/// Labels of one cell: a line each in official tables, parted by bars in those of collections.
fn list(cell: &str) -> impl Iterator<Item = &str> {
    let sign = if cell.contains('|') { '|' } else { '\n' };
    cell.split(sign).map(|part| part.trim().trim_end_matches(',')).filter(|part| !part.is_empty())
}

/// A table of identifiers and of one text that holds labels and description together.
fn merged(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let uri = row.need("id")?;
    let kind = kind_of_uri(uri).ok_or_else(|| format!("{uri:?} is no concept of ESCO"))?;
    let place = work.draft.listed(uri, kind);
    work.draft.text(place, work.lang, Field::Merged, row.get("description"));
    Ok(())
}

/// A scheme with the concepts at its top; those of vocabularies that are no concepts are passed over.
fn scheme(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let uri = row.need("conceptschemeuri")?;
    let members: Vec<Place> = list(row.get("hastopconcept")).filter_map(|member| work.draft.known(member)).collect();
    if members.is_empty() {
        return Ok(());
    }
    let place = work.draft.listed(uri, Kind::Collection);
    work.draft.label(place, work.lang, Rank::Preferred, row.first(&["preferredlabel", "title"]));
    work.draft.text(place, work.lang, Field::Description, row.get("description"));
    members.into_iter().for_each(|member| work.draft.link(place, Link::Holds, 0, member));
    Ok(())
}

fn broader(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_uri(work, row, "concepturi")?, by_uri(work, row, "broaderuri")?);
    work.draft.link(from, Link::Broader, 0, to);
    Ok(())
}

fn broader_key(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_key(work, row, "childid")?, by_key(work, row, "parentid")?);
    work.draft.link(from, Link::Broader, 0, to);
    Ok(())
}

fn skill_skill(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_uri(work, row, "originalskilluri")?, by_uri(work, row, "relatedskilluri")?);
    // The columns that tell the type of each contradict the table of skills: they are not read.
    needs(work, row, from, to)
}

fn skill_skill_key(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_key(work, row, "requiringid")?, by_key(work, row, "requiredid")?);
    needs(work, row, from, to)
}

fn occupation_skill(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_uri(work, row, "occupationuri")?, by_uri(work, row, "skilluri")?);
    needs(work, row, from, to)
}

fn occupation_skill_key(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (by_key(work, row, "occupationid")?, by_key(work, row, "skillid")?);
    needs(work, row, from, to)
}

fn needs(work: &mut Work, row: &Row<'_>, from: Place, to: Place) -> Result<(), String> {
    let link = match row.get("relationtype") {
        "essential" => Link::Essential,
        "optional" => Link::Optional,
        other => return Err(format!("relation type {other:?} is neither essential nor optional")),
    };
    work.draft.link(from, link, 0, to);
    Ok(())
}

fn by_uri(work: &Work, row: &Row<'_>, column: &str) -> Result<Place, String> {
    let uri = row.need(column)?;
    work.draft.known(uri).ok_or_else(|| format!("{column}: no table of these folders lists {uri}"))
}

fn by_key(work: &Work, row: &Row<'_>, column: &str) -> Result<Place, String> {
    let key = row.need(column)?;
    let uri = work.keys.get(&(work.folder, key.to_owned()));
    let place = uri.and_then(|uri| work.draft.known(uri));
    place.ok_or_else(|| format!("{column}: no table of this folder lists {key}"))
}
