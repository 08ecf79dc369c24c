//! Abbreviations: `*[HTML]: Hypertext Markup Language`. Readers see what it stands for; the abbreviation is looked for in the
//! page, and stays.

use super::block::SyntaxBlock;
use super::line::Line;
use crate::article::dialect::Dialect;
use crate::article::flavor::Flavor;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// The abbreviation that a line explains.
pub(super) fn block(text: &str, line: &Line, dialect: Dialect) -> Option<SyntaxBlock> {
    if !matches!(dialect.flavor(), Flavor::Jekyll | Flavor::MkDocs | Flavor::VitePress) {
        return None;
    }
    let inside = line.text(text).strip_prefix("*[")?;
    let (name, meaning) = inside.split_once("]:")?;
    if name.is_empty() || name.contains(['[', ']']) {
        return None;
    }
    let block = SyntaxBlock::new(line.content..line.end);
    Some(block.with_text(text, line.end - meaning.len()..line.end, SegmentKind::Attribute, Quoting::Markdown))
}
