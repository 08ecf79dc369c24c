//! The first line of an alert with a title, or of a kind of its own: `> [!NOTE] Title`, `> [!faq]- Title`.

use super::block::SyntaxBlock;
use super::line::Line;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// What GitHub knows: the Markdown parser reads these where they stand alone.
const KNOWN: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// The first line of an alert, if it is no Markdown.
pub(super) fn block(text: &str, line: &Line) -> Option<SyntaxBlock> {
    if line.quotations == 0 {
        return None;
    }
    let inside = line.text(text).strip_prefix("[!")?;
    let (name, rest) = inside.split_once(']')?;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' ');
    if name.is_empty() || !name.chars().all(is_name) || rest.starts_with(['(', '[']) {
        return None;
    }
    let title = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    if (title.is_empty() && rest.is_empty() && KNOWN.contains(&name.to_ascii_lowercase().as_str()))
        || !(title.is_empty() || title.starts_with([' ', '\t']))
    {
        return None;
    }
    let block = SyntaxBlock::new(line.content..line.end);
    Some(block.with_text(text, line.end - title.len()..line.end, SegmentKind::Title, Quoting::Markdown))
}
