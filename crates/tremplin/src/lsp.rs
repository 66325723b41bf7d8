//! A language server for job ads: the same findings, fixes and pages of rules, in an editor. It speaks on the streams it is given;
//! positions are in UTF-16, as editors count.

mod position;

use crate::lint::{Linted, Linting, lint};
use crate::{Opening, Say};
use lsp_server::{Connection, Message, Notification, Request, Response};
use lsp_types as lsp;
use position::{offset, range};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tremplin_documents::Span;
use tremplin_lint::rule::{Safety, Severity};
use tremplin_lint::source::Source;
use tremplin_lint::{Diagnostic, Fix};

/// The name under which findings are shown.
const SOURCE: &str = "tremplin";

/// An ad that is open in the editor.
struct Open {
    text: String,
    version: i32,
    linted: Option<Linted>,
}

/// A server and the ads that are open.
pub struct Server<'k> {
    linting: Linting<'k>,
    opening: Opening,
    say: &'k Say,
    open: BTreeMap<String, Open>,
}

/// What the client is told that the server can do.
#[must_use]
pub fn capabilities() -> Value {
    let sync = lsp::TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(lsp::TextDocumentSyncKind::INCREMENTAL),
        ..Default::default()
    };
    let actions =
        lsp::CodeActionOptions { code_action_kinds: Some(vec![lsp::CodeActionKind::QUICKFIX]), ..Default::default() };
    told(&lsp::ServerCapabilities {
        position_encoding: Some(lsp::PositionEncodingKind::UTF16),
        text_document_sync: Some(sync.into()),
        code_action_provider: Some(actions.into()),
        hover_provider: Some(true.into()),
        ..Default::default()
    })
}

