//! Names for the sections of a configuration, from the patterns of their files.

use std::collections::BTreeSet;

/// Folders that say only that there are texts.
const GENERIC: [&str; 15] = [
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
];

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct SectionNames(BTreeSet<String>);

impl SectionNames {
    /// Names a section by the last folder of its pattern that says something, and where that name is taken, by those above it as well;
    /// `usual` if none says anything.
    pub(super) fn name(&mut self, pattern: &str, usual: &str) -> String {
        let literal = &pattern[..pattern.find(['*', '{']).unwrap_or(pattern.len())];
        let folders = literal.rsplit_once('/').map_or("", |(folders, _)| folders);
        let telling = |part: &&str| !part.is_empty() && !GENERIC.contains(part);
        let spelled = |part: &str| -> String {
            let part = part.trim_start_matches('_').chars();
            part.map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect()
        };
        let mut parts = folders.rsplit('/').filter(telling).map(spelled).filter(|part| !part.is_empty());
        let mut own = parts.next().unwrap_or_else(|| usual.to_owned());
        // `.mdx` beside `.md` is a section of its own.
        if pattern.ends_with(".mdx") && self.0.contains(&own) {
            own.push_str("-mdx");
        }
        for part in parts {
            if !self.0.contains(&own) {
                break;
            }
            own = format!("{part}-{own}");
        }
        let mut name = own.clone();
        let mut number = 2;
        while !self.0.insert(name.clone()) {
            name = format!("{own}-{number}");
            number += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_named_by_its_folder() {
        let mut names = SectionNames::default();
        let named = [
            "locales/{locale}/*.ftl",
            "src/uu/*/locales/{locale}.ftl",
            "app/is/locales/{locale}/*.ftl",
            "shop/messages.{locale}.ftl",
            "web/shop/{locale}.ftl",
            "{locale}/**/*.ftl",
            "my shop/{locale}.ftl",
        ]
        .map(|pattern| names.name(pattern, "interface"));
        assert_eq!(named, ["interface", "uu", "is", "shop", "web-shop", "interface-2", "my-shop"]);
        let beside =
            ["_posts/*.md", "src/docs/**/*.md", "src/docs/**/*.mdx"].map(|pattern| names.name(pattern, "articles"));
        assert_eq!(beside, ["posts", "docs", "docs-mdx"]);
    }
}
