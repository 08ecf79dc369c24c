//! What forms and addresses of the workbench may name, and what is answered where they cannot be read.

use crate::office::Office;
use crate::workbench::{Answer, Workbench};

const HOME: &str = "lt:site/home";

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

/// What names several items in a terminal, and one by a part of its name.
const NO_NAMES: [&str; 6] = ["lt:*", "lt:site/*", "lt:site/h*", "*", "site/home", "locales/lt/home.ftl"];

#[test]
fn a_form_names_one_item_by_its_whole_name() {
    let office = Office::small();
    for item in [HOME, "lt:site/news"] {
        office.tolkit("ilze", &["claim", item]).ok();
        office.submit("ilze", item, "title = Puslapis\nlead = Sveiki\nfoot = Rašykite\n").ok();
    }
    office.sync(&["jonas", "ona"]);
    for item in [HOME, "lt:site/news"] {
        office.look_and("jonas", &["review", item, "--approve"]).ok();
    }
    office.sync(&["ilze"]);
    let (ona, ilze, jonas) = (workbench(&office, "ona"), workbench(&office, "ilze"), workbench(&office, "jonas"));
    let before = office.git("jonas", &["rev-parse", "HEAD"]);
    for name in NO_NAMES {
        for action in ["claim", "renew", "takeover", "release"] {
            for fields in [vec![("item", name)], vec![("item", name), ("why", "Because")]] {
                let told = ona.submit(&format!("/claims/{action}"), &fields);
                assert!(told.contains(&format!("{name} is no item of this project")), "{action} {name}: {told}");
            }
        }
        let told = jonas.submit("/commit", &[("item", HOME), ("item", name)]);
        assert!(told.contains("is no item of this project"), "{name}: {told}");
        assert_eq!(ilze.post("/withdraw", &[("item", name)]).status, 404, "{name}");
        assert_eq!(ilze.post("/comments", &[("item", name), ("text", "x")]).status, 404, "{name}");
        assert_eq!(ona.get(&format!("/translate/{}", name.replace('/', "%2F"))).status, 404, "{name}");
        let told = ona.submit(&format!("/submit/{name}"), &[]);
        assert!(told.contains("is no item of this project"), "{name}: {told}");
    }
    assert_eq!(office.git("jonas", &["rev-parse", "HEAD"]), before, "nothing is committed");
    for item in [HOME, "lt:site/news", "lv:site/home"] {
        let log = office.tolkit("ilze", &["log", item]).ok().stdout;
        assert!(!log.contains("Ona") && !log.contains("took it back"), "{item}: {log}");
    }
    assert_eq!(office.state("jonas", HOME), "approved");
}

/// That an answer is a page of ours, with a way on.
#[track_caller]
fn is_page(answer: &Answer, status: u16, said: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
    assert!(answer.body.contains(said) && answer.body.contains("<a href=\"/\""), "{said}: {}", answer.body);
}

#[test]
fn what_cannot_be_read_is_answered_with_a_page() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    for address in ["/story/%FF", "/translate/lt:site/%FF", "/correct/lt:site/home", "/translate/lt:site/home?part=x"] {
        is_page(&ona.get(address), 400, "this address is not whole");
    }
    is_page(&ona.get("/nowhere"), 404, "there is no such page");
    let wrong = ona.get("/claims/claim");
    is_page(&wrong, 405, "there is no page here");
    assert_eq!(wrong.headers["allow"], "POST");
    for (kind, body, status) in [
        ("application/x-www-form-urlencoded", "item=lt:site/home&item=lt:site/news", 422),
        ("application/json", "{\"item\":\"lt:site/home\"}", 415),
        ("text/plain", "item=lt:site/home", 415),
    ] {
        is_page(&ona.send_form("/claims/claim", kind, body), status, "the form was not whole; nothing was changed");
    }
    let long = format!("item=lt:site/home&why={}", "a".repeat(17 * 1024 * 1024));
    let told = ona.send_form("/claims/claim", "application/x-www-form-urlencoded", &long);
    is_page(&told, 413, "longer than 16 MB");
    assert!(ona.page("/translate/lt:site/home").contains("Nobody has it"));
}

#[test]
fn a_long_form_keeps_nobody_waiting() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    // It takes its time to be read: many fields, of which nobody asked for one.
    let fields: String = (0..1_000_000).map(|number| format!("f:{number}=&")).collect();
    let begun = std::time::Instant::now();
    let (long, waited) = std::thread::scope(|scope| {
        let long = scope.spawn(|| {
            let told = ona.send_form("/save/lt:site/home", "application/x-www-form-urlencoded", &fields);
            (told.status, begun.elapsed())
        });
        let mut waited = std::time::Duration::ZERO;
        while !long.is_finished() {
            let asked = std::time::Instant::now();
            assert_eq!(ona.get("/assets/icon.svg").status, 200);
            waited = waited.max(asked.elapsed());
        }
        (long.join().expect("an answer"), waited)
    });
    assert_eq!(long.0, 303);
    assert!(waited * 4 < long.1, "{waited:?} of {:?}", long.1);
}