impl<'k> Server<'k> {
    /// A server without any ad yet.
    #[must_use]
    pub fn new(linting: Linting<'k>, opening: Opening, say: &'k Say) -> Server<'k> {
        Server { linting, opening, say, open: BTreeMap::new() }
    }

    /// Serves a client that has been told the capabilities, until it says that it is done or leaves.
    ///
    /// # Errors
    /// When the protocol is broken.
    pub fn serve(&mut self, connection: &Connection) -> Result<(), lsp_server::ProtocolError> {
        for message in &connection.receiver {
            let answers = match message {
                Message::Request(request) if connection.handle_shutdown(&request)? => return Ok(()),
                Message::Request(request) => vec![Message::Response(self.answer(request))],
                Message::Notification(notification) => self.noticed(notification),
                Message::Response(_) => Vec::new(),
            };
            for answer in answers {
                if connection.sender.send(answer).is_err() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn answer(&self, request: Request) -> Response {
        let params = request.params;
        let answer = match request.method.as_str() {
            "textDocument/codeAction" => read(params).map(|p| self.actions(&p)),
            "textDocument/hover" => read(params).map(|p| self.hover(&p)),
            method => {
                let code = lsp_server::ErrorCode::MethodNotFound as i32;
                return Response::new_err(request.id, code, method.to_owned());
            }
        };
        match answer {
            Ok(value) => Response::new_ok(request.id, value),
            Err(wrong) => Response::new_err(request.id, lsp_server::ErrorCode::InvalidParams as i32, wrong),
        }
    }

    /// What a notification makes us say. One that cannot be read, or that we do not know, is passed over, as the protocol has it.
    fn noticed(&mut self, notification: Notification) -> Vec<Message> {
        let params = notification.params;
        match notification.method.as_str() {
            "textDocument/didOpen" => read(params).map(|p| self.opened(p)).unwrap_or_default(),
            "textDocument/didChange" => read(params).map(|p| self.changed(p)).unwrap_or_default(),
            "textDocument/didClose" => read(params).map(|p| self.closed(&p)).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    fn opened(&mut self, params: lsp::DidOpenTextDocumentParams) -> Vec<Message> {
        let document = params.text_document;
        let open = Open { text: document.text, version: document.version, linted: None };
        self.open.insert(document.uri.as_str().to_owned(), open);
        self.judge(&document.uri)
    }

    /// Changes come one after the other: each is counted in the text that the one before has made.
    fn changed(&mut self, params: lsp::DidChangeTextDocumentParams) -> Vec<Message> {
        let uri = params.text_document.uri;
        let Some(open) = self.open.get_mut(uri.as_str()) else { return Vec::new() };
        for change in params.content_changes {
            match change.range {
                Some(range) => {
                    let (start, end) = (offset(&open.text, range.start), offset(&open.text, range.end));
                    open.text.replace_range(start..end.max(start), &change.text);
                }
                None => open.text = change.text,
            }
        }
        open.version = params.text_document.version;
        self.judge(&uri)
    }

    fn closed(&mut self, params: &lsp::DidCloseTextDocumentParams) -> Vec<Message> {
        self.open.remove(params.text_document.uri.as_str());
        vec![published(params.text_document.uri.clone(), Vec::new(), None)]
    }

    /// Judges an open ad and tells what was found. A text that cannot be read, an empty one, has no findings.
    fn judge(&mut self, uri: &lsp::Uri) -> Vec<Message> {
        let Some(open) = self.open.get_mut(uri.as_str()) else { return Vec::new() };
        let name = uri.as_str().rsplit('/').next();
        open.linted = lint(open.text.as_bytes(), name, &self.opening, &self.linting).ok();
        let found = open.linted.iter().flat_map(|l| l.findings.iter().map(move |d| (l, d)));
        let text = open.text.as_str();
        let all = found.map(|(linted, d)| diagnostic(d, range(text, place(linted, text, d.span)))).collect();
        vec![published(uri.clone(), all, Some(open.version))]
    }

    /// The fixes of what stands in a range.
    fn actions(&self, params: &lsp::CodeActionParams) -> Value {
        let uri = &params.text_document.uri;
        let Some(open) = self.open.get(uri.as_str()) else { return json!([]) };
        let (from, to) = (offset(&open.text, params.range.start), offset(&open.text, params.range.end));
        let here = |span: Span| span.start <= to && from <= span.end;
        let Some(linted) = &open.linted else { return json!([]) };
        let found = linted.findings.iter().filter(|d| here(place(linted, &open.text, d.span)));
        let actions = found.filter_map(|d| self.action(d, d.fix.as_ref()?, linted, &open.text, uri));
        told(&actions.collect::<Vec<_>>())
    }

    fn action(&self, d: &Diagnostic, fix: &Fix, linted: &Linted, text: &str, uri: &lsp::Uri) -> Option<Value> {
        let source = Source::new(text, &linted.document);
        let edit = |e: &tremplin_lint::Edit| {
            Some(lsp::TextEdit { range: range(text, source.place(e.span)?), new_text: e.text.clone() })
        };
        let edits: Vec<lsp::TextEdit> = fix.edits.iter().map(edit).collect::<Option<_>>()?;
        let written = fix.edits.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" … ");
        let title = if written.is_empty() {
            self.say.text("lsp-take-away")
        } else {
            self.say.with("lsp-write", [("text", written.into())])
        };
        Some(json!({
            "title": title, "kind": lsp::CodeActionKind::QUICKFIX, "isPreferred": fix.safety == Safety::Safe,
            "diagnostics": [diagnostic(d, range(text, place(linted, text, d.span)))],
            "edit": { "changes": { (uri.as_str()): edits } },
        }))
    }

    /// The page of the rule under the pointer.
    fn hover(&self, params: &lsp::HoverParams) -> Value {
        let at = &params.text_document_position_params;
        let Some(open) = self.open.get(at.text_document.uri.as_str()) else { return Value::Null };
        let byte = offset(&open.text, at.position);
        let Some(linted) = &open.linted else { return Value::Null };
        let found: Vec<(&Diagnostic, Span)> =
            linted.findings.iter().map(|d| (d, place(linted, &open.text, d.span))).collect();
        let under: Vec<_> = found.into_iter().filter(|(_, span)| span.start <= byte && byte <= span.end).collect();
        let Some((_, span)) = under.first() else { return Value::Null };
        let pages: Vec<String> = under.iter().map(|(d, _)| self.page(d)).collect();
        let contents = lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: pages.join("\n\n---\n\n") };
        told(&lsp::Hover { contents: lsp::HoverContents::Markup(contents), range: Some(range(&open.text, *span)) })
    }

    fn page(&self, d: &Diagnostic) -> String {
        let page = self.linting.rules.get(&d.code).and_then(|r| r.pages.get(self.say.lang().code()));
        let law: String = d.law.iter().map(|l| format!("\n\n{}", l.said)).collect();
        format!("**{}** `{}`\n\n{} {}\n\n{}{law}", d.name, d.code, d.message, d.advice, page.map_or("", String::as_str))
    }
}

/// Where a finding stands in the text of the editor; its line, or the first line, where the words cannot be found there.
fn place(linted: &Linted, text: &str, span: Span) -> Span {
    let source = Source::new(text, &linted.document);
    source.place(span).unwrap_or_else(|| {
        let line = source.line(span).unwrap_or(0);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
        Span::new(start, start + length)
    })
}

fn diagnostic(d: &Diagnostic, range: lsp::Range) -> lsp::Diagnostic {
    let severity = match d.severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Notice => lsp::DiagnosticSeverity::INFORMATION,
    };
    lsp::Diagnostic {
        range,
        severity: Some(severity),
        code: Some(lsp::NumberOrString::String(d.code.clone())),
        source: Some(SOURCE.to_owned()),
        message: format!("{} {}", d.message, d.advice),
        ..Default::default()
    }
}

fn published(uri: lsp::Uri, diagnostics: Vec<lsp::Diagnostic>, version: Option<i32>) -> Message {
    let params = lsp::PublishDiagnosticsParams { uri, diagnostics, version };
    Message::Notification(Notification::new("textDocument/publishDiagnostics".to_owned(), params))
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, String> {
    serde_json::from_value(params).map_err(|e| e.to_string())
}

fn told<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("the types of the protocol are JSON")
}
