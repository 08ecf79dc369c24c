//! Front matter as its keys: each with all of its lines.

use std::ops::Range;

use super::find::FrontMatter;
use super::format::Format;
use super::toml;

/// A key at the top of front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct Key {
    pub(in crate::article) name: String,
    /// Its lines, up to the next key, with the line breaks.
    pub(in crate::article) lines: Range<usize>,
}

impl FrontMatter {
    /// The keys at the top, in the order of the text, and what stands before the first; the places are in `article`, which
    /// is the text that the front matter was found in. None where two begin on one line.
    pub(in crate::article) fn keys(&self, article: &str) -> Option<(Range<usize>, Vec<Key>)> {
        let inner = &article[self.inner.clone()];
        let entries = self.format.read(inner).ok()?;
        let line_start = |at: usize| inner[..at.min(inner.len())].rfind('\n').map_or(0, |newline| newline + 1);
        let starts: Vec<usize> = entries.iter().map(|entry| line_start(entry.key_at)).collect();
        if starts.windows(2).any(|pair| pair[0] >= pair[1]) || inner.trim_start().starts_with('{') {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([inner.len()]);
        let place = |range: Range<usize>| self.inner.start + range.start..self.inner.start + range.end;
        let keys = entries.iter().zip(starts.iter().zip(ends));
        let keys = keys.map(|(entry, (&start, end))| Key { name: entry.key.clone(), lines: place(start..end) });
        Some((place(0..starts.first().copied().unwrap_or(inner.len())), keys.collect()))
    }

    /// Whether two texts have front matter of one format.
    pub(in crate::article) fn is_written_as(&self, other: &Self) -> bool {
        self.format == other.format
    }

    /// Where a key can be put behind the others of its inner text: in TOML, before the first table.
    pub(in crate::article) fn end_of_keys(&self, inner: &str) -> usize {
        match self.format {
            Format::Toml => toml::end_of_root(inner),
            Format::Yaml => inner.len(),
        }
    }

    /// The place of the text between the two fences.
    pub(in crate::article) fn inner_span(&self) -> Range<usize> {
        self.inner.clone()
    }
}
