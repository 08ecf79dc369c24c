//! Docusaurus: translations below `i18n/<locale>/`, by plugin.

use serde_json::Value;

use super::languages::Languages;
use super::script::value_of;
use super::site::{Pages, Tree, joined};

pub(super) fn read(script: &str, folder: &str) -> (Languages, Pages) {
    let i18n = value_of(script, "i18n").unwrap_or(Value::Null);
    let default = i18n.get("defaultLocale").and_then(Value::as_str).unwrap_or("en");
    let languages = Languages::listed(i18n.get("locales").unwrap_or(&Value::Null), Some(default));
    let into = i18n.get("path").and_then(Value::as_str).unwrap_or("i18n");
    // `docs: { path: '../docs' }` of the preset.
    let at = |plugin: &str, usual: &str| {
        let path = value_of(script, plugin).and_then(|value| Some(value.get("path")?.as_str()?.to_owned()));
        joined(folder, path.as_deref().unwrap_or(usual))
    };
    let translated = |plugin: &str| joined(folder, &format!("{into}/{{locale}}/docusaurus-plugin-content-{plugin}"));
    let versions = joined(folder, "versioned_docs");
    let trees = vec![
        Tree::below(&at("docs", "docs"), &translated("docs/current")),
        Tree::below(&at("blog", "blog"), &translated("blog")),
        Tree::below(&at("pages", "src/pages"), &translated("pages")),
        Tree::new(format!("{versions}version-*/**/*"), format!("{}version-*/**/*", translated("docs"))),
    ];
    (languages, Pages::Trees(trees))
}
