//! Jekyll, with its plugins for languages: polyglot, and multiple-languages with `_i18n`; or folders of languages.

use serde_json::Value;

use super::languages::Languages;
use super::site::{Pages, Tree};
use crate::workflow::init::for_readers::is_about;

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
    // Pages at the top, whose translations are in folders of the languages; beside texts about the project.
    let at_top = paths.iter().filter_map(|path| path.strip_prefix(folder)).filter(|path| !path.contains('/'));
    let (about, pages): (Vec<&str>, Vec<&str>) = at_top.partition(|path| is_about(path));
    let is_translated =
        |page: &&str| languages.targets.values().any(|name| paths.contains(&format!("{folder}{name}/{page}")));
    let mut trees = Vec::new();
    if pages.iter().any(is_translated) {
        let exclude = about.into_iter().map(str::to_owned).collect();
        trees.push(Tree { exclude, ..Tree::new(format!("{folder}*"), format!("{folder}{{locale}}/*")) });
    }
    let has_posts = paths.iter().any(|path| path.starts_with(&format!("{folder}_posts/")));
    let is_by_polyglot = |list: &Value| list.as_array().is_some_and(|list| list.contains(&"jekyll-polyglot".into()));
    let is_by_polyglot = ["plugins", "gems"].iter().any(|key| value.get(key).is_some_and(is_by_polyglot));
    let names = languages.targets.values();
    let is_in_posts = names.clone().any(|name| paths.iter().any(|path| path.contains(&format!("_posts/{name}/"))));
    if has_posts && names.len() > 0 && !is_by_polyglot && !is_in_posts {
        // Below `_posts`, a folder makes no address: the translation would have that of the post.
        trees.push(Tree::below(&format!("{folder}_posts"), &format!("{folder}{{locale}}/_posts")));
    }
    (languages, Pages::Seen(trees))
}
