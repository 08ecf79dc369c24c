//! Rules about files as such: bytes, syntax, duplicates.

/// A file's bytes before anything was understood of them.
#[derive(Debug)]
pub struct RawFile<'b> {
    /// The bytes as they are on the disk.
    pub bytes: &'b [u8],
    /// The text that was made of them, without a byte order mark; what is not UTF-8 is U+FFFD in it. Findings point
    /// into it.
    pub text: &'b str,
    /// Whether the file is one of the source locale.
    pub is_source: bool,
}
