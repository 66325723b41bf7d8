//! ROME: the official CSV of France Travail, and the crosswalks that make one graph of it with ESCO, ISCO, FAP and NAF.

use super::draft::Place;
use super::import::{Shape, Work};
use super::kinds::{Field, Kind, Link, Rank};
use super::tables::Row;
use crate::lang::Lang;

/// The language of ROME.
const LANG: Lang = Lang::FR;
const ISCO: &str = "http://data.europa.eu/esco/isco/C";

/// The tables of ROME. Concepts come before what links them; what is more telling comes before what is less.
pub(super) const SHAPES: &[Shape] = &[
    shape(&["coderome", "codefichemetier", "libellerome"], occupation),
    shape(&["codeogr", "libelleappellationlong", "coderome"], title),
    shape(&["codeogr", "libellecompetence", "nature"], skill),
    shape(&["codeogrsavoir", "libellesavoir"], knowledge),
    shape(&["codeogr", "libelleconttravail"], context),
    shape(&["coderome", "codegranddomaine", "codedomaineprofessionel"], domain),
    shape(&["coderome", "libelletypetexte", "libelletexte"], text),
    shape(&["coderome", "codeogr", "coeurmetier"], asks),
    shape(&["coderome", "coderomecible", "numeroordre"], leads_to),
    shape(&["coderome", "codesectactivite", "codesssectactivite"], sector),
    shape(&["coderome", "codesecteurnaf"], naf),
    shape(&["coderome", "codetheme"], theme),
    shape(&["coderome", "codecentreinteret"], interest),
    shape(&["classification1id", "classification1preferedlabel", "classification2id", "mappingrelation"], esco),
    shape(&["concepturi", "iscogroup"], isco),
    shape(&["romecode", "fapcode", "fap"], fap),
];

const fn shape(columns: &'static [&'static str], take: fn(&mut Work, &Row<'_>) -> Result<(), String>) -> Shape {
    Shape { columns, take, words: false }
}

/// `unix_texte_v460_utf8` is of version 4.60.
pub(super) fn version(stem: &str) -> Option<String> {
    stem.split('_').find_map(|part| {
        let digits = part.strip_prefix('v').filter(|d| d.len() == 3 && d.bytes().all(|b| b.is_ascii_digit()))?;
        let (major, minor) = digits.split_at(1);
        Some(format!("{major}.{minor}"))
    })
}

fn named(work: &mut Work, id: &str, kind: Kind, label: &str) -> Place {
    let place = work.draft.listed(id, kind);
    work.draft.declare(place, kind);
    work.draft.label(place, LANG, Rank::Preferred, label);
    place
}

fn occupation(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let code = row.need("coderome")?;
    if !is_code(code) {
        return Err(format!("{code:?} is no ROME code"));
    }
    named(work, code, Kind::Occupation, row.need("libellerome")?);
    Ok(())
}

fn title(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let title = named(work, row.need("codeogr")?, Kind::Title, row.need("libelleappellationlong")?);
    work.draft.label(title, LANG, Rank::Alternative, row.get("libelleappellationcourt"));
    work.draft.link(title, Link::TitleOf, 0, occupation);
    Ok(())
}

/// A skill and the wider one, "macro-compétence", of which it is part.
fn skill(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let skill = named(work, row.need("codeogr")?, Kind::Skill, row.need("libellecompetence")?);
    work.draft.text(skill, LANG, Field::Definition, row.get("definition"));
    let wider = row.get("codeogrmacrocomp");
    if !wider.is_empty() {
        let wider = work.draft.concept(wider, Kind::Skill);
        work.draft.named_at(wider, row.file, row.line);
        work.draft.link(skill, Link::Broader, 0, wider);
    }
    Ok(())
}

fn knowledge(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    named(work, row.need("codeogrsavoir")?, Kind::Knowledge, row.need("libellesavoir")?);
    Ok(())
}

fn context(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    named(work, row.need("codeogr")?, Kind::Context, row.need("libelleconttravail")?);
    Ok(())
}

/// The domain of an occupation and the great domain above it.
fn domain(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let (narrow, wide) = (row.need("codedomaineprofessionel")?, row.need("codegranddomaine")?);
    let narrow = named(work, narrow, Kind::OccupationGroup, row.get("libelledomaineprofessionel"));
    let wide = named(work, wide, Kind::OccupationGroup, row.get("libellegranddomaine"));
    work.draft.link(occupation, Link::Broader, 0, narrow);
    work.draft.link(narrow, Link::Broader, 0, wide);
    Ok(())
}

