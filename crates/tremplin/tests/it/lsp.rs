//! The language server, by a client that speaks to the program over its streams as an editor does.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

struct Client {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: u64,
}

const URI: &str = "file:///ads/ad.txt";

impl Client {
    fn start() -> Client {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tremplin"));
        command.args(["lsp", "--lang", "fr", "--today", "2026-11-25"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let to = child.stdin.take().expect("its input");
        let from = BufReader::new(child.stdout.take().expect("its output"));
        let mut client = Client { child, to, from, last: 0 };
        let told = client.ask("initialize", json!({ "processId": null, "rootUri": null, "capabilities": {} }));
        assert_eq!(told["capabilities"]["positionEncoding"], "utf-16");
        client.tell("initialized", json!({}));
        client
    }

    fn write(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server listens");
        self.to.flush().expect("the server listens");
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).expect("the server speaks") > 0, "the server left");
            match line.trim().split_once(": ") {
                Some(("Content-Length", n)) => length = n.parse().expect("a length"),
                _ if line.trim().is_empty() => break,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).expect("a whole message");
        serde_json::from_slice(&body).expect("JSON")
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        self.write(&json!({ "jsonrpc": "2.0", "id": self.last, "method": method, "params": params }));
        loop {
            let answer = self.read();
            if answer["id"] == self.last {
                return answer["result"].clone();
            }
        }
    }

    /// The findings of a rule that the server publishes next.
    fn published(&mut self, code: &str) -> Vec<Value> {
        let message = self.read();
        assert_eq!(message["method"], "textDocument/publishDiagnostics");
        let all = message["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
        all.into_iter().filter(|d| d["code"] == code).collect()
    }

    fn end(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.child.wait().expect("the server ends").success());
    }
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({ "start": { "line": line, "character": start }, "end": { "line": line, "character": end } })
}

#[test]
fn an_editor_gets_findings_pages_and_fixes() {
    let mut client = Client::start();
    // An emoji is two units of UTF-16, and one character.
    let text = "Data analyst (H/F)\n\u{1f600} Vous tenez les les tableaux à jour.\n";
    client.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": URI, "languageId": "plaintext", "version": 1, "text": text } }),
    );
    let found = client.published("word_twice");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["range"], range(1, 18, 21));
    let document = json!({ "uri": URI });

    let hover = client
        .ask("textDocument/hover", json!({ "textDocument": document, "position": { "line": 1, "character": 19 } }));
    assert!(hover["contents"]["value"].as_str().is_some_and(|v| v.contains("word_twice")), "{hover}");

    let asked = json!({ "textDocument": document, "range": range(1, 18, 21), "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", asked);
    let action =
        actions.as_array().and_then(|a| a.iter().find(|a| a["diagnostics"][0]["code"] == "word_twice")).expect("a fix");
    assert_eq!(action["isPreferred"], true);
    let edit = action["edit"]["changes"][URI][0].clone();
    assert_eq!((edit["newText"].as_str(), &edit["range"]), (Some(""), &range(1, 17, 21)));

    // The editor makes the edit, and tells the server what it changed.
    let change = json!({ "range": edit["range"], "text": edit["newText"] });
    client.tell(
        "textDocument/didChange",
        json!({ "textDocument": { "uri": URI, "version": 2 }, "contentChanges": [change] }),
    );
    assert!(client.published("word_twice").is_empty());

    let whole = json!({ "text": "Commercial (H/F)\nNous cherchons un profil de moins de 35 ans.\n" });
    client.tell(
        "textDocument/didChange",
        json!({ "textDocument": { "uri": URI, "version": 3 }, "contentChanges": [whole] }),
    );
    let found = client.published("age_limit");
    assert_eq!((found.len(), &found[0]["severity"], &found[0]["range"]), (1, &json!(1), &range(1, 28, 43)));

    client.tell("textDocument/didClose", json!({ "textDocument": document }));
    assert!(client.published("age_limit").is_empty());
    client.end();
}

#[test]
fn what_is_unknown_is_refused_and_nothing_breaks() {
    let mut client = Client::start();
    assert_eq!(client.ask("textDocument/formatting", json!({})), Value::Null);
    assert_eq!(client.ask("textDocument/hover", json!({ "nonsense": true })), Value::Null);
    client.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": URI, "languageId": "plaintext", "version": 1, "text": "" } }),
    );
    assert!(client.published("age_limit").is_empty());
    client.end();
}
