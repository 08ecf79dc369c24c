//! Which locale of a project a file means by the tag of a language: other programs write `lt-LT`, `LT` and `lt_LT` where a project has `lt`.

use crate::model::Locale;

/// The locale among these that the source of a file may be in: another region of the language is the same to whoever translates from it.
pub(super) fn source_of(tag: &str, source: &Locale) -> bool {
    Locale::parse(tag.trim()).is_ok_and(|tag| is_same_language(&tag, source))
}

/// The locale among these that a tag means; none if there is none, or if several may be meant. What is written for one region is not taken for
/// another.
pub(super) fn locale_of<'l>(tag: &str, locales: &'l [Locale]) -> Option<&'l Locale> {
    let tag = Locale::parse(tag.trim()).ok()?;
    let written = |locale: &Locale| locale.as_str().replace('_', "-").to_ascii_lowercase();
    if let Some(same) = locales.iter().find(|locale| written(locale) == written(&tag)) {
        return Some(same);
    }
    let regions_fit = |locale: &&Locale| match (tag.identifier().region, locale.identifier().region) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => true,
    };
    let near: Vec<&Locale> =
        locales.iter().filter(|locale| is_same_language(&tag, locale)).filter(regions_fit).collect();
    match near.as_slice() {
        [one] => Some(one),
        several => several.iter().copied().find(|locale| locale.identifier().region.is_none()),
    }
}

/// Whether two tags are of one language and, as far as they say, of one script.
fn is_same_language(one: &Locale, other: &Locale) -> bool {
    // What others call Norwegian is one of two languages, nearly always this one.
    let language = |locale: &Locale| match locale.language() {
        "no" => "nb".to_owned(),
        language => language.to_owned(),
    };
    let scripts = (one.identifier().script, other.identifier().script);
    language(one) == language(other) && !matches!(scripts, (Some(one), Some(other)) if one != other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales(tags: &[&str]) -> Vec<Locale> {
        tags.iter().map(|tag| Locale::parse(tag).expect("a tag")).collect()
    }

    #[test]
    fn tags_of_other_programs_mean_our_locales() {
        let ours = locales(&["lt", "nb", "pt", "pt-BR", "zh-TW", "sr-Latn", "en-GB", "en-US"]);
        let found = |tag: &str| locale_of(tag, &ours).map(ToString::to_string);
        for (tag, locale) in [
            ("lt", Some("lt")),
            ("LT-lt", Some("lt")),
            ("lt_LT", Some("lt")),
            ("no-NO", Some("nb")),
            ("pt-PT", Some("pt")),
            ("PT-BR", Some("pt-BR")),
            ("zh-CN", None),
            ("zh", Some("zh-TW")),
            ("sr-Cyrl", None),
            ("sr", Some("sr-Latn")),
            ("en", None),
            ("lv", None),
            ("", None),
            ("*all*", None),
        ] {
            assert_eq!(found(tag).as_deref(), locale, "{tag}");
        }
    }

    #[test]
    fn a_source_may_be_of_another_region() {
        let source = Locale::parse("en-US").expect("a tag");
        assert!(source_of("EN-gb", &source) && source_of("en", &source));
        assert!(!source_of("de", &source) && !source_of("*all*", &source));
    }
}
