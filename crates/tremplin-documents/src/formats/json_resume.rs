//! JSON Resume and its near relations (Reactive Resume, Manfred Awesomic CV), rendered as a CV of one block a field.
//!
//! Fields of another type than expected are left out, never refused. The table of each section is below.

use super::json::{self, Writer, items, join, string};
use crate::{Document, Field, Format, OpenError, SectionKind};
use serde_json::Value;

/// Any JSON: what it holds is seen when it is read.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    json::recognises(bytes)
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let value = json::parse(bytes, Format::JsonResume)?;
    let mut resume = Resume { writer: Writer::new(Format::JsonResume) };
    let known = value.get("basics").is_some() || value.get("work").is_some_and(Value::is_array);
    if value.get("aboutMe").is_some_and(|a| a.get("profile").is_some()) {
        resume.manfred(&value)?;
    } else if known && value.get("sections").is_some_and(Value::is_object) {
        resume.reactive(&value)?;
    } else if known {
        resume.json_resume(&value)?;
    } else {
        return Err(OpenError::Unsupported { found: other_kind(&value) });
    }
    let wrong = wrong_types(&value);
    if !wrong.is_empty() {
        resume.writer.assembly.note("json.type", wrong.join(", "));
    }
    resume.writer.finish()
}

fn other_kind(value: &Value) -> String {
    let keys: Vec<&str> = value.as_object().into_iter().flat_map(|o| o.keys()).take(4).map(String::as_str).collect();
    let keys = if keys.is_empty() { String::new() } else { format!(" with {}", keys.join(", ")) };
    format!("JSON{keys} and no \"basics\" or \"work\" as JSON Resume has (jsonresume.org/schema)")
}

/// How many fields of a wrong type are named.
const NAMED: usize = 8;

/// Pointers to the fields of JSON Resume that are of another type than its schema asks, and were left out.
fn wrong_types(value: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |pointer: String, found: &Value, right: bool| {
        if !right && !found.is_null() {
            wrong.push(pointer);
        }
    };
    let basics = value.get("basics").unwrap_or(&Value::Null);
    check("/basics".into(), basics, basics.is_object());
    for (key, found) in basics.as_object().into_iter().flatten() {
        if ["name", "label", "email", "phone", "summary"].contains(&key.as_str()) {
            check(format!("/basics/{key}"), found, found.is_string());
        }
    }
    for section in SECTIONS {
        for (key, found) in section.keys.iter().filter_map(|k| Some((k, value.get(k)?))) {
            check(format!("/{key}"), found, found.is_array());
            for (i, item) in items(Some(found)).enumerate() {
                check(format!("/{key}/{i}"), item, item.is_object() || item.is_string());
                for (field, found) in item.as_object().into_iter().flatten() {
                    let known = section.fields.iter().any(|(keys, _)| keys.contains(&field.as_str()));
                    let right =
                        found.is_string() || items(Some(found)).any(Value::is_string) || found == &Value::Array(vec![]);
                    check(format!("/{key}/{i}/{field}"), found, right || !known);
                }
            }
        }
    }
    wrong.truncate(NAMED);
    wrong
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

struct Resume {
    writer: Writer,
}

impl Resume {
    fn field(&mut self, field: Field, text: &str) -> Result<(), OpenError> {
        self.writer.field(field, text)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Label;

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
        assert_eq!(error.code(), "type.unsupported");
        assert!(error.to_string().contains("openapi"));
    }

    #[test]
    fn depth_is_limited() {
        let nested = |n: usize| format!(r#"{{"basics":{{"name":"Ada"}},"x":{}{}}}"#, "[".repeat(n), "]".repeat(n));
        assert!(read(nested(63).as_bytes()).is_ok());
        assert_eq!(read(nested(64).as_bytes()).unwrap_err().code(), "json.depth");
    }
}
