//! Amounts of a line: a number with what is glued to it, a plus, thousands, a currency before or after.

use super::words::PayWords;
use std::ops::Range;

/// A number, and what is glued to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// Its value, thousands counted.
    pub value: f64,
    /// Where the number and what is glued to it stand in the folded line.
    pub place: Range<usize>,
    /// Where the number begins.
    pub number: usize,
    /// What is counted.
    pub scale: Scale,
    /// ISO 4217 code; the dollar is `USD` until it is known whose it is.
    pub currency: Option<String>,
    /// Whether the currency is a code or a name that no other money bears.
    pub named: bool,
    /// A plus follows.
    pub open: bool,
    /// The one separator stands before three digits: `12.500` may be a number with decimals.
    pub three_decimals: bool,
    /// Digits are in groups, or there are decimals.
    pub set_apart: bool,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Ones.
    One,
    /// Thousands.
    Thousand,
    /// Millions or more.
    Million,
}

impl Figure {
    /// Whether it is an amount of money by itself.
    pub fn is_money(&self) -> bool {
        self.currency.is_some() || self.scale == Scale::Thousand
    }

    /// A number that could be a year of the calendar.
    pub fn is_year(&self) -> bool {
        !self.is_money() && !self.set_apart && (1900.0..2100.0).contains(&self.value)
    }
}

/// Every figure of a folded line, in its order.
pub(crate) fn in_line(line: &str, words: &PayWords) -> Vec<Figure> {
    let mut out: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(offset) = line.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = at + offset;
        let floor = out.last().map_or(0, |f| f.place.end).max(at.min(start));
        match figure(line, start, floor, words) {
            (Some(figure), end) => {
                out.push(figure);
                at = end;
            }
            (None, end) => at = end,
        }
    }
    out
}

/// The figure whose number begins at `start`, and where to go on; nothing where the digits are part of something else.
fn figure(line: &str, start: usize, floor: usize, words: &PayWords) -> (Option<Figure>, usize) {
    let rest = line.get(start..).unwrap_or_default();
    let number = Number::at_head(rest);
    let end = start + number.length;
    let before = line.get(floor..start).unwrap_or_default();
    let tail = words.tail.captures(line.get(end..).unwrap_or_default());
    let tail = tail.as_ref();
    let group = |name: &str| tail.and_then(|t| t.name(name)).map(|m| m.as_str());
    let head = words.head.captures(last_bytes(before, HEAD));
    let head_group = |name: &str| head.as_ref().and_then(|h| h.name(name)).map(|m| m.as_str());
    let scale = match (group("glued").or(group("k")).or(group("m")), number.value) {
        (Some(word), _) if words.millions.contains(word) => Scale::Million,
        // "85,000k" counts ones.
        (Some(_), value) if value < 1_000.0 => Scale::Thousand,
        _ => Scale::One,
    };
    // A lone letter is a currency only after what must be money: "1835e", not "2e".
    let lone = |c: &&str| c.len() > 1 || !c.starts_with(char::is_alphabetic) || number.value >= 1_000.0 || number.cents;
    let euro = number.euro.then_some("€");
    let signs = [group("c3"), group("c1"), group("c2"), euro, head_group("c1"), head_group("c2")];
    let signs: Vec<&str> = signs.into_iter().flatten().filter(lone).collect();
    let (currency, named) = currency(&signs, words);
    let length = tail.and_then(|t| t.get(0)).map_or(0, |m| m.len());
    let glued = currency.is_some() || scale != Scale::One;
    let end = if glued || group("plus").is_some() { end + length } else { end };
    let after = line.get(end..).unwrap_or_default();
    let head_length = head.as_ref().and_then(|h| h.get(0)).map_or(0, |m| m.len());
    if broken(before, head_length, after, glued) {
        return (None, end);
    }
    let euros = currency.as_deref().is_none_or(|c| c == "EUR");
    let figure = Figure {
        value: if scale == Scale::Thousand { number.value * 1_000.0 } else { number.value },
        place: start - head_length..end,
        number: start,
        scale,
        currency,
        named,
        open: group("plus").or(group("plus2")).is_some(),
        // A comma marks decimals where the euro is paid, thousands elsewhere.
        three_decimals: scale == Scale::One && number.three_decimals.is_some_and(|comma| !comma || euros),
        set_apart: number.grouped || number.cents,
    };
    (Some(figure), end)
}

/// A currency before a number has at most this many bytes, blanks counted.
const HEAD: usize = 24;

