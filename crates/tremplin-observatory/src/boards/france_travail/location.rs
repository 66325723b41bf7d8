//! The place of an offer of France Travail as codes of the Code officiel géographique: arrondissements are their commune.

use tremplin_knowledge::place::Places;

/// Codes of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// Name of the commune.
    pub city: Option<String>,
    /// INSEE code of the commune.
    pub commune: Option<String>,
    /// Code of the department.
    pub department: Option<String>,
    /// Code of the region.
    pub region: Option<String>,
}

/// The place of a commune's code and a postal code, either of which may be empty. An arrondissement of Paris, Lyon or Marseille
/// gives its commune; a postal code alone gives the department.
#[must_use]
pub fn location(commune: &str, postal_code: &str, places: &Places) -> Location {
    let (commune, postal_code) = (commune.trim(), postal_code.trim());
    let district = places.arrondissements.iter().find(|a| a.code == commune);
    let by_post = || places.arrondissements.iter().find(|a| a.postal.split(' ').any(|code| code == postal_code));
    let district = if commune.is_empty() { by_post() } else { district };
    let code = district.map_or(commune, |a| a.commune.as_str());
    let known = places.communes().find(|c| c.code == code);
    let department = known.map(|c| c.department.to_owned()).or_else(|| department_of(code, postal_code));
    let department = department.filter(|d| places.departments.contains_key(d));
    Location {
        city: known.map(|c| c.name.to_owned()),
        commune: known.map(|c| c.code.to_owned()),
        region: department.as_deref().and_then(|d| places.region_of(d)).map(str::to_owned),
        department,
    }
}

/// The department that a commune's code begins with, else a postal code.
fn department_of(commune: &str, postal_code: &str) -> Option<String> {
    let overseas = |code: &str| code.starts_with("97") || code.starts_with("98");
    if commune.len() == 5 {
        return commune.get(..if overseas(commune) { 3 } else { 2 }).map(str::to_uppercase);
    }
    if postal_code.len() != 5 {
        return None;
    }
    if postal_code.starts_with("20") {
        // Corsica: 20000 to 20199 is the south.
        return Some(if postal_code < "20200" { "2A" } else { "2B" }.to_owned());
    }
    postal_code.get(..if overseas(postal_code) { 3 } else { 2 }).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_give_commune_department_and_region() {
        let places = tremplin_knowledge::open().places;
        let check = |commune: &str, post: &str, expected: [Option<&str>; 4]| {
            let found = location(commune, post, &places);
            let all = [&found.city, &found.commune, &found.department, &found.region];
            assert_eq!(all.map(|c| c.as_deref()), expected, "{commune} {post}");
        };
        check("75120", "75020", [Some("Paris"), Some("75056"), Some("75"), Some("11")]);
        check("", "69003", [Some("Lyon"), Some("69123"), Some("69"), Some("84")]);
        check("59350", "59000", [Some("Lille"), Some("59350"), Some("59"), Some("32")]);
        check("", "20200", [None, None, Some("2B"), Some("94")]);
        check("", "97400", [None, None, Some("974"), Some("04")]);
        check("99999", "", [None; 4]);
        check("", "", [None; 4]);
    }
}
