//! A small static server: what a well-set-up host would send, so that what is measured and tested is what ships.

mod answer;
mod policy;

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome, While};
use crate::setup;
use crate::workshop::Workshop;
use answer::{Request, answer};
pub(crate) use policy::Policy;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

const USUAL_PORT: u16 = 8080;
/// How many ports after the wanted one are tried when it is taken.
const PORTS_TRIED: u16 = 50;
/// A request line with its headers; ours are far below a kilobyte.
const LARGEST_REQUEST: u64 = 32 * 1024;

/// `cargo xtask serve`: sets up, builds and serves; with `--as-is` it serves a folder that is already there.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    let policy = Policy::parse(arguments.value("policy").unwrap_or("strict"))?;
    let folder = workshop.path(arguments.value("folder").unwrap_or("dist"));
    let wanted = match arguments.number("port")? {
        Some(port) => u16::try_from(port).while_trying("use that as a port")?,
        None => USUAL_PORT,
    };
    if !arguments.has("as-is") {
        setup::for_building(workshop)?;
        print!("{}", build::release(workshop)?);
    }
    let listener = listen(wanted)?;
    let port = listener.local_addr().while_trying("learn the port")?.port();
    println!("\nServing on http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    serve_forever(&listener, folder, policy)
}

fn listen(wanted: u16) -> Outcome<TcpListener> {
    let ports = wanted..=wanted.saturating_add(if wanted == 0 { 0 } else { PORTS_TRIED });
    ports
        .into_iter()
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| Failure::new(format!("port {wanted} and the {PORTS_TRIED} after it are all taken")))
}

fn serve_forever(listener: &TcpListener, folder: PathBuf, policy: Policy) -> Outcome<()> {
    let folder: Arc<Path> = folder.into();
    for stream in listener.incoming().flatten() {
        let folder = Arc::clone(&folder);
        // A browser opens six connections; one thread each is the simplest thing that serves them at once.
        thread::spawn(move || converse(stream, &folder, policy));
    }
    Ok(())
}

/// Answers one connection's requests until either side has had enough; a broken connection just ends.
fn converse(stream: TcpStream, folder: &Path, policy: Policy) {
    let patience = Some(Duration::from_secs(60));
    if stream.set_read_timeout(patience).is_err() || stream.set_nodelay(true).is_err() {
        return;
    }
    let Ok(mut out) = stream.try_clone() else { return };
    let mut reader = BufReader::new(stream);
    while let Some(request) = next_request(&mut reader) {
        if out.write_all(&answer(&request, folder, policy)).is_err() {
            return;
        }
    }
}

fn next_request(reader: &mut impl BufRead) -> Option<Request> {
    let mut head = String::new();
    let mut limited = reader.take(LARGEST_REQUEST);
    loop {
        let start = head.len();
        limited.read_line(&mut head).ok().filter(|length| *length > 0)?;
        if head.get(start..).is_some_and(|line| line.trim_end().is_empty()) {
            return Request::parse(&head);
        }
    }
}
