//! A workbench that is running: a second `tolkit open` of the same clone finds it, and gets an address from it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::guard::{CAPABILITY, ENTER};
use crate::files::Root;
use crate::session::{Failure, Session};

/// Where it is noted in the work tree's own directory.
const DIRECTORY: &str = "tolkit/workbench";

/// How long a workbench may take to answer: it is on this computer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The note of a running workbench. Whoever can read it can open the workbench: it is for the owner alone.
pub(crate) struct Running {
    directory: Root,
    path: String,
    /// The address of whom git knows here: a workbench is one person's.
    by: String,
}

#[derive(Serialize, Deserialize)]
struct Note {
    port: u16,
    control: String,
    #[serde(default)]
    by: String,
}

impl Running {
    /// Where the workbench of a project is noted.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository.
    pub(crate) fn of(session: &Session) -> Result<Self, Failure> {
        let directory = Root::at(session.repository()?.own_directory())?;
        let by = session.repository()?.identity().map(|person| person.email.to_lowercase()).unwrap_or_default();
        Ok(Self { directory, path: format!("{DIRECTORY}/{}.json", session.ledgers()?.project()), by })
    }

    /// Notes a workbench.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if it cannot be written.
    pub(crate) fn note(&self, port: u16, control: &str) -> Result<(), Failure> {
        let note = Note { port, control: control.to_owned(), by: self.by.clone() };
        Ok(self.directory.write_secret(&self.path, &serde_json::to_vec(&note).unwrap_or_default())?)
    }

    /// Takes the note of a workbench away, if it is still the one.
    pub(crate) fn forget(&self, port: u16) {
        if self.read().is_some_and(|note| note.port == port) {
            // One that is left leads nowhere, and is written over.
            let _ = self.directory.remove_file(&self.path);
        }
    }

    fn read(&self) -> Option<Note> {
        serde_json::from_slice(&self.directory.read_if_exists(&self.path).ok()??).ok()
    }
}

/// A new one-time address of the workbench that this person is running, for a page; none if none is.
pub(crate) fn address_of_running(running: &Running, page: &str) -> Option<String> {
    let Note { port, control, .. } = running.read().filter(|note| note.by == running.by)?;
    let capability = ask(port, &control)?;
    Some(format!("http://127.0.0.1:{port}{ENTER}{capability}{page}"))
}

/// Asks a workbench for a capability.
fn ask(port: u16, control: &str) -> Option<String> {
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], port)), PATIENCE).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let request = format!(
        "POST {CAPABILITY} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {control}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    // Whoever answers without end is no workbench.
    stream.take(4096).read_to_string(&mut answer).ok()?;
    let (head, capability) = answer.split_once("\r\n\r\n")?;
    let is_capability = capability.len() == 64 && capability.bytes().all(|byte| byte.is_ascii_hexdigit());
    (head.starts_with("HTTP/1.1 200 ") && is_capability).then(|| capability.to_owned())
}
