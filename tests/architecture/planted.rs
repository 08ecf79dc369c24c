//! The machinery, on small crates with planted faults.

use crate::structure::Structure;
use crate::tree::Files;

fn planted(files: &[(&str, &str)]) -> Structure {
    let files: Files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let found = Structure::of(&files, "planted");
    assert!(found.strays.is_empty(), "{:?}", found.strays);
    assert!(found.uses.lost.is_empty(), "{:?}", found.uses.lost);
    found
}

/// All uses: who uses what.
fn uses(files: &[(&str, &str)]) -> Vec<String> {
    let found = planted(files).uses.inside.into_iter().filter(|used| !used.is_reexport);
    found.map(|used| format!("{}:{} {} in {}", used.file, used.line, used.item, used.defined_in)).collect()
}

fn circles(files: &[(&str, &str)]) -> Vec<String> {
    planted(files).file_circles()
}

#[test]
fn a_circle_through_a_reexport_is_found() {
    let found = circles(&[
        ("lib.rs", "mod hall;"),
        ("hall/mod.rs", "mod left;\nmod right;\npub use left::Left;\npub(crate) use self::right::Right as Renamed;"),
        ("hall/left.rs", "use super::Renamed;\npub struct Left(Renamed);"),
        ("hall/right.rs", "pub struct Right;\nfn right(_: &crate::hall::Left) {}"),
    ]);
    let expected = "a circle of 2 files: hall/left.rs, hall/right.rs
    hall/left.rs -> hall/right.rs: Right (1, 2)
    hall/right.rs -> hall/left.rs: Left (2)
";
    assert_eq!(found, [expected]);
}

#[test]
fn a_facade_that_only_hands_on_is_in_no_circle() {
    let facade = "mod part;\npub use part::{Part, part};\npub struct Whole;";
    let part = ("hall/part.rs", "use super::Whole;\npub struct Part(Whole);\npub fn part() {}");
    assert!(circles(&[("lib.rs", "mod hall;"), ("hall/mod.rs", facade), part]).is_empty());
    // A local name that is the same is no use.
    let local = format!("{facade}\nfn local() {{ let part = 1; drop(part); }}");
    assert!(circles(&[("lib.rs", "mod hall;"), ("hall/mod.rs", &local), part]).is_empty());
    // It is one where the name is not that yet.
    let call = format!("{facade}\nfn call() {{ let part = part(); drop(part); }}");
    assert_eq!(circles(&[("lib.rs", "mod hall;"), ("hall/mod.rs", &call), part]).len(), 1);
}

#[test]
fn a_circle_of_parent_and_child_is_found() {
    let child = ("hall/child.rs", "pub fn help(_: super::Hall) {}");
    let parent = "mod child;\npub struct Hall;\nfn open() { child::help(Hall); }";
    let found = circles(&[("lib.rs", "mod hall;"), ("hall/mod.rs", parent), child]);
    let expected = "a circle of 2 files: hall/child.rs, hall/mod.rs
    hall/child.rs -> hall/mod.rs: Hall (1)
    hall/mod.rs -> hall/child.rs: help (3)
";
    assert_eq!(found, [expected]);
    // The same with the older names of files.
    assert_eq!(circles(&[("lib.rs", "mod hall;"), ("hall.rs", parent), child]).len(), 1);
}

#[test]
fn test_code_makes_no_circle() {
    let test = "#[cfg(test)]\nmod tests {\n    use super::*;\n    use crate::right::right;\n}\n\
        #[cfg(all(test, unix))]\nuse crate::right::right;\n\
        #[cfg(test)]\nfn helper() { crate::right::right() }\n\
        impl Left { #[cfg(test)] fn helper() { crate::right::right() } }\n\
        fn statements() { #[cfg(test)] crate::right::right(); #[cfg(test)] let _ = crate::right::right(); }\n";
    let left = format!("pub struct Left;\n{test}");
    let right = ("right.rs", "pub fn right() {}\nfn left(_: crate::left::Left) {}");
    assert!(circles(&[("lib.rs", "mod left;\nmod right;"), ("left.rs", &left), right]).is_empty());
    // A file that only tests have, which another file of tests may belong to.
    let found = circles(&[
        ("lib.rs", "mod left;\nmod right;"),
        ("left.rs", "pub struct Left;\n#[cfg(test)]\nmod tests;"),
        ("left/tests.rs", "use crate::right::right;\nmod more;"),
        ("left/tests/more.rs", "use crate::right::right;"),
        right,
    ]);
    assert!(found.is_empty());
    // What is left out of tests is code.
    let left = "pub struct Left;\n#[cfg(not(test))]\nuse crate::right::right;\n";
    assert_eq!(circles(&[("lib.rs", "mod left;\nmod right;"), ("left.rs", left), right]).len(), 1);
}

