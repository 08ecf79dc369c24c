//! `tolkit edit --watch`: what a person is told whenever another program saves the file.

use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::office::Office;

const HOME: &str = "lt:site/home";
const FILE: &str = "locales/lt/home.ftl";
const SOURCE: &str = "title = Home of { $name }\nlead = Welcome to the portal\nend = The end\n";

fn office() -> Office {
    Office::new(&[("locales/en/home.ftl", SOURCE), ("locales/lt/home.ftl", "title = { $name } portalas\n")])
}

/// Nobody waits longer than that, in seconds: a machine may be busy.
const PATIENCE: u64 = 120;

/// A `tolkit edit --watch` that runs.
struct Watch {
    child: Child,
    said: Arc<Mutex<String>>,
    /// How much of what was said a test has seen.
    seen: usize,
}

impl Watch {
    fn begin(office: &Office, who: &str) -> Self {
        let mut command = office.tolkit_command(who, &["edit", HOME, "--watch"]);
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
        let said = Arc::new(Mutex::new(String::new()));
        let (stdout, stderr) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
        listen(stdout, &said);
        listen(stderr, &said);
        let mut watch = Self { child, said, seen: 0 };
        watch.hears("texts are left.");
        watch
    }

    /// Waits until something is said, and returns all that was said since the last time.
    fn hears(&mut self, text: &str) -> String {
        let begun = Instant::now();
        loop {
            let said = self.said.lock().expect("a lock").clone();
            if let Some(at) = said[self.seen..].find(text) {
                let news = said[self.seen..self.seen + at + text.len()].to_owned();
                self.seen += at + text.len();
                return news;
            }
            assert!(begun.elapsed() < Duration::from_secs(PATIENCE), "not said: {text}\n{}", &said[self.seen..]);
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses Ctrl+C, and returns what is said in the end.
    fn ends(mut self) -> String {
        let killed = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().expect("kill runs");
        assert!(killed.success());
        let status = self.child.wait().expect("it ends");
        assert!(status.success(), "{status}: {}", self.said.lock().expect("a lock"));
        self.said.lock().expect("a lock")[self.seen..].to_owned()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(mut from: impl std::io::Read + Send + 'static, said: &Arc<Mutex<String>>) {
    let said = Arc::clone(said);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Some(length) = from.read(&mut bytes).ok().filter(|length| *length > 0) {
            said.lock().expect("a lock").push_str(&String::from_utf8_lossy(&bytes[..length]));
        }
    });
}

#[test]
fn each_save_is_checked_where_it_is_wrong() {
    let office = office();
    let mut watch = Watch::begin(&office, "ona");
    let text = office.read("ona", FILE);
    assert!(text.contains("# en> lead = Welcome to the portal\nlead = \n"), "{text}");
    office.write("ona", FILE, &text.replace("\nlead = \n", "\nlead = Sveiki { $nobody }\n"));
    let said = watch.hears("One text is left.");
    let line = office.read("ona", FILE).lines().position(|line| line.starts_with("lead =")).expect("a line") + 1;
    assert!(said.contains(&format!("{FILE}:{line}:")), "{line}: {said}");
    assert!(said.contains("one thing must be mended") && !said.contains('\u{1b}'), "{said}");
    office.write("ona", FILE, &office.read("ona", FILE).replace(" { $nobody }", ""));
    let said = watch.hears("was put right.");
    assert!(said.contains("nothing is wrong. One text is left. One thing was put right."), "{said}");
    let ended = watch.ends();
    assert!(ended.contains("Saved in locales/lt/home.ftl"), "{ended}");
    assert_eq!(office.read("ona", FILE), "title = { $name } portalas\nlead = Sveiki\n");
    office.tolkit("ona", &["submit", HOME]).ok();
}

#[test]
fn whatever_becomes_of_the_file_it_goes_on() {
    let office = office();
    let mut watch = Watch::begin(&office, "ona");
    let path = office.path(&format!("ona/{FILE}"));
    std::fs::remove_file(&path).expect("removed");
    watch.hears("is gone.");
    std::fs::write(&path, b"title = { $name } \xff\xfe\n").expect("written");
    watch.hears("UTF-8");
    std::fs::write(&path, "").expect("written");
    watch.hears("There is nothing in");
    office.write("ona", FILE, "}}} [[[ \0 = {{{\n");
    assert!(watch.hears("must be mended").contains("error"), "garbage");
    let huge = "x".repeat(65 * 1024 * 1024);
    std::fs::write(&path, huge).expect("written");
    watch.hears("error:");
    // As editors put a new file in the place of the old one.
    office.write("ona", "locales/lt/.home.new", "title = { $name } namai\n");
    std::fs::rename(office.path("ona/locales/lt/.home.new"), &path).expect("renamed");
    watch.hears("nothing is wrong. 2 texts are left.");
    watch.ends();
    assert_eq!(office.read("ona", FILE), "title = { $name } namai\n");
}

#[test]
fn a_project_that_changes_is_read_anew_and_a_lost_claim_is_said() {
    let office = office();
    let mut watch = Watch::begin(&office, "ona");
    let configuration = office.read("ona", "workflow.toml");
    office.write("ona", "workflow.toml", "[project\n");
    office.write("ona", FILE, "title = { $name } A\n");
    watch.hears("error");
    office.write("ona", "workflow.toml", &configuration);
    office.write("ona", FILE, "title = { $name } B\n");
    watch.hears("nothing is wrong.");
    office.tolkit("ona", &["release", HOME]).ok();
    office.tolkit("ilze", &["claim", HOME]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.write("ona", FILE, "title = { $name } C\n");
    watch.hears("Ilze has lt:site/home by now");
    watch.ends();
    assert_eq!(office.read("ona", FILE), "title = { $name } C\n");
}

#[test]
fn two_watch_one_file() {
    let office = office();
    let mut first = Watch::begin(&office, "ona");
    let mut second = Watch::begin(&office, "ona");
    let text = "title = { $name } A\nlead = B\n";
    office.write("ona", FILE, text);
    first.hears("One text is left.");
    second.hears("One text is left.");
    first.ends();
    second.ends();
    assert_eq!(office.read("ona", FILE), text);
}

#[test]
fn nothing_is_watched_in_a_dry_run() {
    office().tolkit("ona", &["edit", HOME, "--watch", "--dry-run"]).fails(2);
}

#[test]
fn after_an_editor_the_person_is_asked_whether_to_open_it_again() {
    let office = office();
    let editor = |text: &str| {
        office.sandbox.write("typed", text);
        office.git("ona", &["config", "core.editor", &format!("cp '{}'", office.path("typed").display())]);
        office.on_terminal("ona", &["edit", HOME])
    };
    // Nobody answers: that is no.
    let asked = editor("title = { $nobody }\n");
    assert_eq!(asked.matches("Open it again?").count(), 1, "{asked}");
    let right = editor("title = { $name } namai\n");
    assert!(!right.contains("Open it again?") && right.contains("Saved in"), "{right}");
}
