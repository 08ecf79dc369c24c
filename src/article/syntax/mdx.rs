//! What stands alone in MDX: imports and exports, elements, expressions.

use super::block::SyntaxBlock;
use super::jsx::{expression, module_code, tag_at};
use super::jsx_tag::{JsxRole, JsxTag};
use super::line::Line;
use super::nearby::find_nearby;
use super::protected::{SeenTag, protected, protected_in};
use super::syntax_error::{SyntaxError, SyntaxErrorKind};
use crate::article::dialect::Dialect;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// A block, and the tags that it has.
type Found<'t> = (SyntaxBlock, Vec<SeenTag<'t>>);

/// How many marks of one translation are escaped before it is given up.
const MOST_ESCAPES: usize = 32;

/// Whether a line begins code that is imported or exported.
pub(in crate::article) fn begins_module_code(line: &str) -> bool {
    let after =
        |word: &str| Some(line.strip_prefix(word)?).filter(|rest| rest.starts_with([' ', '\t', '{', '*', '"', '\'']));
    if let Some(rest) = after("import") {
        let rest = rest.trim_start();
        let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
        let behind = rest[name..].trim_start();
        return rest.starts_with(['{', '*', '"', '\''])
            || (name > 0 && (behind.starts_with(',') || behind.starts_with("from ")));
    }
    let words = ["const ", "let ", "var ", "function", "default ", "async ", "class ", "{", "*"];
    after("export").is_some_and(|rest| words.iter().any(|word| rest.trim_start().starts_with(word)))
}

/// The block that begins with a line; `None` if the line is text.
///
/// # Errors
///
/// What does not end.
pub(super) fn block<'t>(
    text: &'t str,
    line: &Line,
    is_below_text: bool,
    dialect: Dialect,
) -> Result<Option<Found<'t>>, SyntaxError> {
    let content = line.text(text);
    if !is_below_text && line.content == line.start && begins_module_code(content) {
        let code = module_code(text, line.start);
        let code = code.ok_or(SyntaxError { at: line.start, kind: SyntaxErrorKind::Module })?;
        let end = line.start + text[line.start..code.end].trim_end().len();
        return Ok(Some((SyntaxBlock::new(line.start..end).hiding(text, code.hidden), Vec::new())));
    }
    if !content.starts_with(['<', '{']) {
        return Ok(None);
    }
    let (mut at, mut seen) = (line.content, Vec::new());
    let mut block = SyntaxBlock::new(line.content..line.content);
    loop {
        let rest = &text[at..];
        if rest.starts_with("<!--") {
            let Some(length) = find_nearby(rest, "-->") else { return Ok(None) };
            at += length + "-->".len();
        } else if rest.starts_with('{') {
            let code = expression(text, at).map_err(|at| SyntaxError { at, kind: SyntaxErrorKind::Expression })?;
            at = code.end;
            block = block.hiding(text, code.hidden);
        } else if rest.starts_with('<') {
            let tag = tag_at(text, at).map_err(|at| SyntaxError { at, kind: SyntaxErrorKind::Tag })?;
            let Some(tag) = tag else { return Ok(None) };
            seen.push(SeenTag { name: tag.name, role: tag.role, at });
            at = tag.end;
            block = with_texts(block, text, tag);
        } else {
            break;
        }
        block.span.end = at;
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
    }
    let behind = text[at..].trim_start_matches('\r');
    if behind.is_empty() || behind.starts_with('\n') {
        return Ok(Some((block, seen)));
    }
    let is_several_lines = text[block.span.clone()].contains('\n');
    if is_several_lines {
        return Ok(Some((block, seen)));
    }
    Ok(if is_below_text { None } else { wrapping(text, line, block, seen, dialect) })
}

/// Tags around the whole text of a line: `<li>Text</li>`.
fn wrapping<'t>(
    text: &'t str,
    line: &Line,
    mut block: SyntaxBlock,
    mut seen: Vec<SeenTag<'t>>,
    dialect: Dialect,
) -> Option<Found<'t>> {
    let is_text =
        |next: &Line| !next.is_blank() && !["<", "{", ":::"].iter().any(|mark| next.text(text).starts_with(mark));
    let is_above_text = line.following(text).as_ref().is_some_and(is_text);
    if is_above_text || seen.iter().any(|tag| tag.role != JsxRole::Open) || text[block.span.clone()].contains('{') {
        return None;
    }
    let mut end = line.end;
    let mut tail = Vec::new();
    for tag in &seen {
        let inside = text[block.span.end..end].trim_end();
        let closing = format!("</{}>", tag.name);
        end = block.span.end + inside.strip_suffix(&closing)?.len();
        tail.push(SeenTag { name: tag.name, role: JsxRole::Close, at: end });
    }
    let (_, inner) = protected_in(&text[..end], block.span.end, dialect).ok()?;
    let mut open = Vec::new();
    for tag in &inner {
        match tag.role {
            JsxRole::Open => open.push(tag.name),
            JsxRole::Close if open.pop() != Some(tag.name) => return None,
            JsxRole::Close | JsxRole::Whole => {}
        }
    }
    if !open.is_empty() || text[block.span.end..end].trim().is_empty() {
        return None;
    }
    tail.reverse();
    // The tags within the text are seen when it is read.
    block.tail = Some(end);
    seen.extend(tail);
    Some((block, seen))
}

fn with_texts(block: SyntaxBlock, text: &str, tag: JsxTag<'_>) -> SyntaxBlock {
    let block = block.hiding(text, tag.hidden);
    let texts = tag.texts.into_iter();
    texts.fold(block, |block, (span, mark)| {
        block.with_text(text, span, SegmentKind::Attribute, Quoting::Reference(mark))
    })
}

/// A translation so that MDX can have it: with a `\` before each brace and bracket that means nothing.
pub(in crate::article) fn braced(text: &str, dialect: Dialect) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_ESCAPES {
        match protected(&text, dialect) {
            Ok(_) => break,
            Err(error) => text.insert(error.at, '\\'),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_told_from_sentences() {
        for code in [
            "import X from 'y';",
            "import {a,",
            "import * as b from 'c'",
            "import 'x.css'",
            "import A, {b} from 'c'",
            "export const a = 1;",
            "export default () => 1",
        ] {
            assert!(begins_module_code(code), "{code}");
        }
        for text in ["import taxes rise", "imports", "export it to a file", "Import X from y"] {
            assert!(!begins_module_code(text), "{text}");
        }
    }

    #[test]
    fn braces_that_mean_nothing_are_escaped() {
        let docusaurus = Dialect::new(crate::article::Flavor::Docusaurus, true);
        for (text, written) in [
            ("a { b <c {d}", "a \\{ b \\<c {d}"),
            ("a {b} <c/>", "a {b} <c/>"),
            ("where $a <b$ holds", "where $a <b$ holds"),
        ] {
            assert_eq!(braced(text, docusaurus), written);
        }
    }
}
