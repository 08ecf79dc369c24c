//! A text without its notes.

use super::empty::without_empty_units;
use super::note::WORDS;
use crate::fluent::without_mark;
use crate::model::Locale;

/// A text without its notes, and without units that nobody filled. A text without notes comes back as it is.
#[must_use]
pub(in crate::workflow) fn strip(text: &str, source: &Locale) -> String {
    let is_note = |line: &str| {
        let rest = without_mark(line).strip_prefix("# ");
        rest.is_some_and(|rest| {
            WORDS.iter().chain([&source.as_str()]).any(|word| {
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
    without_empty_units(kept)
}
