//! Reading `[spelling]`.

use std::collections::BTreeMap;

use super::keys::SPELLING;
use super::locales::project_locale;
use super::schema::Project;
use super::spelling::Spelling;
use super::table::{Located, Problems, Table, as_table_of};
use crate::i18n::Text;
use crate::model::Locale;

/// Reads `[spelling]`, in which each table is a locale's.
pub(super) fn read_spelling(
    table: &Table<'_, '_>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> BTreeMap<Locale, Spelling> {
    let mut found = BTreeMap::new();
    for ((tag, at), value) in table.entries() {
        let locale = project_locale(tag, at.clone(), project, problems);
        let Some(table) = as_table_of(value, tag, &SPELLING, problems) else { continue };
        let label = problems.file.label(at);
        let dictionary = table.text("dictionary", problems).and_then(|path| dictionary(path, problems));
        let words = table.text("words", problems).map(|(path, _)| path.to_owned());
        table.finish(problems);
        if let Some(locale) = locale {
            found.insert(locale, Spelling { dictionary, words, label });
        }
    }
    found
}

fn dictionary((path, at): Located<&str>, problems: &mut Problems<'_>) -> Option<String> {
    let is_dictionary = path.ends_with(".dic");
    if !is_dictionary {
        problems.add(at, Text::new("config-dictionary").with("path", path));
    }
    is_dictionary.then(|| path.to_owned())
}
