//! RTF: groups, control words, bytes in the code page of the file. Pictures, fields and other destinations without text are
//! passed over; hidden runs are set apart.

use super::holds;
use crate::assemble::{Assembly, Look, could_be_title};
use crate::characters::bullet;
use crate::{Document, Format, Label, OpenError, limits};
use encoding_rs::{Encoding, WINDOWS_1252};

/// Destinations whose content is no text of the document.
const SKIPPED: [&[u8]; 22] = [
    b"fonttbl",
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"object",
    b"themedata",
    b"colorschememapping",
    b"listtable",
    b"listoverridetable",
    b"rsidtbl",
    b"generator",
    b"xmlnstbl",
    b"datastore",
    b"latentstyles",
    b"fldinst",
    b"pntext",
    b"listtext",
    b"bkmkstart",
    b"bkmkend",
    b"pnseclvl",
    b"nonshppict",
];

/// Type under this many half-points is read by nobody.
const TINY: i32 = 6;

pub(super) fn recognises(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{\\rtf")
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let mut reader = Reader {
        input: bytes,
        at: 0,
        states: Vec::new(),
        state: State { unicode_skip: 1, ..State::default() },
        encoding: WINDOWS_1252,
        pending: Vec::new(),
        high_surrogate: None,
        line: Line::default(),
        assembly: Assembly::new(Format::Rtf),
    };
    reader.run()?;
    match reader.assembly.finish() {
        Err(OpenError::NoText(_)) if !holds(bytes, b"\\pict") => Err(OpenError::Empty),
        result => result,
    }
}

/// What a group passes on to those inside it.
#[derive(Clone, Copy, Default)]
struct State {
    skip: bool,
    hidden: bool,
    bold: bool,
    list: bool,
    size: Option<i32>,
    /// Characters to pass over after each `\u`.
    unicode_skip: usize,
}

#[derive(Default)]
struct Line {
    text: String,
    hidden: String,
    letters: usize,
    bold: usize,
    size: Option<i32>,
    list: bool,
}

struct Reader<'b> {
    input: &'b [u8],
    at: usize,
    states: Vec<State>,
    state: State,
    encoding: &'static Encoding,
    /// Bytes of the code page that wait for the rest of their character.
    pending: Vec<u8>,
    high_surrogate: Option<u16>,
    line: Line,
    assembly: Assembly,
}

