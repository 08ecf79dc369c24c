//! Reads a text line by line, and makes the copy of it that the Markdown parser reads.

use super::block::SyntaxBlock;
use super::code::Raw;
use super::layout::{Layout, Place};
use super::line::{Line, list_marker};
use super::markdown_copy::MarkdownCopy;
use super::open_elements::OpenElements;
use super::placed_copy::PlacedCopy;
use super::protected::{SeenTag, protected_in};
use super::syntax_error::SyntaxError;
use super::{abbreviation, admonition, alert, attribute_list, directive, math, mdx, snippet, template};
use crate::article::dialect::Dialect;
use crate::article::flavor::Flavor;

/// What the Markdown parser is to read instead of a text from a place on.
///
/// # Errors
///
/// What of an MDX text cannot be understood.
pub(in crate::article) fn markdown_of(
    text: &str,
    from: usize,
    dialect: Dialect,
) -> Result<MarkdownCopy<'_>, SyntaxError> {
    if dialect.is_plain() && !may_have_syntax(&text[from..]) {
        return Ok(MarkdownCopy::whole(text, from));
    }
    let mut scanner = Scanner {
        text,
        dialect,
        copy: PlacedCopy::new(text, from),
        layout: Layout::new(dialect.is_mdx()),
        raw: None,
        texts: Vec::new(),
        open: OpenElements::default(),
        unclosed: Vec::new(),
    };
    let mut next = Line::at(text, from);
    while let Some(line) = next {
        next = Line::at(text, scanner.line(line)?);
    }
    scanner.finish()
}

/// Whether a text that is for no program in particular may have syntax.
fn may_have_syntax(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_directive = |at: usize| bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b':');
    bytes.contains(&b'{')
        || text.contains("[!")
        || (bytes.contains(&b'\t') && bytes.contains(&b'|'))
        || memchr::memchr_iter(b':', bytes).any(is_directive)
}

struct Scanner<'t> {
    text: &'t str,
    dialect: Dialect,
    copy: PlacedCopy<'t>,
    layout: Layout,
    /// What is open that has no text in it, and where its lines stand.
    raw: Option<(Raw, Place)>,
    /// The lines of text since the last that is none.
    texts: Vec<(Line, Place)>,
    /// The elements of MDX that are open.
    open: OpenElements<'t>,
    /// What was looked for, and is nowhere below.
    unclosed: Vec<&'t str>,
}

impl<'t> Scanner<'t> {
    /// Reads what begins with a line; returns where the next one begins.
    fn line(&mut self, line: Line) -> Result<usize, SyntaxError> {
        if let Some((raw, place)) = self.raw {
            let (is_inside, is_last) = raw.goes_on(self.text, &line);
            self.raw = (is_inside && !is_last).then_some((raw, place));
            if is_inside {
                self.copy.put_line(&line, place, &[]);
                return Ok(line.next);
            }
        }
        if line.is_blank() {
            self.end_text()?;
            self.layout.blank();
            self.copy.copier.keep(line.start..line.next);
            return Ok(line.next);
        }
        let place = self.layout.enter(self.text, &line);
        if place.ends_body {
            self.end_text()?;
            self.copy.put_block(&line, place, SyntaxBlock::new(line.start..line.start));
            self.copy.copier.add(line.start, "\n");
        }
        if place.is_code {
            self.end_text()?;
            self.copy.put_line(&line, place, &[]);
            return Ok(line.next);
        }
        let least_indent = self.layout.least_indent().min(line.indent);
        let opened = Raw::opened_by(self.text, &line, least_indent, self.dialect.is_mdx());
        if let Some(raw) = opened.filter(|_| !place.is_deep) {
            self.end_text()?;
            let inside = match place.spaces {
                Some(added) => Place { without: line.indent, added, is_code: true, ..Place::default() },
                None => Place { without: place.without, is_code: true, ..Place::default() },
            };
            self.raw = Some((raw, inside));
            self.copy.put_line(&line, place, &[]);
            return Ok(line.next);
        }
        let above = self.texts.iter().map(|(line, _)| *line);
        if attribute_list::replaces_item(self.text, &line, above, self.dialect)
            && let Some((item, place)) = std::mem::take(&mut self.texts).first().copied()
        {
            let block = SyntaxBlock::new(item.content..line.end);
            return self.take_block(&item, place, block);
        }
        match self.block_at(&line)? {
            Some((block, tags)) => {
                self.end_text()?;
                self.open.see(tags)?;
                self.take_block(&line, place, block)
            }
            None => {
                if self.dialect.flavor() == Flavor::MkDocs && self.take_marked_block(&line, place)? {
                    return Ok(line.next);
                }
                self.texts.push((line, place));
                Ok(line.next)
            }
        }
    }

