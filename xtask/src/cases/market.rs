//! Cases of the market: what the observatory reads of boards, pages, places, lists and plans.

use serde_json::{Value, json};
use tremplin_knowledge::Knowledge;
use tremplin_observatory::Posting;
use tremplin_observatory::boards::{self, fields, france_travail};
use tremplin_observatory::collect::{Listing, keywords};
use tremplin_observatory::offer::ways::Ways;
use tremplin_reader::facts::Date;

/// The posting of `{"board": ..., fields of the board ...}`.
pub(super) fn posting(input: &str, ways: &Ways) -> Posting {
    let job = parsed(input);
    boards::posting(job["board"].as_str().unwrap_or_default(), &job, ways)
}

/// What `{"status", "content_range"}` tells of the rest of a search.
pub(super) fn ranges(input: &str) -> Value {
    let reply = parsed(input);
    let ranges = france_travail::ranges(status(&reply), reply["content_range"].as_str());
    json!({ "collect": {
        "next_ranges": ranges.next, "complete": ranges.complete, "must_split": ranges.must_split, "reachable": ranges.reachable,
    } })
}

/// The place of `{"commune", "codePostal"}`.
pub(super) fn place(input: &str, knowledge: &Knowledge) -> Value {
    let place = parsed(input);
    let (commune, post) = (fields::text(&place, "/commune"), fields::text(&place, "/codePostal"));
    let found = france_travail::location(&commune, &post, &knowledge.places);
    json!({ "location": {
        "city": found.city, "commune": found.commune, "department": found.department, "region": found.region,
    } })
}

/// Of `known_open`, what is still open after `{"crawl": {"status", "complete", "items"}}`.
pub(super) fn still_open(input: &str) -> Value {
    let case = parsed(input);
    let ids = |list: &Value| list.as_array().into_iter().flatten().map(fields::plain).collect::<Vec<String>>();
    let crawl = &case["crawl"];
    let listing = Listing::of_reply(status(crawl), crawl["complete"] == true, ids(&crawl["items"]));
    json!({ "still_open": listing.still_open(&ids(&case["known_open"])) })
}

/// The words that a plan searches for.
pub(super) fn keywords(input: &str, knowledge: &Knowledge) -> Value {
    json!({ "collect": { "keywords": keywords::keywords(input, knowledge) } })
}

/// A day as ISO 8601; the first of the month where only the month is known.
pub(super) fn day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

fn status(reply: &Value) -> u16 {
    reply["status"].as_u64().and_then(|status| u16::try_from(status).ok()).unwrap_or(0)
}

fn parsed(input: &str) -> Value {
    serde_json::from_str(input).unwrap_or_default()
}
