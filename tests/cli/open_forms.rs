//! What forms and addresses of the workbench may name, and what is answered where they cannot be read.

use crate::office::Office;
use crate::workbench::{Answer, Workbench};

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
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
