//! What a section calls its locales in paths: `locales = { "pt-BR" = "ptbr" }`.

use std::collections::BTreeMap;

use super::table::{Problems, Table, wrong_type};
use crate::files::is_git_folder;
use crate::i18n::Text;
use crate::model::Locale;

/// What locales are called in paths, where that is not their tag.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocaleNames(BTreeMap<Locale, String>);

impl LocaleNames {
    /// What `{locale}` stands for.
    #[must_use]
    pub fn of<'n>(&'n self, locale: &'n Locale) -> &'n str {
        self.0.get(locale).map_or(locale.as_str(), String::as_str)
    }
}

/// Reads a table of names, of the source locale and the target locales of the project; the locales that it leaves out are called by their tag.
pub(super) fn read_locale_names(
    table: &Table<'_, '_>,
    locales: Option<(&Locale, &[Locale])>,
    problems: &mut Problems<'_>,
) -> LocaleNames {
    let mut names = LocaleNames::default();
    for ((tag, at), value) in table.entries() {
        let Some(name) = value.get_ref().as_str() else {
            wrong_type(value, tag, "config-type-text", problems);
            continue;
        };
        let mut known = locales.iter().flat_map(|(source, locales)| locales.iter().chain([*source]));
        let Some(locale) = known.find(|locale| locale.as_str() == tag).cloned() else {
            if let Some((_, locales)) = locales {
                let known = locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
                problems.add(at, Text::new("config-locale-unknown").with("locale", tag).with("known", known));
            }
            continue;
        };
        let is_part = !matches!(name, "" | "." | "..") && !name.contains(['/', '\\', '*', '{', '}']);
        if !is_part || is_git_folder(name.as_ref()) {
            problems.add(value.span(), Text::new("config-locale-name").with("name", name));
            continue;
        }
        names.0.insert(locale, name.to_owned());
    }
    let locales = locales.iter().flat_map(|(source, locales)| locales.iter().chain([*source]));
    let mut called: BTreeMap<&str, &Locale> = BTreeMap::new();
    for locale in locales {
        if let Some(other) = called.insert(names.of(locale), locale) {
            let text = Text::new("config-locale-name-twice").with("name", names.of(locale));
            problems.add(table.span.clone(), text.with("first", other.as_str()).with("second", locale.as_str()));
        }
    }
    names
}
