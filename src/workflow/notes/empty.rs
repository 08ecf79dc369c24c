//! What nobody filled in: units, attributes and choices without a text.

use std::borrow::Cow;

/// A text without the units, attributes and choices that nobody filled in.
#[must_use]
pub(super) fn without_empty_units(lines: Vec<&str>) -> String {
    let lines = without_empty_choices(&lines);
    // From the end, so that an attribute that goes is gone before its unit is looked at.
    let mut left: Vec<&str> = Vec::with_capacity(lines.len());
    let mut next: Option<&str> = None;
    // A text that was written on the line below is not indented, but it is there.
    let mut is_above_text = false;
    for line in lines.iter().rev() {
        let goes_on = next.is_some_and(|next| next.starts_with([' ', '\t', '{', '}', '[', '*']));
        let is_followed_by_attribute = next.is_some_and(|next| next.trim_start().starts_with('.'));
        let text = line.trim_end();
        let id = text.strip_suffix('=').map(str::trim_end);
        let is_empty_unit = id.is_some_and(is_id) && !goes_on && !is_above_text;
        let attribute = text.trim_start().strip_prefix('.').and_then(|rest| rest.strip_suffix('='));
        let is_empty_attribute = text.starts_with([' ', '\t'])
            && attribute.is_some_and(|name| is_id(name.trim_end()))
            && (!goes_on || is_followed_by_attribute);
        if is_empty_unit || is_empty_attribute {
            is_above_text = false;
            continue;
        }
        is_above_text = !text.is_empty() && !begins_something(text);
        if !text.is_empty() {
            next = Some(line);
        }
        left.push(line);
    }
    left.reverse();
    left.concat()
}

/// Whether a line begins a comment, a unit, or what belongs to the unit above.
fn begins_something(line: &str) -> bool {
    line.starts_with([' ', '\t', '#', '=']) || line.split_once('=').is_some_and(|(name, _)| is_id(name.trim_end()))
}

/// The lines in which a choice whose every text is empty is no more than the name and the `=` before it.
fn without_empty_choices<'l>(lines: &[&'l str]) -> Vec<Cow<'l, str>> {
    let mut left = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        match choice_opener(lines[at]).zip(end_of_empty_choice(&lines[at + 1..])) {
            Some((opener, length)) => {
                let line_break = &lines[at][lines[at].trim_end_matches(['\r', '\n']).len()..];
                left.push(Cow::Owned(format!("{opener} {line_break}")));
                at += 1 + length;
            }
            None => {
                left.push(Cow::Borrowed(lines[at]));
                at += 1;
            }
        }
    }
    left
}

/// What is before a choice that begins a text, up to the `=`: `title = { $n ->`.
fn choice_opener(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once('=')?;
    let id = name.trim();
    let is_attribute = name.starts_with([' ', '\t']) && id.strip_prefix('.').is_some_and(is_id);
    let is_choice = rest.trim_start().starts_with('{') && rest.trim_end().ends_with("->");
    (is_choice && (is_attribute || (is_id(id) && !name.starts_with([' ', '\t'])))).then(|| &line[..=name.len()])
}

/// How many lines there are to the end of a choice that begins above these lines, if all its texts are empty.
fn end_of_empty_choice(lines: &[&str]) -> Option<usize> {
    for (at, line) in lines.iter().map(|line| line.trim()).enumerate() {
        let key = line.strip_prefix('*').unwrap_or(line).strip_prefix('[');
        let is_empty_text = key.and_then(|key| key.split_once(']')).is_some_and(|(_, text)| text.is_empty());
        let goes_on = line.starts_with("} {") && line.ends_with("->");
        match line {
            "}" => return Some(at + 1),
            _ if line.is_empty() || is_empty_text || goes_on => {}
            _ => return None,
        }
    }
    None
}

pub(super) fn is_id(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
