//! More years asked with a tool than it has existed. In the rule, `any` holds ways to say years, `one` the tools; the year of each
//! tool is in `rules/data/tools.toml`.

use super::Asked;
use crate::finding::Finding;
use crate::hits::{Hit, Places};
use crate::rule::{ANY, Group, Rule};
use serde::Deserialize;
use tremplin_documents::Span;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tools {
    tool: Vec<Tool>,
}

/// A tool and the year in which it could first be used.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the source is for those who check the table")]
struct Tool {
    name: String,
    year: i32,
    source: String,
    read_on: String,
}

pub(super) fn find(rule: &Rule, places: &Places, asked: &Asked<'_>) -> Vec<Finding> {
    let tools = places.of(Group::One);
    if tools.is_empty() || places.any().is_empty() {
        return Vec::new();
    }
    let table: Option<Tools> = asked.data.get("tools").and_then(|t| toml::from_str(t).ok());
    let today = asked.today.get(..4).and_then(|y| y.parse::<i32>().ok());
    let (Some(table), Some(today)) = (table, today) else { return Vec::new() };
    places.any().iter().filter_map(|years| judged(rule, *years, tools, &table, today, asked)).collect()
}

/// The tool of the sentence that stands nearest after the years.
fn judged(rule: &Rule, years: Hit, tools: &[Hit], table: &Tools, today: i32, asked: &Asked<'_>) -> Option<Finding> {
    let subject = asked.subject;
    let sentence = |h: &Hit| subject.sentences.get(h.first);
    let tool = tools.iter().find(|t| t.first >= years.end && sentence(t) == sentence(&years))?;
    let asks: i32 = (years.first..years.end).find_map(|i| subject.text.token(i).parse().ok())?;
    let name = rule.terms.get(ANY)?.one.get(tool.term)?;
    let known = table.tool.iter().find(|t| t.name == *name)?;
    let age = today - known.year;
    // Another number of years between the two is that of the tool; a comma ends what the years are of.
    let ends = |i: usize| subject.text.token(i) == "," || subject.text.token(i).parse::<i32>().is_ok();
    let other = (years.end..tool.first).any(ends);
    (asks > age && !other).then(|| {
        let span = Span::new(subject.span(years.first, years.end).start, subject.span(tool.first, tool.end).end);
        let said = subject.span(tool.first, tool.end).of(subject.text.raw);
        let finding =
            Finding::at(span).text("other", said).number("value", f64::from(asks)).number("max", f64::from(age));
        finding.text("date", known.year.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rules;

    #[test]
    fn every_tool_looked_for_has_a_year_and_a_source() {
        let rules = Rules::embedded();
        let table: Tools = toml::from_str(&rules.shelf.data["tools"]).expect("the table of tools is right");
        let rule = rules.get("tool_younger_than_years").expect("the rule is there");
        let mut looked_for = rule.terms[ANY].one.clone();
        let mut known: Vec<String> = table.tool.iter().map(|t| t.name.clone()).collect();
        looked_for.sort();
        known.sort();
        assert_eq!(looked_for, known);
        assert!(table.tool.iter().all(|t| (1970..2027).contains(&t.year) && !t.source.is_empty()));
    }
}
