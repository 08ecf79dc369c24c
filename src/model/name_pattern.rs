//! Patterns for the names of items and articles, as people type them.

use globset::{GlobBuilder, GlobSet};

/// The longest pattern that is read, in bytes: no path is longer.
pub const LONGEST_NAME_PATTERN: usize = 4096;

/// A name in which `*` stands for anything, slashes included; `?`, `[a-z]` and `{a,b}` are as in other globs.
///
/// Matching takes time by the lengths of pattern and name alone, whatever stands in them.
#[derive(Debug, Clone)]
pub struct NamePattern(GlobSet);

impl NamePattern {
    /// Parses a pattern; `None` if a bracket of it is not closed, or it is longer or deeper than anybody means.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST_NAME_PATTERN {
            return None;
        }
        let glob = GlobBuilder::new(text).literal_separator(false).build().ok()?;
        // A set, because a matcher of one glob panics where it is too large.
        Some(Self(GlobSet::builder().add(glob).build().ok()?))
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
        assert!(matches("lt:{a,b?}/[c-d]", "lt:bx/d") && !matches("lt:{a,b?}/[c-d]", "lt:b/d"));
        let many = "*a".repeat(1000);
        assert!(matches(&many, &"a".repeat(2000)) && !matches(&format!("{many}b"), &"a".repeat(2000)));
    }

    #[test]
    fn what_is_too_long_or_too_deep_is_no_pattern() {
        for text in [
            "*".repeat(LONGEST_NAME_PATTERN + 1),
            format!("{}b{}", "{a,".repeat(300), "}".repeat(300)),
            "{a,".repeat(900),
        ] {
            assert!(NamePattern::parse(&text).is_none(), "{}", text.len());
        }
        assert!(NamePattern::parse(&"*".repeat(LONGEST_NAME_PATTERN)).is_some());
    }
}
