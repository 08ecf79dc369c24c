//! VitePress: a folder for each locale, the pages of a root locale beside these folders.

use serde_json::Value;

use super::folders::by_folder;
use super::languages::Languages;
use super::script::value_of;
use super::site::{Pages, joined};

pub(super) fn read(script: &str, folder: &str) -> (Languages, Pages) {
    let locales = value_of(script, "locales").unwrap_or(Value::Null);
    let texts = value_of(script, "srcDir").and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    by_folder(&locales, None, &joined(folder, &texts))
}
