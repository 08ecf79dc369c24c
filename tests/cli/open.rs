//! `tolkit open`: who is let in, and what the desk does there.

use crate::office::Office;
use crate::workbench::Workbench;

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

#[test]
fn the_desk_is_in_the_browser() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    let desk = ona.page("/");
    assert!(desk.contains("lt:site/home") && desk.contains("Take the most urgent item"), "{desk}");
    let told = ona.submit("/claims/claim", &[("item", "lt:site/news")]);
    assert!(told.contains("lt:site/news is yours until"), "{told}");
    let ledger = office.tolkit("ilze", &["sync"]).ok();
    assert!(office.tolkit("ilze", &["status", "lt:site/news"]).stdout.contains("claimed"), "{ledger:?}");
    let desk = ona.page("/");
    assert!(desk.contains("Keep for longer") && !desk.contains("is yours until 20"), "it is told once: {desk}");
    ona.submit("/claims/release", &[("item", "lt:site/news")]);
    office.tolkit("ilze", &["claim", "lt:site/news"]).ok();
    let lost = ona.submit("/claims/claim", &[("item", "lt:site/news")]);
    assert!(lost.contains("Ilze"), "{lost}");
}

#[test]
fn an_address_is_good_once() {
    let office = Office::small();
    let mut ona = Workbench::start(office.tolkit_command("ona", &[]), &["lt:site/news"]);
    let stranger = ona.send("GET", "/", &[], "");
    assert_eq!(stranger.status, 403);
    assert!(!stranger.body.contains("lt:site") && stranger.body.contains("tolkit open"), "{}", stranger.body);
    // Whoever only looks whether it is there does not use it up.
    assert_eq!(ona.send("HEAD", &ona.entrance, &[], "").status, 403);
    assert_eq!(ona.come_in(), "/translate/lt:site/news");
    let again = ona.send("GET", &ona.entrance, &[], "");
    assert_eq!((again.status, again.headers.contains_key("set-cookie")), (403, false));
    assert_eq!(ona.get("/").status, 200);
}

#[test]
fn strangers_are_not_let_in() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    let origin = format!("http://127.0.0.1:{}", ona.port);
    let body = "item=lt%3Asite%2Fnews";
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let cookie = ona.cookie().to_owned();
    let good = [("Cookie", &*cookie), ("Origin", &*origin), ("Sec-Fetch-Site", "same-origin"), kind];
    let with = |name: &'static str, value: Option<&'static str>| {
        let mut headers: Vec<(&str, &str)> = good.iter().filter(|(known, _)| *known != name).copied().collect();
        headers.extend(value.map(|value| (name, value)));
        headers
    };
    let cases = [
        with("Cookie", None),
        with("Cookie", Some("tolkit=x")),
        with("Origin", None),
        with("Origin", Some("null")),
        with("Origin", Some("https://example.org")),
        with("Origin", Some("http://localhost:80")),
        with("Sec-Fetch-Site", None),
        with("Sec-Fetch-Site", Some("cross-site")),
        with("Sec-Fetch-Site", Some("same-site")),
        with("Sec-Fetch-Site", Some("none")),
        with("Host", Some("example.org")),
        with("Host", Some("127.0.0.1")),
        with("Host", Some("localhost")),
    ];
    for headers in cases {
        let answer = ona.send("POST", "/claims/claim", &headers, body);
        assert_eq!(answer.status, 403, "{headers:?}");
        assert!(!answer.body.contains("lt:site"), "{headers:?}");
    }
    // Another site's pages may not read either; an address in a link of theirs leads nowhere.
    for (path, origin) in [("/", "https://example.org"), ("http://example.org/", &*origin)] {
        assert_eq!(ona.send("GET", path, &[("Cookie", &cookie), ("Origin", origin)], "").status, 403, "{path}");
    }
    for from in ["cross-site", "same-site", "strange"] {
        assert_eq!(ona.send("GET", "/", &[("Cookie", &cookie), ("Sec-Fetch-Site", from)], "").status, 403, "{from}");
    }
    assert_eq!(ona.get("/claims/claim").status, 405);
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH"] {
        assert!(matches!(ona.send(method, "/claims/claim", &good, body).status, 403 | 405), "{method}");
    }
    assert!(office.tolkit("ona", &["status", "lt:site/news"]).stdout.contains("open"));
    assert_eq!(ona.send("POST", "/claims/claim", &good, body).status, 303);
    let page = ona.get("/");
    for (header, part) in [
        ("content-security-policy", "default-src 'none'"),
        ("content-security-policy", "frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "DENY"),
        ("cache-control", "no-store"),
    ] {
        assert!(page.headers[header].contains(part), "{header}: {}", page.headers[header]);
    }
    assert!(!page.headers.contains_key("access-control-allow-origin"));
    assert!(!page.headers["content-security-policy"].contains("unsafe"));
}