#[test]
fn code_after_test_code_is_read() {
    let left = "#[cfg(test)]\nmod tests {\n    fn of_tests() {}\n}\nfn late() { crate::right::right() }";
    let found = uses(&[("lib.rs", "mod left;\nmod right;"), ("left.rs", left), ("right.rs", "pub fn right() {}")]);
    assert_eq!(found, ["left.rs:5 right::right in right.rs"]);
}

#[test]
fn arrows_up_and_sideways_are_found() {
    let found = planted(&[
        ("lib.rs", "mod attic;\nmod cellar;\nmod hall;\nmod kitchen;"),
        ("attic.rs", "pub struct Attic;\npub fn open() { crate::cellar::open() }"),
        ("hall.rs", "pub fn open() { crate::cellar::open(); crate::kitchen::cook(); }"),
        ("kitchen.rs", "pub fn cook() {}"),
        // It does not help to hand something on, or to name the module first.
        ("cellar.rs", "pub use crate::attic::Attic;\nuse crate::hall;\npub fn open() {\n    hall::open();\n}"),
    ]);
    let upward = found.upward(&[&["cellar"], &["hall", "kitchen"], &["attic"]]);
    let expected = ["cellar.rs:1 uses attic::Attic", "cellar.rs:4 uses hall::open", "hall.rs:1 uses kitchen::cook"];
    assert_eq!(upward, expected);
}

#[test]
#[should_panic(expected = "`attic` is in no layer")]
fn every_module_has_a_layer() {
    let files =
        [("lib.rs", "mod attic;\nmod cellar;"), ("attic.rs", "use crate::cellar::C;"), ("cellar.rs", "pub struct C;")];
    planted(&files).upward(&[&["cellar"]]);
}

#[test]
fn uses_in_macros_are_found() {
    let left = r#"
macro_rules! make { ($name:ident) => { $name(crate::right::of_body($name)) }; }
make!(x => crate::right::of_tokens);
fn f(x: u8) -> bool {
    println!("{}", crate::right::of_arguments());
    assert!(matches!(x, crate::right::OF_PATTERN if super::right::of_guard(x)), "{x}");
    json!({ "key": [right::of_json(), right::of_json] });
    vec![right::of_list(); 2];
    write!(x, "{name}", name = right::of_named())
}
use crate::right;
#[arg(value_parser = crate::right::of_attribute)]
struct S;
"#;
    let names = ["of_body", "of_tokens", "of_arguments", "of_guard", "of_json", "of_list", "of_named", "of_attribute"];
    let right = names.map(|name| format!("pub fn {name}() {{}}\n")).concat() + "pub const OF_PATTERN: u8 = 1;";
    let found = uses(&[("lib.rs", "mod left;\nmod right;"), ("left.rs", left), ("right.rs", &right)]);
    for name in names.iter().chain(&["OF_PATTERN"]) {
        let is_found = found.iter().any(|used| used.contains(&format!(" right::{name} ")));
        assert!(is_found, "{name} is not in {found:#?}");
    }
}

#[test]
fn globs_are_followed() {
    let found = uses(&[
        ("lib.rs", "mod hall;\nmod guest;"),
        ("hall/mod.rs", "mod inner;\npub use inner::*;"),
        ("hall/inner/mod.rs", "mod deep;\npub use self::deep::*;\npub enum Door { Open, Shut }"),
        ("hall/inner/deep.rs", "pub struct Deep;\npub fn dig() {}"),
        (
            "guest.rs",
            "use crate::hall::*;\nfn f(_: Deep) {\n    use Door::*;\n    match door() {\n        Open => dig(),\n        shut => {}\n    }\n}",
        ),
    ]);
    let expected = [
        "guest.rs:2 hall::inner::deep::Deep in hall/inner/deep.rs",
        "guest.rs:5 hall::inner::deep::dig in hall/inner/deep.rs",
        "guest.rs:5 hall::inner::Door in hall/inner/mod.rs",
    ];
    assert_eq!(found, expected);
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let left = "use crate::right::{self as there, Named as Other, inner::Inner};
trait Local: there::Bound {}
impl there::Bound for u8 {}
impl Other { fn own() -> Self { Self::default() } }
type Alias<T> = Vec<<T as there::Bound>::Out>;
fn generic<Right: there::Bound>(_: Right) where Right: Into<there::Right> {}
fn body(value: Other) -> Inner {
    let Other { field } = value;
    if let there::Choice::This(_) = field {}
    let f = |x: &there::Right| there::LIMIT;
    f as fn(&there::Right) -> u8;
    <there::Right>::new();
    there::make!()
}
";
    let right = "pub trait Bound { type Out; }\npub struct Named { field: u8 }\npub struct Right;\npub enum Choice { This(u8) }\n\
        pub const LIMIT: u8 = 1;\nmacro_rules! make { () => {} }\npub(crate) use make;\npub mod inner { pub struct Inner; }";
    let found = uses(&[("lib.rs", "mod left;\nmod right;"), ("left.rs", left), ("right.rs", right)]);
    let found: Vec<&str> = found.iter().map(|used| used.trim_start_matches("left.rs:")).collect();
    let expected = [
        "1 right::Named",
        "1 right::inner::Inner",
        "2 right::Bound",
        "3 right::Bound",
        "4 right::Named",
        "5 right::Bound",
        "6 right::Bound",
        "6 right::Right",
        "7 right::Named",
        "7 right::inner::Inner",
        "8 right::Named",
        "9 right::Choice",
        "10 right::LIMIT",
        "10 right::Right",
        "11 right::Right",
        "12 right::Right",
        "13 right::make",
    ];
    assert_eq!(found, expected.map(|used| format!("{used} in right.rs")));
}

