//! Every sentence shown, in one language: `knowledge/lang/<code>/ui.ftl` through Fluent. Numbers, prices and dates are
//! written as the language writes them; how is in that file too.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use tremplin_knowledge::{Knowledge, Lang, embedded_files};
use unic_langid::LanguageIdentifier;

/// A voice in one language.
pub struct Say {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Say {
    /// The sentences of a knowledge, completed by those embedded in the program where it lacks some.
    #[must_use]
    pub fn new(lang: Lang, knowledge: &Knowledge) -> Say {
        let mut say = Say::embedded(lang);
        if let Some(language) = knowledge.languages.get(&lang) {
            say.add(&language.ui);
        }
        say
    }

    /// The sentences embedded in the program.
    #[must_use]
    pub fn embedded(lang: Lang) -> Say {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut say = Say { lang, bundle };
        if let Some(ui) = embedded_files().get(&format!("lang/{lang}/ui.ftl")) {
            say.add(ui);
        }
        say
    }

    /// The languages that can be spoken.
    #[must_use]
    pub fn languages() -> Vec<Lang> {
        let files = embedded_files();
        let codes = files.keys().filter_map(|path| path.strip_prefix("lang/")?.strip_suffix("/ui.ftl"));
        codes.filter_map(Lang::parse).collect()
    }

    /// The language spoken.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence that names nothing.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with_all(key, &[])
    }

    /// A sentence that names things.
    #[must_use]
    pub fn with<const N: usize>(&self, key: &str, args: [(&str, FluentValue<'_>); N]) -> String {
        self.with_all(key, &args)
    }

    /// A sentence that names any number of things. The key itself when the sentence does not exist (a test forbids it).
    #[must_use]
    pub fn with_all(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        text.replace('\n', " ")
    }

    /// The word for one of a closed set of identifiers: `word("level", "solid")` is the sentence `level-solid`.
    #[must_use]
    pub fn word(&self, set: &str, id: &str) -> String {
        self.text(&key(set, id))
    }

    /// A word of a set, naming things.
    #[must_use]
    pub fn word_with(&self, set: &str, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.with_all(&key(set, id), args)
    }

    /// Whether a word of a set exists.
    #[must_use]
    pub fn has_word(&self, set: &str, id: &str) -> bool {
        self.bundle.has_message(&key(set, id))
    }

    fn add(&mut self, ui: &str) {
        let resource = FluentResource::try_new(ui.to_owned()).unwrap_or_else(|(partial, _)| partial);
        self.bundle.add_resource_overriding(resource);
    }
}

/// Numbers, prices, dates, lists.
impl Say {
    /// A number: `4 000` or `4,000`; one decimal where it is not whole.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        self.decimal(value, 1)
    }

    /// An amount: `4 000 €` or `€4,000`; cents where it is not whole.
    #[must_use]
    pub fn euros(&self, value: f64) -> String {
        self.with("number-euros", [("amount", self.decimal(value, 2).into())])
    }

    /// A number with so many decimals, or none where they are all zero.
    fn decimal(&self, value: f64, decimals: usize) -> String {
        let written = format!("{:.decimals$}", value.abs());
        let (digits, rest) = written.split_once('.').unwrap_or((&written, ""));
        let mut text = String::from(if value < 0.0 { "-" } else { "" });
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push_str(&self.text("number-thousands"));
            }
            text.push(digit);
        }
        if rest.chars().any(|c| c != '0') {
            text.push_str(&self.text("number-decimal"));
            text.push_str(rest);
        }
        text
    }

    /// A share between 0 and 1: `62 %`.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.with("number-percent", [("n", format!("{:.0}", share * 100.0).into())])
    }

    /// `1 semaine`, `12 weeks`.
    #[must_use]
    pub fn weeks(&self, n: u32) -> String {
        self.with("number-weeks", [("n", n.into())])
    }

    /// `1 heure`, `35 hours`.
    #[must_use]
    pub fn hours(&self, n: f64) -> String {
        // From ten hours on, a fraction of an hour says nothing.
        let n = if n < 10.0 { n } else { n.round() };
        self.with("number-hours", [("n", n.into()), ("shown", self.number(n).into())])
    }

    /// A date as the knowledge and the CV write it: `2026-08-13`, `2026-08`, `2026`, `undated`.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let parts: Vec<u32> = date.split('-').filter_map(|p| p.parse().ok()).collect();
        match parts.as_slice() {
            [year] => year.to_string(),
            [year, month] => {
                self.with("date-month", [("month", self.month(*month).into()), ("year", year.to_string().into())])
            }
            [year, month, day] => self.with(
                "date-day",
                [("day", (*day).into()), ("month", self.month(*month).into()), ("year", year.to_string().into())],
            ),
            _ => self.text("date-unknown"),
        }
    }

    /// Words of someone else, between quotation marks.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.with("quoted", [("words", words.into())])
    }

    /// `a, b and c`.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
                self.with("list-last", [("head", head.join(", ").into()), ("last", last.as_ref().into())])
            }
        }
    }

    /// `a, b or c`.
    #[must_use]
    pub fn choice<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
                self.with("choice-last", [("head", head.join(", ").into()), ("last", last.as_ref().into())])
            }
        }
    }

    fn month(&self, month: u32) -> String {
        self.word("month", &month.to_string())
    }
}

/// `bac+5` in the set `degree` is the key `degree-bac5`: Fluent takes letters, digits, hyphens and underscores.
fn key(set: &str, id: &str) -> String {
    let id: String =
        id.chars().filter(|c| *c != '+').map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{set}-{id}")
}
