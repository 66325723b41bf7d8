//! Prints the facts read in each file given: for people who work on the reader.

#![expect(clippy::print_stdout, reason = "an example prints")]

use tremplin_documents::{Hint, open};
use tremplin_reader::{Date, Kind, Reader};

fn main() {
    let reader = Reader::new(&tremplin_knowledge::open());
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let document = match open(&bytes, &Hint { name: Some(&path) }) {
            Ok(document) => document,
            Err(e) => {
                println!("== {path}: {e}");
                continue;
            }
        };
        println!("== {path}");
        if reader.kind(&document) == Kind::Ad {
            println!("{:#?}", reader.read_ad(&document));
            continue;
        }
        let p = reader.read_profile(&document, Date::new(2026, 11));
        let text = |s: tremplin_reader::Span| s.of(&document.text).replace('\n', " / ");
        println!("language {:?}, {} months, degree {:?}", p.language, p.experience_months, p.degree);
        println!("headline {:?}", p.headline.map(|h| h.value));
        println!("sections {:?}", p.sections.iter().map(|s| s.kind.as_str()).collect::<Vec<_>>());
        for j in &p.jobs {
            let value = |f: &Option<tremplin_reader::facts::Found<String>>| f.as_ref().map(|f| f.value.clone());
            println!(
                "  job {:?} at {:?}: {} ({} months)",
                value(&j.title),
                value(&j.employer),
                text(j.dates),
                j.months
            );
        }
        for d in &p.degrees {
            println!("  degree {} {:?} {}", d.level.id(), d.year, d.title);
        }
        for l in &p.languages {
            println!("  language {} {:?}", l.lang, l.level);
        }
        for s in &p.skills {
            let first = s.spans.first().map(|s| text(*s));
            println!("  skill {} {:?} {:?} {} months {:?}", s.id, s.level, s.proof, s.months, first);
        }
    }
}
