//! Matches names and paths against patterns, in time by their lengths alone.
//!
//! A wildcard takes as little as it can. So what stands between two wildcards is wanted where it comes first: if the rest
//! matches after a later place, it does after the first one, too, with the next wildcard taking what lies between. Nothing
//! is ever tried again.

use std::borrow::Cow;

use super::pattern::{Captures, PathPattern, Piece, Segment};

impl PathPattern {
    /// Matches a whole path, and returns what the wildcards matched.
    #[must_use]
    pub fn matches(&self, path: &str, locale: &str) -> Option<Captures> {
        let parts: Vec<&str> = path.split('/').collect();
        let mut stretches = self.segments().split(|segment| *segment == Segment::Directories);
        let (first, mut following) = (stretches.next()?, stretches.peekable());
        let mut captures = Captures::new();
        if following.peek().is_none() {
            return all_match(first, &parts, locale, &mut captures).then_some(captures);
        }
        let mut at = first.len();
        if !all_match(first, parts.get(..at)?, locale, &mut captures) {
            return None;
        }
        while let Some(stretch) = following.next() {
            // The last one must end where the path does.
            let last = parts.len().checked_sub(stretch.len())?;
            let mut starts = if following.peek().is_none() { last..=last } else { at..=last };
            let depth = captures.len();
            let found = starts.find(|&start| {
                captures.truncate(depth);
                captures.push(parts.get(at..start).unwrap_or_default().join("/"));
                start >= at && all_match(stretch, &parts[start..start + stretch.len()], locale, &mut captures)
            });
            at = found? + stretch.len();
        }
        Some(captures)
    }
}

impl PathPattern {
    /// Whether files that the pattern matches may stand in a folder.
    #[must_use]
    pub fn may_lead_through(&self, folder: &str, locale: &str) -> bool {
        let mut parts = folder.split('/');
        for segment in self.segments() {
            let Some(part) = parts.next() else { return true };
            if *segment == Segment::Directories {
                return true;
            }
            if !segment.matches(part, locale, &mut Captures::new()) {
                return false;
            }
        }
        false
    }
}

/// Whether each part matches the segment in its place.
fn all_match(segments: &[Segment], parts: &[&str], locale: &str, captures: &mut Captures) -> bool {
    segments.len() == parts.len()
        && segments.iter().zip(parts).all(|(segment, part)| segment.matches(part, locale, captures))
}

impl Segment {
    /// Matches a name against the part, and appends what its `*` matched.
    ///
    /// A `*` matches as little as it can; a name that begins with a dot is matched only by a part that does.
    #[must_use]
    pub fn matches(&self, name: &str, locale: &str, captures: &mut Captures) -> bool {
        let Self::Name(pieces) = self else { return false };
        let hidden = name.starts_with('.') && matches!(pieces.first(), Some(Piece::Any));
        let before = captures.len();
        let matched = !hidden && match_pieces(pieces, name, locale, captures).is_some();
        if !matched {
            captures.truncate(before);
        }
        matched
    }
}

fn match_pieces(pieces: &[Piece], name: &str, locale: &str, captures: &mut Captures) -> Option<()> {
    let mut texts = pieces.split(|piece| *piece == Piece::Any).map(|pieces| fixed_text(pieces, locale));
    let mut rest = name.strip_prefix(&*texts.next()?)?;
    let mut texts = texts.peekable();
    if texts.peek().is_none() {
        return rest.is_empty().then_some(());
    }
    while let Some(text) = texts.next() {
        // A `*` takes one character at least.
        let least = rest.chars().next()?.len_utf8();
        let at = match texts.peek() {
            Some(_) => least + rest[least..].find(&*text)?,
            None => rest.len().checked_sub(text.len()).filter(|&at| at >= least && rest.ends_with(&*text))?,
        };
        captures.push(rest[..at].to_owned());
        rest = &rest[at + text.len()..];
    }
    Some(())
}

