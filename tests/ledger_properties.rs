//! What must hold for every line of events, and for every pair of edits.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tolkit::fluent::{fingerprint, merge, parse};
use tolkit::ledger::{Event, EventKind, Outcome, State};
use tolkit::model::{Locale, Person};

/// One event of few people about few items, so that they get into each other's way. It is read from its JSON, as those of
/// others are: some say too little.
fn event() -> impl Strategy<Value = (Event, Person)> {
    let kinds = prop_oneof![
        Just("claim"),
        Just("renew"),
        Just("release"),
        Just("takeover"),
        Just("submit"),
        Just("submit"),
        Just("review"),
        Just("review"),
        Just("comment"),
        Just("commit"),
        Just("published"),
        Just("assign"),
        Just("withdraw"),
        Just("later"),
    ];
    // Ids are few as well: reviews and commits find their submissions, and some events are repeated.
    let ids = (0_u8..12, prop::option::of(0_u8..12));
    let times = (0_u64..400_000, 0_u64..3);
    let rest = (any::<bool>(), any::<bool>(), any::<bool>(), 0_u8..8);
    (kinds, ids, 0_u8..3, 0_u8..3, times, rest).prop_map(|(kind, (id, about), item, who, (clock, lease), rest)| {
        let (is_draft, approves, of_unit, odd) = rest;
        let person = Person::new(format!("P{who}"), format!("p{who}@example.org"));
        let locale = if odd == 0 { "lv" } else { "lt" };
        let said =
            if kind == "commit" || kind == "published" { "0123456789abcdef0123456789abcdef01234567" } else { "Text" };
        let verdict = if approves { "approve" } else { "return" };
        let written = serde_json::json!({
            "v": 1,
            "id": format!("id-{id}"),
            "kind": kind,
            "seq": 0,
            "clock": clock * 1000,
            "item": format!("{locale}:site/{item}"),
            "by": if odd == 3 { "somebody@example.org" } else { person.email.as_str() },
            "lease": lease * 100,
            "from": (odd % 2 == 0).then(|| format!("p{}@example.org", id % 3)),
            "to": (odd < 6).then(|| format!("P{0} <p{0}@example.org>", id % 2)),
            "about": about.map(|about| format!("id-{about}")),
            "verdict": (odd != 1).then_some(verdict),
            "units": if of_unit { vec!["title"] } else { Vec::new() },
            "draft": is_draft,
            "seen": (odd > 4).then(|| about.map(|about| format!("id-{about}")).into_iter().collect::<Vec<_>>()),
            "text": (odd != 2).then_some(said),
        });
        (serde_json::from_value(written).expect("an event"), person)
    })
}

fn lithuanian() -> Locale {
    Locale::parse("lt").expect("a locale")
}

