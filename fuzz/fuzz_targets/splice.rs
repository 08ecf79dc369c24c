//! Parse → spans → splice over arbitrary text: nothing panics, and an edit changes one unit alone.
//!
//! `cargo +nightly fuzz run splice`; the same property runs with proptest in `tests/properties.rs` on every toolchain.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tolkit::fluent::{Edit, fingerprint, parse, splice, unit_spans};

fuzz_target!(|text: &str| {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let resource = parse(text);
    let spans = unit_spans(text);
    assert_eq!(spans.len(), resource.units.len());
    for (span, unit) in spans.iter().zip(&resource.units) {
        assert_eq!(span.id, unit.id);
        let entry = &text[span.entry.clone()];
        if spans.iter().filter(|other| other.id == span.id).count() == 1 {
            let same = splice(text, &Edit::Replace { id: span.id, entry });
            if let Ok(same) = same {
                let again = parse(&same);
                assert_eq!(again.units.len(), resource.units.len());
                for (before, after) in resource.units.iter().zip(&again.units) {
                    assert_eq!(fingerprint(before), fingerprint(after));
                }
            }
        }
    }
});