/// The text that pieces without `*` stand for.
fn fixed_text<'p>(pieces: &'p [Piece], locale: &'p str) -> Cow<'p, str> {
    let text = |piece: &'p Piece| match piece {
        Piece::Literal(text) => text.as_str(),
        Piece::Locale => locale,
        Piece::Any => "",
    };
    match pieces {
        [only] => Cow::Borrowed(text(only)),
        pieces => Cow::Owned(pieces.iter().map(text).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::{FileType, name_of};
    use super::*;

    fn matched(pattern: &str, path: &str) -> Option<Vec<String>> {
        let pattern = PathPattern::parse(pattern, FileType::Fluent).expect(pattern);
        pattern.matches(path, "lt").map(Captures::into_vec)
    }

    fn strings(texts: &[&str]) -> Option<Vec<String>> {
        Some(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn names_match_whole() {
        assert_eq!(matched("*.ftl", "site.ftl"), strings(&["site"]));
        assert_eq!(matched("*.ftl", ".ftl"), None);
        assert_eq!(matched("*.ftl", ".hidden.ftl"), None);
        assert_eq!(matched("{locale}.ftl", "lt.ftl"), strings(&[]));
        assert_eq!(matched("{locale}.ftl", "lv.ftl"), None);
        assert_eq!(matched("{locale}.ftl", "ltltlt.ftl"), None);
        assert_eq!(matched("a*b*.ftl", "axbby.ftl"), strings(&["x", "by"]));
        assert_eq!(matched("*-{locale}-*.ftl", "ž-lt-lt-ą.ftl"), strings(&["ž", "lt-ą"]));
        assert_eq!(matched("*{locale}.ftl", "lt.ftl"), None, "a star takes one character at least");
        assert_eq!(matched("*b*.ftl", "bb.ftl"), None);
        assert_eq!(matched("*b*.ftl", "bbbb.ftl"), strings(&["b", "bb"]));
    }

    #[test]
    fn whole_paths_match() {
        let pattern = PathPattern::parse("content/{locale}/**/*.md", FileType::Markdown).expect("a pattern");
        let matched = |path| pattern.matches(path, "lt").map(|captures| name_of(&captures));
        assert_eq!(matched("content/lt/a/b/c.md").as_deref(), Some("a/b/c"));
        assert_eq!(matched("content/lt/c.md").as_deref(), Some("c"));
        assert_eq!(matched("content/lv/c.md"), None);
        assert_eq!(matched("content/lt/c.ftl"), None);
    }

    #[test]
    fn directories_take_as_few_as_they_can() {
        assert_eq!(matched("**/x/**/*.ftl", "a/x/b/x/c.ftl"), strings(&["a", "b/x", "c"]));
        assert_eq!(matched("**/x/**/x/*.ftl", "a/x/b/x/c.ftl"), strings(&["a", "b", "c"]));
        assert_eq!(matched("**/**/c.ftl", "a/b/c.ftl"), strings(&["", "a/b"]));
        assert_eq!(matched("**/*/**/*/c.ftl", "a/b/c.ftl"), strings(&["", "a", "", "b"]));
        assert_eq!(matched("**/*/**/*/c.ftl", "a/c.ftl"), None);
        assert_eq!(matched("a/**/a/c.ftl", "a/c.ftl"), None);
        assert_eq!(matched("a/b/**/c.ftl", "a"), None);
    }

    #[test]
    fn many_wildcards_take_no_time() {
        let name = format!("{}.ftl", "a".repeat(5000));
        assert_eq!(matched(&format!("{}*b.ftl", "*a".repeat(30)), &name), None);
        let path = format!("{}x.ftl", "a/".repeat(2000));
        assert_eq!(matched(&format!("{}y.ftl", "**/*/".repeat(15)), &path), None);
        assert_eq!(matched(&format!("{}x.ftl", "**/a/".repeat(30)), &path).map(|captures| captures.len()), Some(30));
    }
}
