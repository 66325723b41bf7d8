//! HTML: block elements to blocks, without what is not shown. Scripts, styles and links are never followed.

use super::plain;
use crate::assemble::{Assembly, Look, could_be_title};
use crate::{Document, Format, Label, OpenError, limits};
use scraper::{ElementRef, Html, Node};
use serde_json::Value;
use std::collections::BTreeMap;

/// Text whose first element is one of a web page.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let (head, _) = plain::decode(&bytes[..bytes.len().min(4096) & !1]);
    let head = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_ascii_lowercase();
    let head = head.replace("&lt;", "<").replace("&gt;", ">");
    let after = |marker: &str| head.starts_with(marker) && (head.contains("<html") || head.contains("<body"));
    let first =
        head.strip_prefix('<').map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or(""));
    first.is_some_and(|name| ELEMENTS.contains(&name))
        || head.starts_with("<!doctype html")
        || after("<!--")
        || after("<?xml")
        || after("<!doctype")
}

/// Elements that begin a page, or a piece of one as boards give it in their data: a script may hold the ad alone.
const ELEMENTS: [&str; 24] = [
    "html", "head", "body", "script", "meta", "title", "link", "style", "div", "p", "span", "h1", "h2", "h3", "h4",
    "ul", "ol", "table", "article", "section", "main", "header", "strong", "br",
];

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let (source, notes) = decode(bytes);
    check(&source)?;
    let source = if is_escaped(&source) { unescaped(&source) } else { source };
    check(&source)?;
    let html = Html::parse_document(&source);
    let page = walked(&html, notes);
    match posting(&html) {
        Some(ad) => Ok(whole(ad, page)),
        None => page.map_err(|e| {
            if matches!(e, OpenError::NoText(_)) && !source.contains("<img") { OpenError::Empty } else { e }
        }),
    }
}

/// What a page shows, whatever it gives to search engines.
pub(super) fn shown(source: &str) -> Result<Document, OpenError> {
    check(source)?;
    walked(&Html::parse_document(source), Vec::new())
}

fn walked(html: &Html, notes: Vec<crate::Note>) -> Result<Document, OpenError> {
    let mut walk = Walk {
        assembly: Assembly::new(Format::Html),
        line: String::new(),
        look: Look::of(Label::Paragraph),
        all_bold: true,
    };
    for note in notes {
        walk.assembly.note(note.code, note.detail);
    }
    walk.element(html.root_element(), Style::default())?;
    walk.end_line()?;
    walk.assembly.finish()
}

/// Whether all the marks of a page are written as entities, as boards put pages inside their own data.
pub(super) fn is_escaped(source: &str) -> bool {
    !source.contains('<') && source.contains("&lt;") && source.contains("&gt;")
}

/// The text that entities spell, once.
pub(super) fn unescaped(source: &str) -> String {
    Html::parse_fragment(source).root_element().text().collect()
}

/// Plain text with the signs that it writes as entities (`l&#039;IA`, `exp&eacute;rience`) read, and how many they were; nothing when
/// it writes none. Boards cut the text of a page and leave them.
pub(super) fn entities_read(text: &str) -> Option<(String, usize)> {
    let mut known: BTreeMap<&str, String> = BTreeMap::new();
    let (mut out, mut rest, mut count) = (String::new(), text, 0);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = entity(rest);
        let read = known.entry(entity).or_insert_with(|| unescaped(entity));
        count += usize::from(read != entity);
        out.push_str(read);
        rest = &rest[entity.len()..];
    }
    out.push_str(rest);
    (count > 0).then_some((out, count))
}

/// The entity at the beginning of a text, or the sign that begins one alone.
fn entity(text: &str) -> &str {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let end = text.char_indices().skip(1).take(LONGEST_ENTITY).find(|(_, c)| !name(*c));
    match end {
        Some((end, ';')) => &text[..=end],
        _ => &text[..1],
    }
}

/// Letters of the longest entity that people write (`&thetasym;`).
const LONGEST_ENTITY: usize = 9;

