//! The name of an item: what its target path says, without the locale and the extension.

use std::ops::Range;

use super::node::Node;

/// The directory of a locale in a pattern, where nothing before it has a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocaleDirectory {
    /// The directories before it.
    before: String,
    /// What its own name has besides the locale, before and after.
    own: [String; 2],
}

impl LocaleDirectory {
    /// The directory of the locale in a pattern; `None` if the locale is not in the name of a directory, or
    /// where wildcards come first.
    pub(super) fn of(nodes: &[Node]) -> Option<Self> {
        let locale = nodes.iter().position(|node| matches!(node, Node::Locale(..)))?;
        let [before @ .., Node::Locale(..)] = &nodes[..=locale] else { return None };
        let before = before.iter().map(Node::fixed_text).collect::<Option<String>>()?;
        let mut after = String::new();
        for node in &nodes[locale + 1..] {
            let text = node.fixed_text()?;
            if let Some((own, _)) = text.split_once('/') {
                after.push_str(own);
                let cut = before.rfind('/').map_or(0, |slash| slash + 1);
                return Some(Self { before: before[..cut].to_owned(), own: [before[cut..].to_owned(), after] });
            }
            if matches!(node, Node::Text(_)) {
                after.push_str(text);
            }
        }
        None
    }
}

/// The name of the item at a target path.
///
/// `locales` are the bytes of the path that are the name of the locale; `from_locale` says that the name begins after
/// the directory of the locale.
pub(super) fn item_name(target: &str, locales: &[Range<usize>], from_locale: bool) -> String {
    let file = target.rfind('/').map_or(0, |slash| slash + 1);
    let stem = target[file..].rfind('.').filter(|&dot| dot > 0).map_or(target.len(), |dot| file + dot);
    let mut names: Vec<String> = Vec::new();
    let mut begun = !from_locale;
    let mut start = 0;
    for component in target[..stem].split('/') {
        let end = start + component.len();
        let has_locale = locales.iter().any(|range| range.start >= start && range.end <= end);
        if has_locale && !begun && start < file {
            names.clear();
            begun = true;
        } else if has_locale {
            let own = without(target, start..end, locales);
            let own = own.trim_matches(['-', '_', '.', '+', '@', ' ']);
            if !own.is_empty() {
                names.push(own.to_owned());
            }
        } else {
            names.push(component.to_owned());
        }
        start = end + 1;
    }
    names.join("/")
}

fn without(text: &str, part: Range<usize>, cut: &[Range<usize>]) -> String {
    let kept = |offset: usize| !cut.iter().any(|range| range.contains(&offset));
    text[part.clone()].char_indices().filter(|(offset, _)| kept(part.start + offset)).map(|(_, c)| c).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_neither_locale_nor_extension() {
        let name = |target: &str, starts: &[usize], from_locale| {
            let locales: Vec<_> = starts.iter().map(|&start| start..start + "da".len()).collect();
            item_name(target, &locales, from_locale)
        };
        assert_eq!(name("da/browser/menubar.ftl", &[0], true), "browser/menubar");
        assert_eq!(name("l10n/da/app.ftl", &[5], true), "app");
        assert_eq!(name("l10n/da/app.ftl", &[5], false), "l10n/app");
        assert_eq!(name("src/uu/ls/locales/da.ftl", &[18], false), "src/uu/ls/locales");
        assert_eq!(name("po/app-da.ftl", &[7], false), "po/app");
        assert_eq!(name("da/x/da/a.ftl", &[0, 5], true), "x/a");
        assert_eq!(name("values-da/s.ftl", &[7], true), "s");
        assert_eq!(name("values-da/s.ftl", &[7], false), "values/s");
        assert_eq!(name("da.ftl", &[0], false), "");
        assert_eq!(name("en/.ftl", &[0], true), ".ftl");
    }
}
