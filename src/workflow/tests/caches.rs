//! What is kept of items says the same as their files.

use std::time::Duration;

use jiff::civil::date;

use crate::catalogue::{Cache, Catalogue, Scope};
use crate::files::Root;
use crate::fluent::fingerprints;
use crate::workflow::check::{Request, check};
use crate::workflow::coverage::coverage;
use crate::workflow::office::{Office, item};
use crate::workflow::progress::Progress;
use crate::workflow::status::status;

const GRAIN: Duration = Duration::from_millis(20);

/// Everything that status, coverage and checks say, with a cache or without.
fn said(office: &Office, cache: bool) -> String {
    office.at_clone("Ona").look(|workspace| {
        let root = workspace.root();
        let directory = Root::at(workspace.repository().own_directory()).expect("git's own folder");
        let cache = cache.then(|| Cache::new(directory, "root".to_owned(), [0; 32]).with_grain(GRAIN));
        let catalogue = Catalogue::find(root, workspace.config()).expect("a catalogue").with_cache(cache);
        let (scope, today, progress) = (Scope::default(), date(2026, 11, 23), Progress::default());
        let checked = |scope: &Scope, today| {
            let request = Request { scope, today, only: &[], since: None, unapproved: &[] };
            let report = check(&catalogue, &request).expect("a report");
            format!("{:#?} of {} items and {} units", report.diagnostics, report.items, report.units)
        };
        let item = Scope::of_items([&*item("lt:site/home")]);
        let checks = [checked(&item, today), checked(&scope, today), checked(&scope, date(2027, 1, 1))];
        let status = status(&catalogue, &scope, today, &progress).expect("a status");
        let coverage = coverage(&catalogue, &scope, today, &progress);
        format!("{:#?}\n{:#?}\n{}", status.items, coverage, checks.join("\n"))
    })
}

#[test]
fn over_random_edits_nothing_is_said_otherwise_than_without() {
    let office = Office::small();
    let (ona, mut random) = (office.at_clone("Ona"), fastrand::Rng::with_seed(20_261_201));
    let texts = [
        "title = A\nlead = B\n",
        "title = B\nlead = A\n",
        "title = A\n",
        "title = Long\nnew = C\n",
        "broken\n",
        "",
        "title = { -office } and { home.label }\n-office = Office  of 2\n",
        "-office = Biuras of 3\n",
    ];
    let print = |text: &str| fingerprints(text)["title"];
    let reviewed = format!("tolkit-record 1\ntitle {} {} translated\n", print("title = A\n"), print("title = B\n"));
    let records = [reviewed.as_str(), "tolkit-record 1\n", "garbage\n"];
    for step in 0..200 {
        for _ in 0..random.usize(1..4) {
            let name = random.choice(["home", "news", "other", "folder/inner"]).expect("a name");
            let locale = random.choice(["en", "lt", "lt", "lv"]).expect("a locale");
            let path = format!("locales/{locale}/{name}.ftl");
            let text = random.choice(texts).expect("a text");
            let root = ona.root();
            // Some edits cannot be made where something stands in the way.
            let _ = match random.u8(0..10) {
                0 => root.remove(&path).map(|()| true),
                1 => root.rename(&path, &format!("locales/{locale}/moved.ftl")).map(|()| true),
                2 => root.write(
                    &format!(".tolkit/records/{locale}/site/{name}"),
                    random.choice(records).expect("one").as_bytes(),
                ),
                _ => root.write(&path, text.as_bytes()),
            };
        }
        if random.bool() {
            std::thread::sleep(2 * GRAIN);
        }
        assert_eq!(said(&office, true), said(&office, false), "step {step}");
    }
}