/// The ad that the page gives to search engines, when it gives one.
fn posting(html: &Html) -> Option<Document> {
    data(html).iter().find_map(|value| super::job_posting::document(super::job_posting::find(value)?).ok())
}

/// Every ad that a page gives to search engines.
pub(super) fn postings(source: &str) -> Result<Vec<Value>, OpenError> {
    check(source)?;
    let html = Html::parse_document(source);
    Ok(data(&html).iter().flat_map(super::job_posting::all).cloned().collect())
}

/// The data that a page gives to search engines, block after block; a block that cannot be read is left out.
fn data(html: &Html) -> Vec<Value> {
    let script = scraper::Selector::parse("script[type^='application/ld+json' i]").expect("the selector is right");
    let blocks = html.select(&script).map(|block| block.text().collect::<String>());
    blocks.filter_map(|text| super::json::parse(bare(&text).as_bytes(), Format::JobPosting).ok()).collect()
}

/// The JSON of a script without the comments that some pages put around it, nor the bare line ends that some leave inside strings.
fn bare(script: &str) -> String {
    let start = script.find(['{', '[']).filter(|at| !script[*at..].starts_with("[CDATA[")).or_else(|| script.find('{'));
    let end = script.rfind(['}', ']']);
    let end = end.filter(|at| !script[..*at].ends_with(']')).or_else(|| script.rfind('}'));
    let json = start.zip(end).and_then(|(start, end)| script.get(start..=end)).unwrap_or(script);
    json.replace(char::is_control, " ")
}

/// The ad alone when it holds a good part of the page's text (the rest is menus and other ads); else the page. Notes of both.
fn whole(ad: Document, page: Result<Document, OpenError>) -> Document {
    let Ok(page) = page else { return ad };
    let (mut chosen, other) = if ad.text.len() * 3 >= page.text.len() { (ad, page.notes) } else { (page, ad.notes) };
    chosen.notes.extend(other);
    chosen
}

/// The source, in the encoding its `meta` element names when it is not UTF-8.
fn decode(bytes: &[u8]) -> (String, Vec<crate::Note>) {
    if std::str::from_utf8(bytes).is_err() {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
        let named = head.split("charset=").nth(1).map(|r| r.trim_start_matches(['"', '\'']));
        let name: Option<String> =
            named.map(|r| r.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect());
        if let Some(encoding) =
            name.and_then(|n| encoding_rs::Encoding::for_label(n.as_bytes())).filter(|e| *e != encoding_rs::UTF_8)
        {
            return (encoding.decode(bytes).0.into_owned(), vec![]);
        }
    }
    plain::decode(bytes)
}

/// Refuses a source whose tree would be too large or too deep, before it is built.
pub(super) fn check(source: &str) -> Result<(), OpenError> {
    limits::HTML_BYTES.check(source.len() as u64)?;
    limits::HTML_DEPTH.check(depth(source))?;
    limits::HTML_MARKS.check(source.bytes().filter(|b| matches!(b, b'<' | b'&')).count() as u64)
}

/// Elements that never have an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements whose end tag may be left out: they close each other and never nest by themselves.
const SELF_CLOSING: [&str; 12] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup"];

/// Depth of the start tags not yet closed, counted before parsing since building the tree is quadratic in it.
fn depth(source: &str) -> u64 {
    let (mut open, mut deepest, mut rest) = (0u64, 0u64, source);
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let closing = rest.starts_with('/');
        let name: String =
            rest.trim_start_matches('/').chars().take(12).take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if name.is_empty() || VOID.contains(&name.as_str()) || SELF_CLOSING.contains(&name.as_str()) {
            continue;
        }
        if matches!(name.as_str(), "script" | "style") && !closing {
            let end = if name == "script" { "</script" } else { "</style" };
            rest = rest.find(end).map_or("", |i| &rest[i + end.len()..]);
            continue;
        }
        open = if closing { open.saturating_sub(1) } else { open + 1 };
        deepest = deepest.max(open);
    }
    deepest
}

