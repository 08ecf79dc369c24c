//! Names for the sections of a configuration, from the patterns of their files.

use std::collections::BTreeSet;

/// Folders that say only that there are texts.
const GENERIC: [&str; 17] = [
    "locales",
    "locale",
    "l10n",
    "i18n",
    "lang",
    "langs",
    "translations",
    "src",
    "resources",
    "fluent",
    "app",
    "_locales",
    "assets",
    "static",
    "public",
    "packages",
    "texts",
];

/// Names sections by the patterns of their files, each with what it is called where its folders say nothing.
///
/// A section has the name of its last folder that says something; where another one has that name and no other, those above it are named,
/// too.
pub(super) fn section_names(patterns: &[(&str, &str)]) -> Vec<String> {
    let possible: Vec<Vec<String>> = patterns.iter().map(|(pattern, usual)| possible_names(pattern, usual)).collect();
    // Whoever has the fewest chooses first.
    let mut order: Vec<usize> = (0..patterns.len()).collect();
    order.sort_by_key(|&index| possible[index].len());
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = vec![String::new(); patterns.len()];
    for index in order {
        let own = &possible[index];
        let numbered = own.last().into_iter().flat_map(|last| (2..).map(move |number| format!("{last}-{number}")));
        let name = own.iter().cloned().chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default();
        taken.insert(name.clone());
        names[index] = name;
    }
    names
}

/// What a section may be called, the shortest name first.
fn possible_names(pattern: &str, usual: &str) -> Vec<String> {
    let literal = &pattern[..pattern.find(['*', '{']).unwrap_or(pattern.len())];
    let folders = literal.rsplit_once('/').map_or("", |(folders, _)| folders);
    let telling = |part: &&str| !part.is_empty() && !GENERIC.contains(part);
    let spelled = |part: &str| -> String {
        let part = part.trim_start_matches('_').chars();
        part.map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect()
    };
    let mut parts = folders.rsplit('/').filter(telling).map(spelled).filter(|part| !part.is_empty());
    let mut name = parts.next().unwrap_or_else(|| usual.to_owned());
    let mut names = vec![name.clone()];
    // `.mdx` beside `.md` is a section of its own.
    if pattern.ends_with(".mdx") {
        name.push_str("-mdx");
        names.push(name.clone());
    }
    for part in parts {
        name = format!("{part}-{name}");
        names.push(name.clone());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_named_by_its_folder() {
        let named = |patterns: &[&str], usual| {
            section_names(&patterns.iter().map(|pattern| (*pattern, usual)).collect::<Vec<_>>())
        };
        let interface = [
            "locales/{locale}/*.ftl",
            "src/uu/*/locales/{locale}.ftl",
            "app/is/locales/{locale}/*.ftl",
            "shop/messages.{locale}.ftl",
            "web/shop/{locale}.ftl",
            "{locale}/**/*.ftl",
            "my shop/{locale}.ftl",
        ];
        let expected = ["interface", "uu", "is", "shop", "web-shop", "interface-2", "my-shop"];
        assert_eq!(named(&interface, "interface"), expected);
        let beside = ["_posts/*.md", "src/docs/**/*.md", "src/docs/**/*.mdx"];
        assert_eq!(named(&beside, "articles"), ["posts", "docs", "docs-mdx"]);
        let packages = [
            "desktop/assets/texts/{locale}/*.ftl",
            "web/packages/core/texts/{locale}/*.ftl",
            "core/texts/{locale}/*.ftl",
        ];
        assert_eq!(named(&packages, "interface"), ["desktop", "web-core", "core"]);
    }
}
