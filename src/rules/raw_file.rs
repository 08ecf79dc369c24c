//! A file's bytes before anything was understood of them.

use crate::fluent::Resource;

/// A file's bytes, and the text that was made of them.
#[derive(Debug)]
pub struct RawFile<'b> {
    /// The bytes as they are on the disk.
    pub bytes: &'b [u8],
    /// The text that was made of them, without a byte order mark; what is not UTF-8 is U+FFFD in it. Findings point
    /// into it.
    pub text: &'b str,
    /// Whether the file is one of the source locale.
    pub is_source: bool,
    /// What the file is a translation of, if that is known.
    pub source: Option<&'b Resource<'b>>,
}

impl RawFile<'_> {
    /// The bytes of a byte order mark in UTF-8.
    pub(super) const MARK: &'static [u8] = b"\xef\xbb\xbf";

    /// Whether the file begins with a byte order mark of UTF-8.
    pub(super) fn has_mark(&self) -> bool {
        self.bytes.starts_with(Self::MARK)
    }

    /// Whether the file is UTF-16: it begins with that encoding's byte order mark.
    pub(super) fn is_utf16(&self) -> bool {
        self.bytes.starts_with(b"\xff\xfe") || self.bytes.starts_with(b"\xfe\xff")
    }

    /// Whether the text is the file's own bytes, so that nothing had to be replaced.
    pub(super) fn is_verbatim(&self) -> bool {
        let start = self.bytes.len().checked_sub(self.text.len());
        start.and_then(|start| self.bytes.get(start..)).is_some_and(|rest| std::ptr::eq(rest, self.text.as_bytes()))
    }
}
