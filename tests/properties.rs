//! What must hold for all input.

use proptest::prelude::*;
use tolkit::fluent::{Edit, SpliceError, fingerprint, parse, splice, unit_spans};

/// Texts that look like Fluent resources, with what goes wrong in real ones.
fn resource() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        8 => "[a-z]{1,3} = [a-zé{}$ .\"]{0,12}",
        4 => "[a-z]{1,3} =",
        3 => "-[a-z]{1,3} = [a-z ]{1,8}",
        4 => "    [a-z.*\\[\\]={}é ]{0,12}",
        2 => "    \\.[a-z]{1,3} = [a-z]{1,6}",
        3 => "#{1,3}( [a-z ]{0,8})?",
        2 => Just(String::new()),
        2 => "[a-z]{1,2} = \\{ \\$n ->",
        2 => "   \\*?\\[(one|other)\\] [a-z]{1,4}",
        1 => Just("    }".to_owned()),
        1 => "\\PC{0,10}",
    ];
    let newline = prop_oneof![6 => Just("\n"), 1 => Just("\r\n")];
    (proptest::collection::vec((line, newline), 0..24), any::<bool>()).prop_map(|(lines, ends)| {
        let mut text: String = lines.into_iter().flat_map(|(line, newline)| [line, newline.to_owned()]).collect();
        if !ends {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text
    })
}

/// The units of a text with what they say, but for one.
fn others(text: &str, id: &str) -> Vec<(String, String)> {
    let resource = parse(text);
    let units = resource.units.iter().filter(|unit| unit.id != id);
    units.map(|unit| (unit.id.to_owned(), fingerprint(unit).to_string())).collect()
}

/// Makes an edit; only broken text may refuse it.
fn edited(text: &str, edit: &Edit<'_>) -> Option<String> {
    match splice(text, edit) {
        Ok(edited) => Some(edited),
        Err(SpliceError::Entangled(_)) if !parse(text).errors.is_empty() => None,
        Err(error) => panic!("{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_unit_has_its_span(text in resource()) {
        let ids: Vec<&str> = parse(&text).units.iter().map(|unit| unit.id).collect();
        let spans = unit_spans(&text);
        prop_assert_eq!(spans.iter().map(|span| span.id).collect::<Vec<_>>(), ids);
        for pair in spans.windows(2) {
            prop_assert!(pair[0].entry.end <= pair[1].with_comment.start);
        }
        for span in &spans {
            prop_assert!(text[span.entry.clone()].starts_with(span.id));
            prop_assert!(span.with_comment.start <= span.entry.start);
        }
    }

    #[test]
    fn a_splice_changes_its_unit_and_nothing_else(text in resource(), pick in any::<prop::sample::Index>()) {
        let spans = unit_spans(&text);
        if spans.is_empty() {
            return Ok(());
        }
        let span = &spans[pick.index(spans.len())];
        if spans.iter().filter(|other| other.id == span.id).count() > 1 {
            return Ok(());
        }
        let entry = format!("{} = Replaced\n", span.id);
        let Some(edited) = edited(&text, &Edit::Replace { id: span.id, entry: &entry }) else { return Ok(()) };
        // Every byte outside is as it was.
        prop_assert!(edited.starts_with(&text[..span.entry.start]));
        prop_assert!(edited.ends_with(&text[span.entry.end..]));
        prop_assert_eq!(others(&edited, span.id), others(&text, span.id));
        let replaced = parse(&edited);
        let replaced = replaced.units.iter().find(|unit| unit.id == span.id).map(fingerprint);
        prop_assert_eq!(replaced, Some(fingerprint(&parse(&entry).units[0])));
    }

    #[test]
    fn removing_and_inserting_touch_no_other_unit(text in resource(), pick in any::<prop::sample::Index>()) {
        let spans = unit_spans(&text);
        if spans.is_empty() {
            return Ok(());
        }
        let span = &spans[pick.index(spans.len())];
        if spans.iter().filter(|other| other.id == span.id).count() > 1 {
            return Ok(());
        }
        if let Some(removed) = edited(&text, &Edit::Remove { id: span.id }) {
            prop_assert_eq!(others(&removed, span.id), others(&text, span.id));
        }
        let edit = Edit::Insert { after: Some(span.id), entry: "zzzz-new = New\n" };
        if let Some(inserted) = edited(&text, &edit) {
            prop_assert_eq!(others(&inserted, "zzzz-new"), others(&text, "zzzz-new"));
        }
    }

    #[test]
    fn nothing_panics_on_any_text(text in "\\PC*|[ -~\\n{}\\[\\]*=.#\"\\\\u]{0,200}") {
        let _ = parse(&text);
        let _ = unit_spans(&text);
    }

    #[test]
    fn layout_makes_nothing_stale(text in resource()) {
        let crlf = text.replace("\r\n", "\n").replace('\n', "\r\n");
        let prints = |text: &str| parse(text).units.iter().map(|u| fingerprint(u).to_string()).collect::<Vec<_>>();
        let lf = text.replace("\r\n", "\n");
        prop_assert_eq!(prints(&crlf), prints(&lf));
    }
}
