//! Front matter as its keys: each with all of its lines.

use std::ops::Range;

use super::entry::Step;
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
        let mut names: Vec<(usize, &str)> = Vec::new();
        for entry in entries.iter().filter(|entry| entry.parent.is_none()) {
            if let Step::Key(name) = &entry.step {
                names.push((line_start(entry.at), name));
            }
        }
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0].0 == pair[1].0) || inner.trim_start().starts_with('{') {
            return None;
        }
        let first = names.first().map_or(inner.len(), |(start, _)| *start);
        let ends = names.iter().skip(1).map(|(start, _)| *start).chain([inner.len()]);
        let place = |range: Range<usize>| self.inner.start + range.start..self.inner.start + range.end;
        let keys = names.iter().zip(ends);
        let keys = keys.map(|(&(start, name), end)| Key { name: name.to_owned(), lines: place(start..end) });
        Some((place(0..first), keys.collect()))
    }

    /// The lines of a key without the texts in them that are translated.
    pub(in crate::article) fn frame(&self, article: &str, key: &Key) -> String {
        let (mut frame, mut at) = (String::new(), key.lines.start);
        for field in &self.fields {
            let span = self.inner.start + field.span.start..self.inner.start + field.span.end;
            if span.start >= at && span.end <= key.lines.end {
                frame.push_str(&article[at..span.start]);
                frame.push('\0');
                at = span.end;
            }
        }
        frame + &article[at..key.lines.end]
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
