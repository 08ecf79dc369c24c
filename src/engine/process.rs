//! An engine that runs.

use std::io::{self, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::reading::{Line, next_line, tail};
use super::wire::Answer;

/// The longest line that is read, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// So much of what is no answer is shown, in bytes.
const SHOWN: usize = 200;

/// So many lines may wait to be heard.
const WAITING: usize = 64;

/// How long an engine has to end once it has said everything.
const GRACE: Duration = Duration::from_secs(2);

/// An engine that was started, and all that it was asked. It ends with this value.
pub struct Engine {
    child: Child,
    heard: Receiver<Heard>,
    complaints: Receiver<String>,
    is_stopped: bool,
}

/// What an engine said.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// An answer.
    Answer(Answer),
    /// A line that is no answer: the beginning of it.
    NoAnswer(String),
    /// A line of more than four megabytes.
    TooLong,
    /// It will say nothing more.
    End,
}

/// How an engine ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// How, in the system's words: `exit status: 1`; nothing if it had to be stopped.
    pub status: String,
    /// The end of what it complained about.
    pub complaint: String,
}

impl Engine {
    /// Starts a program with its arguments in a directory, and asks it everything, a line each. A program whose name has a `/` is in that
    /// directory.
    ///
    /// # Errors
    ///
    /// The system's error if it cannot be started.
    pub fn start(command: &[String], directory: &Path, lines: Vec<String>) -> io::Result<Self> {
        let (program, arguments) = command.split_first().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        let mut command = match program.contains('/') {
            true => Command::new(directory.join(program)),
            false => Command::new(program),
        };
        command.args(arguments).current_dir(directory);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // What is typed to stop this program is not for the engine, which is stopped with all that it has started.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (input, output, errors) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        if let Some(mut input) = input {
            // It may answer before it has read everything, or read nothing more: then this ends.
            thread::spawn(move || lines.iter().try_for_each(|line| input.write_all(line.as_bytes())));
        }
        let (say, heard) = sync_channel(WAITING);
        if let Some(output) = output {
            thread::spawn(move || listen(BufReader::new(output), &say));
        }
        let (complain, complaints) = sync_channel(1);
        if let Some(errors) = errors {
            thread::spawn(move || complain.send(tail(errors)));
        }
        Ok(Self { child, heard, complaints, is_stopped: false })
    }

    /// What it says next; none if it says nothing for so long.
    pub fn hear(&self, wait: Duration) -> Option<Heard> {
        match self.heard.recv_timeout(wait) {
            Ok(heard) => Some(heard),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Heard::End),
        }
    }

    /// How it ended; it is stopped if it does not do so by itself.
    pub fn end(mut self) -> Ended {
        let since = Instant::now();
        let mut ended = None;
        while ended.is_none() && since.elapsed() < GRACE {
            ended = self.child.try_wait().ok().flatten();
            if ended.is_none() {
                thread::sleep(Duration::from_millis(10));
            }
        }
        let status = ended.map(|status| status.to_string()).unwrap_or_default();
        self.stop();
        // What it started and let go may keep its output open.
        let complaint = self.complaints.recv_timeout(GRACE).unwrap_or_default();
        Ended { status, complaint }
    }

    /// Stops it; the end of what it complained about.
    #[must_use]
    pub fn end_now(mut self) -> String {
        self.stop();
        self.complaints.recv_timeout(GRACE).unwrap_or_default()
    }

    /// Stops it, and all that it has started.
    fn stop(&mut self) {
        if std::mem::replace(&mut self.is_stopped, true) {
            return;
        }
        #[cfg(unix)]
        {
            let group = rustix::process::Pid::from_child(&self.child);
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.stop();
    }
}

fn listen(mut output: BufReader<std::process::ChildStdout>, say: &SyncSender<Heard>) {
    while let Ok(Some(line)) = next_line(&mut output, LONGEST) {
        let (heard, is_last) = match line {
            Line::TooLong => (Heard::TooLong, true),
            Line::Whole(line) if line.iter().all(u8::is_ascii_whitespace) => continue,
            Line::Whole(line) => match Answer::parse(&line) {
                Some(answer) => (Heard::Answer(answer), false),
                None => (Heard::NoAnswer(String::from_utf8_lossy(&line[..line.len().min(SHOWN)]).into_owned()), false),
            },
        };
        if say.send(heard).is_err() || is_last {
            break;
        }
    }
}
