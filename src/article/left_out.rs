//! Words of an article that are in no unit, by reason.

use std::collections::BTreeMap;

/// Words of an article that are in no unit, by reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Words in code blocks.
    pub code: usize,
    /// Words of HTML that is left alone: preformatted, drawn, or not understood. Scripts have none.
    pub html: usize,
    /// Words in syntax that has no unit: values of shortcodes, texts in expressions; by their lines, counted from 1, in order.
    pub syntax: BTreeMap<usize, usize>,
    /// Words in texts of the front matter that nobody named, by path. A single word may be anything, and does not count.
    pub fields: BTreeMap<String, usize>,
}

impl LeftOut {
    /// The words that readers may read: all but those of code.
    #[must_use]
    pub fn prose(&self) -> usize {
        self.html + self.syntax.values().sum::<usize>() + self.fields.values().sum::<usize>()
    }
}
