//! A text with its notes.

use rustc_hash::FxHashMap;

use super::empty::is_id;
use super::note::{
    BEFORE, BRANCH, COMMENT, DRAFT, FORMS, HEADING, Heading, KIND, MEMORY, Note, OWN, REMARK, TERM, THERE,
};
use crate::fluent::{UnitSpan, newline_of, unit_spans, without_mark};
use crate::i18n::{Arg, Text, Words};
use crate::model::Locale;
use crate::record::Draft;

/// A text with a heading, and notes above its units; a missing unit comes behind the one that stands before it in the source.
#[must_use]
pub(in crate::workflow) fn annotate(
    text: &str,
    heading: &Heading,
    notes: &[Note],
    source: &Locale,
    order: &[&str],
) -> String {
    let newline = newline_of(text);
    let bare = without_mark(text);
    let spans = places(bare);
    // Where a missing unit goes: behind the one that stands before it in the source.
    let (mut behind, mut end) = (FxHashMap::default(), 0);
    for id in order {
        behind.entry(*id).or_insert(end);
        end = spans.get(id).map_or(end, |span| span.entry.end);
    }
    let mut insertions: Vec<(usize, String)> = vec![(0, head_block(heading, newline))];
    let mut is_closed = false;
    for note in notes {
        let mut block = block(note, source, newline);
        let at = match spans.get(note.unit.as_str()) {
            Some(span) => {
                insertions.push((span.with_comment.start, newline.to_owned()));
                span.entry.start
            }
            None => {
                block.insert_str(0, newline);
                let skeleton = note.skeleton.as_deref().unwrap_or_default();
                skeleton.lines().for_each(|line| block.extend([line, newline]));
                behind.get(note.unit.as_str()).copied().unwrap_or(end)
            }
        };
        // What is behind a last line without a line break needs one.
        if at == bare.len() && at > 0 && !bare.ends_with('\n') && !std::mem::replace(&mut is_closed, true) {
            block.insert_str(0, newline);
        }
        insertions.push((at, block));
    }
    with_insertions(text, insertions)
}

/// Where each unit stands, also those that cannot be read: they are to be mended, and not written anew. What is behind a unit and
/// begins no other belongs to it, for it is what a line break cut off.
fn places(text: &str) -> FxHashMap<&str, UnitSpan<'_>> {
    let mut places: Vec<UnitSpan<'_>> = Vec::new();
    let (mut at, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        if let Some(id) = line.split_once('=').map(|(name, _)| name.trim_end()).filter(|id| is_id(id)) {
            places.push(UnitSpan { id, with_comment: start..end, entry: start..end });
            is_open = true;
        } else if line.starts_with('#') {
            is_open = false;
        } else if let Some(place) = places.last_mut().filter(|_| is_open && !line.trim().is_empty()) {
            place.entry.end = end;
        }
    }
    let comments = unit_spans(text).into_iter().map(|span| (span.entry.start, span.with_comment.start));
    let comments: FxHashMap<usize, usize> = comments.collect();
    for place in &mut places {
        place.with_comment.start = comments.get(&place.entry.start).copied().unwrap_or(place.entry.start);
    }
    places.into_iter().rev().map(|place| (place.id, place)).collect()
}

/// What stands at the head of the text.
fn head_block(heading: &Heading, newline: &str) -> String {
    let mut block = String::new();
    heading.lines.iter().for_each(|line| push(&mut block, HEADING, line, newline));
    heading.remarks.iter().for_each(|remark| push(&mut block, REMARK, remark, newline));
    if !block.is_empty() {
        block.insert_str(0, newline);
    }
    block
}

/// The lines above a unit.
fn block(note: &Note, source: &Locale, newline: &str) -> String {
    let mut block = String::new();
    push(&mut block, KIND, note.kind.unwrap_or_default(), newline);
    push(&mut block, COMMENT, &note.comment, newline);
    push(&mut block, BEFORE, note.before.as_deref().unwrap_or_default(), newline);
    push(&mut block, source.as_str(), note.source.trim_end(), newline);
    push(&mut block, TERM, &note.terms, newline);
    push(&mut block, FORMS, &note.forms, newline);
    note.remembered.iter().for_each(|remembered| push(&mut block, MEMORY, remembered, newline));
    push(&mut block, DRAFT, &note.draft.as_ref().map(drafted).unwrap_or_default(), newline);
    push(&mut block, THERE, note.there.as_deref().unwrap_or_default().trim_end(), newline);
    push(&mut block, BRANCH, note.branch.as_deref().unwrap_or_default().trim_end(), newline);
    push(&mut block, OWN, note.own.as_deref().unwrap_or_default().trim_end(), newline);
    note.remarks.iter().chain(&note.returned).for_each(|remark| push(&mut block, REMARK, remark, newline));
    block
}

/// That a program wrote a translation.
fn drafted(draft: &Draft) -> String {
    let text = Text::new("edit-draft").with("origin", Arg::from(draft.origin.text()));
    Words::new(&[]).say(&text.with("day", draft.day().to_string()))
}

