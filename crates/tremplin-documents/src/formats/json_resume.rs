//! JSON Resume and its near relations (Reactive Resume, Manfred Awesomic CV), rendered as a CV of one block a field.
//!
//! Fields of another type than expected are left out, never refused. The table of each section is below.

use super::plain;
use crate::assemble::{Assembly, Look};
use crate::{Document, Field, Format, Label, OpenError, SectionKind, limits};
use scraper::Html;
use serde_json::Value;

/// Text that begins as a JSON object or array.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match bytes {
        [b'{', rest @ ..] => rest.trim_ascii_start().starts_with(b"\"") || rest.trim_ascii_start().starts_with(b"}"),
        [b'[', rest @ ..] => matches!(rest.trim_ascii_start().first(), Some(b'{' | b'[' | b'"')),
        _ => false,
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let (text, _) = plain::decode(bytes);
    limits::JSON_DEPTH.check(depth(&text))?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|e| OpenError::Damaged { format: Format::JsonResume, detail: e.to_string() })?;
    let mut writer = Writer { assembly: Assembly::new(Format::JsonResume) };
    let known = value.get("basics").is_some() || value.get("work").is_some_and(Value::is_array);
    if value.get("aboutMe").is_some_and(|a| a.get("profile").is_some()) {
        writer.manfred(&value)?;
    } else if known && value.get("sections").is_some_and(Value::is_object) {
        writer.reactive(&value)?;
    } else if known {
        writer.json_resume(&value)?;
    } else {
        return Err(OpenError::Unsupported { found: other_kind(&value) });
    }
    match writer.assembly.finish() {
        Err(OpenError::NoText) => Err(OpenError::Empty),
        result => result,
    }
}

fn other_kind(value: &Value) -> String {
    let keys: Vec<&str> = value.as_object().into_iter().flat_map(|o| o.keys()).take(4).map(String::as_str).collect();
    let keys = if keys.is_empty() { String::new() } else { format!(" with {}", keys.join(", ")) };
    format!("JSON{keys} and no \"basics\" or \"work\" as JSON Resume has (jsonresume.org/schema)")
}