/// Part of a word, of a date, of a percentage: no figure.
fn broken(before: &str, head: usize, after: &str, glued: bool) -> bool {
    let before = before.get(..before.len() - head).unwrap_or_default();
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '#' | '+' | '°');
    let date = |c: char| matches!(c, '.' | ',' | '/') && before.len() > 1 && head == 0;
    let digit_before = before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    let left = before.chars().last();
    let percent = after.trim_start_matches([' ', '*', '_']).starts_with('%') || after.starts_with("&#37");
    let letter = after.chars().next().is_some_and(char::is_alphanumeric) && !glued;
    left.is_some_and(|c| (joined(c) && head == 0) || (date(c) && digit_before && !glued)) || percent || letter
}

/// The currency that these signs name, the telling one before the bare dollar.
fn currency(signs: &[&str], words: &PayWords) -> (Option<String>, bool) {
    let code = |sign: &&str| {
        let bare: String = sign.chars().filter(|c| !c.is_whitespace()).collect();
        words.currencies.get(&bare).map(|code| (code, bare != "$"))
    };
    let mut found: Vec<(&String, bool)> = signs.iter().filter_map(code).collect();
    found.sort_by_key(|(_, named)| !named);
    found.first().map_or((None, false), |(code, named)| (Some((*code).clone()), *named))
}

/// The end of a text: at most this many bytes.
pub(crate) fn last_bytes(text: &str, n: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(n))..).unwrap_or_default()
}

/// A number as written.
struct Number {
    value: f64,
    length: usize,
    grouped: bool,
    cents: bool,
    euro: bool,
    /// Whether one group of three stands behind a separator that also marks decimals, and whether that is a comma.
    three_decimals: Option<bool>,
}

impl Number {
    /// Reads the number that begins a text: groups of three after a blank, dot, comma or apostrophe, then decimals; cents may
    /// stand after the sign of the euro. A separator lost in a wrong encoding shows as an inverted question mark.
    fn at_head(text: &str) -> Number {
        let mut length = digits(text);
        let mut plain: String = text.get(..length).unwrap_or_default().to_owned();
        let (mut groups, mut sign) = (0, "");
        if length <= 3 {
            while let Some((separator, step)) = group(text.get(length..).unwrap_or_default(), groups, sign) {
                plain.push_str(text.get(length + separator.len()..length + step).unwrap_or_default());
                (length, groups, sign) = (length + step, groups + 1, separator);
            }
        }
        let three_decimals = (groups == 1 && matches!(sign, "." | ",")).then_some(sign == ",");
        let rest = text.get(length..).unwrap_or_default();
        let cents = cents(rest, sign);
        let euro = cents.is_some() && rest.starts_with('€');
        if let Some((decimals, step)) = cents {
            plain = format!("{plain}.{decimals}");
            length += step;
        }
        let value = plain.parse().unwrap_or(0.0);
        let cents = cents.is_some();
        Number { value, length, grouped: groups > 0, cents, euro, three_decimals: three_decimals.filter(|_| !cents) }
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A separator and the digits of its group. Groups of one number have the same separator; those of India have two digits
/// before the last three.
fn group<'t>(text: &'t str, groups: usize, sign: &str) -> Option<(&'t str, usize)> {
    const SEPARATORS: [&str; 8] = ["&nbsp;", "  ", " ", ".", ",", "'", "¿", "\u{fffd}"];
    let separator = SEPARATORS.into_iter().find(|s| text.starts_with(s))?;
    let separator = text.get(..separator.len())?;
    let rest = text.get(separator.len()..)?;
    let count = digits(rest);
    let goes_on = || rest.get(2..).and_then(|r| r.strip_prefix(',')).is_some_and(|r| digits(r) >= 2);
    let indian = separator == "," && count == 2 && goes_on();
    let same = groups == 0 || separator == sign;
    (same && (count == 3 || indian)).then_some((separator, separator.len() + count))
}

/// Decimals after a dot, a comma, the sign of the euro: `,00`, `.0`, `€85`.
fn cents<'t>(text: &'t str, group: &str) -> Option<(&'t str, usize)> {
    let sign = text.chars().next().filter(|c| matches!(c, '.' | ',' | '€'))?;
    let rest = text.get(sign.len_utf8()..)?;
    let count = digits(rest);
    let closed = || !rest.get(count..).is_some_and(|r| r.starts_with(|c: char| c == '€' || c.is_alphanumeric()));
    let good = match sign {
        '€' => count == 2 && closed(),
        _ => count > 0 && !group.starts_with(sign),
    };
    good.then(|| (rest.get(..count).unwrap_or_default(), sign.len_utf8() + count))
}