#[test]
fn a_crowd_of_strangers_keeps_nobody_out() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    let stays = ona.connect();
    ona.ask(&stays, "GET /assets/icon.svg");
    let crowd: Vec<_> = (0..300).map(|_| ona.connect()).collect();
    crowd.iter().for_each(|mut stranger| drop(std::io::Write::write(&mut stranger, b"GET /")));
    assert_eq!(ona.get("/").status, 200);
    // Whoever has come first and says nothing has gone; whoever was let in stays.
    let mut first = &crowd[0];
    assert!(matches!(std::io::Read::read(&mut first, &mut [0]), Ok(0) | Err(_)));
    ona.ask(&stays, "GET /assets/style.css");
}

#[test]
fn a_second_one_goes_to_the_first() {
    let office = Office::small();
    let first = Workbench::start(office.tolkit_command("ona", &[]), &[]);
    let second = office.tolkit("ona", &["open", "--no-browser", "lt:site/home"]).ok();
    assert!(second.stdout.contains(&format!("http://127.0.0.1:{}/enter/", first.port)), "{}", second.stdout);
    assert!(second.stdout.trim_end().ends_with("/translate/lt:site/home"), "{}", second.stdout);
    let note = office.path("ona/.git/tolkit/workbench/root.json");
    let permissions = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&note).expect("a note").permissions());
    assert_eq!(permissions & 0o777, 0o600);
    assert_eq!(first.interrupt(), 0);
    assert!(!note.exists());
}

#[test]
fn one_that_was_killed_is_in_nobodys_way() {
    let office = Office::small();
    drop(workbench(&office, "ona"));
    assert!(office.path("ona/.git/tolkit/workbench/root.json").exists());
    let ona = workbench(&office, "ona");
    assert!(ona.page("/").contains("lt:site/home"));
}

#[test]
fn a_port_that_is_taken_is_named() {
    let office = Office::small();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let ran = office.tolkit("ona", &["open", "--no-browser", "--port", &port]).fails(3);
    assert!(ran.stderr.contains(&format!("port {port} is taken")), "{}", ran.stderr);
}

#[test]
fn what_cannot_be_shown_says_why() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    assert_eq!(ona.get("/nowhere").status, 404);
    office.write("ona", "workflow.toml", "[project\n");
    let broken = ona.get("/");
    assert!(broken.status == 404 && broken.body.contains("workflow.toml:1"), "{}", broken.body);
    office.git("ona", &["checkout", "-q", "workflow.toml"]);
    assert_eq!(ona.get("/").status, 200);
}

#[test]
fn without_a_browser_the_address_is_enough() {
    let office = Office::small();
    // There is git, and nothing that opens a browser.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let git = std::env::split_paths(&path).map(|folder| folder.join("git")).find(|git| git.exists()).expect("git");
    std::fs::create_dir(office.path("bin")).expect("a folder");
    std::os::unix::fs::symlink(git, office.path("bin/git")).expect("a link");
    let mut command = office.tolkit_command("ona", &["open"]);
    command.env("PATH", office.path("bin")).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("tolkit runs");
    let mut stderr = std::io::BufReader::new(child.stderr.take().expect("an output"));
    let mut said = String::new();
    for _ in 0..2 {
        std::io::BufRead::read_line(&mut stderr, &mut said).expect("a line");
    }
    let _ = child.kill();
    let printed = child.wait_with_output().expect("it ends").stdout;
    assert!(said.contains("No browser could be opened"), "{said}");
    assert!(String::from_utf8_lossy(&printed).contains("http://127.0.0.1:"), "{printed:?}");
}