/// A text with blocks of lines put in; nothing comes before a resource's own comment.
fn with_insertions(text: &str, mut insertions: Vec<(usize, String)>) -> String {
    let (newline, bare) = (newline_of(text), without_mark(text));
    let head = head_of(bare);
    let mark = text.len() - bare.len();
    let mut result = text[..mark].to_owned();
    let mut from = 0;
    insertions.sort_by_key(|(at, _)| (*at).max(head.min(bare.len()) * usize::from(*at == 0)));
    for (at, block) in insertions {
        let at = if at == 0 { head } else { at };
        result.push_str(&bare[from..at]);
        // Nothing is above the first.
        let is_first = result.len() == mark;
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

#[cfg(test)]
mod tests {
    use super::super::strip::strip;
    use super::*;

    fn note(unit: &str, skeleton: Option<&str>, source: &str) -> Note {
        let (unit, source) = (unit.to_owned(), source.to_owned());
        Note { unit, skeleton: skeleton.map(str::to_owned), source, ..Note::default() }
    }

    fn en() -> Locale {
        Locale::parse("en").expect("a locale")
    }

    const TEXT: &str = "### Head\n\n# Mine\na = Vienas\n\nc = Trys\n";

    #[test]
    fn notes_come_above_their_units_and_go_again() {
        let order = ["a", "b", "c", "d"];
        let mut stale = note("a", None, "a = One\n");
        stale.before = Some("Won".to_owned());
        stale.there = Some("a =\n    Vienas\n    ir du\n".to_owned());
        stale.remarks = vec!["Jonas: a comma".to_owned()];
        let notes = [
            stale,
            note("b", Some("b = \n    .title = \n"), "b = Two\n    .title = T\n"),
            note("d", Some("d = \n"), "d =\n    Four\n    lines\n"),
        ];
        let heading = Heading { lines: vec!["Write".to_owned()], remarks: vec!["Jonas: good".to_owned()] };
        let text = annotate(TEXT, &heading, &notes, &en(), &order);
        assert_eq!(
            text,
            "### Head\n\n\n# tolkit> Write\n# review> Jonas: good\n\n# Mine\n# before> Won\n# en> a = One\n# there> a =\n# there>     Vienas\n# there>     ir du\n# review> Jonas: a comma\na = Vienas\n\
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
        let notes = [note("a", Some("a = \n"), "a = One\n"), note("b", Some("b = \n"), "b = Two\n")];
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
        let text = annotate("a = 1\r\n", &Heading::default(), &[note("a", None, "a = One\n")], &en(), &order);
        assert_eq!(text, "# en> a = One\r\na = 1\r\n");
        assert_eq!(strip(&text, &en()), "a = 1\r\n");
    }

    #[test]
    fn a_choice_that_nobody_filled_in_goes_again_and_one_that_somebody_began_stays() {
        let skeleton = "b = { $n ->\n        [one] \n        [few] \n       *[other] \n    }\n    .title = { $n ->\n            [one] \n           *[other] \n        }\n";
        for text in [TEXT.to_owned(), TEXT.replace('\n', "\r\n"), String::new()] {
            let mut missing = note("b", Some(skeleton), "b = Two\n");
            missing.terms = "-portal = Portalas\n-forum = Forumas".to_owned();
            missing.forms = "[one] (1, 21)".to_owned();
            let annotated = annotate(&text, &Heading::default(), &[missing], &en(), &["a", "b", "c"]);
            assert!(
                annotated.contains("# term> -forum = Forumas") && annotated.contains("# forms> [one]"),
                "{annotated}"
            );
            assert!(annotated.contains("       *[other] "), "{annotated}");
            assert_eq!(strip(&annotated, &en()), text);
            // An editor may take the blanks at the ends of lines away.
            let trimmed: String = annotated
                .split_inclusive('\n')
                .map(|line| line.replace(" \r\n", "\r\n").replace(" \n", "\n"))
                .collect();
            assert_eq!(strip(&trimmed, &en()), text);
            let begun = annotated.replacen("[few] ", "[few] du", 1);
            let stripped = strip(&begun, &en());
            assert!(stripped.contains("b = { $n ->") && stripped.contains("[few] du"), "{stripped}");
            assert!(!stripped.contains(".title"), "{stripped}");
            let attribute = strip(&annotated.replace("            [one] ", "            [one] du"), &en());
            assert!(attribute.contains("b =") && !attribute.contains("[few]"), "{attribute}");
            assert!(attribute.contains(".title = { $n ->"), "{attribute}");
        }
    }

    #[test]
    fn what_cannot_be_read_stays_in_one_piece() {
        for broken in
            ["a = { $n ->\n    [one] x\n   *[other]\n}\n", "a = First\nsecond line\n- third\n", "a =\nŽodis\n"]
        {
            let notes = [note("a", Some("a = \n"), "a = One\n"), note("b", Some("b = \n"), "b = Two\n")];
            let text = annotate(broken, &Heading::default(), &notes, &en(), &["a", "b"]);
            assert_eq!(text, format!("# en> a = One\n{broken}\n# en> b = Two\nb = \n"));
            assert_eq!(strip(&text, &en()), broken);
        }
    }
}
