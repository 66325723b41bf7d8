//! The words of pay of all languages, made into patterns for folded lines.

use crate::facts::Period;
use crate::text::fold::folded;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_knowledge::Lang;
use tremplin_knowledge::lang::{Language, SalaryWords};

/// What a word beside an amount says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It is pay.
    Pay,
    /// It is the whole of a pay, variable part included.
    Package,
    /// It is the whole of a pay when its targets are met: a part of it varies.
    OnTarget,
    /// It is the part that varies.
    Variable,
    /// It is no pay.
    NotPay,
    /// It is paid on top, for what was done or reached: no fixed pay.
    Premium,
    /// What varies is not counted in it.
    Without,
    /// Something else, that holds a word of another kind.
    Aside,
    /// It depends.
    Depends,
    /// Before contributions.
    Gross,
    /// After contributions.
    Net,
    /// It is the lower bound.
    AtLeast,
    /// It is the upper bound.
    AtMost,
    /// Two bounds follow.
    Between,
    /// Nothing: a small word before an amount.
    Opener,
    /// It comes on top of what stands before.
    Addition,
    /// It is for that time.
    Rate(Period),
    /// It is for that time, if it stands right beside.
    Per(Period),
}

/// Patterns and look-ups of pay.
#[derive(Debug)]
pub(crate) struct PayWords {
    /// What may be glued to the end of a number: a plus, thousands, a currency.
    pub tail: Regex,
    /// A currency that ends the text before a number.
    pub head: Regex,
    /// Currency by its sign, code or name without blanks.
    pub currencies: BTreeMap<String, String>,
    /// Words of a million or more.
    pub millions: BTreeSet<String>,
    /// Words of [`Kind`], longest first.
    pub marks: Regex,
    /// What each of them says, and the currency that its language means.
    pub kinds: BTreeMap<String, (Vec<Kind>, Option<String>)>,
    /// A unit of time after "per" or a slash.
    pub per: Regex,
    /// A unit of time right after the amount.
    pub bare_unit: Regex,
    /// Unit word to period.
    pub units: BTreeMap<String, Period>,
    /// What stands between the two bounds of a range, whole; group `weak` where the bounds must have been announced.
    pub joint: Regex,
    /// What calls a figure the middle of a range, with all that stands before it.
    pub middle: Regex,
    /// The end of a line that breaks before the second bound.
    pub hangs: Regex,
    /// The head of a line that goes on with the second bound.
    pub goes_on: Regex,
    /// The number of payments of a year: groups `a`, `b`.
    pub months: Regex,
    /// A number of payments that follows the amount at once: group `a`.
    pub bare_months: Regex,
    /// Payments beyond the twelve of a year, by their number, the fewest first.
    pub payments: Vec<(f64, Regex)>,
    /// Pay itself.
    pub pay: Regex,
    /// How an ad speaks of a pay that it does not state.
    pub unstated: Regex,
    /// Whose dollars: a place, a people, a code.
    pub dollars: Regex,
    /// Currency of each of them.
    pub dollars_of: BTreeMap<String, String>,
    /// The same where only capitals tell it from another word, on the text as it is.
    pub dollars_in_capitals: Regex,
    /// Currency meant where none is named, by language.
    pub meant: BTreeMap<String, String>,
}

/// Numbers of payments that exist: 12 to 18.
const PAYMENTS: &str = r"1[2-8](?:[.,]\d{1,2})?";

