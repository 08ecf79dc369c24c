//! What Python-Markdown's extensions write: `!!! note "Title"` and `=== "Tab"` with an indented body, `/// note | Title` … `///`.

use super::block::SyntaxBlock;
use super::line::Line;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// The block that a line begins or ends.
pub(super) fn block(text: &str, line: &Line) -> Option<SyntaxBlock> {
    let content = line.text(text);
    if content.starts_with('/') {
        return fenced(text, line);
    }
    let marks = ["!!!", "???+", "???", "===!", "===+", "==="];
    let (mark, rest) = marks.into_iter().find_map(|mark| Some((mark, content.strip_prefix(mark)?)))?;
    let block = SyntaxBlock::new(line.content..line.end).with_body();
    let is_tab = mark.starts_with('=');
    let name = rest.trim_start_matches(' ');
    let title = match name.find('"') {
        Some(open) => &name[open..],
        None if is_tab && name.starts_with('\'') => name,
        None => "",
    };
    let classes = name[..name.len() - title.len()].trim_end();
    let is_class = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    // `??? "Title"` has no class; `!!!` must have one.
    let is_whole = match mark {
        "!!!" => !classes.is_empty(),
        _ if is_tab => classes.is_empty() && title.len() > 1,
        _ => !classes.is_empty() || title.len() > 1,
    };
    let closes = title.len() > 1 && title.ends_with(title.chars().next()?);
    if !is_whole || !classes.chars().all(is_class) || !(title.is_empty() || closes) {
        return None;
    }
    if title.is_empty() {
        return Some(block);
    }
    let at = line.end - title.len() + 1;
    Some(block.with_text(text, at..line.end - 1, SegmentKind::Title, Quoting::Markdown))
}

/// `/// name | Title` with its options, and the `///` that closes it.
fn fenced(text: &str, line: &Line) -> Option<SyntaxBlock> {
    let content = line.text(text);
    let slashes = content.len() - content.trim_start_matches('/').len();
    if slashes < 3 {
        return None;
    }
    let mut block = SyntaxBlock::new(line.content..line.end);
    let rest = content[slashes..].trim_start();
    if rest.is_empty() {
        return Some(block);
    }
    let (name, title) = rest.split_once('|').map_or((rest, None), |(name, title)| (name, Some(title)));
    let name = name.trim();
    if name.is_empty() || !name.starts_with(char::is_alphabetic) || name.contains(char::is_whitespace) {
        return None;
    }
    // Of this one, it is a tag with its classes.
    if let Some(title) = title.filter(|_| name != "html") {
        block = block.with_text(text, line.end - title.len()..line.end, SegmentKind::Title, Quoting::Markdown);
    }
    let mut next = line.following(text);
    while let Some(option) = next.filter(|option| !option.is_blank() && option.indent >= line.indent + 4) {
        if !option.text(text).contains(':') {
            break;
        }
        block.span.end = option.end;
        next = option.following(text);
    }
    Some(block)
}
