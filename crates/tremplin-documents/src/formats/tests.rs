//! The contract that every format keeps, checked on whole, truncated and altered samples.

use crate::{Document, Hint, Label, OpenError, open};
use std::path::PathBuf;

/// A small PDF of one page that draws `content`.
fn pdf(content: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", i + 1);
    }
    let start = out.len();
    out += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    out.extend(places.iter().map(|place| format!("{place:010} 00000 n \n")));
    out += &format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.into_bytes()
}

fn samples() -> Vec<Vec<u8>> {
    let html = "<html><body><h1>Ada</h1><ul><li>Un<li>Deux</ul><table><tr><td>a<td>b</table></body></html>";
    let json = r#"{"basics":{"name":"Ada"},"work":[{"position":"Analyste","highlights":["un","deux"]}]}"#;
    vec![
        pdf("BT /F1 12 Tf 72 700 Td (Ada Lovelace) Tj 0 -20 Td (Analyste) Tj ET"),
        html.into(),
        json.into(),
        "Ada Lovelace\n• Développeuse\n- Analyste\n".into(),
        std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus/formats/tableau.docx")).unwrap(),
    ]
}

fn checked(bytes: &[u8]) -> Result<Document, OpenError> {
    let result = open(bytes, &Hint::default());
    match &result {
        Ok(document) => assert_eq!(document.check(), Ok(())),
        Err(OpenError::Crashed { detail }) => panic!("crashed: {detail}"),
        Err(error) => assert!(error.code().contains('.') && !error.to_string().is_empty()),
    }
    result
}

#[test]
fn samples_are_read() {
    for sample in samples() {
        let document = checked(&sample).unwrap();
        assert!(document.text.starts_with("Ada"), "{}", document.text);
    }
}

#[test]
fn odd_files_of_the_corpus_keep_the_contract() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus/formats");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let supported =
            path.extension().is_some_and(|e| ["pdf", "docx", "html", "txt", "json"].iter().any(|s| e == *s));
        if supported {
            checked(&std::fs::read(&path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        }
    }
}

#[test]
fn truncated_samples_do_not_crash() {
    for sample in samples() {
        for cut in (0..sample.len()).step_by(sample.len() / 60 + 1) {
            let _ = checked(&sample[..cut]);
        }
    }
}

#[test]
fn altered_samples_do_not_crash() {
    // A small generator, so that a failure can be repeated.
    let mut state = 20_261_125u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for sample in samples() {
        for _ in 0..60 {
            let mut bytes = sample.clone();
            for _ in 0..=next(6) {
                let at = next(bytes.len());
                bytes[at] = next(256) as u8;
            }
            let _ = checked(&bytes);
        }
    }
}

#[test]
fn floods_end_in_a_document_or_a_limit() {
    // Each once took minutes, or all the memory there is.
    let ends = |bytes: Vec<u8>, name: &str, codes: &[&str]| {
        let result = open(&bytes, &Hint { name: Some(name) });
        let code = result.as_ref().map_or_else(OpenError::code, |document| {
            assert_eq!(document.check(), Ok(()));
            "ok".into()
        });
        assert!(codes.contains(&code.as_str()), "{name}: {code}");
    };
    let many = |word: &str| word.repeat((1 << 20) / word.len());
    ends(format!("%PDF-1.4\n{}", many("(")).into_bytes(), "brackets.pdf", &["pdf.malformed", "pdf.truncated"]);
    ends(pdf(&format!("BT /F1 12 Tf 72 700 Td (Ada) Tj {}", many("("))), "inside.pdf", &["ok"]);
    ends(format!("%PDF-1.4\n{}", many("stream\n")).into_bytes(), "streams.pdf", &["pdf.malformed"]);
    ends(format!("<p>Ada{}", many("<p>")).into_bytes(), "elements.html", &["limit.marks"]);
    ends(format!("<p>Ada{}", many("&lt;")).into_bytes(), "entities.html", &["limit.marks"]);
    let posting = format!("{{\"@type\":\"JobPosting\",\"title\":\"a\",\"description\":\"{}\"}}", many("&lt;"));
    ends(posting.into_bytes(), "posting.json", &["limit.marks"]);
    ends(
        format!("{{\"basics\":{{\"name\":\"a\"}},\"work\":[1{}]}}", many(",{\"\":\"\"}")).into_bytes(),
        "a.json",
        &["limit.values"],
    );
    let passport = format!(
        "<SkillsPassport xmlns=\"europass\"><LearnerInfo>{}</LearnerInfo></SkillsPassport>",
        many("<a b='c'/>")
    );
    ends(passport.into_bytes(), "a.xml", &["limit.values"]);
    ends(format!("Ada\n{}", "> ".repeat(1 << 20)).into_bytes(), "a.md", &["limit.text"]);
}

