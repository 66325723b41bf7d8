//! The words and patterns of the title of an ad, ready for look-up.

use super::{Phrases, any_of, by_value, phrases};
use crate::text::fold::folded;
use regex::Regex;
use tremplin_knowledge::lang::{self, ReadingTables};

/// Words and patterns of the title of an ad.
#[derive(Debug)]
pub(crate) struct Title {
    pub labels: Phrases,
    pub lead_ins: Phrases,
    pub articles: Phrases,
    pub ends: Phrases,
    pub men: Phrases,
    pub women: Phrases,
    pub genders: Vec<(String, String)>,
    /// On folded text: letters and words that may be a gender mark.
    pub mark: Regex,
    /// On folded text: a word, and the ending of the other gender added to it. Groups `base`, `r`, `plural`.
    pub suffix: Regex,
    pub noise: Phrases,
    pub apart: Phrases,
    pub persons: Phrases,
    pub modes: Phrases,
    pub fillers: Phrases,
    pub of: Phrases,
    pub under: Phrases,
    pub seniority: Vec<(String, Phrases)>,
    pub guards: Vec<Guard>,
    /// Signs that part a title.
    pub separator: Regex,
    /// On folded text: pay.
    pub pay: Regex,
    /// On folded text: a reference with its label, a hashtag.
    pub reference: Regex,
}

/// Words of a title that mean nothing of it in some places.
#[derive(Debug)]
pub(crate) struct Guard {
    pub words: Phrases,
    pub not_before: Phrases,
    pub not_after: Phrases,
    pub first: bool,
}

impl Title {
    pub(super) fn new(tables: &[&ReadingTables]) -> Title {
        let all = |pick: fn(&lang::TitleWords) -> &Vec<String>| phrases(tables.iter().flat_map(|t| pick(&t.title)));
        let titles = || tables.iter().map(|t| &t.title);
        let people = any_of(titles().flat_map(|t| t.men.iter().chain(&t.women).chain(&t.others)));
        let suffixes = any_of(titles().flat_map(|t| &t.suffixes));
        let join = any_of(tables.iter().flat_map(|t| &t.degree_context.or));
        let mark = format!(r"\b(?:{people})(?:\s*[/|.,·+&-]\s*(?:{people})\b|\s+(?:{join})\s+(?:{people})\b)+");
        let suffix = format!(
            r"(?P<base>\p{{L}}{{2,}})(?:\s?[(\[{{]-?(?:s|(?:{suffixes})s?)[)\]}}](?P<plural>s?)|[·.⸱*_](?P<r>r[·.⸱*_])?(?:{suffixes})(?P<plural2>[·.⸱*_-]?s)?\b|[/-](?:{suffixes})(?P<plural3>[·.⸱*/-]?s)?\b)"
        );
        let pattern = |p: &str| Regex::new(p).expect("the pattern is made of escaped words");
        Title {
            labels: all(|t| &t.labels),
            lead_ins: all(|t| &t.lead_ins),
            articles: all(|t| &t.articles),
            ends: all(|t| &t.ends),
            men: all(|t| &t.men),
            women: all(|t| &t.women),
            genders: titles().flat_map(|t| &t.genders).map(|(a, b)| (folded(a), folded(b))).collect(),
            mark: pattern(&mark),
            suffix: pattern(&suffix),
            noise: all(|t| &t.noise),
            apart: all(|t| &t.noise_apart),
            persons: all(|t| &t.persons),
            modes: all(|t| &t.modes),
            fillers: all(|t| &t.fillers),
            of: all(|t| &t.of),
            under: all(|t| &t.under),
            seniority: by_value(titles().map(|t| &t.seniority)),
            guards: titles().flat_map(|t| &t.guards).map(Guard::new).collect(),
            separator: pattern(r"\s+[-–—|•·:/>→]+\s+|\s*[|•→]\s*|\s*//\s*|[,;:]\s+|[-–—]+\s+|\s+[-–—]+|_+"),
            pay: pattern(
                r"[€$£]\s*\d[\d ., ]*k?(?:\s*(?:-|a|to|/)\s*[€$£]?\s*\d[\d ., ]*k?)?|\b\d[\d., ]*k?\s*(?:(?:-|a|to|/)\s*\d[\d., ]*)?k?\s*(?:€|£|\$|\beuros?\b|\beur\b|\busd\b|\bgbp\b)|\b\d{2,3}\s*(?:-|a|to|/)\s*\d{2,3}\s?k\b|\b\d{2,3}\s?k\b",
            ),
            reference: pattern(
                r"(?:^|[\s(\[])#[\p{L}\d][\p{L}\d_-]*|\b(?:ref(?:erence)?|req(?:uisition)?|job id|id)(?:[ .:#°]+\p{L}{0,4}[-_ ]?|[-_]?)\d{2,}[\p{L}\d/_-]*|\bn°\s*\d+",
            ),
        }
    }
}

impl Guard {
    fn new(guard: &lang::TitleGuard) -> Guard {
        Guard {
            words: phrases(guard.words.iter()),
            not_before: phrases(guard.not_before.iter()),
            not_after: phrases(guard.not_after.iter()),
            first: guard.first,
        }
    }
}
