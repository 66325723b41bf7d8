//! A path as the engine wants it: an address, in which no character of a folder's name is taken for a pattern.

use std::fmt::Write as _;
use std::path::Path;

/// `file:///home/a%20b/x.parquet`.
pub(super) fn of_file(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut address = String::from("file://");
    let text = whole.to_string_lossy().replace('\\', "/");
    if !text.starts_with('/') {
        address.push('/');
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => {
                address.push(byte.into())
            }
            other => write!(address, "%{other:02X}").expect("writing to a string"),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn signs_of_patterns_are_only_characters() {
        assert_eq!(of_file(Path::new("/a b/[é]*?/x.parquet")), "file:///a%20b/%5B%C3%A9%5D%2A%3F/x.parquet");
    }
}
