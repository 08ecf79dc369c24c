//! Nothing that anybody writes makes a command hang, crash, or fill the memory: it is read in time by its length, or refused by
//! a limit that has a name.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::office::Office;
use crate::sandbox::{Ran, Sandbox, TODAY, WORKFLOW};

/// Far more than any of these takes, on a busy machine too; what grows without end takes longer.
const LONG: Duration = Duration::from_secs(60);

/// Runs tolkit, and gives it up after [`LONG`].
#[track_caller]
pub(crate) fn soon(sandbox: &Sandbox, arguments: &[&str]) -> Ran {
    let said = |name: &str| std::fs::File::create(sandbox.path(name)).expect("a file");
    let mut command = sandbox.command(env!("CARGO_BIN_EXE_tolkit"));
    command.args(arguments).args(["--today", TODAY]).stdin(Stdio::null());
    let mut child = command.stdout(said(".stdout")).stderr(said(".stderr")).spawn().expect("tolkit runs");
    let start = Instant::now();
    let status = loop {
        match child.try_wait().expect("tolkit is waited for") {
            Some(status) => break status,
            None if start.elapsed() > LONG => {
                child.kill().expect("tolkit is ended");
                child.wait().expect("tolkit ends");
                panic!("no end: {:?}", arguments.iter().map(|word| word.get(..60).unwrap_or(word)).collect::<Vec<_>>());
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    let ran =
        Ran { code: status.code().unwrap_or(-1), stdout: sandbox.read(".stdout"), stderr: sandbox.read(".stderr") };
    assert!((0..=3).contains(&ran.code), "{}: {:.2000}", ran.code, ran.stderr);
    ran
}

#[test]
fn patterns_of_many_wildcards_are_matched_at_once() {
    let name = "a".repeat(120);
    for pattern in [
        format!("{{locale}}/{}*b.ftl", "*a".repeat(30)),
        format!("{{locale}}/{}y.ftl", "**/".repeat(8)),
        format!("{{locale}}/{}y.ftl", "**/*/".repeat(10)),
    ] {
        let sandbox = Sandbox::empty();
        sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", &pattern));
        sandbox.write(&format!("en/{name}.ftl"), "a = A\n");
        sandbox.write(&format!("en/{}x.ftl", "d/".repeat(30)), "a = A\n");
        let ran = soon(&sandbox, &["check"]);
        assert!(ran.stdout.contains("nothing matches"), "{}", ran.stdout);
    }
}

#[test]
fn a_file_that_several_ways_lead_to_is_found_once() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", "{locale}/**/**/**/*.ftl"));
    for path in ["en/a/b/c/x.ftl", "lt/a/b/c/x.ftl", "da/a/b/c/x.ftl", "en/x.ftl", "lt/x.ftl", "da/x.ftl"] {
        sandbox.write(path, "a = A\n");
    }
    let json = soon(&sandbox, &["status", "-f", "json"]).ok().json();
    let items: Vec<_> = json["items"].as_array().expect("items").iter().map(|item| item["item"].as_str()).collect();
    assert_eq!(items, [Some("da:site/a/b/c/x"), Some("da:site/x"), Some("lt:site/a/b/c/x"), Some("lt:site/x")]);
}

#[test]
fn a_pattern_that_is_longer_than_any_path_is_refused_by_name() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    sandbox.write("workflow.toml", WORKFLOW.replace("{locale}.ftl", &format!("{}{{locale}}.ftl", "**/".repeat(33))));
    let ran = soon(&sandbox, &["check"]).fails(2);
    assert!(ran.stderr.contains("more than 32 wildcards"), "{}", ran.stderr);
}

#[test]
fn no_name_of_an_item_is_too_much() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n"), ("lt.ftl", "a = A\n")]);
    let nested = format!("{}b{}", "{a,".repeat(200), "}".repeat(200));
    let (stars, long) = ("*".repeat(100_000), "a".repeat(100_000));
    for command in [&["status"][..], &["check"], &["coverage"], &["diff"], &["adopt", "--dry-run"]] {
        let ran = |word: &str| soon(&sandbox, &[command, &[word]].concat()).fails(2).stderr;
        assert!(ran(&stars).contains("longer than 4096 bytes") && ran(&long).contains("longer than 4096 bytes"));
        assert!(ran(&nested).contains("is not the name of an item"), "{}", ran(&nested));
        assert!(ran(&format!("lt:site/{}*b", "*a".repeat(30))).contains("is no item"));
    }
}

