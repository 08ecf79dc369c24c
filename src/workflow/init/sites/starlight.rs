//! Starlight: `src/content/docs/<locale>/`, the pages of a root locale beside these folders.

use serde_json::Value;

use super::folders::by_folder;
use super::languages::Languages;
use super::script::value_of;
use super::site::{Pages, joined};

/// What an Astro site says of Starlight, if it is one.
pub(super) fn read(script: &str, folder: &str) -> Option<(Languages, Pages)> {
    if !script.contains("starlight(") && !script.contains("@astrojs/starlight") {
        return None;
    }
    let starlight = value_of(script, "starlight");
    let locales = starlight.as_ref().and_then(|value| value.get("locales")).filter(|value| value.is_object()).cloned();
    let locales = locales.or_else(|| value_of(script, "locales")).unwrap_or(Value::Null);
    let default = value_of(script, "defaultLocale").and_then(|value| value.as_str().map(str::to_owned));
    Some(by_folder(&locales, default.as_deref(), &joined(folder, "src/content/docs")))
}
