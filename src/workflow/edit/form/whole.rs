//! Whether a text is one unit and nothing else.

use crate::fluent::{SyntaxErrorKind, parse, unit_spans};

/// Whether a text is the entry of this unit, and nothing besides.
pub(super) fn is_only_unit(entry: &str, id: &str) -> bool {
    let resource = parse(entry);
    let is_all = |text: &str| match unit_spans(text).as_slice() {
        [span] => span.id == id && span.entry.start == 0 && text[span.entry.end..].trim().is_empty(),
        _ => false,
    };
    resource.errors.is_empty() && resource.units.len() == 1 && resource.units[0].id == id && is_all(entry)
}

/// What is wrong first with a text that is not Fluent.
pub(super) fn first_error(entry: &str) -> Option<SyntaxErrorKind> {
    parse(entry).errors.into_iter().next().map(|error| error.kind)
}
