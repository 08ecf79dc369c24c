//! Formulas: `$$ … $$` and `\[ … \]` that stand alone, `$…$`, `$$…$$` and `\(…\)` within a text.

use super::block::SyntaxBlock;
use super::line::Line;
use super::nearby::{find_nearby, nearby};
use crate::article::dialect::Dialect;

/// How many lines a formula has at most.
const MOST_LINES: usize = 200;

/// The formula that stands alone from a line on.
pub(super) fn block(text: &str, line: &Line, dialect: Dialect) -> Option<SyntaxBlock> {
    if dialect.is_plain() {
        return None;
    }
    let content = line.text(text);
    let (open, close) = match content {
        _ if content.starts_with("$$") => ("$$", "$$"),
        _ if content.starts_with("\\\\[") => ("\\\\[", "\\\\]"),
        _ if content.starts_with("\\[") && dialect.has_bracket_math() => ("\\[", "\\]"),
        _ => return None,
    };
    let block = |end| Some(SyntaxBlock::new(line.content..end));
    if content.len() > open.len() + close.len() && content.ends_with(close) {
        return if content[open.len()..content.len() - close.len()].contains(close) { None } else { block(line.end) };
    }
    // A formula that begins behind its mark ends before a blank line.
    let is_alone = content == open;
    if content[open.len()..].contains(close) {
        return None;
    }
    let mut next = line.following(text);
    for _ in 0..MOST_LINES {
        let below = next?;
        let said = below.text(text);
        if said.ends_with(close) {
            return block(below.end);
        }
        if (said.is_empty() && !is_alone) || said.contains(close) || below.quotations != line.quotations {
            return None;
        }
        next = below.following(text);
    }
    None
}

/// Where the formula that begins at a place within a text ends; `None` if none does.
pub(super) fn end_of(text: &str, at: usize, dialect: Dialect) -> Option<usize> {
    let rest = &text[at..];
    let ends = |open: &str, close: &str| {
        let inside = rest.strip_prefix(open)?;
        let length = find_nearby(inside, close)?;
        (length > 0).then_some(at + open.len() + length + close.len())
    };
    if dialect.is_plain() {
        return None;
    }
    if rest.starts_with("$$") {
        return ends("$$", "$$");
    }
    if rest.starts_with("\\\\(") {
        return ends("\\\\(", "\\\\)");
    }
    if rest.starts_with("\\(") && dialect.has_bracket_math() {
        return ends("\\(", "\\)");
    }
    if !rest.starts_with('$') || !dialect.has_dollar_math() {
        return None;
    }
    // As Pandoc has it: no space inside, and no digit behind, so that sums of money are none.
    let inside = &rest[1..];
    if inside.starts_with(char::is_whitespace) || inside.starts_with('{') {
        return None;
    }
    let mut is_escaped = false;
    for (length, character) in nearby(inside).char_indices() {
        if character == '$' && !is_escaped {
            let is_end = !inside[..length].ends_with(char::is_whitespace)
                && !inside[length + 1..].starts_with(|c: char| c.is_ascii_digit());
            return is_end.then_some(at + 1 + length + 1);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}
