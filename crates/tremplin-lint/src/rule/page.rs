//! The Markdown of a rule cut into its parts: title, definition, a page a language, examples.

use super::Example;
use std::collections::BTreeMap;

/// The parts of a file.
pub(super) struct Page {
    /// The code.
    pub title: String,
    /// The definition, and the line on which it begins.
    pub definition: (String, usize),
    /// Prose by language.
    pub pages: BTreeMap<String, String>,
    /// Examples in order.
    pub examples: Vec<Example>,
}

/// A fenced block: what stands after the fence, its text, its first line.
struct Block {
    info: String,
    text: String,
    first: usize,
}

impl Page {
    /// Cuts a file.
    pub(super) fn parse(content: &str) -> Result<Page, (usize, String)> {
        let (mut title, mut definition) = (None, None);
        let (mut pages, mut examples): (BTreeMap<String, String>, Vec<Example>) = Default::default();
        let mut section = String::new();
        let mut lines = content.lines().enumerate();
        while let Some((i, line)) = lines.next() {
            if let Some(name) = line.strip_prefix("# ").filter(|_| title.is_none()) {
                title = Some(name.trim().to_owned());
            } else if let Some(name) = line.strip_prefix("## ") {
                section = name.trim().to_owned();
            } else if line.starts_with("```") {
                let block = block(line, i, &mut lines)?;
                match block.info.split_whitespace().next().unwrap_or_default() {
                    "toml" if definition.is_none() && section.is_empty() => {
                        definition = Some((block.text, block.first));
                    }
                    "ad" => examples.push(Example::parse(&block.info, &block.text, block.first)?),
                    "fixed" => match examples.last_mut() {
                        Some(example) => example.fixed = Some(block.text),
                        None => return Err((i + 1, "`fixed` stands after the ad that it mends".to_owned())),
                    },
                    _ => pages.entry(section.clone()).or_default().push_str(&fenced(&block)),
                }
            } else if !section.is_empty() && section != "examples" {
                let page = pages.entry(section.clone()).or_default();
                page.push_str(line);
                page.push('\n');
            }
        }
        for page in pages.values_mut() {
            *page = page.trim().to_owned();
        }
        Ok(Page {
            title: title.ok_or((1, "begin with `# code_of_the_rule`".to_owned()))?,
            definition: definition.ok_or((1, "no ```toml block before the first `##`".to_owned()))?,
            pages,
            examples,
        })
    }
}

/// The block that a fence opens.
fn block<'a>(
    fence: &str,
    at: usize,
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
) -> Result<Block, (usize, String)> {
    let info = fence.trim_start_matches('`').trim().to_owned();
    let ticks = &fence[..fence.len() - fence.trim_start_matches('`').len()];
    let mut text = String::new();
    for (_, line) in lines {
        if line.trim_end() == ticks {
            return Ok(Block { info, text, first: at + 2 });
        }
        text.push_str(line);
        text.push('\n');
    }
    Err((at + 1, "this block is never closed".to_owned()))
}

fn fenced(block: &Block) -> String {
    format!("```{}\n{}```\n", block.info, block.text)
}
