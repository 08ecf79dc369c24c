//! Edits of a resource that change the text of one unit and nothing else.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use rustc_hash::FxHashMap;

use super::canonical::{Fingerprint, fingerprint};
use super::guard::hazardous_entries;
use super::mark::without_mark;
use super::parse::parse;
use super::span::{Span, line_start, span_of};

/// One edit of a resource's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit<'a> {
    /// Puts `entry` where the unit `id` stands; the comment above it stays.
    Replace {
        /// The unit, with the `-` of a term. Of duplicates, the first.
        id: &'a str,
        /// The unit's new Fluent text: exactly one message or term of the same id.
        entry: &'a str,
    },
    /// Puts `entry` after the unit `after`, or at the end.
    Insert {
        /// The unit to stand behind; `None` is the end of the resource.
        after: Option<&'a str>,
        /// The new unit's Fluent text: exactly one message or term.
        entry: &'a str,
    },
    /// Takes the unit `id` out, together with its own comment.
    Remove {
        /// The unit, with the `-` of a term. Of duplicates, the first.
        id: &'a str,
    },
}

/// Why an edit was refused; the text is untouched then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpliceError {
    /// The resource has no such unit.
    #[error("there is no unit `{0}`")]
    NoUnit(String),
    /// The new text is not exactly one unit.
    #[error("the new text is not exactly one message or term")]
    NotOneUnit,
    /// The new text has another id than the unit that it should replace.
    #[error("the new text is of the unit `{found}`, not `{expected}`")]
    OtherUnit {
        /// The id that was to be replaced.
        expected: String,
        /// The id of the new text.
        found: String,
    },
    /// Broken text beside the unit would be read in another way after the edit, and change other units.
    #[error("the text around `{0}` is broken: mend it first")]
    Entangled(String),
}

/// A unit's place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitSpan<'s> {
    /// The id, with the `-` of a term.
    pub id: &'s str,
    /// From the first line of the unit's own comment to the end of its last line.
    pub with_comment: Span,
    /// From the id to the end of the last line, its line break included.
    pub entry: Span,
}

/// Where each unit stands, in the order of the text.
#[must_use]
pub fn unit_spans(text: &str) -> Vec<UnitSpan<'_>> {
    let mut spans = Vec::new();
    let mut from = 0;
    for hazardous in hazardous_entries(text) {
        spans_of_piece(text, from..hazardous.entry.start, &mut spans);
        from = hazardous.entry.end;
    }
    spans_of_piece(text, from..text.len(), &mut spans);
    spans
}

/// The text of each unit, without its comment: of units with one id, the first. The text may have a byte order mark.
#[must_use]
pub fn entries(text: &str) -> FxHashMap<&str, &str> {
    let text = without_mark(text);
    unit_spans(text).into_iter().rev().map(|span| (span.id, &text[span.entry])).collect()
}

fn spans_of_piece<'s>(text: &'s str, piece: Span, spans: &mut Vec<UnitSpan<'s>>) {
    let (Ok(tree) | Err((tree, _))) = parser::parse(&text[piece.clone()]);
    let start_of = |slice: &str| line_start(text, span_of(text, slice).start).max(piece.start);
    // An entry ends where the next one begins, less the blank lines between them; so walk backwards.
    let mut next = piece.end;
    let first = spans.len();
    for entry in tree.body.iter().rev() {
        let (name, comment) = match entry {
            Entry::Message(message) => (message.id.name, message.comment.as_ref()),
            Entry::Term(term) => (term.id.name, term.comment.as_ref()),
            Entry::Comment(comment) | Entry::GroupComment(comment) | Entry::ResourceComment(comment) => {
                next = comment.content.first().map_or(next, |line| start_of(line));
                continue;
            }
            Entry::Junk { content } => {
                next = span_of(text, content).start;
                continue;
            }
        };
        let start = start_of(name);
        let end = end_of_entry(text, start, next);
        let comment_start = comment.and_then(|comment| comment.content.first()).map_or(start, |line| start_of(line));
        let id = &text[start..span_of(text, name).end];
        spans.push(UnitSpan { id, with_comment: comment_start..end, entry: start..end });
        next = comment_start;
    }
    spans[first..].reverse();
}