impl Reader<'_> {
    fn run(&mut self) -> Result<(), OpenError> {
        let mut to_skip = 0usize;
        while let Some(&byte) = self.input.get(self.at) {
            self.at += 1;
            match byte {
                b'{' => {
                    self.states.push(self.state);
                    limits::RTF_DEPTH.check(self.states.len() as u64)?;
                }
                b'}' => {
                    self.flush();
                    match self.states.pop() {
                        Some(state) => self.state = state,
                        None => break,
                    }
                }
                b'\\' => self.control(&mut to_skip)?,
                b'\r' | b'\n' => {}
                _ if to_skip > 0 => to_skip -= 1,
                byte => self.pending.push(byte),
            }
        }
        self.end_line()
    }

    /// What follows a backslash.
    fn control(&mut self, to_skip: &mut usize) -> Result<(), OpenError> {
        let Some(&first) = self.input.get(self.at) else { return Ok(()) };
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return self.symbol(first, to_skip);
        }
        let rest = self.input.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let (word, rest) = rest.split_at(length);
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take(10).take_while(|b| b.is_ascii_digit()).count();
        let number = if digits == 0 { None } else { std::str::from_utf8(&rest[..sign + digits]).ok() };
        let used = if digits == 0 { 0 } else { sign + digits };
        let space = usize::from(rest.get(used) == Some(&b' '));
        self.at += length + used + space;
        self.word(word, number.and_then(|n| n.parse().ok()), to_skip)
    }

    fn symbol(&mut self, symbol: u8, to_skip: &mut usize) -> Result<(), OpenError> {
        match symbol {
            b'\'' => {
                let hex = self.input.get(self.at..self.at + 2).and_then(|h| std::str::from_utf8(h).ok());
                if let Some(byte) = hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
                    self.at += 2;
                    if *to_skip > 0 { *to_skip -= 1 } else { self.pending.push(byte) }
                }
            }
            b'*' => self.state.skip = true,
            b'~' => self.add("\u{a0}"),
            b'_' => self.add("-"),
            b'{' | b'}' | b'\\' if *to_skip > 0 => *to_skip -= 1,
            b'{' => self.add("{"),
            b'}' => self.add("}"),
            b'\\' => self.add("\\"),
            b'\r' | b'\n' => return self.end_line(),
            _ => {}
        }
        Ok(())
    }

    fn word(&mut self, word: &[u8], number: Option<i32>, to_skip: &mut usize) -> Result<(), OpenError> {
        self.flush();
        let on = number != Some(0);
        match word {
            b"bin" => self.at += usize::try_from(number.unwrap_or(0)).unwrap_or(0),
            b"u" => {
                self.unicode(number.unwrap_or(0));
                *to_skip = self.state.unicode_skip;
            }
            b"uc" => self.state.unicode_skip = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
            b"ansicpg" => self.encoding = code_page(number.unwrap_or(1252)),
            b"mac" => self.encoding = encoding_rs::MACINTOSH,
            b"par" | b"line" | b"sect" | b"page" | b"row" | b"column" => return self.end_line(),
            b"pard" => (self.state.list, self.line.list) = (false, false),
            b"plain" => (self.state.hidden, self.state.bold, self.state.size) = (false, false, None),
            b"tab" | b"cell" | b"nestcell" => self.add("\t"),
            b"v" => self.state.hidden = on,
            b"b" => self.state.bold = on,
            b"fs" => self.state.size = number,
            b"ls" | b"pnlvlblt" | b"pnlvlbody" => self.state.list = true,
            b"bullet" => self.add("•"),
            b"emdash" => self.add("—"),
            b"endash" => self.add("–"),
            b"lquote" => self.add("‘"),
            b"rquote" => self.add("’"),
            b"ldblquote" => self.add("“"),
            b"rdblquote" => self.add("”"),
            b"emspace" | b"enspace" | b"qmspace" => self.add(" "),
            skipped if SKIPPED.contains(&skipped) => self.state.skip = true,
            _ => {}
        }
        Ok(())
    }

    /// A UTF-16 unit, written signed.
    fn unicode(&mut self, number: i32) {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or(0);
        let units = self.high_surrogate.take().into_iter().chain([unit]);
        if (0xd800..0xdc00).contains(&unit) {
            self.high_surrogate = Some(unit);
            return;
        }
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        self.add(&text);
    }

    /// Decodes the bytes that wait.
    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let bytes = std::mem::take(&mut self.pending);
            let text = self.encoding.decode_without_bom_handling(&bytes).0.into_owned();
            self.show(&text);
        }
    }

    fn add(&mut self, text: &str) {
        self.flush();
        self.show(text);
    }

    fn show(&mut self, text: &str) {
        // Half of a pair whose other half never came is no character.
        self.high_surrogate = None;
        let State { skip, hidden, bold, list, size, .. } = self.state;
        if skip {
            return;
        }
        if hidden || size.is_some_and(|s| s < TINY) {
            self.line.hidden.push_str(text);
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        self.line.letters += letters;
        self.line.bold += if bold { letters } else { 0 };
        self.line.list |= list;
        self.line.size = self.line.size.or(size);
        self.line.text.push_str(text);
    }

    fn end_line(&mut self) -> Result<(), OpenError> {
        self.flush();
        let line = std::mem::take(&mut self.line);
        self.assembly.hidden(&line.hidden);
        let bold = line.letters > 0 && line.bold == line.letters;
        let typed = bullet(&line.text);
        let text = typed.map_or(line.text.as_str(), |n| &line.text[n..]);
        let label = match () {
            () if line.list || typed.is_some() => Label::ListItem,
            () if bold && could_be_title(text) => Label::Heading,
            () if text.trim().contains('\t') => Label::Cell,
            () => Label::Paragraph,
        };
        #[expect(clippy::cast_precision_loss, reason = "a size of type is a few dozen")]
        let size = line.size.map(|s| s as f32 / 2.0);
        self.assembly.push(text, Look { bold, size, ..Look::of(label) })
    }
}

/// The encoding of a Windows code page; Windows-1252 for those that nobody uses here.
fn code_page(number: i32) -> &'static Encoding {
    let label = match number {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10_000 => "macintosh".to_owned(),
        65_001 => "utf-8".to_owned(),
        other => format!("windows-{other}"),
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rtf: &[u8], expected: &[(&str, Label)]) {
        let document = read(rtf).unwrap();
        let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn letters_are_read_in_every_way_they_are_written() {
        let rtf =
            br"{\rtf1\ansi\ansicpg1252\uc1 Ing\'e9nieur \u8211? donn\u233?es \u-10179?\u-8704? \uc2\u8364xx 5\par}";
        check(rtf, &[("Ingénieur – données 😀 € 5", Label::Paragraph)]);
        check(br"{\rtf1\ansi\ansicpg1250 \'e8esky}", &[("česky", Label::Paragraph)]);
        check(br"{\rtf1 a\u-10179?b\u-8704?}", &[("ab", Label::Paragraph)]);
    }

    #[test]
    fn what_is_no_text_is_passed_over() {
        let rtf = b"{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\x y}{\\pict\\bin5 }{}}x} vu\\bin3 }}{ lu{\\v cach\\'e9}\\par}";
        check(rtf, &[("vu lu", Label::Paragraph)]);
        assert_eq!(read(rtf).unwrap().notes[0].code, "text.hidden");
    }

    #[test]
    fn structure_is_kept() {
        let rtf = br"{\rtf1{\b Comp\'e9tences}\par\pard{\pntext * }\ls1 Python\par\pard a\cell b\cell\row}";
        check(rtf, &[("Compétences", Label::Heading), ("Python", Label::ListItem), ("a\tb", Label::Cell)]);
    }

    #[test]
    fn depth_is_limited() {
        let nested = |n: usize| format!("{{\\rtf1 x{}{}}}", "{".repeat(n), "}".repeat(n));
        assert!(read(nested(511).as_bytes()).is_ok());
        assert_eq!(read(nested(512).as_bytes()).unwrap_err().code(), "limit.depth");
    }
}
