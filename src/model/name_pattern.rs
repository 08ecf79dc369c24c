//! Patterns for the names of items and articles, as people type them.

use globset::{GlobBuilder, GlobMatcher};

/// A name in which `*` stands for anything, slashes included; `?`, `[a-z]` and `{a,b}` are as in other globs.
#[derive(Debug, Clone)]
pub struct NamePattern(GlobMatcher);

impl NamePattern {
    /// Parses a pattern; `None` if a bracket of it is not closed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let glob = GlobBuilder::new(text).literal_separator(false).build().ok()?;
        Some(Self(glob.compile_matcher()))
    }

    /// Whether the pattern matches the whole name.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        self.0.is_match(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        let matches = |pattern: &str, name: &str| NamePattern::parse(pattern).is_some_and(|it| it.matches(name));
        assert!(matches("lt:news/*", "lt:news/2015/forum") && matches("*", "lt:news"));
        assert!(!matches("lt:news", "lt:news/a") && !matches("lt:[", "lt:["));
    }
}