#[test]
fn no_waiver_is_too_much() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n"), ("lt.ftl", "a = A  A\n")]);
    for item in [
        format!("lt:site/{}*b", "*a".repeat(30)),
        format!("lt:site/{}b{}", "{a,".repeat(200), "}".repeat(200)),
        format!("lt:{}", "*".repeat(100_000)),
    ] {
        let waiver =
            format!("[[waive]]\nrule = \"double-space\"\nitem = \"{item}\"\nuntil = 2027-01-01\nreason = \"x\"\n");
        sandbox.write("workflow.toml", format!("{WORKFLOW}\n{waiver}"));
        soon(&sandbox, &["check"]);
    }
}

/// An article's text, and what `extract` says of it.
#[track_caller]
fn extracted(article: &str) -> Ran {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", crate::extract::WORKFLOW);
    sandbox.write("articles/a.md", article);
    soon(&sandbox, &["extract"])
}

#[test]
fn front_matter_of_any_size_is_read_or_refused_by_name() {
    let keys = |count: usize, equals: &str| (0..count).map(|n| format!("k{n}{equals}1\n")).collect::<String>();
    for (fence, equals) in [("---", ": "), ("+++", " = ")] {
        let article = |keys: &str| format!("{fence}\n{keys}{fence}\n\nA text.\n");
        extracted(&article(&keys(20_000, equals))).ok();
        let ran = extracted(&article(&keys(200_000, equals))).fails(1);
        assert!(ran.stderr.contains("The front matter is longer than 262144 bytes"), "{}", ran.stderr);
    }
}

#[test]
fn front_matter_may_be_deep_and_say_things_over_and_over() {
    let (open, closed) = ("[".repeat(100_000), "]".repeat(100_000));
    let levels = |from: char| ((from as u8)..b'i').map(char::from);
    let laughs: String =
        levels('a').map(|c| format!("{}: &{} [{}]\n", next(c), next(c), vec![format!("*{c}"); 9].join(","))).collect();
    for front_matter in [
        format!("---\na: {open}\n---\n"),
        format!("---\na: {open}{closed}\n---\n"),
        format!("---\na: {}\n---\n", "{a: ".repeat(50_000)),
        format!("---\na:\n  {}x\n---\n", "- ".repeat(100_000)),
        format!("---\na: &a [x,x,x,x,x,x,x,x,x]\n{laughs}tags: *i\n---\n"),
        format!("+++\na = {open}{closed}\n+++\n"),
        format!("+++\n{}b = 1\n+++\n", "a.".repeat(100_000)),
        format!("+++\na = \"\"\"\n{}\"\"\"\n+++\n", "[\n".repeat(100_000)),
    ] {
        extracted(&format!("{front_matter}\nA text.\n"));
    }
}

fn next(letter: char) -> char {
    char::from(letter as u8 + 1)
}

#[test]
fn a_configuration_of_any_size_is_refused_by_name() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    sandbox.write("workflow.toml", format!("{WORKFLOW}# {}\n", "x".repeat(1 << 20)));
    assert!(soon(&sandbox, &["check"]).fails(3).stderr.contains("longer than 1048576 bytes"));
    sandbox.write("workflow.toml", format!("{WORKFLOW}{}", "wrong = 1\n[x]\n".repeat(50_000)));
    soon(&sandbox, &["check"]).fails(2);
    sandbox.write(
        "workflow.toml",
        format!("{WORKFLOW}{}", (0..80_000).map(|n| format!("k{n} = 1\n")).collect::<String>()),
    );
    soon(&sandbox, &["check"]).fails(2);
    sandbox.write(
        "workflow.toml",
        "[project]\nlocales = [\"lt\"]\n\n[[fluent]]\nsection = \"site\"\nconfig = \"l10n.toml\"\n",
    );
    sandbox.write("l10n.toml", format!("locales = [\"lt\"]\n# {}\n", "x".repeat(1 << 20)));
    assert!(soon(&sandbox, &["check"]).fails(2).stderr.contains("longer than 1048576 bytes"));
}

