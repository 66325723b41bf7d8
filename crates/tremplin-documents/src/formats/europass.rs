//! Europass CVs, in XML (Skills Passport of the years before 2020, `Candidate` since) and in JSON: both become one tree, and the tree a CV
//! of one block a field. What tells age, sex, nationality or face is never read.

use super::json::{self, Writer, items, join, string};
use super::{plain, xml};
use crate::{Document, Field, Format, OpenError, SectionKind, limits};
use quick_xml::events::Event;
use serde_json::{Map, Value};

pub(super) fn recognises(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default()).into_owned();
    let is_xml = head.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('<');
    let rooted =
        head.contains("<SkillsPassport") || head.contains("<Candidate") || head.contains("europass:learnerinfo");
    (is_xml && rooted && head.to_ascii_lowercase().contains("europass")) || json::names(bytes, &["SkillsPassport"])
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let tree =
        if json::recognises(bytes) { json::parse(bytes, Format::Europass)? } else { tree(&plain::decode(bytes).0)? };
    let mut writer = Writer::new(Format::Europass);
    if let Some(person) = tree.pointer("/SkillsPassport/LearnerInfo") {
        passport(&mut writer, person)?;
    } else if let Some(candidate) = tree.get("Candidate") {
        self::candidate(&mut writer, candidate)?;
    } else {
        let found = "a Europass file of a version that is not read (save the CV as PDF)".into();
        return Err(OpenError::Unsupported { found });
    }
    writer.finish()
}

/// XML as the JSON of the same names: repeated elements and lists (`WorkExperienceList`) become arrays, attributes and
/// text become values.
fn tree(source: &str) -> Result<Value, OpenError> {
    let mut open: Vec<(String, Map<String, Value>, String)> = vec![(String::new(), Map::new(), String::new())];
    let mut values = 0;
    xml::events(source, Format::Europass, |event| {
        match event {
            Event::Start(e) | Event::Empty(e) => {
                let mut attributes = Map::new();
                values += 1;
                for a in e.attributes().with_checks(false).flatten() {
                    let name = a.key.local_name().as_ref().to_owned();
                    attributes.insert(name, Value::String(a.value.to_string()));
                    values += 1;
                }
                limits::VALUES.check(values)?;
                open.push((e.local_name().as_ref().to_owned(), attributes, String::new()));
                if matches!(event, Event::Empty(_)) {
                    close(&mut open);
                }
            }
            Event::End(_) => close(&mut open),
            other => {
                if let (Some(text), Some(last)) = (xml::text(other), open.last_mut()) {
                    last.2.push_str(&text);
                }
            }
        }
        Ok(())
    })?;
    Ok(open.pop().map_or(Value::Null, |(_, children, _)| Value::Object(children)))
}

/// Puts the last open element into the one around it.
fn close(open: &mut Vec<(String, Map<String, Value>, String)>) {
    let (Some((name, children, text)), true) = (open.pop(), !open.is_empty()) else { return };
    let list = name.strip_suffix("List").map(str::to_owned);
    let value = match (list.as_ref().and_then(|item| children.get(item)), children.is_empty()) {
        (Some(Value::Array(all)), _) => Value::Array(all.clone()),
        (Some(one), _) => Value::Array(vec![one.clone()]),
        (None, true) => Value::String(text),
        (None, false) => Value::Object(children),
    };
    let Some((_, parent, _)) = open.last_mut() else { return };
    match parent.get_mut(list.as_ref().unwrap_or(&name)) {
        Some(Value::Array(all)) => all.push(value),
        Some(first) => *first = Value::Array(vec![first.take(), value]),
        None => drop(parent.insert(list.unwrap_or(name), value)),
    }
}

