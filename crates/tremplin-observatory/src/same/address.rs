//! The address of an ad's own page, without what differs from one visit to the next.

use super::text::hash;

/// Parameters that say where a visitor comes from.
const TRACKING: [&str; 6] = ["utm_", "gh_src", "source", "src", "referrer", "trk"];

/// The hash of an address that only one ad can have; none for the front page of a board or of an employer.
pub(super) fn of_ad(url: &str) -> Option<u64> {
    let plain = plain(url.trim());
    is_own(&plain).then(|| hash(&plain))
}

/// Without scheme, `www.`, tracking, last slash and the case of the host.
fn plain(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (head, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (query, late) = query.split_once('#').unwrap_or((query, ""));
    let (head, fragment) = head.split_once('#').unwrap_or((head, late));
    let (host, path) = head.split_once('/').unwrap_or((head, ""));
    let host = host.to_lowercase();
    let mut kept: Vec<&str> = query.split('&').filter(|p| !p.is_empty() && !tracks(p)).collect();
    kept.sort_unstable();
    // Only pages made by a script keep their ad after the sign: `#/job/42`.
    let fragment = if fragment.contains(|c: char| c.is_ascii_digit()) { fragment } else { "" };
    format!(
        "{}/{}?{}#{fragment}",
        host.strip_prefix("www.").unwrap_or(&host),
        path.trim_end_matches('/'),
        kept.join("&")
    )
}

fn tracks(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_lowercase();
    TRACKING.iter().any(|t| name == *t || t.ends_with('_') && name.starts_with(t))
}

/// An own page has a number or a name of several words after the host.
fn is_own(plain: &str) -> bool {
    let after = plain.split_once('/').map_or("", |(_, after)| after);
    after.contains(|c: char| c.is_ascii_digit()) || after.contains(['-', '_'])
}

#[cfg(test)]
mod tests {
    use super::of_ad;

    #[test]
    fn an_address_is_that_of_one_page() {
        let same = |a: &str, b: &str| of_ad(a).is_some() && of_ad(a) == of_ad(b);
        assert!(same(
            "https://jobs.example.org/acme/42",
            "http://www.Jobs.example.org/acme/42/?utm_source=x&src=mail#apply"
        ));
        assert!(same("https://a.example/job?b=1&id=7", "https://a.example/job?id=7&b=1"));
        assert!(!same("https://a.example/job?id=7", "https://a.example/job?id=8"));
        assert!(!same("https://a.example/#/job/7", "https://a.example/#/job/8"));
        assert!(!same("https://a.example/careers", "https://a.example/careers"));
        assert!(!same("", ""));
    }
}
