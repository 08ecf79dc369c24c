//! What forms there are, and what comes back from them.

use super::{Field, Form, Shown, Typed, Unfit};
use crate::fluent::{Notation, SyntaxErrorKind, parse, same_text};
use crate::model::Locale;
use crate::workflow::edit::skeleton::Languages;

pub(super) fn form(target: &str, source: &str, translation: Option<&str>, notation: Notation) -> Form {
    let locale = |tag| Locale::parse(tag).expect("a locale");
    let languages = Languages::new(&locale("en"), &locale(target));
    let resource = parse(source);
    Form::new((source, &resource.units[0]), translation, &languages, notation)
}

pub(super) fn fields(form: &Form) -> &[Field] {
    match &form.shown {
        Shown::Fields(fields) => fields,
        Shown::Whole(whole) => panic!("no fields: {whole}"),
    }
}

pub(super) fn typed(form: &Form, texts: &[(&str, &str)]) -> Result<Option<String>, Unfit> {
    let typed = texts.iter().map(|(name, text)| {
        let field = fields(form).iter().find(|field| field.name == *name);
        let notation = field.map_or(Notation::Fluent, |field| field.notation);
        Typed { name: (*name).to_owned(), text: (*text).to_owned(), notation }
    });
    form.entry(&typed.collect::<Vec<_>>())
}

/// The fields of a form with what they say: `name: source → text`.
fn shown(target: &str, source: &str, translation: Option<&str>, notation: Notation) -> Vec<String> {
    let form = form(target, source, translation, notation);
    fields(&form).iter().map(|field| format!("{}: {} → {}", field.name, field.source, field.text)).collect()
}

fn fluent(target: &str, source: &str, translation: Option<&str>) -> Vec<String> {
    shown(target, source, translation, Notation::Fluent)
}

fn whole(target: &str, source: &str, translation: Option<&str>) -> String {
    match form(target, source, translation, Notation::Fluent).shown {
        Shown::Whole(whole) => whole,
        Shown::Fields(fields) => panic!("fields: {fields:?}"),
    }
}

const FILES: &str =
    "files = { $count ->\n    [0] No file\n    [one] One file\n   *[other] { $count } files\n}\n    .title = Files\n";
const AROUND: &str = "files = Now { $count ->\n    [one] one file\n   *[other] { $count } files\n} here\n";

#[test]
fn a_missing_unit_has_the_fields_that_the_language_needs() {
    assert_eq!(
        fluent("lt", FILES, None),
        [
            "value[0]: No file → ",
            "value[one]: One file → ",
            "value[few]: { $count } files → ",
            "value[other]: { $count } files → ",
            ".title: Files → ",
        ]
    );
    let form = form("lt", FILES, None, Notation::Fluent);
    let variants: Vec<_> = fields(&form).iter().filter_map(|field| field.variant.as_ref()).collect();
    let examples: Vec<_> = variants.iter().map(|variant| variant.examples.as_str()).collect();
    assert_eq!(examples, ["", "1, 21, 31, 41, …", "2, 3, 4, 5, …", "0, 10, 11, 12, …"]);
    assert!(variants.iter().all(|variant| variant.selector == "$count"));
    assert_eq!(variants.iter().filter(|variant| variant.is_default).count(), 1);
    assert!(variants[3].is_default);
}

#[test]
fn whole_sentences_are_written_into_variants() {
    assert_eq!(
        fluent("lt", AROUND, None),
        [
            "value[one]: Now one file here → ",
            "value[few]: Now { $count } files here → ",
            "value[other]: Now { $count } files here → ",
        ]
    );
    assert_eq!(fluent("vi", AROUND, None), ["value: Now { $count } files here → "]);
    assert_eq!(
        fluent("vi", AROUND, Some("files = Có { $count } tệp\n")),
        ["value: Now { $count } files here → Có { $count } tệp"]
    );
    let around = "files = Dabar { $count ->\n    [one] failas\n   *[other] failai\n} čia\n";
    assert_eq!(whole("lt", AROUND, Some(around)), around);
}

