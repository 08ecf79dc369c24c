//! Lists of attributes: `{: .lead}`, `{#id .class}`, `{ width="50%" }`.

use super::block::SyntaxBlock;
use super::line::{Line, list_marker};
use crate::article::dialect::Dialect;

/// Where the list of attributes that begins at a place ends; `None` if none does. It stands on one line.
pub(super) fn end_of(text: &str, at: usize) -> Option<usize> {
    let inside = text[at..].strip_prefix('{')?;
    let length = inside.find(['}', '\n', '{'])?;
    let list = &inside[..length];
    if !inside[length..].starts_with('}') {
        return None;
    }
    let is_list = match list.strip_prefix(':') {
        Some(list) => list.is_empty() || list.starts_with([' ', '.', '#']) || list.starts_with(char::is_alphabetic),
        None => {
            let first = list.trim_start();
            let is_name = |text: &str| {
                text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '-'))
                    && !text.contains(['}', '{', '.', '('])
            };
            match first.strip_prefix(['#', '.']) {
                Some(name) => is_name(name) || name.starts_with(|c: char| c.is_alphanumeric()),
                None => first.split_once('=').is_some_and(|(name, value)| {
                    is_name(name) && !name.contains(' ') && !value.is_empty() && !value.starts_with(' ')
                }),
            }
        }
    };
    is_list.then_some(at + 1 + length + 1)
}

/// Where the attributes at the end of a heading's text begin: `{#id}`, with a space before it or without; `{/* #id */}`.
pub(in crate::article) fn heading_attributes(text: &str) -> Option<usize> {
    let is_escaped = |open: usize| text[..open].ends_with('\\');
    let open = if text.ends_with("*/}") { text.rfind("{/*")? } else { text.rfind('{')? };
    let is_comment = text[open..].starts_with("{/*");
    (!is_escaped(open) && (is_comment || end_of(text, open) == Some(text.len()))).then_some(open)
}

/// The list of attributes that a line is.
pub(super) fn block(text: &str, line: &Line, dialect: Dialect) -> Option<SyntaxBlock> {
    let is_one = !dialect.is_plain() && !dialect.is_mdx() && end_of(text, line.content) == Some(line.end);
    is_one.then(|| SyntaxBlock::new(line.content..line.end))
}

/// Whether a line puts a table of contents in the place of the list item above it, whose words nobody sees.
pub(super) fn replaces_item(text: &str, line: &Line, items: impl Iterator<Item = Line>, dialect: Dialect) -> bool {
    let is_marked = |item: Line| list_marker(item.text(text)).is_some();
    let mut items = items.map(is_marked);
    ["{:toc", "{: toc"].iter().any(|list| line.text(text).starts_with(list))
        && block(text, line, dialect).is_some()
        && items.next() == Some(true)
        && !items.any(|is_marked| is_marked)
}
