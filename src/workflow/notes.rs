//! Notes above the units of a text, as comments that go again.
//!
//! A note's line begins with `# `, a word and `> `; the word is the source locale's tag for the source itself. No other
//! comment begins so. A unit that is missing has an empty line `id = ` below its notes, which goes again if nobody fills it. A
//! blank line sets each unit with notes apart from what is above it, and goes with them.

use rustc_hash::FxHashMap;

use crate::fluent::{UnitSpan, newline_of, unit_spans, without_mark};
use crate::model::Locale;

const BEFORE: &str = "before";
const REMARK: &str = "review";
const BRANCH: &str = "published";
const OWN: &str = "yours";
const KIND: &str = "what";
const COMMENT: &str = "note";
const HEADING: &str = "tolkit";

/// What is above a unit in the text that is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// The unit.
    pub unit: String,
    /// Whether the translation has no such unit yet.
    pub is_missing: bool,
    /// What the unit is in its article.
    pub kind: Option<&'static str>,
    /// What the source's authors say of it.
    pub comment: String,
    /// The source's entry.
    pub source: String,
    /// The source's text that the translation answers, where it is another.
    pub before: Option<String>,
    /// What reviewers said of it.
    pub remarks: Vec<String>,
    /// The translation that the branch has by now, where both changed it.
    pub branch: Option<String>,
    /// The person's own text, where the one that is edited is somebody else's.
    pub own: Option<String>,
}

/// What stands at the head of a text that is edited.
#[derive(Debug, Clone, Default)]
pub(super) struct Heading {
    /// What is to be done.
    pub lines: Vec<String>,
    /// What was said of the text as a whole.
    pub remarks: Vec<String>,
}

/// A text with a heading, and notes above its units; a missing unit comes behind the one that stands before it in the source.
#[must_use]
pub(super) fn annotate(text: &str, heading: &Heading, notes: &[Note], source: &Locale, order: &[&str]) -> String {
    let newline = newline_of(text);
    let bare = without_mark(text);
    let spans: FxHashMap<&str, UnitSpan<'_>> = unit_spans(bare).into_iter().rev().map(|span| (span.id, span)).collect();
    // Where a missing unit goes: behind the one that stands before it in the source.
    let (mut behind, mut end) = (FxHashMap::default(), 0);
    for id in order {
        behind.entry(*id).or_insert(end);
        end = spans.get(id).map_or(end, |span| span.entry.end);
    }
    let mut insertions: Vec<(usize, String)> = Vec::new();
    let mut block = String::new();
    heading.lines.iter().for_each(|line| push(&mut block, HEADING, line, newline));
    heading.remarks.iter().for_each(|remark| push(&mut block, REMARK, remark, newline));
    if !block.is_empty() {
        block.insert_str(0, newline);
    }
    insertions.push((0, block));
    let mut is_closed = false;
    for note in notes {
        let mut block = String::new();
        push(&mut block, KIND, note.kind.unwrap_or_default(), newline);
        push(&mut block, COMMENT, &note.comment, newline);
        push(&mut block, BEFORE, note.before.as_deref().unwrap_or_default(), newline);
        push(&mut block, source.as_str(), note.source.trim_end(), newline);
        push(&mut block, BRANCH, note.branch.as_deref().unwrap_or_default().trim_end(), newline);
        push(&mut block, OWN, note.own.as_deref().unwrap_or_default().trim_end(), newline);
        for remark in &note.remarks {
            push(&mut block, REMARK, remark, newline);
        }
        let own = spans.get(note.unit.as_str());
        let at = match own {
            Some(span) => {
                insertions.push((span.with_comment.start, newline.to_owned()));
                span.entry.start
            }
            None => {
                block.insert_str(0, newline);
                if note.is_missing {
                    block.push_str(&template(&note.source, &note.unit, newline));
                }
                behind.get(note.unit.as_str()).copied().unwrap_or(end)
            }
        };
        // What is behind a last line without a line break needs one.
        if at == bare.len() && at > 0 && !bare.ends_with('\n') && !std::mem::replace(&mut is_closed, true) {
            block.insert_str(0, newline);
        }
        insertions.push((at, block));
    }
    // A resource's own comment stays at its head.
    let head = head_of(bare);
    let mut result = text[..text.len() - bare.len()].to_owned();
    let mut from = 0;
    insertions.sort_by_key(|(at, _)| (*at).max(head.min(bare.len()) * usize::from(*at == 0)));
    for (at, block) in insertions {
        let at = if at == 0 { head } else { at };
        result.push_str(&bare[from..at]);
        // Nothing is above the first.
        let is_first = result.len() == text.len() - bare.len();
        if !(block == newline && is_first) {
            result.push_str(if is_first { block.trim_start() } else { &block });
        }
        from = at;
    }
    result.push_str(&bare[from..]);
    result
}

/// Where the comments at the head of a resource end, and the blank lines after them.
fn head_of(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with("### ") && line.trim_end() != "###" && !line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    if text.starts_with("###") { at } else { 0 }
}

fn push(block: &mut String, word: &str, text: &str, newline: &str) {
    if text.is_empty() {
        return;
    }
    for line in text.lines() {
        block.push_str(&format!("# {word}> {line}{newline}"));
    }
}

/// The empty unit that a missing one is filled into, with the attributes of its source.
fn template(source: &str, unit: &str, newline: &str) -> String {
    let mut template = format!("{unit} = {newline}");
    for line in source.lines().skip(1) {
        let name =
            line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once('=')).map(|(name, _)| name.trim());
        if let Some(name) = name.filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        {
            template.push_str(&format!("    .{name} = {newline}"));
        }
    }
    template
}

