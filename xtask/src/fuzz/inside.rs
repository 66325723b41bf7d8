//! Alters what is packed inside a file and packs it again: members of a ZIP archive, streams of a PDF.

use super::mutate::alter;
use crate::lots::Lots;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Most bytes inflated of one member or stream: hostile files are seeds too.
const INFLATED: u64 = 1 << 20;
/// Most members of an archive packed again.
const MEMBERS: usize = 64;

/// The file with something inside altered; `None` when nothing is packed in it.
pub(super) fn altered(seed: &[u8], lots: &mut Lots) -> Option<Vec<u8>> {
    if seed.starts_with(b"PK\x03\x04") { archive(seed, lots) } else { stream(seed, lots) }
}

type Member = (String, Vec<u8>);

fn archive(seed: &[u8], lots: &mut Lots) -> Option<Vec<u8>> {
    let mut members = members(seed)?;
    for _ in 0..=lots.below(2) {
        let at = lots.below(members.len());
        let other = lots.one(&members).1.clone();
        match lots.below(12) {
            0 => drop(members.remove(at)),
            1 => members[at].1 = other,
            2 => members[at].0 = lots.one(&members).0.clone(),
            _ => alter(&mut members[at].1, &other, lots),
        }
        if members.is_empty() {
            break;
        }
    }
    packed(&members, lots)
}

fn members(seed: &[u8]) -> Option<Vec<Member>> {
    let mut zip = ZipArchive::new(Cursor::new(seed)).ok()?;
    let mut members = Vec::new();
    for i in 0..zip.len().min(MEMBERS) {
        let Ok(file) = zip.by_index(i) else { continue };
        let Ok(name) = file.name().map(|n| n.into_owned()) else { continue };
        let mut bytes = Vec::new();
        // What could be inflated before a fault is worth altering too.
        let _ = file.take(INFLATED).read_to_end(&mut bytes);
        members.push((name, bytes));
    }
    (!members.is_empty()).then_some(members)
}

fn packed(members: &[Member], lots: &mut Lots) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        let method = if lots.once_in(2) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // The writer refuses a name that it has written: the first one stays.
        if zip.start_file(name.as_str(), SimpleFileOptions::default().compression_method(method)).is_ok() {
            zip.write_all(bytes).ok()?;
        }
    }
    Some(zip.finish().ok()?.into_inner())
}

/// Alters one inflated stream of a PDF. Packed as tight as can be, and padded to its old length, it mostly leaves every offset of
/// the file true; where it does not, readers have to find the objects again, which they must bear as well.
fn stream(seed: &[u8], lots: &mut Lots) -> Option<Vec<u8>> {
    let streams = streams(seed);
    let (start, end) = *streams.get(lots.below(streams.len()))?;
    let mut content = Vec::new();
    // A broken stream gives what stands before the break.
    let _ = ZlibDecoder::new(&seed[start..end]).take(INFLATED).read_to_end(&mut content);
    let other = content.clone();
    alter(&mut content, &other, lots);
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&content).ok()?;
    let mut tight = encoder.finish().ok()?;
    tight.resize(tight.len().max(end - start), b'\n');
    Some([&seed[..start], &tight, &seed[end..]].concat())
}

/// Where the compressed streams of a PDF begin and end.
fn streams(seed: &[u8]) -> Vec<(usize, usize)> {
    let find = |word: &[u8], from: usize| Some(from + seed[from..].windows(word.len()).position(|w| w == word)?);
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = find(b"stream", from) {
        let blank = seed[start + 6..].iter().take(2).take_while(|b| b.is_ascii_whitespace()).count();
        let start = start + 6 + blank;
        let Some(end) = find(b"endstream", start) else { break };
        // The first byte of every zlib stream that anyone writes.
        if seed[start] == b'x' {
            found.push((start, end));
        }
        from = end + b"endstream".len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_stays_one() {
        let members = [("a.xml".to_owned(), b"<p>Ada</p>".to_vec()), ("b".to_owned(), vec![7; 9])];
        let seed = packed(&members, &mut Lots::new(1)).expect("two small members");
        let opened = |n| super::members(&altered(&seed, &mut Lots::nth(1, n)).expect("an archive")).is_some();
        assert!((0..50).filter(|&n| opened(n)).count() > 45);
        assert!(altered(b"Ada", &mut Lots::new(1)).is_none());
    }

    #[test]
    fn a_stream_is_altered_in_its_place() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(&b"BT /F1 12 Tf (Ada) Tj ET\n".repeat(20)).expect("memory");
        let packed = encoder.finish().expect("memory");
        let seed = [b"%PDF-1.4 1 0 obj <</Filter/FlateDecode>> stream\n", packed.as_slice(), b"\nendstream"].concat();
        let mutants: Vec<_> = (0..20).filter_map(|n| altered(&seed, &mut Lots::nth(1, n))).collect();
        assert_eq!(mutants.len(), 20);
        assert!(mutants.iter().all(|m| m.ends_with(b"endstream")) && mutants.iter().any(|m| m.len() == seed.len()));
    }
}
