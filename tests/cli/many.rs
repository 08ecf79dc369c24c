//! Many items at once: one read, one push, and each with its own answer.

use crate::office::Office;

pub(crate) const COUNT: usize = 12;

/// So many resources, the last of which shows a term that the one before brings.
pub(crate) fn office() -> Office {
    let mut files: Vec<(String, String)> =
        (0..COUNT).map(|number| (path("en", number), "title = Page\nlead = Text\n".to_owned())).collect();
    files[COUNT - 2].1 = "-brand = Brand\n".to_owned();
    files[COUNT - 1].1 = "title = About { -brand }\n".to_owned();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let office = Office::new(&files);
    let log = office.path("pushes").display().to_string();
    office.hook("remote.git", "post-receive", &format!("echo push >> {log}\n"));
    office
}

pub(crate) fn path(locale: &str, number: usize) -> String {
    format!("locales/{locale}/page-{}.ftl", letter(number))
}

pub(crate) fn item(number: usize) -> String {
    format!("lt:site/page-{}", letter(number))
}

/// Rules look at digits.
fn letter(number: usize) -> char {
    char::from(b'a' + u8::try_from(number).expect("a few"))
}

pub(crate) fn translate(office: &Office) {
    for number in 0..COUNT - 2 {
        office.write("ona", &path("lt", number), "title = Puslapis\nlead = Tekstas\n");
    }
    office.write("ona", &path("lt", COUNT - 2), "-brand = Ženklas\n");
    office.write("ona", &path("lt", COUNT - 1), "title = Apie { -brand }\n");
}

/// How many pushes the remote took since it was asked last.
pub(crate) fn pushes(office: &Office) -> usize {
    let count = if office.sandbox.exists("pushes") { office.sandbox.read("pushes").lines().count() } else { 0 };
    office.sandbox.write("pushes", "");
    count
}

#[test]
fn many_items_are_claimed_handed_in_and_approved_with_one_push_each() {
    let office = office();
    office.tolkit("ona", &["claim", "lt:site/page-*"]).ok();
    assert_eq!(pushes(&office), 1);
    translate(&office);
    let said = office.tolkit("ona", &["submit", "lt:site/page-*"]).ok();
    assert_eq!(pushes(&office), 1, "{}", said.stdout);
    assert_eq!(said.stdout.lines().filter(|line| line.contains("handed in")).count(), COUNT, "{}", said.stdout);
    assert!((0..COUNT).all(|number| !office.exists("ona", &path("lt", number))), "they are in the ledger");
    assert_eq!(office.git("ona", &["status", "--porcelain"]), "");

    office.sync(&["jonas"]);
    office.tolkit("jonas", &["review", "lt:site/page-*"]).ok();
    let said = office.tolkit("jonas", &["review", "lt:site/page-*", "--approve"]).ok();
    assert_eq!(pushes(&office), 1, "{}", said.stdout);
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.git("jonas", &["rev-list", "--count", "HEAD"]).trim(), (COUNT + 1).to_string());
}

#[test]
fn what_is_wrong_with_one_text_is_no_reason_to_leave_out_the_others() {
    let office = office();
    translate(&office);
    // The one with the term is no Fluent, so that the one that shows it cannot be handed in either.
    office.write("ona", &path("lt", COUNT - 2), "-brand = { \n");
    office.write("ona", &path("lt", 0), "title = Puslapis\nlead = { $name }\n");
    let said = office.tolkit("ona", &["submit", "lt:site/page-*"]).fails(1);
    let handed_in: Vec<usize> = (0..COUNT).filter(|number| !office.exists("ona", &path("lt", *number))).collect();
    assert_eq!(handed_in, (1..COUNT - 2).collect::<Vec<_>>(), "{}{}", said.stdout, said.stderr);
    assert_eq!(pushes(&office), 1);
    // With the term handed in, and not yet on the branch, the other holds.
    office.write("ona", &path("lt", COUNT - 2), "-brand = Ženklas\n");
    office.tolkit("ona", &["submit", &item(COUNT - 2)]).ok();
    office.tolkit("ona", &["submit", &item(0), &item(COUNT - 1)]).fails(1);
    assert!(office.exists("ona", &path("lt", 0)) && !office.exists("ona", &path("lt", COUNT - 1)));
    assert_eq!(pushes(&office), 2);
}

#[test]
fn what_others_have_is_refused_and_the_remote_is_asked_once() {
    let office = office();
    office.tolkit("ilze", &["claim", &item(1), &item(3)]).ok();
    translate(&office);
    let said = office.tolkit("ona", &["submit", "lt:site/page-*"]).fails(4);
    let kept: Vec<usize> = (0..COUNT).filter(|number| office.exists("ona", &path("lt", *number))).collect();
    // Who was first is known when the remote was asked; what was stored is nobody's but its author's.
    for number in [1, 3] {
        assert!(said.stderr.contains(&item(number)), "{}", said.stderr);
    }
    assert!(kept.is_empty() || kept == [1, 3], "{kept:?}");
    office.tolkit("ona", &["sync"]).ok();
    let said = office.tolkit("ona", &["submit", &item(1), &item(3)]);
    assert_eq!(said.code, 4, "{}{}", said.stdout, said.stderr);
}

#[test]
fn without_the_remote_many_texts_wait_here_and_go_in_one_push() {
    let office = office();
    translate(&office);
    let address = office.git("ona", &["remote", "get-url", "origin"]);
    office.git("ona", &["remote", "set-url", "origin", "file:///nowhere"]);
    let said = office.tolkit("ona", &["submit", "lt:site/page-*"]).ok();
    assert!(said.stderr.contains("nowhere"), "{}", said.stderr);
    assert!((0..COUNT).all(|number| !office.exists("ona", &path("lt", number))));
    office.git("ona", &["remote", "set-url", "origin", address.trim()]);
    office.tolkit("ona", &["submit", "lt:site/page-*"]);
    assert_eq!(pushes(&office), 1);
    office.sync(&["jonas"]);
    let json = office.tolkit("jonas", &["review", "-f", "json"]).ok().json();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(COUNT), "{json}");
}

#[test]
fn what_was_staged_is_put_back_too() {
    let office = office();
    translate(&office);
    office.git("ona", &["add", "-A"]);
    office.write("ona", "notes.txt", "Mine\n");
    office.git("ona", &["add", "notes.txt"]);
    office.tolkit("ona", &["submit", "lt:site/page-*"]).ok();
    assert_eq!(office.git("ona", &["status", "--porcelain"]), "A  notes.txt\n");
}

#[test]
fn what_many_items_show_is_what_each_shows_alone() {
    let office = office();
    translate(&office);
    office.tolkit("ona", &["submit", "lt:site/page-*"]).ok();
    office.sync(&["jonas"]);
    let alone: Vec<String> =
        (0..COUNT).map(|number| office.tolkit("jonas", &["review", &item(number)]).ok().stdout).collect();
    let together = office.tolkit("jonas", &["review", "lt:site/page-*"]).ok();
    assert_eq!(together.stdout, alone.join("\n"));
    let some = office.tolkit("jonas", &["review", &item(COUNT - 1), &item(0)]).ok();
    assert_eq!(some.stdout, [&*alone[0], &*alone[COUNT - 1]].join("\n"));
}