/// A text without its notes, and without units that nobody filled. A text without notes comes back as it is.
#[must_use]
pub(super) fn strip(text: &str, source: &Locale) -> String {
    let words = [source.as_str(), BEFORE, REMARK, BRANCH, OWN, KIND, COMMENT, HEADING];
    let is_note = |line: &str| {
        let rest = without_mark(line).strip_prefix("# ");
        rest.is_some_and(|rest| {
            words.iter().any(|word| {
                rest.strip_prefix(word).is_some_and(|rest| rest.starts_with("> ") || rest.trim_end() == ">")
            })
        })
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    if !lines.iter().any(|line| is_note(line)) {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    let mut is_in_notes = false;
    for line in lines {
        let is_first = is_note(line) && !is_in_notes;
        is_in_notes = is_note(line);
        if is_first {
            // The blank line above the unit: its own comment may be between.
            let is_comment = |line: &&&str| line.starts_with("# ") || line.trim_end() == "#";
            let above = kept.len() - kept.iter().rev().take_while(is_comment).count();
            if above > 0 && kept[above - 1].trim().is_empty() {
                kept.remove(above - 1);
            }
        }
        if !is_in_notes {
            kept.push(line);
        }
    }
    // From the end, so that an attribute that goes is gone before its unit is looked at.
    let mut left: Vec<&str> = Vec::with_capacity(kept.len());
    let mut next: Option<&str> = None;
    for line in kept.into_iter().rev() {
        let goes_on = next.is_some_and(|next| next.starts_with([' ', '\t', '{', '}', '[', '*']));
        let is_followed_by_attribute = next.is_some_and(|next| next.trim_start().starts_with('.'));
        let text = line.trim_end();
        let is_empty_unit = text.strip_suffix('=').is_some_and(|id| is_id(id.trim_end())) && !goes_on;
        let attribute = text.trim_start().strip_prefix('.').and_then(|rest| rest.strip_suffix('='));
        let is_empty_attribute = text.starts_with([' ', '\t'])
            && attribute.is_some_and(|name| is_id(name.trim_end()))
            && (!goes_on || is_followed_by_attribute);
        if is_empty_unit || is_empty_attribute {
            continue;
        }
        if !text.is_empty() {
            next = Some(line);
        }
        left.push(line);
    }
    left.reverse();
    left.concat()
}

fn is_id(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(unit: &str, is_missing: bool, source: &str) -> Note {
        let (unit, source) = (unit.to_owned(), source.to_owned());
        Note {
            unit,
            is_missing,
            kind: None,
            comment: String::new(),
            source,
            before: None,
            remarks: Vec::new(),
            branch: None,
            own: None,
        }
    }

    fn en() -> Locale {
        Locale::parse("en").expect("a locale")
    }

    const TEXT: &str = "### Head\n\n# Mine\na = Vienas\n\nc = Trys\n";

    #[test]
    fn notes_come_above_their_units_and_go_again() {
        let order = ["a", "b", "c", "d"];
        let mut stale = note("a", false, "a = One\n");
        stale.before = Some("Won".to_owned());
        stale.remarks = vec!["Jonas: a comma".to_owned()];
        let notes =
            [stale, note("b", true, "b = Two\n    .title = T\n"), note("d", true, "d =\n    Four\n    lines\n")];
        let heading = Heading { lines: vec!["Write".to_owned()], remarks: vec!["Jonas: good".to_owned()] };
        let text = annotate(TEXT, &heading, &notes, &en(), &order);
        assert_eq!(
            text,
            "### Head\n\n\n# tolkit> Write\n# review> Jonas: good\n\n# Mine\n# before> Won\n# en> a = One\n# review> Jonas: a comma\na = Vienas\n\
             \n# en> b = Two\n# en>     .title = T\nb = \n    .title = \n\nc = Trys\n\
             \n# en> d =\n# en>     Four\n# en>     lines\nd = \n"
        );
        assert_eq!(strip(&text, &en()), TEXT);
        let filled = text.replace("b = \n", "b = Du\n").replace("d = \n", "d =\n    Keturi\n");
        assert_eq!(strip(&filled, &en()), TEXT.replace("Vienas\n", "Vienas\nb = Du\n") + "d =\n    Keturi\n");
        let placeable = text.replace("d = \n", "d = \n{ $n }\n");
        assert_eq!(strip(&placeable, &en()), format!("{TEXT}d = \n{{ $n }}\n"));
        let attribute = text.replace(".title = \n", ".title = A\n");
        assert_eq!(strip(&attribute, &en()), TEXT.replace("Vienas\n", "Vienas\nb = \n    .title = A\n"));
    }

    #[test]
    fn an_empty_file_gets_every_unit_in_order() {
        let order = ["a", "b"];
        let notes = [note("a", true, "a = One\n"), note("b", true, "b = Two\n")];
        let text = annotate("", &Heading::default(), &notes, &en(), &order);
        assert_eq!(text, "# en> a = One\na = \n\n# en> b = Two\nb = \n");
        assert_eq!(strip(&text, &en()), "");
    }

    #[test]
    fn a_text_without_notes_is_left_alone() {
        for text in ["a =\n", "# en: note\na = \n\n", TEXT] {
            assert_eq!(strip(text, &en()), text);
        }
    }

    #[test]
    fn line_breaks_and_a_missing_last_one_stay() {
        let order = ["a", "b"];
        let text = annotate("a = 1\r\n", &Heading::default(), &[note("a", false, "a = One\n")], &en(), &order);
        assert_eq!(text, "# en> a = One\r\na = 1\r\n");
        assert_eq!(strip(&text, &en()), "a = 1\r\n");
    }
}
