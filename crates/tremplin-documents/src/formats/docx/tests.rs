//! Small DOCX files written here, read back.

use crate::{Hint, Label, OpenError, open};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A DOCX whose body is `body`.
fn docx(body: &str) -> Vec<u8> {
    let xml = format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    archive(&[("word/document.xml", &xml)])
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn check(body: &str, expected: &[(&str, Label)]) {
    let document = open(&docx(body), &Hint::default()).unwrap();
    let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
    assert_eq!(seen, expected);
}

use Label::{Cell, Heading, ListItem, Paragraph};

#[test]
fn paragraphs_lists_tabs_and_breaks() {
    check(&p("R&amp;D &#233;t&#xE9;"), &[("R&D été", Paragraph)]);
    check(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>un</w:t></w:r></w:p>",
        &[("un", ListItem)],
    );
    check(
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>2020</w:t><w:br/><w:t>B</w:t></w:r></w:p>",
        &[("A\t2020", Paragraph), ("B", Paragraph)],
    );
    check("<w:p><w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink></w:p>", &[("lien", Paragraph)]);
}

#[test]
fn deleted_hidden_and_repeated_text_is_left_out() {
    check(&format!("{}<w:del>{}</w:del>", p("gardé"), p("ôté")), &[("gardé", Paragraph)]);
    check(
        "<w:p><w:r><w:t>vu</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>",
        &[("vu", Paragraph)],
    );
    let boxed = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        p("cadre")
    );
    check(&boxed, &[("cadre", Paragraph)]);
    let field = "<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:r><w:t>texte</w:t></w:r></w:p>";
    check(field, &[("texte", Paragraph)]);
}

fn table(rows: &[&[&[&str]]]) -> String {
    let cell = |c: &[&str]| format!("<w:tc>{}</w:tc>", c.iter().map(|t| p(t)).collect::<String>());
    let row = |r: &[&[&str]]| format!("<w:tr>{}</w:tr>", r.iter().map(|c| cell(c)).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(|r| row(r)).collect::<String>())
}

#[test]
fn tables_are_read_by_row_or_by_column() {
    check(
        &table(&[&[&["2020"], &["Acme"]], &[&["2018"], &["Bidule"]]]),
        &[("2020\tAcme", Cell), ("2018\tBidule", Cell)],
    );
    check(&table(&[&[&["2020"], &["Acme", "Ventes"]]]), &[("2020\tAcme", Cell), ("Ventes", Paragraph)]);
    let layout = table(&[&[&["a", "b", "c"], &["x", "y", "z"]], &[&["d", "e", "f"], &["t", "u", "v"]]]);
    let document = open(&docx(&layout), &Hint::default()).unwrap();
    assert_eq!(document.text.replace('\n', " "), "a b c d e f x y z t u v");
    assert_eq!(document.blocks.last().unwrap().column, 1);
}

#[test]
fn styles_headers_and_bold_are_used() {
    let styles = "<w:styles><w:style w:styleId=\"T1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"T2\"><w:basedOn w:val=\"T1\"/></w:style></w:styles>";
    let body = "<w:document><w:p><w:pPr><w:pStyle w:val=\"T2\"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Gras</w:t></w:r></w:p></w:document>";
    let header = "<w:hdr><w:p><w:r><w:t>Ada</w:t></w:r></w:p></w:hdr>";
    let bytes = archive(&[("word/styles.xml", styles), ("word/document.xml", body), ("word/header1.xml", header)]);
    let document = open(&bytes, &Hint::default()).unwrap();
    let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
    assert_eq!(seen, [("Ada", Paragraph), ("Titre", Heading), ("Gras", Heading)]);
}

#[test]
fn a_size_of_its_own_for_each_line_is_read() {
    let line = |n: usize| format!("<w:p><w:r><w:rPr><w:sz w:val=\"{}\"/></w:rPr><w:t>a</w:t></w:r></w:p>", n + 20);
    let body: String = (0..40_000).map(line).collect();
    assert_eq!(open(&docx(&body), &Hint::default()).unwrap().blocks.len(), 40_000);
}

#[test]
fn hostile_archives_are_refused() {
    let code = |bytes: &[u8]| open(bytes, &Hint::default()).unwrap_err().code();
    let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
    assert_eq!(code(&docx(&deep)), "limit.depth");
    assert_eq!(code(&archive(&[("word/document.xml", "<!DOCTYPE a><a/>")])), "xml.dtd");
    assert_eq!(code(&archive(&[("xl/workbook.xml", "<a/>")])), "type.unsupported");
    assert_eq!(open(&docx(""), &Hint::default()), Err(OpenError::Empty));
}
