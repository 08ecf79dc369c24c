//! Hugo: languages with folders of their own (`contentDir`), or with the language in the name (`post.lt.md`).

use std::collections::BTreeMap;

use serde_json::Value;

use super::languages::{Languages, any_case, entries};
use super::site::{Pages, Tree, joined};

/// Whether a configuration is Hugo's: `config.toml` is a name that others use, too.
pub(super) fn is_hugo(value: &Value) -> bool {
    let keys = ["baseURL", "languageCode", "defaultContentLanguage", "contentDir", "languages", "theme", "module"];
    value.get("base_url").is_none() && keys.iter().any(|key| any_case(value, key).is_some())
}

pub(super) fn read(value: &Value, folder: &str) -> (Languages, Pages) {
    let text = |value: &Value, key: &str| any_case(value, key).and_then(Value::as_str).map(str::to_owned);
    let default = text(value, "defaultContentLanguage").unwrap_or_else(|| "en".to_owned());
    let none = Value::Null;
    let table = any_case(value, "languages").unwrap_or(&none);
    let enabled = entries(table).filter(|(_, settings)| any_case(settings, "disabled") != Some(&Value::Bool(true)));
    let languages = Languages::named(enabled, Some(&default));
    let content = text(value, "contentDir").unwrap_or_else(|| "content".to_owned());
    let own: BTreeMap<&str, String> = entries(table)
        .filter_map(|(name, settings)| Some((name, joined(folder, &text(settings, "contentDir")?))))
        .collect();
    let source = own.get(default.as_str()).cloned().unwrap_or_else(|| joined(folder, &content));
    let folders = languages.targets.values().filter_map(|name| Some((name.as_str(), own.get(name.as_str())?)));
    let tree = match pattern_of(folders) {
        Some(pattern) => Tree::below(&source, &pattern),
        None => Tree::suffixed(&source),
    };
    (languages, Pages::Trees(vec![tree]))
}

/// The pattern that folders of languages make; none if there is none.
fn pattern_of<'f>(mut folders: impl Iterator<Item = (&'f str, &'f String)>) -> Option<String> {
    folders.find_map(|(name, folder)| {
        let is_part = |at: usize| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !is_letter(folder[..at].chars().next_back()) && !is_letter(folder[at + name.len()..].chars().next())
        };
        let at = folder.rmatch_indices(name).map(|(at, _)| at).find(|&at| is_part(at))?;
        Some(format!("{}{{locale}}{}", &folder[..at], &folder[at + name.len()..]))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn tree(value: &Value) -> (String, String) {
        match read(value, "").1 {
            Pages::Trees(mut trees) => trees.pop().map(|tree| (tree.source, tree.output)).unwrap_or_default(),
            Pages::Seen(_) => Default::default(),
        }
    }

    #[test]
    fn folders_of_languages_are_found() {
        let value = json!({"DefaultContentLanguage": "en", "languages": {
            "en": {"contentDir": "content/english"}, "lt": {"contentdir": "content/lt"}, "da": {"disabled": true}
        }});
        assert_eq!(tree(&value), ("content/english/**/*".into(), "content/{locale}/**/*".into()));
        let targets: Vec<_> = read(&value, "").0.targets.into_keys().map(|locale| locale.to_string()).collect();
        assert_eq!(targets, ["lt"]);
        let value = json!({"languages": {"en": {}, "lt": {}}, "contentDir": "text"});
        assert_eq!(tree(&value), ("text/**/*".into(), "text/**/*.{locale}".into()));
    }
}
