//! Sites with a folder for each locale, and pages of a root locale beside these folders.

use serde_json::Value;

use super::languages::{Languages, entries, tag_of};
use super::site::{Pages, Tree};
use crate::workflow::init::locale_place::known_locale;

/// The name of the locale that has no folder.
const ROOT: &str = "root";

/// The layout that `{ root: { lang: "en" }, lt: {} }` says of the pages in a folder.
pub(super) fn by_folder(locales: &Value, default: Option<&str>, pages: &str) -> (Languages, Pages) {
    let others = entries(locales).filter(|(name, _)| *name != ROOT);
    if let Some(root) = locales.get(ROOT) {
        let mut languages = Languages::named(others, None);
        languages.source = tag_of(root).or_else(|| known_locale("en"));
        let source = languages.source.clone();
        languages.targets.retain(|locale, _| Some(locale) != source.as_ref());
        return (languages, Pages::Trees(vec![Tree::below(pages, &format!("{pages}{{locale}}"))]));
    }
    let english = || entries(locales).map(|(name, _)| name).find(|name| *name == "en" || name.starts_with("en-"));
    let Some(default) = default.filter(|name| locales.get(name).is_some()).or_else(english) else {
        return (Languages::default(), Pages::Seen(Vec::new()));
    };
    let tree = Tree::below(&format!("{pages}{default}"), &format!("{pages}{{locale}}"));
    (Languages::named(others, Some(default)), Pages::Trees(vec![tree]))
}