impl PayWords {
    pub fn new(languages: &BTreeMap<Lang, Language>) -> PayWords {
        let tables: Vec<&SalaryWords> = languages.values().map(|l| &l.reading.salary).collect();
        let list = |pick: fn(&SalaryWords) -> &Vec<String>| whole_words(tables.iter().flat_map(|t| pick(t)));
        let currencies = || tables.iter().flat_map(|t| t.currencies.values().flatten());
        let (currency, ended) = (whole_words(currencies()), any_ended(currencies()));
        // "52keurbrut": the letters of the currency are known by the k before them.
        let glued_currency = any(
            currencies().filter(|c| c.chars().count() > 1 || *c == "€" || *c == "$" || *c == "£"),
            "",
            (false, false),
        );
        let (thousand, million) = (list(|t| &t.thousand), list(|t| &t.million));
        let glued = any_begun(tables.iter().flat_map(|t| t.thousand.iter().chain(&t.million)));
        let units = whole_words(tables.iter().flat_map(|t| t.units.values().flatten()));
        let rates = whole_words(tables.iter().flat_map(|t| t.rates.values().flatten()));
        let per = format!(r"(?:/\s*|(?:{})[\s-]*)", list(|t| &t.per));
        let contributions = whole_words(tables.iter().flat_map(|t| t.gross.iter().chain(&t.net)));
        let bounds = whole_words(tables.iter().flat_map(|t| t.at_least.iter().chain(&t.at_most)));
        let (to, and, over) =
            (list(|t| &t.to), list(|t| &t.and), any_begun(tables.iter().flat_map(|t| &t.months_over)));
        let months = list(|t| &t.months_units);
        let aside = r"[\s*_\\,:]|&nbsp;|\([^()\d]*\)|\[[^\[\]\d]*\]";
        let (kinds, dollars_of) = (kinds(&tables), inverse(tables.iter().map(|t| &t.dollars)));
        let pattern = |p: String| Regex::new(&p).expect("the pattern is made of escaped words");
        PayWords {
            tail: pattern(format!(
                r"\A(?P<plus>\+)?(?:{BLANK}(?:(?P<glued>{glued}){BLANK}(?P<c1>{glued_currency})|(?P<k>{thousand})|(?P<m>{million})|(?P<c2>{ended}))(?:{BLANK}(?P<c3>{currency}))?)?(?P<plus2>\+)?"
            )),
            head: pattern(format!(r"(?:(?P<c1>{currency}){BLANK})?(?P<c2>{currency}){BLANK}\z")),
            currencies: inverse(tables.iter().map(|t| &t.currencies))
                .into_iter()
                .map(|(w, c)| (w.replace(' ', ""), c))
                .collect(),
            millions: tables.iter().flat_map(|t| &t.million).map(|w| folded(w)).collect(),
            marks: pattern(plural(kinds.keys())),
            per: pattern(format!(r"{per}(?P<unit>{units})")),
            bare_unit: pattern(format!(r"\A(?:[\s*_]|{contributions})*(?P<unit>{units})")),
            units: tables.iter().flat_map(|t| by_period(&t.units)).collect(),
            joint: pattern(format!(
                r"\A(?:{aside}|{contributions}|{bounds}|{rates}|{per}(?:{units}))*?(?:\.?\s*-+|/|~|→|{to}|{bounds}|(?P<weak>{and}))(?:{aside}|{contributions}|{bounds}|{rates}|{per}(?:{units}))*\z"
            )),
            middle: pattern(format!(r"\A\W*{}\W*\z", list(|t| &t.middle))),
            hangs: pattern(format!(r"(?:-|{to}|{and}|{bounds})\s*\z")),
            goes_on: pattern(format!(r"\A(?:{to}|{and})\s*(?:{currency})?{BLANK}\d")),
            months: pattern(format!(
                r"(?:{over})\s*(?:(?P<a>{PAYMENTS})\s*(?:{months})|(?P<b>{PAYMENTS})(?:[^\d%]|\z))"
            )),
            bare_months: pattern(format!(r"\A[\s(]*(?P<a>1[3-8](?:[.,]\d{{1,2}})?)\s*(?:{months})")),
            payments: payments(&tables),
            pay: pattern(plural(tables.iter().flat_map(|t| &t.pay))),
            unstated: pattern(list(|t| &t.unstated)),
            dollars: pattern(whole_words(dollars_of.keys())),
            dollars_of,
            dollars_in_capitals: pattern(capitals(&tables)),
            kinds,
            meant: languages
                .iter()
                .filter_map(|(lang, l)| Some((lang.to_string(), l.reading.salary.currency.clone()?)))
                .collect(),
        }
    }
}

fn payments(tables: &[&SalaryWords]) -> Vec<(f64, Regex)> {
    let mut words: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    tables.iter().flat_map(|t| &t.payments).for_each(|(n, said)| words.entry(n).or_default().extend(said));
    let pattern = |said: Vec<&String>| Regex::new(&whole_words(said.into_iter())).expect("the words are escaped");
    words.into_iter().filter_map(|(n, said)| Some((n.parse().ok()?, pattern(said)))).collect()
}

/// What may stand between a number and its sign: blanks and marks of emphasis.
const BLANK: &str = r"(?:[\s*_\\]|&nbsp;){0,6}";

