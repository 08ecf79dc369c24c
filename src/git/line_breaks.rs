//! Files as the repository has them, and as the work tree has them: other line breaks, if the person wants them. What goes
//! through a filter program is refused.

use std::path::Path;

use git2::{AttrCheckFlags, AttrValue};

use super::error::GitError;
use super::repository::Repository;

/// What the attributes and settings of a clone say of line breaks.
#[derive(Clone, Copy)]
pub(super) struct LineBreaks<'r> {
    repository: &'r Repository,
}

impl Repository {
    pub(super) fn line_breaks(&self) -> LineBreaks<'_> {
        LineBreaks { repository: self }
    }
}

impl LineBreaks<'_> {
    /// Refuses a file that a filter program would change on its way.
    pub(super) fn refuse_filters(self, path: &str) -> Result<(), GitError> {
        for name in ["filter", "ident", "working-tree-encoding"] {
            let value = self.repository.git.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
            if !matches!(AttrValue::from_string(value), AttrValue::Unspecified | AttrValue::False) {
                return Err(GitError::Filter(path.to_owned()));
            }
        }
        Ok(())
    }

    /// The bytes that a file has in the work tree: with the line breaks that the person wants there.
    pub(super) fn in_work_tree(self, path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, GitError> {
        self.refuse_filters(path)?;
        if !self.wants_crlf(path)? || bytes.contains(&b'\r') || bytes.contains(&0) {
            return Ok(bytes);
        }
        let mut with = Vec::with_capacity(bytes.len() + bytes.len() / 16);
        for byte in bytes {
            if byte == b'\n' {
                with.push(b'\r');
            }
            with.push(byte);
        }
        Ok(with)
    }

    /// Whether lines end with a carriage return, too, as gitattributes(5) works it out.
    fn wants_crlf(self, path: &str) -> Result<bool, GitError> {
        let (text, eol) = (self.attribute(path, "text")?, self.attribute(path, "eol")?);
        let automatic = self.repository.setting("core.autocrlf");
        let native = self.repository.setting("core.eol").as_deref() == Some("crlf");
        Ok(match (text.as_deref(), eol.as_deref()) {
            (Some("false"), _) | (_, Some("lf")) => false,
            (_, Some("crlf")) => true,
            (text, _) => automatic.as_deref() == Some("true") || (text.is_some() && native),
        })
    }

    fn attribute(self, path: &str, name: &str) -> Result<Option<String>, GitError> {
        let value = self.repository.git.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
        Ok(match AttrValue::from_string(value) {
            AttrValue::True => Some("true".to_owned()),
            AttrValue::False => Some("false".to_owned()),
            AttrValue::String(value) => Some(value.to_owned()),
            AttrValue::Bytes(_) | AttrValue::Unspecified => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;

    fn in_work_tree(clone: &TestClone, path: &str, text: &str) -> String {
        let bytes = clone.open().line_breaks().in_work_tree(path, text.as_bytes().to_vec()).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn line_breaks_are_those_that_attributes_and_settings_ask_for() {
        let clone = TestClone::new();
        let attributes = "*.txt text\n*.bat text eol=crlf\n*.sh text eol=lf\n*.bin -text\n";
        clone.write(".gitattributes", attributes);
        let endings = |clone: &TestClone| {
            ["a.txt", "a.bat", "a.sh", "a.bin", "a"].map(|path| in_work_tree(clone, path, "1\n2\n").contains('\r'))
        };
        assert_eq!(endings(&clone), [false, true, false, false, false]);
        clone.set("core.eol", "crlf");
        assert_eq!(endings(&clone), [true, true, false, false, false]);
        clone.set("core.autocrlf", "true");
        assert_eq!(endings(&clone), [true, true, false, false, true]);
    }

    #[test]
    fn what_has_carriage_returns_or_is_no_text_stays() {
        let clone = TestClone::new();
        clone.set("core.autocrlf", "true");
        for text in ["1\r\n2\n", "\0\n", "no line break"] {
            assert_eq!(in_work_tree(&clone, "a", text), text);
        }
        assert_eq!(in_work_tree(&clone, "a", "1\n2\n"), "1\r\n2\r\n");
    }

    #[test]
    fn files_behind_a_filter_program_are_refused() {
        let clone = TestClone::new();
        clone.write(".gitattributes", "*.ftl filter=lfs\n*.md ident\n*.md.txt -filter\n");
        let repository = clone.open();
        let refused = |path: &str| repository.line_breaks().refuse_filters(path).is_err();
        assert_eq!(["a.ftl", "a.md", "a.md.txt", "a"].map(refused), [true, true, false, false]);
    }
}
