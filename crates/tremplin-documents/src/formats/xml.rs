//! XML of a stranger: events one after the other, without document types and not nested too deep.

use crate::{Fault, Format, OpenError, limits};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Calls `each` for every event of the XML; refuses document types and elements nested too deep.
pub(crate) fn events(
    xml: &str,
    format: Format,
    mut each: impl FnMut(&Event<'_>) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0u64;
    loop {
        let event = reader.read_event().map_err(|e| OpenError::malformed(format, e.to_string()))?;
        match &event {
            Event::DocType(_) => {
                let detail = "it declares a document type, which such a file never needs".into();
                return Err(OpenError::Damaged { format, fault: Fault::Dtd, detail });
            }
            Event::Start(_) => {
                depth += 1;
                limits::XML_DEPTH.check(depth)?;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth > 0 => return Err(OpenError::malformed(format, "its XML stops in the middle")),
            Event::Eof => return Ok(()),
            _ => {}
        }
        each(&event)?;
    }
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    Some(found.value.to_string())
}

/// The text that an event adds, when it adds some: characters, CDATA, references to characters.
pub(crate) fn text(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(t) => Some(t.xml10_content().into_owned()),
        Event::CData(t) => Some(t.xml10_content().into_owned()),
        Event::GeneralRef(r) => match r.resolve_char_ref() {
            Ok(Some(c)) => Some(c.to_string()),
            _ => quick_xml::escape::resolve_predefined_entity(r).map(str::to_owned),
        },
        _ => None,
    }
}