/// The end of the last line before `next` that is not blank. A carriage return without a line feed is text, as for the parser.
fn end_of_entry(text: &str, start: usize, next: usize) -> usize {
    let is_blank = |line: &&str| without_line_break(line).bytes().all(|byte| byte == b' ');
    let mut end = next;
    while let Some(line) = text[start..end].split_inclusive('\n').next_back().filter(is_blank) {
        end -= line.len();
    }
    end
}

/// A line without its line break, which is a line feed, with a carriage return before it or not.
fn without_line_break(line: &str) -> &str {
    line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line))
}

/// The text with one edit made; every byte outside the edited unit is as it was.
///
/// The new text takes the resource's line breaks (CRLF where the resource has them).
///
/// # Errors
///
/// A [`SpliceError`] if there is no such unit, where the new text is not the unit that it should be, or where
/// broken text beside it would swallow or set free another unit.
pub fn splice(text: &str, edit: &Edit<'_>) -> Result<String, SpliceError> {
    let (edited, id) = spliced(text, edit)?;
    let is_done = match edit {
        Edit::Replace { entry, .. } | Edit::Insert { entry, .. } => says(&edited, &id) == says(entry, &id),
        Edit::Remove { .. } => true,
    };
    if is_done && others(text, &id) == others(&edited, &id) { Ok(edited) } else { Err(SpliceError::Entangled(id)) }
}

/// The text with new units in it, each behind the unit that it names, or, without one, before the first; new units
/// that name the same one stay in their order. Every byte of the text is as it was.
///
/// # Errors
///
/// A [`SpliceError`] if broken text would swallow a unit, or one of the new units is there already.
pub fn insert_all(text: &str, units: &[(Option<&str>, String)]) -> Result<String, SpliceError> {
    let spans = unit_spans(text);
    let first = spans.first().map_or(text.len(), |span| span.with_comment.start);
    let end_of: FxHashMap<&str, usize> = spans.iter().rev().map(|span| (span.id, span.entry.end)).collect();
    let mut places: Vec<(usize, &str)> = Vec::new();
    for (after, entry) in units {
        let missing = |id: &str| SpliceError::NoUnit(id.to_owned());
        let at = after.map_or(Ok(first), |id| end_of.get(id).copied().ok_or_else(|| missing(id)))?;
        places.push((at, entry));
    }
    places.sort_by_key(|(at, _)| *at);
    let (mut edited, mut from) = (String::with_capacity(text.len() * 2), 0);
    for (at, entry) in places {
        edited.push_str(&text[from..at]);
        if !edited.is_empty() && !edited.ends_with('\n') {
            edited.push_str(line_break_behind(&edited, newline_of(text)));
        }
        edited.push_str(&layout(text, entry, true));
        from = at;
    }
    edited.push_str(&text[from..]);
    let says = |text: &str| -> Vec<(String, Fingerprint)> {
        parse(text).units.iter().map(|unit| (unit.id.to_owned(), fingerprint(unit))).collect()
    };
    let new = units.iter().map(|(_, entry)| entry.as_str()).collect::<String>();
    let (mut expected, mut found) = ([says(text), says(&new)].concat(), says(&edited));
    expected.sort();
    found.sort();
    match expected.iter().zip(&found).find(|(expected, found)| expected != found) {
        None if expected.len() == found.len() => Ok(edited),
        changed => Err(SpliceError::Entangled(changed.map_or_else(String::new, |(unit, _)| unit.0.clone()))),
    }
}

/// What a unit says: of several with its id, the first.
fn says(text: &str, id: &str) -> Option<Fingerprint> {
    parse(text).units.iter().find(|unit| unit.id == id).map(fingerprint)
}

