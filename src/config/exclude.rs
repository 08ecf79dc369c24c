//! Articles that nobody translates: `exclude = ["drafts/**"]`.

use globset::{GlobBuilder, GlobSet};

use super::table::{Problems, Table};
use super::{LONGEST_PATTERN, PathPattern};
use crate::i18n::Text;

/// More patterns are not read: together they are one automaton.
const MOST: usize = 256;

/// Patterns of files that are no articles.
#[derive(Debug, Clone, Default)]
pub struct Exclusion(GlobSet);

impl Exclusion {
    /// Whether a file is left out, by its path or by what follows the folder that the section's `source` begins with.
    #[must_use]
    pub fn has(&self, path: &str, source: &PathPattern) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let folder = source.folder();
        self.0.is_match(path) || path.strip_prefix(&*folder).is_some_and(|rest| self.0.is_match(rest))
    }
}

/// Reads `exclude`. `*` is anything in one part of a path, `**` any folders.
pub(super) fn read_exclude(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Exclusion {
    let mut globs = GlobSet::builder();
    for (count, (pattern, at)) in table.texts("exclude", problems).into_iter().flatten().enumerate() {
        let built = GlobBuilder::new(pattern).literal_separator(true).build();
        match built {
            Ok(glob) if count < MOST && pattern.len() <= LONGEST_PATTERN => drop(globs.add(glob)),
            Ok(_) => {
                let text = Text::new("config-exclude-many").with("most", MOST).with("bytes", LONGEST_PATTERN);
                problems.add(at, text);
                break;
            }
            Err(error) => {
                let reason = error.kind().to_string();
                problems.add(at, Text::new("config-exclude").with("pattern", pattern).with("reason", reason));
            }
        }
    }
    Exclusion(globs.build().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::FileType;
    use super::*;

    #[test]
    fn a_pattern_is_of_a_path_or_of_what_follows_the_folder_of_the_source() {
        let glob = |text: &str| GlobBuilder::new(text).literal_separator(true).build().expect("a pattern");
        let exclusion = |text: &str| Exclusion(GlobSet::builder().add(glob(text)).build().expect("patterns"));
        let source = PathPattern::parse("content/**/*.md", FileType::Markdown).expect("a pattern");
        for (pattern, path, is_left_out) in [
            ("drafts/**", "content/drafts/x/a.md", true),
            ("content/drafts/**", "content/drafts/a.md", true),
            ("**/README.md", "content/README.md", true),
            ("*.md", "content/a.md", true),
            ("*.md", "content/x/a.md", false),
            ("drafts/**", "content/x/drafts/a.md", false),
        ] {
            assert_eq!(exclusion(pattern).has(path, &source), is_left_out, "{pattern} {path}");
        }
    }
}
