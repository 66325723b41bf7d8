//! A board server on the loopback that does as it is told. The tests of the program take it too.
#![allow(clippy::unwrap_used, dead_code)] // Each test takes what it needs; what cannot be had is its failure.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A request as the server sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub host: String,
    pub path: String,
    pub head: String,
}

/// What the server writes: raw bytes, or nothing for a while.
pub enum Wrote {
    Bytes(Vec<u8>),
    Stall,
}

/// Connections that one server takes at most, so that no test runs without end.
const CONNECTIONS: usize = 20_000;

pub struct Server {
    pub port: u16,
    seen: Arc<Mutex<Vec<Seen>>>,
    stop: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Server {
    /// Starts a server; `answer` is given each request and how many of the same came before.
    pub fn start(answer: impl Fn(&Seen, usize) -> Wrote + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (seen, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (log, ended, answer) = (Arc::clone(&seen), Arc::clone(&stop), Arc::new(answer));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().take(CONNECTIONS) {
                if ended.load(Ordering::Relaxed) {
                    break;
                }
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                std::thread::spawn(move || serve(stream.unwrap(), &log, answer.as_ref()));
            }
        });
        Server { port, seen, stop, thread: Some(thread) }
    }

    /// Requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Seen>>, answer: &dyn Fn(&Seen, usize) -> Wrote) {
    let mut head = String::new();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    for _ in 0..100 {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        head.push_str(&line);
    }
    let Some(path) = head.split(' ').nth(1).map(str::to_owned) else { return };
    let lower = head.to_lowercase();
    let host = lower.lines().find_map(|l| l.strip_prefix("host: ")).unwrap_or_default().trim().to_owned();
    let seen = Seen { host, path, head: lower };
    let before = {
        let mut log = log.lock().unwrap();
        let same = log.iter().filter(|s| s.host == seen.host && s.path == seen.path).count();
        log.push(seen.clone());
        same
    };
    match answer(&seen, before) {
        Wrote::Bytes(bytes) => drop(stream.write_all(&bytes)),
        Wrote::Stall => std::thread::sleep(Duration::from_secs(5)),
    }
}

/// A reply with its length, and other headers (each with its line end).
pub fn reply(status: &str, headers: &str, body: &[u8]) -> Wrote {
    let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n", body.len());
    Wrote::Bytes([head.as_bytes(), body].concat())
}

pub fn ok(body: &str) -> Wrote {
    reply("200 OK", "content-type: application/json\r\n", body.as_bytes())
}

pub fn missing() -> Wrote {
    reply("404 Not Found", "", b"")
}
