//! The data that LinkedIn gives its members back: a ZIP of CSV tables, at the root or in one folder. The tables read are below; the
//! birth date, messages and contacts are never opened.

use super::archive::{self, Archive};
use super::holds;
use super::json::Writer;
use crate::{Document, Field, Format, OpenError, SectionKind, limits};
use std::collections::BTreeMap;

/// The table of posts: every export of a profile has it.
const POSITIONS: &str = "Positions.csv";

/// A table: its file, its section, and what its columns mean, in the order they are written.
struct Table {
    file: &'static str,
    section: Option<(SectionKind, &'static str)>,
    columns: &'static [(&'static [&'static str], Field)],
}

/// Columns as exports of 2024 to 2026 name them.
const TABLES: [Table; 7] = [
    Table {
        file: "Profile.csv",
        section: None,
        columns: &[
            (&["First Name", "Last Name"], Field::Name),
            (&["Headline"], Field::Headline),
            (&["Geo Location"], Field::Contact),
            (&["Summary"], Field::Summary),
        ],
    },
    Table {
        file: POSITIONS,
        section: Some((SectionKind::Experience, "Experience")),
        columns: &[
            (&["Title"], Field::JobTitle),
            (&["Company Name"], Field::Employer),
            (&["Started On", "Finished On"], Field::Dates),
            (&["Description"], Field::JobText),
        ],
    },
    Table {
        file: "Education.csv",
        section: Some((SectionKind::Education, "Education")),
        columns: &[
            (&["Degree Name"], Field::Degree),
            (&["School Name"], Field::School),
            (&["Start Date", "End Date"], Field::Dates),
            (&["Notes"], Field::Degree),
        ],
    },
    Table { file: "Skills.csv", section: Some((SectionKind::Skills, "Skills")), columns: &[(&["Name"], Field::Skill)] },
    Table {
        file: "Languages.csv",
        section: Some((SectionKind::Languages, "Languages")),
        columns: &[(&["Name", "Proficiency"], Field::Language)],
    },
    Table {
        file: "Certifications.csv",
        section: Some((SectionKind::Certifications, "Certifications")),
        columns: &[(&["Name", "Authority"], Field::Certificate), (&["Started On"], Field::Dates)],
    },
    Table {
        file: "Projects.csv",
        section: Some((SectionKind::Projects, "Projects")),
        columns: &[(&["Title"], Field::Project), (&["Description"], Field::Project)],
    },
];

/// An archive that names its table of posts.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    archive::recognises(bytes) && holds(bytes, POSITIONS.as_bytes())
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let mut archive = Archive::open(bytes, Format::LinkedIn)?;
    let mut writer = Writer::new(Format::LinkedIn);
    for table in &TABLES {
        let name = archive.names().find(|n| n.rsplit('/').next() == Some(table.file));
        let Some(text) = name.map(|n| archive.text(&n)).transpose()?.flatten() else { continue };
        let rows = rows(&text)?;
        if let Some((kind, title)) = table.section {
            writer.heading(kind, title, !rows.is_empty())?;
        }
        for row in rows {
            for (columns, field) in table.columns {
                writer.field(*field, &value(&row, columns, *field))?;
            }
        }
    }
    writer.finish()
}

/// Rows by column name. Some exports begin with lines of notes, before the head line.
fn rows(text: &str) -> Result<Vec<BTreeMap<String, String>>, OpenError> {
    // Before the cells are cut: one line may hold millions. Commas and lines inside a text count too.
    limits::VALUES.check(text.bytes().filter(|b| matches!(b, b',' | b'\n' | b'\r')).count() as u64)?;
    let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let broken = |e: csv::Error| OpenError::malformed(Format::LinkedIn, e.to_string());
    let heads = csv.headers().map_err(broken)?.clone();
    let mut rows = Vec::new();
    for record in csv.records() {
        let record = record.map_err(broken)?;
        rows.push(heads.iter().zip(&record).map(|(h, v)| (h.trim().to_owned(), v.to_owned())).collect());
    }
    Ok(rows)
}

fn value(row: &BTreeMap<String, String>, columns: &[&str], field: Field) -> String {
    let between = match field {
        Field::Dates => " – ",
        Field::Language => ": ",
        Field::Certificate => ", ",
        _ => " ",
    };
    let parts: Vec<&str> =
        columns.iter().filter_map(|c| row.get(*c)).map(|v| v.trim()).filter(|v| !v.is_empty()).collect();
    let text = parts.join(between);
    // A post that has begun and has no end goes on.
    let goes_on = field == Field::Dates && columns.len() == 2 && parts.len() == 1;
    if goes_on && columns.first() == Some(&"Started On") { format!("{text} – present") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};

    fn export(folder: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("Profile.csv", "First Name,Last Name,Birth Date,Headline\nAda,Prune,\"Mar 4, 1990\",Analyst\n"),
            (
                POSITIONS,
                "Company Name,Title,Description,Location,Started On,Finished On\nOrbis,Analyst,\"SQL,\nPython\",Lyon,Mar 2020,\n",
            ),
            ("Skills.csv", "Name\ndbt\n"),
            ("messages.csv", "FROM,CONTENT\nx,secret\n"),
        ] {
            zip.start_file(format!("{folder}{name}"), zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_line_of_countless_cells_is_refused() {
        assert_eq!(rows(&",".repeat(100_001)).unwrap_err().code(), "limit.values");
    }

    #[test]
    fn tables_become_a_cv_and_nothing_else_is_opened() {
        let expected = "Ada Prune\nAnalyst\nExperience\nAnalyst\nOrbis\nMar 2020 – present\nSQL,\nPython\nSkills\ndbt";
        for folder in ["", "Basic_LinkedInDataExport/"] {
            let bytes = export(folder);
            assert!(recognises(&bytes));
            assert_eq!(read(&bytes).unwrap().text, expected, "{folder:?}");
        }
    }
}
