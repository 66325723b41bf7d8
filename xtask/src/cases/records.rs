//! Records of ads to group, as the cases write them.

use serde::Deserialize;
use serde_json::{Value, json};
use tremplin_knowledge::Knowledge;
use tremplin_observatory::same::{Record, Sketcher, same_ads};
use tremplin_reader::Reader;

/// A record of a case; what it does not say is not told.
#[derive(Deserialize)]
#[serde(default)]
struct Given {
    source: String,
    id: String,
    url: String,
    company: String,
    title: String,
    city: String,
    posted: Option<String>,
    text: String,
}

impl Default for Given {
    fn default() -> Given {
        let empty = String::new;
        Given {
            // The records of one case come from one list.
            source: "case".to_owned(),
            id: empty(),
            url: empty(),
            company: empty(),
            title: empty(),
            city: empty(),
            posted: None,
            text: empty(),
        }
    }
}

/// Groups and reposts by position.
pub(super) fn grouped(input: &str, knowledge: &Knowledge, reader: &Reader) -> Value {
    let given: Vec<Given> = match serde_json::from_str(input) {
        Ok(given) => given,
        Err(e) => return json!({ "error": { "code": "case", "message": e.to_string() } }),
    };
    let places: Vec<Vec<String>> =
        given.iter().map(|g| Some(g.city.clone()).filter(|c| !c.is_empty()).into_iter().collect()).collect();
    let records = given.iter().zip(&places).map(|(g, places)| Record {
        source: &g.source,
        id: &g.id,
        url: &g.url,
        employer: &g.company,
        title: &g.title,
        places,
        published: g.posted.as_deref(),
        text: &g.text,
    });
    let found = same_ads(&Sketcher::new(knowledge, reader).sketch_all(&records.collect::<Vec<_>>()));
    let groups: Vec<_> = found.groups.into_iter().map(|group| group.ads).collect();
    let reposts: Vec<_> = found.reposts.into_iter().map(|repost| repost.ads).collect();
    json!({ "groups": groups, "reposts": reposts })
}
