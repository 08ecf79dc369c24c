//! Merging two edits of one resource, unit by unit.

use rustc_hash::{FxHashMap, FxHashSet};

use super::canonical::{Fingerprint, fingerprint};
use super::mark::{split_mark, without_mark};
use super::parse::parse;
use super::span::Span;
use super::splice::{Edit, SpliceError, UnitSpan, insert_all, layout, newline_of, splice, unit_spans};

/// What came of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text with both edits in it; where they conflict, with ours.
    pub text: String,
    /// The units that both changed, each in another way, and those that broken text keeps from being merged.
    pub conflicts: Vec<String>,
}

impl Merged {
    fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), conflicts: Vec::new() }
    }
}

/// The units of a resource: the first of each id, in the order of the text.
struct Units<'t> {
    order: Vec<&'t str>,
    prints: FxHashMap<&'t str, Fingerprint>,
}

impl<'t> Units<'t> {
    fn of(text: &'t str) -> Self {
        let mut units = Self { order: Vec::new(), prints: FxHashMap::default() };
        for unit in &parse(text).units {
            if !units.prints.contains_key(unit.id) {
                units.order.push(unit.id);
                units.prints.insert(unit.id, fingerprint(unit));
            }
        }
        units
    }
}

/// Puts what `ours` changed since `base` into `theirs`.
///
/// A unit counts as changed where it says something else, is new, or is gone. What only one side changed is taken from that
/// side, what both changed alike is taken once, what both changed otherwise is a conflict. Where `theirs` changed nothing at
/// all, the result is `ours` byte for byte; else it is `theirs` with single units spliced in.
#[must_use]
pub fn merge(base: &str, ours: &str, theirs: &str) -> Merged {
    if theirs == base || theirs == ours {
        return Merged::whole(ours);
    }
    // A byte order mark is no part of the first unit; what theirs has stays.
    let (mark, theirs) = split_mark(theirs);
    let mut merged = merge_bare(without_mark(base), without_mark(ours), theirs);
    merged.text.insert_str(0, mark);
    merged
}

fn merge_bare(base: &str, ours: &str, theirs: &str) -> Merged {
    if theirs == base || theirs == ours {
        return Merged::whole(ours);
    }
    if ours == base {
        return Merged::whole(theirs);
    }
    let (base, our, their) = (Units::of(base), Units::of(ours), Units::of(theirs));
    let changed = |id: &str| our.prints.get(id) != base.prints.get(id) && our.prints.get(id) != their.prints.get(id);
    let broken = broken_units(ours);
    let gone = base.order.iter().filter(|id| !our.prints.contains_key(*id) && !broken.contains(*id));
    // What theirs has half written cannot be replaced.
    let unreadable = broken_units(theirs);
    let (unreadable, edited): (Vec<&str>, Vec<&str>) =
        our.order.iter().chain(gone).copied().filter(|id| changed(id)).partition(|id| unreadable.contains(id));
    let is_conflict = |id: &&&str| their.prints.get(**id) != base.prints.get(**id);
    let mut merged = Merged::whole(theirs);
    merged.conflicts.extend(edited.iter().filter(is_conflict).map(|id| (*id).to_owned()));
    // What is half written is neither an edit nor gone.
    merged.conflicts.extend(broken.iter().chain(&unreadable).map(|id| (*id).to_owned()));
    let edits = Edits::of(ours, theirs, &our, &their, &edited);
    let text = edits.made(theirs);
    if is_whole(&text, &our, &their, &edited) {
        merged.text = text;
    } else {
        // Broken text around a unit: each by itself, so that only what it entangles is left out.
        one_by_one(&mut merged, ours, &our, &edited);
    }
    merged
}

/// The units of a text that cannot be parsed, as far as they have a name.
fn broken_units(text: &str) -> Vec<&str> {
    let errors = parse(text).errors;
    let lines = errors.iter().flat_map(|error| text[error.junk.clone()].lines());
    let names = lines.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim_end());
    names.filter(|name| !name.is_empty() && !name.starts_with([' ', '\t', '#', '.', '[', '*', '{', '}'])).collect()
}