fn fold(state: &mut State, events: &[(Event, Person)], from: usize) {
    for (number, (event, person)) in events.iter().enumerate() {
        state.apply(&lithuanian(), event, person, &format!("commit-{}", from + number));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A state that was written into a cache, and read again, is where the fold goes on as if never cut.
    #[test]
    fn the_fold_does_not_know_where_it_was_cut(
        events in prop::collection::vec(event(), 0..60),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
    ) {
        let mut whole = State::default();
        fold(&mut whole, &events, 0);
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(events.len() + 1)).collect();
        cuts.extend([0, events.len()]);
        cuts.sort_unstable();
        let mut cut = State::default();
        for ends in cuts.windows(2) {
            fold(&mut cut, &events[ends[0]..ends[1]], ends[0]);
            let written = serde_json::to_vec(&cut).expect("written");
            cut = serde_json::from_slice(&written).expect("read");
            prop_assert!(cut.is_sane());
        }
        prop_assert_eq!(cut, whole);
    }

    /// At every moment an item has one holder at most, time goes forward, and whoever hands in a text keeps it.
    #[test]
    fn a_ledger_only_goes_forward(events in prop::collection::vec(event(), 0..60)) {
        let mut state = State::default();
        for (number, (event, person)) in events.iter().enumerate() {
            let before = state.clone();
            let outcome = state.apply(&lithuanian(), event, person, &format!("commit-{number}"));
            prop_assert_eq!(state.seq, before.seq + 1);
            prop_assert!(state.clock >= before.clock);
            let entry = |state: &State| state.item(event.item.as_ref()?).cloned();
            let holder = |state: &State| Some(entry(state)?.claim?.by);
            if let (Some(was), Some(is)) = (holder(&before), holder(&state))
                && was != is
            {
                let is_told = |from: &Option<String>| from.as_deref().is_some_and(|from| was.is(from));
                let may_change = match &event.kind {
                    EventKind::Takeover { .. } => true,
                    // Nobody loses an item to somebody who did not know that they had it, or did not say why.
                    EventKind::Assign { from, text, .. } => is_told(from) && (text.is_some() || was == *person),
                    _ => false,
                };
                prop_assert!(may_change);
            }
            if matches!(event.kind, EventKind::Submit { .. }) && outcome == Outcome::Applied {
                let is_correction = matches!(event.kind, EventKind::Submit { corrects: Some(_), draft: false, .. });
                let entry = entry(&state).unwrap_or_default();
                // A correction stays its author's.
                let kept = if is_correction { entry.submission.as_ref() } else { entry.latest_of(person) };
                prop_assert_eq!(kept.map(|kept| kept.id.clone()), Some(event.id.clone()));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whoever asks what an event would do is told what it does then; and a claim of no effect leaves no trace.
    #[test]
    fn what_an_event_would_do_is_what_it_does(events in prop::collection::vec(event(), 0..60)) {
        let mut state = State::default();
        for (number, (event, person)) in events.iter().enumerate() {
            let before = state.clone();
            let would = state.would(&lithuanian(), event, person);
            prop_assert_eq!(&state, &before);
            let outcome = state.apply(&lithuanian(), event, person, &format!("commit-{number}"));
            prop_assert_eq!(&would, &outcome);
            if event.kind.is_of_claim() && outcome != Outcome::Applied {
                prop_assert_eq!(&state.items, &before.items);
            }
        }
    }
}

/// A resource of few units with few texts: `None` leaves a unit out.
fn resource() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::option::of(0_u8..3), any::<bool>()), 5).prop_map(|units| {
        let mut text = String::new();
        for (number, (value, has_comment)) in units.into_iter().enumerate() {
            if let Some(value) = value {
                if has_comment {
                    text.push_str(&format!("# About {number}\n"));
                }
                text.push_str(&format!("unit-{number} = Text {value}\n    .title = Title\n"));
            }
        }
        text
    })
}

type Units = BTreeMap<String, String>;

fn units(text: &str) -> Units {
    let resource = parse(text);
    assert!(resource.errors.is_empty(), "{text}");
    let all: Vec<(String, String)> =
        resource.units.iter().map(|unit| (unit.id.to_owned(), fingerprint(unit).to_string())).collect();
    let units: Units = all.iter().cloned().collect();
    assert_eq!(units.len(), all.len(), "a unit is there twice: {text}");
    units
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Each unit comes out as the side that changed it has it, as both have it, or as ours where it is a conflict; none is
    /// dropped, and none is there twice.
    #[test]
    fn a_merge_neither_drops_nor_doubles_a_unit(base in resource(), ours in resource(), theirs in resource()) {
        let merged = merge(&base, &ours, &theirs);
        let [b, o, t, m] = [&base, &ours, &theirs, &merged.text].map(|text| units(text));
        let all: std::collections::BTreeSet<&String> = b.keys().chain(o.keys()).chain(t.keys()).chain(m.keys()).collect();
        for id in all {
            let [b, o, t, m] = [b.get(id), o.get(id), t.get(id), m.get(id)];
            let expected = if o == b { t } else { o };
            prop_assert_eq!(m, expected, "{}", id);
            let is_conflict = o != b && t != b && o != t;
            prop_assert_eq!(merged.conflicts.contains(id), is_conflict, "{}", id);
        }
        // Whose side it is makes no difference where nothing conflicts.
        if merged.conflicts.is_empty() {
            prop_assert_eq!(units(&merge(&base, &theirs, &ours).text), m);
        }
    }
}
