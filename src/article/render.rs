//! Translations → the article in another language, spliced into the original bytes.

use std::borrow::Cow;
use std::ops::Range;

use super::dialect::Dialect;
use super::document::{Document, Unread};
use super::escape::{escape_heading_end, escape_pipes, escaped, escaped_line, is_one_block, may_open_block};
use super::front_matter::{self, FrontMatterError, Setting};
use super::parse::Article;
use super::segment::Segment;
use super::segment_kind::SegmentKind;
use super::skeleton::Difference;
use super::syntax::braced;
use crate::fluent::{newline_of, split_mark};

/// Why an article cannot be rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// This piece would change the block structure.
    #[error("piece {piece} would change the structure of the article")]
    Structure {
        /// The piece, as an index into [`Article::pieces`].
        piece: usize,
    },
    /// The front matter cannot be written.
    #[error(transparent)]
    FrontMatter(#[from] FrontMatterError),
    /// The Markdown parser fails on the result.
    #[error("the Markdown parser fails on the rendered text")]
    Parser,
}

/// How often one rendering is mended before it is given up.
const MOST_REPAIRS: usize = 64;

/// Renders an article. `texts` has the text of each of [`Article::pieces`]; `None`, and a text that is the original one,
/// keep the original bytes. `set` are keys of the front matter.
///
/// The block structure of the result is that of the article.
///
/// # Errors
///
/// A [`RenderError`] that names the piece which no escape keeps from changing the structure.
pub fn render(article: &Article<'_>, texts: &[Option<&str>], set: &[Setting]) -> Result<String, RenderError> {
    let fields = article.front_matter.as_ref().map_or(0, |front_matter| front_matter.fields.len());
    let head = head(article, &texts[..fields.min(texts.len())], set)?;
    let body_at = article.front_matter.as_ref().map_or_else(|| split_mark(article.text).0.len(), |f| f.span.end);
    let newline = newline_of(article.text);
    let mut splices: Vec<Splice<'_>> = Vec::new();
    for (at, segment) in article.document.segments.iter().enumerate() {
        if let Some(text) = texts.get(fields + at).copied().flatten()
            && text != segment.text
        {
            // At the beginning of the file, it would be no text.
            let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n']);
            let written = written(segment, text, newline, article.dialect)
                .ok_or(RenderError::Structure { piece: fields + at })?;
            splices.push(Splice { piece: fields + at, segment, text, written, repairs: 0 });
        }
    }
    let mut last = 0;
    for _ in 0..MOST_REPAIRS {
        let body = splice(article.text, body_at, &splices);
        let difference = match Document::parse(&body, 0, article.dialect, article.code_comments) {
            Ok(document) => article.document.difference(&document).or_else(|| as_front_matter(article, &head, &body)),
            Err(Unread::Parser) => return Err(RenderError::Parser),
            Err(Unread::Syntax(error)) => Some(Difference { expected: Some(error.at), found: Some(error.at) }),
        };
        let Some(difference) = difference else {
            return Ok(head + &body);
        };
        let Some(culprit) = culprit(&mut splices, body_at, difference) else { break };
        last = culprit.piece;
        if !culprit.mend(article.text, newline) {
            break;
        }
    }
    Err(RenderError::Structure { piece: last })
}

/// The difference of a text whose beginning was Markdown between two lines, and would be front matter now: keys for whatever builds the site.
fn as_front_matter(article: &Article<'_>, head: &str, body: &str) -> Option<Difference> {
    let is_bare = article.front_matter.is_none() && split_mark(head).1.is_empty();
    let is_markdown = |text: &str| matches!(front_matter::FrontMatter::find(text, &[]), Ok(None));
    (is_bare && !is_markdown(body)).then_some(Difference { expected: Some(0), found: Some(0) })
}

/// A text that is put in the place of a segment.
struct Splice<'a> {
    piece: usize,
    segment: &'a Segment,
    text: &'a str,
    written: String,
    /// How many of the repairs were tried.
    repairs: usize,
}

impl Splice<'_> {
    /// Writes the text in the next way that could keep the structure; `false` if there is none left.
    fn mend(&mut self, article: &str, newline: &str) -> bool {
        if !self.segment.quoting.is_markdown() {
            return false;
        }
        while self.repairs < 2 {
            self.repairs += 1;
            let written = match self.repairs {
                1 => self.with_every_escape(newline),
                _ => self.with_first_line(article, newline),
            };
            if let Some(written) = written.filter(|written| *written != self.written) {
                self.written = written;
                return true;
            }
        }
        false
    }

    fn with_every_escape(&self, newline: &str) -> Option<String> {
        let lines = self.text.split('\n').map(|line| escaped_line(line).unwrap_or_else(|| line.to_owned()));
        let text = escape_pipes(&lines.collect::<Vec<_>>().join("\n"));
        laid_out(self.segment, &text, newline)
    }

    /// Breaks the text where the first line of the source ends, if it begins with the same marks: a lone `|` below a table
    /// keeps what follows from being a row.
    fn with_first_line(&self, article: &str, newline: &str) -> Option<String> {
        let (first, _) = article[self.segment.span.clone()].split_once('\n')?;
        let first = first.trim_end();
        let rest = self.text.strip_prefix(first)?.strip_prefix(' ')?;
        laid_out(self.segment, &format!("{first}\n{rest}"), newline)
    }
}

