//! What a site's links have in place of one language where they lead to another: `/en/x` → `/lt/x`, `img.en.png` → `img.lt.png`.

/// The rule of a site: what the two languages are called in paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRule {
    source: String,
    target: String,
}

/// The endings of pages: what has another one is a file, and must be there.
const PAGES: [&str; 2] = [".html", ".htm"];

impl LinkRule {
    /// The rule for languages of these names; `None` where one of them would have to be escaped in a link.
    #[must_use]
    pub fn new(source: &str, target: &str) -> Option<Self> {
        let is_plain = |name: &str| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        };
        let rule = || Self { source: source.to_owned(), target: target.to_owned() };
        (is_plain(source) && is_plain(target) && source != target).then(rule)
    }

    /// Where a link of the source leads in the other language; `None` where it stays as it is. `exists` says whether there is such a
    /// page or file.
    ///
    /// A folder that is the source's name becomes the other one (of files: where that is there), and so does the end of a file's
    /// name, where that is there. A page at the top, whose site has no folder for the source, goes to the folder of the other
    /// language, where it is there.
    #[must_use]
    pub fn localised(&self, link: &str, exists: &dyn Fn(&str) -> bool) -> Option<String> {
        let (path, rest) = split(link)?;
        let is_there = |path: &String| exists(path);
        let moved = match self.with_folder(path) {
            Some(moved) if is_page(path) => Some(moved),
            Some(moved) => Some(moved).filter(is_there),
            None => self.named(path).find(is_there).or_else(|| self.below_language(path).filter(is_there)),
        };
        moved.map(|path| format!("{path}{rest}"))
    }

    /// Where an old address of a page leads in the other language: it is no page that could be there.
    #[must_use]
    pub fn localised_alias(&self, alias: &str) -> Option<String> {
        let (path, rest) = split(alias)?;
        let moved = self.with_folder(path).or_else(|| self.below_language(path))?;
        Some(format!("{moved}{rest}"))
    }

    /// Whether a link of a translation is that of the source, by the rule.
    #[must_use]
    pub fn answers(&self, source: &str, target: &str) -> bool {
        // Behind the same host, the rule is the same.
        let host = |link: &str| {
            let start = link.find("://").map(|at| at + 3)?;
            Some(start + link[start..].find(['/', '?', '#']).unwrap_or(link.len() - start))
        };
        let (source, target) = match (host(source), host(target)) {
            (Some(ours), Some(theirs)) if source[..ours] == target[..theirs] => (&source[ours..], &target[theirs..]),
            _ => (source, target),
        };
        let Some((path, rest)) = split(source) else { return false };
        let Some(theirs) = target.strip_suffix(rest) else { return false };
        let is_theirs = |moved: String| moved == theirs;
        self.with_folder(path).is_some_and(is_theirs)
            || self.named(path).any(is_theirs)
            || self.below_language(path).is_some_and(is_theirs)
    }

    /// A path with the first folder that is the source's name replaced.
    fn with_folder(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('/').collect();
        let at = parts.iter().position(|part| *part == self.source || *part == self.target)?;
        if parts[at] == self.target {
            return None;
        }
        let is_folder = at + 1 < parts.len() || path.starts_with('/');
        let moved: Vec<&str> =
            parts.iter().enumerate().map(|(index, part)| if index == at { &self.target } else { *part }).collect();
        is_folder.then(|| moved.join("/"))
    }

    /// A path of a file with the source's name at the end of its own name.
    fn named(&self, path: &str) -> impl Iterator<Item = String> {
        let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (&path[..=folder.len()], file));
        let ends = ['.', '-', '_'].into_iter().filter_map(move |mark| {
            let (stem, ending) = file.rsplit_once('.')?;
            let stem = stem.strip_suffix(self.source.as_str())?.strip_suffix(mark)?;
            (!stem.is_empty()).then(|| format!("{folder}{stem}{mark}{}.{ending}", self.target))
        });
        ends.collect::<Vec<_>>().into_iter()
    }

    /// A page at the top, in the folder of the other language.
    fn below_language(&self, path: &str) -> Option<String> {
        let is_ours = path.split('/').nth(1) == Some(self.target.as_str());
        (path.starts_with('/') && is_page(path) && !is_ours).then(|| format!("/{}{path}", self.target))
    }
}

/// The path of a link in the site, and what follows it; `None` where it leads elsewhere, or nowhere.
fn split(link: &str) -> Option<(&str, &str)> {
    let end = link.find(['?', '#']).unwrap_or(link.len());
    let (path, rest) = link.split_at(end);
    let has_scheme = path.split('/').next().is_some_and(|first| first.contains([':', '@', '{', '<']));
    (!path.is_empty() && !path.starts_with("//") && !has_scheme).then_some((path, rest))
}

/// Whether a path is that of a page as it is published, and not of a file.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !name.contains('.') || name == "." || name == ".." || PAGES.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THERE: [&str; 6] = ["/img/map.lt.png", "i-lt.svg", "../lt/guide.md", "/lt/about", "/lt/", "guide/b.lt.md"];

    fn localised(link: &str) -> Option<String> {
        let rule = LinkRule::new("en", "lt").expect("a rule");
        rule.localised(link, &|path| THERE.contains(&path))
    }

    #[test]
    fn links_follow_the_rule() {
        for (link, expected) in [
            ("/en/x/", "/lt/x/"),
            ("/en", "/lt"),
            ("/en/x/?a=en#en", "/lt/x/?a=en#en"),
            ("../en/x", "../lt/x"),
            ("/docs/en/x.html", "/docs/lt/x.html"),
            ("../en/guide.md#top", "../lt/guide.md#top"),
            ("/img/map.en.png", "/img/map.lt.png"),
            ("i-en.svg", "i-lt.svg"),
            ("guide/b.en.md", "guide/b.lt.md"),
            ("/about", "/lt/about"),
            ("/", "/lt/"),
        ] {
            assert_eq!(localised(link).as_deref(), Some(expected), "{link}");
        }
        for link in [
            "https://example.org/en/x",
            "//example.org/en/",
            "mailto:en@example.org",
            "#en",
            "?x=/en/",
            "",
            // Not there.
            "../en/other.md",
            "/img/other.en.png",
            "/other",
            "en",
            "/lt/en/x",
            "x/en",
            "/lt/about",
            "/den/x",
            ".en.png",
            "{{< ref \"/en/x\" >}}",
        ] {
            assert_eq!(localised(link), None, "{link}");
        }
        assert_eq!(LinkRule::new("en", "a b"), None);
        let rule = LinkRule::new("en", "lt").expect("a rule");
        assert_eq!(rule.localised_alias("/old/").as_deref(), Some("/lt/old/"));
        assert_eq!(rule.localised_alias("/en/old/").as_deref(), Some("/lt/old/"));
        assert_eq!(rule.localised_alias("old"), None);
    }

    proptest! {
        #[test]
        fn what_is_localised_is_an_answer_and_stays(link in "(/|en|lt|x|\\.|png|#|\\?|-|é|:| ){0,8}") {
            let rule = LinkRule::new("en", "lt").expect("a rule");
            prop_assert!(!rule.answers(&link, &link) || rule.localised(&link, &|_| true).is_none());
            if let Some(moved) = rule.localised(&link, &|_| true) {
                prop_assert!(rule.answers(&link, &moved), "{} {}", link, moved);
            }
        }
    }
}