/// A sentence of a text; the table doubles apostrophes.
fn text(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let field = match row.get("libelletypetexte") {
        "definition" => Field::Definition,
        "acces_metier" => Field::Access,
        other => return Err(format!("{other:?} is no known kind of text")),
    };
    work.draft.text(occupation, LANG, field, &row.get("libelletexte").replace("''", "'"));
    Ok(())
}

fn asks(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (occupation, item) = (known(work, row, "coderome")?, known(work, row, "codeogr")?);
    let link = match row.get("coeurmetier") {
        "" => Link::Asks,
        "Principale" => Link::AsksCore,
        "Émergente" | "Emergente" => Link::AsksEmerging,
        other => return Err(format!("coeur_metier {other:?} is neither Principale nor Émergente")),
    };
    work.draft.link(occupation, link, 0, item);
    Ok(())
}

fn leads_to(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let (from, to) = (known(work, row, "coderome")?, known(work, row, "coderomecible")?);
    let order = row.get("numeroordre");
    let order = order.parse().map_err(|_| format!("numero_ordre {order:?} is no number"))?;
    work.draft.link(from, Link::LeadsTo, order, to);
    Ok(())
}

/// The part of a sector, and the sector above it.
fn sector(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let wide = format!("sector/{}", row.need("codesectactivite")?);
    let wide = named(work, &wide, Kind::Sector, row.get("libellesectactivite"));
    let mut narrow = wide;
    if !row.get("codesssectactivite").is_empty() {
        let part = format!("sector/{}", row.get("codesssectactivite"));
        narrow = named(work, &part, Kind::Sector, row.get("libellesssectactivite"));
        work.draft.link(narrow, Link::Broader, 0, wide);
    }
    work.draft.link(occupation, Link::InSector, u16::from(row.get("principal") == "oui"), narrow);
    Ok(())
}

fn naf(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let code = row.need("codesecteurnaf")?;
    let naf = named(work, &format!("naf/{code:0>2}"), Kind::Naf, row.get("libellesecteurnaf"));
    work.draft.code(naf, &format!("{code:0>2}"));
    work.draft.link(occupation, Link::InSector, 0, naf);
    Ok(())
}

fn theme(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let theme = named(work, &format!("theme/{}", row.need("codetheme")?), Kind::Theme, row.get("libelletheme"));
    work.draft.link(occupation, Link::InTheme, 0, theme);
    Ok(())
}

fn interest(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "coderome")?;
    let id = format!("interest/{}", row.need("codecentreinteret")?);
    let interest = named(work, &id, Kind::Theme, row.get("libellecentreinteret"));
    work.draft.link(occupation, Link::InTheme, u16::from(row.get("principal") == "oui"), interest);
    Ok(())
}

/// The official crosswalk: a title of ROME to an occupation of ESCO.
fn esco(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let title = known(work, row, "classification2id")?;
    let uri = row.need("classification1id")?;
    let link = match row.get("mappingrelation") {
        "skos:exactMatch" => Link::Exact,
        "skos:closeMatch" => Link::Close,
        "skos:broadMatch" => Link::BroaderMatch,
        "skos:narrowMatch" => Link::NarrowerMatch,
        other => return Err(format!("mapping relation {other:?} is not known")),
    };
    let foreign = work.draft.listed(uri, Kind::Foreign);
    work.draft.label(foreign, LANG, Rank::Preferred, row.get("classification1preferedlabel"));
    work.draft.link(title, link, 0, foreign);
    Ok(())
}

/// The ISCO group of the ESCO occupations that the crosswalk names.
fn isco(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let Some(occupation) = work.draft.known(row.need("concepturi")?) else { return Ok(()) };
    let code = row.need("iscogroup")?;
    let group = work.draft.listed(&format!("{ISCO}{code}"), Kind::Foreign);
    work.draft.code(group, code);
    work.draft.link(occupation, Link::Broader, 0, group);
    Ok(())
}

/// The family in which the jobs of an occupation are counted.
fn fap(work: &mut Work, row: &Row<'_>) -> Result<(), String> {
    let occupation = known(work, row, "romecode")?;
    let code = row.need("fapcode")?;
    let family = named(work, &format!("fap/{code}"), Kind::Fap, row.get("fap"));
    work.draft.code(family, code);
    work.draft.link(occupation, Link::CountedIn, 0, family);
    Ok(())
}

fn known(work: &Work, row: &Row<'_>, column: &str) -> Result<Place, String> {
    let id = row.need(column)?;
    work.draft.known(id).ok_or_else(|| format!("{column}: ROME has no {id}"))
}

/// A letter and four digits.
fn is_code(code: &str) -> bool {
    let mut chars = code.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && code.len() == 5 && chars.all(|c| c.is_ascii_digit())
}