/// The front matter of the result, and what stands before it.
fn head(article: &Article<'_>, texts: &[Option<&str>], set: &[Setting]) -> Result<String, RenderError> {
    let mark = split_mark(article.text).0;
    let Some(front_matter) = &article.front_matter else {
        let head = if set.is_empty() { String::new() } else { front_matter::created(set, newline_of(article.text)) };
        return Ok(format!("{mark}{head}"));
    };
    let fields: Vec<(usize, &str)> =
        texts.iter().enumerate().filter_map(|(field, text)| Some((field, (*text)?))).collect();
    Ok(format!("{mark}{}", front_matter.edited(article.text, &fields, set)?))
}

/// The bytes that say a text in the place of a segment; `None` if it cannot be one block.
fn written(segment: &Segment, text: &str, newline: &str, dialect: Dialect) -> Option<String> {
    let text = text.trim_matches([' ', '\t', '\n']);
    if !segment.quoting.is_markdown() {
        return segment.quoting.write(text);
    }
    let text = if dialect.is_mdx() { Cow::Owned(braced(text, dialect)) } else { Cow::Borrowed(text) };
    // What its source could not be, standing alone, a text need not be either.
    let must_be_one = || is_one_block(&segment.text, dialect);
    if segment.begins_block && may_open_block(&text, dialect) && must_be_one() {
        return laid_out(segment, &escaped(&text, dialect)?, newline);
    }
    laid_out(segment, &text, newline)
}

fn laid_out(segment: &Segment, text: &str, newline: &str) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    if let Some(indent) = &segment.indent {
        return Some(text.replace('\n', &format!("{newline}{indent}")));
    }
    let line = text.replace("\\\n", " ").replace('\n', " ");
    Some(match segment.kind {
        SegmentKind::TableHeader | SegmentKind::TableCell => escape_pipes(&line),
        SegmentKind::Heading(_) => escape_heading_end(&line),
        SegmentKind::Title | SegmentKind::Attribute => segment.quoting.write(&line)?,
        _ => line,
    })
}

fn splice(article: &str, from: usize, splices: &[Splice<'_>]) -> String {
    let mut body = String::with_capacity(article.len() - from + article.len() / 8);
    let mut at = from;
    for splice in splices {
        body.push_str(&article[at..splice.segment.span.start]);
        body.push_str(&splice.written);
        at = splice.segment.span.end;
    }
    body.push_str(&article[at..]);
    body
}

/// The translation that a difference is due to: the last one that begins before it, in the result or, where that
/// has nothing there, in the article.
fn culprit<'s, 'a>(splices: &'s mut [Splice<'a>], from: usize, difference: Difference) -> Option<&'s mut Splice<'a>> {
    let mut shift = 0_isize;
    let mut last = None;
    for (index, splice) in splices.iter().enumerate() {
        let Range { start, end } = splice.segment.span;
        let start_in_result = (start - from).checked_add_signed(shift)?;
        let is_before = match (difference.found, difference.expected) {
            (Some(found), _) => start_in_result <= found,
            (None, Some(expected)) => start <= expected,
            (None, None) => true,
        };
        if is_before {
            last = Some(index);
        }
        shift += splice.written.len().cast_signed() - (end - start).cast_signed();
    }
    splices.get_mut(last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Profile;

    #[test]
    fn a_byte_order_mark_is_no_translation() {
        let article = Article::parse("Words\n", &Profile::default()).expect("an article");
        for mark in ["\u{feff}", " \u{feff}\n\u{feff}"] {
            assert_eq!(render(&article, &[Some(mark)], &[]), Err(RenderError::Structure { piece: 0 }));
            let text = format!("{mark}Žodžiai");
            assert_eq!(render(&article, &[Some(&text)], &[]).as_deref(), Ok("Žodžiai\n"));
        }
    }

    #[test]
    fn no_translation_becomes_front_matter() {
        for (source, text) in [
            ("---\n\nWords here\n\n---\n\nMore\n", "layout: x"),
            ("---\nWords:\"here\"\n\n# Heading\n\n---\n\nMore\n", "layout: x"),
            ("---\n\nWords here\n", "layout: x\n\\---"),
        ] {
            let article = Article::parse(source, &Profile::default()).expect("an article");
            assert!(article.front_matter.is_none(), "{source}");
            for at in 0..article.pieces().len() {
                let mut texts = vec![None; article.pieces().len()];
                texts[at] = Some(text);
                if let Ok(rendered) = render(&article, &texts, &[]) {
                    assert!(
                        Article::parse(&rendered, &Profile::default()).is_ok_and(|again| again.front_matter.is_none()),
                        "{rendered}"
                    );
                }
            }
            // An ordinary translation is not in the way.
            let texts = vec![Some("Žodžiai"); article.pieces().len()];
            assert!(render(&article, &texts, &[]).is_ok(), "{source}");
        }
    }
}