#[test]
fn files_are_found_where_modules_say() {
    let found = uses(&[
        ("lib.rs", "#[path = \"odd/place.rs\"]\nmod named;\nmod inline { mod below; }\npub struct Root;"),
        ("odd/place.rs", "mod beside;"),
        ("odd/beside.rs", "use crate::Root;"),
        ("inline/below.rs", "use super::super::Root;"),
        ("main.rs", "use planted::Root;\nfn main() {}"),
    ]);
    let expected = ["inline/below.rs:1 Root in lib.rs", "main.rs:1 Root in lib.rs", "odd/beside.rs:1 Root in lib.rs"];
    assert_eq!(found, expected);
}

#[test]
fn what_cannot_be_followed_is_reported() {
    let files = [("lib.rs", "mod left;"), ("left.rs", "fn f() { crate::left::missing() }"), ("stray.rs", "")];
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let found = Structure::of(&files, "planted");
    assert_eq!(found.uses.lost, ["left.rs:1: `missing` is not in `crate::left`"]);
    assert_eq!(found.strays, ["stray.rs"]);
}

#[test]
fn circles_of_folders_are_found() {
    let files = [
        ("lib.rs", "mod house;"),
        ("house/mod.rs", "mod left;\nmod right;"),
        ("house/left/mod.rs", "pub mod a;\npub mod b;"),
        ("house/left/a.rs", "use super::super::right::Right;"),
        ("house/left/b.rs", "pub struct B;"),
        ("house/right.rs", "pub struct Right;\nfn f(_: super::left::b::B) {}"),
    ];
    let expected = "a circle of 2 modules in `house/`: left, right
    left -> right: Right (house/left/a.rs:1)
    right -> left: B (house/right.rs:2)
";
    assert_eq!(planted(&files).folder_circles(), [expected]);
    assert!(circles(&files).is_empty());
}

#[test]
fn doors_are_watched() {
    let doors: &[(&str, &[&str])] = &[("std::fs", &["files/"]), ("git2", &["git/"]), ("println!", &["cli/"])];
    let found = planted(&[
        ("lib.rs", "mod cli;\nmod files;\nmod git;\nmod other;"),
        ("cli/mod.rs", "fn f() { println!(); }"),
        ("files/mod.rs", "use std::fs;\nfn f() { fs::read(); }"),
        ("git/mod.rs", "pub use git2::Oid;"),
        (
            "other.rs",
            "use std::{fmt, fs as disk};\nuse crate::git::Oid;\nfn f(_: Oid) { disk::read() }\nfn g(_: ::git2::Oid) {}\n\
            fn h() { vec![std::println!()]; }\nfn std_fs() { fmt::fs(\"std::fs\") }\n#[cfg(test)]\nmod tests { use std::fs; }",
        ),
    ]);
    let expected = [
        "other.rs:1 uses std::fs; only files/ may",
        "other.rs:3 uses std::fs::read; only files/ may",
        "other.rs:4 uses git2::Oid; only git/ may",
        "other.rs:5 uses println!; only cli/ may",
    ];
    assert_eq!(found.past_doors(doors), expected);
    // What a door hands on is used of the door.
    let upward = found.upward(&[&["other"], &["git", "files", "cli"]]);
    assert_eq!(upward, ["other.rs:2 uses git::Oid", "other.rs:3 uses git::Oid"]);
}
