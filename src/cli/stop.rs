//! Stopping long work: what is done is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// The exit code of a program that was stopped twice, as shells have it.
const STOPPED: i32 = 130;

/// Whether somebody wants the program to stop: by Ctrl+C, or as a system asks programs to end.
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens from now on. Whoever asks a second time waits for nothing.
    pub(super) fn listen() -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            // Where that cannot be heard, the program just ends: what is stored is stored.
            let _ = flag::register_conditional_shutdown(signal, STOPPED, Arc::clone(&stop));
            let _ = flag::register(signal, Arc::clone(&stop));
        }
        Self(stop)
    }

    /// Whether somebody does.
    pub(super) fn is_wanted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