#[test]
fn content_decides_and_the_name_earns_a_note() {
    let named = |bytes: &[u8], name| open(bytes, &Hint { name: Some(name) });
    assert_eq!(named(b"<p>Ada</p>", "cv.pdf").unwrap().notes[0].code, "type.mismatch");
    assert_eq!(named(b"Ada", "cv.pdf").unwrap_err().code(), "pdf.malformed");
    assert_eq!(named(b"Ada", "cv.docx").unwrap_err().code(), "docx.not_zip");
    assert_eq!(named(b"# Ada", "cv.md").unwrap().text, "Ada");
    assert!(named(b"Ada", "cv.txt").unwrap().notes.is_empty());
    assert!(named(b"Ada", "cv").unwrap().notes.is_empty());
    let error = named(b"\0\x01\x02\x03\x04\x05\x06\x07", "cv.pdf").unwrap_err();
    assert_eq!(error.code(), "pdf.malformed");
    assert_eq!(named(b"\x89PNG\r\n\x1a\n", "cv.pdf").unwrap_err().code(), "type.unsupported");
    assert_eq!(named(b"", "cv.pdf").unwrap_err(), OpenError::Empty);
}

#[test]
fn widths_without_end_are_refused() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus/fuzz/pdf");
    let opened = |name: &str| open(&std::fs::read(folder.join(name)).unwrap(), &Hint::default());
    // In the last, nothing leads to the font: it is as if it were not there.
    assert!(opened("widths.pdf").is_ok() && opened("found-widths-unlisted.pdf").is_ok());
    for name in ["without-end", "vertical", "after-repair", "misread"].map(|how| format!("found-widths-{how}.pdf")) {
        assert_eq!(opened(&name).unwrap_err().code(), "pdf.malformed", "{name}");
    }
}

#[test]
fn what_the_eye_does_not_see_is_noted_in_pdf() {
    let seen = "BT /F1 12 Tf 72 700 Td (Ada) Tj ET";
    for hidden in [
        "BT 1 g /F1 12 Tf 72 600 Td (secret) Tj ET",
        "BT 3 Tr /F1 12 Tf 72 600 Td (secret) Tj ET",
        "BT /F1 1 Tf 72 600 Td (secret) Tj ET",
        "BT /F1 12 Tf 900 600 Td (secret) Tj ET",
        "BT /F1 12 Tf 72 600 Td (secret) Tj ET 1 g 60 590 200 30 re f",
    ] {
        let document = open(&pdf(&format!("{seen} {hidden}")), &Hint::default()).unwrap();
        assert_eq!(document.text, "Ada", "{hidden}");
        assert_eq!((document.notes[0].code.as_ref(), document.notes[0].detail.as_str()), ("text.hidden", "secret"));
    }
    let on_dark = format!("{seen} 0 g 60 590 200 30 re f BT 1 g /F1 12 Tf 72 600 Td (clair) Tj ET");
    assert_eq!(open(&pdf(&on_dark), &Hint::default()).unwrap().text, "Ada\nclair");
}

#[test]
fn headings_of_a_pdf_are_told_by_size() {
    let document =
        open(&pdf("BT /F1 18 Tf 72 700 Td (Ada) Tj /F1 10 Tf 0 -30 Td (un texte plus long) Tj ET"), &Hint::default())
            .unwrap();
    assert_eq!(document.blocks[0].label, Label::Heading);
    assert_eq!(document.blocks[0].size, Some(18.0));
}

#[test]
fn words_that_lead_elsewhere_keep_their_address() {
    let annotation = "/Annots[<</Type/Annot/Subtype/Link/Rect[70 695 110 712]/A<</S/URI/URI(https://ada.example)>>>>]";
    let file = String::from_utf8(pdf("BT /F1 12 Tf 72 700 Td (Ada) Tj 60 0 Td (Prune) Tj ET")).unwrap();
    let file = file.replace("/Parent 2 0 R", &format!("/Parent 2 0 R{annotation}"));
    let html = "<p>Voir <a href='https://ada.example'>Ada</a> et <a href='#haut'>haut</a>, \
                <a href='javascript:x()'>ici</a></p>";
    for bytes in [file.as_bytes(), html.as_bytes()] {
        let document = open(bytes, &Hint::default()).unwrap();
        let links: Vec<(&str, &str)> =
            document.links.iter().map(|l| (l.span.of(&document.text), l.target.as_str())).collect();
        assert_eq!(links, [("Ada", "https://ada.example")], "{}", document.text);
    }
}
