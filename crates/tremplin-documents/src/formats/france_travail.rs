//! A job offer as the France Travail API gives it ("Offres d'emploi v2"): title, employer, place, labels, then the description.

use super::html::entities_read;
use super::json::{self, Writer, items, string};
use crate::assemble::Look;
use crate::{Document, Field, Format, Label, OpenError};
use serde_json::Value;

pub(super) fn recognises(bytes: &[u8]) -> bool {
    // Old records and extracts lack some fields; no other format names its title so.
    let beside = ["description", "salaire", "lieuTravail", "typeContrat", "experienceLibelle", "romeCode"];
    beside.iter().any(|field| json::names(bytes, &["intitule", field]))
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let value = json::parse(bytes, Format::FranceTravail)?;
    let mut offers = items(Some(&value)).chain(items(value.get("resultats")));
    let offer = match (value.get("intitule").is_some(), offers.next(), offers.next()) {
        (true, _, _) => &value,
        (false, Some(one), None) => one,
        _ => return Err(OpenError::Unsupported { found: "a list of job offers (give one)".into() }),
    };
    document(offer)
}

/// The ad of an offer.
fn document(offer: &Value) -> Result<Document, OpenError> {
    let mut writer = Writer::new(Format::FranceTravail);
    let text = |pointer: &str| {
        let written = string(offer.pointer(pointer));
        entities_read(&written).map_or(written, |(read, _)| read)
    };
    writer.assembly.push(&text("/intitule"), Look::of(Label::Heading))?;
    writer.field(Field::Employer, &text("/entreprise/nom"))?;
    for (pointer, field) in [
        ("/lieuTravail/libelle", Field::Place),
        ("/typeContratLibelle", Field::Contract),
        ("/salaire/libelle", Field::Salary),
        ("/salaire/commentaire", Field::Salary),
        ("/salaire/complement1", Field::Salary),
        ("/salaire/complement2", Field::Salary),
        ("/experienceLibelle", Field::Experience),
    ] {
        writer.field(field, &text(pointer))?;
    }
    writer.assembly.push(&text("/description"), Look::of(Label::Paragraph))?;
    for (list, key, label) in [
        ("competences", "libelle", Label::ListItem),
        ("formations", "niveauLibelle", Label::Field(Field::DegreeAsked)),
        ("langues", "libelle", Label::ListItem),
    ] {
        for item in items(offer.get(list)) {
            writer.assembly.push(&string(item.get(key)), Look::of(label))?;
        }
    }
    // Last, so that the ad comes first: the day of a moment, and the code of the NAF without its name, which is the register's.
    writer.field(Field::Posted, text("/dateCreation").get(..10).unwrap_or_default())?;
    let naf = [text("/codeNAF"), text("/secteurActivite")].into_iter().find(|code| !code.is_empty());
    writer.field(Field::Sector, &naf.unwrap_or_default())?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_an_ad() {
        let json = r#"{"id":"1","intitule":"Data analyst (H/F)","description":"Vous analysez.\nProfil : SQL.","entreprise":{"nom":"Orbis"},
            "lieuTravail":{"libelle":"69 - LYON 03"},"salaire":{"libelle":"Annuel de 38000 Euros"},"competences":[{"libelle":"SQL","exigence":"E"}]}"#;
        assert!(recognises(json.as_bytes()));
        let expected =
            "Data analyst (H/F)\nOrbis\n69 - LYON 03\nAnnuel de 38000 Euros\nVous analysez.\nProfil : SQL.\nSQL";
        assert_eq!(read(json.as_bytes()).unwrap().text, expected);
        assert_eq!(read(format!("{{\"resultats\":[{json}]}}").as_bytes()).unwrap().text, expected);
        assert_eq!(read(format!("[{json},{json}]").as_bytes()).unwrap_err().code(), "type.unsupported");
    }

    #[test]
    fn the_day_and_the_sector_come_last() {
        let json = r#"{"intitule":"Data analyst","description":"Vous analysez.","dateCreation":"2025-02-28T11:00:58.629Z",
            "codeNAF":"86.10Z","secteurActivite":"86","secteurActiviteLibelle":"Activités hospitalières"}"#;
        let document = read(json.as_bytes()).unwrap();
        assert_eq!(document.text, "Data analyst\nVous analysez.\n2025-02-28\n86.10Z");
        let fields: Vec<Label> = document.blocks.iter().skip(2).map(|b| b.label).collect();
        assert_eq!(fields, [Label::Field(Field::Posted), Label::Field(Field::Sector)]);
    }
}