#[test]
fn a_translation_keeps_its_variants_and_is_asked_for_those_that_it_lacks() {
    let translation =
        "files = { $count ->\n    [one] failas\n    [many] failo\n   *[other] failų\n}\n    .own = Savas\n";
    assert_eq!(
        fluent("lt", FILES, Some(translation)),
        [
            "value[0]: No file → ",
            "value[one]: One file → failas",
            "value[few]: { $count } files → ",
            "value[many]: { $count } files → failo",
            "value[other]: { $count } files → failų",
            ".title: Files → ",
            ".own:  → Savas",
        ]
    );
    let form = form("lt", FILES, Some(translation), Notation::Fluent);
    assert_eq!(typed(&form, &[("value[0]", ""), (".title", " ")]), Ok(Some(translation.to_owned())));
    assert_eq!(
        typed(&form, &[("value[few]", "{ $count } failai"), (".title", "Failai")]).expect("fit").as_deref(),
        Some(
            "files = { $count ->\n        [one] failas\n        [few] { $count } failai\n        [many] failo\n       *[other] failų\n    }\n    .title = Failai\n    .own = Savas\n"
        )
    );
}

#[test]
fn a_translation_that_lacks_nothing_keeps_its_order() {
    let source = "files = { $count ->\n    [one] One\n   *[other] { $count }\n}\n";
    let translation = "files = { $count ->\n        [one] plik\n        [few] pliki\n        [other] pliku\n       *[many] plików\n    }\n";
    let there = form("pl", source, Some(translation), Notation::Fluent);
    let edited = typed(&there, &[("value[few]", "PLIKI")]);
    assert_eq!(edited, Ok(Some(translation.replace("pliki", "PLIKI"))));
}

#[test]
fn the_blanks_within_a_text_are_those_of_the_file() {
    let translation = "a =\n    x \n      { $y }z\n      - y\n\n    { $y }\n";
    let there = form("pl", "a = x\n", Some(translation), Notation::Fluent);
    assert_eq!(fields(&there)[0].text, "x \n{ $y }z\n  - y\n\n{ $y }");
    let text = "x  \n  - y\n  { $y } ";
    let entry = typed(&there, &[("value", text)]).expect("fit");
    assert_eq!(entry.as_deref(), Some("a =\n    x  \n      - y\n    {\"  \"}{ $y }{\" \"}\n"));
}

#[test]
fn a_choice_by_number_without_its_forms_is_asked_for_them() {
    let translation = "files = { $count ->\n   *[other] failai\n}\n";
    let names = [
        "value[0]: No file → ",
        "value[one]: One file → ",
        "value[few]: { $count } files → ",
        "value[other]: { $count } files → failai",
        ".title: Files → ",
    ];
    assert_eq!(fluent("lt", FILES, Some(translation)), names);
}

#[test]
fn other_choices_have_the_keys_of_both() {
    let source = "who = { $gender ->\n    [masculine] his\n    [feminine] her\n   *[other] their\n}\n";
    assert_eq!(
        fluent("lt", source, Some("who = { $gender ->\n   *[any] jo\n    [feminine] jos\n}\n")),
        ["value[any]: their → jo", "value[feminine]: her → jos", "value[masculine]: his → ", "value[other]: their → ",]
    );
    assert_eq!(
        fluent("lt", "a = Yes\n", Some("a = { $case ->\n    [gen] Taipo\n   *[nom] Taip\n}\n")),
        ["value[gen]: Yes → Taipo", "value[nom]: Yes → Taip"]
    );
    // What is chosen by something else has other keys.
    assert_eq!(fluent("lt", source, Some("who = { $case ->\n   *[nom] jie\n}\n")), ["value[nom]: their → jie"]);
}

