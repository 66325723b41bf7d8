//! OpenDocument files built here, read back.

use super::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn odt(body: &str, manifest: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:table=\"b\">\
         <office:automatic-styles><style:style style:name=\"B\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"V\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_str()),
        ("META-INF/manifest.xml", manifest),
    ] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn check(body: &str, expected: &[(&str, Label)]) {
    let bytes = odt(body, "<m/>");
    assert!(recognises(&bytes));
    let document = read(&bytes).unwrap();
    let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
    assert_eq!(seen, expected);
}

#[test]
fn paragraphs_headings_lists_and_tables() {
    check(
        "<text:h>Exp&#233;rience</text:h><text:p>Un <text:span>mot</text:span><text:s/>de<text:line-break/>plus</text:p>\
         <text:list><text:list-item><text:p>Python</text:p></text:list-item></text:list>\
         <text:p><text:span text:style-name=\"B\">Langues</text:span></text:p>\
         <table:table><table:table-row><table:table-cell><text:p>2020</text:p></table:table-cell>\
         <table:table-cell><text:p>Lille</text:p></table:table-cell></table:table-row></table:table>",
        &[
            ("Expérience", Label::Heading),
            ("Un mot de", Label::Paragraph),
            ("plus", Label::Paragraph),
            ("Python", Label::ListItem),
            ("Langues", Label::Heading),
            ("2020\tLille", Label::Cell),
        ],
    );
}

#[test]
fn hidden_text_is_set_apart_and_deleted_text_is_nowhere() {
    let body = "<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes><text:p>vu<text:span text:style-name=\"V\">caché</text:span></text:p>";
    check(body, &[("vu", Label::Paragraph)]);
    let notes = read(&odt(body, "<m/>")).unwrap().notes;
    assert_eq!((notes[0].code.as_ref(), notes[0].detail.as_str()), ("text.hidden", "caché"));
}

#[test]
fn a_password_is_told() {
    let error = read(&odt("<text:p>x</text:p>", "<m><encryption-data/></m>")).unwrap_err();
    assert_eq!(error.code(), "odt.encrypted");
}