fn passport(writer: &mut Writer, person: &Value) -> Result<(), OpenError> {
    let at = |pointer: &str| person.pointer(pointer);
    let name = at("/Identification/PersonName").unwrap_or(&Value::Null);
    writer.field(Field::Name, &join(name, &["FirstName", "Surname"], " "))?;
    writer.field(Field::Headline, &label(at("/Headline/Description")))?;
    let address = at("/Identification/ContactInfo/Address/Contact").unwrap_or(&Value::Null);
    writer.field(Field::Contact, &join(address, &["PostalCode", "Municipality"], " "))?;
    writer.field(Field::Contact, &string(at("/Identification/ContactInfo/Email/Contact")))?;
    let jobs: Vec<&Value> = items(person.get("WorkExperience")).collect();
    writer.heading(SectionKind::Experience, "Work experience", !jobs.is_empty())?;
    for job in jobs {
        writer.field(Field::JobTitle, &label(job.get("Position")))?;
        writer.field(Field::Employer, &string(job.pointer("/Employer/Name")))?;
        writer.field(Field::Dates, &period(job.get("Period")))?;
        writer.field(Field::JobText, &string(job.get("Activities")))?;
    }
    let studies: Vec<&Value> = items(person.get("Education")).collect();
    writer.heading(SectionKind::Education, "Education", !studies.is_empty())?;
    for study in studies {
        writer.field(Field::Degree, &string(study.get("Title")))?;
        writer.field(Field::School, &string(study.pointer("/Organisation/Name")))?;
        writer.field(Field::Dates, &period(study.get("Period")))?;
        writer.field(Field::Degree, &string(study.get("Activities")))?;
    }
    skills(writer, person.get("Skills").unwrap_or(&Value::Null))?;
    let achievements: Vec<&Value> = items(person.get("Achievement")).collect();
    writer.heading(SectionKind::Projects, "Achievements", !achievements.is_empty())?;
    for achievement in achievements {
        writer.field(Field::Project, &label(achievement.get("Title")))?;
        writer.field(Field::Project, &string(achievement.get("Description")))?;
    }
    Ok(())
}

fn skills(writer: &mut Writer, skills: &Value) -> Result<(), OpenError> {
    let texts = ["JobRelated", "Computer", "Communication", "Organisational", "Other"];
    let texts: Vec<String> = texts.iter().map(|k| string(skills.get(k).and_then(|s| s.get("Description")))).collect();
    writer.heading(SectionKind::Skills, "Skills", texts.iter().any(|t| !t.trim().is_empty()))?;
    for text in texts {
        writer.field(Field::Skill, &text)?;
    }
    let mother: Vec<&Value> = items(skills.pointer("/Linguistic/MotherTongue")).collect();
    let foreign: Vec<&Value> = items(skills.pointer("/Linguistic/ForeignLanguage")).collect();
    writer.heading(SectionKind::Languages, "Languages", !mother.is_empty() || !foreign.is_empty())?;
    for language in mother {
        writer.field(Field::Language, &format!("{}: native", label(language.get("Description"))))?;
    }
    for language in foreign {
        let level = lowest(language.get("ProficiencyLevel"));
        let name = label(language.get("Description"));
        writer.field(Field::Language, &if level.is_empty() { name } else { format!("{name}: {level}") })?;
    }
    Ok(())
}

/// The lowest of the levels given (A1 to C2): what the person can rely on.
fn lowest(levels: Option<&Value>) -> String {
    let all = levels.and_then(Value::as_object).into_iter().flat_map(|o| o.values());
    all.filter_map(Value::as_str).filter(|l| l.len() == 2).min().unwrap_or_default().to_owned()
}

fn label(value: Option<&Value>) -> String {
    string(value.and_then(|v| v.get("Label")).or(value))
}

/// `2001-08 – 2004-02`; an end that goes on is "present".
fn period(period: Option<&Value>) -> String {
    let Some(period) = period else { return String::new() };
    let (from, to) = (day(period.get("From")), day(period.get("To")));
    let current =
        matches!(string(period.get("Current")).as_str(), "true") || period.get("Current") == Some(&Value::Bool(true));
    let to = if to.is_empty() && current { "present".to_owned() } else { to };
    [from, to].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(" – ")
}

/// Year and month, from `{"Year":2002,"Month":8}` or from the attributes `year="2002" month="--08"`.
fn day(day: Option<&Value>) -> String {
    let part = |keys: [&str; 2]| {
        let found = keys.iter().find_map(|k| day?.get(k));
        string(found).chars().filter(char::is_ascii_digit).collect::<String>()
    };
    let (year, month) = (part(["Year", "year"]), part(["Month", "month"]));
    match month.parse::<u8>() {
        Ok(month) if !year.is_empty() => format!("{year}-{month:02}"),
        _ => year,
    }
}

