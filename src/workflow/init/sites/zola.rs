//! Zola: the language in the name of a page (`post.lt.md`).

use serde_json::Value;

use super::languages::{Languages, entries};
use super::site::{Pages, Tree, joined};

/// Whether a configuration is Zola's: it must say `base_url`.
pub(super) fn is_zola(value: &Value) -> bool {
    value.get("base_url").is_some()
}

pub(super) fn read(value: &Value, folder: &str) -> (Languages, Pages) {
    let default = value.get("default_language").and_then(Value::as_str).unwrap_or("en");
    let languages = Languages::named(entries(value.get("languages").unwrap_or(&Value::Null)), Some(default));
    (languages, Pages::Trees(vec![Tree::suffixed(&joined(folder, "content"))]))
}
