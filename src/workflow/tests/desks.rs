//! What lies where on somebody's desk.

use super::super::desk::{Desk, DeskItem, desk};
use crate::fluent::fingerprints;
use crate::ledger::{EventKind, Verdict};
use crate::model::Locale;
use crate::workflow::office::{DAY, NOON, Office};
use crate::workflow::status::ItemStatus;

/// An office with an item in each state that an item can be in, as its name says.
fn office() -> Office {
    let names = ["approved", "claimed", "done", "handed", "lapsed", "old", "open", "returned", "taken"];
    let mut files: Vec<(String, String)> =
        names.iter().map(|name| (format!("locales/en/{name}.ftl"), "title = Title\n".to_owned())).collect();
    let print = |text: &str| fingerprints(text)["title"];
    for (name, answered) in [("done", "title = Title\n"), ("old", "title = Older title\n")] {
        files.push((format!("locales/lt/{name}.ftl"), "title = Antraštė\n".to_owned()));
        let record = format!("tolkit-record 1\ntitle {} {} translated\n", print(answered), print("title = Antraštė\n"));
        files.push((format!(".tolkit/records/lt/site/{name}"), record));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let office = Office::alone(&files);
    let (ona, ilze, jonas) = (office.at_clone("Ona"), office.at_clone("Ilze"), office.at_clone("Jonas"));
    ilze.at(NOON - 8 * DAY).claim("lt:site/lapsed");
    ilze.claim("lt:site/taken");
    ona.claim("lt:site/claimed");
    ona.event("lt:site/gone", EventKind::Claim { lease: None });
    for name in ["handed", "returned", "approved"] {
        ona.submit(&format!("lt:site/{name}"), "title = Antraštė\n");
    }
    jonas.review("lt:site/returned", Verdict::Return);
    jonas.approve("lt:site/approved");
    office
}

fn desk_of(office: &Office, name: &str, locales: &[&str]) -> Desk {
    let locales = locales.iter().map(|tag| Locale::parse(tag).expect("a locale")).collect();
    office.at_clone(name).look(|workspace| desk(workspace, locales)).expect("a desk")
}

/// The names of what lies in each place, if anything does.
fn places(desk: &Desk) -> Vec<String> {
    let own = |items: &[DeskItem]| items.iter().map(|item| item.status.item.to_string()).collect::<Vec<_>>();
    let all = |items: &[ItemStatus]| items.iter().map(|item| item.item.to_string()).collect::<Vec<_>>();
    let places = [
        ("returned", own(&desk.returned)),
        ("claimed", own(&desk.claimed)),
        ("handed in", own(&desk.handed_in)),
        ("to review", desk.to_review.iter().map(|waiting| waiting.item.to_string()).collect()),
        ("to commit", all(&desk.to_commit)),
        ("changed", desk.changed.iter().map(|(item, _)| item.item.to_string()).collect()),
        ("open", all(&desk.open)),
        ("gone", desk.gone.iter().map(ToString::to_string).collect()),
        ("lapsed", all(&desk.lapsed)),
    ];
    let places = places.iter().filter(|(_, items)| !items.is_empty());
    places.map(|(place, items)| format!("{place}: {}", items.join(" ").replace("lt:site/", ""))).collect()
}

#[test]
fn everything_lies_where_the_person_looks_for_it() {
    let office = office();
    let none: &[&str] = &[];
    for (name, locales, expected) in [
        (
            "Ona",
            &["lt"][..],
            &[
                "returned: returned",
                "claimed: claimed",
                "handed in: approved handed",
                "changed: old",
                "open: open",
                "gone: gone",
                "lapsed: lapsed",
            ][..],
        ),
        ("Ilze", &["lt"], &["claimed: lapsed taken", "changed: old", "open: open"]),
        ("Jonas", &["lt"], &["to review: handed", "to commit: approved", "lapsed: lapsed"]),
        // Whom a team asks to review is asked, whatever they work in.
        ("Jonas", none, &["to review: handed"]),
        ("Guest", &["lt"], &["lapsed: lapsed"]),
        ("Guest", none, none),
    ] {
        assert_eq!(places(&desk_of(&office, name, locales)), expected, "{name} {locales:?}");
    }
    let everybody = places(&desk_of(&office, "Guest", &["lv"]));
    assert_eq!(everybody.len(), 1, "without a team everybody may translate: {everybody:?}");
    assert!(everybody[0].starts_with("open: lv:site/approved"), "{everybody:?}");
}

#[test]
fn a_desk_says_what_the_reviewer_said_and_which_units_changed_since_the_approval() {
    let office = office();
    office.at_clone("Jonas").commit_files(&[("locales/en/approved.ftl", "title = Another title\n")]);
    let desk = desk_of(&office, "Ona", &["lt"]);
    assert_eq!(desk.returned[0].remark.as_ref().map(|remark| remark.text.as_str()), Some("So be it"));
    let approved = desk.handed_in.iter().find(|item| item.status.item.to_string() == "lt:site/approved");
    assert_eq!(approved.map(|item| item.outdated.clone()), Some(vec!["title".to_owned()]));
    assert_eq!(places(&desk_of(&office, "Jonas", &[])), ["to review: handed approved"]);
}