#[test]
fn what_no_fields_can_show_is_shown_whole() {
    let two = "a = { $m ->\n    [one] m\n   *[other] ms\n} and { $n ->\n    [one] n\n   *[other] ns\n}\n";
    assert!(whole("de", two, None).starts_with("a = { $m ->\n        [one] \n"));
    let nested = "a = { $m ->\n   *[other] { $n ->\n       *[other] x\n    }\n}\n";
    for translation in [
        nested,
        "a = { { $m ->\n   *[other] x\n} }\n",
        "a = x\n    .b = 1\n    .b = 2\n",
        "a = { $m ->\n    [one] x\n    [one] y\n   *[other] z\n}\n",
        "a = {\n",
        "b = x\n",
        "a = x\nb = y\n",
        "a = { F(\n  $m\n) ->\n   *[other] x\n}\n",
    ] {
        assert_eq!(whole("de", "a = x\n", Some(translation)), translation);
    }
    assert_eq!(fluent("de", nested, Some("a = y\n")).len(), 1);
}

#[test]
fn a_whole_entry_comes_back_if_it_is_the_unit_alone() {
    let two = "a = { $m ->\n    [one] m\n   *[other] ms\n} and { $n ->\n    [one] n\n   *[other] ns\n}\n";
    let missing = form("de", two, None, Notation::Fluent);
    let Shown::Whole(skeleton) = &missing.shown else { panic!("fields") };
    assert_eq!(missing.whole_entry(&skeleton.replace('\n', "\r\n")), Ok(None));
    assert_eq!(missing.whole_entry(" \r\n"), Ok(None));
    assert_eq!(missing.whole_entry("a = x\r\n    y"), Ok(Some("a = x\n    y\n".to_owned())));
    for other in ["b = x\n", "a = x\nb = y\n", "# c\na = x\n", "a = x\n# c\n", "-a = x\n"] {
        assert_eq!(missing.whole_entry(other), Err(Unfit::OtherUnit), "{other}");
    }
    let broken = missing.whole_entry("a = {\n");
    assert!(matches!(broken, Err(Unfit::NotFluent { field: None, .. })), "{broken:?}");
    let there = form("de", two, Some(two), Notation::Fluent);
    assert_eq!(there.whole_entry(two), Ok(Some(two.to_owned())));
    assert_eq!(there.whole_entry(""), Ok(None));
}

#[test]
fn what_is_not_changed_stays_as_it_is() {
    let odd =
        "files=\r\n  {$count ->\r\n  [one]   vienas\r\n *[other]{ $count }\r\n    daug\r\n  }\r\n  .title   =   Failai";
    let before = form("lt", FILES, Some(odd), Notation::Fluent);
    let same: Vec<(&str, &str)> =
        fields(&before).iter().map(|field| (field.name.as_str(), field.text.as_str())).collect();
    assert_eq!(typed(&before, &same), Ok(Some(odd.to_owned())));
    assert_eq!(typed(&before, &[]), Ok(Some(odd.to_owned())));
    let edited = typed(&before, &[(".title", "Bylos")]).expect("fit").expect("a unit");
    assert!(edited.starts_with(&odd[..odd.find("  .title").expect("there")]), "{edited}");
    let edited = typed(&before, &[("value[few]", "keli")]).expect("fit").expect("a unit");
    let expected =
        "files = { $count ->\n [one] vienas\n [few] keli\n *[other] { $count }\n  daug\n }\n .title = Failai\n";
    assert!(same_text(&parse(&edited).units[0], &parse(expected).units[0]), "{edited}");
}

#[test]
fn empty_fields_are_left_out_but_for_the_default() {
    let missing = form("lt", FILES, None, Notation::Fluent);
    assert_eq!(typed(&missing, &[("value[one]", ""), (".title", "\r\n")]), Ok(None));
    assert_eq!(typed(&missing, &[(".title", "Failai")]), Ok(Some("files =\n    .title = Failai\n".to_owned())));
    assert_eq!(
        typed(&missing, &[("value[one]", "Vienas")]),
        Err(Unfit::NoDefault { field: "value[other]".to_owned() })
    );
    assert_eq!(
        typed(&missing, &[("value[other]", "Failai\r\nčia")]).expect("fit").as_deref(),
        Some("files = { $count ->\n       *[other]\n            Failai\n            čia\n    }\n")
    );
    let there = form("lt", FILES, Some("files = Failai\n    .title = T\n"), Notation::Fluent);
    assert_eq!(typed(&there, &[("value", ""), (".title", "")]), Ok(None));
    let term = form("lt", "-t = T\n    .a = x\n", None, Notation::Fluent);
    let unfit = typed(&term, &[(".a", "x")]);
    assert_eq!(
        unfit,
        Err(Unfit::NotFluent { field: Some("value".to_owned()), kind: SyntaxErrorKind::NoValue("-t".to_owned()) })
    );
}