/// Whether a text says of these units what ours does, and of all others what theirs does.
fn is_whole(text: &str, our: &Units<'_>, their: &Units<'_>, edited: &[&str]) -> bool {
    let now = Units::of(text);
    let edited: FxHashSet<&str> = edited.iter().copied().collect();
    let is_right = |id: &&str| {
        let expected = if edited.contains(id) { our.prints.get(id) } else { their.prints.get(id) };
        now.prints.get(id) == expected
    };
    now.order.iter().chain(&their.order).chain(&edited).all(is_right)
}

/// Edits of a text, by where they begin.
struct Edits {
    edits: Vec<(Span, String)>,
}

impl Edits {
    fn of(ours: &str, theirs: &str, our: &Units<'_>, their: &Units<'_>, edited: &[&str]) -> Self {
        let (our_spans, their_spans) = (first_spans(ours), first_spans(theirs));
        let edited: FxHashSet<&str> = edited.iter().copied().collect();
        let newline = newline_of(theirs);
        let mut edits = Vec::new();
        // A new unit comes behind the one before it that is there, or before all.
        let mut after = unit_spans(theirs).first().map_or(theirs.len(), |span| span.with_comment.start);
        for id in &our.order {
            let there = their_spans.get(id);
            if edited.contains(id)
                && let Some(own) = our_spans.get(id)
            {
                match there {
                    Some(span) => {
                        let entry = &ours[own.entry.clone()];
                        let ends = theirs[span.entry.clone()].ends_with('\n');
                        edits.push((span.entry.clone(), layout(theirs, entry, ends)));
                    }
                    None => {
                        let entry = &ours[own.with_comment.clone()];
                        let is_open = after > 0 && !theirs[..after].ends_with('\n');
                        let break_before = if is_open { newline } else { "" };
                        edits.push((after..after, format!("{break_before}{}", layout(theirs, entry, true))));
                    }
                }
            }
            after = there.map_or(after, |span| span.entry.end);
        }
        for id in their.order.iter().filter(|id| edited.contains(*id) && !our.prints.contains_key(*id)) {
            edits.extend(their_spans.get(id).map(|span| (span.with_comment.clone(), String::new())));
        }
        edits.sort_by_key(|(span, _)| (span.start, span.end));
        Self { edits }
    }

    fn made(&self, text: &str) -> String {
        let (mut made, mut from) = (String::with_capacity(text.len() * 2), 0);
        for (span, new) in &self.edits {
            // Where one is inside another, the result is not whole, and is not taken.
            made.push_str(text.get(from..span.start).unwrap_or_default());
            made.push_str(new);
            from = from.max(span.end);
        }
        made.push_str(&text[from..]);
        made
    }
}

fn first_spans(text: &str) -> FxHashMap<&str, UnitSpan<'_>> {
    let mut spans = FxHashMap::default();
    for span in unit_spans(text) {
        spans.entry(span.id).or_insert(span);
    }
    spans
}

fn one_by_one(merged: &mut Merged, ours: &str, our: &Units<'_>, edited: &[&str]) {
    let spans = first_spans(ours);
    for id in edited {
        let text = &merged.text;
        let is_there = Units::of(text).prints.contains_key(id);
        let spliced = match (spans.get(id), is_there) {
            (Some(span), true) => splice(text, &Edit::Replace { id, entry: &ours[span.entry.clone()] }),
            (Some(span), false) => insert(text, &our.order, id, &ours[span.entry.clone()]),
            (None, true) => splice(text, &Edit::Remove { id }),
            (None, false) => continue,
        };
        match spliced {
            Ok(spliced) => merged.text = spliced,
            // A person must look.
            Err(_) if merged.conflicts.iter().any(|conflict| conflict == id) => {}
            Err(_) => merged.conflicts.push((*id).to_owned()),
        }
    }
}