/// The format since 2020, after HR Open: names and nesting differ from one export to the next, so each is looked for.
fn candidate(writer: &mut Writer, candidate: &Value) -> Result<(), OpenError> {
    let person = candidate.get("CandidatePerson").unwrap_or(&Value::Null);
    let name = person.get("PersonName").unwrap_or(&Value::Null);
    writer.field(Field::Name, &join(name, &["GivenName", "FamilyName"], " "))?;
    let profile = first(candidate.get("CandidateProfile"));
    writer.field(Field::Summary, &string(profile.get("ExecutiveSummary")))?;
    let jobs = all(profile.pointer("/EmploymentHistory/EmployerHistory"));
    writer.heading(SectionKind::Experience, "Work experience", !jobs.is_empty())?;
    for employer in jobs {
        for position in all(employer.get("PositionHistory")) {
            writer.field(Field::JobTitle, &string(position.get("PositionTitle")))?;
            writer.field(Field::Employer, &string(employer.get("OrganizationName")))?;
            writer.field(Field::Dates, &dates(position.get("EmploymentPeriod")))?;
            writer.field(Field::JobText, &string(position.get("Description")))?;
        }
    }
    let studies = all(profile.pointer("/EducationHistory/EducationOrganizationAttendance"));
    writer.heading(SectionKind::Education, "Education", !studies.is_empty())?;
    for study in studies {
        for degree in all(study.get("EducationDegree")) {
            writer.field(Field::Degree, &string(degree.get("DegreeName")))?;
        }
        writer.field(Field::School, &string(study.get("OrganizationName")))?;
        writer.field(Field::Dates, &dates(study.get("AttendancePeriod")))?;
    }
    let competencies = all(profile.pointer("/PersonQualifications/PersonCompetency"));
    writer.heading(SectionKind::Skills, "Skills", !competencies.is_empty())?;
    for competency in competencies {
        writer.field(Field::Skill, &string(competency.get("CompetencyName")))?;
    }
    Ok(())
}

/// One value or several, as a list.
fn all(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

fn first(value: Option<&Value>) -> &Value {
    all(value).first().copied().unwrap_or(&Value::Null)
}

fn dates(period: Option<&Value>) -> String {
    let Some(period) = period else { return String::new() };
    let day = |key: &str| {
        let found = period.get(key);
        string(found.and_then(|d| d.get("FormattedDateTime")).or(found)).chars().take(10).collect::<String>()
    };
    let end = match (day("EndDate"), string(period.get("CurrentIndicator")).as_str()) {
        (end, "true") if end.is_empty() => "present".to_owned(),
        (end, _) => end,
    };
    [day("StartDate"), end].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(" – ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = r#"<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
        <Identification><PersonName><FirstName>Ada</FirstName><Surname>Prune</Surname></PersonName>
        <Demographics><Birthdate year="1970"/></Demographics></Identification>
        <WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period>
        <Position><Label>Analyst</Label></Position><Activities>&lt;p&gt;SQL&lt;/p&gt;</Activities><Employer><Name>Orbis</Name></Employer>
        </WorkExperience></WorkExperienceList><Skills><Linguistic><ForeignLanguageList><ForeignLanguage>
        <Description><Label>French</Label></Description><ProficiencyLevel><Reading>C1</Reading><Writing>B2</Writing></ProficiencyLevel>
        </ForeignLanguage></ForeignLanguageList></Linguistic></Skills></LearnerInfo></SkillsPassport>"#;

    const JSON: &str = r#"{"SkillsPassport":{"LearnerInfo":{"Identification":{"PersonName":{"FirstName":"Ada","Surname":"Prune"},
        "Demographics":{"Birthdate":{"Year":1970}}},"WorkExperience":[{"Period":{"From":{"Year":2019,"Month":3},"Current":true},
        "Position":{"Label":"Analyst"},"Activities":"<p>SQL</p>","Employer":{"Name":"Orbis"}}],"Skills":{"Linguistic":{"ForeignLanguage":
        [{"Description":{"Label":"French"},"ProficiencyLevel":{"Reading":"C1","Writing":"B2"}}]}}}}}"#;

    #[test]
    fn xml_and_json_give_the_same_document() {
        let (from_xml, from_json) = (read(XML.as_bytes()).unwrap(), read(JSON.as_bytes()).unwrap());
        assert!(recognises(XML.as_bytes()) && recognises(JSON.as_bytes()));
        let expected = "Ada Prune\nWork experience\nAnalyst\nOrbis\n2019-03 – present\nSQL\nLanguages\nFrench: B2";
        assert_eq!(from_xml.text, expected);
        assert_eq!(from_xml, from_json);
        assert!(!expected.contains("1970"), "no birth date");
    }

    #[test]
    fn the_format_since_2020_is_read() {
        let xml = "<Candidate xmlns='http://www.europass.eu/1.0'><CandidatePerson><PersonName><GivenName>Ada</GivenName></PersonName>\
            </CandidatePerson><CandidateProfile><EmploymentHistory><EmployerHistory><OrganizationName>Orbis</OrganizationName>\
            <PositionHistory><PositionTitle>Analyst</PositionTitle><EmploymentPeriod><StartDate><FormattedDateTime>2019-03-01\
            </FormattedDateTime></StartDate><CurrentIndicator>true</CurrentIndicator></EmploymentPeriod></PositionHistory>\
            </EmployerHistory></EmploymentHistory></CandidateProfile></Candidate>";
        assert!(recognises(xml.as_bytes()));
        assert_eq!(read(xml.as_bytes()).unwrap().text, "Ada\nWork experience\nAnalyst\nOrbis\n2019-03-01 – present");
    }
}