/// What the units of a text say, those of one id aside.
fn others<'s>(text: &'s str, id: &str) -> Vec<(&'s str, Fingerprint)> {
    let units = parse(text).units;
    units.iter().filter(|unit| unit.id != id).map(|unit| (unit.id, fingerprint(unit))).collect()
}

fn spliced(text: &str, edit: &Edit<'_>) -> Result<(String, String), SpliceError> {
    let spans = unit_spans(text);
    let find = |id: &str| spans.iter().find(|span| span.id == id).ok_or_else(|| SpliceError::NoUnit(id.to_owned()));
    match edit {
        Edit::Replace { id, entry } => {
            let found = only_unit(entry)?;
            if found != *id {
                return Err(SpliceError::OtherUnit { expected: (*id).to_owned(), found });
            }
            let at = find(id)?.entry.clone();
            let ends_with_newline = text[at.clone()].ends_with('\n');
            Ok((replace(text, at, &layout(text, entry, ends_with_newline)), found))
        }
        Edit::Insert { after, entry } => {
            let id = only_unit(entry)?;
            let at = after.map_or(Ok(text.len()), |id| find(id).map(|span| span.entry.end))?;
            let mut new = String::new();
            if at > 0 && !text[..at].ends_with('\n') {
                new.push_str(line_break_behind(&text[..at], newline_of(text)));
            }
            new.push_str(&layout(text, entry, true));
            Ok((replace(text, at..at, &new), id))
        }
        Edit::Remove { id } => Ok((replace(text, find(id)?.with_comment.clone(), ""), (*id).to_owned())),
    }
}

fn only_unit(entry: &str) -> Result<String, SpliceError> {
    let resource = parse(entry);
    match (resource.units.as_slice(), resource.errors.as_slice()) {
        ([unit], []) if entry.starts_with(unit.id) => Ok(unit.id.to_owned()),
        _ => Err(SpliceError::NotOneUnit),
    }
}

