//! What the server serves: a project on this computer.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use tokio::sync::broadcast;

use super::keys::Keys;
use crate::i18n::Words;

/// The day, and the clock in milliseconds since 1970.
pub(crate) type Clock = dyn Fn() -> (Date, u64) + Send + Sync;

/// What a workbench is opened with.
pub(crate) struct Options {
    /// The directory to work in: the project is here or above.
    pub(crate) directory: PathBuf,
    /// The port; 0 is the usual one of the directory, or any other that is free.
    pub(crate) port: u16,
    /// The words of the interface.
    pub(crate) words: Words,
    /// The day and the clock.
    pub(crate) clock: Arc<Clock>,
    /// Whether what was worked out of files before may be kept and used.
    pub(crate) uses_cache: bool,
}

/// How many changes a slow browser may be behind.
const BEHIND: usize = 16;

/// What is known of the remote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Network {
    /// Nobody has asked it yet, or there is none.
    Unknown,
    /// It answered when it was asked last.
    Reached,
    /// It does not answer since then, in milliseconds since 1970.
    SilentSince(u64),
}

/// What is the same for every request.
pub(super) struct Site {
    /// The directory that the workbench was opened in.
    pub(super) directory: PathBuf,
    /// Where it answers, as browsers name it: `127.0.0.1:4711`.
    pub(super) host: String,
    /// Who may come in.
    pub(super) keys: Keys,
    /// What another `tolkit open` of the same clone shows to get an address.
    pub(super) control: String,
    /// The words of the interface.
    pub(super) words: Words,
    /// Whether what was worked out of files before may be kept and used.
    pub(super) uses_cache: bool,
    /// Told when something has changed that pages show.
    pub(super) changes: broadcast::Sender<()>,
    /// How many pages were given a name.
    pages: AtomicU64,
    clock: Arc<Clock>,
    network: Mutex<Network>,
}

impl Site {
    pub(super) fn new(options: Options, host: String, control: String) -> Self {
        let Options { directory, words, clock, uses_cache, .. } = options;
        let (keys, changes) = (Keys::default(), broadcast::channel(BEHIND).0);
        let network = Mutex::new(Network::Unknown);
        let pages = AtomicU64::new(0);
        Self { directory, host, keys, control, words, uses_cache, changes, pages, clock, network }
    }

    /// What is known of the remote.
    pub(super) fn network(&self) -> Network {
        *self.network.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what is known of the remote.
    pub(super) fn set_network(&self, network: Network) {
        *self.network.lock().unwrap_or_else(PoisonError::into_inner) = network;
    }

    /// The day, and the clock in milliseconds since 1970.
    pub(super) fn now(&self) -> (Date, u64) {
        (self.clock)()
    }

    /// Where the site's own pages come from.
    pub(super) fn origin(&self) -> String {
        format!("http://{}", self.host)
    }

    /// A name for a page on which somebody types: no other has it.
    pub(super) fn page(&self) -> String {
        let number = self.pages.fetch_add(1, Ordering::Relaxed);
        format!("{:.16}-{number}", blake3::hash(self.control.as_bytes()).to_hex())
    }

    /// Tells every open page that something has changed.
    pub(super) fn has_changed(&self) {
        // Nobody listens: then nobody has to know.
        let _ = self.changes.send(());
    }
}
