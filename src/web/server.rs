//! The server: one thread that answers, on loopback alone; whatever takes its time is done beside it.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use super::connections::serve;
use super::guard::ENTER;
use super::keys::secret;
use super::routes::routes;
use super::site::{Options, Site};
use super::touch::keep_in_touch;

/// A workbench that has its port, and answers as soon as it runs.
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
    site: Arc<Site>,
}

/// The ports among which a directory has its usual one: none that systems give away to whoever asks for any.
const USUAL: std::ops::Range<u16> = 21_000..31_000;

/// Listens on loopback. A page that was open when the workbench ended goes on where it is opened again on the same port.
fn listen(options: &Options) -> io::Result<TcpListener> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if options.port != 0 {
        return at(options.port);
    }
    at(usual_port(&options.directory)).or_else(|_| at(0))
}

fn usual_port(directory: &Path) -> u16 {
    let directory = std::path::absolute(directory).unwrap_or_else(|_| directory.to_owned());
    let hash = blake3::hash(directory.as_os_str().as_encoded_bytes());
    let [first, second, ..] = hash.as_bytes();
    USUAL.start + u16::from_be_bytes([*first, *second]) % (USUAL.end - USUAL.start)
}

impl Server {
    /// Takes a port of this computer.
    ///
    /// # Errors
    ///
    /// The system's error if the port is taken, or there are no random numbers.
    pub(crate) fn bind(options: Options) -> io::Result<Self> {
        let listener = listen(&options)?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let control = secret().map_err(io::Error::other)?;
        let host = format!("{}:{port}", Ipv4Addr::LOCALHOST);
        let site = Arc::new(Site::new(options, host, control));
        Ok(Self { listener, port, site })
    }

    /// The port.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What another `tolkit open` shows to get an address.
    pub(crate) fn control(&self) -> &str {
        &self.site.control
    }

    /// A one-time address of a page.
    ///
    /// # Errors
    ///
    /// An error if the system has no random numbers.
    pub(crate) fn address(&self, page: &str) -> io::Result<String> {
        let capability = self.site.keys.capability(Instant::now()).map_err(io::Error::other)?;
        Ok(format!("{}{ENTER}{capability}{page}", self.site.origin()))
    }

    /// Answers until the person stops it.
    ///
    /// # Errors
    ///
    /// The system's error if nothing can be answered.
    pub(crate) fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let done = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            tokio::spawn(keep_in_touch(Arc::clone(&self.site)));
            tokio::select! {
                () = serve(listener, routes(self.site)) => Ok(()),
                stopped = tokio::signal::ctrl_c() => stopped,
            }
        });
        // What is being done right now is put right by whoever comes next, as after a kill.
        runtime.shutdown_background();
        done
    }
}
