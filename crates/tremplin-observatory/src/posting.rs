//! An ad as a board publishes it: what every board gives, before it is read.

use serde::{Deserialize, Serialize};

/// One ad of one board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The board or the file that it comes from: `greenhouse`, `france_travail` ...
    pub source: String,
    /// Its identifier there.
    pub id: String,
    /// Where people see it; empty when not told.
    pub url: String,
    /// Who publishes it; empty when not told.
    pub employer: String,
    /// Title as written.
    pub title: String,
    /// Every place that it names, as written; "remote" is no place.
    pub places: Vec<String>,
    /// The day of publication (ISO 8601), when told.
    pub published: Option<String>,
    /// The ad in a form that `tremplin_documents::open` reads: a schema.org `JobPosting` in JSON-LD, or an offer of France Travail.
    pub ad: String,
}
