//! What must hold for any text that is typed.

use proptest::prelude::*;

use super::tests::{fields, form, typed};
use super::whole::is_only_unit;
use super::{Form, Unfit};
use crate::fluent::{Notation, fingerprint, parse, unit_spans};

const VARIANTS: &str = "a = { $n ->\n    [one] one\n   *[other] many\n}\n    .title = T\n";
const SIMPLE: &str = "a = x\n    .title = T\n";

/// Texts of all that is special, so that most of them are.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zžü]{1,3}",
        3 => Just(" ".to_owned()),
        2 => Just("\n".to_owned()),
        1 => prop::sample::select(vec!["\r", "\r\n", "\t", "\u{a0}", "\u{2028}", "\u{feff}", "\u{0}", "\u{202e}", "\u{200f}"])
            .prop_map(str::to_owned),
        2 => "[{}\\[\\]*.\"\\\\#=$(),:>-]",
        1 => prop::sample::select(vec![
            "{ -brand }", "{-t(case: \"x\")}", "{ $x }", "{ NUMBER($x, a: 1) }", "{\"[\"}", "{ $n ->\n[a] \"b\n*[c] {$d}\n}",
            "\nb = c", "\n    .d = e", "\n-t = u", "<script>", "🦀", "e\u{301}", "\\u00e9", "\\U01F6", "->", "# c",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,2}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// What each field shows once an entry is there.
fn again(source: &str, entry: &str, notation: Notation) -> Form {
    form("lt", source, Some(entry), notation)
}

fn text_of(form: &Form, name: &str) -> (String, Notation) {
    let field = fields(form).iter().find(|field| field.name == name).expect("the field");
    (field.text.clone(), field.notation)
}

fn is_one_unit(entry: &str) -> bool {
    let resource = parse(entry);
    let spans = unit_spans(entry);
    resource.errors.is_empty()
        && resource.units.len() == 1
        && resource.units[0].id == "a"
        && resource.units[0].attributes.len() <= 1
        && spans.len() == 1
        && spans[0].entry == (0..entry.len())
}

#[test]
fn long_texts_come_back() {
    let marks = format!("a{}", "\u{301}".repeat(5_000));
    let braces = "{-a".repeat(20_000);
    for text in [marks, braces, "}".repeat(20_000), "{ -t }".repeat(2_000), "\n".repeat(5_000) + "x"] {
        let missing = form("lt", SIMPLE, None, Notation::Plain);
        let entry = typed(&missing, &[("value", &text)]).expect("fit").expect("a unit");
        assert!(text_of(&again(SIMPLE, &entry, Notation::Plain), "value").0 == text);
    }
    let missing = form("lt", SIMPLE, None, Notation::Fluent);
    for text in ["{".repeat(20_000), "}".repeat(20_000), "{\"".repeat(20_000), "{F(".repeat(20_000)] {
        assert!(matches!(typed(&missing, &[("value", &text)]), Err(Unfit::NotFluent { .. })));
    }
}

proptest! {
    #[test]
    fn plain_texts_come_back_as_they_were_typed(text in any_text(), title in any_text(), is_choice: bool) {
        let (source, name) = if is_choice { (VARIANTS, "value[other]") } else { (SIMPLE, "value") };
        let missing = form("lt", source, None, Notation::Plain);
        let entry = typed(&missing, &[(name, &text), (".title", &title)]);
        prop_assert!(entry.is_ok(), "{:?}", entry);
        let Ok(Some(entry)) = entry else {
            prop_assert!(text.trim().is_empty() && title.trim().is_empty());
            return Ok(());
        };
        prop_assert!(is_one_unit(&entry), "{entry}");
        let again = again(source, &entry, Notation::Plain);
        for (name, text) in [(name, text), (".title", title)].into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            prop_assert_eq!(text_of(&again, name), (with_line_feeds(&text), Notation::Plain), "{}", entry);
        }
    }

    #[test]
    fn fluent_texts_come_back_or_are_refused(text in any_text(), title in any_text(), is_choice: bool) {
        let (source, name) = if is_choice { (VARIANTS, "value[other]") } else { (SIMPLE, "value") };
        let missing = form("lt", source, None, Notation::Fluent);
        let Ok(Some(entry)) = typed(&missing, &[(name, &text), (".title", &title)]) else { return Ok(()) };
        prop_assert!(is_one_unit(&entry), "{entry}");
        if text.contains("->") || title.contains("->") {
            // A choice that was typed into a field has fields of its own.
            return Ok(());
        }
        let again = again(source, &entry, Notation::Fluent);
        let shown = [(name, text), (".title", title)].into_iter().filter(|(_, text)| !text.trim().is_empty());
        let shown: Vec<_> = shown.map(|(name, text)| (name, text_of(&again, name).0, text)).collect();
        for (_, shown, text) in &shown {
            // What a file needs a literal for is shown with one; a placeable, on one line.
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let is_broken = text.contains('{') && text.contains('\n') && bare(shown) == bare(text);
            let is_same = *shown == with_line_feeds(text);
            prop_assert!(is_same || shown.contains("{\"") || is_broken, "{shown:?} {text:?}");
        }
        let shown: Vec<_> = shown.iter().map(|(name, shown, _)| (*name, shown.as_str())).collect();
        let typed_again = typed(&missing, &shown).expect("fit").expect("a unit");
        prop_assert_eq!(fingerprint(&parse(&typed_again).units[0]), fingerprint(&parse(&entry).units[0]));
    }

    #[test]
    fn what_is_there_says_the_same_when_something_else_is_typed(text in any_text(), title in any_text()) {
        let missing = form("lt", VARIANTS, None, Notation::Fluent);
        let Ok(Some(entry)) = typed(&missing, &[("value[other]", &text), (".title", &title)]) else { return Ok(()) };
        let before = again(VARIANTS, &entry, Notation::Fluent);
        prop_assert_eq!(before.entry(&[]), Ok(Some(entry.clone())));
        if text.contains("->") || text.trim().is_empty() || title.contains("->") {
            return Ok(());
        }
        let edited = typed(&before, &[("value[one]", "new")]).expect("fit").expect("a unit");
        let back = again(VARIANTS, &edited, Notation::Fluent);
        let back = typed(&back, &[("value[one]", "")]).expect("fit").expect("a unit");
        prop_assert_eq!(fingerprint(&parse(&back).units[0]), fingerprint(&parse(&entry).units[0]));
    }

    #[test]
    fn whatever_is_typed_as_a_whole_is_one_unit_or_refused(text in any_text(), is_entry: bool) {
        let missing = form("lt", SIMPLE, None, Notation::Fluent);
        let text = if is_entry { format!("a = {text}") } else { text };
        if let Ok(Some(entry)) = missing.whole_entry(&text) {
            prop_assert!(is_only_unit(&entry, "a"), "{entry}");
        }
    }
}