/// What an element passes on to those inside it.
#[derive(Clone, Copy, Default)]
struct Style {
    label: Option<Label>,
    bold: bool,
    preformatted: bool,
}

struct Walk {
    assembly: Assembly,
    line: String,
    look: Look,
    /// Whether all the line's letters are bold so far.
    all_bold: bool,
}

/// Elements that are not shown.
const UNSEEN: [&str; 14] = [
    "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "canvas", "audio", "video", "select",
    "textarea", "button",
];
/// Elements that stay on the line.
const INLINE: [&str; 26] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "label", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

impl Walk {
    fn element(&mut self, element: ElementRef<'_>, style: Style) -> Result<(), OpenError> {
        let name = element.value().name();
        if UNSEEN.contains(&name) {
            return Ok(());
        }
        if is_hidden(element) {
            self.assembly.hidden(&element.text().take(50).collect::<String>());
            return Ok(());
        }
        if name == "br" {
            return self.end_line();
        }
        let inline = INLINE.contains(&name);
        if matches!(name, "td" | "th") && !self.line.trim().is_empty() {
            self.line.push('\t');
        } else if !inline && !matches!(name, "td" | "th") {
            self.end_line()?;
        }
        let style = inner(name, style);
        if let Some(label) = style.label.filter(|_| !inline) {
            self.look.label = label;
        }
        let start = self.line.len();
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text(text, style)?,
                Node::Element(_) => self.element(ElementRef::wrap(child).expect("the node is an element"), style)?,
                _ => {}
            }
        }
        if let Some(target) = element.attr("href").filter(|_| name == "a") {
            self.assembly.link(self.line.get(start..).unwrap_or_default(), target);
        }
        if !inline && !matches!(name, "td" | "th") { self.end_line() } else { Ok(()) }
    }

    fn text(&mut self, text: &str, style: Style) -> Result<(), OpenError> {
        if let Some(label) = style.label {
            self.look.label = label;
        }
        if !text.trim().is_empty() {
            self.all_bold &= style.bold;
        }
        if style.preformatted {
            for (i, line) in text.split('\n').enumerate() {
                if i > 0 {
                    self.end_line()?;
                }
                self.line.push_str(line);
            }
        } else {
            self.line.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{c}') { ' ' } else { c }));
        }
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OpenError> {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.look.bold = self.all_bold;
            if self.all_bold && self.look.label == Label::Paragraph && could_be_title(&line) {
                self.look.label = Label::Heading;
            }
            self.assembly.push(&line, self.look)?;
        }
        self.look = Look::of(Label::Paragraph);
        self.all_bold = true;
        Ok(())
    }
}

fn inner(name: &str, style: Style) -> Style {
    let label = match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Label::Heading),
        "li" => Some(Label::ListItem),
        "td" | "th" => style.label.or(Some(Label::Cell)),
        "table" => None,
        // A cell that holds blocks places text rather than tabulates it.
        "p" | "div" | "section" | "article" | "ul" | "ol" => style.label.filter(|label| *label != Label::Cell),
        _ => style.label,
    };
    let bold = style.bold || matches!(name, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    Style { label, bold, preformatted: style.preformatted || name == "pre" }
}

/// Whether the element's own attributes hide it: not displayed, too small, or white on a page that nobody painted.
fn is_hidden(element: ElementRef<'_>) -> bool {
    let css = element.attr("style").unwrap_or("").to_ascii_lowercase().replace(char::is_whitespace, "");
    let set = |name: &str| css.split(';').find_map(|rule| rule.strip_prefix(name)?.strip_prefix(':'));
    let is = |name: &str, values: &[&str]| set(name).is_some_and(|v| values.contains(&v));
    let tiny = set("font-size").is_some_and(|v| small(v).is_some_and(|points| points < 3.0));
    const WHITE: [&str; 5] = ["#fff", "#ffffff", "white", "rgb(255,255,255)", "transparent"];
    let white = is("color", &WHITE);
    let painted = css.contains("background") && !is("background-color", &WHITE) && !is("background", &WHITE);
    element.attr("hidden").is_some()
        || is("display", &["none"])
        || is("visibility", &["hidden"])
        || is("opacity", &["0", "0.0"])
        || tiny
        || (white && !painted && !on_paint(element))
}

