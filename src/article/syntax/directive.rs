//! Containers between lines of colons: `:::note[Title]`, `::: tip Title`, `:::`; and directives on one line, `::name[Text]`.

use super::block::SyntaxBlock;
use super::line::Line;
use super::nearby::nearby;
use crate::article::dialect::Dialect;
use crate::article::flavor::Flavor;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// The directive that a line is; with the options below one of mkdocstrings.
pub(super) fn block(text: &str, line: &Line, dialect: Dialect) -> Option<SyntaxBlock> {
    let content = line.text(text);
    let colons = content.len() - content.trim_start_matches(':').len();
    let is_leaf = colons == 2 && matches!(dialect.flavor(), Flavor::Docusaurus | Flavor::Starlight);
    if colons < 3 && !is_leaf {
        return None;
    }
    let block = SyntaxBlock::new(line.content..line.end);
    let rest = &content[colons..];
    let name = rest.trim_start_matches([' ', '\t']);
    if name.is_empty() && !is_leaf {
        return Some(block);
    }
    if dialect.flavor() == Flavor::MkDocs {
        return rest.starts_with(' ').then(|| with_options(block, text, line));
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    let end = match name.strip_prefix('{') {
        // `:::{note} Title`, `::: {.note}`.
        Some(attributes) => 1 + attributes.find('}')? + 1,
        None if name.starts_with(char::is_alphabetic) => name.find(|c| !is_name(c)).unwrap_or(name.len()),
        None => return None,
    };
    let mut at = line.end - name.len() + end;
    if text[at..line.end].starts_with('[') {
        let close = label_end(&text[..line.end], at)?;
        let block = block.with_text(text, at + 1..close, SegmentKind::Title, Quoting::Brackets);
        return is_attributes(&text[close + 1..line.end]).then_some(block);
    }
    if is_leaf {
        return is_attributes(&text[at..line.end]).then_some(block);
    }
    if text[at..line.end].starts_with('{') {
        at += text[at..line.end].find('}')? + 1;
    }
    let title = text[at..line.end].trim_end_matches([':', ' ']);
    let title = title.rfind('{').filter(|_| title.ends_with('}')).map_or(title, |open| &title[..open]);
    if !title.is_empty() && !title.starts_with([' ', '\t']) {
        return None;
    }
    Some(block.with_text(text, at..at + title.len(), SegmentKind::Title, Quoting::Markdown))
}

/// Where the `]` stands that closes the `[` at a place.
pub(super) fn label_end(text: &str, open: usize) -> Option<usize> {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (at, character) in nearby(&text[open..]).char_indices() {
        match character {
            '\n' => return None,
            '[' if !is_escaped => depth += 1,
            ']' if !is_escaped => {
                depth -= 1;
                if depth == 0 {
                    return Some(open + at);
                }
            }
            _ => {}
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}

fn is_attributes(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || (text.starts_with('{') && text.ends_with('}'))
}

/// Takes the indented lines below the line in.
fn with_options(mut block: SyntaxBlock, text: &str, line: &Line) -> SyntaxBlock {
    let mut next = line.following(text);
    while let Some(option) = next.filter(|option| !option.is_blank() && option.indent >= line.indent + 4) {
        block.span.end = option.end;
        next = option.following(text);
    }
    block
}