#[test]
fn what_is_not_fluent_is_named() {
    let form = form("lt", "a = x\n    .b = y\n", None, Notation::Fluent);
    for text in ["{", "}", "{ }", "{ $x", "{ \"x }", "{ -t.a }", "x }\nb = {", "{ $x ->\n[a] b\n}\nc = d"] {
        let unfit = typed(&form, &[("value", "fine"), (".b", text)]);
        assert!(matches!(&unfit, Err(Unfit::NotFluent { field: Some(field), .. }) if field == ".b"), "{unfit:?}");
    }
    let lost = typed(&form, &[("value[one]", "x")]);
    assert_eq!(lost, Err(Unfit::NoField { field: "value[one]".to_owned() }));
    assert_eq!(typed(&form, &[("value[one]", "")]), Ok(None));
}

#[test]
fn what_looks_like_another_unit_is_text() {
    let form = form("lt", "a = x\n", None, Notation::Fluent);
    for text in ["x\nb = y", "x\n.c = y", "x\n[one] y\n*[b] z", "x\n# y", "x\n-t = y", "x\n\n\nb = y"] {
        let entry = typed(&form, &[("value", text)]).expect("fit").expect("a unit");
        let resource = parse(&entry);
        assert!(resource.units.len() == 1 && resource.units[0].attributes.is_empty(), "{entry}");
    }
}

#[test]
fn plain_notation_is_what_readers_read() {
    let plain = |source: &str, translation: Option<&str>| shown("lt", source, translation, Notation::Plain);
    let source = "a = Use {\"{braces}\"} of { -brand(case: \"genitive\") }\n";
    assert_eq!(plain(source, None), ["value: Use {braces} of { -brand(case: \"genitive\") } → "]);
    let missing = form("lt", source, None, Notation::Plain);
    assert_eq!(fields(&missing)[0].notation, Notation::Plain);
    let typed_text = "[x]{y} {{ -brand }} { $z } {-brand}\r\n*a";
    let entry = typed(&missing, &[("value", typed_text)]).expect("fit").expect("a unit");
    assert_eq!(
        entry,
        "a =\n    {\"[\"}x]{\"{y}\"} {\"{\"}{ -brand }{\"}\"} {\"{\"} $z {\"}\"} {-brand}\n    {\"*\"}a\n"
    );
    let again = form("lt", source, Some(&entry), Notation::Plain);
    assert_eq!(fields(&again)[0].text, typed_text.replace("\r\n", "\n"));
    assert_eq!(fields(&again)[0].notation, Notation::Plain);
}

#[test]
fn what_plain_notation_cannot_say_is_fluent() {
    for (source, translation) in [
        ("a = { $x }\n", None),
        ("a = x\n", Some("a = { $x }\n")),
        ("a = x\n", Some("a = {\"{ -brand }\"}\n")),
        ("a = x\n", Some("a = {\" \"}\n")),
        ("a = {\"\"}\n", Some("a = y\n")),
    ] {
        let form = form("lt", source, translation, Notation::Plain);
        assert_eq!(fields(&form)[0].notation, Notation::Fluent, "{source} {translation:?}");
    }
    assert_eq!(
        shown("lt", "a = {\"{\"} { $x }\n", Some("a =\n    z\n    {\"[\"}x\n    \n      y\n"), Notation::Plain),
        ["value: {\"{\"} { $x } → z\n{\"[\"}x\n\n  y"]
    );
}
