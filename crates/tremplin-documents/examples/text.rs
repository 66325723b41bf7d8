//! Prints the blocks of a file: page, column, label, size, weight, text.
#![allow(clippy::print_stdout)]

use tremplin_documents::{Hint, open};

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).expect("the path names a file");
        match open(&bytes, &Hint { name: Some(&path) }) {
            Ok(document) => {
                for block in &document.blocks {
                    let bold = if block.bold { "b" } else { " " };
                    let label = format!("{:?}", block.label);
                    let size = block.size.unwrap_or(0.0);
                    println!(
                        "{}.{} {label:<9.30} {size:>4}{bold} | {}",
                        block.page,
                        block.column,
                        block.span.of(&document.text)
                    );
                }
                println!("== {path}: {} pages {}, notes {:?}", document.format, document.pages, document.notes);
            }
            Err(error) => println!("== {path}: {}: {error}", error.code()),
        }
    }
}
