//! The shape of the rows of a file: which column is what. Those known are files of `shapes/`; a user gives another in the same form.

use crate::registries::SHAPES;
use serde::Deserialize;
use std::sync::LazyLock;

/// How rows become ads.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// The source of the ads, where no column names it.
    pub source: String,
    /// The key of the source in `knowledge/sources.toml`, where it has one: figures can then be published.
    pub origin: Option<String>,
    /// Columns by which a row is recognised.
    #[serde(default)]
    pub has: Vec<String>,
    /// How the text of the ad is written.
    pub form: Form,
    /// Words that the source writes where it has nothing to tell.
    #[serde(default)]
    pub nothing: Vec<String>,
    /// Which column is what.
    pub columns: Columns,
}

/// How the text of an ad is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// The row itself is the ad: an offer of France Travail, a `JobPosting`.
    Whole,
    /// The text is itself such an offer.
    Ad,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// The columns; a dot goes into an object (`entreprise.nom`). What is absent is not told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The board.
    pub source: Option<String>,
    /// Identifier there; made of the content where absent.
    pub id: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Employer.
    pub employer: Option<String>,
    /// Title.
    pub title: String,
    /// Place, or a list of places.
    pub places: Option<String>,
    /// Day or month of publication (ISO 8601).
    pub published: Option<String>,
    /// The text of the ad; not used by the form `whole`.
    pub text: Option<String>,
    /// ROME code given by the source.
    pub rome: Option<String>,
}

/// Why a file is no shape: what the reader of TOML says, with the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeError(pub String);

impl Shape {
    /// Reads a shape.
    ///
    /// # Errors
    /// When the text is no TOML, a key is unknown or missing, or a form without a text is asked.
    pub fn parse(text: &str) -> Result<Shape, ShapeError> {
        let shape: Shape = toml::from_str(text).map_err(|e| ShapeError(e.to_string().replace('\n', " ")))?;
        if shape.columns.text.is_none() && shape.form != Form::Whole {
            return Err(ShapeError("columns.text: which column holds the text of the ad?".into()));
        }
        Ok(shape)
    }

    /// The shapes known.
    #[must_use]
    pub fn known() -> &'static [Shape] {
        &KNOWN
    }

    /// The known shape of a row.
    pub(super) fn of(row: &serde_json::Value) -> Option<&'static Shape> {
        KNOWN.iter().find(|shape| shape.has.iter().all(|column| row.get(column).is_some()))
    }
}

static KNOWN: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    let parse = |(name, text): &(&str, &str)| {
        Shape::parse(text).map_err(|e| format!("shapes/{name}.toml: {}", e.0)).expect("a test reads every shape")
    };
    SHAPES.iter().map(parse).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_shape_is_read_and_recognises_its_rows() {
        assert_eq!(Shape::known().len(), SHAPES.len());
        let of = |row: serde_json::Value| Shape::of(&row).map(|s| s.source.as_str());
        assert_eq!(of(json!({"intitule": "x", "description": "y"})), Some("france_travail"));
        assert_eq!(of(json!({"description_md": "x", "company": "y", "month": "2025-01"})), Some("remotewlb"));
        assert_eq!(of(json!({"title": "x"})), None);
    }

    #[test]
    fn a_wrong_shape_says_what_is_wrong() {
        for (text, word) in [
            ("source = 1", "source"),
            ("source = \"a\"\nform = \"text\"\n[columns]\ntitle = \"t\"\n", "columns.text"),
            ("source = \"a\"\nform = \"text\"\n[columns]\ntitle = \"t\"\ntexte = \"d\"\n", "texte"),
        ] {
            let error = Shape::parse(text).unwrap_err();
            assert!(error.0.contains(word) && !error.0.contains('\n'), "{error:?}");
        }
    }
}
