//! Every limit of the table, at one below it, at it, and at one above: the first two are read, the third is refused by name.

use crate::{Hint, OpenError, limits, open};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;
use zip::write::SimpleFileOptions;

/// A file that measures exactly so much of what a limit counts.
fn file(limit: &str, n: usize) -> Vec<u8> {
    match limit {
        "limit.bytes" => text_of_bytes(n),
        "limit.pages" => pdf(n, "", None),
        // Two brackets a level, as a dictionary has.
        "limit.pdf_depth" => pdf(1, &format!("{}{}", "[".repeat(2 * n), "]".repeat(2 * n)), None),
        // A PDF of one page has five objects before those added.
        "limit.objects" => pdf(1, &"null endobj 9 0 obj ".repeat(n - 6), None),
        "limit.stream" => pdf(1, "", Some(&[n])),
        "limit.expansion" => docx(&format!("<!--{}-->", half_random(n - DOCX_XML.len() - 7)), 1, 0),
        "limit.ratio" => docx_of_ratio(n),
        "limit.members" => docx("", n, 0),
        "limit.html_bytes" => html_of_bytes(n),
        "limit.json_bytes" => {
            let json = r#"{"basics":{"name":"Ada"}}"#;
            format!("{json}{}", " ".repeat(n - json.len())).into_bytes()
        }
        "limit.html_marks" => format!("<p>Ada{}", "<br>".repeat(n - 1)).into_bytes(),
        // Three brackets and a comma come before the list's own commas.
        "limit.values" => format!(r#"{{"basics":{{"name":"Ada"}},"x":[1{}]}}"#, ",1".repeat(n - 4)).into_bytes(),
        // The document and its body are two levels, the paragraph and its run two more.
        "limit.xml_depth" => docx(&format!("{}{PARAGRAPH}{}", "<w:sdt>".repeat(n - 5), "</w:sdt>".repeat(n - 5)), 1, 0),
        "limit.html_depth" => format!("<body>{}texte", "<div>".repeat(n - 1)).into_bytes(),
        "limit.rtf_depth" => format!("{{\\rtf1 {}Ada{}}}", "{".repeat(n - 1), "}".repeat(n - 1)).into_bytes(),
        "limit.json_depth" => {
            let list = format!("{}\"a\"{}", "[".repeat(n - 1), "]".repeat(n - 1));
            format!(r#"{{"basics":{{"name":"Ada"}},"x":{list}}}"#).into_bytes()
        }
        "limit.text" => "a\n".repeat(n.div_ceil(2)).into_bytes()[..n].to_vec(),
        "limit.line" => "a".repeat(n).into_bytes(),
        other => panic!("no file is made for {other}"),
    }
}

#[test]
fn every_limit_holds_at_its_edge() {
    for limit in limits() {
        let most = limit.value as usize;
        for n in [most - 1, most] {
            let read = open(&file(limit.name, n), &Hint::default());
            assert!(read.is_ok(), "{} at {n}: {}", limit.name, read.unwrap_err());
        }
        match open(&file(limit.name, most + 1), &Hint::default()) {
            Err(OpenError::TooLarge { limit: passed, max, found }) => {
                assert_eq!((passed.as_str(), max), (limit.name, limit.value));
                assert!(found > max, "{}: {found}", limit.name);
            }
            other => panic!("{} passed: {:?}", limit.name, other.map(|d| d.text.len())),
        }
    }
}

/// A file of so many bytes that are not so many characters: an image nobody decodes, inside a Word file.
fn text_of_bytes(n: usize) -> Vec<u8> {
    let empty = docx(PARAGRAPH, 1, 0).len();
    // The member that pads costs its own header, the same at every length.
    let cost = docx(PARAGRAPH, 1, 1).len() - empty - 1;
    docx(PARAGRAPH, 1, n - empty - cost)
}

fn html_of_bytes(n: usize) -> Vec<u8> {
    let (head, tail) = ("<html><body><p>Ada</p><!--", "-->");
    format!("{head}{}{tail}", "a".repeat(n - head.len() - tail.len())).into_bytes()
}

const PARAGRAPH: &str = "<w:p><w:r><w:t>Ada</w:t></w:r></w:p>";
const DOCX_XML: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Ada</w:t></w:r></w:p></w:body></w:document>";

/// A Word file whose body holds `body` before its own paragraph, of so many members, with one more of so many bytes that do not pack.
fn docx(body: &str, members: usize, padding: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default();
    let stored = packed.compression_method(zip::CompressionMethod::Stored);
    zip.start_file("word/document.xml", packed).unwrap();
    zip.write_all(DOCX_XML.replace("<w:body>", &format!("<w:body>{body}")).as_bytes()).unwrap();
    for i in 1..members {
        zip.start_file(format!("{i}"), stored).unwrap();
    }
    if padding > 0 {
        zip.start_file("image.png", stored).unwrap();
        zip.write_all(&vec![7; padding]).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Letters of which one in eight is drawn: they pack to some tenth of their length.
fn half_random(n: usize) -> String {
    let mut state = 7u32;
    let mut letter = |i: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if i.is_multiple_of(8) { char::from(b'a' + (state >> 28) as u8) } else { 'a' }
    };
    (0..n).map(&mut letter).collect()
}

/// A Word file that inflates to exactly so many times its size: its comment grows until it does.
fn docx_of_ratio(n: usize) -> Vec<u8> {
    let mut comment = 90_000 * n;
    loop {
        let bytes = docx(&format!("<!--{}-->", "a".repeat(comment)), 1, 80_000);
        let inflated = DOCX_XML.len() + comment + 7;
        match inflated / bytes.len() {
            ratio if ratio == n => return bytes,
            ratio if ratio < n => comment += bytes.len() / 2,
            _ => comment -= bytes.len() / 2,
        }
    }
}

/// A PDF of so many pages that all draw the same words, with one more object, and streams that inflate to so many bytes.
fn pdf(pages: usize, object: &str, streams: Option<&[usize]>) -> Vec<u8> {
    let kids: String = (0..pages).map(|i| format!("{} 0 R ", i + 10)).collect();
    let content = "BT /F1 12 Tf 72 700 Td (Ada) Tj ET";
    let mut out = format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count {pages}/Kids[{kids}]>> endobj\n\
         3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n\
         4 0 obj <</Length {}>>\nstream\n{content}\nendstream endobj\n",
        content.len()
    )
    .into_bytes();
    for i in 0..pages {
        let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>";
        out.extend(format!("{} 0 obj {page} endobj\n", i + 10).bytes());
    }
    out.extend(format!("9 0 obj {} endobj\n", if object.is_empty() { "null" } else { object }).bytes());
    for (i, length) in streams.unwrap_or_default().iter().enumerate() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&vec![b' '; *length]).unwrap();
        let packed = packed.finish().unwrap();
        let dictionary = format!("<</Filter/FlateDecode/Length {}>>", packed.len());
        out.extend(format!("{} 0 obj {dictionary}\nstream\n", pages + 10 + i).bytes());
        out.extend(packed);
        out.extend(b"\nendstream endobj\n");
    }
    out.extend(b"trailer <</Root 1 0 R>>\n%%EOF\n");
    out
}
