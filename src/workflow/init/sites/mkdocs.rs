//! MkDocs, with the plugin `i18n` (mkdocs-static-i18n): the language in the name of a page, or a folder for each language.

use serde_json::Value;

use super::languages::{Languages, entries};
use super::site::{Pages, Tree, joined};

pub(super) fn read(value: &Value, folder: &str) -> (Languages, Pages) {
    let texts = joined(folder, value.get("docs_dir").and_then(Value::as_str).unwrap_or("docs"));
    let Some(i18n) = plugin(value.get("plugins")) else { return (Languages::default(), Pages::Seen(Vec::new())) };
    let languages = languages_of(i18n);
    let is_by_folder = i18n.get("docs_structure").and_then(Value::as_str) == Some("folder");
    let tree = if is_by_folder {
        Tree::below(&format!("{texts}{}", languages.source_tag()), &format!("{texts}{{locale}}"))
    } else {
        Tree::suffixed(&texts)
    };
    (languages, Pages::Trees(vec![tree]))
}

/// The settings of the plugin, in a list of plugins or in a mapping.
fn plugin(plugins: Option<&Value>) -> Option<&Value> {
    match plugins? {
        Value::Array(plugins) => plugins.iter().find_map(|plugin| match plugin {
            Value::String(name) => (name == "i18n").then_some(&Value::Null),
            plugin => plugin.get("i18n"),
        }),
        plugins => plugins.get("i18n"),
    }
}

fn languages_of(i18n: &Value) -> Languages {
    let default = i18n.get("default_language").and_then(Value::as_str);
    match i18n.get("languages") {
        Some(Value::Array(list)) => {
            let named = list.iter().filter_map(|language| Some((language.get("locale")?.as_str()?, language)));
            let is_default = |language: &Value| language.get("default") == Some(&Value::Bool(true));
            let of_list = named.clone().find(|(_, language)| is_default(language)).map(|(name, _)| name);
            Languages::named(named.filter(|(name, _)| *name != "null"), of_list.or(default))
        }
        Some(table) => Languages::named(entries(table).filter(|(name, _)| *name != "default"), default),
        None => Languages::named([], default),
    }
}
