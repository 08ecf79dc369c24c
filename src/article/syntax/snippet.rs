//! Lines that stand for something else: tables of contents, files that are taken in, kramdown's own tags.

use super::block::SyntaxBlock;
use super::line::Line;
use crate::article::dialect::Dialect;
use crate::article::flavor::Flavor;

/// The line, or the lines, that something else is put in the place of.
/// `unclosed` are the ends that are known not to be below.
pub(super) fn block<'t>(
    text: &'t str,
    line: &Line,
    dialect: Dialect,
    unclosed: &mut Vec<&'t str>,
) -> Option<SyntaxBlock> {
    let content = line.text(text);
    let is_alone = match dialect.flavor() {
        Flavor::MkDocs => content == "[TOC]" || content.trim_start_matches(';').starts_with("--8<--"),
        Flavor::VitePress => content.eq_ignore_ascii_case("[[toc]]") || content.starts_with("<<< "),
        Flavor::Jekyll => content.starts_with("{::") || content.starts_with("{:/"),
        _ => false,
    };
    if !is_alone {
        return None;
    }
    let mut block = SyntaxBlock::new(line.content..line.end);
    let end = match content {
        "--8<--" => "--8<--",
        "{::comment}" => "{:/comment}",
        "{::nomarkdown}" => "{:/nomarkdown}",
        _ => return (!content.starts_with('{') || content.ends_with('}')).then_some(block),
    };
    let mut next = line.following(text).filter(|_| !unclosed.contains(&end));
    while let Some(below) = next {
        if below.text(text) == end || below.text(text) == "{:/}" {
            block.span.end = below.end;
            return Some(block);
        }
        next = below.following(text);
    }
    unclosed.push(end);
    Some(block)
}
