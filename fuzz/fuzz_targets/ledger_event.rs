//! Messages of commits → events → a state: nothing panics, and every reader comes to the same.
//!
//! `cargo +nightly fuzz run ledger_event`. The input is several messages with a zero byte between them; what each begins with
//! says who its author is. Similar properties run with proptest in `tests/ledger_properties.rs`, on events that mean something.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tolkit::ledger::{Event, EventError, State};
use tolkit::model::{Locale, Person};

fuzz_target!(|input: &[u8]| {
    let locale = Locale::parse("lt").expect("a locale");
    let (mut state, mut again) = (State::default(), State::default());
    for (number, message) in input.split(|byte| *byte == 0).enumerate() {
        let event = match Event::parse(message) {
            Ok(event) => event,
            Err(error) => {
                if let EventError::Newer(version) = error {
                    state.note_newer(version);
                    again.note_newer(version);
                }
                state.skip();
                again.skip();
                continue;
            }
        };
        assert_eq!(Event::parse(event.message().as_bytes()).as_ref(), Ok(&event));
        let json = serde_json::to_vec(&event).expect("an event can be written");
        assert_eq!(serde_json::from_slice::<Event>(&json).ok().as_ref(), Some(&event));
        let (author, commit) = (author(message, &event), format!("commit-{number}"));
        let (would, before) = (state.would(&locale, &event, &author), state.clone());
        assert_eq!(state.apply(&locale, &event, &author, &commit), would);
        assert_eq!(again.apply(&locale, &event, &author, &commit), would);
        assert_eq!(state.seq, before.seq + 1);
        assert!(state.clock >= before.clock);
        if would.ignored().is_some_and(|why| why.is_irregular()) {
            assert_eq!(state.items, before.items);
        }
        // What a clone keeps in its cache is where the fold goes on.
        again = read_back(&again);
    }
    assert!(state.is_sane());
    assert_eq!(state, again);
    assert_eq!(written(&state), written(&again));
});

/// Who made the commit: usually who the event says, sometimes somebody of few, or nobody.
fn author(message: &[u8], event: &Event) -> Person {
    match message.first() {
        Some(b'O') => Person::new("Ona", "ona@example.org"),
        Some(b'J') => Person::new("Jonas", "Jonas@Example.org"),
        Some(b'-') => Person::new("", ""),
        _ => Person::new("Somebody", event.by.clone()),
    }
}

fn written(state: &State) -> Vec<u8> {
    serde_json::to_vec(state).expect("a state can be written")
}

fn read_back(state: &State) -> State {
    serde_json::from_slice(&written(state)).expect("a state that was written can be read")
}