/// The kinds of every word, and the currency of its language where it belongs to one only.
fn kinds(tables: &[&SalaryWords]) -> BTreeMap<String, (Vec<Kind>, Option<String>)> {
    let mut joined: BTreeMap<String, (Vec<Kind>, Option<String>)> = BTreeMap::new();
    for table in tables {
        let rates = by_period(&table.rates).map(|(word, period)| (word, Kind::Rate(period)));
        for (word, kind) in plain(table).chain(rates) {
            let slot = joined.entry(word).or_insert_with(|| (Vec::new(), table.currency.clone()));
            if !slot.0.contains(&kind) {
                slot.0.push(kind);
            }
            if slot.1 != table.currency {
                slot.1 = None;
            }
        }
    }
    joined
}

fn plain(table: &SalaryWords) -> impl Iterator<Item = (String, Kind)> {
    let lists = [
        (&table.pay, Kind::Pay),
        (&table.beside, Kind::Pay),
        (&table.package, Kind::Package),
        (&table.on_target, Kind::OnTarget),
        (&table.variable, Kind::Variable),
        (&table.not_variable, Kind::Aside),
        (&table.not_pay, Kind::NotPay),
        (&table.premium, Kind::Premium),
        (&table.without, Kind::Without),
        (&table.depends, Kind::Depends),
        (&table.gross, Kind::Gross),
        (&table.net, Kind::Net),
        (&table.at_least, Kind::AtLeast),
        (&table.at_most, Kind::AtMost),
        (&table.between, Kind::Between),
        (&table.openers, Kind::Opener),
        (&table.addition, Kind::Addition),
    ];
    lists.into_iter().flat_map(|(words, kind)| words.iter().map(move |w| (folded(w), kind)))
}

fn by_period(map: &BTreeMap<String, Vec<String>>) -> impl Iterator<Item = (String, Period)> {
    let periods = [Period::Hour, Period::Day, Period::Week, Period::Month, Period::Year];
    periods.into_iter().flat_map(|p| map.get(p.id()).into_iter().flatten().map(move |w| (folded(w), p)))
}

fn inverse<'a>(maps: impl Iterator<Item = &'a BTreeMap<String, Vec<String>>>) -> BTreeMap<String, String> {
    maps.flatten().flat_map(|(code, words)| words.iter().map(move |w| (folded(w), code.clone()))).collect()
}

fn capitals(tables: &[&SalaryWords]) -> String {
    let words: Vec<String> = tables.iter().flat_map(|t| &t.dollars_in_capitals).map(|w| regex::escape(w)).collect();
    format!(r"(?-u:\b)(?:{})(?-u:\b)", words.join("|"))
}

/// Any of these words as whole words, longest first. Edges of words are those of ASCII: folded text has few other letters,
/// and the edges of all the world's letters would cost most of the time of reading.
fn whole_words<'a>(words: impl Iterator<Item = &'a String>) -> String {
    any(words, "", (true, true))
}

/// The same with a plural understood.
fn plural<'a>(words: impl Iterator<Item = &'a String>) -> String {
    any(words, "(?:e?s)?", (true, true))
}

/// The same, which a letter may follow: the `k` of `keur`, the `x` of `x13`.
fn any_begun<'a>(words: impl Iterator<Item = &'a String>) -> String {
    any(words, "", (true, false))
}

/// The same, which a letter may come before: the `eur` of `keur`.
fn any_ended<'a>(words: impl Iterator<Item = &'a String>) -> String {
    any(words, "", (false, true))
}

fn any<'a>(words: impl Iterator<Item = &'a String>, ending: &str, (open, close): (bool, bool)) -> String {
    let mut folded: Vec<String> = words.map(|w| folded(w)).collect();
    folded.sort_by_key(|w| (std::cmp::Reverse(w.len()), w.clone()));
    folded.dedup();
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let boundary = |wanted: bool, c: Option<char>| if wanted && edge(c) { r"(?-u:\b)" } else { "" };
    let one = |w: &String| {
        let ending = if edge(w.chars().last()) { ending } else { "" };
        let (before, after) = (boundary(open, w.chars().next()), boundary(close, w.chars().last()));
        format!("{before}{}{ending}{after}", regex::escape(w))
    };
    format!("(?:{})", folded.iter().map(one).collect::<Vec<_>>().join("|"))
}
