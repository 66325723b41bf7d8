//! Paragraph styles: which are headings or lists, and the type they set.

use super::super::xml::{attribute, events};
use crate::OpenError;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// What a style says of its paragraphs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Style {
    pub heading: bool,
    pub list: bool,
    pub bold: bool,
    pub hidden: bool,
    pub size: Option<f32>,
    parent: Option<String>,
}

/// Styles by their identifier.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// Size of text whose style says nothing.
    pub size: Option<f32>,
}

impl Styles {
    /// A style with what it takes from those it is based on.
    pub fn get(&self, id: &str) -> Style {
        let mut found = self.by_id.get(id).cloned().unwrap_or_default();
        let mut parent = found.parent.clone();
        // A chain of styles longer than this refers back to itself.
        for _ in 0..16 {
            let Some(above) = parent.and_then(|p| self.by_id.get(&p)) else { break };
            found.heading |= above.heading;
            found.list |= above.list;
            found.bold |= above.bold;
            found.size = found.size.or(above.size);
            parent = above.parent.clone();
        }
        found
    }
}

/// Reads `word/styles.xml`.
pub(super) fn read(xml: &str) -> Result<Styles, OpenError> {
    let mut styles = Styles::default();
    let mut id: Option<String> = None;
    events(xml, crate::Format::Docx, |event| {
        let (Event::Start(e) | Event::Empty(e)) = event else {
            if let Event::End(e) = event
                && e.local_name().as_ref() == "style"
            {
                id = None;
            }
            return Ok(());
        };
        let value = attribute(e, "val");
        let name = e.local_name();
        if name.as_ref() == "style" {
            id = attribute(e, "styleId");
            return Ok(());
        }
        let Some(id) = &id else {
            if name.as_ref() == "sz" && styles.size.is_none() {
                styles.size = half_points(value.as_deref());
            }
            return Ok(());
        };
        let style = styles.by_id.entry(id.clone()).or_default();
        match name.as_ref() {
            "name" => set_name(style, &value.unwrap_or_default().to_lowercase()),
            "basedOn" => style.parent = value,
            "outlineLvl" => style.heading |= value.as_deref() != Some("9"),
            "numPr" => style.list = true,
            "b" => style.bold = is_on(value.as_deref()),
            "vanish" => style.hidden = is_on(value.as_deref()),
            "sz" => style.size = half_points(value.as_deref()),
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

/// The names Word and LibreOffice write, which are English whatever the language of the program.
fn set_name(style: &mut Style, name: &str) {
    style.heading |= name.starts_with("heading") || matches!(name, "title" | "subtitle");
    style.list |= name.starts_with("list bullet") || name.starts_with("list number");
}

/// Whether a switch is on: present without a value, or with one that is not "no".
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

pub(super) fn half_points(value: Option<&str>) -> Option<f32> {
    value?.parse::<f32>().ok().filter(|v| v.is_finite()).map(|v| v / 2.0)
}
