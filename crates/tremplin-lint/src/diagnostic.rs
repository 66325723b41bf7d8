//! A finding told: code, weight, place, sentences, law, fix.

use crate::config::Config;
use crate::finding::{Finding, Value};
use crate::rule::{Level, Rule, Safety, Severity};
use crate::rules::{Country, Rules};
use crate::subject::Subject;
use crate::writing::Writing;
use tremplin_documents::Span;

/// Something that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule: `vague_pay`.
    pub code: String,
    /// Folder of the rule.
    pub family: String,
    /// What kind of fault.
    pub level: Level,
    /// How much it weighs, here and today.
    pub severity: Severity,
    /// Where, in bytes of the text: the title for what is of the whole ad.
    pub span: Span,
    /// Whether it is of the whole ad: what lacks stands in no place.
    pub whole: bool,
    /// What the fault is called.
    pub name: String,
    /// What was found.
    pub message: String,
    /// What to do.
    pub advice: String,
    /// What a person would ask before applying.
    pub ask: String,
    /// The law that the rule rests on.
    pub law: Vec<Citation>,
    /// Edits that would mend it.
    pub fix: Option<Fix>,
}

/// A law, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Row of `law.toml`.
    pub id: String,
    /// Where it stands, and what it says.
    pub said: String,
    /// Whether it obliges who publishes this ad today.
    pub binds: bool,
}

/// Edits that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// In the order of the text.
    pub edits: Vec<Edit>,
    /// How sure they are.
    pub safety: Safety,
}

/// A place and what to write there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// In bytes of the text.
    pub span: Span,
    /// The words.
    pub text: String,
}

/// Tells a finding.
pub(crate) fn of(
    finding: Finding,
    rule: &Rule,
    country: &Country,
    rules: &Rules,
    config: &Config,
    subject: &Subject<'_>,
) -> Diagnostic {
    let whole = finding.span.is_none();
    let span = finding.span.unwrap_or_else(|| subject.head());
    let unknown = Writing::default();
    let writing = rules.shelf.writings.get(&config.language).unwrap_or(&unknown);
    let law = citations(rule, country, rules, config, writing);
    let bound = law.iter().any(|l| l.binds);
    let severity = match config.severity.get(&rule.code) {
        Some(set) => *set,
        None if rule.severity == Severity::Error && !bound => Severity::Warning,
        None => rule.severity,
    };
    let word = span.of(subject.text.raw).trim();
    let words = rule.words.get(&config.language).or_else(|| rule.words.values().next());
    let fill = |sentence: &str| filled(sentence, word, &finding.values, writing);
    let told = |pick: fn(&crate::rule::Words) -> &String| words.map(|w| fill(pick(w))).unwrap_or_default();
    let mut message = told(|w| &w.message);
    if country.assumed && severity == Severity::Error {
        message = format!("{message} {}", assumed(country, writing, subject));
    }
    Diagnostic {
        code: rule.code.clone(),
        family: rule.family.clone(),
        level: rule.level,
        severity,
        span,
        whole,
        name: told(|w| &w.name),
        message,
        advice: told(|w| &w.fix),
        ask: told(|w| &w.ask),
        law,
        fix: fix(finding.edits, rule.fix),
    }
}

fn fix(mut edits: Vec<Edit>, safety: Option<Safety>) -> Option<Fix> {
    let safety = safety.filter(|_| !edits.is_empty())?;
    edits.sort_by_key(|e| e.span);
    Some(Fix { edits, safety })
}

fn citations(rule: &Rule, country: &Country, rules: &Rules, config: &Config, writing: &Writing) -> Vec<Citation> {
    let today = config.today.as_str();
    let cite = |law: &crate::law::Law| {
        let word = |words: &std::collections::BTreeMap<String, String>| {
            words.get(&config.language).or_else(|| words.values().next()).cloned().unwrap_or_default()
        };
        let said = writing.law.replace("{article}", &word(&law.article)).replace("{says}", &word(&law.says));
        let binds = country.code.as_ref().is_some_and(|code| law.binds(code, today, &rules.shelf.laws));
        Citation { id: law.id.clone(), said, binds }
    };
    rules.laws(rule, today).map(cite).collect()
}

fn assumed(country: &Country, writing: &Writing, subject: &Subject<'_>) -> String {
    let named = |names: &std::collections::BTreeMap<String, String>, id: Option<&String>| {
        id.map(|id| names.get(id).unwrap_or(id).clone()).unwrap_or_default()
    };
    let language = named(&writing.languages, subject.ad.language.as_ref());
    let country = named(&writing.countries, country.code.as_ref());
    writing.assumed.replace("{language}", &language).replace("{country}", &country)
}

/// Puts what was found in a sentence. One walk: what is put in is not looked through again.
fn filled(sentence: &str, word: &str, values: &[(&'static str, Value)], writing: &Writing) -> String {
    let (mut out, mut rest) = (String::with_capacity(sentence.len() + word.len()), sentence);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, left)) = after.split_once('}') else {
            rest = after;
            break;
        };
        match values.iter().find(|(n, _)| *n == name) {
            Some((_, value)) => out.push_str(&written(value, writing)),
            None if name == "word" => out.push_str(&one_line(word)),
            None => {}
        }
        rest = left;
    }
    out.push_str(rest);
    out
}

fn written(value: &Value, writing: &Writing) -> String {
    match value {
        Value::Text(text) => one_line(text),
        Value::Number(n) if n.fract().abs() < 1e-9 => grouped(*n),
        Value::Number(n) => format!("{n:.1}").replace('.', &writing.decimal),
        Value::List(words) => match words.as_slice() {
            [head @ .., last] if !head.is_empty() => format!("{}{}{last}", head.join(", "), writing.last),
            words => words.concat(),
        },
    }
}

/// A whole number, its thousands apart by a thin space that does not break.
fn grouped(n: f64) -> String {
    let digits = format!("{n:.0}");
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && digits.len() > 4 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// Longest quotation of the ad in a message, in characters.
const QUOTED: usize = 80;

/// Words of an ad in one line, cut where they are long.
fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    line.chars().take(QUOTED - 1).chain(['…']).collect()
}