/// The line break of a text: that of its first line.
#[must_use]
pub fn newline_of(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The line break behind a line that has none: a carriage return at its end stays one of the text.
fn line_break_behind(written: &str, newline: &'static str) -> &'static str {
    if written.ends_with('\r') { "\r\n" } else { newline }
}

/// A unit's text with the line breaks of the resource that it goes into.
pub(super) fn layout(text: &str, entry: &str, ends_with_newline: bool) -> String {
    let newline = newline_of(text);
    let mut content = entry;
    while content.ends_with('\n') {
        content = without_line_break(content);
    }
    let mut new = String::with_capacity(content.len() + 16);
    for line in content.split_inclusive('\n') {
        let words = without_line_break(line);
        new.push_str(words);
        if words.len() < line.len() {
            new.push_str(line_break_behind(words, newline));
        }
    }
    if ends_with_newline {
        new.push_str(line_break_behind(content, newline));
    }
    new
}

fn replace(text: &str, at: Span, new: &str) -> String {
    let mut result = String::with_capacity(text.len() + new.len());
    result.push_str(&text[..at.start]);
    result.push_str(new);
    result.push_str(&text[at.end..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "### Resource\n\n# About a\na = One\n    .title = Two\n\n\n## Group\n\nb = Three\njunk here\n-c = Four";

    fn ids(text: &str) -> Vec<&str> {
        unit_spans(text).iter().map(|span| span.id).collect()
    }

    #[test]
    fn spans_cover_the_comment_and_the_last_line() {
        let spans = unit_spans(TEXT);
        assert_eq!(ids(TEXT), ["a", "b", "-c"]);
        assert_eq!(&TEXT[spans[0].with_comment.clone()], "# About a\na = One\n    .title = Two\n");
        assert_eq!(&TEXT[spans[0].entry.clone()], "a = One\n    .title = Two\n");
        assert_eq!(&TEXT[spans[1].entry.clone()], "b = Three\n");
        assert_eq!(&TEXT[spans[2].entry.clone()], "-c = Four");
    }

    #[test]
    fn replacing_keeps_everything_else() {
        let edited = splice(TEXT, &Edit::Replace { id: "a", entry: "a = Uno\n" }).expect("a is there");
        assert_eq!(edited, TEXT.replace("a = One\n    .title = Two\n", "a = Uno\n"));
        let edited = splice(TEXT, &Edit::Replace { id: "-c", entry: "-c = Cuatro\n" }).expect("-c is there");
        assert_eq!(edited, TEXT.replace("-c = Four", "-c = Cuatro"));
    }

    #[test]
    fn inserting_and_removing_undo_each_other() {
        let entry = "new = Five\n    .title = Six\n";
        let inserted = splice(TEXT, &Edit::Insert { after: Some("b"), entry }).expect("b is there");
        assert_eq!(ids(&inserted), ["a", "b", "new", "-c"]);
        assert_eq!(splice(&inserted, &Edit::Remove { id: "new" }).as_deref(), Ok(TEXT));
    }

    #[test]
    fn several_units_come_in_at_once() {
        let new = |id: &str| format!("{id} = New\n");
        let edited =
            insert_all(TEXT, &[(None, new("x")), (Some("a"), new("y")), (Some("a"), new("z")), (Some("-c"), new("w"))]);
        let edited = edited.expect("whole");
        assert_eq!(ids(&edited), ["x", "a", "y", "z", "b", "-c", "w"]);
        assert!(edited.contains("### Resource\n\nx = New\n# About a\na = One\n"), "{edited}");
        assert_eq!(insert_all("", &[(None, new("x"))]).as_deref(), Ok("x = New\n"));
        let broken = "a = {a\n    }\n";
        assert!(matches!(insert_all("x = {\n", &[(None, new("y"))]).as_deref(), Ok("x = {\ny = New\n") | Err(_)));
        assert!(insert_all(broken, &[(Some("q"), new("y"))]).is_err());
    }

    #[test]
    fn crlf_stays_crlf() {
        let text = "a = 1\r\nb = 2\r\n";
        let edited = splice(text, &Edit::Replace { id: "a", entry: "a =\n    1\n    2" });
        assert_eq!(edited.as_deref(), Ok("a =\r\n    1\r\n    2\r\nb = 2\r\n"));
    }

    #[test]
    fn a_carriage_return_by_itself_is_text() {
        for text in
            ["a = 1\r\r", "a = 1\r\r\n    2\r\r\n\nb = 3\n", "b = 3\na =\n    1\r\r\n    2\r\r\n", "a = 1\r\r\nb = 3"]
        {
            let entry = entries(text)["a"].to_owned();
            let edited = splice(text, &Edit::Replace { id: "a", entry: &entry }).expect("a is there");
            assert_eq!(edited, text);
        }
    }

    #[test]
    fn an_edit_that_would_set_broken_text_free_is_refused() {
        let text = "a = {a\n-b = c\n    }\n";
        assert_eq!(splice(text, &Edit::Remove { id: "-b" }), Err(SpliceError::Entangled("-b".into())));
    }

    #[test]
    fn a_wrong_text_is_refused() {
        assert_eq!(splice(TEXT, &Edit::Remove { id: "z" }), Err(SpliceError::NoUnit("z".into())));
        let edit = Edit::Replace { id: "a", entry: "b = 1\n" };
        assert_eq!(splice(TEXT, &edit), Err(SpliceError::OtherUnit { expected: "a".into(), found: "b".into() }));
        for entry in ["", "a", "a = 1\nb = 2\n", "a = {\n", "# only a comment\n"] {
            assert_eq!(splice(TEXT, &Edit::Replace { id: "a", entry }), Err(SpliceError::NotOneUnit), "{entry}");
        }
    }
}
