//! Alters files that are trees, JSON and XML or HTML, so that they stay well formed: values of the wrong kind, elements repeated,
//! nested, taken away. Broken syntax is the business of `mutate.rs`.

use crate::lots::Lots;
use serde_json::{Value, json};

/// Most copies of one part.
const COPIES: usize = 300;

/// The file with one to eight parts altered; `None` when it is no such tree.
pub(super) fn altered(seed: &[u8], lots: &mut Lots) -> Option<Vec<u8>> {
    let rounds = 1 + lots.below(8);
    match seed.trim_ascii_start().first()? {
        b'{' | b'[' => {
            let mut tree: Value = serde_json::from_slice(seed).ok()?;
            (0..rounds).for_each(|_| value(&mut tree, lots));
            serde_json::to_vec(&tree).ok()
        }
        b'<' => {
            let mut source = seed.to_vec();
            (0..rounds).for_each(|_| element(&mut source, lots));
            Some(source)
        }
        _ => None,
    }
}

/// Goes down the tree by lots, and alters where it stops.
fn value(tree: &mut Value, lots: &mut Lots) {
    let stops = lots.once_in(4);
    match tree {
        Value::Object(fields) if !stops && !fields.is_empty() => {
            let at = lots.below(fields.len());
            let (_, child) = fields.iter_mut().nth(at).expect("a place below the length");
            value(child, lots);
        }
        Value::Array(items) if !stops && !items.is_empty() => {
            let at = lots.below(items.len());
            value(&mut items[at], lots);
        }
        Value::Array(items) if !items.is_empty() && lots.once_in(2) => {
            let copy = lots.one(items).clone();
            items.extend(std::iter::repeat_n(copy, lots.below(COPIES)));
        }
        other => *other = another(other.take(), lots),
    }
}

/// Another value in the place of one: of another kind, or the same one wrapped.
fn another(old: Value, lots: &mut Lots) -> Value {
    let long = |word: &str, lots: &mut Lots| Value::String(word.repeat(lots.below(COPIES)));
    match lots.below(14) {
        0 => Value::Null,
        1 => json!(lots.once_in(2)),
        2 => json!(lots.number()),
        3 => json!(-1e300),
        4 => json!(""),
        5 => json!([]),
        6 => json!({}),
        7 => json!([old]),
        8 => json!({ "name": old, "description": "x", "Label": "x", "@type": "JobPosting" }),
        9 => long("<p>a</p>", lots),
        10 => long("a\n", lots),
        11 => long("e\u{301}\u{200d}", lots),
        12 => json!("&lt;ul&gt;&lt;li&gt;\u{202e}x\u{e0041}</li><br>\u{0}"),
        _ => json!(lots.below(99).to_string() + "-13-2026"),
    }
}

/// Repeats, takes away, nests or moves one element of a source.
fn element(source: &mut Vec<u8>, lots: &mut Lots) {
    let Some((start, end)) = place(source, lots) else { return };
    let whole = source[start..end].to_vec();
    match lots.below(4) {
        0 => drop(source.drain(start..end)),
        1 => drop(source.splice(end..end, whole.repeat(lots.below(COPIES)))),
        2 => {
            let opens = whole.iter().position(|&b| b == b'>').map_or(0, |at| at + 1);
            let closes = whole.iter().rposition(|&b| b == b'<').unwrap_or(whole.len());
            if opens <= closes {
                let depth = lots.below(COPIES);
                let nested = [whole[..opens].repeat(depth), whole.clone(), whole[closes..].repeat(depth)].concat();
                source.splice(start..end, nested);
            }
        }
        _ => {
            let to = place(source, lots).map_or(end, |(to, _)| to);
            source.splice(to..to, whole);
        }
    }
}

/// Where an element begins and ends, one chosen by lots.
fn place(source: &[u8], lots: &mut Lots) -> Option<(usize, usize)> {
    let from = lots.below(source.len());
    let opens = |pair: &[u8]| pair[0] == b'<' && pair[1].is_ascii_alphabetic();
    let start = from + source[from..].windows(2).position(opens)?;
    let name: Vec<u8> =
        source[start + 1..].iter().copied().take_while(|b| b.is_ascii_alphanumeric() || b":-_".contains(b)).collect();
    let close = [b"</".as_slice(), &name, b">"].concat();
    let end = source[start..].windows(close.len()).position(|w| w == close)?;
    Some((start, start + end + close.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_stay_well_formed() {
        let json = br#"{"basics":{"name":"Ada"},"work":[{"position":"Analyste"},{"position":"Chef"}]}"#;
        let mutants: Vec<_> = (0..50).filter_map(|n| altered(json, &mut Lots::nth(1, n))).collect();
        assert!(mutants.iter().all(|m| serde_json::from_slice::<Value>(m).is_ok()));
        assert!(mutants.iter().filter(|m| m.as_slice() != json).count() > 40);
        let xml = altered(b"<a><b>x</b><c>y</c></a>", &mut Lots::new(2)).expect("a tree");
        let count = |word: &[u8]| xml.windows(word.len()).filter(|w| *w == word).count();
        assert_eq!(count(b"<b>"), count(b"</b>"));
        assert!(altered(b"Ada", &mut Lots::new(1)).is_none());
    }
}
