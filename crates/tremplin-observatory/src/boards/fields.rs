//! Fields of a board's data as text, numbers and days, whatever type the board gave them this time.

use serde_json::Value;

/// The text at a pointer (`/location/name`): a string, a number, the text of an element, else empty.
#[must_use]
pub fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).map(plain).unwrap_or_default()
}

/// The first of several pointers that tells something.
#[must_use]
pub fn first(value: &Value, pointers: &[&str]) -> String {
    pointers.iter().map(|p| text(value, p)).find(|t| !t.is_empty()).unwrap_or_default()
}

/// A value as text. An element of XML with children gives the text of its children, then its own.
#[must_use]
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Object(fields) => {
            let inside = fields.iter().filter(|(key, _)| !key.starts_with('@') && *key != "#text");
            let inside = inside.map(|(_, v)| plain(v)).chain(fields.get("#text").map(plain));
            inside.filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// The items at a pointer: those of a list, or the one value that stands there, as XML has it.
#[must_use]
pub fn items<'v>(value: &'v Value, pointer: &str) -> Vec<&'v Value> {
    match value.pointer(pointer) {
        Some(Value::Array(items)) => items.iter().collect(),
        None | Some(Value::Null) => Vec::new(),
        Some(Value::String(text)) if text.is_empty() => Vec::new(),
        Some(one) => vec![one],
    }
}

/// The items of the list at a pointer; nothing where no list is.
#[must_use]
pub fn list<'v>(value: &'v Value, pointer: &str) -> Option<Vec<&'v Value>> {
    value.pointer(pointer)?.as_array().map(|items| items.iter().collect())
}

/// A number: a number, or a text that is one, with a comma or a point, blanks between thousands. Zero and less tell nothing.
#[must_use]
pub fn number(value: &Value, pointer: &str) -> Option<f64> {
    let found = value.pointer(pointer)?;
    let number = found.as_f64().or_else(|| {
        let digits: String = found.as_str()?.chars().filter(|c| !c.is_whitespace()).collect();
        digits.replace(',', ".").parse().ok()
    })?;
    (number.is_finite() && number > 0.0).then_some(number)
}

