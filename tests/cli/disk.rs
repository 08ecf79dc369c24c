//! A disk that is full, or can only be read: what is said names what cannot be written, and what to do; nothing is lost.

use crate::office::{NOON, Office};
use crate::sandbox::{Ran, TODAY, ran};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
const PATH: &str = "small/ona/locales/lt/home.ftl";

/// Runs a script in the sandbox with a small disk of its own at `small`, where Ona has a clone; `None` where nobody may mount one.
/// `T` is tolkit; `fill` leaves no room on the disk.
fn on_a_small_disk(office: &Office, script: &str) -> Option<Ran> {
    let may_mount = office.sandbox.command("unshare").args(["-rm", "true"]).output();
    if !may_mount.is_ok_and(|output| output.status.success()) {
        return None;
    }
    let begin = "mkdir small; mount -t tmpfs -o size=2m none small || exit 99\n\
        git clone -q remote.git small/ona || exit 98\n\
        git -C small/ona config tolkit.locale lt\n\
        T() { \"$TOLKIT\" -C small/ona \"$@\" --today \"$DAY\"; echo \"ended with $?\" >&2; }\n\
        fill() { cat /dev/zero > small/zeros 2>/dev/null; }\n";
    let mut command = office.sandbox.command("unshare");
    command.args(["-rm", "sh", "-c", &format!("{begin}{script}")]);
    command.env("TOLKIT", env!("CARGO_BIN_EXE_tolkit")).env("DAY", TODAY).env("TOLKIT_CLOCK", NOON.to_string());
    let ran = ran(&command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().expect("unshare runs"));
    (ran.code != 99).then_some(ran)
}

#[test]
fn a_full_disk_says_so_and_costs_nothing() {
    let office = Office::small();
    office.sandbox.write("text", TEXT);
    let script = format!(
        "mkdir -p small/ona/locales/lt; cp text {PATH}; fill; T claim {HOME}; T submit {HOME}; cmp text {PATH} || echo lost\n\
         rm small/zeros; echo room >&2; T submit {HOME}; ls {PATH} 2>/dev/null; exit 0"
    );
    let Some(ran) = on_a_small_disk(&office, &script) else { return };
    let (full, after) = ran.stderr.split_once("room\n").expect("both parts");
    assert_eq!(full.matches("ended with 3").count(), 2, "{}", ran.stderr);
    assert!(full.matches("cannot be written: the disk is full\nhelp: Make room").count() >= 2, "{}", ran.stderr);
    assert!(after.contains("ended with 0") && !after.contains("full"), "{}", ran.stderr);
    assert_eq!(ran.stdout, format!("{HOME} is handed in for review\n"));
}

#[test]
fn a_disk_that_can_only_be_read_is_read_and_says_so() {
    let office = Office::small();
    let script =
        format!("T claim {HOME}; mount -o remount,ro small; T submit {HOME}; T extract; T status {HOME}; exit 0");
    let Some(ran) = on_a_small_disk(&office, &script) else { return };
    let codes: Vec<&str> = ran.stderr.lines().filter(|line| line.starts_with("ended")).collect();
    assert_eq!(codes[..2], ["ended with 0", "ended with 3"], "{}", ran.stderr);
    assert_eq!(codes.last(), Some(&"ended with 0"), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("cannot be written: the disk can only be read\nhelp: Work in a folder"),
        "{}",
        ran.stderr
    );
    assert!(ran.stdout.contains("lt:site/home  claimed"), "{}", ran.stdout);
}

/// Takes an item in the workbench, types while the disk is full, and again once there is room: what the page is told.
const TYPIST: &str = r#"
import html, json, re, sys, urllib.error, urllib.parse, urllib.request
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
first = re.search("http://[^ ]*", sys.stdin.readline()).group().strip()
origin = first.split("/enter/")[0]
opener.open(first)
def send(path, fields):
    headers = {"Origin": origin, "Sec-Fetch-Site": "same-origin", "Accept": "application/json"}
    data = urllib.parse.urlencode(fields).encode()
    try:
        return opener.open(urllib.request.Request(origin + path, data, headers)).read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()
send("/claims/claim", [("item", "lt:site/home")])
page = opener.open(origin + "/translate/lt:site/home").read().decode()
form = re.search(r'data-unit="title".*?</form>', page, re.S).group()
fields = [(n, html.unescape(v)) for n, v in re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', form)]
save = lambda: json.loads(send("/save/lt:site/home", fields + [("f:value", "Pradžia" * 2000)]))
open("small/zeros", "wb").close()
try:
    with open("small/zeros", "wb") as zeros:
        while True: zeros.write(b"0" * 4096); zeros.flush()
except OSError: pass
print(json.dumps(save()))
import os; os.remove("small/zeros")
print(json.dumps(save()))
"#;

#[test]
fn a_page_says_that_the_disk_is_full_and_saves_once_it_is_not() {
    let office = Office::small();
    office.sandbox.write("typist.py", TYPIST);
    let script = "mkfifo lines; \"$TOLKIT\" -C small/ona open --no-browser --today \"$DAY\" > lines & at_work=$!\n\
        python3 typist.py < lines; kill -INT $at_work; wait $at_work; exit 0";
    let Some(ran) = on_a_small_disk(&office, script) else { return };
    let answers: Vec<serde_json::Value> =
        ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{ran:?}"))).collect();
    let [full, after] = &answers[..] else { panic!("{ran:?}") };
    assert_eq!((&full["saved"], &full["kept"]), (&false.into(), &false.into()), "{full}");
    assert!(full["said"].as_str().is_some_and(|said| said.contains("the disk is full")), "{full}");
    assert_eq!(after["saved"], true, "{after}");
}
