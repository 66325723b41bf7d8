//! An example of a rule: the text of an ad, and under its lines what must be found.

/// An ad and what a rule finds in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// Language of the ad.
    pub language: String,
    /// Extension of the file that the ad would be: `txt`, `html`, `md`, `jsonld`.
    pub format: String,
    /// The day on which it is looked at, where it matters.
    pub today: Option<String>,
    /// Pay of the market, lowest and highest, where it matters.
    pub pay: Option<(f64, f64)>,
    /// The ad.
    pub text: String,
    /// What must be found.
    pub marks: Vec<Mark>,
    /// The ad after its safe fixes, where the rule has some.
    pub fixed: Option<String>,
    /// Line of the file on which the ad begins.
    pub line: usize,
}

/// Something that must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// By which rule.
    pub code: String,
    /// Where, in bytes of the ad; anywhere when absent.
    pub span: Option<(usize, usize)>,
}

impl Example {
    /// Whether nothing must be found.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.marks.is_empty()
    }

    /// Reads `ad fr clean today=2026-05-02` and its lines.
    pub(super) fn parse(info: &str, lines: &str, first: usize) -> Result<Example, (usize, String)> {
        let mut example = Example { format: "txt".to_owned(), line: first, ..Example::default() };
        let mut words = info.split_whitespace().skip(1);
        example.language = words.next().unwrap_or_default().to_owned();
        let (mut clean, mut low, mut high) = (false, None, None);
        for word in words {
            match word.split_once('=') {
                None if word == "clean" => clean = true,
                None if word == "markdown" => example.format = "md".to_owned(),
                None if matches!(word, "html" | "jsonld" | "json") => example.format = word.to_owned(),
                Some(("today", day)) => example.today = Some(day.to_owned()),
                Some(("low", n)) => low = n.parse().ok(),
                Some(("high", n)) => high = n.parse().ok(),
                _ => return Err((first - 1, format!("`{word}` after the language of an example means nothing"))),
            }
        }
        example.pay = low.zip(high);
        if !super::LANGUAGES.contains(&example.language.as_str()) {
            return Err((first - 1, "an example says its language: ```ad fr".to_owned()));
        }
        example.read_lines(lines, first)?;
        match (clean, example.is_clean()) {
            (true, false) => Err((first - 1, "a clean example expects something".to_owned())),
            (false, true) => Err((first - 1, "nothing is expected: put carets and the code, or `clean`".to_owned())),
            _ => Ok(example),
        }
    }

    fn read_lines(&mut self, lines: &str, first: usize) -> Result<(), (usize, String)> {
        let mut above = 0;
        for (i, line) in lines.lines().enumerate() {
            let carets = line.trim_start_matches(' ');
            if let Some(code) = line.strip_prefix("! ") {
                self.marks.push(Mark { code: code.trim().to_owned(), span: None });
            } else if carets.starts_with('^') && carets.trim_start_matches('^').starts_with(' ') {
                let from = line.chars().count() - carets.chars().count();
                let to = from + carets.chars().take_while(|c| *c == '^').count();
                let said = self.text.get(above..).unwrap_or_default().trim_end_matches('\n');
                let byte = |n: usize| above + said.char_indices().nth(n).map_or(said.len(), |(at, _)| at);
                if to > said.chars().count() {
                    return Err((first + i, "the carets leave the line above".to_owned()));
                }
                let code = carets.trim_start_matches('^').trim().to_owned();
                self.marks.push(Mark { code, span: Some((byte(from), byte(to))) });
            } else {
                above = self.text.len();
                self.text.push_str(line);
                self.text.push('\n');
            }
        }
        Ok(())
    }
}