#[test]
fn a_file_of_any_size_is_refused_by_name() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    std::fs::File::create(sandbox.path("lt.ftl")).expect("a file").set_len(1 << 33).expect("a long file");
    let ran = soon(&sandbox, &["check", "-l", "lt"]).fails(1);
    assert!(ran.stdout.contains("lt.ftl is longer than 67108864 bytes"), "{}", ran.stdout);
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", crate::extract::WORKFLOW);
    sandbox.write("articles/a.md", "");
    std::fs::File::options()
        .write(true)
        .open(sandbox.path("articles/a.md"))
        .expect("a file")
        .set_len(1 << 33)
        .expect("a long file");
    assert!(soon(&sandbox, &["extract"]).fails(1).stderr.contains("articles/a.md is longer than 67108864 bytes"));
}

#[test]
fn an_event_of_any_size_is_passed_over_and_what_was_before_it_is_found() {
    let office = Office::small();
    office.tolkit("ona", &["claim", "lt:site/home"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let before = office.tolkit("jonas", &["status", "-f", "json"]).ok().stdout;
    office.forge(
        "lt",
        "Ilze <ilze@example.org>",
        &format!("long\n\n{{\"v\":1,\"text\":\"{}\"}}\n", "x".repeat(5_000_000)),
    );
    office.forge("lt", &format!("{} <ilze@example.org>", "x".repeat(3_000_000)), "a long name\n");
    let synced = office.tolkit("jonas", &["sync"]).ok();
    assert!(synced.stderr.contains("2 entries in the ledger of lt should not be there"), "{}", synced.stderr);
    assert!(synced.stderr.len() + synced.stdout.len() < 10_000);
    assert_eq!(office.tolkit("jonas", &["status", "-f", "json"]).ok().stdout, before);
    office.tolkit("ona", &["claim", "lt:site/news"]).ok();
    // As a fetch of many events leaves them: in a pack.
    office.git("jonas", &["repack", "-adq"]);
    let verified = office.tolkit("jonas", &["log", "--verify"]).fails(1).stdout;
    assert!(verified.contains("too long") && verified.contains("not an entry"), "{verified}");
}

#[test]
fn a_unit_of_any_size_is_checked() {
    let many = |piece: &str| piece.repeat(20_000);
    let attributes = |text: &str| (0..20_000).map(|n| format!("\n    .x{n} = {text}")).collect::<String>();
    let in_tag = |value: &str| (0..20_000).map(|n| format!("x{n}={value} ")).collect::<String>();
    for (source, target) in [
        (format!("A{}", attributes("A")), format!("A{}", attributes("B  b"))),
        (many("<b>x</b> "), many("<i>x</b> ")),
        (many("<b>"), many("<i>")),
        (format!("<b {}>", in_tag("1")), format!("<b {}>", in_tag("2"))),
        (many("“x” "), many("”x “")),
        (many("https://news.org/x "), many("https://news.eu/x ")),
        (many("{ $x } "), many("{ $y } ")),
        (many("A"), format!("{{{}", many("\\u00é "))),
        (many("A"), many("\\u00é ")),
    ] {
        let sandbox = Sandbox::new(&[("en.ftl", &format!("a = {source}\n")), ("lt.ftl", &format!("a = {target}\n"))]);
        let ran = soon(&sandbox, &["check", "-l", "lt"]);
        assert!(ran.stdout.len() < 1_000_000, "{} bytes of {:.20}", ran.stdout.len(), source);
    }
}

#[test]
fn arguments_without_end_are_refused_by_a_limit() {
    let arguments: String = (0..50_000).map(|number| format!("a{number}: 1, ")).collect();
    let text = format!("a = {{ NUMBER($x, {arguments}) }}\nb = B\n");
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\nb = B\n"), ("lt.ftl", &text)]);
    sandbox.write("workflow.toml", WORKFLOW);
    let ran = soon(&sandbox, &["check"]).fails(1);
    assert!(ran.stdout.contains("has more than 1000 settings"), "{}", ran.stdout);
}