/// A size in points.
fn small(size: &str) -> Option<f32> {
    let number = |unit: &str| size.strip_suffix(unit).and_then(|n| n.parse::<f32>().ok());
    number("px").map(|n| n * 0.75).or_else(|| number("pt")).or_else(|| size.parse().ok())
}

/// Whether an element around it has a background of its own, by its attributes or by a class that a style sheet may paint.
fn on_paint(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|e| {
        e.attr("style").is_some_and(|s| s.contains("background"))
            || e.attr("bgcolor").is_some()
            || e.attr("class").is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[(&str, Label)]) {
        let document = read(html.as_bytes()).unwrap();
        let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn elements_become_blocks() {
        use Label::{Cell, Heading, ListItem, Paragraph};
        check(
            "<html><body><h1>Ing&eacute;nieur</h1><p>Un <b>mot</b>,<br>deux&nbsp;mots</p><ul><li>a<li><p>b</p></ul></body>",
            &[
                ("Ingénieur", Heading),
                ("Un mot,", Paragraph),
                ("deux mots", Paragraph),
                ("a", ListItem),
                ("b", ListItem),
            ],
        );
        check("<table><tr><td>2020</td><td>Data</td></tr></table>", &[("2020\tData", Cell)]);
        check("<table><tr><td><p>Lille</p><td><p>Acme</p></table>", &[("Lille", Paragraph), ("Acme", Paragraph)]);
        check("<p><b>Le poste</b></p><p><b>Un</b> mot</p>", &[("Le poste", Heading), ("Un mot", Paragraph)]);
    }

    #[test]
    fn what_is_not_shown_is_left_out() {
        let html = "<p>vu</p><script>x</script><p style='display: none'>caché</p><p hidden>aussi</p>";
        check(html, &[("vu", Label::Paragraph)]);
        assert_eq!(read(html.as_bytes()).unwrap().notes[0].code, "text.hidden");
        check("<p>vu</p><p style='color:#FFF;font-size:1px'>x</p>", &[("vu", Label::Paragraph)]);
        check("<p style='color:white'>x</p><p>vu</p>", &[("vu", Label::Paragraph)]);
        check("<p style='background-color:#FFF;color:white'>x</p><p>vu</p>", &[("vu", Label::Paragraph)]);
        let painted = "<div style='background:#036'><p style='color:white'>vu</p></div>";
        check(painted, &[("vu", Label::Paragraph)]);
    }

    #[test]
    fn a_page_inside_data_is_read_as_a_page() {
        let html = "&lt;h2&gt;L&amp;rsquo;offre&lt;/h2&gt;&lt;p&gt;R&amp;amp;D, &amp;lt; 5 ans&lt;/p&gt;";
        assert!(recognises(html.as_bytes()));
        check(html, &[("L’offre", Label::Heading), ("R&D, < 5 ans", Label::Paragraph)]);
        assert!(!recognises(b"&lt;5 ans"));
    }

    #[test]
    fn a_page_is_told_by_its_first_element() {
        let ad =
            r#"<script type="application/ld+json">{"@graph":[{"@type":"JobPosting","title":"Data analyst"}]}</script>"#;
        assert!(recognises(ad.as_bytes()));
        assert_eq!(read(ad.as_bytes()).unwrap().text, "Data analyst");
        assert!(recognises(b"<P>Bonjour") && recognises(b"&lt;span&gt;Bonjour"));
        assert!(!recognises(b"<3 data") && !recognises(b"<?xml version='1.0'?><rss/>") && !recognises(b"<Candidate>"));
    }

    #[test]
    fn depth_is_limited_before_parsing() {
        let nested = |n: usize| format!("<body>{}texte", "<div>".repeat(n));
        assert!(read(nested(511).as_bytes()).is_ok());
        assert_eq!(read(nested(512).as_bytes()).unwrap_err().code(), "limit.depth");
    }
}