/// Whether the field says yes.
#[must_use]
pub fn yes(value: &Value, pointer: &str) -> bool {
    match value.pointer(pointer) {
        Some(Value::Bool(yes)) => *yes,
        Some(Value::String(word)) => word.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// The meaning of a code by a table, whatever its case and signs: `On-site`, `ON_SITE` and `onsite` are one.
#[must_use]
pub fn code<T: Copy>(written: &str, table: &[(&str, T)]) -> Option<T> {
    let bare: String = written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    table.iter().find(|(code, _)| *code == bare).map(|(_, meaning)| *meaning)
}

/// The day (ISO 8601) at a pointer, written in any of the ways of boards: `2026-03-01T08:00Z`, `20260301`, `01/03/2026`,
/// `Sun, 1 Mar 2026 08:00:00 +0100`, milliseconds since 1970.
#[must_use]
pub fn day(value: &Value, pointer: &str) -> Option<String> {
    match value.pointer(pointer)? {
        Value::Number(n) if n.as_i64().is_some_and(|n| n > 100_000_000) => since_1970(n.as_i64()?),
        other => written_day(&plain(other)),
    }
}

/// A number of seconds or milliseconds since 1970 as a day.
fn since_1970(moment: i64) -> Option<String> {
    let seconds = if moment > 100_000_000_000 { moment / 1000 } else { moment };
    Some(civil(seconds / 86_400))
}

/// The day of so many days since 1970, by the civil calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
pub(crate) fn civil(days: i64) -> String {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Months of RFC 5322, the dates of feeds.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn written_day(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let parsed = |w: &str| w.parse::<u32>().ok();
    let month_named = |w: &str| MONTHS.iter().position(|m| w.to_ascii_lowercase().starts_with(m)).map(|i| i + 1);
    let (year, month, day) = match words.as_slice() {
        // 20260301
        [one, ..] if one.len() == 8 && parsed(one).is_some() => {
            (parsed(one.get(..4)?)?, parsed(one.get(4..6)?)?, parsed(one.get(6..8)?)?)
        }
        // 2026-03-01T08
        [year, month, day, ..] if year.len() == 4 && parsed(year).is_some() => {
            let day: String = day.chars().take_while(char::is_ascii_digit).collect();
            (parsed(year)?, parsed(month)?, parsed(&day)?)
        }
        // 01/03/2026: no board of ours writes the month first.
        [day, month, year, ..] if year.len() == 4 && parsed(day).is_some() && parsed(month).is_some() => {
            (parsed(year)?, parsed(month)?, parsed(day)?)
        }
        // Sun, 1 Mar 2026
        [.., day, month, year] | [.., day, month, year, _, _, _] | [.., day, month, year, _, _, _, _]
            if month_named(month).is_some() && parsed(day).is_some() =>
        {
            (parsed(year)?, u32::try_from(month_named(month)?).ok()?, parsed(day)?)
        }
        _ => return None,
    };
    let valid = (1970..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The number of a parameter of an address.
#[must_use]
pub fn parameter(address: &str, name: &str) -> Option<u64> {
    let query = address.split_once('?')?.1;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

/// The address with another number for one of its parameters.
#[must_use]
pub fn with_parameter(address: &str, name: &str, number: u64) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let others = query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name));
    let pairs: Vec<String> = others.map(str::to_owned).chain([format!("{name}={number}")]).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// A word as a value of a query: everything but letters, digits and `-._~` in percents.
#[must_use]
pub fn in_query(word: &str) -> String {
    let mut out = String::new();
    for byte in word.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Headings and texts, one after the other, as one text of HTML.
#[must_use]
pub fn sections(parts: &[(String, String)]) -> String {
    let mut out = String::new();
    for (heading, text) in parts.iter().filter(|(_, text)| !text.trim().is_empty()) {
        if !heading.trim().is_empty() {
            out.push_str(&format!("<h3>{}</h3>", escaped(heading.trim())));
        }
        out.push_str(&html(text));
    }
    out
}

/// A text as HTML: as it is when it holds marks, its lines as paragraphs otherwise.
fn html(text: &str) -> String {
    if text.contains('<') {
        return format!("<div>{text}</div>");
    }
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    lines.map(|line| format!("<p>{}</p>", escaped(line))).collect()
}

fn escaped(text: &str) -> String {
    // Entities that the board wrote stay.
    let signs = |text: &str| text.replace('<', "&lt;").replace('>', "&gt;");
    if text.contains('&') && text.contains(';') { signs(text) } else { signs(&text.replace('&', "&amp;")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn days_of_every_board() {
        for written in [
            json!("2026-03-01T08:00:00.000Z"),
            json!("2026-03-01 08:00:00 UTC"),
            json!("20260301"),
            json!("01/03/2026 10:41:41"),
            json!("01-03-2026 00:11:19"),
            json!("Sun, 01 Mar 2026 08:00:00 +0100"),
            json!("Sun, 1 Mar 2026 08:00:00 GMT"),
            json!("1 Mar 2026"),
            json!(1_772_352_000_000_u64),
            json!(1_772_352_000),
        ] {
            assert_eq!(day(&json!({ "d": written }), "/d").as_deref(), Some("2026-03-01"), "{written}");
        }
        for none in [json!(""), json!("soon"), json!("2026-13-01"), json!(null), json!(7), json!("99999999")] {
            assert_eq!(day(&json!({ "d": none }), "/d"), None, "{none}");
        }
    }

    #[test]
    fn fields_of_other_types_are_read_or_absent() {
        let v = json!({ "n": "1 823,50", "z": 0, "t": { "a": "x", "#text": "y" }, "b": "True", "l": "one" });
        assert_eq!((number(&v, "/n"), number(&v, "/z"), number(&v, "/t")), (Some(1823.5), None, None));
        assert_eq!((text(&v, "/t"), text(&v, "/z"), text(&v, "/none")), ("x y".into(), "0".into(), String::new()));
        assert!(yes(&v, "/b") && !yes(&v, "/n"));
        assert_eq!((items(&v, "/l").len(), list(&v, "/l"), items(&v, "/none").len()), (1, None, 0));
    }

    #[test]
    fn parameters_of_addresses() {
        let address = with_parameter("https://a.example/x?mode=json&skip=0", "skip", 100);
        assert_eq!(address, "https://a.example/x?mode=json&skip=100");
        assert_eq!((parameter(&address, "skip"), parameter(&address, "mode")), (Some(100), None));
        assert_eq!(in_query("ingénieur IA"), "ing%C3%A9nieur%20IA");
    }
}
