//! Who asks, and where to write: boards are told it with every call. A made-up address is none.

use std::fmt;

/// An address where the one who collects can be reached: of mail, or of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(String);

/// Why an address is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactError {
    /// It is neither an address of mail nor one of the web.
    Malformed,
    /// It is an address of examples, which leads to nobody (RFC 2606, RFC 6761).
    MadeUp,
}

/// Ends of names that are kept for examples and tests.
const RESERVED: [&str; 8] =
    ["example", "invalid", "localhost", "test", "example.com", "example.net", "example.org", "local"];
/// Longest address that is told.
const LONGEST: usize = 200;

impl Contact {
    /// Reads `name@host.tld` or `https://host.tld/page`.
    ///
    /// # Errors
    /// When it is no such address, or leads to nobody.
    pub fn parse(text: &str) -> Result<Contact, ContactError> {
        let text = text.trim();
        // A head of HTTP is of visible ASCII; brackets would end the comment in which the address stands.
        let fit = |b: u8| b.is_ascii_graphic() && !b"()<>\",;\\".contains(&b);
        if text.is_empty() || text.len() > LONGEST || !text.bytes().all(fit) {
            return Err(ContactError::Malformed);
        }
        let host = host(text).ok_or(ContactError::Malformed)?.trim_end_matches('.').to_ascii_lowercase();
        if RESERVED.iter().any(|end| host == *end || host.strip_suffix(end).is_some_and(|rest| rest.ends_with('.'))) {
            return Err(ContactError::MadeUp);
        }
        let labels: Vec<&str> = host.split('.').collect();
        let label = |l: &&str| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let named = labels.len() > 1 && labels.iter().all(label);
        let ends_in_letters = labels.last().is_some_and(|l| l.len() > 1 && l.bytes().any(|b| b.is_ascii_alphabetic()));
        if named && ends_in_letters { Ok(Contact(text.to_owned())) } else { Err(ContactError::Malformed) }
    }

    /// How hosts are told who asks: the program, its version, where to write.
    #[must_use]
    pub fn agent(&self) -> String {
        format!("TremplinObservatory/{} (contact: {self})", env!("CARGO_PKG_VERSION"))
    }
}

impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn host(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) {
        return rest.split(['/', '?', '#', ':']).next().filter(|host| !host.contains('@'));
    }
    let (name, host) = text.split_once('@')?;
    (!name.is_empty() && !host.contains(['@', '/', ':'])).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_someone() {
        for fine in ["jobs@lab.univ-lyon1.fr", "https://tremplin.dev/contact", "a.b+c@d-e.org"] {
            let contact = Contact::parse(fine).unwrap();
            assert!(contact.agent().ends_with(&format!("(contact: {fine})")), "{}", contact.agent());
        }
        for none in [
            "",
            "me",
            "@x.fr",
            "me@",
            "me@host",
            "me@1.2.3.4",
            "https://",
            "https://u@x.fr/",
            "me@x.fr\r\nhost: evil",
            "a b@x.fr",
            "me@x.fr)",
            "é@x.fr",
            "ftp://x.fr/",
            "me@x..fr",
        ] {
            assert_eq!(Contact::parse(none), Err(ContactError::Malformed), "{none:?}");
        }
        for made_up in
            ["observatory@example.org", "me@sub.Example.com", "https://localhost/", "x@y.test", "x@y.invalid."]
        {
            assert_eq!(Contact::parse(made_up), Err(ContactError::MadeUp), "{made_up}");
        }
    }
}
