//! Files as the repository has them, and as the work tree has them: other line breaks, where the person wants them. What goes
//! through a filter program is refused.

use std::path::Path;

use git2::{AttrCheckFlags, AttrValue};

use super::repository::Repository;
use super::work_tree::file;
use super::{GitError, root_at};

impl Repository {
    /// Returns the bytes of a file of the work tree as git would store them: with the line breaks that the repository has.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn clean_bytes(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let full = self.work_tree().join(path);
        if !full.is_file() || full.is_symlink() {
            return Ok(None);
        }
        self.refuse_filters(path)?;
        let root = root_at(self.work_tree())?;
        let bytes = root.read(path).map_err(file)?;
        if !bytes.contains(&b'\r') {
            return Ok(Some(bytes));
        }
        let blob = self.repository.blob_path(&full)?;
        Ok(Some(self.repository.find_blob(blob)?.content().to_vec()))
    }

    /// Returns the bytes that a text has in the work tree.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the file goes through a filter program.
    pub fn work_tree_bytes(&self, path: &str, text: &str) -> Result<Vec<u8>, GitError> {
        self.smudged(path, text.as_bytes().to_vec())
    }

    /// Refuses a file that a filter program would change on its way.
    pub(super) fn refuse_filters(&self, path: &str) -> Result<(), GitError> {
        for name in ["filter", "ident", "working-tree-encoding"] {
            let value = self.repository.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
            if !matches!(AttrValue::from_string(value), AttrValue::Unspecified | AttrValue::False) {
                return Err(GitError::Filter(path.to_owned()));
            }
        }
        Ok(())
    }

    /// Returns the bytes that a file has in the work tree: with the line breaks that the person wants there.
    pub(super) fn smudged(&self, path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, GitError> {
        self.refuse_filters(path)?;
        let attribute = |name: &str| -> Result<Option<String>, GitError> {
            let value = self.repository.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
            Ok(match AttrValue::from_string(value) {
                AttrValue::True => Some("true".to_owned()),
                AttrValue::False => Some("false".to_owned()),
                AttrValue::String(value) => Some(value.to_owned()),
                AttrValue::Bytes(_) | AttrValue::Unspecified => None,
            })
        };
        let (text, eol) = (attribute("text")?, attribute("eol")?);
        let automatic = self.setting("core.autocrlf");
        let native = self.setting("core.eol").as_deref() == Some("crlf");
        let wants_crlf = match (text.as_deref(), eol.as_deref()) {
            (Some("false"), _) | (_, Some("lf")) => false,
            (_, Some("crlf")) => true,
            (text, _) => automatic.as_deref() == Some("true") || (text.is_some() && native),
        };
        if !wants_crlf || bytes.contains(&b'\r') || bytes.contains(&0) {
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
}
