//! The workbench as a browser sees it: `tolkit open` in the background, and requests of one browser that was let in.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A workbench that is running; it ends with the test.
pub(crate) struct Workbench {
    child: Child,
    /// The port that it answers on.
    pub(crate) port: u16,
    /// The one-time address that it printed, without the host.
    pub(crate) entrance: String,
    /// The cookie of the browser, once it was let in.
    cookie: String,
}

/// What the workbench answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The headers, their names in small letters.
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
}

impl Workbench {
    /// Starts `tolkit open`, as a command that has its directory and its environment, and does not come in yet.
    pub(crate) fn start(mut command: Command, arguments: &[&str]) -> Self {
        command.args(["open", "--no-browser"]).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("tolkit runs");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("an output")).read_line(&mut line).expect("a line");
        let (_, address) = line.trim().split_once("http://127.0.0.1:").unwrap_or_else(|| panic!("an address: {line}"));
        let (port, entrance) = address.split_once('/').expect("a page");
        let (port, entrance) = (port.parse().expect("a port"), format!("/{entrance}"));
        Self { child, port, entrance, cookie: String::new() }
    }

    /// The same, and a browser comes in.
    pub(crate) fn open(command: Command, arguments: &[&str]) -> Self {
        let mut workbench = Self::start(command, arguments);
        workbench.come_in();
        workbench
    }

    /// Takes the address for a cookie; the page that it leads to.
    pub(crate) fn come_in(&mut self) -> String {
        let answer = self.send("GET", &self.entrance, &[], "");
        assert_eq!(answer.status, 303, "{answer:?}");
        let cookie = &answer.headers["set-cookie"];
        assert!(cookie.contains("; HttpOnly; SameSite=Strict"), "{cookie}");
        self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        answer.headers["location"].clone()
    }

    /// The browser's cookie.
    pub(crate) fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Gets a page as a person does who follows a link.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[("Cookie", &self.cookie), ("Sec-Fetch-Site", "same-origin")], "")
    }

    /// The text of a page that is there.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    /// Sends a form as a page of the workbench does.
    #[track_caller]
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_form(path, "application/x-www-form-urlencoded", &form(fields))
    }

    /// Sends a body of some kind as a page of the workbench sends a form.
    #[track_caller]
    pub(crate) fn send_form(&self, path: &str, kind: &str, body: &str) -> Answer {
        let origin = format!("http://127.0.0.1:{}", self.port);
        let headers = [
            ("Cookie", &*self.cookie),
            ("Origin", &*origin),
            ("Sec-Fetch-Site", "same-origin"),
            ("Content-Type", kind),
        ];
        self.send("POST", path, &headers, body)
    }

    /// Sends a form, follows where it leads, and returns that page.
    #[track_caller]
    pub(crate) fn submit(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, fields);
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        self.get(&answer.headers["location"]).body
    }

    /// Saves a unit as the page's script does; what that is told.
    #[track_caller]
    pub(crate) fn save(&self, item: &str, fields: &[(String, String)]) -> serde_json::Value {
        let origin = format!("http://127.0.0.1:{}", self.port);
        let headers = [
            ("Cookie", &*self.cookie),
            ("Origin", &*origin),
            ("Sec-Fetch-Site", "same-origin"),
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        let answer = self.send("POST", &format!("/save/{item}"), &headers, &form(&fields));
        serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
    }

    /// A connection that stays.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time");
        stream
    }

    /// Asks for something by a connection that stays; it is there.
    pub(crate) fn ask(&self, mut stream: &TcpStream, what: &str) {
        let request = format!("{what} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\n\r\n", self.port, self.cookie);
        stream.write_all(request.as_bytes()).expect("it listens");
        let mut answer = [0; 1 << 16];
        let length = stream.read(&mut answer).expect("an answer");
        assert!(answer[..length].starts_with(b"HTTP/1.1 200 "), "{}", String::from_utf8_lossy(&answer[..length]));
    }

    /// Sends a request with these headers and no others but `Host` (unless that is among them).
    #[track_caller]
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut stream = self.connect();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request.push_str(&format!("Host: 127.0.0.1:{}\r\n", self.port));
        }
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        if method == "POST" {
            request.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        // What refuses a request need not read all of it.
        let _ = stream.write_all(format!("{request}\r\n{body}").as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::read(&String::from_utf8_lossy(&answer))
    }

    /// Ends it as Ctrl+C does, and waits until it has.
    pub(crate) fn interrupt(mut self) -> i32 {
        let killed = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        assert!(killed.expect("kill runs").success());
        self.child.wait().expect("it ends").code().unwrap_or(-1)
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Self { status: status.unwrap_or(0), headers, body: body.to_owned() }
    }
}

/// Fields as a browser writes them.
fn form(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| {
        let byte = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        };
        text.bytes().map(byte).collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

/// The fields of a unit's form on a page, with what is in them.
#[track_caller]
pub(crate) fn form_of(page: &str, unit: &str) -> Vec<(String, String)> {
    let (_, article) = page.split_once(&format!("data-unit=\"{unit}\"")).unwrap_or_else(|| panic!("{unit}: {page}"));
    let (_, form) = article.split_once("data-save>").expect("a form");
    let (form, _) = form.split_once("</form>").expect("its end");
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let attribute = |name: &str| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            Some(unescaped(value.split('"').next()?))
        };
        if tag.starts_with("input") {
            fields.extend(attribute("name").zip(attribute("value")));
        } else if tag.starts_with("textarea") {
            // The first line break behind the tag is none of the text.
            let text = tag.split_once('>').map(|(_, text)| unescaped(text.strip_prefix('\n').unwrap_or(text)));
            fields.extend(attribute("name").zip(text));
        }
    }
    fields
}

fn unescaped(text: &str) -> String {
    let named = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&lt;", "<"), ("&gt;", ">")];
    let text = named.iter().fold(text.to_owned(), |text, (name, character)| text.replace(name, character));
    text.replace("&#38;", "&").replace("&amp;", "&")
}