/// Inserts a unit behind the nearest one that stands before it in `order` and is there, or before all.
fn insert(text: &str, order: &[&str], id: &str, entry: &str) -> Result<String, SpliceError> {
    let there = Units::of(text);
    let before = order.iter().take_while(|other| **other != id);
    let after = before.filter(|other| there.prints.contains_key(*other)).last().copied();
    insert_all(text, &[(after, entry.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(base: &str, ours: &str, theirs: &str) -> String {
        let merged = merge(base, ours, theirs);
        assert_eq!(merged.conflicts, Vec::<String>::new());
        merged.text
    }

    const BASE: &str = "a = 1\nb = 2\nc = 3\n";

    #[test]
    fn what_one_side_changed_is_taken() {
        assert_eq!(whole(BASE, "a = 1\nb = two\nc = 3\n", BASE), "a = 1\nb = two\nc = 3\n");
        let theirs = "# kept\na = one\nb = 2\nc = 3\nd = 4\n";
        assert_eq!(
            whole(BASE, "a = 1\nb = two\nn = new\nc = 3\n", theirs),
            "# kept\na = one\nb = two\nn = new\nc = 3\nd = 4\n"
        );
        assert_eq!(whole(BASE, "a = 1\nc = 3\n", "a = one\nb = 2\nc = 3\n"), "a = one\nc = 3\n");
        assert_eq!(whole("", "a = 1\n", "b = 2\n"), "a = 1\nb = 2\n");
    }

    #[test]
    fn what_both_changed_alike_is_there_once() {
        assert_eq!(whole(BASE, "a = x\nb = 2\nc = 3\n", "a =   x\nb = 2\nc = three\n"), "a =   x\nb = 2\nc = three\n");
        assert_eq!(whole("", "a = 1\nb = 2\n", "a = 1\n"), "a = 1\nb = 2\n");
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_unit() {
        let marked = |text: &str| format!("\u{feff}{text}");
        let (ours, theirs) = ("a = NEW\nb = 2\nc = 3\n", "a = 1\nb = 2\nc = three\n");
        let merged = "a = NEW\nb = 2\nc = three\n";
        assert_eq!(whole(&marked(BASE), ours, &marked(theirs)), marked(merged));
        assert_eq!(whole(BASE, &marked(ours), theirs), merged);
    }

    #[test]
    fn what_theirs_cannot_say_is_not_said_twice() {
        let base = "a = 1\nb = { $x\nc = 3\n";
        let merged = merge(base, "a = 1\nb = { $x }\nc = 3\n", "a = 9\nb = { $x\nc = 3\n");
        assert_eq!((merged.text.as_str(), &merged.conflicts[..]), ("a = 9\nb = { $x\nc = 3\n", &["b".to_owned()][..]));
    }

    #[test]
    fn what_is_half_written_is_not_taken_out() {
        let merged = merge(BASE, "a = { $y\nb = 2\nc = 3\n", "a = 1\nb = two\nc = 3\n");
        assert_eq!(merged.text, "a = 1\nb = two\nc = 3\n");
        assert_eq!(merged.conflicts, ["a"]);
    }

    #[test]
    fn what_both_changed_otherwise_is_a_conflict() {
        let conflict = |ours, theirs| (merge(BASE, ours, theirs).conflicts, merge(BASE, ours, theirs).text);
        let text = |text: &str| text.to_owned();
        assert_eq!(
            conflict("a = x\nb = 2\nc = 3\n", "a = y\nb = 2\nc = 4\n"),
            (vec!["a".into()], text("a = x\nb = 2\nc = 4\n"))
        );
        assert_eq!(conflict("a = 1\nb = 2\n", "a = 1\nb = 2\nc = y\n"), (vec!["c".into()], text("a = 1\nb = 2\n")));
        assert_eq!(
            conflict("a = 1\nb = x\nc = 3\n", "a = 1\nc = 3\n"),
            (vec!["b".into()], text("a = 1\nb = x\nc = 3\n"))
        );
    }
}
