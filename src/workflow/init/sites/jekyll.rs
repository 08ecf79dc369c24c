//! Jekyll, with its plugins for languages: polyglot, and multiple-languages with `_i18n`; or folders of languages.

use serde_json::Value;

use super::languages::Languages;
use super::site::{Pages, Tree};

pub(super) fn read(value: &Value, folder: &str, paths: &[String]) -> (Languages, Pages) {
    let default = ["default_lang", "default_locale", "lang", "locale"];
    let default = default.iter().find_map(|key| value.get(key)?.as_str()).unwrap_or("en");
    let languages = Languages::listed(value.get("languages").unwrap_or(&Value::Null), Some(default));
    let i18n = format!("{folder}_i18n/");
    let source = format!("{i18n}{}/", languages.source_tag());
    if paths.iter().any(|path| path.starts_with(&source)) {
        let tree = Tree::below(&source, &format!("{i18n}{{locale}}"));
        return (languages, Pages::Trees(vec![tree]));
    }
    (languages, Pages::Seen)
}
