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