/// Depth of brackets outside strings.
fn depth(text: &str) -> u64 {
    let (mut open, mut deepest, mut quoted, mut escaped) = (0u64, 0u64, false, false);
    for b in text.bytes() {
        match b {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                open += 1;
                deepest = deepest.max(open);
            }
            b']' | b'}' if !quoted => open = open.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A section: where it is found, its heading, and what each item's keys mean, in the order they are written.
struct Section {
    /// Keys under which it is found.
    keys: &'static [&'static str],
    kind: SectionKind,
    title: &'static str,
    /// What an item that is only a string is, and one without any known key.
    item: Field,
    /// Keys written together on one line, with what they are.
    fields: &'static [(&'static [&'static str], Field)],
}

const PERIOD: &[&str] = &["startDate", "endDate"];

/// English titles, replaced by those of the file when it has some (Reactive Resume).
const SECTIONS: &[Section] = &[
    Section {
        keys: &["work", "experience"],
        kind: SectionKind::Experience,
        title: "Experience",
        item: Field::JobText,
        fields: &[
            (&["position"], Field::JobTitle),
            (&["name", "company", "organization"], Field::Employer),
            (&["location"], Field::JobText),
            (PERIOD, Field::Dates),
            (&["date"], Field::Dates),
            (&["description"], Field::JobText),
            (&["summary"], Field::JobText),
            (&["highlights"], Field::JobText),
        ],
    },
    Section {
        keys: &["volunteer"],
        kind: SectionKind::Experience,
        title: "Volunteering",
        item: Field::JobText,
        fields: &[
            (&["position"], Field::JobTitle),
            (&["organization"], Field::Employer),
            (&["location"], Field::JobText),
            (PERIOD, Field::Dates),
            (&["date"], Field::Dates),
            (&["summary"], Field::JobText),
            (&["highlights"], Field::JobText),
        ],
    },
    Section {
        keys: &["education"],
        kind: SectionKind::Education,
        title: "Education",
        item: Field::Degree,
        fields: &[
            (&["studyType", "area"], Field::Degree),
            (&["institution"], Field::School),
            (PERIOD, Field::Dates),
            (&["date"], Field::Dates),
            (&["courses"], Field::Degree),
            (&["summary"], Field::Degree),
        ],
    },
    Section {
        keys: &["projects"],
        kind: SectionKind::Projects,
        title: "Projects",
        item: Field::Project,
        fields: &[
            (&["name"], Field::Project),
            (PERIOD, Field::Dates),
            (&["date"], Field::Dates),
            (&["description"], Field::Project),
            (&["summary"], Field::Project),
            (&["highlights"], Field::Project),
            (&["keywords"], Field::Skill),
        ],
    },
    Section {
        keys: &["skills"],
        kind: SectionKind::Skills,
        title: "Skills",
        item: Field::Skill,
        fields: &[(&["name"], Field::Skill), (&["keywords"], Field::Skill)],
    },
    Section {
        keys: &["languages"],
        kind: SectionKind::Languages,
        title: "Languages",
        item: Field::Language,
        fields: &[(&["language", "name", "fluency", "description"], Field::Language)],
    },
    Section {
        keys: &["certificates", "certifications"],
        kind: SectionKind::Certifications,
        title: "Certifications",
        item: Field::Certificate,
        fields: &[
            (&["name", "issuer"], Field::Certificate),
            (&["date"], Field::Dates),
            (&["summary"], Field::Certificate),
        ],
    },
    Section {
        keys: &["awards"],
        kind: SectionKind::Certifications,
        title: "Awards",
        item: Field::Certificate,
        fields: &[
            (&["title", "awarder"], Field::Certificate),
            (&["date"], Field::Dates),
            (&["summary"], Field::Certificate),
        ],
    },
    Section {
        keys: &["publications"],
        kind: SectionKind::Projects,
        title: "Publications",
        item: Field::Project,
        fields: &[
            (&["name", "publisher"], Field::Project),
            (&["releaseDate"], Field::Dates),
            (&["date"], Field::Dates),
            (&["summary"], Field::Project),
        ],
    },
    Section {
        keys: &["interests"],
        kind: SectionKind::Interests,
        title: "Interests",
        item: Field::Interest,
        fields: &[(&["name"], Field::Interest), (&["keywords"], Field::Interest)],
    },
    Section {
        keys: &["references"],
        kind: SectionKind::References,
        title: "References",
        item: Field::Contact,
        fields: &[
            (&["name"], Field::Contact),
            (&["reference", "description"], Field::Summary),
            (&["summary"], Field::Summary),
        ],
    },
];

struct Writer {
    assembly: Assembly,
}

impl Writer {
    fn field(&mut self, field: Field, text: &str) -> Result<(), OpenError> {
        self.assembly.push(text, Look::of(Label::Field(field)))
    }

    fn json_resume(&mut self, value: &Value) -> Result<(), OpenError> {
        let basics = value.get("basics").unwrap_or(&Value::Null);
        self.basics(basics)?;
        self.summary(&string(basics.get("summary")), "Summary")?;
        for section in SECTIONS {
            for key in section.keys {
                self.section(section, value.get(key), section.title)?;
            }
        }
        Ok(())
    }

    fn reactive(&mut self, value: &Value) -> Result<(), OpenError> {
        self.basics(value.get("basics").unwrap_or(&Value::Null))?;
        let sections = value.get("sections").unwrap_or(&Value::Null);
        let shown = |s: &&Value| s.get("visible") != Some(&Value::Bool(false));
        let title =
            |s: &Value, default: &str| Some(string(s.get("name"))).filter(|n| !n.is_empty()).unwrap_or(default.into());
        for profile in items(sections.get("profiles").filter(shown).and_then(|p| p.get("items"))) {
            self.field(Field::Contact, &join(profile, &["network", "username"], " "))?;
        }
        if let Some(summary) = sections.get("summary").filter(shown) {
            self.summary(&string(summary.get("content")), &title(summary, "Summary"))?;
        }
        for section in SECTIONS {
            for found in section.keys.iter().filter_map(|k| sections.get(k)).filter(shown) {
                self.section(section, found.get("items"), &title(found, section.title))?;
            }
        }
        Ok(())
    }

    /// Name, headline and how to reach the person.
    fn basics(&mut self, basics: &Value) -> Result<(), OpenError> {
        self.field(Field::Name, &string(basics.get("name")))?;
        self.field(Field::Headline, &join(basics, &["label", "headline"], " "))?;
        for key in ["email", "phone"] {
            self.field(Field::Contact, &string(basics.get(key)))?;
        }
        let location = basics.get("location").unwrap_or(&Value::Null);
        let parts = join(location, &["address", "postalCode", "city", "region", "countryCode"], ", ");
        self.field(Field::Contact, if parts.is_empty() { location.as_str().unwrap_or("") } else { &parts })?;
        let url = basics.get("url");
        self.field(Field::Contact, &string(url.and_then(|u| u.get("href")).or(url)))?;
        for profile in items(basics.get("profiles")) {
            self.field(Field::Contact, &join(profile, &["network", "username", "url"], " "))?;
        }
        Ok(())
    }

    fn summary(&mut self, text: &str, title: &str) -> Result<(), OpenError> {
        if !text.trim().is_empty() {
            self.field(Field::Heading(SectionKind::Summary), title)?;
            self.field(Field::Summary, text)?;
        }
        Ok(())
    }

    fn section(&mut self, section: &Section, found: Option<&Value>, title: &str) -> Result<(), OpenError> {
        let items: Vec<&Value> = items(found).filter(|i| i.get("visible") != Some(&Value::Bool(false))).collect();
        if items.is_empty() {
            return Ok(());
        }
        self.field(Field::Heading(section.kind), title)?;
        for item in items {
            self.field(section.item, item.as_str().unwrap_or(""))?;
            for (keys, field) in section.fields {
                self.item_field(item, keys, *field)?;
            }
        }
        Ok(())
    }

    /// Lists give a block for each member; several keys are joined.
    fn item_field(&mut self, item: &Value, keys: &[&str], field: Field) -> Result<(), OpenError> {
        if let [key] = keys
            && let Some(Value::Array(list)) = item.get(key)
        {
            return list.iter().try_for_each(|member| self.field(field, &string(Some(member))));
        }
        let between = match field {
            Field::Dates => " – ",
            Field::Language => ": ",
            Field::Degree => " ",
            _ => ", ",
        };
        self.field(field, &join(item, keys, between))
    }

    /// The Manfred CV keeps roles inside jobs and studies apart from knowledge.
    fn manfred(&mut self, value: &Value) -> Result<(), OpenError> {
        let at = |pointer: &str| value.pointer(pointer);
        let profile = at("/aboutMe/profile").unwrap_or(&Value::Null);
        self.field(Field::Name, &join(profile, &["name", "surnames"], " "))?;
        self.field(Field::Headline, &string(profile.get("title")))?;
        self.summary(&string(profile.get("description")), "Summary")?;
        let jobs: Vec<&Value> = items(at("/experience/jobs")).collect();
        if !jobs.is_empty() {
            self.field(Field::Heading(SectionKind::Experience), "Experience")?;
        }
        for job in jobs {
            for role in items(job.get("roles")) {
                self.field(Field::JobTitle, &string(role.get("name")))?;
                self.field(Field::Employer, &string(job.pointer("/organization/name")))?;
                self.field(Field::Dates, &join(role, &["startDate", "finishDate"], " – "))?;
                for challenge in items(role.get("challenges")) {
                    self.field(Field::JobText, &string(challenge.get("description")))?;
                }
                for competence in items(role.get("competences")) {
                    self.field(Field::Skill, &string(competence.get("name")))?;
                }
            }
        }
        self.manfred_knowledge(value)
    }

    fn manfred_knowledge(&mut self, value: &Value) -> Result<(), OpenError> {
        let knowledge = value.get("knowledge").unwrap_or(&Value::Null);
        let studies: Vec<&Value> = items(knowledge.get("studies")).collect();
        if !studies.is_empty() {
            self.field(Field::Heading(SectionKind::Education), "Education")?;
        }
        for study in studies {
            self.field(Field::Degree, &string(study.get("name")))?;
            self.field(Field::School, &string(study.pointer("/institution/name")))?;
            self.field(Field::Dates, &join(study, &["startDate", "finishDate"], " – "))?;
        }
        self.field(Field::Heading(SectionKind::Skills), "Skills")?;
        for skill in items(knowledge.get("hardSkills")).chain(items(knowledge.get("softSkills"))) {
            self.field(Field::Skill, &string(skill.pointer("/skill/name")))?;
        }
        self.field(Field::Heading(SectionKind::Languages), "Languages")?;
        for language in items(knowledge.get("languages")) {
            self.field(Field::Language, &join(language, &["fullName", "level"], ": "))?;
        }
        Ok(())
    }
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// A value as text; HTML, as Reactive Resume keeps it, is turned to lines.
fn string(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) if text.contains("</") && text.len() < 100_000 => lines_of(text),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Blocks of a fragment of HTML, one a line. Fragments nested as no editor writes are left as they are.
fn lines_of(html: &str) -> String {
    if html.matches('<').count() > 2_000 {
        return html.to_owned();
    }
    let broken = html.replace("</p>", "</p>\n").replace("</li>", "</li>\n").replace("<br", "\n<br");
    Html::parse_fragment(&broken).root_element().text().collect()
}

/// The non-empty values of `keys`.
fn join(value: &Value, keys: &[&str], between: &str) -> String {
    let parts: Vec<String> = keys.iter().map(|k| string(value.get(k))).filter(|s| !s.trim().is_empty()).collect();
    parts.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_a_block() {
        let json = r#"{"basics":{"name":"Ada","label":"Analyst"},"work":[{"name":"ACME","position":"Engineer",
            "startDate":"2020-01","endDate":"2021-02","highlights":["Wrote","Read"]}],"skills":[{"name":"Web","keywords":["HTML"]}]}"#;
        let document = read(json.as_bytes()).unwrap();
        let seen: Vec<_> = document.blocks.iter().map(|b| (b.span.of(&document.text), b.label)).collect();
        let field = Label::Field;
        assert_eq!(
            seen,
            [
                ("Ada", field(Field::Name)),
                ("Analyst", field(Field::Headline)),
                ("Experience", field(Field::Heading(SectionKind::Experience))),
                ("Engineer", field(Field::JobTitle)),
                ("ACME", field(Field::Employer)),
                ("2020-01 – 2021-02", field(Field::Dates)),
                ("Wrote", field(Field::JobText)),
                ("Read", field(Field::JobText)),
                ("Skills", field(Field::Heading(SectionKind::Skills))),
                ("Web", field(Field::Skill)),
                ("HTML", field(Field::Skill)),
            ]
        );
    }

    #[test]
    fn wrong_types_are_left_out_and_other_json_refused() {
        assert!(read(br#"{"basics":{"name":"Ada","email":[1]},"work":{"a":1},"skills":"x"}"#).is_ok());
        let error = read(br#"{"openapi":"3.1","paths":{}}"#).unwrap_err();
        assert_eq!(error.code(), "document.unsupported");
        assert!(error.to_string().contains("openapi"));
    }

    #[test]
    fn depth_is_limited() {
        let nested = |n: usize| format!(r#"{{"basics":{{"name":"Ada"}},"x":{}{}}}"#, "[".repeat(n), "]".repeat(n));
        assert!(read(nested(63).as_bytes()).is_ok());
        assert_eq!(read(nested(64).as_bytes()).unwrap_err().code(), "limit.json_depth");
    }
}
