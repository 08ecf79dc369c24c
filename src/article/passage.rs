//! What a unit is in its article, as people are told.

use rustc_hash::FxHashMap;

use super::extraction::above;
use super::segment_kind::SegmentKind;
use crate::fluent::{parse, without_mark};

/// What a unit is in its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What kind of text it is.
    pub kind: SegmentKind,
    /// Which field of the front matter it is, if it is one: `title`, `extra.links[2/3].name`.
    pub field: Option<String>,
}

impl Passage {
    /// What a unit is from the comment right above it; `id` is a slice of the text.
    #[must_use]
    pub fn of(text: &str, id: &str) -> Option<Self> {
        let (kind, place) = above(text, id)?;
        let field = (kind == SegmentKind::Field).then(|| place.unwrap_or(id).to_owned());
        Some(Self { kind, field })
    }
}

/// What the units of a source are in their article, as far as the comments above them say so, by id.
#[must_use]
pub fn passages(source: &str) -> FxHashMap<&str, Passage> {
    let text = without_mark(source);
    parse(text).units.iter().filter_map(|unit| Some((unit.id, Passage::of(text, unit.id)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_a_name() {
        let text =
            "# Front matter\ntitle = A\n# Front matter: links[2/3].name\np-x = B\n# List item\np-y = C\np-z = D\n";
        let mut found: Vec<_> = passages(text).into_iter().map(|(id, found)| (id, found.kind, found.field)).collect();
        found.sort();
        assert_eq!(
            found,
            [
                ("p-x", SegmentKind::Field, Some("links[2/3].name".to_owned())),
                ("p-y", SegmentKind::ListItem, None),
                ("title", SegmentKind::Field, Some("title".to_owned())),
            ]
        );
    }
}
