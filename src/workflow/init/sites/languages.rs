//! The languages that a site's configuration names.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::Locale;
use crate::workflow::init::locale_place::known_locale;

/// The languages of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Languages {
    /// The one that its pages are written in, where the site says so.
    pub(super) source: Option<Locale>,
    /// The others, with what the site calls them in paths.
    pub(super) targets: BTreeMap<Locale, String>,
}

/// The keys that name a language's tag.
const TAGS: [&str; 5] = ["lang", "languageCode", "locale", "htmlLang", "language"];

impl Languages {
    /// Reads languages of which each has a name and a value, such as `{ lt: { lang: "lt-LT" } }`; `default` is the name of the one
    /// that pages are written in.
    pub(super) fn named<'v>(entries: impl IntoIterator<Item = (&'v str, &'v Value)>, default: Option<&str>) -> Self {
        let mut languages = Self::default();
        for (name, value) in entries {
            let Some(locale) = known_locale(name).or_else(|| tag_of(value)) else { continue };
            if default == Some(name) {
                languages.source = Some(locale);
            } else {
                languages.targets.insert(locale, name.to_owned());
            }
        }
        languages.source = languages.source.or_else(|| known_locale(default?));
        let source = languages.source.clone();
        languages.targets.retain(|locale, _| Some(locale) != source.as_ref());
        languages
    }

    /// Reads a list of tags.
    pub(super) fn listed(tags: &Value, default: Option<&str>) -> Self {
        let tags = tags.as_array().into_iter().flatten().filter_map(Value::as_str);
        Self::named(tags.map(|tag| (tag, &Value::Null)), default)
    }

    /// What languages are called in paths, where that is not their tag.
    pub(super) fn other_names(&self) -> BTreeMap<Locale, String> {
        let others = self.targets.iter().filter(|(locale, name)| locale.as_str() != name.as_str());
        others.map(|(locale, name)| (locale.clone(), name.clone())).collect()
    }

    /// The tag of the language that pages are written in.
    pub(super) fn source_tag(&self) -> &str {
        self.source.as_ref().map_or("en", Locale::as_str)
    }
}

/// The locale that a language's settings name.
pub(super) fn tag_of(value: &Value) -> Option<Locale> {
    TAGS.into_iter().find_map(|key| known_locale(value.get(key)?.as_str()?))
}

/// The entries of a table.
pub(super) fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

/// The value of a key whose case does not count.
pub(super) fn any_case<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    value.as_object()?.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_name_that_is_no_tag_has_one_in_its_settings() {
        let value = json!({"en": {}, "lt": {}, "ptbr": {"lang": "pt-BR"}, "x": {"label": "?"}});
        let languages = Languages::named(entries(&value), Some("en"));
        assert_eq!(languages.source_tag(), "en");
        let targets: Vec<_> = languages.targets.iter().map(|(locale, name)| (locale.as_str(), name.as_str())).collect();
        assert_eq!(targets, [("lt", "lt"), ("pt-BR", "ptbr")]);
    }
}
