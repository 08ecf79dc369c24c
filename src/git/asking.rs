//! Asking a remote by the git program: whoever waits is told, a remote that is silent is given up, and one that did not answer is
//! not asked again by the same command.

use std::cell::RefCell;
use std::io::{self, IsTerminal as _, Read, stderr};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use std::{fmt, thread};

use rustc_hash::FxHashMap;

/// How many seconds a remote may be silent, unless git's `tolkit.timeout` says otherwise.
const SILENCE: u64 = 20;
/// How many times as long where somebody may be asked for a password.
const FOR_PEOPLE: u32 = 6;
/// After how long a person who waits is told.
const PATIENCE: Duration = Duration::from_millis(400);
/// After how long a log says why nothing comes.
const PATIENCE_OF_LOGS: Duration = Duration::from_secs(5);

/// Told by its name that a remote is being asked, and does not answer at once.
#[derive(Clone)]
pub struct Listener(Arc<dyn Fn(&str) + Send + Sync>);

impl Listener {
    /// A listener of a front end.
    pub fn new(tell: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}

/// What a command knows of the remotes that it asked.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) listener: Option<Listener>,
    /// The remotes that did not answer, with what git said.
    silent: RefCell<FxHashMap<String, String>>,
}

/// Who may make somebody wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    /// The remote alone.
    Remote,
    /// The person's own hooks, too, for as long as they like.
    WithHooks,
}

impl Asked {
    /// What git said when a remote did not answer.
    pub(super) fn silence_of(&self, remote: &str) -> Option<String> {
        self.silent.borrow().get(remote).cloned()
    }

    /// Notes that a remote did not answer.
    pub(super) fn note_silence(&self, remote: &str, said: &str) {
        self.silent.borrow_mut().insert(remote.to_owned(), said.to_owned());
    }

    /// Runs git to ask a remote that may be silent for so many seconds; `arguments` are behind the options of git itself.
    pub(super) fn run(
        &self,
        remote: &str,
        mut git: Command,
        arguments: &[&str],
        asking: Asking,
        limits: Limits,
    ) -> io::Result<Output> {
        let seconds = limits.seconds;
        if seconds > 0 {
            // What git starts for it ends by itself, too.
            git.args(["-c", "http.lowSpeedLimit=1", "-c", &format!("http.lowSpeedTime={seconds}")]);
            if !limits.has_own_ssh {
                let alive = seconds.div_ceil(2);
                let options = format!("-o ConnectTimeout={seconds} -o ServerAliveInterval={alive}");
                git.env("GIT_SSH_COMMAND", format!("ssh {options} -o ServerAliveCountMax=2"));
            }
        }
        git.args(arguments);
        let is_person = stderr().is_terminal();
        let limit = Duration::from_secs(seconds) * if is_person { FOR_PEOPLE } else { 1 };
        let limit = (seconds > 0 && asking == Asking::Remote).then_some(limit);
        let patience = if is_person { PATIENCE } else { PATIENCE_OF_LOGS };
        watched(git, limit, patience, &|| {
            if let Some(Listener(tell)) = &self.listener {
                tell(remote);
            }
        })
    }
}

/// How long a remote may be silent.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// In seconds; 0 is for ever.
    pub(super) seconds: u64,
    /// Whether the person says how ssh is run.
    pub(super) has_own_ssh: bool,
}

impl Limits {
    /// As the settings say.
    pub(super) fn of(setting: &dyn Fn(&str) -> Option<String>) -> Self {
        let seconds =
            setting("tolkit.timeout").and_then(|seconds| seconds.parse().ok()).unwrap_or(SILENCE).min(LONGEST);
        let is_set = |name| std::env::var_os(name).is_some();
        let has_own_ssh = is_set("GIT_SSH_COMMAND") || is_set("GIT_SSH") || setting("core.sshCommand").is_some();
        Self { seconds, has_own_ssh }
    }
}

/// How often a program that says nothing is looked at.
const TICK: Duration = Duration::from_millis(200);
/// How long what a program said may be on its way to us once it has ended: a machine may be busy.
const ON_ITS_WAY: Duration = Duration::from_secs(5);
/// The longest that a remote may be silent, in seconds: a day.
const LONGEST: u64 = 24 * 3600;

/// Runs a program; `tell` is called once it takes longer than `patience`, and it is ended once it is silent for `limit`.
fn watched(mut command: Command, limit: Option<Duration>, patience: Duration, tell: &dyn Fn()) -> io::Result<Output> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (sender, chunks) = channel();
    let out = child.stdout.take().map(|pipe| listen(pipe, 0, sender.clone()));
    let err = child.stderr.take().map(|pipe| listen(pipe, 1, sender.clone()));
    drop((sender, out, err));
    let began = Instant::now();
    let (mut heard, mut said, mut is_told) = (began, [Vec::new(), Vec::new()], false);
    let mut ended: Option<Instant> = None;
    loop {
        let to_tell = (!is_told).then(|| began + patience);
        let next = to_tell.into_iter().chain(limit.map(|limit| heard + limit)).min().filter(|_| ended.is_none());
        let wait = next.map_or(TICK, |next| next.saturating_duration_since(Instant::now())).min(TICK);
        match chunks.recv_timeout(wait) {
            Ok((which, bytes)) => {
                heard = Instant::now();
                said[which].extend::<Vec<u8>>(bytes);
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                // What it started may hold the pipes for longer than it lives; what it said itself may still be on its way.
                match ended {
                    Some(ended) if ended.elapsed() >= ON_ITS_WAY => break,
                    Some(_) => continue,
                    None => ended = child.try_wait()?.map(|_| Instant::now()),
                }
                if !is_told && ended.is_none() && began.elapsed() >= patience {
                    is_told = true;
                    tell();
                }
                if let Some(limit) = limit.filter(|limit| ended.is_none() && heard.elapsed() >= *limit) {
                    let _ = child.kill();
                    let _ = child.wait();
                    let text = format!("no answer for {} s", limit.as_secs());
                    return Err(io::Error::new(io::ErrorKind::TimedOut, text));
                }
            }
        }
    }
    let [stdout, stderr] = said;
    Ok(Output { status: child.wait()?, stdout, stderr })
}

/// Sends what comes from a pipe, as it comes. A thread that is left behind ends with the pipe.
fn listen(mut pipe: impl Read + Send + 'static, which: usize, chunks: Sender<(usize, Vec<u8>)>) {
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut buffer) {
            if chunks.send((which, buffer[..count].to_vec())).is_err() {
                break;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_a_program_says_comes_whole() {
        let output = watched(shell("echo out; echo err >&2; exit 3"), None, Duration::from_secs(60), &|| ()).unwrap();
        assert_eq!((output.stdout.as_slice(), output.stderr.as_slice()), (&b"out\n"[..], &b"err\n"[..]));
        assert_eq!(output.status.code(), Some(3));
    }

    #[test]
    fn what_a_program_leaves_behind_is_not_waited_for() {
        let limit = Some(Duration::from_secs(30));
        let output = watched(shell("sleep 20 & echo out"), limit, Duration::from_secs(60), &|| ()).unwrap();
        assert!(output.status.success() && output.stdout == b"out\n");
    }

    #[test]
    fn whoever_waits_is_told_once_and_a_silent_program_is_ended() {
        let told = Cell::new(0);
        let limit = Some(Duration::from_millis(300));
        // `exec`: what the shell would start lives on, as what git starts does, and holds the pipes.
        let error = watched(shell("exec sleep 60"), limit, Duration::from_millis(10), &|| told.set(told.get() + 1));
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert_eq!(told.get(), 1);
    }
}
