//! What must hold for any text.

use proptest::prelude::*;

use super::matcher::Matcher;
use super::pattern::Pattern;
use super::resolve::Scope;
use super::tests::project;
use super::{FileList, ProjectFiles};

/// Patterns of all that is special, so that most of them are.
fn pattern_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[ab]{1,2}",
        4 => Just("/".to_owned()),
        2 => Just("*".to_owned()),
        2 => Just("**/".to_owned()),
        1 => Just("**".to_owned()),
        1 => Just("..".to_owned()),
        1 => Just("./".to_owned()),
        2 => Just("{locale}".to_owned()),
        1 => Just("{a}".to_owned()),
        1 => Just("{v}".to_owned()),
        1 => Just("{l10n_base}".to_owned()),
        1 => Just("{android_locale}".to_owned()),
        1 => "\\PC{0,2}",
    ];
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

fn resolve(text: &str, value: &str, locale: Option<&str>) -> Option<Matcher> {
    let variables = [("v", value), ("l10n_base", "l10n")];
    let variables = variables.into_iter().map(|(name, value)| (name.to_owned(), Pattern::parse(value))).collect();
    Scope { root: "r", variables: &variables, locale }.resolve(&Pattern::parse(text)).ok()
}

#[test]
fn many_choices_neither_hang_nor_overflow() {
    let path = format!("r/x/{}yz", "a".repeat(200));
    for (piece, found) in [("*a", false), ("{u}a", false), ("{u}*b", false), ("*", true), ("*{u}", false)] {
        let matcher = resolve(&format!("x/{}z", piece.repeat(150)), "", None).expect(piece);
        assert_eq!(matcher.captures(&path).is_some(), found, "{piece}");
    }
    assert!(resolve(&"**/".repeat(400), "", None).is_some_and(|matcher| matcher.captures(&"r/".repeat(300)).is_some()));
}

proptest! {
    #[test]
    fn any_pattern_can_be_matched_and_filled(
        from in pattern_text(),
        to in pattern_text(),
        value in pattern_text(),
        path in "[ab./ä]{0,24}",
    ) {
        let (Some(from), Some(to)) = (resolve(&from, &value, None), resolve(&to, &value, Some("da"))) else {
            return Ok(());
        };
        for path in [path.clone(), format!("r/{path}"), format!("l10n/da/{path}")] {
            if let (Some(captures), Ok(template)) = (from.captures(&path), to.template(&from))
                && let Some(made) = template.fill(&path, &captures)
            {
                prop_assert!(made.split('/').all(|name| !matches!(name, "" | "." | "..")), "{made}");
            }
        }
    }

    #[test]
    fn dead_ends_change_nothing(text in pattern_text(), value in pattern_text(), path in "(r|l10n)(/(a|b|da|ab)){0,6}") {
        let Some(mut matcher) = resolve(&text, &value, None) else { return Ok(()) };
        let captures = matcher.captures(&path);
        matcher.remembers = false;
        prop_assert_eq!(matcher.captures(&path), captures);
    }

    #[test]
    fn what_a_pattern_matches_it_makes_again(text in pattern_text(), value in pattern_text(), path in "(r|l10n)(/(a|b|da)){0,5}") {
        let Some(matcher) = resolve(&text, &value, Some("da")) else { return Ok(()) };
        if let Some(captures) = matcher.captures(&path) {
            let made = matcher.template(&matcher).ok().and_then(|template| template.fill(&path, &captures));
            prop_assert_eq!(made, Some(path));
        }
    }

    #[test]
    fn any_configuration_loads_or_says_why(
        l10n in pattern_text(),
        reference in prop::option::of(pattern_text()),
        value in pattern_text(),
        paths in prop::collection::vec("[ab]{1,2}(/[ab.]{1,2}|/da){0,3}", 0..12),
    ) {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let reference = reference.map(|text| format!("reference = {}", quoted(&text))).unwrap_or_default();
        let text = format!(
            "locales = ['da']\n[env]\nv = {}\n[[paths]]\nl10n = {}\n{reference}\n[[filters]]\npath = {}\naction = 'warning'",
            quoted(&value), quoted(&l10n), quoted(&l10n),
        );
        match project(&[("l10n.toml", &text)]) {
            Ok(config) => {
                let listing: FileList = paths.into_iter().collect();
                let files = ProjectFiles::new(&config, &listing);
                prop_assert!(files.files("da").is_sorted());
                prop_assert_eq!(files.files("sv"), []);
            }
            Err(error) => prop_assert!(error.span.is_some_and(|span| text.get(span).is_some())),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}", keys in "(locales|paths|env|filters|includes|basepath) = (\\[\\]|\\[\\{path='a',l10n=1\\}\\]|1|''|\\{\\})") {
        let _ = project(&[("l10n.toml", &text)]);
        let _ = project(&[("l10n.toml", &keys)]);
    }
}