    /// Takes an admonition that stands behind the mark of a list item or of a definition.
    fn take_marked_block(&mut self, line: &Line, place: Place) -> Result<bool, SyntaxError> {
        let content = line.text(self.text);
        let definition = content.strip_prefix(':').map(|rest| content.len() - rest.trim_start_matches(' ').len());
        let Some(marks) = definition.filter(|marks| *marks > 1).or_else(|| list_marker(content)) else {
            return Ok(false);
        };
        let at = line.content + marks;
        if at >= line.end {
            return Ok(false);
        }
        let inside = Line { start: at, inside: at, content: at, indent: line.indent + marks, ..*line };
        let Some(mut block) = admonition::block(self.text, &inside).filter(|block| block.has_body) else {
            return Ok(false);
        };
        self.end_text()?;
        if definition.is_some() {
            // The parser may see no definition here: the mark belongs to the block.
            block.span.start = line.content;
            block.has_body = false;
            self.take_block(line, place, block)?;
            self.layout.open_body(&inside, marks);
        } else {
            let from = line.without_indent(self.text, place.without);
            self.copy.copier.keep(line.start..line.inside);
            self.copy.copier.leave_out(&(line.inside..from));
            self.copy.copier.keep(from..at);
            self.take_block(&inside, Place::default(), block)?;
        }
        Ok(true)
    }

    /// The block of syntax that begins with a line.
    fn block_at(&mut self, line: &Line) -> Result<Option<(SyntaxBlock, Vec<SeenTag<'t>>)>, SyntaxError> {
        let (text, dialect, is_below_text) = (self.text, self.dialect, !self.texts.is_empty());
        // The Markdown parser takes a lone carriage return for a line break.
        if line.text(text).contains('\r') {
            return Ok(None);
        }
        if dialect.is_mdx()
            && let Some(found) = mdx::block(text, line, is_below_text, dialect)?
        {
            return Ok(Some(found));
        }
        let found = alert::block(text, line)
            .or_else(|| math::block(text, line, dialect))
            .or_else(|| directive::block(text, line, dialect))
            .or_else(|| (dialect.flavor() == Flavor::MkDocs).then(|| admonition::block(text, line))?)
            .or_else(|| snippet::block(text, line, dialect, &mut self.unclosed))
            .or_else(|| attribute_list::block(text, line, dialect))
            .or_else(|| abbreviation::block(text, line, dialect))
            .or_else(|| template::block(text, line, dialect, is_below_text, &mut self.unclosed));
        Ok(found.map(|block| (block, Vec::new())))
    }

    /// Puts a block in its place, with the text behind it on its line; returns where the next line begins.
    fn take_block(&mut self, line: &Line, place: Place, block: SyntaxBlock) -> Result<usize, SyntaxError> {
        let (end, tail, has_body) = (block.span.end, block.tail, block.has_body);
        let last = self.text[end..].find('\n').map_or(self.text.len(), |length| end + length + 1);
        let line_end = end + self.text[end..last].trim_end_matches([' ', '\t', '\r', '\n']).len();
        self.copy.put_block(line, place, block);
        self.layout.block();
        if has_body {
            self.layout.open_body(line, 0);
        }
        if line_end == end {
            self.copy.copier.keep(end..last);
            return Ok(last);
        }
        let start = end + (self.text[end..last].len() - self.text[end..last].trim_start_matches([' ', '\t']).len());
        self.copy.copier.leave_out(&(end..start));
        self.copy.copier.add(start, "\n");
        self.copy.add_prefix(line, place, start);
        let rest = Line {
            start,
            inside: start,
            content: start,
            end: tail.unwrap_or(line_end),
            next: tail.unwrap_or(last),
            ..*line
        };
        self.texts.push((rest, Place::default()));
        let Some(tail) = tail else { return Ok(last) };
        self.end_text()?;
        self.copy.copier.add(tail, "\n");
        self.copy.add_prefix(line, place, tail);
        self.copy.copier.block(SyntaxBlock::new(tail..line_end));
        self.copy.copier.keep(line_end..last);
        Ok(last)
    }

    /// Puts the lines of text in their places, with what is syntax in them hidden.
    fn end_text(&mut self) -> Result<(), SyntaxError> {
        let lines = std::mem::take(&mut self.texts);
        let (Some((first, _)), Some((last, _))) = (lines.first(), lines.last()) else { return Ok(()) };
        let (found, tags) = protected_in(&self.text[..last.end.max(first.content)], first.content, self.dialect)?;
        self.open.see(tags)?;
        let hidden: Vec<_> = found.into_iter().map(|found| found.span).collect();
        for (line, place) in &lines {
            let from = hidden.partition_point(|span| span.end <= line.start);
            let to = hidden.partition_point(|span| span.start < line.next);
            self.copy.put_line(line, *place, &hidden[from..to.max(from)]);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<MarkdownCopy<'t>, SyntaxError> {
        self.end_text()?;
        self.open.end()?;
        Ok(self.copy.finish())
    }
}
